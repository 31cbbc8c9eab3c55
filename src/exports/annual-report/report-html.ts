import { escapeHtml } from '../../domain/escape-html.ts';
import { EXAMPLE_MARK } from './example-mark.ts';
import { officialDay } from './official-text.ts';
import type { Block, Report } from './report.ts';

/** Characters from which a cell reads as a text and stands left. */
const LONG = 40;

const STYLE = `
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  :root { color-scheme: light; }
  body { max-width: 165mm; margin: 12mm auto; padding: 0 1rem; background: #fff; color: #000;
    font: 14pt/1.4 "Times New Roman", "Liberation Serif", serif; overflow-wrap: anywhere; }
  .head, .foot { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; text-align: center; }
  .head p, .foot p, .title p { margin: 0; }
  .head > div { flex: 1 1 60mm; }
  .head > div + div { flex-grow: 2; }
  .small { font-size: 12pt; }
  .rule { width: 24mm; margin: 1mm auto 2mm; border: 0; border-top: 1px solid #000; }
  .rule.long { width: 62mm; }
  .title { margin: 8mm 0 6mm; text-align: center; }
  .title h1 { margin: 0; font-size: 14pt; }
  h2, h3, h4 { margin: .8em 0 .4em; font-size: 14pt; break-after: avoid; }
  h4 { font-weight: normal; }
  p { margin: 0 0 6pt; text-align: justify; text-indent: 1.27cm; }
  .head p, .foot p, .title p, figcaption, td p { text-align: center; text-indent: 0; }
  ul { margin: 0 0 6pt; padding: 0; list-style: none; text-align: justify; }
  li { margin-bottom: 6pt; text-indent: 1.27cm; }
  li::before { content: "- "; }
  .wide { overflow-x: auto; margin: .6em 0 1em; }
  table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.25; }
  caption { padding-bottom: .3em; font-weight: bold; }
  th, td { padding: 2pt 4pt; border: 1px solid #000; text-align: center; overflow-wrap: normal; }
  tbody th, td.text { text-align: left; font-weight: normal; }
  tr { break-inside: avoid; }
  figure { margin: 1em 0; }
  figure svg { width: 100%; height: auto; }
  figcaption { font-size: 12pt; font-style: italic; }
  .foot { margin-top: 6mm; break-inside: avoid; }
  .foot .to { font-size: 11pt; text-align: left; }
  .foot .to p { text-align: left; }
  .signed { min-width: 60mm; font-weight: bold; }
  .signed p + p { margin-top: 28mm; }
  .annex { break-before: page; }
  .mark { position: fixed; inset: 0; display: grid; place-items: center; z-index: -1;
    color: #000; opacity: .1; font-size: 60pt; font-weight: bold; rotate: -35deg; pointer-events: none; }
  .notice { border: 2px solid #000; padding: .4em; text-align: center; text-indent: 0; font-weight: bold; }
`;

/** The same report as one page of HTML that stands alone: no script, nothing from elsewhere. */
export function reportHtml(report: Report): string {
  const { letterhead, day, subject, body, annex, example } = report;
  const { superior, issuer, symbol, place, post, addressees, recipients } = letterhead;
  const say = escapeHtml;
  const upper = (words: string) => say(words.toLocaleUpperCase('vi'));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(subject)}</title>
<style>${STYLE}</style>
</head>
<body>
${example ? `<div class="mark" aria-hidden="true">${EXAMPLE_MARK}</div><p class="notice">${EXAMPLE_MARK}: không dùng làm số liệu chính thức</p>` : ''}
<header class="head">
<div class="small"><p>${superior === undefined ? '…………………………' : upper(superior)}</p><p><strong>${upper(issuer)}</strong></p><hr class="rule"><p>Số: ……/${say(symbol)}</p></div>
<div><p class="small"><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong></p><p><strong>Độc lập - Tự do - Hạnh phúc</strong></p><hr class="rule long"><p><em>${say(place)}, ngày ${officialDay(day)}</em></p></div>
</header>
<main>
<div class="title"><h1>BÁO CÁO<br>${say(subject)}</h1><hr class="rule"></div>
<p class="to-whom">Kính gửi: ${say(addressees.join('; '))}.</p>
${body.map(block).join('\n')}
<div class="foot"><div class="to"><p><strong><em>Nơi nhận:</em></strong></p>${recipients.map((one, index) => `<p>- ${say(one)}${index === recipients.length - 1 ? '.' : ';'}</p>`).join('')}</div><div class="signed"><p>${say(post)}</p><p>…………………………</p></div></div>
<section class="annex">
${annex.map(block).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function block(one: Block): string {
  const say = escapeHtml;
  switch (one.kind) {
    case 'heading':
      return `<h${String(one.level + 1)}>${say(one.text)}</h${String(one.level + 1)}>`;
    case 'paragraph':
      return `<p>${say(one.text)}</p>`;
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${say(item)}</li>`).join('')}</ul>`;
    case 'chart':
      return `<figure role="img" aria-label="${say(one.alt)}">${one.svg.replace('<svg ', '<svg aria-hidden="true" ')}<figcaption>${say(one.caption)}</figcaption></figure>`;
    case 'table': {
      const row = ([name = '', ...cells]: readonly string[]) =>
        `<tr><th scope="row">${say(name)}</th>${cells.map((cell) => `<td${cell.length < LONG ? '' : ' class="text"'}>${say(cell)}</td>`).join('')}</tr>`;
      return `<div class="wide" role="region" aria-label="${say(one.caption)}" tabindex="0"><table><caption>${say(one.caption)}</caption><thead><tr>${one.head.map((cell) => `<th scope="col">${say(cell)}</th>`).join('')}</tr></thead><tbody>${one.rows.map(row).join('')}</tbody></table></div>`;
    }
  }
}
