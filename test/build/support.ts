import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, ROOT } from '../cli/support.ts';

export const BIN = join(ROOT, 'bin/kuaibao.js');

/** The issue of a number, of one item. */
export const issueOf = (number: number, body = '正文。'): string =>
  `extends: 刊物.yaml\nnumber: ${number}\ndate: 2025-09-19\nitems:\n  - title: 标题\n    body: ${body}\n`;
export const PUBLICATION = 'masthead:\n  title: 河湾快报\n';
export const pdfOf = (number: number): string => `河湾快报2025年第${number}期.pdf`;

/** A folder with so many issues and their publication in `issues`. */
export function makeIssues(count: number, text: (number: number) => string = issueOf): string {
  const issues = Array.from({ length: count }, (_, i) => [`issues/第${i + 1}期.yaml`, text(i + 1)] as const);
  return makeFolder({ ...Object.fromEntries(issues), 'issues/刊物.yaml': PUBLICATION });
}

/** Runs the command as a process of its own, as test/setup.ts has built it. */
export const kuaibao = (args: readonly string[], cwd: string): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8', timeout: 50_000 });

/** The files of a folder with their bytes in Latin-1, the state left out. */
export const contentsOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(folder, entry.name), 'latin1')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
