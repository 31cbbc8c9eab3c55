import { randomFrom } from '../../src/domain/seeded-random.ts';
import { addDays } from '../../src/domain/study-visit.ts';
import { PERSON, SimulatedBrowser, uuid, type World } from './simulated-browser.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** School years in Viet Nam begin on 5 September; nine months. */
const FIRST_DAY = '2025-09-08';
const MONTHS = 9;

/** How large the simulated world is. */
export interface Scale {
  readonly rooms: number;
  readonly phones: number;
}

/** The simulated world: what reached the collector, what truly happened, and how many people studied in each group. */
export interface SchoolYear extends World {
  /** People who studied, or would say so, by group: more than visits where several share one visit. */
  readonly people: Map<string, number>;
}

const MACHINES = 40;

/** Plays one school year, the same every time for the same scale. */
export function schoolYear({ rooms, phones }: Scale): SchoolYear {
  const random = randomFrom('school year');
  const chance = (share: number) => random() < share;
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const world: SchoolYear = { deliveries: [], visits: [], people: new Map(), hex };
  const studied = (group: string, people = 1) =>
    world.people.set(group, (world.people.get(group) ?? 0) + people);
  /** Milliseconds UTC of an hour on a day so many days after the first, in Viet Nam (UTC+7). */
  const at = (days: number, hour: number) =>
    Date.parse(`${addDays(FIRST_DAY, days)}T00:00:00Z`) + (hour - 7) * 60 * MINUTE;

  /** A pupil at a browser: some pages, and in the end an answered task or none. True when there was one. */
  const lesson = (browser: SimulatedBrowser, from: number, assigned: boolean): boolean => {
    for (let page = 0; page < 3; page += 1)
      browser.does('page', from + page * 4 * MINUTE + Math.floor(random() * MINUTE));
    const answers = chance(0.9);
    if (answers) browser.does(assigned ? 'assigned' : 'demonstrated', from + 20 * MINUTE);
    browser.deliver(from + 25 * MINUTE + Math.floor(random() * 10_000));
    return answers;
  };

  // Forty machines that are all alike, behind one address, once a month; on some days two classes one after the other.
  for (let room = 0; room < rooms; room += 1) {
    for (let month = 0; month < MONTHS; month += 1) {
      const start = at(month * 30 + (room % 20), 7 + (room % 4));
      const secondClass = (room + month) % 9 === 0;
      const assigned = room % 2 === 0;
      for (let machine = 0; machine < MACHINES; machine += 1) {
        const group = secondClass ? 'rooms, a class after a class' : 'rooms';
        const browser = new SimulatedBrowser(world, group);
        if (lesson(browser, start, assigned)) studied(group);
        if (!secondClass) continue;
        // Half of the machines are left as they are: the next pupil goes on in the open tab.
        if (machine % 2 === 0) browser.closeTab();
        if (lesson(browser, start + 30 * MINUTE, assigned)) studied(group);
      }
    }
  }

  // Phones that take a lesson home and are offline for a week; one in five loses the answer and delivers twice.
  for (let phone = 0; phone < phones; phone += 1) {
    const group = 'phones, a week offline';
    const browser = new SimulatedBrowser(world, group);
    const first = Math.floor(random() * 250);
    for (const evening of [0, 2, 5]) {
      browser.does('page', at(first + evening, 19));
      if (!chance(0.6)) continue;
      browser.does(chance(0.2) ? 'declared' : 'demonstrated', at(first + evening, 19) + 9 * MINUTE);
      studied(group);
    }
    browser.deliver(at(first + 7, 8), chance(0.2));
  }

  // Some stay offline beyond the 35 days, some have a clock that is three days ahead.
  for (let phone = 0; phone < phones / 20; phone += 1) {
    const late = new SimulatedBrowser(world, 'phones, 40 days offline');
    late.does('demonstrated', at(phone, 19));
    late.deliver(at(phone + 40, 19));
    studied('phones, 40 days offline');
    const fast = new SimulatedBrowser(world, 'phones, clock three days ahead', { ahead: 3 * DAY });
    fast.does('demonstrated', at(phone, 19));
    fast.deliver(at(phone, 19) + MINUTE);
    studied('phones, clock three days ahead');
  }

  // One machine shows the lesson on the wall; the teacher reports 38 learners, beside the count.
  for (let room = 0; room < rooms; room += 1) {
    const wall = new SimulatedBrowser(world, 'one projector for a class');
    for (let step = 0; step < 12; step += 1) wall.does('page', at(room, 9) + step * 3 * MINUTE);
    wall.deliver(at(room, 9) + 40 * MINUTE);
    studied('one projector for a class', 38);
  }

  // Readers who never answer a task: five minutes are kept as reading, and not counted.
  for (let reader = 0; reader < phones; reader += 1) {
    const browser = new SimulatedBrowser(world, 'readers');
    const begun = at(Math.floor(random() * 260), 20);
    browser.does('page', begun);
    if (chance(0.5)) browser.does('reading', begun + 5 * MINUTE);
    browser.deliver(begun + 6 * MINUTE);
  }

  // Browsers that ask not to be followed: the page and the day, without a key.
  for (let browser = 0; browser < phones / 10; browser += 1) {
    const moment = at(browser, 18);
    world.deliveries.push({
      at: moment,
      group: 'asked not to be followed',
      headers: PERSON,
      lost: false,
      events: [
        {
          kind: 'page-total',
          id: uuid(world),
          day: new Date(moment).toISOString().slice(0, 10),
          page: '/objects/',
        },
      ],
    });
    studied('asked not to be followed');
  }

  playRobots(world, at);
  world.deliveries.sort((a, b) => a.at - b.at);
  return world;
}

/** Crawlers, headless browsers, spam from a foreign site, and a script in the clothes of a browser that is too quick. */
function playRobots(world: SchoolYear, at: (days: number, hour: number) => number): void {
  const clothes = [
    {
      ...PERSON,
      'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    },
    { ...PERSON, 'user-agent': PERSON['user-agent'].replace('Chrome/', 'HeadlessChrome/') },
    { ...PERSON, origin: 'https://spam.example', host: 'museum.example' },
  ];
  for (let day = 0; day < 260; day += 1) {
    for (const headers of clothes) {
      const robot = new SimulatedBrowser(world, 'robots', { headers, person: false });
      robot.does('demonstrated', at(day, 3));
      robot.deliver(at(day, 3) + 1000);
    }
    if (day % 10 !== 0) continue;
    const quick = new SimulatedBrowser(world, 'robots', { person: false });
    for (let event = 0; event < 200; event += 1) {
      quick.does('demonstrated', at(day, 4) + event * 200);
      if (event % 50 === 49) quick.deliver(at(day, 4) + event * 200 + 1);
    }
  }
}
