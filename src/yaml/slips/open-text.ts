/** A value that goes on over several lines: which lines are its, and what is wrong with where they stand. */

import { type Flow, isOpen, openFlow, readFlow } from './flow.ts';
import { type Found, indentTo, mendForeign } from './found.ts';
import type { Levels } from './levels.ts';
import { isOwnLine } from './place.ts';
import type { Line } from './yaml-line.ts';

export interface OpenText {
  readonly kind: 'block' | 'plain' | 'flow';
  /** Lines indented deeper than this are its. */
  readonly column: number;
  /** By how much its lines move with the key that it belongs to. */
  readonly shift: number;
  /** Where the lines of a block start, once there is one. */
  indent: number | undefined;
  /** Of a value in brackets or quotes. */
  readonly flow: Flow | undefined;
}

/**
 * The value that starts at `from` in a line; undefined where there is none.
 * @param place its key's column, how far that moves, and whether it is the whole file
 */
export function openText(
  { text, offset }: Line,
  from: number,
  { column, shift, atRoot }: { column: number; shift: number; atRoot: boolean },
): OpenText | undefined {
  const value = text.slice(from).trim();
  if (value === '' || value.startsWith('#')) return undefined;
  const open = { column, shift, indent: undefined, flow: undefined };
  // A full-width bar is mended to the one it stands for.
  const block = /^[|>｜丨∣│︱￨＞][-+]?([1-9])?[-+]?\s*(?:#.*)?$/u.exec(value);
  if (block) return { ...open, kind: 'block', indent: block[1] ? column + Number(block[1]) : undefined };
  if (/^["'[{]/.test(value)) {
    const start = from + text.slice(from).search(/\S/);
    return { ...open, kind: 'flow', column: atRoot ? -1 : column, flow: openFlow(text, start, offset) };
  }
  // An anchor, a tag or an alias may have anything below it.
  return { ...open, kind: /^[&*!]/.test(value) ? 'flow' : 'plain' };
}

const OWN_LINE = /^((?:- +)*)(?:(["']?)([^\s:："'#[\]{},]{1,24})\2[ \u3000]*(：|:(?=[ \t]|$)))?/;

/** True of a line that is one of its own, though its indentation makes it part of the text. */
export function isOwn(line: Line, levels: Levels): boolean {
  const isDeep = line.ascii > 0 && !line.foreign;
  const [, dashes = '', , key, colon] = OWN_LINE.exec(line.rest) ?? [];
  // A full-width colon is what a text has.
  const isKey = key !== undefined && !(colon === '：' && isDeep);
  return isOwnLine(levels, { dashed: dashes !== '', key: isKey ? key : undefined }, isDeep);
}

/** Moves a line with its key. */
export const follow = (line: Line, { shift }: OpenText): Found[] =>
  shift > 0 && line.rest !== '' ? [{ edit: { at: line.offset, remove: 0, insert: ' '.repeat(shift) } }] : [];

function continueBlock(line: Line, text: OpenText, levels: Levels): Found[] | undefined {
  // Spaces on an empty line before the first would count as its indentation.
  if (line.rest === '')
    return text.indent === undefined && line.indent > 0 ? [{ edit: indentTo(line, 0) }] : [];
  const isDeep = line.ascii > text.column;
  if (isDeep && line.ascii >= (text.indent ?? 0)) {
    text.indent ??= line.ascii;
    return follow(line, text);
  }
  if (!isDeep && (!line.foreign || line.rest.startsWith('#'))) return undefined;
  if (isOwn(line, levels)) return undefined;
  text.indent ??= text.column + 2;
  const column = text.indent + text.shift;
  // A paragraph may be indented, and then the lines after it are less so: that is nothing to speak of.
  return [line.foreign ? mendForeign(line, line.foreign, column) : { edit: indentTo(line, column) }];
}

/** Reads a line that may continue a value; undefined where it does not. */
export function continueText(line: Line, text: OpenText, levels: Levels): Found[] | undefined {
  if (text.kind === 'block') return continueBlock(line, text, levels);
  if (line.rest === '' || line.rest.startsWith('#')) return undefined;
  const isDeep = line.ascii > text.column;
  if (!isDeep && !line.foreign) return undefined;
  const isWithin = text.kind === 'flow' && (!text.flow || isOpen(text.flow));
  if (!(isDeep && isWithin) && isOwn(line, levels)) return undefined;
  if (text.flow) readFlow(text.flow, line.text, line.indent, line.offset);
  if (isDeep || !line.foreign) return follow(line, text);
  return [mendForeign(line, line.foreign, text.column + 2 + text.shift)];
}
