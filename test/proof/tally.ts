/** How good the rules are: planted mistakes that they find, and what they say of correct prose, as a table. */

import { RULES, ruleOf } from '../../src/proof/registry.ts';
import { KINDS, MIXED, type MixedTally } from './mixed.ts';
import { PROSE, type Read, readProse } from './prose.ts';
import { judge, SEEDS, type Verdict } from './seeds.ts';
import { UNSEEN } from './unseen.ts';

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

function rowOf(code: string, family: string, verdicts: readonly Verdict[], said: Read['said']): string {
  const own = verdicts.filter(({ seed }) => code === '' || seed.code === code);
  const found = own.filter((one) => one.found).length;
  const alarms = own.filter((one) => one.alarms.length > 0).length;
  const [warnings, notes] = (['warning', 'note'] as const).map(
    (severity) =>
      said.filter((one) => one.severity === severity && (code === '' || one.code === code)).length,
  );
  const cells = [own.length, found, share(found, own.length), alarms, warnings, notes];
  return `| ${code === '' ? '合计 all' : `\`${code}\``} | ${family} | ${cells.join(' | ')} |`;
}

function rowOfUnseen({ name, mistakes, found, characters, alarms }: (typeof UNSEEN)[number]): string {
  const rate = (alarms.length / (characters / 1000)).toFixed(2);
  return `| ${[name, mistakes, found, share(found, mistakes), characters, alarms.length, rate].join(' | ')} |`;
}

function rowOfMixed({ name, kinds, characters, alarms }: MixedTally): string {
  const sum = (key: 'all' | 'found'): number => KINDS.reduce((total, kind) => total + kinds[kind][key], 0);
  const cells = KINDS.map((kind) => `${kinds[kind].found}/${kinds[kind].all}`);
  const rate = (alarms.length / (characters / 1000)).toFixed(2);
  return `| ${[name, ...cells, share(sum('found'), sum('all')), characters, alarms.length, rate].join(' | ')} |`;
}

/** The rules, and what other stages say of the planted mistakes. */
const ROWS: readonly (readonly [code: string, family: string])[] = [
  ...RULES.map(({ code, family }) => [code, family] as const),
  ...SEEDS.filter(({ code }) => !ruleOf(code)).map(({ code, family }) => [code, family] as const),
];

/** The report as a document: the same rules, seeds and prose make the same text. */
export function writeReport(): string {
  const verdicts = SEEDS.map(judge);
  const read = PROSE.map(readProse);
  const said = read.flatMap((one) => one.said);
  const characters = read.reduce((sum, one) => sum + one.characters, 0);
  const rate = (severity: string): string =>
    (said.filter((one) => one.severity === severity).length / (characters / 1000)).toFixed(3);
  return `# 校对的成绩 How good proofreading is

\`npm run proof-report\` 把埋下的错（[test/proof/seeds](../test/proof/seeds)）和没有错的公文（[test/proof/correct](../test/proof/correct)，另有几份样张）读一遍，写成这张表。每条规则至少要找到 95 %；没有错的公文，每千字最多 0.2 个警告、0.5 个说明。

\`npm run proof-report\` reads planted mistakes and correct prose and writes this table. Each rule has to find 95 %; a thousand characters of
correct prose may get 0.2 warnings and 0.5 notes at most.

- 埋下的错 planted mistakes: ${SEEDS.length}，找到 found: ${verdicts.filter(({ found }) => found).length}
- 没有错的公文 correct prose: ${characters} 字 characters，每千字警告 warnings per thousand: ${rate('warning')}，说明 notes: ${rate('note')}

| 规则 rule | 类 family | 埋下 planted | 找到 found | 查全率 recall | 改对后误报 alarms when right | 公文里的警告 warnings in prose | 说明 notes |
|---|---|---|---|---|---|---|---|
${[...new Map(ROWS)].map(([code, family]) => rowOf(code, family, verdicts, said)).join('\n')}
${rowOf('', '', verdicts, said)}

## 没有见过的错字 Wrong words that nobody made the rules by

上面埋下的错守住已经认得的，估计不了没有见过的。下面几组（[test/proof/unseen](../test/proof/unseen/README.md)）由没有看过规则和词表的人写成：每句一个错字。 What is planted above guards against loss and
estimates nothing; these were written by people who had seen neither the rules nor the lists.

| 组 set | 错字 wrong words | 找到 found | 查全率 recall | 没有错的字数 correct characters | 误报 alarms | 每千字 per thousand |
|---|---|---|---|---|---|---|
${UNSEEN.map(rowOfUnseen).join('\n')}

各类的错混在一起的几组，也是没有看过规则的人写的。mixed-10、-22、-23 只数，没有照着改；别的数过以后照着改过规则，只守住已经认得的。
误报是把错的改对以后还说的话。 Sets of mistakes of all kinds, by such people too: mixed-10, -22 and -23 were only
counted; rules were mended by the others after they had been counted, so that these only guard against loss. Alarms are what is said where the mistakes are put right.

| 组 set | 标点 marks | 数字 figures | 字词 words | 编号 numbering | 名称 names | 查全率 recall | 改对后的字数 characters when right | 误报 alarms | 每千字 per thousand |
|---|---|---|---|---|---|---|---|---|---|
${MIXED.map(rowOfMixed).join('\n')}
`;
}
