import { describe, expect, it } from 'vitest';
import { dayFormat, yearlyDayFormat } from './day-format.ts';

const DAY = new Date('2026-11-24');

describe('dayFormat', () => {
  it.each([
    ['vi', '24 tháng 11, 2026'],
    ['km', '២៤ វិច្ឆិកា ២០២៦'],
    ['en', '24 November 2026'],
  ])('writes a day as readers of %s do', (language, written) => {
    expect(dayFormat(language).format(DAY)).toBe(written);
  });
});

describe('yearlyDayFormat', () => {
  it.each([
    ['vi', '24 tháng 11'],
    ['km', '២៤ វិច្ឆិកា'],
    ['en', '24 November'],
  ])('leaves out the year (%s)', (language, written) => {
    expect(yearlyDayFormat(language).format(DAY)).toBe(written);
  });
});
