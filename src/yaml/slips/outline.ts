/** A line of the outline, `- key: value` or a part of it: what is wrong with it, and what it opens. */

import { elementOf, fieldOf, fieldsOf, LIST_KEYS } from '../../schema/keys.ts';
import { type Found, indentTo, mendForeign, replace } from './found.ts';
import { enter, holderAt, isList, type Levels, type OutlineLine, typeBelow, typeOfLast } from './levels.ts';
import { type OpenText, openText } from './open-text.ts';
import { otherKeyColumn, type Placement, place } from './place.ts';
import { bulletOf, readFrame, scanDashes, scanKey, tabsAfterDash } from './signs.ts';
import { scanStart } from './starts.ts';
import { INDENTED_TOP, misaligned, missingDash, WIDE_HASH, type Wording } from './wordings.ts';
import type { Line } from './yaml-line.ts';

/** A bullet in the place of a dash. */
export interface Bullet {
  readonly sign: string;
  readonly at: number;
  readonly line: number;
}

/** Lines that belong to a text though they stand outside it. */
interface Strays {
  /** The number of the last. */
  readonly last: number;
  /** Where they belong; undefined where the text cannot take them as it is. */
  readonly column: number | undefined;
}

/** Where the lines read so far leave the next one. */
export interface Context {
  levels: Levels;
  /** The value that deeper lines continue. */
  text: OpenText | undefined;
  strays: Strays | undefined;
  /** No line up to this number is a stray: what stands below them has been looked at in vain. */
  quiet: number;
  /** Reported once, however many there are. */
  readonly bullets: Bullet[];
}

function wordPlacement(line: Line, placement: Placement, name: string, below: number): Wording {
  const { column, dash, under, deeper = 0 } = placement;
  if (dash) return missingDash(name, column, line.width);
  if (!under) return INDENTED_TOP;
  return misaligned({ column, under: under.name, adjacent: under.line === line.number - 1, deeper, below });
}

/** Names what is wrong with where a line stands, and moves it. */
function mendPlace(line: Line, placement: Placement | undefined, name: string, below: number): Found[] {
  const { column = line.width, dash = false } = placement ?? {};
  const at = line.offset + line.indent;
  const own = placement && { wording: wordPlacement(line, placement, name, below), at, length: name.length };
  if (!line.foreign) return own ? [{ ...own, edit: indentTo(line, column, dash ? '- ' : '') }] : [];
  // The column follows from the white space; the dash does not.
  return [mendForeign(line, line.foreign, column, dash ? '- ' : ''), ...(own && dash ? [own] : [])];
}

/** How the next line that is not empty starts. */
function lookBelow({ offset, text }: Line, source: string): OutlineLine['next'] {
  const next = /\s*?\n( *)(- )?\S/y;
  next.lastIndex = offset + text.length;
  const [, spaces = '', dash] = next.exec(source) ?? [];
  return { column: spaces.length, dashed: dash !== undefined };
}

/** Characters of the file after a line that are looked at to tell who is out of line. */
const FAR = 20_000;

/** The first item of a list may be the one that is out of line; that the others agree tells. */
function placeFirst(
  levels: Levels,
  line: OutlineLine,
  keyColumn: number,
  rest: string,
): Placement | undefined {
  const holder = levels.at(-1);
  const item = elementOf(typeBelow(levels));
  if (!line.dashed || line.key === undefined || !holder?.pending || !fieldOf(item, line.key))
    return undefined;
  const end = rest.search(new RegExp(`\\n {0,${holder.column}}[^\\s#-]`));
  const agreed = item && otherKeyColumn(item, end < 0 ? rest : rest.slice(0, end), keyColumn);
  const column = (agreed ?? keyColumn) - (keyColumn - line.column);
  if (column === line.column || column < holder.column) return undefined;
  const [under, deeper] = [holder.kind === 'mapping' ? holder.last : undefined, column - holder.column];
  return under && { column, dash: false, under, deeper };
}

/**
 * Nothing, where a key would be moved out of a list that goes on below it: it belongs behind the last item, and to close
 * the list before that would upset all the others. That it is not known in an item is said later.
 */
