/** The definitions of what commands write with `--json`: the types, and one JSON Schema for all. */

import * as z from 'zod';
import { importSchema } from './import-schema.ts';
import { count, diagnostic, ok, revision, version } from './report-parts.ts';

const stage = () => z.number().min(0).optional();

const input = z.strictObject({
  input: z
    .string()
    .describe('As given, or as reached from a folder or a pattern as given; - is standard input.'),
  status: z
    .enum(['built', 'checked', 'unchanged', 'failed', 'skipped'])
    .describe('unchanged: the PDF of an earlier run is up to date. checked: check found no error.'),
  reason: z
    .enum(['publication', 'foreign', 'copy', 'interrupted', 'disk-full', 'output-unwritable'])
    .optional()
    .describe(
      'Why an input was skipped: it is a publication, a file of another program or a copy of another input, or the run ended before its turn.',
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
    .strictObject({
      read: stage(),
      fonts: stage(),
      layout: stage(),
      proof: stage(),
      pdf: stage(),
      save: stage(),
    })
    .optional()
    .describe('With --timings: milliseconds of every stage that was reached.'),
  diagnostics: z.array(diagnostic),
});

export const reportSchema = z.strictObject({
  schema: revision(),
  version: version(),
  command: z.enum(['build', 'check']),
  ok: ok(),
  ended: z
    .enum(['complete', 'interrupted', 'disk-full', 'output-unwritable'])
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
  stale: z
    .array(
      z.strictObject({
        path: z.string().describe('Absolute.'),
        why: z
          .enum(['gone', 'away', 'renamed', 'failed', 'unknown'])
          .describe(
            'gone, away: no such issue any more, or not even its folder. renamed: its issue has another name now. failed: its issue was not built. unknown: in no journal; only with --list-stale or --delete-stale.',
          ),
        issue: z.string().optional().describe('Absolute path of the issue that it was made of.'),
        deleted: z.boolean().optional().describe('With --delete-stale.'),
      }),
    )
    .optional()
    .describe('Of a batch that builds: PDFs in the output folder that come from no present issue.'),
  diagnostics: z.array(diagnostic).describe('About the run itself.'),
});

/** A line of `watch --json`: one build. */
export const watchSchema = z.strictObject({
  schema: revision(),
  version: version(),
  event: z.literal('build'),
  time: z.string().describe('When the build ended, in UTC.'),
  changed: z
    .array(z.string())
    .describe('Absolute paths of the files whose change led to it; none for the first build.'),
  ...input.shape,
});

const finding = z.strictObject({
  check: z.string().describe('Stable: what was looked at.'),
  status: z.enum(['ok', 'fail', 'unknown', 'info']),
  message: z.string().describe('In the language of --lang; may be reworded at any time.'),
});

/** The report of `verify --json`, one entry a PDF. */
export const verifySchema = z.strictObject({
  schema: revision(),
  version: version(),
  command: z.literal('verify'),
  ok: ok(),
  totals: z.strictObject({
    inputs: count(),
    good: count().describe('PDFs of which nothing fails.'),
    failed: count(),
    pages: count(),
    ms: count().describe('Elapsed time of the run.'),
  }),
  inputs: z.array(
    z.strictObject({
      input: z.string().describe('As given; - is standard input.'),
      ok: z.boolean().describe('True where nothing fails.'),
      ours: z.boolean().optional().describe('Whether the PDF says that Kuaibao made it.'),
      pages: z.int().min(0).optional(),
      ms: z.int().min(0),
      findings: z.array(finding).describe('None where the PDF could not be read.'),
      diagnostics: z.array(diagnostic),
    }),
  ),
  diagnostics: z.array(diagnostic).describe('About the run itself.'),
});

const extracted = z.strictObject({
  name: z.string().describe('Inside the folder, with / between folders.'),
  path: z.string().describe('Absolute.'),
  bytes: count(),
  issue: z.boolean().describe('True of the file to build.'),
  same: z.boolean().optional().describe('True where the same file was there already.'),
});

/** The report of `extract --json`. Of a single PDF its first four members stand at the top as well. */
export const extractSchema = z.strictObject({
  schema: revision(),
  version: version(),
  command: z.literal('extract'),
  ok: ok(),
  input: z.string().optional().describe('Of a single PDF: as given; - is standard input.'),
  folder: z.string().optional().describe('Of a single PDF: absolute path of the folder written into.'),
  files: z.array(extracted).optional().describe('Of a single PDF.'),
  totals: z.strictObject({
    inputs: count(),
    extracted: count().describe('PDFs of which all that was to be written was.'),
    same: count().describe('Of these, PDFs whose files were all there already.'),
    failed: count(),
    files: count(),
    ms: count().describe('Elapsed time of the run.'),
  }),
  inputs: z.array(
    z.strictObject({
      input: z.string().describe('As given, or as reached from a folder or a pattern as given.'),
      ok: z.boolean(),
      folder: z.string().describe('Absolute path of the folder written into.'),
      ms: count(),
      files: z.array(extracted),
      diagnostics: z.array(diagnostic),
    }),
  ),
  diagnostics: z.array(diagnostic).describe('Of a single PDF: about it. Of several: about the run itself.'),
});

/** The report of `doctor --json`. */
export const doctorSchema = z.strictObject({
  schema: revision(),
  version: version(),
  command: z.literal('doctor'),
  ok: ok(),
  findings: z.array(
    z.strictObject({
      check: z.string().describe('Stable: what was looked at.'),
      status: z.enum(['ok', 'wrong', 'doubt', 'info']).describe('Only what is wrong makes the exit code 1.'),
      message: z.string().describe('In the language of --lang; may be reworded at any time.'),
      hint: z.string().optional().describe('What to do.'),
    }),
  ),
});

export type JsonDoctorReport = z.infer<typeof doctorSchema>;
export type JsonVerifyReport = z.infer<typeof verifySchema>;
export type JsonExtractReport = z.infer<typeof extractSchema>;
export type JsonReport = z.infer<typeof reportSchema>;
export type JsonDiagnostic = z.infer<typeof diagnostic>;

/** Lets keys come that a later version adds: a reader of reports must take them. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  const { additionalProperties: _, ...rest } = value as { [name: string]: unknown };
  return Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, open(member)]));
}

/** The JSON Schema (2020-12) of all reports; its members are told apart by `command`, or `event`. */
export function reportJsonSchema(): object {
  const all = z.union([reportSchema, verifySchema, extractSchema, watchSchema, doctorSchema, importSchema]);
  const { $schema, ...rest } = z.toJSONSchema(all) as { [name: string]: unknown };
  const title = '快报：--json 写出的报告 / Reports of kuaibao --json';
  return { $schema, title, ...(open(rest) as object) };
}
