import { expect, it } from 'vitest';
import { UNSEEN } from './unseen.ts';

it.each(UNSEEN)('of the wrong words of $name most are found', ({ mistakes, found }) => {
  expect(found / mistakes).toBeGreaterThan(0.7);
});

it.each(UNSEEN)('of the correct prose of $name little is said', ({ characters, alarms }) => {
  expect(alarms.length / (characters / 1000)).toBeLessThan(0.6);
});
