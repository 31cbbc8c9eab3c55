/** The page brings its full policy itself; who may frame it can only be said in a header. */
const FRAMING = 'Content-Security-Policy';

/**
 * What a page's own `<meta>` cannot say, for our server and, printed as files, for the common hosts. This is the one
 * place: change a rule here and every host gets it with the next build.
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  [FRAMING]: "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // A page that comes to need one of these (a camera for QR codes) is allowed it here.
  'Permissions-Policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
/** Pages made to stand inside other sites' pages, below the site's base and a language. No other page may be framed. */
const EMBED_FOLDER = 'embed/';
const EMBED_HEADERS = { ...SECURITY_HEADERS, [FRAMING]: 'frame-ancestors *' };

/**
 * The headers of a path below the site's base.
 *
 * @param languages codes of the site, the first standing at its root
 */
export function headersOf(
  path: string,
  languages: readonly string[],
): Readonly<Record<string, string>> {
  const isEmbed = embedFolders(languages).some((folder) => path.startsWith(folder));
  return isEmbed ? EMBED_HEADERS : SECURITY_HEADERS;
}

const embedFolders = (languages: readonly string[]): string[] =>
  languages.map((language, index) => `/${index === 0 ? '' : `${language}/`}${EMBED_FOLDER}`);

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
 * @param paths what lies in the site's root and in each language's folder: `/objects/`, `/km/objects/`, `/robots.txt`
 */
export function headerFiles(languages: readonly string[], paths: readonly string[]): HeaderFile[] {
  const others = languages.slice(1);
  return [
    { name: '_headers', text: netlify(languages, paths) },
    { name: '.htaccess', text: apache(others) },
    { name: 'hosting/nginx.conf', text: nginx(others) },
    { name: 'hosting/Caddyfile', text: caddy(languages) },
  ];
}

const security = Object.entries(SECURITY_HEADERS);
const framing = SECURITY_HEADERS[FRAMING] ?? '';
const embedFraming = EMBED_HEADERS[FRAMING] ?? '';

/** Paths of embed pages as a regular expression. */
const embedPattern = (otherLanguages: readonly string[]): string =>
  `^/(${otherLanguages.map((language) => `${language}/`).join('|')})?${EMBED_FOLDER}`;

/**
 * Netlify and Cloudflare Pages. Where two rules give one header, some of these hosts send both and the stricter one
 * wins; so who may frame is said of each folder by itself.
 */
function netlify(languages: readonly string[], paths: readonly string[]): string {
  const roots = languages.map((language, index) => (index === 0 ? '/' : `/${language}/`));
  const embeds = embedFolders(languages);
  // Only pages can be framed; some hosts take a hundred rules at most.
  const pages = paths.filter((path) => path.endsWith('/') || path.endsWith('.html'));
  const rest = pages.filter((path) => ![...roots, ...embeds].includes(path));
  const rule = (path: string, value: string) => [
    path.endsWith('/') && !roots.includes(path) ? `${path}*` : path,
    `  ${FRAMING}: ${value}`,
  ];
  return [
    '/*',
    ...security.filter(([name]) => name !== FRAMING).map(([name, value]) => `  ${name}: ${value}`),
    ...[...roots, ...rest].flatMap((path) => rule(path, framing)),
    ...embeds.flatMap((path) => rule(path, embedFraming)),
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
    `  <If "%{REQUEST_URI} =~ m#${embedPattern(otherLanguages)}#">`,
    `    Header always set ${FRAMING} "${embedFraming}"`,
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
  const headers = (indent: string, of: typeof SECURITY_HEADERS = SECURITY_HEADERS) =>
    Object.entries(of).map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  return [
    '# include inside the server block',
    ...headers(''),
    `add_header Cache-Control "${ASK_AGAIN}";`,
    'error_page 404 /404.html;',
    `location ${HASHED_FOLDER} {`,
    ...headers('  '),
    `  add_header Cache-Control "${KEEP_FOR_EVER}";`,
    '}',
    `location ~ ${embedPattern(otherLanguages)} {`,
    ...headers('  ', EMBED_HEADERS),
    `  add_header Cache-Control "${ASK_AGAIN}";`,
    '}',
    ...otherLanguages.flatMap((language) => [
      `location /${language}/ {`,
      `  error_page 404 /${language}/404.html;`,
      '}',
    ]),
    '',
  ].join('\n');
}

/** No path has two rules for one header, so that it does not matter which of them Caddy applies last. */
function caddy(languages: readonly string[]): string {
  const otherLanguages = languages.slice(1);
  const embeds = embedFolders(languages)
    .map((folder) => `${folder}*`)
    .join(' ');
  return [
    '# import inside the site block',
    'encode zstd gzip',
    'header {',
    ...security.filter(([name]) => name !== FRAMING).map(([name, value]) => `  ${name} "${value}"`),
    '}',
    `@embed path ${embeds}`,
    `header @embed ${FRAMING} "${embedFraming}"`,
    `@page not path ${embeds}`,
    `header @page ${FRAMING} "${framing}"`,
    `header ${HASHED_FOLDER}* Cache-Control "${KEEP_FOR_EVER}"`,
    `@changing not path ${HASHED_FOLDER}*`,
    `header @changing Cache-Control "${ASK_AGAIN}"`,
    'handle_errors {',
    '  @missing expression `{http.error.status_code} == 404`',
    '  handle @missing {',
    ...otherLanguages.flatMap((language) => [
      `    @${language} path /${language}/*`,
      `    rewrite @${language} /${language}/404.html`,
    ]),
    ...(otherLanguages.length > 0
      ? [`    @first not path ${otherLanguages.map((language) => `/${language}/*`).join(' ')}`]
      : ['    @first path /*']),
    '    rewrite @first /404.html',
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}
