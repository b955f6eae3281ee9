import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

/**
 * @typedef {{ table: { title: string, head: string[], rows: string[][] } }} Table
 * @typedef {{ picture: { file: string, caption: string, width: string } }} Picture
 * @typedef {{ title: string, body: string | (string | Table | Picture)[], sources: string[] }} Item
 */
/**
 * @typedef {{ extends?: string, number: number, date: string, items: Item[], signoff?: Record<string, string> }} Issue
 */
/** @typedef {{ yaml: string, issue: Issue }} IssueFile */

const EXAMPLE = fileURLToPath(new URL('../examples/yanjin-044/', import.meta.url));
const PUBLICATION = 'yanjin.yaml';
const A_YEAR = 250;
const FIRST_YEAR = 2006;

/** Mulberry32: a small generator, so that the same index always gives the same issue. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {string} file @returns {any} */
const readYaml = (file) => parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });

const publication = readYaml(join(EXAMPLE, PUBLICATION));
const real = /** @type {Issue} */ (readYaml(join(EXAMPLE, 'issue.yaml')));

/** What issues are made of: the sentences, units and phrases of the real one. */
const sentences = real.items.flatMap(({ body }) => `${body}`.trim().match(/[^。]+。/gu) ?? []);
const clauses = sentences.flatMap((sentence) => sentence.slice(0, -1).split('，')).filter(isBalanced);
const units = real.items.flatMap(({ sources }) => sources).filter((name) => !isTownship(name));
const phrases = real.items.map(({ title }) => title.replace(/^(县\p{Script=Han}*?(局|开发区)|我县)/u, ''));
const people = {
  surnames: '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗',
  given: '勉帅明华伟芳敏静丽强磊军洋勇艳杰涛超',
};
const sizeOf = (/** @type {Item} */ { title, body, sources }) =>
  [...title, ...body, ...sources.join(' ')].length + 5;
const REAL_SIZE = real.items.reduce((sum, item) => sum + sizeOf(item), 0);

/** Whether a clause opens no quotation or bracket that another closes. @param {string} clause */
function isBalanced(clause) {
  const count = (/** @type {RegExp} */ mark) => clause.match(mark)?.length ?? 0;
  return (
    count(/[“（]/gu) === count(/[”）]/gu) &&
    !publication.townships.some((/** @type {string} */ name) => clause.startsWith(name))
  );
}

/** @param {string} name */
function isTownship(name) {
  return publication.townships.includes(name);
}

/** @typedef {() => number} Random */
/** @param {Random} random @param {number} below */
const whole = (random, below) => Math.floor(random() * below);

/** @template T @param {Random} random @param {ArrayLike<T>} from @returns {T} */
const pick = (random, from) => from[whole(random, from.length)];

/** Other numbers of as many digits. @param {string} text @param {Random} random */
const renumber = (text, random) =>
  text.replace(
    /\d/gu,
    (_, at) => `${/\d/u.test(text[at - 1] ?? '') ? whole(random, 10) : 1 + whole(random, 9)}`,
  );

/** A sentence of the real issue, or one of several clauses from anywhere in it. @param {Random} random */
function makeSentence(random) {
  if (random() < 0.4) return renumber(pick(random, sentences), random);
  const count = 2 + whole(random, 6);
  return `${Array.from({ length: count }, () => renumber(pick(random, clauses), random)).join('，')}。`;
}

/** @param {Random} random @returns {Item} */
function makeItem(random) {
  const unit = pick(random, units);
  const count = 3 + whole(random, 4);
  const body = Array.from({ length: count }, () => makeSentence(random));
  const townships = publication.townships.filter((/** @type {string} */ name) =>
    body.some((sentence) => sentence.startsWith(name)),
  );
  return { title: `县${unit}${pick(random, phrases)}`, body: body.join(''), sources: [unit, ...townships] };
}

/** @param {Random} random */
const makeName = (random) =>
  pick(random, people.surnames) +
  Array.from({ length: 1 + whole(random, 2) }, () => pick(random, people.given)).join('');

/** As many items as fill the pages of the real issue. @param {Random} random */
function fillItems(random) {
  const items = [makeItem(random)];
  for (let size = sizeOf(items[0]); size < REAL_SIZE - 300; ) {
    const item = makeItem(random);
    items.push(item);
    size += sizeOf(item);
  }
  return items;
}

/**
 * @param {number} index
 * @param {number} [items] how many; by default as many as fill four pages
 * @returns {Issue}
 */
