/** What is known about an input key, as the tables of fields give it. */

import type * as z from 'zod';
import type * as types from './types.ts';

/** One key of a mapping. Its English name is its key in the table. */
export interface FieldFacts {
  /** The Chinese name. */
  readonly zh: string;
  /** Makes the zod type, with ranges. A function, so that reading the head of a file need not load zod. */
  readonly type: (t: typeof types) => z.ZodType;
  /** What an editor shows about it. */
  readonly description: string;
  /** A mapping of this kind is wrong without it, in whichever file it stands. */
  readonly required?: true;
  /** An issue, merged with its publication, is wrong without it; a supplement may lack its number. */
  readonly needed?: 'always' | 'unless supplement';
  /**
   * Where an issue and its publication both give it: `by key` merges the two mappings. Without this the value
   * replaces the publication's.
   */
  readonly merge?: 'by key';
  /** The keys inside its mapping, or inside each item of its list. */
  readonly inner?: FieldTable;
}

export type FieldTable = Readonly<Record<string, FieldFacts>>;

/** A key of the first level. */
export interface TopFieldFacts extends FieldFacts {
  /** `issue`: a file that has it is meant as an issue. `either`: a publication may have it too. */
  readonly owner: 'issue' | 'either';
  /**
   * What `new` does with it where it makes an issue after an earlier one that holds everything: writes a new value,
   * copies the earlier one, or leaves it out.
   */
  readonly next: 'written' | 'copied' | 'left out';
  /** `false`: its texts are paths, names and settings, in which marks such as stars mean nothing. */
  readonly printed?: false;
}
