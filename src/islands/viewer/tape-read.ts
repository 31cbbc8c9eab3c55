/** The tape lies between two points; comes from the viewer's element. */
export class TapeRead extends Event {
  static readonly TYPE = 'tape-read';
  /** Metres, in a straight line. */
  readonly length: number;

  constructor(length: number) {
    super(TapeRead.TYPE, { bubbles: true });
    this.length = length;
  }
}