export function makeIssue(index, items) {
  const random = randomFrom(index + 1);
  const inYear = index % A_YEAR;
  const two = (/** @type {number} */ value) => `${value}`.padStart(2, '0');
  const month = 1 + Math.floor((inYear * 12) / A_YEAR);
  return {
    number: inYear + 1,
    date: `${FIRST_YEAR + Math.floor(index / A_YEAR)}-${two(month)}-${two(1 + whole(random, 28))}`,
    items: items === undefined ? fillItems(random) : Array.from({ length: items }, () => makeItem(random)),
    signoff: { 责任编辑: makeName(random), 审核: makeName(random), 签发: makeName(random) },
  };
}

/** @param {string} folder @param {string} path inside it @param {Issue} issue @returns {IssueFile} */
function writeIssue(folder, path, issue) {
  const yaml = join(folder, path);
  const up = '../'.repeat(path.split('/').length - 1);
  mkdirSync(dirname(yaml), { recursive: true });
  writeFileSync(yaml, stringify({ extends: `${up}${PUBLICATION}`, ...issue }, { lineWidth: 0 }));
  return { yaml, issue };
}

/** @param {string} folder */
function writePublication(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PUBLICATION), readFileSync(join(EXAMPLE, PUBLICATION)));
}

/** The real bulletin in a folder of its own. @param {string} folder @returns {IssueFile} */
export function writeReal(folder) {
  writePublication(folder);
  const yaml = join(folder, 'issue.yaml');
  writeFileSync(yaml, readFileSync(join(EXAMPLE, 'issue.yaml')));
  return { yaml, issue: real };
}

/** Pictures of another example, and what stands below them. */
const PICTURES = { '渠系图.png': '全县渠系', '清淤中.jpg': '机械清淤' };
const TABLES = 2;
const ROWS = 8;
/** Names that fill one line of a cell, so that what is read back is in one piece. */
const shortUnits = units.filter((name) => name.length < 6);

/** @param {number} table @returns {Table} */
const makeTable = (table) => ({
  table: {
    title: `表${table + 1}各单位完成情况`,
    head: ['单位', '任务', '完成', '进度'],
    rows: shortUnits
      .slice(0, ROWS)
      .map((name, row) => [name, `${40 + row}`, `${30 + row + table}`, `${75 + row}.${table}%`]),
  },
});

/** The real bulletin with an item of tables and one of pictures behind. @param {string} folder @returns {IssueFile} */
export function writeFigured(folder) {
  writePublication(folder);
  for (const file of Object.keys(PICTURES))
    copyFileSync(join(EXAMPLE, '../qinghe-full', file), join(folder, file));
  const pictures = Object.entries(PICTURES).map(([file, caption]) => ({
    picture: { file, caption, width: '60%' },
  }));
  const [one = '', other = '', end = ''] = sentences;
  const tables = Array.from({ length: TABLES }, (_, table) => makeTable(table));
  const items = [
    ...real.items,
    { title: '各单位进度有快有慢', body: [one, ...tables, end], sources: units.slice(0, 1) },
    { title: '清淤现场见闻', body: [other, ...pictures, end], sources: units.slice(1, 2) },
  ];
  return writeIssue(folder, 'figures.yaml', { ...real, items });
}

/**
 * Different issues of about four pages, a folder a year under `issues`.
 *
 * @param {string} folder
 * @param {number} count
 */
export function writeIssues(folder, count) {
  writePublication(folder);
  return Array.from({ length: count }, (_, index) => {
    const issue = makeIssue(index);
    const name = `${issue.number}`.padStart(3, '0');
    return writeIssue(folder, `issues/${issue.date.slice(0, 4)}/${name}.yaml`, issue);
  });
}

/** One issue of many items. @param {string} folder @param {number} items */
export function writeLong(folder, items) {
  writePublication(folder);
  return writeIssue(folder, 'long.yaml', makeIssue(0, items));
}

/** @param {Item['body']} body @returns {string[]} */
function paragraphsOf(body) {
  if (typeof body === 'string') return body.trim().split(/\n\s*\n/u);
  return body.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if ('picture' in part) return [part.picture.caption];
    const { title, head, rows } = part.table;
    return [title, head.join(''), ...rows.map((cells) => cells.join(''))];
  });
}

/** What must be read in an issue's PDF, a text each. @param {Issue} issue @returns {string[]} */
export const textsOf = ({ number, items }) => [
  publication.masthead.title,
  `第${number}期`,
  ...items.flatMap(({ title, body }) => [title, ...paragraphsOf(body)]),
  publication.distribution,
];

export const publicationFile = PUBLICATION;
