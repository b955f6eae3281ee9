/** Files of issues with mistakes in them, as a keyboard, an editor or an attacker makes them. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ISSUE, mutate, PUBLICATION } from '../test/helpers/mutate.ts';
import { checkIssue } from './check-issue.ts';
import { ROOT } from './root.ts';
import { encode, type Files, type Target } from './target.ts';

const filesOf = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

const EXAMPLES = join(ROOT, 'examples');

/** What mutants are made of: an issue.yaml each, with its publication. */
const CORPORA: readonly Files[] = [
  { 'issue.yaml': encode(ISSUE), '河湾.yaml': encode(PUBLICATION) },
  ...readdirSync(EXAMPLES).map((name) => filesOf(join(EXAMPLES, name))),
];

export const mutants: Target = {
  name: 'mutants',
  share: 200,
  patience: 1,
  make(random) {
    const corpus = random.chance(50) ? (CORPORA[0] as Files) : random.pick(CORPORA);
    const names = Object.keys(corpus);
    const hit = random.chance(75) ? 'issue.yaml' : random.pick(names);
    const files = { ...corpus, [hit]: mutate(corpus[hit] as Uint8Array, random.below) };
    return {
      files,
      check: async () => {
        const input = { path: 'issue.yaml', bytes: files['issue.yaml'] as Uint8Array };
        const readFile = (path: string) => {
          const bytes = files[basename(path)];
          return bytes ? { bytes } : ({ problem: 'missing' } as const);
        };
        return (await checkIssue(input, { readFile, fonts: { folders: [] } })).faults;
      },
    };
  },
};
