import { expect, it } from 'vitest';
import type { Severity } from '../../src/base/diagnostic.ts';
import { shownInChinese } from '../issue/support.ts';
import { PROSE, readProse } from './prose.ts';

/** What may be said of a thousand characters of correct prose. */
const MOST = { warning: 0.2, note: 0.5 };

const read = PROSE.map(readProse);
const characters = read.reduce((sum, one) => sum + one.characters, 0);
const saidOf = (severity: Severity): string[] =>
  read.flatMap(({ said }) => said.filter((one) => one.severity === severity).map(shownInChinese));

it.each(['warning', 'note'] as const)('correct prose gets next to no %s', (severity) => {
  const said = saidOf(severity);
  expect(said.length / (characters / 1000) <= MOST[severity] ? [] : said).toEqual([]);
});

it('correct prose gets no error', () => {
  expect(saidOf('error')).toEqual([]);
});
