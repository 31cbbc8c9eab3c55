import type { Programme } from './content.ts';
import type { Plan } from './plan.ts';

/** One display or programme of the museum's register, and what it still lacks in digital space. */
export interface Covered {
  readonly entry: Plan['register'][number];
  readonly lacks: 'exhibition' | 'programme' | null;
}

/**
 * Holds the register against what is published: an entry is in digital space when its exhibition is open and at
 * least one lesson tied to an outcome goes with it. Drafts do not count.
 *
 * @param published exhibitions and programmes that visitors can open
 */
export function digitalCoverage(
  register: Plan['register'],
  published: {
    readonly exhibitions: readonly { readonly id: string }[];
    readonly programmes: readonly Pick<Programme, 'id' | 'exhibition' | 'outcomes'>[];
  },
): Covered[] {
  return register.map((entry) => {
    const isOpen = published.exhibitions.some(({ id }) => id === entry.exhibition);
    const isTaught = published.programmes.some(
      ({ id, exhibition, outcomes }) =>
        (id === entry.programme || exhibition === entry.exhibition) && outcomes.length > 0,
    );
    return { entry, lacks: !isOpen ? 'exhibition' : !isTaught ? 'programme' : null };
  });
}
