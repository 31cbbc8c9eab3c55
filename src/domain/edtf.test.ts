import { describe, expect, it } from 'vitest';
import en from '../i18n/en.json' with { type: 'json' };
import km from '../i18n/km.json' with { type: 'json' };
import vi from '../i18n/vi.json' with { type: 'json' };
import { describeEdtf, isEdtf } from './edtf.ts';

describe('isEdtf', () => {
  it.each([
    '1825',
    '1825-03-02',
    '1937/1944',
    '1986-12/1987-02',
    '196X',
    '1920~',
    '1840%',
    '[1667,1668]',
    '2024-02-29',
  ])('takes %s', (text) => {
    expect(isEdtf(text)).toBe(true);
  });
  it.each(['thế kỷ V', '1825-13', '1825-02-30', '2023-02-29', 'c. 1900'])('refuses %s', (text) => {
    expect(isEdtf(text)).toBe(false);
  });
});

describe('describeEdtf', () => {
  it.each([
    ['1825', 'năm 1825', 'ឆ្នាំ ១៨២៥', '1825'],
    ['1997-11', 'tháng 11 năm 1997', 'ខែវិច្ឆិកា ឆ្នាំ ១៩៩៧', 'November 1997'],
    ['1920~', 'khoảng năm 1920', 'ប្រហែលឆ្នាំ ១៩២០', 'about 1920'],
    ['0401/0600', 'thế kỷ V–VI', 'សតវត្សទី៥–ទី៦', '5th–6th century'],
    ['0601/0700', 'thế kỷ VII', 'សតវត្សទី៧', '7th century'],
    ['1937/1944', 'năm 1937 – năm 1944', 'ឆ្នាំ ១៩៣៧ – ឆ្នាំ ១៩៤៤', '1937 – 1944'],
    ['-0100', 'năm 101 TCN', 'ឆ្នាំ ១០១ មុន គ.ស.', '101 BCE'],
  ])('%s', (text, inVietnamese, inKhmer, inEnglish) => {
    expect(describeEdtf(text, vi.date)).toBe(inVietnamese);
    expect(describeEdtf(text, km.date)).toBe(inKhmer);
    expect(describeEdtf(text, en.date)).toBe(inEnglish);
  });
});
