/** A file brought in and read again: what the command does, but for the disk. */

import { basename } from 'node:path';
import { type Diagnostic, isError } from '../../../src/base/diagnostic.ts';
import type { Balance } from '../../../src/import/balance.ts';
import { importFile } from '../../../src/import/import-file.ts';
import { writeIssue } from '../../../src/import/write/write-issue.ts';
import { loadIssue } from '../../../src/issue/load.ts';
import type { Issue } from '../../../src/issue/model.ts';

export interface BroughtIn {
  /** Those that can be read again. */
  readonly issues: readonly Issue[];
  /** The issue files. */
  readonly texts: readonly string[];
  readonly balance?: Balance;
  readonly diagnostics: readonly Diagnostic[];
}

/** Imports the issues in a file, as if its pictures and publications were nowhere on the disk. */
export async function bringIn(name: string, bytes: Uint8Array): Promise<BroughtIn> {
  const imported = await importFile(name, bytes, 'issues', undefined);
  const readFile = () => ({ problem: 'missing' }) as const;
  const files = imported.issues.map((draft, i) => {
    const place = {
      name: `${i}.yaml`,
      source: name,
      stem: `${i}`,
      occupant: () => 'nothing' as const,
      readFile,
    };
    return { name: place.name, ...writeIssue(draft, place) };
  });
  const read = files.map(({ name: path, text, pictures }) =>
    loadIssue({ path, bytes: new TextEncoder().encode(text) }, (wanted) => {
      const own = pictures.find((picture) => picture.name === basename(wanted));
      return own ? { bytes: own.bytes } : readFile();
    }),
  );
  const errors = read.flatMap(({ diagnostics }) => diagnostics.filter(isError));
  return {
    issues: read.flatMap(({ issue }) => (issue ? [issue] : [])),
    texts: files.map(({ text }) => text),
    ...(imported.balance && { balance: imported.balance }),
    diagnostics: [...imported.diagnostics, ...errors],
  };
}
