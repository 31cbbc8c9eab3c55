/** Lights a place's marker and ring while its entry in the list is under the pointer, has the focus or was chosen. */
export function markTogether(): void {
  const marks = [...document.querySelectorAll<SVGElement>('svg [data-place]')];
  const idAt = (target: EventTarget | null): string | undefined =>
    target instanceof Element
      ? target.closest<HTMLElement | SVGElement>('[data-place]')?.dataset['place']
      : undefined;
  let chosen: string | undefined;
  const light = (id: string | undefined): void => {
    for (const mark of marks)
      mark.classList.toggle('lit', id !== undefined && mark.dataset['place'] === id);
  };
  const fromAddress = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (marks.some((mark) => mark.dataset['place'] === id)) chosen = id;
    light(chosen);
  };

  document.addEventListener('click', ({ target }) => {
    chosen = idAt(target) ?? chosen;
    light(chosen);
  });
  for (const event of ['pointerover', 'focusin'])
    document.addEventListener(event, ({ target }) => {
      light(idAt(target) ?? chosen);
    });
  addEventListener('hashchange', fromAddress);
  fromAddress();
}
