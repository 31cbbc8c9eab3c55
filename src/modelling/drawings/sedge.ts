/** Sedge undyed, and in the five colours of the mat makers. */
export const SEDGE = {
  plain: '#eadba9',
  white: '#f3e8c9',
  red: '#a5402f',
  green: '#4f7a70',
  gold: '#dcb24c',
  violet: '#6a5279',
} as const;
