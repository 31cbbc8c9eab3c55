import {
  ELSEWHERE,
  SCHOOL_LEVELS,
  type OnSiteVisit,
  type SchoolLevel,
} from '../domain/on-site-visit.ts';
import { wordsFor } from '../i18n/words.ts';

/** What the site's pages have a word for, the studio says in the same words. */
const [VI, EN] = [wordsFor('vi'), wordsFor('en')];

/** A word that staff see, Vietnamese with English beside it. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** One thing to choose from, and what else people write for it. */
export interface Choice extends Label {
  readonly value: string;
  readonly aliases: readonly string[];
}

export type VisitFieldKey = Exclude<keyof OnSiteVisit, 'example'>;

/** A field of an on-site visit: form, spreadsheet, guide and mistakes all take their words from here. */
export interface VisitField extends Label {
  readonly key: VisitFieldKey;
  readonly kind: 'date' | 'count' | 'choice';
  readonly required: boolean;
  readonly hint: Label;
  /** Other heads of its column in a spreadsheet. */
  readonly aliases: readonly string[];
}

export const VISIT_FIELDS: readonly VisitField[] = [
  {
    key: 'date',
    kind: 'date',
    required: true,
    vi: 'Ngày',
    en: 'Date',
    hint: { vi: 'Ngày khách đến, ví dụ 20/11/2026', en: 'Day of the visit, 20/11/2026' },
    aliases: ['Ngày đến', 'Ngày tham quan', 'Day'],
  },
  {
    key: 'kind',
    kind: 'choice',
    required: true,
    vi: 'Loại',
    en: 'Kind',
    hint: {
      vi: 'Đoàn, khách lẻ, hay báo cáo lớp (giáo viên dùng bảo tàng số trong lớp)',
      en: 'A group, single people, or a class report (a teacher used the online museum in class)',
    },
    aliases: ['Hình thức', 'Loại khách'],
  },
  {
    key: 'territory',
    kind: 'choice',
    required: true,
    vi: 'Địa bàn',
    en: 'Territory',
    hint: { vi: 'Khách từ đâu đến', en: 'Where they came from' },
    aliases: ['Đến từ', 'Nơi đến', 'Tỉnh', 'From'],
  },
  {
    key: 'learners',
    kind: 'count',
    required: true,
    vi: 'Số người học',
    en: 'Learners',
    hint: {
      vi: 'Số học sinh, sinh viên hay khách; không kể giáo viên',
      en: 'Pupils, students or visitors, teachers not among them',
    },
    aliases: ['Số khách', 'Số học sinh', 'Số lượt', 'Số người', 'Người học'],
  },
  {
    key: 'teachers',
    kind: 'count',
    required: false,
    vi: 'Số giáo viên',
    en: 'Teachers',
    hint: {
      vi: 'Giáo viên, người dẫn đoàn; không có thì ghi 0',
      en: 'Teachers and guides; 0 if none',
    },
    aliases: ['Giáo viên', 'Số thầy cô'],
  },
  {
    key: 'purpose',
    kind: 'choice',
    required: true,
    vi: 'Mục đích',
    en: 'Purpose',
    hint: {
      vi: 'Chỉ học tập và nghiên cứu được tính vào chỉ tiêu',
      en: 'Only study and research count toward the target',
    },
    aliases: ['Mục đích tham quan'],
  },
  {
    key: 'programme',
    kind: 'choice',
    required: false,
    vi: 'Chương trình',
    en: 'Programme',
    hint: {
      vi: 'Chương trình giáo dục đã dùng; không có thì để trống',
      en: 'The education programme they came for, if any',
    },
    aliases: ['Chương trình giáo dục', 'Bài học'],
  },
  {
    key: 'level',
    kind: 'choice',
    required: true,
    vi: 'Cấp học',
    en: 'School level',
    hint: { vi: 'Cấp học của đa số trong đoàn', en: 'The level of most of the group' },
    aliases: ['Cấp', 'Đối tượng', 'Level'],
  },
];

const KINDS: readonly Choice[] = [
  { value: 'group', vi: 'Đoàn', en: 'Group', aliases: ['nhóm', 'lớp', 'đoàn khách'] },
  { value: 'single', vi: 'Khách lẻ', en: 'Single visitors', aliases: ['lẻ', 'cá nhân', 'single'] },
  {
    value: 'class-report',
    vi: 'Báo cáo lớp',
    en: 'Class report',
    aliases: ['báo cáo của giáo viên', 'báo cáo lớp học'],
  },
];

const PURPOSES: readonly Choice[] = [
  { value: 'study', vi: 'Học tập', en: 'Study', aliases: ['học'] },
  { value: 'research', vi: 'Nghiên cứu', en: 'Research', aliases: [] },
  { value: 'sightseeing', vi: 'Tham quan', en: 'Sightseeing', aliases: ['du lịch', 'xem'] },
];

const grades = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, index) => `lớp ${String(from + index)}`);

const LEVEL_ALIASES: Readonly<Record<SchoolLevel, readonly string[]>> = {
  preschool: ['mẫu giáo', 'MN'],
  primary: ['cấp 1', 'TH', ...grades(1, 5)],
  'lower-secondary': ['THCS', 'cấp 2', ...grades(6, 9)],
  'upper-secondary': ['THPT', 'cấp 3', ...grades(10, 12)],
  higher: ['đại học', 'cao đẳng', 'sinh viên', 'trung cấp', 'ĐH', 'CĐ'],
  adult: ['người lớn', 'khác', 'cán bộ'],
};

const LEVELS = SCHOOL_LEVELS.map((value): Choice => ({
  value,
  vi: VI.growthTables.level[value],
  en: EN.growthTables.level[value],
  aliases: LEVEL_ALIASES[value],
}));

/** Somewhere that is none of the museum's territories. */
const ANYWHERE: Choice = {
  value: ELSEWHERE,
  vi: VI.growthTables.elsewhere,
  en: EN.growthTables.elsewhere,
  aliases: ['ngoài tỉnh', 'tỉnh khác', 'nước ngoài'],
};

/** What this museum brings to the choices. */
export interface MuseumChoices {
  readonly territories: readonly (Choice & {
    readonly from?: string | undefined;
    readonly until?: string | undefined;
  })[];
  readonly programmes: readonly Choice[];
}

/** What may be chosen for a field; territories only those that stood on the day, where it is known. */
export function choicesOf(
  key: VisitFieldKey,
  { territories, programmes }: MuseumChoices,
  day?: string,
): readonly Choice[] {
  switch (key) {
    case 'kind':
      return KINDS;
    case 'purpose':
      return PURPOSES;
    case 'level':
      return LEVELS;
    case 'programme':
      return programmes;
    case 'territory':
      return [
        ...territories.filter(
          ({ from, until }) =>
            day === undefined ||
            ((from === undefined || from <= day) && (until === undefined || day <= until)),
        ),
        ANYWHERE,
      ];
    default:
      return [];
  }
}
