import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { officialDay } from './official-text.ts';
import type { Report } from './report.ts';

/** Half-points. */
const CAPITALS = 24;
const MOTTO = 28;
const DOTS = '…………………………';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
/** Millimetres of the left and right half, of 165. */
const HALVES = [66, 99] as const;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Letterhead, state title, number, place and date, kind and subject of the document. */
export function letterheadBlocks({ letterhead, day, subject }: Report): (Paragraph | Table)[] {
  const { superior, issuer, symbol, place, addressees } = letterhead;
  return [
    halves(
      [
        centred({ text: superior === undefined ? DOTS : capitals(superior), size: CAPITALS }),
        centred({ text: capitals(issuer), size: CAPITALS, bold: true }),
        rule(HALVES[0], 24),
        centred({ text: `Số: ……/${symbol}`, size: CAPITALS }),
      ],
      [
        centred({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: CAPITALS, bold: true }),
        centred({ text: 'Độc lập - Tự do - Hạnh phúc', size: MOTTO, bold: true }),
        rule(HALVES[1], 62),
        centred({ text: `${place}, ngày ${officialDay(day)}`, size: MOTTO, italics: true }),
      ],
    ),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 360, after: 0 },
      children: [new TextRun({ text: 'BÁO CÁO', bold: true, size: MOTTO })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 0 },
      children: [new TextRun({ text: subject, bold: true, size: MOTTO })],
    }),
    rule(165, 40),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 240 },
      children: [new TextRun({ text: `Kính gửi: ${addressees.join('; ')}.`, size: MOTTO })],
    }),
  ];
}

/** Recipients on the left, post and room for a signature on the right. The name stays blank. */
export function signatureBlocks({ letterhead }: Report): (Paragraph | Table)[] {
  const left = (line: Line) =>
    new Paragraph({
      spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children: [new TextRun(line)],
    });
  return [
    new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [] }),
    halves(
      [
        left({ text: 'Nơi nhận:', size: 24, bold: true, italics: true }),
        ...letterhead.recipients.map((recipient, index) =>
          left({
            text: `- ${recipient}${index === letterhead.recipients.length - 1 ? '.' : ';'}`,
            size: 22,
          }),
        ),
      ],
      [
        centred({ text: letterhead.post, size: MOTTO, bold: true }),
        ...Array.from({ length: 4 }, () => centred({ text: '', size: MOTTO })),
        centred({ text: DOTS, size: MOTTO, bold: true }),
      ],
    ),
  ];
}

const capitals = (words: string): string => words.toLocaleUpperCase('vi');

const centred = (line: Line): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
    children: [new TextRun(line)],
  });

/** A rule of some millimetres in the middle of a column. */
const rule = (column: number, length: number): Paragraph => {
  const beside = mm((column - length) / 2);
  return new Paragraph({
    spacing: { after: 100, line: 60, lineRule: LineRuleType.EXACT },
    indent: { left: beside, right: beside },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
};

const halves = (left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
  new Table({
    width: { size: mm(HALVES[0] + HALVES[1]), type: WidthType.DXA },
    columnWidths: HALVES.map((width) => mm(width)),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              borders: NO_BORDERS,
              width: { size: mm(HALVES[index] ?? 0), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  });
