import { dayIn, EVIDENCE_BIT, visitEnded, type Evidence } from '../../src/domain/study-visit.ts';
import type { VisitEvent } from '../../src/schema/visit-event.ts';

/** A moment at which a browser reaches the collector, with what it brings. */
export interface Delivery {
  /** Milliseconds UTC, by the right clock. */
  readonly at: number;
  /** The group of the simulation; each is counted as a museum of its own, so that its figures can be told apart. */
  readonly group: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly events: readonly VisitEvent[];
  /** The answer is lost on the way: the browser will bring the same events again. */
  readonly lost: boolean;
}

/** A visit as the rule defines it: one browser's continuous use. */
export interface TrueVisit {
  readonly group: string;
  /** ISO day, by the browser's clock, of its first event. */
  day: string;
  /** Evidence bits. */
  evidence: number;
}

/** Everything alike in a computer room: nothing in the headers tells two machines apart. */
export const PERSON = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'accept-language': 'vi-VN,vi;q=0.9',
};

const dayOf = dayIn('Asia/Ho_Chi_Minh');

/** The simulated world as its browsers know it. */
export interface World {
  readonly deliveries: Delivery[];
  readonly visits: TrueVisit[];
  /** Hexadecimal digits, random and repeatable. */
  hex(digits: number): string;
}

interface Machine {
  readonly headers: Readonly<Record<string, string>>;
  /** How far its clock is ahead, milliseconds. */
  readonly ahead: number;
  /** Somebody sits at it: only then are its visits visits. */
  readonly person: boolean;
}

/**
 * A browser that does what the hook makes browsers do (src/visits/hook): a random key for each visit, gone with the tab
 * or after 30 minutes; events that keep their time and wait until they are delivered.
 */
export class SimulatedBrowser {
  readonly #world: World;
  readonly #group: string;
  readonly #headers: Readonly<Record<string, string>>;
  /** How far its clock is ahead, milliseconds. */
  readonly #ahead: number;
  readonly #person: boolean;
  #key = '';
  #last = Number.NEGATIVE_INFINITY;
  #visit: TrueVisit | undefined;
  #waiting: VisitEvent[] = [];

  constructor(
    world: World,
    group: string,
    { headers = PERSON, ahead = 0, person = true }: Partial<Machine> = {},
  ) {
    this.#world = world;
    this.#group = group;
    this.#headers = headers;
    this.#ahead = ahead;
    this.#person = person;
  }

  /** Something happens at this moment (milliseconds UTC): a page is seen, or evidence given. */
  does(kind: Evidence | 'page', at: number): void {
    if (this.#visit === undefined || visitEnded(this.#last, at)) {
      this.#key = this.#world.hex(32);
      this.#visit = { group: this.#group, day: dayOf(at + this.#ahead), evidence: 0 };
      if (this.#person) this.#world.visits.push(this.#visit);
    }
    this.#last = at;
    if (kind !== 'page') this.#visit.evidence |= EVIDENCE_BIT[kind];
    this.#waiting.push({
      kind,
      id: uuid(this.#world),
      at: at + this.#ahead,
      visit: this.#key,
      language: 'vi',
      programme: 'le-hoi-va-di-san',
    });
  }

  /** The tab is closed: what comes next is another visit. */
  closeTab(): void {
    this.#visit = undefined;
  }

  /** It reaches the collector. Where the answer is lost on the way, everything is brought again a minute later. */
  deliver(at: number, lost = false): void {
    const events = this.#waiting;
    const one = { group: this.#group, headers: this.#headers, events };
    this.#world.deliveries.push({ ...one, at, lost });
    if (lost) this.#world.deliveries.push({ ...one, at: at + 60_000, lost: false });
    this.#waiting = [];
  }
}

export function uuid({ hex }: Pick<World, 'hex'>): string {
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
