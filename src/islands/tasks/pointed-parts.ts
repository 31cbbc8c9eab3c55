import { findAll } from '../find.ts';
import { SurfaceTap } from '../viewer/surface-tap.ts';

/**
 * Calls back with the line that a part of the object stands for when it is pointed at: on its surface in 3D, or by its
 * letter on the still picture; without a line where the surface belongs to none.
 */
export function letPointAtParts(task: HTMLElement, onPart: (line: HTMLElement | null) => void) {
  const lines = findAll(task, '[data-names]', HTMLElement);
  const namesOf = ({ dataset }: HTMLElement) => {
    const names: string[] = JSON.parse(dataset['names'] ?? '[]');
    return names;
  };
  task.addEventListener(SurfaceTap.TYPE, (event) => {
    if (!(event instanceof SurfaceTap)) return;
    task.dataset['pointed'] = ''; // its place is marked
    const { parts } = event.surface;
    onPart(lines.find((line) => namesOf(line).some((name) => parts.includes(name))) ?? null);
  });
  task.addEventListener('click', (event) => {
    const pin = event.target instanceof Element ? event.target.closest('[data-pick]') : null;
    if (!pin) return;
    event.preventDefault();
    onPart(lines.find(({ dataset }) => dataset['item'] === pin.getAttribute('data-pick')) ?? null);
  });
}
