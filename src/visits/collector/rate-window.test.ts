import { expect, test } from 'vitest';
import { rateWindow } from './rate-window.ts';

test('121 events within a minute are a machine’s, and it stays one', () => {
  const rate = rateWindow();
  for (let event = 0; event < 120; event += 1) expect(rate.isMachine('a', event)).toBe(false);
  expect(rate.isMachine('a', 120)).toBe(true);
  expect(rate.isMachine('a', 9_000_000)).toBe(true);
  expect(rate.isMachine('b', 121)).toBe(false);
});

test('so many over more than a minute are a person’s', () => {
  const rate = rateWindow();
  for (let event = 0; event < 1000; event += 1)
    expect(rate.isMachine('a', event * 500)).toBe(false);
});

test('a visit is remembered while as many others come as a generation holds, and then forgotten', () => {
  const rate = rateWindow(10);
  const fill = (name: string) => {
    for (let event = 0; event <= 120; event += 1) rate.isMachine(name, event);
  };
  const others = (count: number) => {
    for (let other = 0; other < count; other += 1) rate.isMachine(crypto.randomUUID(), 0);
  };
  fill('a');
  others(10);
  expect(rate.isMachine('a', 200)).toBe(true);
  others(20);
  expect(rate.isMachine('a', 200)).toBe(false);
});
