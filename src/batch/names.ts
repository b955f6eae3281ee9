/** Names of output files: the default, or a pattern such as {刊名}{年}年第{期号:3}期. */

import { fileNameOf, type NameFacts, numberInName, titleInName, UNSAFE } from '../describe.ts';
import { type Diagnostic, error, type Text } from '../diagnostic.ts';

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

/** Reads a pattern; what is wrong with it comes back in words. */
export function readPattern(given: string): { pattern: NamePattern } | { problem: Text } {
  // Windows offices write paths with backslashes.
  const written = given
    .trim()
    .replaceAll('\\', '/')
    .replace(/\.pdf$/i, '');
  const wrong = (zh: string, en: string) => ({ problem: { zh, en } });
  if (written === '') return wrong('--name 后面少了名字的样式', '--name needs a pattern');
  const parts: Part[] = [];
  for (const [piece] of written.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/g)) {
    const [, name = '', width] = /^\{\s*([^:：]*?)\s*(?:[:：]\s*(\d+)\s*)?\}$/.exec(piece) ?? [];
    const key = keyOf(name);
    if (!/[{}]/.test(piece)) parts.push({ literal: piece });
    else if (key === undefined) {
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

function partOf(key: Key, facts: NameFacts, width: number): string | undefined {
  const { year, month, day } = facts.date;
  const pad = (value: number | undefined, least = width): string | undefined =>
    value === undefined ? undefined : String(value).padStart(least, '0');
  switch (key) {
    case 'title':
      return titleInName(facts.title);
    case 'year':
      return pad(year);
    case 'month':
      return pad(month);
    case 'day':
      return pad(day);
    case 'number':
      return pad(facts.number);
    case 'total':
      return pad(facts.total);
    case 'date':
      return [year, pad(month, 2), pad(day, 2)].join('-');
    case 'issue':
      return numberInName(facts);
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
  return RESERVED.test(tidy) ? `_${tidy}` : tidy;
};

export type Named = { readonly name: string } | { readonly diagnostic: Diagnostic };

/**
 * Names the output of an issue, relative to its folder; `name-incomplete` where the issue lacks what the pattern asks for.
 *
 * @param suffix what the variant adds before .pdf
 * @param input the input's name in messages
 */
export function nameOutput(
  facts: NameFacts,
  pattern: NamePattern | undefined,
  suffix: string,
  input: string,
): Named {
  if (!pattern) return { name: fileNameOf(facts).replace(/(?=\.pdf$)/, suffix) };
  const values = pattern.parts.map(({ literal, key, width = 1 }) => ({
    key,
    value: literal ?? (key && partOf(key, facts, width)?.replace(UNSAFE, '_')),
  }));
  const lacking = values.find(({ value }) => value === undefined)?.key;
  const span = { source: { path: input, text: '' }, start: 0, end: 0 };
  if (lacking) {
    return {
      diagnostic: error(
        'name-incomplete',
        {
          zh: `这一期没有${KEYS[lacking]}，排不出文件名“${pattern.written}”`,
          en: `This issue has no ${lacking}, which the file name ${pattern.written} asks for`,
        },
        {
          span,
          hint: {
            zh: `在期刊文件里写上${KEYS[lacking]}；增刊可以用 {期} 代替“第{期号}期”`,
            en: `Give it one; for supplements use {issue} in place of {number}`,
          },
        },
      ),
    };
  }
  const path = values.map(({ value }) => value).join('');
  return { name: `${path.split('/').map(tidyName).join('/')}${suffix}.pdf` };
}

/** One spelling for all those that some file system takes for the same file. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();
