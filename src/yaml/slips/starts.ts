/** Texts that begin with a sign of YAML's, # [ { or |: they are read as if they were quoted, and said so. */

import { isText } from '../../schema/keys.ts';
import { isOpen, openFlow } from './flow.ts';
import { type Found, replace } from './found.ts';
import { isMapping, type Levels, nameIn, typeOfLast } from './levels.ts';
import type { OpenText } from './open-text.ts';
import { startsAsComment, startsInBrackets, textAfterBar } from './wordings-text.ts';
import type { Line } from './yaml-line.ts';

/** Where a value stands. */
interface Place {
  /** Its key's column. */
  readonly column: number;
  /** By how much it moves with that. */
  readonly shift: number;
  /** The column of the line below. */
  readonly next: number;
}

interface Start {
  readonly found: readonly Found[];
  /** What the lines below continue, where it is not what it seems. */
  readonly text?: OpenText;
}

const plain = ({ column, shift }: Place): OpenText => ({
  kind: 'plain',
  column,
  shift,
  indent: undefined,
  flow: undefined,
});

const block = (place: Place): OpenText => ({ ...plain(place), kind: 'block' });

/** A text as YAML takes it, whatever it begins with. */
const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Keys that may be left empty, where a remark behind one is no text. */
const OPTIONAL = new Set(['mark', 'issuer', 'extends', 'western', 'member', 'label']);

/** `#1号文件…`: to YAML an empty value and a comment. */
function scanHash(value: string, at: number, place: Place, key: string): Start | undefined {
  if (place.next > place.column || (OPTIONAL.has(key) && /^#\s/.test(value))) return undefined;
  if (!/[^\s#]/.test(value)) return undefined;
  return { found: [replace(startsAsComment(value), at, value.length, quote(value))], text: plain(place) };
}

/** `| 检查…`. */
function scanBar(value: string, at: number, place: Place): Start | undefined {
  const [bar = '', text = ''] = /^(?:[|>][-+]?|｜)[ \t\u3000]*(.*)$/.exec(value)?.slice(0) ?? [];
  const wide = value.startsWith('｜');
  if (bar === '' || /[|｜]/.test(text)) return undefined;
  const column = Math.max(place.column + 2, place.next > place.column ? place.next : 0);
  if (text === '' || text.startsWith('#')) return undefined;
  // > may be meant: >50%. Behind | nothing but a text can be.
  if (/^[-+0-9]/.test(text) || (value.startsWith('>') && !/^>[ \t]/.test(value))) return undefined;
  const length = value.length - text.length;
  const insert = `${wide ? '|' : (value[0] ?? '')}\n${' '.repeat(column)}`;
  const said = textAfterBar(value[0] ?? '', column + place.shift);
  return { found: [{ ...replace(said, at, length, insert), length: 1 }], text: block(place) };
}

/** `[通知]…`: to YAML a list. */
function scanBracket(
  line: Line,
  from: number,
  value: string,
  place: Place,
  isBody: boolean,
): Start | undefined {
  const flow = openFlow(line.text, from, line.offset);
  if (isOpen(flow)) return undefined;
  const at = line.offset + from;
  const column = place.column + 2 + place.shift;
  const wording = startsInBrackets(value, isBody ? column : undefined);
  if (place.next <= place.column) {
    return { found: [replace(wording, at, value.length, quote(value))], text: plain(place) };
  }
  // It goes on below.
  const edit = { at, remove: 0, insert: `|\n${' '.repeat(place.next)}` };
  return { found: [{ wording, at, length: value.length, edit }], text: block(place) };
}

/** `[2026]7`, a number with its year: to YAML a list. It means what it says, so nothing is said of it. */
function scanYear(value: string, at: number, place: Place): Start | undefined {
  const [written] = /^\[\s*\d{4}\s*\]\s*[^\s#].*?(?=\s+#|$)/.exec(value) ?? [];
  if (written === undefined) return undefined;
  return { found: [{ edit: { at, remove: written.length, insert: quote(written) } }], text: plain(place) };
}

/**
 * Reads how the value of the last key begins.
 * @param from its offset in the line
 * @param levels the outline with the key in it
 */
export function scanStart(line: Line, from: number, place: Place, levels: Levels): Start | undefined {
  const start = from + line.text.slice(from).search(/\S|$/);
  const value = line.text.slice(start).trimEnd();
  const holder = levels.findLast(isMapping);
  if (!/^[#[{|>｜]/.test(value) || !holder?.last) return undefined;
  const key = nameIn(holder.type, holder.last.name);
  const at = line.offset + start;
  if (key === 'number' && levels.length === 1) return scanYear(value, at, place);
  if (!isText(typeOfLast(holder))) return undefined;
  if (value.startsWith('#')) return scanHash(value, at, place, key);
  if (/^[[{]/.test(value)) return scanBracket(line, start, value, place, key === 'body');
  return scanBar(value, at, place);
}
