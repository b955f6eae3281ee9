import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/proof/registry.ts';
import { judge, SEEDS } from './seeds.ts';

const RECALL = 0.95;
const verdicts = SEEDS.map(judge);
const codes: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

describe('mistakes that were planted', () => {
  it('are of rules that there are, and of every one', () => {
    const planted = new Set(SEEDS.map(({ code }) => code));
    expect([...planted].filter((code) => !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !planted.has(code))).toEqual([]);
  });

  it.each([...codes].map((code) => ({ code })))('of $code are found', ({ code }) => {
    const own = verdicts.filter(({ seed }) => seed.code === code);
    const missed = own.filter(({ found }) => !found).map(({ seed }) => seed.wrong);
    expect(missed.length <= (1 - RECALL) * own.length ? [] : missed).toEqual([]);
  });

  it('are not said of the text made right', () => {
    const alarms = verdicts.filter((verdict) => verdict.alarms.length > 0);
    expect(alarms.map(({ seed }) => `${seed.code}: ${seed.right}`)).toEqual([]);
  });
});
