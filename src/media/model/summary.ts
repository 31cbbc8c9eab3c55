import type { ModelManifest } from '../../schema/model.ts';
import type { Placement } from './place.ts';
import type { SourceModel } from './read-model.ts';
import type { StaffSentence } from './refusal.ts';

/** The original (without a number) or a level of detail, with its pictures as data addresses. */
export interface ComparedLevel {
  level: number | undefined;
  bytes: number;
  triangles: number;
  textureSize: number;
  deviationMm: number;
  pictures: readonly string[];
}

interface Summary {
  id: string;
  model: SourceModel;
  placement: Placement;
  manifest: ModelManifest;
  compared: readonly ComparedLevel[];
  kept: string | undefined;
}

/** Objects of a museum are not smaller or larger than this, metres; beyond it the unit is wrong. */
const PLAUSIBLE = { min: 0.003, max: 60 };

/** What a size says about the unit of a file, when it cannot be right. */
export function doubtfulSize(manifest: Pick<ModelManifest, 'bounds'>): StaffSentence | undefined {
  const longest = Math.max(...sizes(manifest));
  if (longest >= PLAUSIBLE.min && longest <= PLAUSIBLE.max) return undefined;
  const metres = vi.format(longest);
  return {
    vi: `Theo tệp này hiện vật dài ${metres} m: đơn vị có lẽ sai. Hãy đo chiều cao thật rồi chạy lại với --height-cm.`,
    en: `By this file the object is ${longest.toPrecision(3)} m long: its unit is probably wrong. Measure the real height and run this again with --height-cm.`,
  };
}

