import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { growthFigures } from '../domain/growth-figures.ts';
import { ContentError } from './content-error.ts';
import { growthInputOf, readPlan } from './plan.ts';

const content = join(import.meta.dirname, '../../content');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-plan-'));
  cpSync(join(content, 'plan'), join(root, 'plan'), { recursive: true });
  mkdirSync(join(root, 'exhibitions/ok-om-bok'), { recursive: true });
  mkdirSync(join(root, 'programmes/le-hoi-va-di-san'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string) => {
  const path = join(root, 'plan', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} has no ${String(from)}`).not.toBe(before);
  writeFileSync(path, after);
};

const messageOf = (): string => {
  try {
    readPlan(root);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('the plan was taken');
};

describe('the plan folder of the museum', () => {
  it('has the 17 indicators of the decision, two of them the museum’s own', () => {
    const indicators = readPlan(root)?.indicators ?? [];
    expect(indicators).toHaveLength(17);
    expect(indicators.filter(({ sector }) => sector === 'museum').map(({ id }) => id)).toEqual([
      'mus.programme-digital.share',
      'mus.study-visits.growth',
    ]);
  });

  it('takes the target path from the indicator, not from a second place', () => {
    expect(readPlan(root)?.target).toEqual({
      baselineYear: 2022,
      periods: [
        { until: 2025, lowerPercent: 10, upperPercent: null },
        { until: 2030, lowerPercent: 10, upperPercent: 15 },
      ],
    });
  });

  it('marks every demo figure as an example, through to what is computed', () => {
    const plan = readPlan(root);
    if (!plan) throw new Error('no plan');
    expect([...plan.onSite, ...plan.online.years].every(({ example }) => example)).toBe(true);
    expect(growthFigures(growthInputOf(plan, '2026-11-24')).example).toBe(true);
  });

  it('may be missing', () => {
    rmSync(join(root, 'plan'), { recursive: true });
    expect(readPlan(root)).toBeNull();
  });

  it('needs only settings, indicators and on-site counts', () => {
    rmSync(join(root, 'plan/online.yaml'));
    rmSync(join(root, 'plan/register.yaml'));
    expect(readPlan(root)).toMatchObject({ register: [], online: { since: null, years: [] } });
  });

  it('keeps a month left out apart from a month without visits', () => {
    change('online.yaml', '{ 3: 38, 4: 71,', '{ 3: 0,');
    expect(readPlan(root)?.online.years.at(-1)?.months?.slice(2, 5)).toEqual([0, null, 64]);
  });
});

it('the journal gives the months that the file of figures leaves to it', () => {
  expect(readPlan(root)?.onSite.at(-1)).toMatchObject({
    year: 2026,
    months: [315, 288, 660, 611, 533, 253, 224, 300, 382, 746, null, null],
    example: true,
  });
});

describe('a mistake in the plan folder is told with file, field and what to write', () => {
  it('an indicator that does not exist, with the nearest one', () => {
    change('settings.yaml', 'mus.study-visits.growth', 'mus.study-visit.growth');
    expect(messageOf()).toMatch(
      /settings\.yaml → growthIndicator[^]*có phải "mus\.study-visits\.growth"/,
    );
  });

  it('a programme that does not exist', () => {
    change('register.yaml', 'programme: le-hoi-va-di-san', 'programme: le-hoi-di-san');
    expect(messageOf()).toMatch(/entries\.4\.programme[^]*did you mean "le-hoi-va-di-san"/);
  });

  it('a year with both months and a total', () => {
    change('on-site.yaml', '    example: true', '    total: 12');
    expect(messageOf()).toMatch(/on-site\.yaml → years\.2022[^]*months[^]*total/);
  });

  it('half a visitor', () => {
    change('on-site.yaml', '1: 286', '1: 286.5');
    expect(messageOf()).toMatch(/on-site\.yaml → years\.2025\.months\.1[^]*286\.5/);
  });

  it('a thirteenth month', () => {
    change('on-site.yaml', '10: 673', '13: 673');
    expect(messageOf()).toMatch(/years\.2025\.months\.13/);
  });

  it('a month that the journal has as well', () => {
    change('on-site.yaml', /$/, "  '2026': { example: true, months: { 10: 746, 11: 3 } }\n");
    expect(messageOf()).toMatch(/on-site\.yaml → years\.2026\.months\.10[^]*hãy xoá ở đây/);
    expect(messageOf()).not.toMatch(/months\.11/);
  });

  it('a line of the journal, by its number', () => {
    change('on-site-visits.jsonl', '"learners": 53', '"learners": 0');
    expect(messageOf()).toMatch(/on-site-visits\.jsonl → dòng \d+ \/ line \d+ → visit\.learners/);
    change('on-site-visits.jsonl', /\n[^]*/, '\n{"action": "rec');
    expect(messageOf()).toMatch(/dòng 2 \/ line 2[^]*bản sao lưu/);
  });

  it('a correction of a visit that was never recorded', () => {
    change(
      'on-site-visits.jsonl',
      /\n$/,
      '\n{"action":"withdraw","id":"00000000-0000-4000-8000-000000000000","why":"?","by":"x","recorded":"2026-11-01T00:00:00Z"}\n',
    );
    expect(messageOf()).toMatch(/line \d+ → id[^]*00000000[^]*recorded in a line before/);
  });

  it('a figure for an indicator of another kind', () => {
    writeFileSync(
      join(root, 'plan/indicator-figures.jsonl'),
      '{"indicator":"lib.service.district","year":2025,"figure":{"kind":"milestone","reached":true},"source":"x","by":"x","recorded":"2026-11-01T00:00:00Z"}\n',
    );
    expect(messageOf()).toMatch(/figure\.kind[^]*milestone[^]*share/);
  });

  it('a baseline year after the plan', () => {
    change('settings.yaml', 'baselineYear: 2022', 'baselineYear: 2030');
    expect(messageOf()).toMatch(/settings\.yaml → baselineYear[^]*năm trước 2030/);
  });

  it('periods out of order', () => {
    change(
      'indicators.yaml',
      '- { until: 2030, lower: 10, upper: 15 }',
      '- { until: 2024, lower: 10 }',
    );
    expect(messageOf()).toMatch(/tăng dần/);
  });
});
