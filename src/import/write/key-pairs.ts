/** Values of an issue file, as they are put together. */

import { textValue, type Value } from '../../issue/write/value.ts';

export type Pair = readonly [key: string, value: Value];

export const listOf = (items: readonly Value[]): Value => ({ kind: 'list', items });

/** Names stand side by side; what is longer is read and changed more easily in lines of its own. */
const LONGEST_NAME = 20;

/** A list of texts. */
export const textsValue = (texts: readonly string[]): Value => ({
  kind: 'list',
  items: texts.map(textValue),
  apart: texts.some((text) => text.length > LONGEST_NAME),
});

export const mappingOf = (entries: readonly Pair[]): Value => ({ kind: 'mapping', entries });

/** A pair where there is something to be written. */
export const given = (key: string, text: string | undefined): readonly Pair[] =>
  text === undefined || text === '' ? [] : [[key, textValue(text)]];
