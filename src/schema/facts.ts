/** Questions about a key, answered from the tables of fields; no zod is loaded for them. */

import type { FieldFacts, FieldTable, TopFieldFacts } from './field.ts';
import { FIELDS } from './fields.ts';

const TOP: Readonly<Record<string, TopFieldFacts>> = FIELDS;

/** English and Chinese names of the keys of a table, in its order. */
export const namesOf = (fields: FieldTable): readonly (readonly [en: string, zh: string])[] =>
  Object.entries(fields).map(([en, { zh }]) => [en, zh]);

/** A key of the first level by its English name. */
export const topField = (key: string): TopFieldFacts | undefined =>
  Object.hasOwn(TOP, key) ? TOP[key] : undefined;

/** The key at a path of English names; items of lists are left out of the path. */
export function fieldAt([first = '', ...rest]: readonly string[]): FieldFacts | undefined {
  return rest.reduce<FieldFacts | undefined>(
    (field, key) => (field?.inner && Object.hasOwn(field.inner, key) ? field.inner[key] : undefined),
    topField(first),
  );
}

/** True of a key of the first level that a publication may have. */
export const mayBeInPublication = (key: string): boolean => topField(key)?.owner === 'either';

/** True of a key of the first level whose parts have titles and bodies. */
export const haveBodies = (key: string): boolean => topField(key)?.inner?.body !== undefined;

/** A key that an issue is wrong without. */
export interface NeededKey {
  /** English names from the first level in. */
  readonly path: readonly string[];
  readonly needed: 'always' | 'unless supplement';
}

const listNeeded = (fields: FieldTable, outer: readonly string[]): readonly NeededKey[] =>
  Object.entries(fields).flatMap(([key, { needed, inner = {} }]) => {
    const path = [...outer, key];
    return [...(needed ? [{ path, needed }] : []), ...listNeeded(inner, path)];
  });

/** The keys that an issue, merged with its publication, is wrong without. */
export const NEEDED: readonly NeededKey[] = listNeeded(FIELDS, []);
