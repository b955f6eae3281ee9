/** A key or a text as YAML: bare where the program's own reader gives it back the same, in quotes where it would not. */

import { readTree } from '../../yaml/read.ts';

/**
 * When a text is put in quotes. `sparing`: only where it would be read as something else, as in a file that people read.
 * `wary`: always but for a bare word or number, in double quotes, as in a file that nobody reads.
 */
export type Quoting = 'sparing' | 'wary';

/** How a text was written before: in quotes, or as a block below `|`. */
export type Manner = 'single' | 'double' | 'block';

interface TextPlace {
  /** The key above the text, as written: what a bare text may look like depends on it. */
  readonly key: string;
  /** The spaces that a level is indented by. */
  readonly step: string;
  readonly quoting: Quoting;
  /** True of a key whose value is a number, a date or a choice: `45` stands there without quotes. */
  readonly isFigure: boolean;
  /** True between brackets or braces. */
  readonly inFlow: boolean;
  /** How the text that stood here before was written. */
  readonly manner?: Manner | undefined;
}

/** Texts that mean themselves wherever they stand in YAML. */
const BARE = /^(?!null$)[\p{L}\p{N}][\p{L}\p{N}._/-]*$/iu;

/** What does not show, or would end the line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const UNSEEN_IN_BLOCK = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What other readers of YAML take for a number, a date, yes or no. */
const FIGURE =
  /^(?:[-+]?[\d.][\d_.,:]*(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?|true|false|yes|no|on|off|y|n|null|~)$/i;

/** Sentences of more than 80 characters are easier to read and to change below a `|`. */
const isLong = (text: string): boolean => text.length > 80 && /[，。；]/.test(text);

const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** In double quotes, what does not show in escapes. */
function double(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, (unseen) =>
    Array.from({ length: unseen.length }, (_, i) => unseen.charCodeAt(i))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Below a `|`. Line breaks at the end of the text are not kept. */
function block(text: string, step: string): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const indicator = /^\s/.test(lines.find((line) => line !== '') ?? '') ? String(step.length) : '';
  return `|${indicator}\n${lines.map((line) => (line === '' ? '' : step + line)).join('\n')}`;
}

const wary = (text: string): string => (BARE.test(text) ? text : JSON.stringify(text));

/** True of YAML that the program reads, without a complaint, as a text. */
function readsAs(yaml: string, text: string, { key, inFlow }: TextPlace): boolean {
  const line = inFlow ? `x: [${yaml}]` : `${writeKey(key)}: ${yaml}`;
  const { root, sound, diagnostics } = readTree({ path: '', text: `${line}\n` });
  if (!sound || diagnostics.length > 0 || root?.kind !== 'mapping' || root.entries.length !== 1) return false;
  const value = root.entries[0]?.value;
  const node = value?.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
  if (node?.kind !== 'scalar') return false;
  return node.text === text || (node.literal && node.text.replace(/\n+$/, '') === text.replace(/\n+$/, ''));
}

/** The ways to write a text, the best first; the last of them can hold any text. */
function waysToWrite(text: string, { step, isFigure, inFlow, manner }: TextPlace): readonly string[] {
  const isBlock = text.includes('\n') || manner === 'block' || (manner === undefined && isLong(text));
  const isSeen = text.search(UNSEEN) < 0;
  const bare = isSeen && !/["']/.test(text) && (isFigure || !FIGURE.test(text));
  return [
    ...(isBlock && !inFlow && !UNSEEN_IN_BLOCK.test(text) ? [block(text, step)] : []),
    ...(manner === 'double' ? [double(text)] : []),
    ...(bare && manner !== 'single' ? [text] : []),
    ...(isSeen ? [single(text)] : []),
    double(text),
  ];
}

/** Writes a key: in double quotes unless it is a bare word. */
export const writeKey = wary;

/**
 * Writes a text as a value of YAML whose further lines, if any, are indented by one step: to be shifted to their place.
 * An empty text is nothing, which means that the key is not set. A carriage return is written as a line break.
 */
export function writeText(written: string, place: TextPlace): string {
  const text = written.replace(/\r\n?/g, '\n');
  if (text === '') return place.inFlow ? "''" : '';
  if (place.quoting === 'wary') return text.includes('\n') ? block(text, place.step) : wary(text);
  const ways = waysToWrite(text, place);
  return ways.find((way) => readsAs(way, text, place)) ?? double(text);
}
