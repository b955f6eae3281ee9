/** The files that an issue depends on: all that its build read or tried to read. */

import type { FontRead, Read } from '../base/reads.ts';
import { type NamedPath, pathFrom } from '../disk/named-path.ts';
import { hashOf } from './hash.ts';

/** The issue file, a file that `extends` led to, or one that is named to be set. */
interface SourceDependency extends NamedPath {
  readonly kind: 'issue' | 'publication' | 'file';
  /** Of its bytes as they were read; absent where it could not be read. */
  readonly hash?: string;
}

/** A file that an issue depends on, there or not: should it change or appear, the issue is to be built again. */
export type Dependency = SourceDependency | FontRead;

export const isSource = (one: Dependency): one is SourceDependency =>
  one.kind !== 'font' && one.kind !== 'installed-font';

/** A source as it was read. */
export const sourceDependency = (
  kind: SourceDependency['kind'],
  { name, path }: NamedPath,
  bytes: Uint8Array | undefined,
): SourceDependency => ({ kind, name, path, ...(bytes && { hash: hashOf(bytes) }) });

/** What setting an issue read, as a dependency of it. */
export const dependencyOf = (read: Read, issue: NamedPath): Dependency =>
  read.kind === 'font' || read.kind === 'installed-font'
    ? read
    : sourceDependency(read.kind, { name: read.path, path: pathFrom(issue, read.path) }, read.bytes);

/** The files to watch, each once. An installed font is none of them: nobody edits one, and it may be anywhere. */
export const filesToWatch = (all: readonly Dependency[]): readonly string[] => [
  ...new Set(all.flatMap((one) => (one.kind === 'installed-font' ? [] : [one.path]))),
];
