/** How well files of other programs come in: each layout imported and compared with its truth, as a table. */

import type { Balance } from '../../src/import/balance.ts';
import { importFile } from '../../src/import/import-file.ts';
import {
  FIELDS,
  type Field,
  issueOfDraft,
  issueOfTruth,
  itemsOfDraft,
  itemsOfTruth,
  type Whole,
} from './facts.ts';
import { measure, precisionOf, recallOf, type Score, sumOf, type Tally } from './metric.ts';
import { type Layout, readLayouts } from './truth.ts';

export { readLayouts };

export interface Result extends Tally {
  readonly layout: Layout;
  readonly balance?: Balance;
  readonly codes: readonly string[];
}

const NAMES = Object.keys(FIELDS) as Field[];

/** Imports a layout as what its truth says that it is; .doc without LibreOffice, so that every machine reads alike. */
export async function judge(layout: Layout): Promise<Result> {
  const { name, bytes, truth } = layout;
  const issues = 'issues' in truth;
  const imported = await importFile(name, bytes, issues ? 'issues' : 'items', undefined);
  const found: readonly Whole[] = issues ? imported.issues.map(issueOfDraft) : [itemsOfDraft(imported.items)];
  const real = issues ? truth.issues.map(issueOfTruth) : [itemsOfTruth(truth.items)];
  return {
    ...measure(found, real),
    layout,
    ...(imported.balance && { balance: imported.balance }),
    codes: imported.diagnostics.map(({ code }) => code),
  };
}

export async function judgeAll(layouts: readonly Layout[] = readLayouts()): Promise<Result[]> {
  const results: Result[] = [];
  for (const layout of layouts) results.push(await judge(layout));
  return results;
}

const share = (part: number): string => part.toFixed(3);
const cellOf = (score: Score): string => {
  if (score.found === 0 && score.expected === 0) return '';
  const [precision, recall] = [precisionOf(score), recallOf(score)];
  return precision === 1 && recall === 1 ? '1' : `${precision.toFixed(2)} / ${recall.toFixed(2)}`;
};

function rowOf({ layout, scores, balance, misses }: Result): string {
  const kept = misses.filter(({ field }) => field === 'kept').length;
  const weights = balance ? [balance.read, balance.commented] : ['', ''];
  const cells = [...NAMES.map((name) => cellOf(scores[name])), kept === 0 ? '' : kept, ...weights];
  return `| ${layout.name} | ${layout.truth.madeWith} | ${cells.join(' | ')} |`;
}

function sumRow(results: readonly Result[], field: Field): string {
  const score = sumOf(results, field);
  const cells = [score.expected, score.found, score.right, share(precisionOf(score)), share(recallOf(score))];
  return `| ${FIELDS[field]} | ${cells.join(' | ')} |`;
}

/** The report as a document: the same layouts and the same import make the same text. */
export function reportOf(results: readonly Result[]): string {
  return `# 导入的成绩 How good the import is

\`npm run import-report\` 把别的程序写出来的往期和稿件（[test/import/layouts](../test/import/layouts/README.md)）逐个导入，与人整理的结果对照，写成这张表。比较时不计空格；一段、一个标题、一个单位都要一字不差才算对。

\`npm run import-report\` imports back issues and contributions that other programs wrote, compares the result with what a careful clerk would
have made of them and writes this table. Spaces do not count; a paragraph, a title, a unit is right only where every other character is.

| | 应有 expected | 找到 found | 正确 right | 查准率 precision | 查全率 recall |
|---|---|---|---|---|---|
${NAMES.map((name) => sumRow(results, name)).join('\n')}

查准率 / 查全率；1 是全对，空格是没有这一项。丢失：应当保留（哪怕在注释里）而没有的；字数：文件里看得见的字，和其中写进注释的字。

Precision / recall; 1 where both are, nothing where a layout has none. Lost: what should be there, be it in a comment, and is not; the
characters of the file that show, and how many of them went into comments.

| 文件 file | 怎么来的 made with | ${NAMES.map((name) => FIELDS[name]).join(' | ')} | 丢失 lost | 字数 characters | 注释 commented |
|---|---|${NAMES.map(() => '---|').join('')}---|---|---|
${results.map(rowOf).join('\n')}
`;
}