function stay(
  placement: Placement | undefined,
  { key, dashed, column }: OutlineLine,
  levels: Levels,
  rest: string,
): Placement | undefined {
  if (!placement || key === undefined || dashed || placement.dash) return placement;
  const list = levels.find(
    (level, at) => isList(level) && placement.column <= level.column && levels[at + 1]?.column === column,
  );
  if (!list) return placement;
  const end = rest.search(/\n[^\s#-]/u);
  const item = new RegExp(`^ {${list.column}}- +["']?([^\\s:："']{1,12})["']?[:：]`, 'gmu');
  const below = (end < 0 ? rest : rest.slice(0, end)).matchAll(item);
  return [...below].some(([, name = '']) => fieldOf(list.type, name)) ? undefined : placement;
}

/** Reads the dash of a line, or what stands for it. */
function scanMark(line: Line, { levels, bullets }: Context) {
  const isMarked = /^[-－—–−‐﹣]/.test(line.rest) || bulletOf(line.rest) !== undefined;
  const holder = holderAt(levels, line.width, isMarked);
  const parent = holder?.last?.name;
  const item = holder && elementOf(typeOfLast(holder));
  const takesBullet = (value: string): boolean => {
    if (!item || fieldsOf(item).length === 0) return item !== undefined && value.trim() !== '';
    const { mark, key } = readFrame(value);
    return mark === '' && key !== undefined && fieldOf(item, key) !== undefined;
  };
  const dashes = scanDashes(line, parent !== undefined && LIST_KEYS.has(parent), takesBullet);
  if (dashes.bullet !== undefined) {
    bullets.push({ sign: dashes.bullet, at: line.offset + line.indent, line: line.number });
  }
  return { parent, dashes };
}

/** Reads a line of the outline, takes it into the context, and returns its slips. */
export function scanOutline(line: Line, context: Context, source: string): Found[] {
  const { levels } = context;
  const { rest, width, indent } = line;
  if (rest.startsWith('＃')) {
    const hash = replace(WIDE_HASH, line.offset + indent, 1, '#');
    return [...mendPlace(line, undefined, '', 0), hash];
  }
  const { parent, dashes } = scanMark(line, context);
  const dashed = dashes.end > indent;
  const key = scanKey(line, dashes.end, dashed, parent);
  const dashWidth = dashes.end + dashes.growth - indent;
  const next = lookBelow(line, source);
  const outline: OutlineLine = {
    column: width,
    dashed,
    key: key?.key,
    valued: line.text.slice(dashes.end).trim() !== '',
    guessed: line.foreign !== undefined,
    next,
  };
  const end = line.offset + line.text.length;
  const after = source.slice(end, end + FAR);
  const placement = stay(
    place(levels, outline) ?? placeFirst(levels, outline, width + dashWidth, after),
    outline,
    levels,
    after,
  );
  const column = placement?.column ?? width;

  // Where what follows the dashes stands, and where it belongs.
  const stands = width + dashWidth;
  const belongs = column + (placement?.dash ? 2 : dashWidth);
  const shift = key ? Math.max(0, belongs - stands) : 0;
  // A text on the line below its key belongs to the key.
  const holder = levels.at(-1);
  const isValue = !key && !dashed && holder?.pending && holder.column < width;
  const textColumn = isValue ? holder.column : key ? Math.min(stands, belongs) : width;
  const atRoot = levels.length === 0 && !key && !dashed;
  const valued = openText(line, key?.value ?? dashes.end, { column: textColumn, shift, atRoot });

  const name = key ? line.text.slice(dashes.end, dashes.end + key.length) : (/^\S+/.exec(rest)?.[0] ?? '');
  const inner = [...line.text.slice(indent, dashes.end).matchAll(/-/g)]
    .slice(1)
    .map(({ index }) => column + index);
  const movesText = valued?.kind === 'block' && !placement?.dash && next.column <= column;
  enter(
    levels,
    { column, dashed: dashed || placement?.dash === true, key: key?.key },
    { keyColumn: belongs, line: line.number, valued: valued !== undefined, inner },
  );
  const start = key && scanStart(line, key.value, { column: textColumn, shift, next: next.column }, levels);
  context.text = start?.text ?? valued;
  return [
    ...mendPlace(line, placement, name, movesText ? shift : 0),
    ...dashes.found,
    ...(key ? tabsAfterDash(line, dashes.end) : []),
    ...(key?.found ?? []),
    ...(start?.found ?? []),
  ];
}
