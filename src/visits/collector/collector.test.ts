import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournaledStore } from '../store/journaled-store.ts';
import type { VisitStore } from '../store/visit-store.ts';
import { staffFigures } from '../../schema/staff-figures.ts';
import { collector, type CollectorOptions } from './collector.ts';

const NOW = Date.parse('2026-11-24T05:00:00Z');
const DAY = 86_400_000;
const PHONE = {
  'user-agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'accept-language': 'vi-VN,vi;q=0.9',
};

const event = (more: Record<string, unknown> = {}) => ({
  kind: 'demonstrated',
  id: randomUUID(),
  at: NOW - 1000,
  visit: randomBytes(16).toString('hex'),
  language: 'vi',
  ...more,
});

describe('the visit collector', () => {
  let folder: string;
  let store: VisitStore;
  let now: number;
  let told: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sala-collector-'));
    store = await openJournaledStore(folder);
    now = NOW;
    told = [];
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const appWith = (more: Partial<CollectorOptions> = {}) =>
    collector({
      store,
      museums: ['khmer'],
      timeZone: 'Asia/Ho_Chi_Minh',
      countsReading: false,
      clock: () => now,
      tellStaff: (sentence) => told.push(sentence),
      ...more,
    });
  type App = ReturnType<typeof appWith>;

  const post = (
    app: App,
    events: unknown[],
    headers: Record<string, string> = {},
    museum = 'khmer',
  ) =>
    app.request('/visits', {
      method: 'POST',
      headers: { ...PHONE, ...headers },
      body: JSON.stringify({ museum, events }),
    });

  const studyVisits = async (app: App) => {
    now += 60_000;
    const answer = await app.request('/visits/summary.json');
    const summary: { years: { year: number; studyVisits: number | null }[] } = await answer.json();
    return summary.years.find(({ year }) => year === 2026)?.studyVisits;
  };
  const stored = async () =>
    Object.fromEntries((await store.totalsByYear('khmer')).get(2026) ?? []);

  it('gives exact figures to staff only: on this machine, or with the token', async () => {
    await post(appWith(), [event(), event({ kind: 'page' })]);
    const read = (app: App, headers: Record<string, string>) =>
      app.request('/visits/staff.json', { headers });
    const here = await read(appWith(), { host: 'localhost:4321' });
    expect(here.headers.get('cache-control')).toBe('no-store');
    const figures = staffFigures.parse(await here.json());
    expect(figures.days.map(({ evidence, visits }) => [evidence, visits])).toEqual([
      ['demonstrated', 1],
      ['none', 1],
    ]);
    expect((await read(appWith(), { host: 'baotang.example' })).status).toBe(401);
    expect(
      (await read(appWith(), { host: 'localhost', 'x-forwarded-for': '203.0.113.7' })).status,
    ).toBe(401);
    const staffToken = 'q2Yh8vXr0bTzK4mN6pLd1w';
    const guarded = appWith({ staffToken });
    expect((await read(guarded, { host: 'localhost:4321' })).status).toBe(401);
    const withToken = await read(guarded, { authorization: `Bearer ${staffToken}` });
    expect(withToken.status).toBe(200);
  });

  it('takes notes without a key, and no words but the museum’s own', async () => {
    const note = (what: string, about: string) => ({
      kind: 'noted',
      id: randomUUID(),
      day: '2026-11-24',
      what,
      about,
    });
    const app = appWith({ isKnown: (kind, id) => kind === 'term' && id === 'ghe-ngo' });
    const twice = note('search-found', 'ghe-ngo');
    await post(app, [twice, twice, note('search-nothing', 'somebody-s-name')]);
    const refused = await post(app, [note('search-nothing', 'tên của ai'), note('spied', 'x')]);
    expect(refused.status).toBe(200);
    expect(await store.notes('khmer', '2026-11-24', '2026-11-24')).toEqual([
      { day: '2026-11-24', what: 'search-found', about: 'ghe-ngo', times: 1 },
      { day: '2026-11-24', what: 'search-nothing', about: 'other-word', times: 1 },
    ]);
  });

  it('answers 204 without a word when all is on the disk', async () => {
    const answer = await post(appWith(), [event(), event({ kind: 'page' })]);
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    expect(await stored()).toEqual({ demonstrated: 1, none: 1 });
  });

  it('takes the good events of a batch and names each of the others with its reason', async () => {
    const old = event({ at: NOW - 36 * DAY });
    const answer = await post(appWith(), [
      event(),
      { kind: 'demonstrated', id: 'x' },
      17,
      old,
      event(),
    ]);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      refused: [
        { index: 1, id: 'x', reason: 'malformed' },
        { index: 2, id: null, reason: 'malformed' },
        { index: 3, id: old.id, reason: 'too-old' },
      ],
    });
    expect(await stored()).toEqual({ demonstrated: 2 });
  });

  it('counts an event once, however often it is delivered', async () => {
    const app = appWith();
    const events = [event(), event()];
    for (let times = 0; times < 3; times += 1) expect((await post(app, events)).status).toBe(204);
    expect(await stored()).toEqual({ demonstrated: 2 });
  });

  it('puts offline events on their true day', async () => {
    const app = appWith();
    now = Date.parse('2027-01-20T05:00:00Z');
    await post(app, [
      event({ at: Date.parse('2026-12-31T16:59:59Z') }),
      event({ at: Date.parse('2026-12-31T17:00:00Z') }),
    ]);
    const years = await store.totalsByYear('khmer');
    expect([...years.keys()].sort()).toEqual([2026, 2027]);
  });

  it('takes no batch that is none, is too large, or is for another museum', async () => {
    const app = appWith();
    expect((await post(app, [])).status).toBe(400);
    expect((await post(app, Array(101).fill(event()))).status).toBe(400);
    expect((await post(app, [event()], {}, 'another')).status).toBe(400);
    expect(
      (await app.request('/visits', { method: 'POST', headers: PHONE, body: '{' })).status,
    ).toBe(400);
    const large = await post(app, [event({ filler: 'x'.repeat(70_000) })]);
    expect(large.status).toBe(413);
    expect(await stored()).toEqual({});
  });

  it.each([
    [
      'a crawler',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    [
      'a headless browser',
      { 'user-agent': PHONE['user-agent'].replace('Chrome/', 'HeadlessChrome/') },
    ],
    ['a headless browser by its brands', { 'sec-ch-ua': '"HeadlessChrome";v="142"' }],
    ['a client without a name', { 'user-agent': '' }],
    ['a client that wants no language', { 'accept-language': '' }],
    ['a page of a foreign site', { origin: 'https://spam.example', host: 'museum.example' }],
    ['referrer spam', { referer: 'https://spam.example/buy', host: 'museum.example' }],
  ])('does not count %s, and says so', async (_who, headers) => {
    const one = event();
    const answer = await post(appWith(), [one], headers);
    expect(await answer.json()).toEqual({ refused: [{ index: 0, id: one.id, reason: 'robot' }] });
    expect(await stored()).toEqual({});
  });

  it('counts nothing of the network that the proxy marks as the staff’s, and keeps its number', async () => {
    const one = event();
    const answer = await post(appWith(), [one], { 'sala-staff': 'yes' });
    expect(await answer.json()).toEqual({ refused: [{ index: 0, id: one.id, reason: 'staff' }] });
    expect(await stored()).toEqual({});
    expect(await store.tallies('khmer', '0001-01-01', '9999-12-31')).toEqual([
      expect.objectContaining({ name: 'staff', events: 1 }),
    ]);
  });

  it('takes posts from the sites it is told of, and answers their preflight', async () => {
    const app = appWith({ origins: ['https://museum.example'] });
    const answer = await post(app, [event()], {
      origin: 'https://museum.example',
      host: 'count.example',
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://museum.example');
  });

  it('counts a computer room of identical machines behind one address to the visit', async () => {
    const app = appWith();
    const rooms = Array.from({ length: 40 }, () => event({ kind: 'assigned', at: NOW }));
    await Promise.all(rooms.map((one) => post(app, [one])));
    expect(await stored()).toEqual({ assigned: 40 });
  });

  it('never counts a visit with more than 120 events a minute, nor what it did before', async () => {
    const app = appWith();
    const visit = event().visit;
    const burst = Array.from({ length: 121 }, (_, index) =>
      event({ visit, at: NOW - 59_000 + index * 400 }),
    );
    expect((await post(app, burst.slice(0, 60))).status).toBe(204);
    expect((await post(app, burst.slice(60, 120))).status).toBe(204);
    expect(await stored()).toEqual({ demonstrated: 1 });
    expect((await post(app, burst.slice(120))).status).toBe(200);
    expect(await stored()).toEqual({});
  });

  it('counts pages of browsers that ask not to be followed without a visit', async () => {
    const answer = await post(appWith(), [
      { kind: 'page-total', id: randomUUID(), day: '2026-11-24', page: '/objects/' },
    ]);
    expect(answer.status).toBe(204);
    expect(await stored()).toEqual({});
  });

  it('takes no page address with a query', async () => {
    const page = {
      kind: 'page-total',
      id: randomUUID(),
      day: '2026-11-24',
      page: '/search/?q=ten',
    };
    expect((await post(appWith(), [page])).status).toBe(200);
  });

  it('shows study visits of the year, and fewer than 5 only as that', async () => {
    const app = appWith();
    await post(
      app,
      Array.from({ length: 4 }, () => event()),
    );
    expect(await studyVisits(app)).toBeNull();
    await post(app, [
      event({ kind: 'declared' }),
      event({ kind: 'reading' }),
      event({ kind: 'page' }),
    ]);
    expect(await studyVisits(app)).toBe(5);
  });

  it('counts reading where the museum set it so', async () => {
    const app = appWith({ countsReading: true });
    await post(
      app,
      Array.from({ length: 5 }, () => event({ kind: 'reading' })),
    );
    expect(await studyVisits(app)).toBe(5);
  });

  it('leaves out the name of a programme that is not published, and keeps the visit', async () => {
    const app = appWith({ isKnown: (_kind, id) => id === 'known' });
    await post(app, [event({ programme: 'known' }), event({ programme: 'made-up-name' })]);
    expect(await stored()).toEqual({ demonstrated: 2 });
    await store.close();
    const bytes = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    expect(bytes).toContain('known');
    expect(bytes).not.toContain('made-up-name');
    store = await openJournaledStore(folder);
  });

  it('answers 503 when the disk does not take it, tells staff, and can be asked again', async () => {
    let full = true;
    const flaky: VisitStore = {
      ...store,
      write: (group) =>
        full ? Promise.reject(new Error('database or disk is full')) : store.write(group),
    };
    const app = appWith({ store: flaky });
    const events = [event()];
    const answer = await post(app, events);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(told.join()).toMatch(/Không ghi được[^]*disk is full/);
    full = false;
    expect((await post(app, events)).status).toBe(204);
    expect(await stored()).toEqual({ demonstrated: 1 });
  });

  it('writes nothing that tells who or where: no address, agent, query, seat or class', async () => {
    const marks = ['203.0.113.77', 'SM-A057F-mine', 'q=secret', 'seat-12', '6A-secret'];
    await appWith().request('/visits?q=secret', {
      method: 'POST',
      headers: {
        ...PHONE,
        'user-agent': `${PHONE['user-agent']} SM-A057F-mine`,
        'x-forwarded-for': '203.0.113.77',
      },
      body: JSON.stringify({
        museum: 'khmer',
        events: [
          event({
            seat: 'seat-12',
            classLabel: '6A-secret',
            referrer: 'https://x.example/?q=secret',
          }),
        ],
      }),
    });
    expect(await stored()).toEqual({ demonstrated: 1 });
    await store.close();
    const bytes = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    for (const mark of marks) expect(bytes, mark).not.toContain(mark);
    store = await openJournaledStore(folder);
  });
});
