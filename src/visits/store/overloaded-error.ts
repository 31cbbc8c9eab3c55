/** More visits wait for the disk than may be held: ask again later, browsers still have them. */
export class OverloadedError extends Error {
  constructor() {
    super('too many visits are waiting for the disk');
    this.name = 'OverloadedError';
  }
}
