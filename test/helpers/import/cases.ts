/** The issues that go out in some form and have to come in again as they were. */

import { readFileSync } from 'node:fs';
import type { Environment, IssueInput } from '../../../src/typeset.ts';
import { EXAMPLES, exampleFile, readFile } from '../examples.ts';
import { makeIssue } from '../generate-issues.ts';

/** An issue by its file, with the files that it names. */
export interface Case {
  readonly name: string;
  readonly input: Exclude<IssueInput, string | Uint8Array>;
  readonly environment: Environment;
}

const exampleCase = (name: string): Case => ({
  name,
  input: { path: exampleFile(name), bytes: readFileSync(exampleFile(name)) },
  environment: { readFile },
});

const madeCase = (seed: number): Case => {
  const { yaml, files } = makeIssue(seed);
  return {
    name: `made ${seed}`,
    input: { path: 'issue.yaml', bytes: yaml },
    environment: {
      readFile: (path) => {
        const bytes = files[path];
        return bytes ? { bytes } : { problem: 'missing' };
      },
    },
  };
};

/** How many made issues a run tries: a few among other tests, all where KUAIBAO_ROUNDTRIP says so. */
const MADE = Number(process.env.KUAIBAO_ROUNDTRIP ?? 20);

/** The examples, and issues made by the first seeds. */
export const CASES: readonly Case[] = [
  ...EXAMPLES.map(exampleCase),
  ...Array.from({ length: MADE }, (_, i) => madeCase(i + 1)),
];
