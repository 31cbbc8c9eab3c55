/** The tape has been laid between two points, or taken away; comes from the viewer's element. */
export class TapeRead extends Event {
  static readonly TYPE = 'tape-read';
  /** Metres, in a straight line; undefined while there are not two points. */
  readonly length: number | undefined;

  constructor(length: number | undefined) {
    super(TapeRead.TYPE, { bubbles: true });
    this.length = length;
  }
}
