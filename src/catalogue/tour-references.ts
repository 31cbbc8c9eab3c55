import { type ContentProblem, danglingReference, missingWords } from './content-error.ts';
import type { MuseumObject } from './content.ts';
import { recordingProblems } from './media-references.ts';

/** What is wrong with an object's tours besides their own form: words, annotations and sound files that are not there. */
export function tourProblems(object: MuseumObject, root: string, first: string): ContentProblem[] {
  const folder = `objects/${object.id}`;
  const annotations = object.annotations.map(({ id }) => id);
  return object.tours.flatMap(({ id, title, steps }) => {
    const file = `${folder}/tours/${id}.yaml`;
    const needed = [
      { field: 'title', value: title },
      ...steps.flatMap((step, index) => [
        { field: `steps.${String(index)}.title`, value: step.title },
        { field: `steps.${String(index)}.text`, value: step.text },
      ]),
    ];
    return [
      ...needed
        .filter(({ value }) => value[first] === undefined)
        .map(({ field }) => missingWords(file, field, first)),
      ...steps.flatMap(({ annotation, audio }, index) => {
        const field = `steps.${String(index)}`;
        return [
          ...(annotation === undefined || annotations.includes(annotation)
            ? []
            : [danglingReference(file, `${field}.annotation`, annotation, annotations)]),
          ...(audio
            ? recordingProblems(audio, { file, field: `${field}.audio` }, folder, root, first)
            : []),
        ];
      }),
    ];
  });
}
