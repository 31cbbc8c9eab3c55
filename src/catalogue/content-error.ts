import type { z } from 'zod';
import { nearest } from '../domain/text-folding.ts';

/** One thing that is wrong in the content, told so that a person who is no programmer can mend it. */
export interface ContentProblem {
  /** Path of the file below the content folder. */
  file: string;
  /** Field, for example `images.0.alt.vi`; empty for the file as a whole. */
  field: string;
  /** What stands there now. */
  found: string;
  /** What to write instead, Vietnamese and English. */
  expected: { vi: string; en: string };
}

/** Thrown when content cannot be used; carries every problem, not only the first. */
export class ContentError extends Error {
  readonly problems: ContentProblem[];

  constructor(problems: ContentProblem[]) {
    super(problems.map(describeProblem).join('\n\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** A problem as text: file, field, found, expected; Vietnamese first, English beside it. */
function describeProblem({ file, field, found, expected }: ContentProblem): string {
  return [
    `✗ content/${file}${field ? ` → ${field}` : ''}`,
    `  Đang có: ${found}`,
    `  Cần sửa: ${expected.vi}`,
    `  Found: ${found}`,
    `  Write instead: ${expected.en}`,
  ].join('\n');
}

/** Turns the issues of a failed Zod parse into problems of one file. */
export function problemsOf(error: z.ZodError, file: string, input: unknown): ContentProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, file, input));
}

function problemsOfIssue(issue: z.core.$ZodIssue, file: string, input: unknown): ContentProblem[] {
  const field = issue.path.join('.');
  const found = show(valueAt(input, issue.path));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      field: [...issue.path, key].join('.'),
      found: key,
      expected: {
        vi: 'không có trường này trong mẫu; xem lại tên trường hoặc xoá dòng này',
        en: 'there is no such field; check its name or remove the line',
      },
    }));
  }
  return [{ file, field, found, expected: expectedOf(issue) }];
}

/** What to write for the rules that the schemas name by a short code. */
const RULES: Record<string, { vi: string; en: string }> = {
  id: {
    vi: 'chữ thường không dấu, số và gạch nối, đ viết là d (ví dụ: den-nuoc)',
    en: 'small letters without marks, digits and hyphens (for example: den-nuoc)',
  },
  outcomeId: { vi: 'mã như GDCD7-DS-1', en: 'a code such as GDCD7-DS-1' },
  languageCode: { vi: 'mã ngôn ngữ: vi, km, en …', en: 'a language code: vi, km, en …' },
  localizedEmpty: {
    vi: 'ít nhất một ngôn ngữ, ví dụ { vi: Ghe ngo }',
    en: 'at least one language, for example { vi: Ghe ngo }',
  },
  edtf: {
    vi: 'ngày theo EDTF: 1825, 1920~ (khoảng), 1937/1944 (từ – đến), 0401/0600 (thế kỷ V–VI); ngày phải có thật',
    en: 'an EDTF date: 1825, 1920~ (about), 1937/1944 (span), 0401/0600 (5th–6th century); the day must exist',
  },
  pictureFile: {
    vi: 'tên tệp ảnh trong thư mục images, đuôi svg, png, jpg, webp hoặc avif',
    en: 'a picture file in the images folder ending in svg, png, jpg, webp or avif',
  },
  audioFile: {
    vi: 'tên tệp âm thanh trong thư mục audio, đuôi mp3, m4a, ogg hoặc opus',
    en: 'a sound file in the audio folder ending in mp3, m4a, ogg or opus',
  },
  maskFile: {
    vi: 'tên tệp mặt nạ đuôi png, nằm cạnh provenance.yaml',
    en: 'a png file beside provenance.yaml',
  },
  provenanceArea: {
    vi: 'mỗi vùng ghi parts (tên các phần của mô hình); nếu tệp có mask thì ghi maskColour (màu của vùng trong mặt nạ)',
    en: 'each area names its parts (of the model) or, where there is a mask, its maskColour',
  },
  pastedView: {
    vi: 'địa chỉ chép từ trang hiện vật khi đang mở 3D: xoay hiện vật tới chỗ cần xem, chép cả địa chỉ có "#view=…" và đặt trong nháy',
    en: 'an address copied from the object page while 3D is open: turn the object to the place, copy the whole address with "#view=…" and put it in quotes',
  },
  soundKey: {
    vi: 'một chữ số hoặc một chữ cái thường a–z',
    en: 'one digit, or one small letter a–z',
  },
  source: {
    vi: 'địa chỉ web (https://…), hoặc { title: Tên sách hay tài liệu }',
    en: 'a web address (https://…), or { title: The book or paper }',
  },
  reviewedByMissing: {
    vi: 'bản đã duyệt (checked) phải ghi reviewedBy: tên người đọc bản ngữ',
    en: 'a checked text must name its reader in reviewedBy',
  },
  noCorrectOption: {
    vi: 'ít nhất một phương án có correct: true',
    en: 'at least one option with correct: true',
  },
  oneCorrectPlace: {
    vi: 'đúng một chỗ có correct: true; bộ phận lặp lại thì ghi nhiều vị trí trong at của chỗ ấy',
    en: 'exactly one place with correct: true; a part that is there twice has several positions in its at',
  },
  colour: { vi: 'màu dạng #RRGGBB', en: 'a colour as #RRGGBB' },
  weave: {
    vi: 'dãy chữ cái thường của các màu, ví dụ abac',
    en: 'small colour letters, for example abac',
  },
  indicatorId: {
    vi: 'mã chỉ tiêu như mus.study-visits.growth',
    en: 'an indicator code such as mus.study-visits.growth',
  },
  monthsOrTotal: {
    vi: 'một trong hai: months (theo tháng) hoặc total (cả năm), không ghi cả hai',
    en: 'one of two: months, or the total of the year, not both',
  },
  yearKey: {
    vi: "năm bốn chữ số trong nháy, ví dụ '2026'",
    en: "a year of four digits, for example '2026'",
  },
  yearMonth: { vi: 'năm-tháng, ví dụ 2026-07', en: 'year-month, for example 2026-07' },
  haveOfAll: {
    vi: 'không lớn hơn tổng số (of)',
    en: 'no more than all there are (of)',
  },
  monthDay: { vi: 'tháng-ngày, ví dụ 04-14', en: 'month-day, for example 04-14' },
  sha256: { vi: 'chạy lại: npm run object:model', en: 'run npm run object:model again' },
};

