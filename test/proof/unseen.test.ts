import { expect, it } from 'vitest';
import { KINDS, MIXED } from './mixed.ts';
import { UNSEEN } from './unseen.ts';

it.each(UNSEEN)('of the wrong words of $name most are found', ({ mistakes, found }) => {
  expect(found / mistakes).toBeGreaterThan(0.7);
});

it.each(UNSEEN)('of the correct prose of $name little is said', ({ characters, alarms }) => {
  expect(alarms.length / (characters / 1000)).toBeLessThan(0.6);
});

it.each(MIXED)('of the mistakes of $name most are found', ({ kinds }) => {
  const all = KINDS.reduce((sum, kind) => sum + kinds[kind].all, 0);
  const found = KINDS.reduce((sum, kind) => sum + kinds[kind].found, 0);
  expect(found / all).toBeGreaterThan(0.7);
});

it.each(MIXED)('of what is right in $name little is said', ({ characters, alarms }) => {
  expect(alarms.length / (characters / 1000)).toBeLessThan(2);
});
