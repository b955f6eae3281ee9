import { join } from 'node:path';
import { expect } from 'vitest';
import { listAll, makeFolder } from '../cli/support.ts';
import { runExtract, runVerify } from './support.ts';

/** A broken or foreign file, and what `verify` and `extract` end with and say. */
export interface Row {
  readonly what: string;
  /** Made by hand, or from the PDF of a small issue. */
  readonly make: (good: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Exit code and a part of what is printed. */
  readonly verify: readonly [code: 0 | 1, says: string];
  readonly extract: readonly [code: 0 | 1, says: string];
  /** Files written, relative to the folder asked for. */
  readonly files?: readonly string[];
}

export const NO_SOURCE = 'pdf-without-source';
export const UNREADABLE = 'pdf-unreadable';
export const FOREIGN = '不是由快报生成的';
/** What the small issue is extracted to. */
export const ISSUE = ['issue.yaml'];

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Gives a file to both commands: messages, exit codes, no crash, and nothing written outside the folder. */
export async function checkRow(row: Row, good: Uint8Array): Promise<void> {
  const folder = makeFolder({ 'a/b/in.pdf': await row.make(good) });
  const cwd = join(folder, 'a/b');
  const verified = await runVerify(['in.pdf'], {}, { cwd });
  expect(`${verified.stdout}${verified.stderr}`).toContain(row.verify[1]);
  expect(verified.code).toBe(row.verify[0]);
  const extracted = await runExtract('in.pdf', { output: 'out' }, { cwd });
  expect(`${extracted.stdout}${extracted.stderr}`).toContain(row.extract[1]);
  expect(extracted.code).toBe(row.extract[0]);
  const said = [verified, extracted].map(({ stdout, stderr }) => stdout + stderr).join('');
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toContain('internal-error');
  expect(listAll(folder)).toEqual(['a/b/in.pdf', ...(row.files ?? []).map((name) => `a/b/out/${name}`)]);
}
