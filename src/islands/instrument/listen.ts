/** The list of an instrument's sounds on the object's page: with scripts each of them can be heard. */
import { soundOf } from './sound.ts';
import { openSoundPlayer, type SoundPlayer } from './sound-player.ts';

let player: SoundPlayer | null = null;

for (const list of document.querySelectorAll('[data-instrument]')) {
  const unavailable = list.querySelector<HTMLElement>('[data-unavailable]');
  for (const button of list.querySelectorAll<HTMLButtonElement>('[data-sound]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      player ??= openSoundPlayer();
      player?.strike(soundOf(button));
      if (unavailable !== null) unavailable.hidden = player !== null;
    });
  }
}
