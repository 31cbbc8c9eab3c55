/** What a key does on the projector. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'leave'
  | 'key'
  | 'timer'
  | 'reset'
  | 'plus'
  | 'minus'
  | 'full-screen';

/** PageUp and PageDown are what a presenter's clicker sends. */
const KEYS: Readonly<Partial<Record<string, Command>>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};

/** Keys that write a character: who speaks to the computer, or often hits one by mistake, can switch them off. */
const CHARACTER_KEYS: Readonly<Partial<Record<string, Command>>> = {
  a: 'key',
  t: 'timer',
  r: 'reset',
  '+': 'plus',
  '=': 'plus',
  '-': 'minus',
  f: 'full-screen',
};

/** What was asked of the projector, unless the key belongs to the browser or to the control that has the focus. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  onControl: boolean,
  characterKeys: boolean,
): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === ' ' && onControl) return undefined;
  return KEYS[event.key] ?? (characterKeys ? CHARACTER_KEYS[event.key.toLowerCase()] : undefined);
}