const vi = new Intl.NumberFormat('vi', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('vi');

function sizes({ bounds }: Pick<ModelManifest, 'bounds'>): number[] {
  return bounds.max.map((high, axis) => high - (bounds.min[axis] ?? 0));
}

/** The page that tells a curator, in their words, what became of a scan. Vietnamese, English beside it. */
export function summaryPage(summary: Summary): string {
  const { id, model, manifest, compared, kept } = summary;
  const [width = 0, height = 0, depth = 0] = sizes(manifest).map((metres) => metres * 100);
  const doubt = doubtfulSize(manifest);
  const size = `${vi.format(width)} × ${vi.format(height)} × ${vi.format(depth)} cm`;
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mô hình ${escaped(id)}</title>
<style>
body { max-width: 75rem; margin: auto; padding: 1.5rem; background: #faf6ee; color: #1d1b18; font: 1.05rem/1.6 system-ui, sans-serif; }
[lang=en] { color: #5b554b; font-size: 0.9em; }
[lang=en]::before { content: " · "; }
.doubt { padding: 1rem; border-inline-start: 4px solid #a22e26; background: #fff; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; }
figure { margin: 0; } img { width: 100%; background: #1b1815; display: block; }
figcaption { padding: 0.5rem 0 0; } table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid #e2d9c8; text-align: start; font-weight: 400; }
thead th { font-weight: 600; } td { font-variant-numeric: tabular-nums; }
</style>
<h1>${both('Từ bản quét đến trang web', 'From the scan to the page')}</h1>
<p><strong>${escaped(id)}</strong> · ${escaped(model.name)}</p>
<p>${both(`Kích thước trên trang (ngang × cao × sâu): ${size}. Hãy đối chiếu với hiện vật thật.`, `Size on the page (width × height × depth): ${size}. Compare it with the real object.`)}</p>
${doubt ? `<p class="doubt">${both(doubt.vi, doubt.en)}</p>` : ''}
<h2>${both('Trông có khác không?', 'Does it look different?')}</h2>
<p>${both('Mỗi cột một bản, cùng góc nhìn, cùng ánh sáng. Nếu thấy mất chi tiết quan trọng, hãy báo người làm mô hình.', 'A column each, same view, same light. If a detail that matters is lost, tell whoever made the model.')}</p>
<div class="pictures">${compared.map(column).join('')}</div>
<h2>${both('Con số', 'Figures')}</h2>
<table><thead><tr>${['Bản', 'Tam giác', 'Ảnh phủ (px)', 'Dung lượng (KB)', 'Lệch nhiều nhất (mm)'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${compared.map((level) => row(level)).join('')}</tbody></table>
<p>${both(`“Lệch nhiều nhất” là khoảng cách xa nhất giữa bề mặt đã giảm và bản gốc. ${inHeights(compared, height * 10)}`, 'The largest deviation is the greatest distance between the reduced surface and the original.')}</p>
<h2>${both('Đã thay đổi gì', 'What was changed')}</h2>
<ul>${changes(summary)
    .map((line) => `<li>${both(line.vi, line.en)}</li>`)
    .join('')}</ul>
<p>${kept ? both(`Bản gốc được giữ nguyên ở ${kept}`, `The original is kept as it was in ${kept}`) : ''}</p>
</html>
`;
}

const LEVELS = [
  { vi: 'LOD0 · mở đầu, cho điện thoại và mạng chậm', en: 'first look, phones and slow networks' },
  { vi: 'LOD1 · nhìn kỹ trên điện thoại', en: 'study on a phone' },
  { vi: 'LOD2 · nhìn kỹ trên màn hình lớn', en: 'study on a large screen' },
];
const ORIGINAL = { vi: 'Bản gốc', en: 'the original' };

const nameOf = ({ level }: ComparedLevel): StaffSentence =>
  level === undefined ? ORIGINAL : (LEVELS[level] ?? { vi: `LOD${level}`, en: `LOD${level}` });

function column(level: ComparedLevel): string {
  const name = nameOf(level);
  const pictures = level.pictures.map((src) => `<img src="${src}" alt="${escaped(name.vi)}">`);
  const none = both('Quá lớn để chụp ở đây.', 'Too large to photograph here.');
  return `<figure>${pictures.join('') || none}<figcaption>${both(name.vi, name.en)}</figcaption></figure>`;
}

function row(level: ComparedLevel): string {
  const cells = [level.triangles, level.textureSize, Math.round(level.bytes / 1000)];
  const { vi: name } = nameOf(level);
  return `<tr><th scope="row">${name}</th>${cells.map((value) => `<td>${whole.format(value)}</td>`).join('')}<td>${vi.format(level.deviationMm)}</td></tr>`;
}

function inHeights(compared: readonly ComparedLevel[], heightMm: number): string {
  const most = Math.max(...compared.map(({ deviationMm }) => deviationMm));
  return `Ở đây nhiều nhất là ${vi.format(most)} mm, bằng ${vi.format((most / heightMm) * 100)} % chiều cao hiện vật.`;
}

function changes({ model, placement }: Summary): StaffSentence[] {
  const { turn, scale, shift } = placement;
  const isScaled = Math.abs(scale - 1) > 1e-6;
  const isShifted = shift.some((value) => Math.abs(value) > 1e-6);
  return [
    ...(turn === 0
      ? []
      : [
          {
            vi: `Mô hình được xoay ${vi.format(turn)}° quanh trục đứng để mặt trước quay ra phía người xem.`,
            en: `The model was turned by ${String(turn)}° about the vertical, so that its front faces the visitor.`,
          },
        ]),
    ...(isScaled
      ? [
          {
            vi: `Mô hình được nhân ${vi.format(scale)} lần để đúng chiều cao đã ghi.`,
            en: `The model was scaled ${scale.toPrecision(3)} times to the height that was given.`,
          },
        ]
      : []),
    ...(isShifted
      ? [
          {
            vi: 'Mô hình được dời để giữa đáy nằm ở gốc toạ độ.',
            en: 'The model was moved so that the middle of its base is at the origin.',
          },
        ]
      : []),
    ...(model.moved
      ? [
          {
            vi: 'Chuyển động (animation) đã được bỏ: trên trang hiện vật đứng yên.',
            en: 'Animation was taken out: on the page the object stands still.',
          },
        ]
      : []),
    {
      vi: 'Bớt tam giác, bỏ những mảnh vụn nhỏ hơn sai số, thu nhỏ và nén ảnh phủ (WebP), nén hình khối (meshopt).',
      en: 'Fewer triangles, specks smaller than the error dropped, textures made smaller (WebP), geometry packed (meshopt).',
    },
    {
      vi: 'Máy quay, đèn, và những gì máy ảnh ghi kèm trong ảnh phủ (nơi chụp, ngày giờ, người chụp) đã được bỏ.',
      en: 'Cameras, lights, and what a camera wrote into the textures (place, time, owner) were taken out.',
    },
  ];
}

const both = (vietnamese: string, english: string) =>
  `<span>${escaped(vietnamese)}</span> <span lang="en">${escaped(english)}</span>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
