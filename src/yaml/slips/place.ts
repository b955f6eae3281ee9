/** Where a line belongs whose indentation fits nowhere, as far as the outline and the schema tell. */

import type * as z from 'zod';
import { aliasOf } from '../../schema/aliases.ts';
import { elementOf, fieldOf, fieldsOf, isOpenMapping, mayBeText } from '../../schema/keys.ts';
import {
  isList,
  isMapping,
  type Levels,
  type ListLevel,
  type MappingLevel,
  nameIn,
  type OutlineLine,
  pathTo,
  typeBelow,
} from './levels.ts';

/** Where a line belongs that does not stand there. */
export interface Placement {
  readonly column: number;
  /** It lacks its dash; the column is the dash's. */
  readonly dash: boolean;
  /** What it should stand under. */
  readonly under?: { readonly name: string; readonly line: number | undefined };
  /** How much further in than that. */
  readonly deeper?: number;
}

/** Spaces a level is indented by. */
const STEP = 2;

/** True of a mapping that has a key already. */
export const has = (level: MappingLevel, key: string): boolean => level.keys.has(nameIn(level.type, key));
/** True of a mapping, or of a list whose items are such, that may have a key. */
export const knows = ({ type }: Levels[number], key: string): boolean => fieldOf(type, key) !== undefined;
/** True of a type whose keys are set, and this is none of them. */
const excludes = (type: z.ZodType | undefined, key: string): boolean =>
  fieldsOf(type).length > 0 && fieldOf(type, key) === undefined;
/** True of a list of names; items are mappings. */
const takesNames = (item: z.ZodType | undefined): boolean =>
  item !== undefined && fieldsOf(item).length === 0;

/** The list whose item a mapping is. */
export function listOf(levels: Levels, mapping: MappingLevel | undefined): ListLevel | undefined {
  const level = mapping && levels[levels.indexOf(mapping) - 1];
  return level && isList(level) ? level : undefined;
}

/** An item that has a body and the like begins anew with the key that it began with. */
export const beginsAnew = (item: MappingLevel, key: string): boolean =>
  item.keys.size > 1 && item.keys.values().next().value === nameIn(item.type, key);

/** True of a key that the schema has at an open level where the file has it not yet. */
const isWanted = (levels: Levels, key: string): boolean =>
  levels.some((level) => isMapping(level) && knows(level, key) && !has(level, key));

/** The type of the value that is still to come, if one is. */
const pendingType = (levels: Levels): z.ZodType | undefined =>
  levels.at(-1)?.pending ? typeBelow(levels) : undefined;

/** An item that is the first straight under its key, without a dash. */
function forgetsFirstDash(levels: Levels, { column, dashed, key, next }: OutlineLine): boolean {
  const deepest = levels.at(-1);
  const type = pendingType(levels);
  const item = elementOf(type);
  if (dashed || !deepest || !item || column <= deepest.column) return false;
  if (key === undefined) return takesNames(item) && next.dashed && next.column === column;
  return fieldOf(item, key) !== undefined && fieldOf(type, key) === undefined;
}

/** True of a key that is part of the value still to come, though it stands in its key's column. */
function belongsInside(levels: Levels, key: string, next: OutlineLine['next']): boolean {
  const type = pendingType(levels);
  if (fieldOf(type, key)) return true;
  // Roles may have any name; that the next line stands deeper tells that this one should.
  return isOpenMapping(type) && next.column > (levels.at(-1)?.column ?? 0) && !isWanted(levels, key);
}

function fitsDashed(levels: Levels, { column, key, valued }: OutlineLine): boolean {
  const deepest = levels.at(-1);
  if (deepest && isMapping(deepest) && deepest.pending && deepest.column === column) return true;
  const list = levels.find((level) => isList(level) && level.column === column);
  if (!list) return false;
  const isName = key === undefined && valued && fieldsOf(list.type).length > 0 && !mayBeText(list.type);
  return !isName || placeName(levels) === undefined;
}

function fitsKey(levels: Levels, { column, key, guessed, next }: OutlineLine): boolean {
  const level = levels.filter(isMapping).findLast((mapping) => mapping.column === column);
  if (key === undefined || !level) return level !== undefined;
  if (listOf(levels, level) && beginsAnew(level, key)) return false;
  if (knows(level, key)) return true;
  if (guessed && isWanted(levels, key)) return false;
  // 单位 in an item is another word for 来源 there, though the top has a key of that name.
  if (levels.indexOf(level) > 0 && aliasOf(pathTo(levels, level), key)) return true;
  if (!excludes(level.type, key)) return true;
  // A list may stand in the column of its own key, and so may an item that forgot its dash.
  const flush = levels.find((list) => isList(list) && list.column === column);
  return !(flush && knows(flush, key)) && !isWanted(levels, key) && !belongsInside(levels, key, next);
}

/** True of another word for a key of the value still to come: 单位 below 落款 is its 署名. */
function isWordFor(levels: Levels, key: string): boolean {
  const holder = levels.at(-1);
  if (!holder || !isMapping(holder) || !holder.last) return false;
  return aliasOf([...pathTo(levels, holder), nameIn(holder.type, holder.last.name)], key) !== undefined;
}

