/** Names of output files: the default, or a pattern such as {刊名}{年}年第{期号:3}期. */

import { basename, dirname, extname } from 'node:path';
import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import { fileNameOf, type NameFacts, numberInName, titleInName, UNSAFE, yearOf } from '../issue/naming.ts';
import { OUTPUT_EXTENSIONS } from '../output/format.ts';

interface Part {
  readonly literal?: string;
  readonly key?: Key;
  readonly width?: number;
}

/** A pattern read; `written` is what it was read from. */
export interface NamePattern {
  readonly written: string;
  readonly parts: readonly Part[];
}

const KEYS = {
  title: '刊名',
  year: '年',
  month: '月',
  day: '日',
  number: '期号',
  total: '总期号',
  date: '日期',
  issue: '期',
  file: '文件',
  folder: '文件夹',
} as const;
type Key = keyof typeof KEYS;

const NUMERIC: ReadonlySet<Key> = new Set(['year', 'month', 'day', 'number', 'total']);
const keyOf = (written: string): Key | undefined =>
  (Object.keys(KEYS) as Key[]).find((key) => key === written.toLowerCase() || KEYS[key] === written);

const ALLOWED: Text = {
  zh: `可以写的有：${Object.values(KEYS)
    .map((key) => `{${key}}`)
    .join(' ')}；位数写成 {期号:3}`,
  en: `There are: ${Object.keys(KEYS)
    .map((key) => `{${key}}`)
    .join(' ')}; with a width: {number:3}`,
};

/** Characters that no name may have on Windows, and those that do not show. */
const FORBIDDEN = /[:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A name without the extension of an output, which a pattern may have or not. */
function withoutExtension(name: string): string {
  const extension = OUTPUT_EXTENSIONS.find((one) => name.toLowerCase().endsWith(one)) ?? '';
  return name.slice(0, name.length - extension.length);
}

/** Reads a pattern; what is wrong with it comes back in words. */
export function readPattern(given: string): { pattern: NamePattern } | { problem: Text } {
  // Windows offices write paths with backslashes.
  const written = withoutExtension(given.trim().replaceAll('\\', '/'));
  const wrong = (zh: string, en: string) => ({ problem: { zh, en } });
  if (written === '') return wrong('--name 后面少了名字的样式', '--name needs a pattern');
  const parts: Part[] = [];
  for (const [piece] of written.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/g)) {
    const [name = '', width, more] = piece
      .slice(1, -1)
      .split(/[:：]/)
      .map((one) => one.trim());
    const key = keyOf(name);
    if (!/[{}]/.test(piece)) parts.push({ literal: piece });
    else if (key === undefined || more !== undefined || (width !== undefined && !/^\d+$/.test(width))) {
      return wrong(`--name 里没有“${piece}”这一项。${ALLOWED.zh}`, `--name knows no ${piece}. ${ALLOWED.en}`);
    } else if (width !== undefined && (!NUMERIC.has(key) || Number(width) < 1 || Number(width) > 9)) {
      return wrong(
        `“${piece}”：只有数字可以写位数，1 到 9 位`,
        `${piece}: only numbers take a width, 1 to 9`,
      );
    } else parts.push({ key, ...(width === undefined ? {} : { width: Number(width) }) });
  }
  const bad = FORBIDDEN.exec(parts.map(({ literal = '' }) => literal).join(''))?.[0];
  if (bad !== undefined) {
    return wrong(
      `--name 里不能有“${bad}”：文件名里不能用 : * ? " < > |`,
      `--name may not have ${bad}: file names take none of : * ? " < > |`,
    );
  }
  if (written.split('/').some((name) => /^\s*\.{0,2}\s*$/.test(name))) {
    return wrong(
      '--name 是从输出文件夹算起的：不能以 / 开头或结尾，不能有 // 和 ..',
      '--name is relative to the output folder: no / at either end, no // and no ..',
    );
  }
  return { pattern: { written, parts } };
}

/** The names of an issue's file, without its ending, and of the folder that it is in. */
interface Origin {
  readonly file: string;
  readonly folder: string;
}

/** @param path absolute */
export const originOf = (path: string): Origin => ({
  file: basename(path, extname(path)),
  folder: basename(dirname(path)),
});

/** True of a pattern in which the folder of the issue has a part: what it makes changes when that is renamed. */
export const namesFolder = (pattern: NamePattern | undefined): boolean =>
  pattern?.parts.some(({ key }) => key === 'folder') ?? false;

