import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { letterheadBlocks, signatureBlocks } from './docx-frame.ts';
import { EXAMPLE_MARK } from './example-mark.ts';
import type { Block, Report, ReportTable } from './report.ts';

/** Half-points: 14 pt text, 12 pt in tables. */
const TEXT = 28;
const SMALL = 24;
/** The text's width on A4 with its margins, in millimetres. */
const WIDTH = 210 - 30 - 15;

/**
 * The report as a Word file in the layout of Decree 30/2020/NĐ-CP, Annex I: A4, margins 20, 20, 30 and 15 mm, Times New
 * Roman 14, first line 1.27 cm, page number at the top from page 2. A report with made-up figures says so behind the
 * text of every page.
 *
 * @param pngOf draws an SVG picture as PNG, for programs that do not show SVG
 */
export async function reportDocx(
  report: Report,
  pngOf: (svg: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const block of report.body)
    if (block.kind === 'chart') pictures.set(block.svg, await pngOf(block.svg));
  const drawn = (block: Block) => blockParagraphs(block, pictures);
  const mark = report.example
    ? [
        new Paragraph({
          children: [new TextWatermark({ text: EXAMPLE_MARK, font: 'Times New Roman' })],
        }),
      ]
    : [];

  const document = new Document({
    title: report.subject,
    creator: report.letterhead.issuer,
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: TEXT,
            color: '000000',
            language: { value: 'vi-VN' },
          },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: { run: { font: 'Times New Roman', size: TEXT, bold: true, color: '000000' } },
        heading2: { run: { font: 'Times New Roman', size: TEXT, bold: true, color: '000000' } },
        heading3: { run: { font: 'Times New Roman', size: TEXT, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
          },
        },
        headers: {
          first: new Header({ children: mark }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: TEXT })],
              }),
              ...mark,
            ],
          }),
        },
        children: [
          ...letterheadBlocks(report),
          ...report.body.flatMap(drawn),
          ...signatureBlocks(report),
          new Paragraph({ children: [new PageBreak()] }),
          ...report.annex.flatMap(drawn),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function blockParagraphs(
  block: Block,
  pictures: ReadonlyMap<string, Uint8Array>,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3,
          keepNext: true,
          spacing: { before: 120, after: 120 },
          indent: { firstLine: mm(12.7) },
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [body(block.text)];
    case 'list':
      return block.items.map((item) => body(`- ${item}`));
    case 'table':
      return tableBlocks(block);
    case 'chart': {
      const width = 580;
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [
            new ImageRun({
              type: 'png',
              data: pictures.get(block.svg) ?? new Uint8Array(),
              transformation: { width, height: Math.round((width * block.height) / block.width) },
              altText: { name: 'Biểu đồ', title: 'Biểu đồ', description: block.alt },
            }),
          ],
        }),
        caption(block.caption),
      ];
    }
  }
}

const body = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    children: [new TextRun(text)],
  });

const caption = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, italics: true, size: SMALL })],
  });

/** Characters from which a cell reads as a text and stands left. */
const LONG = 40;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

function tableBlocks({ caption: words, head, rows, widths }: ReportTable): (Paragraph | Table)[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((mm(WIDTH) * width) / all));
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map(
      (text, index) =>
        new TableCell({
          borders: BORDERS,
          width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
          margins: { left: 80, right: 80, top: 30, bottom: 30 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              alignment:
                bold || (index > 0 && text.length < LONG)
                  ? AlignmentType.CENTER
                  : AlignmentType.LEFT,
              spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
              children: [new TextRun({ text, bold, size: SMALL })],
            }),
          ],
        }),
    );
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [new TextRun({ text: words, bold: true, size: SMALL })],
    }),
    new Table({
      width: { size: mm(WIDTH), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}
