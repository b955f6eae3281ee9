/** The definition of what `import --json` writes. */

import * as z from 'zod';
import { count, diagnostic, ok, revision, version } from './report-parts.ts';

const dropped = z
  .record(z.string(), count())
  .describe(
    'Characters that are not needed any more, by the rule that says why: page-number, running-head …',
  );

/** The report of `import --json`. */
export const importSchema = z.strictObject({
  schema: revision(),
  version: version(),
  command: z.literal('import'),
  ok: ok(),
  totals: z.strictObject({
    inputs: count(),
    read: count().describe('Files without errors.'),
    failed: count(),
    locks: count().describe('Temporary files of Word or WPS that were passed over.'),
    outputs: count(),
    items: count().describe('In all files that were written.'),
    ms: count().describe('Elapsed time of the run.'),
  }),
  inputs: z.array(
    z.strictObject({
      input: z
        .string()
        .describe('As given, or as reached from a folder or a pattern as given; - is standard input.'),
      ok: z.boolean().describe('False where the file has an error; nothing was written of it.'),
      issues: count().describe('Issues that were found in it.'),
      items: count().describe('Items that were found in it, without -o.'),
      balance: z
        .strictObject({ read: count(), written: count(), dropped, commented: count() })
        .optional()
        .describe('Characters that show: read is the sum of the others.'),
      ms: count(),
      diagnostics: z.array(diagnostic),
    }),
  ),
  outputs: z
    .array(
      z.strictObject({
        path: z.string().describe('Absolute path of the issue, or of the publication.'),
        inputs: z.array(z.string()).describe('The files that it was made from.'),
        items: count().describe('Items that were written.'),
        there: count().describe('Items that were there already and were not added again.'),
        pictures: z.array(z.string()).describe('Names of the files of pictures beside it.'),
      }),
    )
    .describe('What was written; with --dry-run, what would have been.'),
  diagnostics: z.array(diagnostic).describe('About what was written, and the run itself.'),
});

export type JsonImportReport = z.infer<typeof importSchema>;
