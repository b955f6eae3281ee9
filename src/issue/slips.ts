/**
 * The slips a Chinese input method leaves in the frame of a YAML file: full-width colons, dashes, spaces and hash signs,
 * a missing space after the colon or dash. They are named and mended before parsing, so that the parser sees what was
 * meant and the rest of the file is still checked.
 */

import { type Diagnostic, error, type SourceText, type Text } from '../diagnostic.ts';
import { KNOWN_KEYS, LIST_KEYS, TEXT_KEYS } from './keys.ts';
import type { Edit } from './mend.ts';

interface Slip {
  readonly code: string;
  readonly message: Text;
  readonly hint: Text;
}

const slip = (code: string, zh: string, en: string, hintZh: string, hintEn: string): Slip => ({
  code,
  message: { zh, en },
  hint: { zh: hintZh, en: hintEn },
});

const colonSlip = (key: string): Slip =>
  slip(
    'fullwidth-colon',
    `“${key}”后面用了全角冒号“：”`,
    `"${key}" is followed by a full-width colon`,
    `改成英文冒号加一个空格，即“${key}: ”`,
    `Use an ASCII colon and a space: "${key}: "`,
  );
const spaceSlip = (before: string): Slip =>
  slip(
    'missing-space',
    `“${before}”后面缺少一个空格`,
    `A space is missing after "${before}"`,
    `写成“${before} ”，再接内容`,
    `Write "${before} " before the value`,
  );
const DASH_SLIP = slip(
  'fullwidth-dash',
  '列表的开头用了全角横线',
  'The list item starts with a full-width dash',
  '改成英文减号加一个空格，即“- ”',
  'Use an ASCII hyphen and a space: "- "',
);
const INDENT_SLIP = slip(
  'fullwidth-indent',
  '行首用了全角空格缩进',
  'The indentation uses full-width spaces',
  '删掉行首的全角空格，改用半角空格',
  'Replace the full-width spaces at the start of the line by ASCII ones',
);
const HASH_SLIP = slip(
  'fullwidth-hash',
  '注释用了全角井号“＃”',
  'The comment starts with a full-width hash sign',
  '改成英文井号 #',
  'Use an ASCII #',
);

