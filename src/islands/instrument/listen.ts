/**
 * The list of an instrument's sounds on the object's page: with scripts each of them can be heard. What makes the sound
 * comes with the first press.
 */
type Strike = (button: HTMLElement) => void;

let context: AudioContext | undefined;
let coming: Promise<Strike> | undefined;

async function bringSounds(on: AudioContext): Promise<Strike> {
  const [{ soundOf }, { soundPlayer }] = await Promise.all([
    import('./sound.ts'),
    import('./sound-player.ts'),
  ]);
  const player = soundPlayer(on);
  return (button) => player.strike(soundOf(button));
}

async function strike(button: HTMLElement): Promise<void> {
  // Made and begun in the press itself: after it, some browsers leave it silent.
  context ??= new AudioContext();
  void context.resume();
  coming ??= bringSounds(context);
  try {
    (await coming)(button);
  } catch {
    coming = undefined; // the next press tries again
  }
}

for (const list of document.querySelectorAll('[data-instrument]')) {
  const unavailable = list.querySelector<HTMLElement>('[data-unavailable]');
  for (const button of list.querySelectorAll<HTMLButtonElement>('[data-sound]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      if ('AudioContext' in window) void strike(button);
      else if (unavailable !== null) unavailable.hidden = false;
    });
  }
}
