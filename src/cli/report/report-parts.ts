/** What the reports of all commands have in common. */

import * as z from 'zod';

export const diagnostic = z.strictObject({
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
  repair: z
    .array(z.strictObject({ file: z.string(), start: z.int().min(0), end: z.int().min(0), text: z.string() }))
    .optional()
    .describe('Changes that are certainly right, made together: what --fix makes of these stretches.'),
});

export const revision = () =>
  z.literal(1).describe('Changes when a key changes its meaning or goes; keys may be added at any time.');
export const version = () => z.string().describe('Of the program.');
export const ok = () => z.boolean().describe('True where the exit code is 0.');

export const count = () => z.int().min(0);
