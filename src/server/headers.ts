/**
 * What a page's own `<meta>` cannot say, for our server and, printed as files, for the common hosts. This is the one
 * place: change a rule here and every host gets it with the next build.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // The page brings its full policy itself; framing can only be forbidden in a header.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // A page that comes to need one of these (a camera for QR codes) is allowed it here.
  'Permissions-Policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files whose name changes with their content are kept for a year. */
export const HASHED_FOLDER = '/_astro/';
export const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';
/** Everything else is asked for again, and answered 304 when it has not changed. */
export const ASK_AGAIN = 'no-cache';

/** Other types than the usual ones, which hosts would otherwise send as a download. */
export const MORE_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ktx2: 'image/ktx2',
  m4a: 'audio/mp4',
  md: 'text/markdown; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
};

/** A file to lay into the built site, or beside it, for one kind of host. */
export interface HeaderFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Header rules for the common hosts.
 *
 * @param languages codes of the site, the first standing at its root; each has its own 404 page
 */
export function headerFiles(languages: readonly string[]): HeaderFile[] {
  const others = languages.slice(1);
  return [
    { name: '_headers', text: netlify() },
    { name: '.htaccess', text: apache(others) },
    { name: 'hosting/nginx.conf', text: nginx(others) },
    { name: 'hosting/Caddyfile', text: caddy(others) },
  ];
}

const security = Object.entries(SECURITY_HEADERS);

/** Netlify and Cloudflare Pages. */
function netlify(): string {
  return [
    '/*',
    ...security.map(([name, value]) => `  ${name}: ${value}`),
    `${HASHED_FOLDER}*`,
    `  Cache-Control: ${KEEP_FOR_EVER}`,
    '',
  ].join('\n');
}

/** Apache and LiteSpeed, as most shared hosting is. */
function apache(otherLanguages: readonly string[]): string {
  return [
    '<IfModule mod_headers.c>',
    ...security.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header set Cache-Control "${ASK_AGAIN}"`,
    `  <If "%{REQUEST_URI} =~ m#${HASHED_FOLDER}#">`,
    `    Header set Cache-Control "${KEEP_FOR_EVER}"`,
    '  </If>',
    '</IfModule>',
    ...Object.entries(MORE_TYPES).map(([end, type]) => `AddType "${type}" .${end}`),
    'ErrorDocument 404 /404.html',
    ...otherLanguages.flatMap((language) => [
      `<If "%{REQUEST_URI} =~ m#^/${language}/#">`,
      `  ErrorDocument 404 /${language}/404.html`,
      '</If>',
    ]),
    'Options -Indexes',
    '',
  ].join('\n');
}

/** For the `server` block of nginx; a location that sets one header of its own loses the block's, so all are repeated. */
function nginx(otherLanguages: readonly string[]): string {
  const headers = (indent: string) =>
    security.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  return [
    '# include inside the server block',
    ...headers(''),
    `add_header Cache-Control "${ASK_AGAIN}";`,
    'error_page 404 /404.html;',
    `location ${HASHED_FOLDER} {`,
    ...headers('  '),
    `  add_header Cache-Control "${KEEP_FOR_EVER}";`,
    '}',
    ...otherLanguages.flatMap((language) => [
      `location /${language}/ {`,
      `  error_page 404 /${language}/404.html;`,
      '}',
    ]),
    '',
  ].join('\n');
}

function caddy(otherLanguages: readonly string[]): string {
  return [
    '# import inside the site block',
    'encode zstd br gzip',
    'header {',
    ...security.map(([name, value]) => `  ${name} "${value}"`),
    `  Cache-Control "${ASK_AGAIN}"`,
    '}',
    `header ${HASHED_FOLDER}* Cache-Control "${KEEP_FOR_EVER}"`,
    'handle_errors 404 {',
    ...otherLanguages.flatMap((language) => [
      `  @${language} path /${language}/*`,
      `  rewrite @${language} /${language}/404.html`,
    ]),
    ...(otherLanguages.length > 0
      ? [`  @first not path ${otherLanguages.map((language) => `/${language}/*`).join(' ')}`]
      : ['  @first path /*']),
    '  rewrite @first /404.html',
    '  file_server',
    '}',
    '',
  ].join('\n');
}
