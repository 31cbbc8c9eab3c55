import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import { isFromOwnSite } from '../../src/visits/collector/own-site.ts';
import { looksLikeRobot } from '../../src/visits/collector/robot.ts';

/**
 * `npm run bench:robots`: how many robots the collector keeps out, and how many people with them, over the lists of
 * agents of the test data (`SALA_TESTDATA`, folder `analytics`); without it over a small fixture. It judges nothing.
 *
 * The two last groups know nothing of the library that the rule rests on: agents told apart by the family another project
 * gives them, and agents of a real log told apart by what they did.
 */
const data = process.env['SALA_TESTDATA'];
if (data === undefined)
  console.log('SALA_TESTDATA is not set: a small fixture instead of the lists.');
const folder = data === undefined ? 'tests/fixtures/analytics' : join(data, 'analytics');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

const agentsByName = z.record(z.string(), z.array(z.string()));
const namesOf = (file: string) => Object.values(agentsByName.parse(parse(text(file)))).flat();
const crawlers = z
  .array(z.object({ instances: z.array(z.string()).default([]) }))
  .parse(JSON.parse(text('crawler-user-agents.json')))
  .flatMap(({ instances }) => instances);

/** Lines of user agent and family, quoted where there is a comma. */
const families = text('uap-core-ua.csv')
  .split(/\r?\n/)
  .flatMap((line) => {
    const [, quoted, plain, family] =
      /^(?:"((?:[^"]|"")*)"|([^",]*)),"?([^"]*)"?$/.exec(line) ?? [];
    return family === undefined
      ? []
      : [{ agent: quoted?.replaceAll('""', '"') ?? plain ?? '', family }];
  });
const BROWSERS =
  /^(Chrome|Chrome Mobile|Chrome Mobile WebView|Edge|Edge Mobile|Firefox|Firefox Mobile|Firefox Beta|Mobile Safari|Mobile Safari UI\/WKWebView|Safari|Opera|Opera Mobile|Opera GX|Samsung Internet|UC Browser|Yandex Browser|Brave|Vivaldi|Whale|Facebook|WeChat Browser|QQ Browser Mobile|Amazon Silk|Honor Browser|HiBrowser|Android)$/;

const robots = [
  ['crawler-user-agents.json', crawlers],
  ['isbot-crawlers.yml', namesOf('isbot-crawlers.yml')],
  [
    'uap-core: families called bot, crawler, spider',
    families.filter(({ family }) => /bot|crawl|spider/i.test(family)).map(({ agent }) => agent),
  ],
  ['access log: asked for robots.txt', agentsOfLog().robots],
] as const;
const people = [
  ['isbot-browsers.yml', namesOf('isbot-browsers.yml')],
  [
    'uap-core: families of browsers',
    families.filter(({ family }) => BROWSERS.test(family)).map(({ agent }) => agent),
  ],
  ['access log: read pages with their pictures', agentsOfLog().people],
] as const;

const takenForRobots = (agents: Iterable<string>) =>
  [...agents].filter((userAgent) =>
    looksLikeRobot({ userAgent, brands: undefined, acceptLanguage: 'vi' }),
  );
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

for (const [title, lists, target] of [
  ['Robots kept out', robots, 'at least 99 %'],
  ['People kept out with them', people, 'at most 1.5 %'],
] as const) {
  console.log(
    `\n${title} (target ${target})\n\n| list | agents | kept out | share |\n| --- | ---: | ---: | ---: |`,
  );
  const every = new Set<string>(lists.flatMap(([, agents]) => [...agents]));
  for (const [name, agents] of [...lists, ['all, each agent once', every] as const]) {
    const unique = new Set(agents);
    const { length } = takenForRobots(unique);
    console.log(
      `| ${name} | ${String(unique.size)} | ${String(length)} | ${percent(length, unique.size)} |`,
    );
  }
}

const spammers = text('referrer-spammers.txt').split('\n').filter(Boolean);
const refused = spammers.filter(
  (host) =>
    !isFromOwnSite({ origin: undefined, referer: `http://${host}/`, host: 'museum.example' }, []),
);
console.log(
  `\nReferrer spam: ${String(refused.length)} of ${String(spammers.length)} hosts refused, by the rule that the hook sends no referrer.`,
);

/**
 * Agents of the access log by what they did: who asked for robots.txt is a robot; who fetched pictures and styles from
 * pages of the site, and never robots.txt, is a person's browser.
 */
function agentsOfLog() {
  const file = join(folder, 'apache-access-1.log.gz');
  if (!existsSync(file)) return { robots: new Set<string>(), people: [] };
  const asked = new Set<string>();
  const looked = new Set<string>();
  const lines = gunzipSync(readFileSync(file)).toString();
  for (const line of lines.split('\n')) {
    const [, path = '', from = '', agent = ''] =
      /"[A-Z]+ (\S+) [^"]*" \d+ \S+ "([^"]*)" "([^"]*)"/.exec(line) ?? [];
    if (path === '/robots.txt') asked.add(agent);
    else if (/\.(css|js|png)(\?|$)/.test(path) && from.includes('semicomplete.com'))
      looked.add(agent);
  }
  return { robots: asked, people: [...looked].filter((agent) => !asked.has(agent)) };
}
