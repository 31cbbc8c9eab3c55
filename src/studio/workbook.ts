import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeWorkbook, { type CellObject, type Feature } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { OnSiteVisit } from '../domain/on-site-visit.ts';
import { INDICATOR_COLUMNS, INDICATOR_SHEET, type IndicatorRow } from './indicator-sheet.ts';
import { visitTexts } from './read-visit.ts';
import { choicesOf, VISIT_FIELDS, type MuseumChoices } from './visit-fields.ts';
import { EXAMPLE_ROW, VISIT_SHEET } from './visit-sheet.ts';

const GUIDE_SHEET = 'Hướng dẫn';
/** Rows that offer what may be chosen. */
const OFFERED_ROWS = 2000;
const WIDTH = { date: 16, choice: 26, count: 14 } as const;

/**
 * The workbook that staff fill in and send back: visits, figures of indicators, and a guide with every word that may be
 * chosen. Without visits it holds one row that shows how; the import leaves that row out.
 */
export async function visitWorkbook(
  visits: readonly OnSiteVisit[],
  museum: MuseumChoices,
  indicators: readonly IndicatorRow[],
): Promise<Uint8Array> {
  const rows = visits.map((visit) => {
    const texts = visitTexts(visit, museum);
    return VISIT_FIELDS.map(({ key, kind }): CellObject =>
      kind === 'count'
        ? { value: Number(texts[key]), type: Number }
        : { value: texts[key], type: String },
    );
  });
  const workbook = await writeWorkbook(
    [
      {
        sheet: VISIT_SHEET,
        data: [
          VISIT_FIELDS.map(({ vi }) => head(vi)),
          ...(rows.length > 0 ? rows : [exampleRow(museum)]),
        ],
        columns: VISIT_FIELDS.map(({ kind }) => ({ width: WIDTH[kind] })),
        stickyRowsCount: 1,
      },
      {
        sheet: INDICATOR_SHEET,
        data: [
          INDICATOR_COLUMNS.map(({ vi }) => head(vi)),
          ...indicators.map(({ id, name }) => [text(id), text(name)]),
        ],
        columns: INDICATOR_COLUMNS.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      {
        sheet: GUIDE_SHEET,
        data: guideRows(museum),
        columns: [{ width: 18 }, { width: 70 }, { width: 40 }],
      },
    ],
    { features: [dropDowns(museum)] },
  ).toBuffer();
  return new Uint8Array(workbook);
}

const head = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e9d9ae',
  wrap: true,
});
const text = (value: string): CellObject => ({ value, type: String, wrap: true });

function exampleRow(museum: MuseumChoices): CellObject[] {
  return VISIT_FIELDS.map(({ key }): CellObject => {
    const value = {
      date: `${EXAMPLE_ROW}: 20/11/2026`,
      kind: 'Đoàn',
      territory: choicesOf('territory', museum).at(-2)?.vi ?? '',
      learners: '40',
      teachers: '2',
      purpose: 'Học tập',
      programme: museum.programmes[0]?.vi ?? '',
      level: 'Trung học cơ sở',
    }[key];
    return { value, type: String, fontStyle: 'italic', textColor: '#6b6b6b' };
  });
}

function guideRows(museum: MuseumChoices): CellObject[][] {
  return [
    [
      text(
        'Mỗi dòng là một đoàn, một nhóm khách lẻ trong ngày, hay một báo cáo lớp. Không ghi tên người.',
      ),
    ],
    [
      text(
        'One row for a group, the single visitors of a day, or a class report. Never names of people.',
      ),
    ],
    [],
    [head('Cột / Column'), head('Ghi gì / What to write'), head('Chọn một trong / One of')],
    ...VISIT_FIELDS.flatMap(({ key, vi, en, hint }) => {
      const [first, ...more] = choicesOf(key, museum);
      return [
        [text(`${vi} / ${en}`), text(`${hint.vi} / ${hint.en}`), text(first?.vi ?? '')],
        ...more.map((choice) => [text(''), text(''), text(choice.vi)]),
      ];
    }),
  ];
}

/** Lists to choose from in the columns of words, kept on the guide sheet. */
function dropDowns(museum: MuseumChoices): Feature<Stream | Buffer | Blob> {
  let guideRow = 5;
  const validations = VISIT_FIELDS.flatMap(({ key }, column) => {
    const choices = choicesOf(key, museum).length;
    const first = guideRow;
    guideRow += Math.max(1, choices);
    if (choices === 0) return [];
    const letter = String.fromCharCode('A'.charCodeAt(0) + column);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}${String(OFFERED_ROWS)}">` +
        `<formula1>'${GUIDE_SHEET}'!$C$${String(first)}:$C$${String(first + choices - 1)}</formula1></dataValidation>`,
    ];
  });
  const file = 'xl/worksheets/sheet{id}.xml';
  return {
    files: {
      transform: {
        [file]: {
          transform: (xml, { sheet }) =>
            sheet === VISIT_SHEET
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<dataValidations count="${String(validations.length)}">${validations.join('')}</dataValidations>`,
                  getOrderOfSiblings(file, 'worksheet') ?? [],
                  'worksheet',
                )
              : xml,
        },
      },
    },
  };
}
