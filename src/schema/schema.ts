/**
 * The schema of an input file, made from the tables of fields. It validates (strict objects over scalars that are all
 * strings), and the JSON Schema is generated from it. Nothing is required at the top: a file may be a publication, an
 * issue or both; what the two together lack is `checkComplete`'s business.
 */

import type * as z from 'zod';
import { FIELDS } from './fields.ts';
import { mapping } from './types.ts';

export const fileSchema = mapping(FIELDS);

/** A file's values once converted; texts keep their raw form, `decode` takes them from the tree. */
export type FileValues = z.output<typeof fileSchema>;
