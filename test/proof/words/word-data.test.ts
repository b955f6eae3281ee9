import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkConfusions, checkRedundant, checkVariants } from '../../../src/proof/words/confused.ts';
import * as packed from '../../../src/proof/words/word-data.ts';
import { readWords } from '../../../src/proof/words/word-list.ts';
import { paragraph, pointedAt } from './support.ts';

const PACKER = fileURLToPath(new URL('../../../scripts/pack-words.mjs', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../../src/proof/words/', import.meta.url));

interface Group {
  readonly reason: string;
  readonly source: string;
  readonly words: readonly {
    readonly wrong: string | readonly string[];
    readonly right: string;
    readonly context?: unknown;
  }[];
}
const read = (name: string): Group[] => parse(readFileSync(`${FOLDER}${name}.yaml`, 'utf8'));
const [confusions, variants, redundant, homophones] = [
  'confusions',
  'variants',
  'redundant',
  'homophones',
].map(read) as [Group[], Group[], Group[], Group[]];
const phrases: string[] = parse(readFileSync(`${FOLDER}set-phrases.yaml`, 'utf8'));
const wordsOf = (groups: readonly Group[]) =>
  groups.flatMap(({ words }) =>
    words.flatMap(({ wrong, right, context }) =>
      [wrong].flat().map((one) => ({ wrong: one, right, context })),
    ),
  );

describe('the lists', () => {
  it('are packed as they are written', () => {
    expect(spawnSync(process.execPath, [PACKER, '--check']).status).toBe(0);
  });

  it('are long', () => {
    expect(wordsOf(confusions).length).toBeGreaterThan(2000);
    expect(wordsOf(homophones).length).toBeGreaterThan(1500);
    expect(wordsOf(variants).length).toBeGreaterThan(300);
    expect(wordsOf(redundant).length).toBeGreaterThan(300);
    expect(phrases.length).toBeGreaterThan(1000);
  });

  it('give each word its reason and source', () => {
    const groups = [...confusions, ...variants, ...redundant, ...homophones];
    expect(groups.filter(({ reason, source }) => !reason || !source)).toEqual([]);
  });

  it('have each word once', () => {
    const words = [...wordsOf(confusions), ...wordsOf(variants)].map(
      ({ wrong, right }) => `${wrong}>${right}`,
    );
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('compile', () => {
    const entries = [packed.confusions(), packed.variants(), packed.redundant()].flatMap((text) => {
      const list = readWords(text);
      return (text.split('\n\n')[2] ?? '').split('\n').flatMap((line) => {
        const { seconds, entry } = list.from(line.charCodeAt(0));
        return Array.from(seconds, (_, index) => entry(index));
      });
    });
    for (const { match } of entries) match('一二三四五', 0);
    expect(entries.length).toBeGreaterThan(3000);
  });
});

it('words of like sound are known by either side', () => {
  const plain = (pattern: string) => pattern.split('|').filter((one) => /^\p{Script=Han}+$/u.test(one));
  const found = wordsOf(homophones).map(({ wrong, context }) => {
    const { before = '', after = '' } = context as { before?: string; after?: string };
    const sides = [...plain(before).map((one) => one + wrong), ...plain(after).map((one) => wrong + one)];
    return sides.some((side) => checkConfusions(paragraph(`，${side}，`)).length > 0);
  });
  expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.95);
});

describe('what is recommended', () => {
  it('is not taken for wrong itself', () => {
    const words = [...wordsOf(confusions), ...wordsOf(variants)].map(({ right }) => right);
    const rights = [...words, ...phrases];
    const alarms = rights.flatMap((right) => {
      const passage = paragraph(`${right}。`);
      return pointedAt([
        ...checkConfusions(passage),
        ...checkVariants(passage),
        ...checkRedundant(passage),
      ]).map((said) => `${said} in ${right}`);
    });
    expect(alarms).toEqual([]);
  });
});

it('words without a context are found between marks', () => {
  const plain = wordsOf(confusions).filter(({ context }) => context === undefined);
  const missed = plain.filter(({ wrong }) => checkConfusions(paragraph(`，${wrong}，`)).length === 0);
  expect(missed.map(({ wrong }) => wrong)).toEqual([]);
});
