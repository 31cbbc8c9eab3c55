import { indicatorState } from '../../domain/indicator-state.ts';
import { indicatorTargets } from '../../catalogue/indicator-targets.ts';
import { count, OFFICIAL_WORDS, percent } from './official-text.ts';
import { heading, list, paragraph, type Block } from './report.ts';
import type { ReportInput } from './report-input.ts';

const WORDS = OFFICIAL_WORDS.growth;
const LACKS = { exhibition: WORDS.noExhibition, programme: WORDS.noProgramme } as const;

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Section III: which displays and programmes of the register are in digital space. */
export function coverageSection({ plan, covered, tell, year }: ReportInput): Block[] {
  const indicator = plan.coverageIndicator;
  const title = heading(1, 'Chương trình giáo dục và trưng bày chuyên đề trên không gian số');
  if (!indicator || covered.length === 0)
    return [title, paragraph('Bảo tàng chưa lập sổ chuyên đề trưng bày và chương trình giáo dục.')];
  const done = covered.filter(({ lacks }) => lacks === null).length;
  const missing = covered.filter(({ lacks }) => lacks !== null);
  const states = indicatorState(
    indicatorTargets(indicator),
    new Map([[year, { kind: 'share', have: done, of: covered.length }]]),
    `${String(year)}-12-31`,
    plan.settings.baselineYear,
  );
  return [
    title,
    paragraph(
      `Trong sổ của bảo tàng có ${count(covered.length)} chuyên đề trưng bày và chương trình giáo dục; vào ngày làm báo cáo, ${count(done)} mục đã có trên không gian số (triển lãm số đã đăng, kèm ít nhất một bài học gắn với yêu cầu cần đạt), bằng ${percent(done, covered.length)}. ` +
        indicator.targets
          .map(({ until, atLeast }) => {
            const state = states.find((one) => one.until === until);
            const short =
              state?.missing == null
                ? ''
                : state.missing === 0
                  ? ' (đã đạt)'
                  : ` (còn thiếu ${count(state.missing)})`;
            return `Chỉ tiêu đến năm ${String(until)}: ít nhất ${String(atLeast)}%${short}`;
          })
          .join('. ') +
        '.',
    ),
    {
      kind: 'table',
      caption: 'Sổ chuyên đề trưng bày và chương trình giáo dục',
      head: ['Tên', 'Loại', 'Trên không gian số'],
      widths: [52, 22, 26],
      rows: covered.map(({ entry, lacks }) => [
        `${tell(entry.title)}${entry.example ? ' (ví dụ)' : ''}`,
        capital(WORDS[entry.kind]),
        capital(lacks === null ? WORDS.inDigital : LACKS[lacks]),
      ]),
    },
    ...(missing.length === 0
      ? []
      : [
          paragraph('Còn phải làm:'),
          list(
            missing.map(
              ({ entry, lacks }) => `${tell(entry.title)}: ${lacks ? LACKS[lacks] : ''};`,
            ),
          ),
        ]),
  ];
}
