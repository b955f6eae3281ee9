/** The files that an issue depends on: all that its build read or tried to read. */

import type { FontRead, Read } from '../base/reads.ts';
import { type NamedPath, pathFrom } from '../disk/named-path.ts';
import { hashOf } from './hash.ts';

/** The issue file, or a file that `extends` led to. */
interface TextDependency extends NamedPath {
  readonly kind: 'issue' | 'publication';
  /** Of its bytes as they were read; absent where it could not be read. */
  readonly hash?: string;
}

/** A file that an issue depends on, there or not: should it change or appear, the issue is to be built again. */
export type Dependency = TextDependency | FontRead;

export const isText = (one: Dependency): one is TextDependency =>
  one.kind === 'issue' || one.kind === 'publication';

/** A text as it was read. */
export const textDependency = (
  kind: TextDependency['kind'],
  { name, path }: NamedPath,
  bytes: Uint8Array | undefined,
): TextDependency => ({ kind, name, path, ...(bytes && { hash: hashOf(bytes) }) });

/** What setting an issue read, as a dependency of it. */
export const dependencyOf = (read: Read, issue: NamedPath): Dependency =>
  read.kind === 'publication'
    ? textDependency('publication', { name: read.path, path: pathFrom(issue, read.path) }, read.bytes)
    : read;

/** The files to watch, each once. An installed font is none of them: nobody edits one, and it may be anywhere. */
export const filesToWatch = (all: readonly Dependency[]): readonly string[] => [
  ...new Set(all.flatMap((one) => (one.kind === 'installed-font' ? [] : [one.path]))),
];
