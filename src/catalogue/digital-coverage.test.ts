import { describe, expect, it } from 'vitest';
import { digitalCoverage } from './digital-coverage.ts';

const entry = (more: { exhibition?: string; programme?: string } = {}) => ({
  id: 'crafts',
  kind: 'display' as const,
  title: { en: 'Crafts' },
  example: false,
  sources: [],
  ...more,
});
const lesson = (outcomes: string[], exhibition = 'crafts') => ({
  id: 'weaving',
  exhibition,
  outcomes,
});
const lacks = (
  one: ReturnType<typeof entry>,
  exhibitions: string[],
  programmes: ReturnType<typeof lesson>[],
) =>
  digitalCoverage([one], { exhibitions: exhibitions.map((id) => ({ id })), programmes })[0]?.lacks;

describe('what of the register is in digital space', () => {
  it('is what has an open exhibition and a lesson with an outcome', () => {
    expect(lacks(entry({ exhibition: 'crafts' }), ['crafts'], [lesson(['A-1'])])).toBeNull();
    const other = entry({ exhibition: 'crafts', programme: 'weaving' });
    expect(lacks(other, ['crafts'], [lesson(['A-1'], 'elsewhere')])).toBeNull();
  });

  it('is nothing that is still a draft or has no digital form', () => {
    expect(lacks(entry(), ['crafts'], [lesson(['A-1'])])).toBe('exhibition');
    expect(lacks(entry({ exhibition: 'crafts' }), [], [lesson(['A-1'])])).toBe('exhibition');
  });

  it('is nothing without a lesson that serves an outcome', () => {
    expect(lacks(entry({ exhibition: 'crafts' }), ['crafts'], [])).toBe('programme');
    expect(lacks(entry({ exhibition: 'crafts' }), ['crafts'], [lesson([])])).toBe('programme');
  });
});