/** Issues whose message is the code of a rule. */
const BY_RULE: readonly string[] = ['invalid_format', 'invalid_union', 'custom'];

function expectedOf(issue: z.core.$ZodIssue): { vi: string; en: string } {
  const rule = RULES[BY_RULE.includes(issue.code) ? issue.message : ''];
  if (rule) return rule;
  if (issue.code === 'invalid_type') {
    return { vi: `giá trị kiểu ${issue.expected}`, en: `a value of type ${issue.expected}` };
  }
  if (issue.code === 'invalid_value') {
    const list = issue.values.map(String).join(' | ');
    return { vi: `một trong: ${list}`, en: `one of: ${list}` };
  }
  if (issue.code === 'invalid_format') {
    return { vi: `đúng dạng ${issue.format}`, en: `valid ${issue.format}` };
  }
  if (issue.code === 'too_small') {
    return { vi: `ít nhất ${String(issue.minimum)}`, en: `at least ${String(issue.minimum)}` };
  }
  if (issue.code === 'too_big') {
    return { vi: `nhiều nhất ${String(issue.maximum)}`, en: `at most ${String(issue.maximum)}` };
  }
  return { vi: issue.message, en: issue.message };
}

/** A reference to something that is not there, with the nearest id that is. */
export function danglingReference(
  file: string,
  field: string,
  found: string,
  known: Iterable<string>,
): ContentProblem {
  const near = nearest(found, known);
  return {
    file,
    field,
    found,
    expected: near
      ? {
          vi: `không có "${found}"; có phải "${near}"?`,
          en: `there is no "${found}"; did you mean "${near}"?`,
        }
      : {
          vi: `không có "${found}"; hãy tạo nó hoặc xoá dòng này`,
          en: `there is no "${found}"; create it or remove the line`,
        },
  };
}

/** Something that has to differ from its neighbours and does not. */
export function takenTwice(file: string, field: string, found: string): ContentProblem {
  return {
    file,
    field,
    found,
    expected: {
      vi: `mỗi thứ chỉ dùng một lần: "${found}" đã có, hãy chọn khác`,
      en: `each once only: "${found}" is taken, choose another`,
    },
  };
}

/** Words that are missing in the museum's first language. */
export function missingWords(file: string, field: string, first: string): ContentProblem {
  return {
    file,
    field: `${field}.${first}`,
    found: '(trống / nothing)',
    expected: {
      vi: `lời bằng ngôn ngữ chính của bảo tàng (${first})`,
      en: `words in the museum's first language (${first})`,
    },
  };
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    input,
  );
}

function show(value: unknown): string {
  if (value === undefined) return '(trống / nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
