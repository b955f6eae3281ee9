/** The outline that the lines read so far leave open: keys in their columns, lists in theirs, with their types. */

import type * as z from 'zod';
import { elementOf, fieldOf, typeUnder } from '../../schema/keys.ts';
import { fileSchema } from '../../schema/schema.ts';

export interface MappingLevel {
  readonly kind: 'mapping';
  readonly column: number;
  readonly type: z.ZodType | undefined;
  /** Canonical names of the keys so far, in the order written. */
  readonly keys: Set<string>;
  last: { readonly name: string; readonly line: number } | undefined;
  /** The last key has no value yet. */
  pending: boolean;
}

export interface ListLevel {
  readonly kind: 'list';
  /** Where its dashes stand. */
  readonly column: number;
  /** Of an item. */
  readonly type: z.ZodType | undefined;
  /** The last dash has nothing after it yet. */
  pending: boolean;
}

/** From the outermost in. */
export type Levels = (MappingLevel | ListLevel)[];

/** A line of the outline: `- key: value`, or a part of it. */
export interface OutlineLine {
  /** Where its dash, or else its key, stands. */
  readonly column: number;
  readonly dashed: boolean;
  readonly key: string | undefined;
  /** Something follows its dashes. */
  readonly valued: boolean;
  /** The column is a guess: who knows how wide a tab is. */
  readonly guessed: boolean;
  /** The line below it. */
  readonly next: { readonly column: number; readonly dashed: boolean };
}

const newMapping = (column: number, type: z.ZodType | undefined): MappingLevel => ({
  kind: 'mapping',
  column,
  type,
  keys: new Set(),
  last: undefined,
  pending: false,
});

/** The outline before the first line: empty, or with the top level where it is known to stand. */
export const startLevels = (topColumn: number | undefined): Levels =>
  topColumn === undefined ? [] : [newMapping(topColumn, fileSchema)];

export const isMapping = (level: Levels[number]): level is MappingLevel => level.kind === 'mapping';
export const isList = (level: Levels[number]): level is ListLevel => level.kind === 'list';

export const nameIn = (type: z.ZodType | undefined, key: string): string => fieldOf(type, key)?.en ?? key;

/** The mapping whose last key's value a line in this column is part of. */
export function holderAt(levels: Levels, column: number, dashed: boolean): MappingLevel | undefined {
  const holders = levels.filter(
    (level, index): level is MappingLevel => isMapping(level) && (level.pending || index < levels.length - 1),
  );
  return holders.findLast((level) => level.column < column || (dashed && level.column === column));
}

/** The canonical keys that lead to an open mapping. */
export const pathTo = (levels: Levels, mapping: MappingLevel): readonly string[] =>
  levels
    .slice(0, levels.indexOf(mapping))
    .filter(isMapping)
    .map(({ type, last }) => nameIn(type, last?.name ?? ''));

/** The type of the value under a mapping's last key. */
export const typeOfLast = ({ type, last }: MappingLevel): z.ZodType | undefined =>
  last && typeUnder(type, last.name);

/** The type of what a line deeper than the outline holds. */
export function typeBelow(levels: Levels): z.ZodType | undefined {
  const deepest = levels.at(-1);
  if (!deepest) return fileSchema;
  if (isList(deepest)) return deepest.type;
  return typeOfLast(deepest);
}

/** Closes what ends before a line in this column. */
function closeBelow(levels: Levels, column: number, dashed: boolean): void {
  for (let deepest = levels.at(-1); deepest; deepest = levels.at(-1)) {
    const stays = deepest.column < column || (deepest.column === column && (dashed || isMapping(deepest)));
    if (stays) return;
    levels.pop();
  }
}

function enterList(levels: Levels, column: number): ListLevel {
  closeBelow(levels, column, true);
  const deepest = levels.at(-1);
  if (deepest && isList(deepest) && deepest.column === column) return deepest;
  const type = elementOf(typeBelow(levels));
  if (deepest) deepest.pending = false;
  const list: ListLevel = { kind: 'list', column, type, pending: true };
  levels.push(list);
  return list;
}

function enterMapping(levels: Levels, column: number): MappingLevel {
  closeBelow(levels, column, false);
  const deepest = levels.at(-1);
  if (deepest && isMapping(deepest) && deepest.column === column) return deepest;
  const mapping = newMapping(column, typeBelow(levels));
  if (deepest) deepest.pending = false;
  levels.push(mapping);
  return mapping;
}

/**
 * Takes a line into the outline.
 * @param line where it belongs, which need not be where it stands
 * @param keyColumn where what follows its dash belongs
 * @param inner columns of the dashes behind its first, of lists in lists
 */
export function enter(
  levels: Levels,
  { column, dashed, key }: Pick<OutlineLine, 'column' | 'dashed' | 'key'>,
  {
    keyColumn,
    line,
    valued,
    inner,
  }: { keyColumn: number; line: number; valued: boolean; inner: readonly number[] },
): void {
  const dashes = dashed ? [column, ...inner] : [];
  for (const dash of dashes)
    enterList(levels, dash).pending = dash === dashes.at(-1) && key === undefined && !valued;
  if (key !== undefined) {
    const mapping = enterMapping(levels, keyColumn);
    mapping.keys.add(nameIn(mapping.type, key));
    mapping.last = { name: key, line };
    mapping.pending = !valued;
  } else if (!dashed) {
    const deepest = levels.at(-1);
    if (deepest) deepest.pending = false;
  }
}
