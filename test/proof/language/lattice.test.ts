import { expect, it } from 'vitest';
import { latticeOf, likeliest } from '../../../src/proof/language/lattice.ts';
import { language } from '../../../src/proof/language/likelihood.ts';
import { readRun } from '../../../src/proof/language/rivals.ts';

const read = (text: string): string[] =>
  likeliest(latticeOf(text, language()), language()).map(({ from, to }) => text.slice(from, to));

it.each([
  ['会同有关部门开展检查', ['会同', '有关', '部门', '开展', '检查']],
  ['研究生命起源', ['研究', '生命', '起源']],
  ['县直各部门', ['县直', '各', '部门']],
])('reads %s as words', (text, words) => {
  expect(read(text)).toEqual(words);
});

it('reads characters that it does not know one by one', () => {
  expect(read('𠮷䶮')).toHaveLength(3);
});

it('tells what would be likelier, and by how much', () => {
  const { rivals } = readRun(latticeOf('组织专家开展一阵活动', language()), language());
  const rival = rivals.find(({ meant }) => meant === '义诊');
  expect(rival).toMatchObject({ written: '一阵', changed: 2 });
  expect(rival?.gain).toBeGreaterThan(1.5);
});

it('reads a run of a hundred thousand characters', () => {
  expect(
    readRun(latticeOf('会通有关部门开展检查'.repeat(10_000), language()), language()).rivals.length,
  ).toBeGreaterThan(5000);
});
