const CELLS = 24;

/** What a command says while it works: whole lines, and under them a bar that fills. */
export interface ProgressBar {
  tell: (vi: string, en: string) => void;
  /** From 0 to 1. */
  progress: (part: number) => void;
  /** Leaves the line of the bar. */
  end: () => void;
}

/** A bar on a terminal; into a file or a pipe go the lines only. */
export function progressBar(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): ProgressBar {
  let shown = '';
  const clear = () => {
    if (shown !== '') out.write('\r'.padEnd(shown.length + 1) + '\r');
  };
  const draw = () => {
    if (out.isTTY && shown !== '') out.write(`\r${shown}`);
  };
  const end = () => {
    if (shown !== '') out.write('\n');
    shown = '';
  };
  return {
    tell(vi, en) {
      clear();
      out.write(`${vi}  (${en})\n`);
      draw();
    },
    progress(part) {
      if (!out.isTTY) return;
      const full = Math.round(part * CELLS);
      shown = `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${String(Math.round(part * 100))} %`;
      draw();
      if (part >= 1) end();
    },
    end,
  };
}
