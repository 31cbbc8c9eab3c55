import { html, raw } from 'hono/html';

/** HTML that `hono/html` has made, escaped. */
export type Markup = ReturnType<typeof html>;

interface Frame {
  readonly title: string;
  /** The same in English, beside it. */
  readonly titleEn: string;
  /** Which door of the studio this page belongs to. */
  readonly door: Door;
  /** Who writes, carried along in the links; empty until somebody has said it. */
  readonly by: string;
  readonly body: Markup;
}

const DOORS = [
  { id: 'overview', path: '/', vi: 'Các tháng', en: 'Months' },
  { id: 'record', path: '/visits/new', vi: 'Ghi lượt khách', en: 'Record visits' },
  { id: 'import', path: '/visits/import', vi: 'Nhập bảng tính', en: 'Import a sheet' },
  { id: 'online', path: '/online', vi: 'Lượt trực tuyến', en: 'Online' },
  { id: 'coverage', path: '/coverage', vi: 'Chuyên đề số', en: 'Coverage' },
  { id: 'indicators', path: '/indicators', vi: '17 chỉ tiêu', en: 'Indicators' },
] as const;
export type Door = (typeof DOORS)[number]['id'];

/** One page of the studio. */
export function page({ title, titleEn, door, by, body }: Frame): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Sala</title>
        <link rel="stylesheet" href="/studio.css" />
      </head>
      <body>
        <a class="skip" href="#main">Đến nội dung</a>
        <header>
          <p class="brand">Sala <span>${both('Phòng làm việc', 'Studio')}</span></p>
          <nav aria-label="Phòng làm việc">
            <ul>
              ${DOORS.map(
                ({ id, path, vi, en }) =>
                  html`<li>
                    <a href="${withBy(path, by)}" ${id === door ? raw('aria-current="page"') : ''}
                      >${both(vi, en)}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">
          <h1>${title} <small lang="en">${titleEn}</small></h1>
          ${body}
        </main>
      </body>
    </html>`;
}

/** Vietnamese with English beside it. */
export const both = (vi: string, en: string): Markup => html`${vi} <small lang="en">${en}</small>`;

/** A link of the studio that carries who writes. */
export const withBy = (path: string, by: string): string =>
  by === '' ? path : `${path}${path.includes('?') ? '&' : '?'}by=${encodeURIComponent(by)}`;

/** Something gone wrong, or done, at the top of a page. */
export const notice = (kind: 'good' | 'bad', body: Markup): Markup =>
  html`<div class="notice ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">${body}</div>`;