function fits(levels: Levels, line: OutlineLine): boolean {
  const deepest = levels.at(-1);
  if (!deepest) return true;
  if (line.column > deepest.column && deepest.pending) {
    if (forgetsFirstDash(levels, line)) return false;
    const isElsewhere = line.key !== undefined && !line.dashed && isWanted(levels, line.key);
    return !isElsewhere || !excludes(typeBelow(levels), line.key ?? '') || isWordFor(levels, line.key);
  }
  return line.dashed ? fitsDashed(levels, line) : fitsKey(levels, line);
}

/** Where a name with a dash belongs: in the innermost list of names, or the one that is still to come. */
function placeName(levels: Levels): Placement | undefined {
  const list = levels.filter(isList).findLast((level) => takesNames(level.type));
  if (list) return { column: list.column, dash: false, under: { name: '- ', line: undefined } };
  const holder = levels.at(-1);
  const isHolder = holder && isMapping(holder) && takesNames(elementOf(pendingType(levels)));
  return isHolder && holder.last
    ? { column: holder.column + STEP, dash: false, under: holder.last, deeper: STEP }
    : undefined;
}

function placeDashed(levels: Levels, key: string | undefined): Placement | undefined {
  if (key === undefined) return placeName(levels);
  const list = levels.filter(isList).findLast((level) => knows(level, key));
  return list && { column: list.column, dash: false, under: { name: '- ', line: undefined } };
}

/** Where a key belongs: where the schema has it and the file not yet, else in a new item of the list. */
function placeKey(levels: Levels, key: string, { column, next }: OutlineLine): Placement | undefined {
  const deepest = levels.at(-1);
  if (deepest && isMapping(deepest) && deepest.last && belongsInside(levels, key, next)) {
    const inner = next.column > deepest.column ? next.column : deepest.column + STEP;
    return { column: inner, dash: false, under: deepest.last, deeper: inner - deepest.column };
  }
  const mappings = levels.filter(isMapping);
  const knowing = mappings.filter((level) => knows(level, key));
  const list = listOf(levels, knowing.at(-1));
  const home = knowing.findLast((level) => !has(level, key));
  if (!home && list) return { column: list.column, dash: true };
  const nearest = mappings.toSorted(
    (a, b) => Math.abs(a.column - column) - Math.abs(b.column - column) || b.column - a.column,
  )[0];
  const level = home ?? knowing.at(-1) ?? mappings.findLast(({ type }) => isOpenMapping(type)) ?? nearest;
  return level && { column: level.column, dash: false, ...(level.last && { under: level.last }) };
}

/** Says where a line belongs; undefined where it stands well, or nothing can be told. */
export function place(levels: Levels, line: OutlineLine): Placement | undefined {
  if (fits(levels, line)) return undefined;
  const { key, column, next } = line;
  if (forgetsFirstDash(levels, line)) {
    // Keys that are level with this one stay so where the dash takes the two spaces before it.
    const hasRoom = !next.dashed && next.column === column && column - STEP >= (levels.at(-1)?.column ?? 0);
    return { column: hasRoom ? column - STEP : column, dash: true };
  }
  if (line.dashed) return placeDashed(levels, key);
  if (key !== undefined) return placeKey(levels, key, line);
  const list = levels.filter(isList).find((level) => level.column === column && takesNames(level.type));
  return list && { column, dash: true };
}

/**
 * True of a line that is one of its own, though its indentation makes it part of the text above.
 * @param isDeep its indentation is such in spaces; a tab or a wide space may have been meant as less
 */
export function isOwnLine(
  levels: Levels,
  { dashed, key }: Pick<OutlineLine, 'dashed' | 'key'>,
  isDeep: boolean,
): boolean {
  const deepest = levels.at(-1);
  if (dashed) {
    if (key === undefined) return deepest !== undefined && isList(deepest) && takesNames(deepest.type);
    return levels.some((level) => isList(level) && knows(level, key));
  }
  if (key === undefined || !deepest) return false;
  if (isWanted(levels, key) || (isMapping(deepest) && isOpenMapping(deepest.type))) return true;
  const item = levels.filter(isMapping).findLast((level) => listOf(levels, level));
  return !isDeep && item !== undefined && knows(item, key) && beginsAnew(item, key);
}

/**
 * The column in which the keys of the items in a stretch of text stand; undefined where one stands in `own`, where the
 * first item's do.
 */
export function otherKeyColumn(item: z.ZodType, text: string, own: number): number | undefined {
  const names = new Set(fieldsOf(item).flatMap(({ zh, en }) => [zh, en]));
  const votes = new Map<number, number>();
  for (const [, spaces = '', name = ''] of text.matchAll(/^( *(?:- )?)["']?([^\s:："']{1,24})["']?[:：]/gm)) {
    if (names.has(name)) votes.set(spaces.length, (votes.get(spaces.length) ?? 0) + 1);
  }
  const [first] = [...votes].toSorted(([, a], [, b]) => b - a);
  return !votes.has(own) && first && first[1] > 1 ? first[0] : undefined;
}
