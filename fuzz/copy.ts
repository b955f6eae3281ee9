/** Copy as a tired typist hands it in, read by the proofreader. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CODES } from '../src/base/codes.ts';
import type { FileContent } from '../src/base/input-file.ts';
import { loadIssue } from '../src/issue/load.ts';
import { accept } from '../src/proof/accept.ts';
import { proofread } from '../src/proof/proofread.ts';
import { findMisplaced } from './check-issue.ts';
import { ROOT } from './root.ts';
import { decode, encode, type Files, type Target } from './target.ts';
import { mistype } from './typist.ts';

const PROSE = join(ROOT, 'test/proof/correct');
const EXAMPLES = join(ROOT, 'examples');

const yamlIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

/** Issues with the publications that they name. */
const CORPORA: readonly Files[] = [
  ...readdirSync(EXAMPLES).map((name) => yamlIn(join(EXAMPLES, name))),
  ...Object.entries(yamlIn(PROSE)).map(
    ([name, bytes]): Files => ({
      'issue.yaml': bytes,
      ...(name === 'publication.yaml' ? {} : yamlIn(PROSE)),
    }),
  ),
];

/** Microseconds of the processor that one issue may take: a hundred times what it does. */
const MOST_TIME = 1_000_000;

export const copy: Target = {
  name: 'copy',
  share: 250,
  patience: 1,
  make(random) {
    const corpus = random.pick(CORPORA);
    const bytes = encode(mistype(decode(corpus['issue.yaml'] as Uint8Array), random));
    const files: Files = { ...corpus, 'issue.yaml': bytes };
    const readFile = (path: string): FileContent => {
      const found = files[basename(path)];
      return found ? { bytes: found } : { problem: 'missing' };
    };
    return {
      files,
      check: async () => {
        const before = process.cpuUsage();
        const { issue, diagnostics, acceptances } = loadIssue({ path: 'issue.yaml', bytes }, readFile);
        const said = accept([...diagnostics, ...(issue ? proofread(issue, diagnostics) : [])], acceptances);
        const { user } = process.cpuUsage(before);
        const ofProof = said.filter(({ code }) => code in CODES.proof);
        return [
          ...findMisplaced({ diagnostics: said }),
          ...ofProof
            .filter(({ span }) => !span || span.start >= span.end)
            .map(({ code }) => `${code} points at nothing`),
          ...ofProof.filter(({ severity }) => severity === 'error').map(({ code }) => `${code} is an error`),
          ...ofProof.filter(({ hint }) => !hint).map(({ code }) => `${code} does not say what to do`),
          ...(user > MOST_TIME ? [`took ${Math.round(user / 1000)} ms`] : []),
        ];
      },
    };
  },
};
