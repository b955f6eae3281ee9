import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileContent } from '../../src/base/input-file.ts';
import { layOutIssue, type Typeset, type TypesetOptions, typeset } from '../../src/typeset.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Names of the folders under examples/. */
export const EXAMPLES: readonly string[] = readdirSync(join(root, 'examples')).sort();

/** The issue file of an example. */
export const exampleFile = (name: string): string => join(root, 'examples', name, 'issue.yaml');

/** Reads from the disk, as the command does. */
export const readFile = (path: string): FileContent => {
  try {
    return { bytes: readFileSync(path) };
  } catch {
    return { problem: 'missing' };
  }
};

const input = (name: string) => ({ path: exampleFile(name), bytes: readFileSync(exampleFile(name)) });

/** Typesets an example. */
export const typesetExample = (name: string, options: TypesetOptions = {}): Promise<Typeset> =>
  typeset(input(name), { readFile }, options);

/** Lays out an example. */
export const layOutExample = (name: string) => layOutIssue(input(name), { readFile });

/** Typesets a text as it would stand in a file of the given folder. */
export const typesetText = (
  text: string,
  path = 'issue.yaml',
  options: TypesetOptions = {},
): Promise<Typeset> => typeset({ path, bytes: new TextEncoder().encode(text) }, { readFile }, options);