const KEY = /^(["']?)([^\s:："'#[\]{},]{1,24})\1[ \u3000]*([:：])/;
const WIDE_DASH = /^[－—–−‐﹣]+[ \u3000]*/;
const WIDE_SPACES = /[\u3000\u00a0]/g;

interface OpenKey {
  readonly column: number;
  readonly key: string;
}

/** Where the lines read so far leave the next one. */
interface Context {
  open: OpenKey[];
  /** Lines indented deeper than this continue a text. */
  textColumn: number | undefined;
}

interface Found {
  readonly slip: Slip;
  readonly at: number;
  readonly edit: Edit;
}

const replace = (what: Slip, at: number, remove: number, insert: string): Found => ({
  slip: what,
  at,
  edit: { at, remove, insert },
});

/** A text key's value may itself read like “关于：…”; a roles mapping or the top level holds keys only. */
function isMisspeltKey(key: string, parent: string | undefined, dashed: boolean): boolean {
  if (parent !== undefined && (TEXT_KEYS.has(parent) || (dashed && !/^(items|内容)$/.test(parent))))
    return false;
  return KNOWN_KEYS.has(key) || (!dashed && (parent === undefined || /^(signoff|签批)$/.test(parent)));
}

function scanKey(rest: string, at: number, dashed: boolean, parent: string | undefined) {
  const match = KEY.exec(rest);
  if (!match) return undefined;
  const [whole, , key = '', colon] = match;
  const value = rest.slice(whole.length);
  const end = at + whole.length;
  if (colon === '：') {
    if (!isMisspeltKey(key, parent, dashed)) return undefined;
    const insert = /^([ \t]|$)/.test(value) ? ':' : ': ';
    return { key, value, found: [replace(colonSlip(key), end - 1, 1, insert)] };
  }
  if (value === '' || /^[ \t]/.test(value)) return { key, value, found: [] };
  if (!KNOWN_KEYS.has(key) || (parent !== undefined && TEXT_KEYS.has(parent))) return undefined;
  return { key, value, found: [{ ...replace(spaceSlip(`${key}:`), end, 0, ' '), at: end - 1 }] };
}

interface Dashes {
  /** Offset of what follows the dashes. */
  readonly end: number;
  /** How much longer mending makes the line up to there. */
  readonly growth: number;
  readonly found: readonly Found[];
}

/** Reads the list dashes a line starts with, mending one that is not `- ` where a list is expected. */
function scanDashes(line: string, from: number, isList: boolean): Dashes {
  const rest = line.slice(from);
  const good = /^(?:-(?:[ \t]+|$))+/.exec(rest)?.[0];
  if (good) return { end: from + good.length, growth: 0, found: [] };
  const wide = isList ? WIDE_DASH.exec(rest)?.[0] : undefined;
  if (wide) {
    const found = [replace(DASH_SLIP, from, wide.length, '- ')];
    return { end: from + wide.length, growth: 2 - wide.length, found };
  }
  if (isList && /^-[^\s-]/.test(rest)) {
    const found = [{ ...replace(spaceSlip('-'), from + 1, 0, ' '), at: from }];
    return { end: from + 1, growth: 1, found };
  }
  return { end: from, growth: 0, found: [] };
}

/** Reads one line in its context, moves the context on, and returns the slips with offsets inside the line. */
function scanLine(line: string, context: Context): Found[] {
  const leading = /^[ \t\u3000\u00a0]*/.exec(line)?.[0] ?? '';
  if (leading.length === line.length || line[leading.length] === '#') return [];
  const ascii = /^ */.exec(line)?.[0].length ?? 0;
  if (context.textColumn !== undefined && ascii > context.textColumn) return [];
  const found: Found[] = [];
  const wide = [...leading.matchAll(WIDE_SPACES)];
  if (wide[0]) found.push(replace(INDENT_SLIP, 0, leading.length, leading.replace(WIDE_SPACES, '  ')));
  const indent = leading.length + wide.length;
  if (context.textColumn !== undefined && indent > context.textColumn) return found;
  if (line[leading.length] === '＃') return [...found, replace(HASH_SLIP, leading.length, 1, '#')];

  const startsDash = /^[-－—–−‐﹣]/.test(line.slice(leading.length));
  context.open = context.open.filter(({ column }) => column < indent || (startsDash && column === indent));
  const parent = context.open.at(-1)?.key;
  const dashes = scanDashes(line, leading.length, parent !== undefined && LIST_KEYS.has(parent));
  const dashed = dashes.end > leading.length;
  const column = dashes.end + dashes.growth + wide.length;
  const key = scanKey(line.slice(dashes.end), dashes.end, dashed, parent);
  const value = key ? key.value.trim() : line.slice(dashes.end).trim();
  const isText = value !== '' && !value.startsWith('#');
  context.textColumn = isText ? (key ? column : indent) : undefined;
  if (key && !isText) context.open.push({ column, key: key.key });
  return [...found, ...dashes.found, ...(key?.found ?? [])];
}

/**
 * Finds the slips of a source text. Returns one error each (`fullwidth-colon`, `fullwidth-dash`, `fullwidth-indent`,
 * `fullwidth-hash`, `missing-space`), and the edits that mend them all, in order.
 */
export function findSlips(source: SourceText): {
  readonly diagnostics: Diagnostic[];
  readonly edits: Edit[];
} {
  const context: Context = { open: [], textColumn: undefined };
  const diagnostics: Diagnostic[] = [];
  const edits: Edit[] = [];
  let offset = 0;
  for (const line of source.text.split('\n')) {
    for (const { slip: what, at, edit } of scanLine(line.replace(/\r$/, ''), context)) {
      edits.push({ ...edit, at: offset + edit.at });
      const span = { source, start: offset + at, end: offset + at + Math.max(1, edit.remove) };
      diagnostics.push(error(what.code, what.message, { hint: what.hint, span }));
    }
    offset += line.length + 1;
  }
  return { diagnostics, edits };
}
