/** Mistakes that were planted, and what the rules say of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { ReadNamed } from '../../src/base/input-file.ts';
import { loadIssue } from '../../src/issue/load.ts';
import type { Issue } from '../../src/issue/model.ts';
import { nameFacts, yearOf } from '../../src/issue/naming.ts';
import type { Neighbour, Neighbourhood } from '../../src/proof/neighbours/neighbourhood.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { encode } from '../issue/support.ts';

const FOLDER = fileURLToPath(new URL('../../test/proof/seeds/', import.meta.url));

/** A mistake, between ⟦ and ⟧, and the same text made right. */
export interface Seed {
  readonly family: string;
  readonly code: string;
  /** Where the text stands; a paragraph of a body unless something is said. */
  readonly at?: At;
  readonly wrong: string;
  readonly right: string;
}

export const SEEDS: readonly Seed[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => {
    const seeds = parse(readFileSync(join(FOLDER, name), 'utf8')) as Omit<Seed, 'family'>[];
    return seeds.map((seed) => ({ ...seed, family: basename(name, '.yaml') }));
  });

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const paragraphs = (text: string): string =>
  text
    .trimEnd()
    .split(/\n+/u)
    .map((line) => `      ${line}\n`)
    .join('\n');

const HEAD = `报头:
  刊名: 青禾政务快报
  编发单位: 青禾县人民政府办公室
期号: 12
日期: 2026-03-12
`;
const BODY = '    正文: 全县春灌工作全面展开。\n';
const ITEM = `内容:\n  - 标题: 全县春灌全面展开\n${BODY}`;

/** Issues around a text, by where the text stands in them; what is `issue` is one by itself. */
const PLACES = {
  body: (text: string) => `${HEAD}内容:\n  - 标题: 全县春灌全面展开\n    正文: |\n${paragraphs(text)}`,
  title: (text: string) => `${HEAD}内容:\n  - 标题: ${quoted(text)}\n${BODY}`,
  subtitle: (text: string) =>
    `${HEAD}内容:\n  - 标题: 全县春灌全面展开\n    副标题: ${quoted(text)}\n${BODY}`,
  column: (text: string) => `${HEAD}内容:\n  - 栏目: ${quoted(text)}\n  - 标题: 全县春灌全面展开\n${BODY}`,
  sources: (text: string) => `${HEAD}${ITEM}    来源: ${quoted(text)}\n`,
  caption: (text: string) =>
    `${HEAD}内容:\n  - 标题: 甲\n    正文:\n      - 表格:\n          题目: ${quoted(text)}\n          行: [[甲, 乙]]\n`,
  cell: (text: string) =>
    `${HEAD}内容:\n  - 标题: 甲\n    正文:\n      - 表格:\n          行: [[甲, ${quoted(text)}]]\n`,
  editorNote: (text: string) => `${HEAD}编者按: ${quoted(text)}\n${ITEM}`,
  note: (text: string) => `${HEAD}${ITEM}注: ${quoted(text)}\n`,
  signature: (text: string) => `${HEAD}${ITEM}落款: ${quoted(text)}\n`,
  distribution: (text: string) => `${HEAD}${ITEM}本期发: ${quoted(text)}\n`,
  issue: (text: string) => text,
};

export type At = keyof typeof PLACES;

const isPlace = (at: string): at is At => Object.hasOwn(PLACES, at);

/** The list that issues name as 词表.txt. */
const LIST = readFileSync(join(FOLDER, '../office-list.txt'));

const readFile: ReadNamed = (path) => (path === '词表.txt' ? { bytes: LIST } : { problem: 'missing' });

const neighbourOf = (path: string, text: string, issue: Issue): Neighbour => {
  const { title, date, number } = nameFacts(issue);
  return { name: path, path, title, year: yearOf(issue), date, text, ...(number && { number }) };
};

const EARLIER = '第11期.yaml';
const EARLIER_TEXT = readFileSync(join(FOLDER, '../neighbour-issue.yaml'), 'utf8');

/** A folder of an issue and the one that stands in neighbour-issue.yaml. */
function folderOf(text: string, issue: Issue): Neighbourhood {
  const { issue: earlier } = loadIssue({ path: EARLIER, bytes: encode(EARLIER_TEXT) }, readFile);
  if (!earlier) throw new Error('the issue before is none');
  return {
    own: 'issue.yaml',
    planned: false,
    all: [neighbourOf(EARLIER, EARLIER_TEXT, earlier), neighbourOf('issue.yaml', text, issue)],
  };
}

/** All that is said of an issue without setting it. */
function saidOf(source: string): readonly Diagnostic[] {
  const { issue, diagnostics } = loadIssue({ path: 'issue.yaml', bytes: encode(source) }, readFile);
  if (!issue) throw new Error(`no issue: ${JSON.stringify(diagnostics[0]?.message.zh)} in\n${source}`);
  return [...diagnostics, ...proofread(issue, diagnostics, folderOf(source, issue))];
}

/** The same of a text at a place. */
export const saidAt = (at: At, text: string): readonly Diagnostic[] => saidOf(PLACES[at](text));

/** The stretches between ⟦ and ⟧, and the text without these marks. Where nothing stands between, something is missing: it is enough to find the line. */
function unmark(marked: string): {
  readonly text: string;
  readonly stretches: readonly (readonly [number, number])[];
} {
  const stretches: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/(?=[⟦⟧])/u)) {
    if (part.startsWith('⟦')) stretches.push([text.length, text.length]);
    if (part.startsWith('⟧') && stretches.length > 0) {
      (stretches.at(-1) as [number, number])[1] = text.length;
    }
    text += part.replace(/^[⟦⟧]/u, '');
  }
  return {
    text,
    stretches: stretches.map(([from, to]) => (from < to ? [from, to] : lineAround(text, from))),
  };
}

const lineAround = (text: string, at: number): [number, number] => [
  text.lastIndexOf('\n', at - 1) + 1,
  `${text}\n`.indexOf('\n', at),
];

export interface Verdict {
  readonly seed: Seed;
  /** The rule points at the mistake. */
  readonly found: boolean;
  /** What the rule says of the text made right. */
  readonly alarms: readonly Diagnostic[];
}

/** What the rule of a seed says of it. */
export function judge(seed: Seed): Verdict {
  const { at = 'body' } = seed;
  if (!isPlace(at)) throw new Error(`no place ${at} for ${seed.wrong}`);
  const place = PLACES[at];
  const { text, stretches } = unmark(place(seed.wrong));
  if (stretches.length === 0) throw new Error(`nothing is marked in ${seed.wrong}`);
  const meets = ({ code, span }: Diagnostic): boolean =>
    code === seed.code &&
    span !== undefined &&
    stretches.some(([from, to]) => span.start < to && span.end > from);
  return {
    seed,
    found: saidOf(text).some(meets),
    alarms: saidAt(at, seed.right).filter(({ code }) => code === seed.code),
  };
}
