import type { Words } from '../../i18n/words.ts';

type Says = Words['viewer']['says'];

/** What the viewer says until its tools are there; the rest comes with them and weighs nothing before the tap. */
const EARLY: readonly (keyof Says)[] = [
  'openSize',
  'openHere',
  'opening',
  'linkedView',
  'noWebgl',
  'codeMissing',
  'modelMissing',
  'modelBroken',
  'contextGone',
  'turntableMissing',
  'turntableHint',
  'beyondWebgl',
  'beyondSlow',
  'beyondMemory',
];

const isEarly = ([key]: [string, unknown]): boolean => EARLY.some((early) => early === key);

export const earlySays = (says: Says) =>
  Object.fromEntries(Object.entries(says).filter((entry) => isEarly(entry)));

export const laterSays = (says: Says) =>
  Object.fromEntries(Object.entries(says).filter((entry) => !isEarly(entry)));
