import { createStore } from 'zustand/vanilla';
import { soundOf } from '../../instrument/sound.ts';
import { soundPlayer, type SoundPlayer } from '../../instrument/sound-player.ts';
import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import { struckLayer } from '../scene/struck-layer.tsx';
import { onTap } from './on-tap.ts';

/**
 * How long a struck part is lit, milliseconds: it goes on and off, without a movement, and as quick strokes leave it on
 * it can never flash three times a second (WCAG 2.3.1).
 */
const LIT = 700;
/** A name is told when no other has been struck for so long, milliseconds: nobody is talked to while playing. */
const REST = 900;

/** The key of the keyboard that an event is of: what it types, or, with letters other than Latin ones, where it lies. */
const keysOf = ({ key, code }: KeyboardEvent): string[] => [
  key.toLowerCase(),
  code.replace(/^(Digit|Numpad|Key)/, '').toLowerCase(),
];

/**
 * An instrument that can be played: a tap on a part, a button of the drawer or its key strikes a sound. The part lights
 * up and the drawer shows the note's name large, for those who do not hear it.
 */
export const play: StudyTool = ({ root, state, scene, say }, drawer) => {
  const stop = new AbortController();
  const { signal } = stop;
  const template = htmlPart<HTMLTemplateElement>(drawer, '[data-play-template]');
  htmlPart(root, '[data-overlay]').append(template.content.cloneNode(true));
  const over = htmlPart(root, '[data-play-over]');
  const buttons = [...drawer.querySelectorAll<HTMLButtonElement>('[data-sound]')];
  const notes = [...root.querySelectorAll<HTMLElement>('[data-play-note]')];
  const unavailable = htmlPart(drawer, '[data-unavailable]');
  const inUse = () => state.getState().tool === 'play';
  const struck = createStore<readonly string[]>(() => []);
  const lit = new Map<HTMLButtonElement, ReturnType<typeof setTimeout>>();
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Made by the first stroke; null as long as there was none, and where the browser has no Web Audio. */
  let player: SoundPlayer | null = null;

  const showLit = () => {
    for (const button of buttons) button.toggleAttribute('data-struck', lit.has(button));
    over.hidden = lit.size === 0;
    struck.setState(
      [...lit.keys()].flatMap(({ dataset }) => dataset['part'] ?? []),
      true,
    );
  };
  const lightUp = (button: HTMLButtonElement) => {
    clearTimeout(lit.get(button));
    const off = () => {
      lit.delete(button);
      showLit();
    };
    lit.set(button, setTimeout(off, LIT));
    showLit();
  };
  const showNote = ({ dataset }: HTMLButtonElement) => {
    htmlPart(drawer, '[data-play-hint]').hidden = true;
    for (const note of notes) note.hidden = note.dataset['playNote'] !== dataset['sound'];
  };
  const tell = (button: HTMLButtonElement) => {
    clearTimeout(rest);
    if (button === document.activeElement) return; // a button tells its name itself
    rest = setTimeout(() => say(button.dataset['name'] ?? ''), REST);
  };
  const strike = (button: HTMLButtonElement) => {
    if ('AudioContext' in window) player ??= soundPlayer(new AudioContext());
    player?.strike(soundOf(button));
    unavailable.hidden = player !== null;
    lightUp(button);
    showNote(button);
    tell(button);
  };

  for (const button of buttons) button.addEventListener('click', () => strike(button), { signal });
  onTap(
    htmlPart(root, '[data-stage]'),
    ({ clientX, clientY }) => {
      if (!inUse()) return;
      const parts = scene.pick(clientX, clientY)?.parts ?? [];
      const [met] = parts.flatMap((part) =>
        buttons.filter(({ dataset }) => dataset['part'] === part),
      );
      if (met !== undefined) strike(met);
    },
    signal,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (!inUse() || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const keys = keysOf(event);
      const [button] = keys.flatMap((key) =>
        buttons.filter(({ dataset }) => dataset['key'] === key),
      );
      if (button === undefined) return;
      event.preventDefault();
      strike(button);
    },
    { signal },
  );
  const remove = scene.add(struckLayer(struck));
  return () => {
    stop.abort();
    remove();
    clearTimeout(rest);
    for (const off of lit.values()) clearTimeout(off);
    lit.clear();
    showLit();
    over.remove();
    player?.close();
  };
};
