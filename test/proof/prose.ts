/** Correct official prose, written for the project, of which the rules should say next to nothing. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { FileContent } from '../../src/base/input-file.ts';
import { loadIssue } from '../../src/issue/load.ts';
import { passagesOf } from '../../src/proof/passage.ts';
import { proofread } from '../../src/proof/proofread.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const WRITTEN = readdirSync(join(ROOT, 'test/proof/correct'))
  .filter((name) => /^\d.*\.yaml$/u.test(name))
  .map((name) => `test/proof/correct/${name}`)
  .sort();

/** The files: those written for this, and the examples that are of the project's own making. */
export const PROSE: readonly string[] = [
  ...WRITTEN,
  ...['qinghe-full', 'gbt9704', 'zhuanbao', 'rare-names'].map((name) => `examples/${name}/issue.yaml`),
];

export interface Read {
  readonly path: string;
  /** Characters of all that is read, without spaces. */
  readonly characters: number;
  readonly said: readonly Diagnostic[];
}

const readFile = (path: string): FileContent => ({ bytes: readFileSync(join(ROOT, path)) });

/** Proofreads a file of correct prose. */
export function readProse(path: string): Read {
  const { issue, diagnostics } = loadIssue({ path, bytes: readFileSync(join(ROOT, path)) }, readFile);
  if (!issue) throw new Error(`${dirname(path)}: ${JSON.stringify(diagnostics[0]?.message.zh)}`);
  const texts = passagesOf(issue).map(({ text }) => text.replace(/\s/gu, ''));
  return {
    path,
    characters: texts.reduce((sum, text) => sum + [...text].length, 0),
    said: [...diagnostics, ...proofread(issue, diagnostics)],
  };
}
