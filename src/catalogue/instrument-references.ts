import {
  type ContentProblem,
  danglingReference,
  missingWords,
  takenTwice,
} from './content-error.ts';
import type { MuseumObject } from './content.ts';
import { modelParts } from './model-parts.ts';

/** What is wrong with an instrument besides its own form: words, parts and sources that are not there, ids and keys that stand twice. */
export function instrumentProblems(
  object: MuseumObject,
  root: string,
  first: string,
): ContentProblem[] {
  const { instrument } = object;
  if (instrument === undefined) return [];
  const file = `objects/${object.id}/instrument.yaml`;
  const { pitchSources, sounds } = instrument;
  const parts = modelParts(object, root);
  const known = pitchSources.map(({ id }) => id);
  /** @param list `id` or `key` of each, in order */
  const twice = (list: readonly (string | undefined)[], fieldOf: (index: number) => string) =>
    list.flatMap((value, index) =>
      value === undefined || list.indexOf(value) === index
        ? []
        : [takenTwice(file, fieldOf(index), value)],
    );
  const needed = [
    ...pitchSources.map(({ note }, index) => ({
      field: `pitchSources.${String(index)}.note`,
      value: note,
    })),
    ...sounds.map(({ name }, index) => ({ field: `sounds.${String(index)}.name`, value: name })),
  ];
  return [
    ...needed
      .filter(({ value }) => value[first] === undefined)
      .map(({ field }) => missingWords(file, field, first)),
    ...twice(known, (index) => `pitchSources.${String(index)}.id`),
    ...twice(
      sounds.map(({ id }) => id),
      (index) => `sounds.${String(index)}.id`,
    ),
    ...twice(
      sounds.map(({ key }) => key),
      (index) => `sounds.${String(index)}.key`,
    ),
    ...sounds.flatMap(({ part, pitch }, index) => {
      const field = `sounds.${String(index)}`;
      return [
        ...(known.includes(pitch.source)
          ? []
          : [danglingReference(file, `${field}.pitch.source`, pitch.source, known)]),
        ...(part === undefined || parts === undefined || parts.includes(part)
          ? []
          : [danglingReference(file, `${field}.part`, part, parts)]),
      ];
    }),
  ];
}
