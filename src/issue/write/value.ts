/** What can stand under a key, as lines of YAML. */

import { elementOf, fieldsOf, isOpenMapping, isText, nameOfPath, typeAt } from '../../schema/keys.ts';
import type { Spelling, TreePath } from '../../schema/tree.ts';
import { type Manner, type Quoting, writeKey, writeText } from './scalar.ts';

/** A value to be written; keys of a mapping are canonical. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** A value of one line that somebody has written in YAML: `[甲, 乙]`. */
  | { readonly kind: 'source'; readonly yaml: string }
  /** `apart` with a line an item, however short they are. */
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly apart?: boolean }
  | { readonly kind: 'mapping'; readonly entries: readonly (readonly [key: string, value: Value])[] };

/** How a file is written. */
export interface Style {
  /** The language of its keys. */
  readonly spelling: Spelling;
  /** The spaces that a level is indented by. */
  readonly step: string;
  readonly quoting: Quoting;
}

export const textValue = (text: string): Value => ({ kind: 'text', text });

/** Puts an indentation before every line of a text but the first and the empty ones. */
export const shiftLines = (text: string, indent: string): string =>
  text.replace(/\n(?=[^\n])/g, `\n${indent}`);

/** True of the place of a number, a date or a choice. */
function isFigureAt(path: TreePath): boolean {
  const type = typeAt(path);
  const isScalar = elementOf(type) === undefined && fieldsOf(type).length === 0 && !isOpenMapping(type);
  return type !== undefined && isScalar && !isText(type);
}

function writeScalar(text: string, path: TreePath, style: Style, inFlow: boolean, manner?: Manner): string {
  const { step, quoting, spelling } = style;
  const key = nameOfPath(path, spelling);
  return writeText(text, { key, step, quoting, inFlow, manner, isFigure: isFigureAt(path) });
}

/** Writes a value on one line, between brackets or braces. */
export function writeInFlow(value: Value, path: TreePath, style: Style): string {
  if (value.kind === 'source') return value.yaml;
  if (value.kind === 'text') return writeScalar(value.text, path, style, true);
  if (value.kind === 'list') {
    return `[${value.items.map((item, i) => writeInFlow(item, [...path, i], style)).join(', ')}]`;
  }
  const entries = value.entries.map(([key, inner]) => {
    const own = [...path, key];
    return `${writeKey(nameOfPath(own, style.spelling))}: ${writeInFlow(inner, own, style)}`;
  });
  return `{${entries.join(', ')}}`;
}

const isShort = (value: Value): boolean =>
  value.kind === 'source' || (value.kind === 'text' && !/[\r\n]/.test(value.text));

/** A list of short texts stands in brackets; so does what has nothing in it. */
const isInline = (value: Value): boolean =>
  value.kind === 'list'
    ? !value.apart && value.items.every(isShort)
    : value.kind === 'mapping' && value.entries.length === 0;

/**
 * Writes what comes after a key and its colon: nothing, a space and a value, or a line break and indented lines. The key
 * stands in the first column; `shiftLines` moves it elsewhere.
 */
export function writeAfterColon(value: Value, path: TreePath, style: Style, manner?: Manner): string {
  if (value.kind === 'text') {
    const text = writeScalar(value.text, path, style, false, manner);
    return text === '' ? '' : ` ${text}`;
  }
  if (value.kind === 'source' || isInline(value)) return ` ${writeInFlow(value, path, style)}`;
  const lines =
    value.kind === 'list'
      ? value.items.map((item, i) => writeItem(item, [...path, i], style))
      : value.entries.map(([key, inner]) => writeKnownEntry(key, inner, path, style));
  return shiftLines(`\n${lines.join('\n')}`, style.step);
}

/** Writes a key, as it is to be spelled, and its value, without a line break at the end. */
export const writeEntry = (written: string, value: Value, path: TreePath, style: Style): string =>
  `${writeKey(written)}:${writeAfterColon(value, path, style)}`;

/** Writes an entry of a mapping at a path, its key in the language of the file. */
export function writeKnownEntry(key: string, value: Value, holder: TreePath, style: Style): string {
  const path = [...holder, key];
  return writeEntry(nameOfPath(path, style.spelling), value, path, style);
}

/** Writes an item of a list with its dash, which stands in the first column. */
export function writeItem(value: Value, path: TreePath, style: Style, manner?: Manner): string {
  if (value.kind === 'mapping' && value.entries.length > 0) {
    const lines = value.entries.map(([key, inner]) => writeKnownEntry(key, inner, path, style));
    return `- ${shiftLines(lines.join('\n'), '  ')}`;
  }
  return `-${writeAfterColon(value, path, style, manner)}`;
}