function partOf(key: Key, { origin, ...facts }: Nameable, width: number): string | undefined {
  const { month, day } = facts.date;
  const pad = (value: number | undefined, least = width): string | undefined =>
    value === undefined ? undefined : String(value).padStart(least, '0');
  const padAll = (numbers: NameFacts['total']): string | undefined => {
    if (numbers === undefined || numbers.first === numbers.last) return pad(numbers?.first);
    return [numbers.first, numbers.last].map((value) => pad(value)).join('-');
  };
  switch (key) {
    case 'title':
      return titleInName(facts.title);
    case 'year':
      return pad(yearOf(facts));
    case 'month':
      return pad(month);
    case 'day':
      return pad(day);
    case 'number':
      return padAll(facts.number);
    case 'total':
      return padAll(facts.total);
    case 'date':
      return [facts.date.year, pad(month, 2), pad(day, 2)].filter((part) => part !== undefined).join('-');
    case 'issue':
      return numberInName(facts);
    case 'file':
    case 'folder':
      return origin?.[key];
  }
}

/** Names that Windows keeps for devices, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** One name of a path: not hidden, not a device, and without the ending that Windows drops. */
const tidyName = (name: string): string => {
  const tidy = name
    .trim()
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '');
  return tidy === '' || RESERVED.test(tidy) ? `_${tidy}` : tidy;
};

type Named = { readonly name: string } | { readonly diagnostic: Diagnostic };

/** What an issue is named by; one from standard input has no origin. */
interface Nameable extends NameFacts {
  readonly origin?: Origin;
}

const lackOf = (lacking: Key, written: string): { readonly message: Text; readonly hint: Text } =>
  lacking === 'file' || lacking === 'folder'
    ? {
        message: {
          zh: `从标准输入来的一期没有文件名，排不出文件名“${written}”`,
          en: `An issue from standard input has no ${lacking}, which the file name ${written} asks for`,
        },
        hint: {
          zh: '存成文件再排，或者不用 {文件} 和 {文件夹}',
          en: 'Save it as a file, or do without {file} and {folder}',
        },
      }
    : {
        message: {
          zh: `这一期${lacking === 'day' ? '的日期只有年和月' : `没有${KEYS[lacking]}`}，排不出文件名“${written}”`,
          en: `This issue has no ${lacking}, which the file name ${written} asks for`,
        },
        hint: {
          zh:
            lacking === 'day'
              ? '在期刊文件里把日期写到日，或者不用 {日}'
              : `在期刊文件里写上${KEYS[lacking]}；增刊可以用 {期} 代替“第{期号}期”`,
          en:
            lacking === 'day'
              ? 'Give its date a day, or do without {day}'
              : 'Give it one; for supplements use {issue} in place of {number}',
        },
      };

/**
 * Names the output of an issue, relative to its folder; `name-incomplete` where the issue lacks what the pattern asks for.
 *
 * @param ending of the name: what the variant adds, and the extension
 * @param input the input's name in messages
 */
export function nameOutput(
  facts: Nameable,
  pattern: NamePattern | undefined,
  ending: string,
  input: string,
): Named {
  if (!pattern) return { name: `${fileNameOf(facts)}${ending}` };
  const values = pattern.parts.map(({ literal, key, width = 1 }) => ({
    key,
    value: literal ?? (key && partOf(key, facts, width)?.replace(UNSAFE, '_')),
  }));
  const lacking = values.find(({ value }) => value === undefined)?.key;
  const span = { source: { path: input, text: '' }, start: 0, end: 0 };
  if (lacking) {
    const { message, hint } = lackOf(lacking, pattern.written);
    return { diagnostic: error('name-incomplete', message, { span, hint }) };
  }
  const path = values.map(({ value }) => value).join('');
  return { name: `${path.split('/').map(tidyName).join('/')}${ending}` };
}

/** One spelling for all those that some file system takes for the same file. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** An issue that is to be told from others: its absolute path, and the folder that its PDF goes to. */
interface Candidate {
  readonly path: string;
  readonly target: string;
}

const BY_ORIGIN: readonly (readonly [pattern: Text, nameOf: (origin: Origin) => string])[] = [
  [{ zh: '{文件}', en: '{file}' }, ({ file }) => file],
  [{ zh: '{文件夹}-{文件}', en: '{folder}-{file}' }, ({ file, folder }) => `${folder}-${file}`],
];

/** The pattern of the names of files and folders by which no two issues have one name; nothing where there is none. */
export function findDistinct(all: readonly Candidate[]): Text | undefined {
  const isDistinct = (nameOf: (origin: Origin) => string): boolean =>
    new Set(all.map(({ path, target }) => pathKey(`${target}\0${nameOf(originOf(path))}`))).size ===
    all.length;
  return BY_ORIGIN.find(([, nameOf]) => isDistinct(nameOf))?.[0];
}
