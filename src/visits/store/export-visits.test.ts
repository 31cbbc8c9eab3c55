import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../../tests/postgres-server.ts';
import { exportVisits } from './export-visits.ts';
import { openJournaledStore } from './journaled-store.ts';
import { lookAtVisits } from './look-at-visits.ts';
import { openPostgresStore } from './postgres-store.ts';
import type { VisitStore } from './visit-store.ts';
import { event, group } from './visit-store.suite.ts';

let folder: string;
let server: PostgresServer | undefined;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MUSEUM = {
  id: 'one',
  name: 'Bảo tàng / Museum',
  address: 'https://one.example',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
};

async function fill(store: VisitStore): Promise<void> {
  const closed = event({ day: '2026-10-02', evidence: 1, programme: 'dan-ca', grade: 7 });
  const page = (path: string) => ({ museum: 'one', id: event().id, day: '2026-11-24', page: path });
  await store.write(group([closed]));
  await store.tidy('2026-11-24');
  await store.write(
    group([event({ language: 'km' }), event({ museum: 'two' }), event({ robot: true })], {
      pages: [page('/a,"b"/'), page('/'), page('/')],
      notes: [
        { museum: 'one', id: event().id, day: '2026-11-24', what: 'read-to-end', about: 'e' },
      ],
      tallies: [{ museum: 'one', day: '2026-11-24', name: 'late', events: 3 }],
    }),
  );
  await store.close();
}

const EXPECTED = {
  'days.csv':
    '\uFEFFday,evidence,programme,exhibition,grade,language,visits,events\r\n' +
    '2026-10-02,assigned,dan-ca,,7,vi,1,1\r\n2026-11-24,none,,,0,km,1,1\r\n',
  'pages.csv': '\uFEFFday,page,views\r\n2026-11-24,/,2\r\n2026-11-24,"/a,""b""/",1\r\n',
  'notes.csv': '\uFEFFday,what,about,times\r\n2026-11-24,read-to-end,e,1\r\n',
  'tallies.csv': '\uFEFFday,name,events\r\n2026-11-24,late,3\r\n',
};

it('writes every day, closed and open, exactly and explains each column, from SQLite and PostgreSQL alike', async () => {
  await fill(await openJournaledStore(folder));
  const databaseUrl = await server?.newDatabase();
  if (databaseUrl === undefined) throw new Error('PostgreSQL has not started');
  await fill(await openPostgresStore(databaseUrl));
  for (const place of [{ folder }, { folder, databaseUrl }]) {
    const into = mkdtempSync(join(folder, 'out-'));
    const look = await lookAtVisits(place);
    await exportVisits(look, MUSEUM, into, new Date('2026-11-27T03:12:00Z'));
    await look.close();
    const read = (name: string) => readFileSync(join(into, name), 'utf8');
    for (const [name, text] of Object.entries(EXPECTED)) expect(read(name), name).toBe(text);
    expect(JSON.parse(read('days.json'))).toContainEqual({
      ...{ day: '2026-10-02', evidence: 'assigned', programme: 'dan-ca', exhibition: '' },
      ...{ grade: 7, language: 'vi', visits: 1, events: 1 },
    });
    const described = JSON.parse(read('datapackage.json'));
    expect(described).toMatchObject({
      created: '2026-11-27T03:12:00.000Z',
      licenses: [{ path: MUSEUM.licence }],
      museum: { id: 'one' },
    });
    expect(described.description).toMatch(/không được công bố[^]*under 5 must not be published/);
    const paths = described.resources.map(({ path }: { path: string }) => path);
    expect([...paths, 'datapackage.json'].sort()).toEqual(readdirSync(into).sort());
    for (const { path, schema } of described.resources) {
      const names = schema.fields.map(({ name }: { name: string }) => name);
      const header = read(path.replace('.json', '.csv')).slice(1).split('\r\n')[0];
      expect(names.join(',')).toBe(header);
      for (const { description } of schema.fields) expect(description).toMatch(/ \/ /);
    }
  }
});
