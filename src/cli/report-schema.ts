/** The definition of the report that `build --json` and `check --json` write: its type and its JSON Schema. */

import * as z from 'zod';

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string().describe('Stable: what programs should look at. See docs/diagnostics.md.'),
  message: z.string().describe('In the language of --lang; may be reworded at any time.'),
  hint: z.string().optional().describe('What to change.'),
  file: z.string().optional().describe('As named on the command line, or as reached from there by extends.'),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional().describe('In characters, from 1.'),
  length: z.int().min(0).optional().describe('In characters.'),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional().describe('The column after the last character.'),
  start: z.int().min(0).optional().describe('UTF-16 offset in the decoded text of the file.'),
  end: z.int().min(0).optional().describe('UTF-16 offset after the last character.'),
});

const stage = () => z.number().min(0).optional();

const input = z.strictObject({
  input: z
    .string()
    .describe('As given, or as reached from a folder or a pattern as given; - is standard input.'),
  status: z
    .enum(['built', 'checked', 'unchanged', 'failed', 'skipped'])
    .describe('unchanged: the PDF of an earlier run is up to date. checked: check found no error.'),
  reason: z
    .enum(['publication', 'interrupted', 'disk-full'])
    .optional()
    .describe(
      'Why an input was skipped: it is no issue but a publication, or the run ended before its turn.',
    ),
  ok: z.boolean().describe('False where the input has an error or was not reached.'),
  output: z
    .string()
    .optional()
    .describe('Absolute path of the PDF, built or unchanged; - is standard output.'),
  pages: z.int().min(1).optional(),
  bytes: z.int().min(1).optional().describe('Size of the PDF.'),
  ms: z.int().min(0).describe('Time spent on this input, in milliseconds.'),
  timings: z
    .strictObject({ read: stage(), fonts: stage(), layout: stage(), pdf: stage(), save: stage() })
    .optional()
    .describe('With --timings: milliseconds of every stage that was reached.'),
  diagnostics: z.array(diagnostic),
});

const count = () => z.int().min(0);

export const reportSchema = z.strictObject({
  schema: z
    .literal(1)
    .describe('Changes when a key changes its meaning or goes; keys may be added at any time.'),
  version: z.string().describe('Of the program.'),
  command: z.enum(['build', 'check']),
  ok: z.boolean().describe('True where the exit code is 0.'),
  ended: z
    .enum(['complete', 'interrupted', 'disk-full'])
    .describe('Whether every input had its turn, and if not, why.'),
  shard: z.strictObject({ index: z.int().min(1), count: z.int().min(1) }).optional(),
  totals: z.strictObject({
    inputs: count(),
    built: count(),
    checked: count(),
    unchanged: count(),
    failed: count(),
    skipped: count(),
    pages: count().describe('Of all inputs that have pages.'),
    bytes: count(),
    ms: count().describe('Elapsed time of the run.'),
  }),
  inputs: z
    .array(input)
    .describe('One entry an input, in the order given, natural order inside a folder or a pattern.'),
  diagnostics: z.array(diagnostic).describe('About the run itself.'),
});

export type JsonReport = z.infer<typeof reportSchema>;
export type JsonDiagnostic = z.infer<typeof diagnostic>;

/** Lets keys come that a later version adds: a reader of reports must take them. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  const { additionalProperties: _, ...rest } = value as { [name: string]: unknown };
  return Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, open(member)]));
}

/** The JSON Schema (2020-12) of a report. */
export function reportJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema) as { [name: string]: unknown };
  const title = '快报：build 和 check 的报告 / Report of kuaibao build and check';
  return { $schema, title, ...(open(rest) as object) };
}
