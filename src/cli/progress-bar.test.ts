import { describe, expect, it } from 'vitest';
import { progressBar } from './progress-bar.ts';

const written = (isTTY: boolean): { bar: ReturnType<typeof progressBar>; text: () => string } => {
  let text = '';
  const write = (more: string | Uint8Array) => {
    text += String(more);
    return true;
  };
  return { bar: progressBar({ isTTY, write }), text: () => text };
};

describe('the progress bar', () => {
  it('fills on a terminal and stays under the lines', () => {
    const { bar, text } = written(true);
    bar.progress(0.5);
    bar.tell('Đang chụp ảnh…', 'Taking pictures…');
    bar.progress(1);
    expect(text()).toContain('████████████░░░░░░░░░░░░ 50 %');
    expect(text()).toMatch(/Đang chụp ảnh… {2}\(Taking pictures…\)\n\r█+░+ 50 %\r█{24} 100 %\n$/);
  });

  it('writes lines only into a file', () => {
    const { bar, text } = written(false);
    bar.progress(0.5);
    bar.tell('Xong.', 'Done.');
    expect(text()).toBe('Xong.  (Done.)\n');
  });
});
