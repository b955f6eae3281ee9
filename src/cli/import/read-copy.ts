/** One file of an import, read and recognised in whatever thread. */

import { reportBug } from '../../base/bug.ts';
import { LARGEST_PDF } from '../../base/input-file.ts';
import { reportInput } from '../../disk/disk-problems.ts';
import { readInput } from '../../disk/files.ts';
import { type ImportedFile, importFile, type Purpose } from '../../import/import-file.ts';

/** What is to be read; its bytes where it came from standard input. */
export interface CopyTask {
  readonly name: string;
  readonly path: string;
  readonly bytes?: Uint8Array;
  readonly purpose: Purpose;
  /** Whether it is measured how the file was set. */
  readonly measures?: boolean;
  /** The path of LibreOffice. */
  readonly office?: string | undefined;
}

export interface CopyResult extends ImportedFile {
  readonly ms: number;
}

/** A file of which there is nothing but what is wrong with it. */
export const failedCopy = (diagnostics: ImportedFile['diagnostics'], ms = 0): CopyResult => ({
  ...{ issues: [], items: [], carried: [], diagnostics, ms },
});

/** Reads a file; nothing throws. */
export async function readCopy({
  name,
  path,
  bytes,
  purpose,
  office,
  measures,
}: CopyTask): Promise<CopyResult> {
  const start = performance.now();
  const since = (): number => Math.round(performance.now() - start);
  const content = bytes ? { bytes } : readInput(path, LARGEST_PDF);
  if ('problem' in content) return failedCopy([reportInput({ name, path }, content.problem, 'copy')]);
  try {
    return { ...(await importFile(name, content.bytes, purpose, office, measures)), ms: since() };
  } catch (thrown) {
    return failedCopy([reportBug(name, thrown)], since());
  }
}
