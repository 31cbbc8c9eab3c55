import type { Hit } from '../../domain/search/ranking.ts';
import { RECORD_TYPES, type RecordType } from '../../domain/search/record.ts';

/**
 * Writes a choice of the types among some hits as radio buttons, each with how many there are; none where there is
 * only one type.
 * @param label words of a choice: of its type, or of all
 */
export function writeTypeChoice(
  group: HTMLElement,
  hits: readonly Hit[],
  chosen: RecordType | undefined,
  label: (type: RecordType | undefined, count: number) => string,
): void {
  const types = RECORD_TYPES.map((type) => ({
    type,
    count: hits.filter((hit) => hit.type === type).length,
  })).filter(({ count }) => count > 0);
  group.hidden = types.length < 2;
  group.querySelectorAll('label').forEach((option) => {
    option.remove();
  });
  group.append(
    ...[{ type: undefined, count: hits.length }, ...types].map(({ type, count }) => {
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'type';
      input.value = type ?? '';
      input.checked = type === chosen;
      const words = document.createElement('span');
      words.textContent = label(type, count);
      const option = document.createElement('label');
      option.append(input, words);
      return option;
    }),
  );
}
