import { expect, it } from 'vitest';
import { csvText } from './csv.ts';

it('writes what RFC 4180 asks, readable by Excel, and no formulas', () => {
  expect(
    csvText([
      ['Tên', 'Lượt'],
      ['Đoàn "A", lớp 7', 40],
      ['=1+1', -3],
      ['', 'hai\ndòng'],
    ]),
  ).toBe('\uFEFFTên,Lượt\r\n"Đoàn ""A"", lớp 7",40\r\n\'=1+1,-3\r\n,"hai\ndòng"\r\n');
});
