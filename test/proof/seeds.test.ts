import { describe, expect, it } from 'vitest';
import { ALL_CODES } from '../../src/base/codes.ts';
import { RULES } from '../../src/proof/registry.ts';
import { judge, SEEDS } from './seeds.ts';

const RECALL = 0.95;
const verdicts = SEEDS.map(judge);
const planted = [...new Set(SEEDS.map(({ code }) => code))];

describe('mistakes that were planted', () => {
  it('are there for every rule', () => {
    expect(RULES.map(({ code }) => code).filter((code) => !planted.includes(code))).toEqual([]);
  });

  for (const code of planted.filter((one) => !ALL_CODES.includes(one))) it.todo(`wait for the rule ${code}`);

  it.each(planted.filter((code) => ALL_CODES.includes(code)).map((code) => ({ code })))(
    'of $code are found',
    ({ code }) => {
      const own = verdicts.filter(({ seed }) => seed.code === code);
      const missed = own.filter(({ found }) => !found).map(({ seed }) => seed.wrong);
      expect(missed.length <= (1 - RECALL) * own.length ? [] : missed).toEqual([]);
    },
  );

  it('are not said of the text made right', () => {
    const alarms = verdicts.filter((verdict) => verdict.alarms.length > 0);
    expect(alarms.map(({ seed }) => `${seed.code}: ${seed.right}`)).toEqual([]);
  });
});
