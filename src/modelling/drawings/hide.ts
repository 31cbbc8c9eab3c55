/** The skin of drums, and thongs cut from it. */
export const HIDE = '#efe0bb';
