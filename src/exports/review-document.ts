import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import mammoth from 'mammoth';
import type { ReviewRecord, SignedRecord } from '../catalogue/review-segments.ts';

const NAME_LABEL = 'Người đọc (họ tên) / Reader’s name';
const DAY_LABEL = 'Ngày đọc (YYYY-MM-DD) / Day';

/**
 * A Word document for a native reader: original and translation side by side, a place to sign under each record.
 * The last column says where a row belongs and must stay as it is.
 */
export async function reviewDocument(
  records: ReviewRecord[],
  languageName: string,
): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: `Bản đọc duyệt: ${languageName}` }),
          new Paragraph(
            'Sửa thẳng vào cột giữa. Giữ nguyên phần trong ngoặc tròn sau dấu ] và cột cuối. Ghi họ tên và ngày dưới mỗi mục đã đọc xong; mục không ký thì không đổi.',
          ),
          new Paragraph(
            'Correct the middle column. Leave the part in round brackets after ] and the last column as they are. Sign each item you have read; unsigned items stay unchanged.',
          ),
          ...records.flatMap(recordBlocks),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function recordBlocks({ folder, segments }: ReviewRecord): (Paragraph | Table)[] {
  const rows = segments.map((segment) =>
    row([segment.original, segment.target, `${segment.key} #${segment.mark}`]),
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: folder, spacing: { before: 400 } }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [...rows, row([NAME_LABEL, '', 'sign:name']), row([DAY_LABEL, '', 'sign:day'])],
    }),
  ];
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8F8470' };
const WIDTHS = [42, 46, 12];

const row = (cells: string[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map(
      (words, index) =>
        new TableCell({
          width: { size: WIDTHS[index] ?? 0, type: WidthType.PERCENTAGE },
          borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
          children: words.split('\n').map(
            (line) =>
              new Paragraph({
                children: [new TextRun({ text: line, size: index === 2 ? 12 : 22 })],
              }),
          ),
        }),
    ),
  });

/** Reads the signed records back from a document made above; records without name or day are left out. */
export async function readReview(docx: Uint8Array): Promise<SignedRecord[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return signedRecords(value);
}

/** The signed records in the HTML of a review document. @throws Error for a day that is not YYYY-MM-DD. */
export function signedRecords(html: string): SignedRecord[] {
  return html.split('<h1>').slice(1).flatMap(signedRecord);
}

function signedRecord(html: string): SignedRecord[] {
  const folder = plain(html.slice(0, html.indexOf('</h1>')));
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, cells = '']) =>
    [...cells.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
      cell.replace(/<\/p>\s*<p>/g, '\n').replace(/<br\s*\/?>/g, '\n'),
    ),
  );
  const signature = (key: string): string =>
    plain(rows.find((cells) => plain(cells[2] ?? '') === key)?.[1] ?? '');
  const [reviewedBy, reviewedOn] = [signature('sign:name'), signature('sign:day')];
  if (reviewedBy === '' || reviewedOn === '') return [];
  if (!/^\d{4}-\d\d-\d\d$/.test(reviewedOn)) {
    throw new Error(
      `${folder}: ngày "${reviewedOn}" phải viết YYYY-MM-DD / the day must be written YYYY-MM-DD`,
    );
  }
  const corrections = rows.flatMap((cells) => {
    const [, key, mark] = /^(.*) #([0-9a-f]{8})$/.exec(plain(cells[2] ?? '')) ?? [];
    return key === undefined || mark === undefined
      ? []
      : [{ key, mark, target: plain(cells[1] ?? '').normalize('NFC') }];
  });
  return [{ folder, reviewedBy, reviewedOn, corrections }];
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
