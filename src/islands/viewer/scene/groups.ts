/** Things that are joined, one with another, into groups (a disjoint-set forest). */
export interface Groups {
  join(a: number, b: number): void;
  /** The thing that stands for its group. */
  of(thing: number): number;
}

export function createGroups(): Groups {
  const parents: number[] = [];
  const of = (thing: number): number => {
    let root = thing;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    for (let at = thing; at !== root;) {
      const next = parents[at] ?? at;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    of,
    join(a, b) {
      parents[of(a)] = of(b);
    },
  };
}
