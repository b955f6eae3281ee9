import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** Every issue and publication among the examples: its name and text. */
export const readExamples = (): readonly (readonly [name: string, text: string])[] =>
  readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => [name, readFileSync(join(EXAMPLES, name), 'utf8')]);
