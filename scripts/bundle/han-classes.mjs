/**
 * Regular expressions of ideographs, with their ranges spelt out: V8 takes six times as long to compile `\p{Script=Han}`,
 * for it takes apart each of the ranges beyond the first plane.
 */

import { readFileSync } from 'node:fs';

const HAN = '\\p{Script=Han}';

/**
 * For the inside of a class: what `HAN` matches, and what stands between and is not assigned. The reading marks U+16FE2 to
 * U+16FF6, which no font of the house has, are not in it.
 */
export const HAN_RANGES =
  '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\\u{20000}-\\u{3ffff}';

/** The source of a regular expression with `HAN_RANGES`. */
export function spellOut(source) {
  let isInClass = false;
  return source.replaceAll(/\\p\{Script=Han\}|\\.|[[\]]/gu, (part) => {
    if (part === '[' || part === ']') isInClass = part === '[';
    if (part !== HAN) return part;
    return isInClass ? HAN_RANGES : `[${HAN_RANGES}]`;
  });
}

/** What stands for `HAN` in a text that becomes a regular expression: itself, or a name that a module has for it. */
const IN_TEXT = /\\\\p\{Script=Han\}/gu;
const OR_NAMED = /\\\\p\{Script=Han\}|\$\{HAN\}/gu;

/** Modules that mean an ideograph by `HAN`. */
const NAMES_IT = /\bHAN = '\\\\p\{Script=Han\}'|import \{[^}]*\bHAN\b[^}]*\} from '[^']*\/search\.ts'/u;

/** True where a place in a text is inside of a class: behind a bracket that nothing closes. */
const isInClassAt = (text) => {
  const brackets = text.replaceAll(/\\\\./gu, '').match(/[[\]]/gu) ?? [];
  return brackets.at(-1) === '[';
};

/** What is longer is a list of words, whose patterns are made when they are needed. */
const LONGEST_LINE = 5000;

/**
 * The texts of a module that become regular expressions with `HAN_RANGES`, line by line; what is nothing but `HAN` stays.
 */
export function spellOutTexts(source) {
  const pattern = NAMES_IT.test(source) ? OR_NAMED : IN_TEXT;
  return source
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? line : spellOutLine(line, pattern)))
    .join('\n');
}

function spellOutLine(line, pattern) {
  const ranges = HAN_RANGES.replaceAll('\\', '\\\\');
  return line.replaceAll(pattern, (found, at) => {
    const before = line.slice(0, at);
    const text = /[^'`"]*$/u.exec(before)?.[0] ?? '';
    if (text === '' && /^['`"]/u.test(line.slice(at + found.length))) return found;
    return isInClassAt(text) ? ranges : `[${ranges}]`;
  });
}

/** A regular expression in the source of a module; what is none has no flag u behind it. */
const EXPRESSION = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgims]*u[y]?\b/gu;

export const hanClasses = {
  name: 'han-classes',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('Script=Han') && !NAMES_IT.test(text)) return undefined;
      return { contents: spellOutTexts(text.replaceAll(EXPRESSION, spellOut)), loader: 'ts' };
    });
  },
};
