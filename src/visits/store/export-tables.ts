/** A column of an exported table. */
export interface ExportField {
  readonly name: string;
  readonly type: 'string' | 'date' | 'integer';
  readonly description: string;
}

export interface ExportTable {
  readonly name: 'days' | 'pages' | 'notes' | 'tallies';
  readonly title: string;
  readonly primaryKey: readonly string[];
  readonly fields: readonly ExportField[];
}

const text = (name: string, description: string): ExportField => ({
  name,
  type: 'string',
  description,
});
const number = (name: string, description: string): ExportField => ({
  name,
  type: 'integer',
  description,
});
const day: ExportField = {
  name: 'day',
  type: 'date',
  description: 'Ngày theo giờ của bảo tàng / Day in the museum’s time zone',
};

/** What is exported of visits, column by column, as `datapackage.json` tells it. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'days',
    title: 'Lượt xem theo ngày / Visits by day',
    primaryKey: ['day', 'evidence', 'programme', 'exhibition', 'grade', 'language'],
    fields: [
      day,
      text(
        'evidence',
        'Bằng chứng mạnh nhất của lượt: assigned (bài được giao), demonstrated (đã làm bài), declared (tự khai), reading (đọc lâu), none (không có) / Strongest evidence of the visits: assigned, demonstrated, declared, reading, none',
      ),
      text(
        'programme',
        'Chương trình học đầu tiên; trống: không có / First programme; empty: none',
      ),
      text('exhibition', 'Triển lãm đầu tiên; trống: không có / First exhibition; empty: none'),
      number('grade', 'Lớp 1–12; 0: không rõ / School grade 1–12; 0: not known'),
      text('language', 'Ngôn ngữ của trang / Language of the page'),
      number('visits', 'Số lượt, không tính máy / Visits, machines left out'),
      number('events', 'Số việc trong các lượt đó / Events of those visits'),
    ],
  },
  {
    name: 'pages',
    title: 'Trang của người không muốn bị theo dõi / Pages of browsers that ask not to be followed',
    primaryKey: ['day', 'page'],
    fields: [
      day,
      text('page', 'Đường dẫn của trang / Path of the page'),
      number('views', 'Số lần mở / Times it was opened'),
    ],
  },
  {
    name: 'notes',
    title: 'Tìm kiếm và đọc hết / Searches, and what is read to its end',
    primaryKey: ['day', 'what', 'about'],
    fields: [
      day,
      text(
        'what',
        'search-found (tìm thấy), search-nothing (không thấy), read-to-end (đọc hết triển lãm) / search-found, search-nothing, read-to-end',
      ),
      text(
        'about',
        'Mã từ ngữ của bảo tàng, other-word (từ khác), hoặc mã triển lãm / Id of a term of the museum, other-word, or id of an exhibition',
      ),
      number('times', 'Số lần / Times'),
    ],
  },
  {
    name: 'tallies',
    title: 'Việc bị từ chối và dấu chất lượng / Refused events and marks of quality',
    primaryKey: ['day', 'name'],
    fields: [
      day,
      text(
        'name',
        'malformed (sai dạng), too-old (quá cũ), robot (máy), staff (nhân viên), rate (quá nhanh), late (đến muộn), future (giờ ở tương lai) / malformed, too-old, robot, staff, rate, late, future',
      ),
      number('events', 'Số việc / Number of events'),
    ],
  },
];
