import { describe, expect, it } from 'vitest';
import { editDistance, fold, nearest, slug } from './text-folding.ts';

describe('fold', () => {
  it.each([
    ['LỄ HỘI', 'le hoi'],
    ['lễ hội'.normalize('NFD'), 'le hoi'],
    ['Đồng bào', 'dong bao'],
    ['Śaka', 'saka'],
  ])('%s is compared as %s', (typed, expected) => {
    expect(fold(typed)).toBe(expected);
  });

  it('keeps Khmer vowel signs and subscripts', () => {
    expect(fold('ទូកង')).toBe('ទូកង');
    expect(fold('យក្ស')).toBe('យក្ស'.normalize('NFC'));
  });
});

it('makes addresses of Vietnamese names', () => {
  expect(slug('Đèn nước (hoa đăng)')).toBe('den-nuoc-hoa-dang');
});

describe('nearest', () => {
  const ids = ['ghe-ngo', 'com-dep-mortar', 'water-lantern'];
  it('names the id that was meant', () => {
    expect(nearest('ghe-ngoo', ids)).toBe('ghe-ngo');
    expect(nearest('com-dep-morter', ids)).toBe('com-dep-mortar');
  });
  it('stays silent when nothing is near', () => {
    expect(nearest('xylophone', ids)).toBeUndefined();
  });
});

it('counts the letters that differ', () => {
  expect(editDistance('linga', 'lingga')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
});
