/** The files that an issue depends on: all that its build read or tried to read. */

import type { FontRead, Read } from '../base/reads.ts';
import { hashOf } from './hash.ts';

/** The issue file, or a file that `extends` led to. */
export interface TextDependency {
  readonly kind: 'issue' | 'publication';
  /** Absolute. */
  readonly path: string;
  /** What messages call it. */
  readonly shown: string;
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
  { path, shown }: { readonly path: string; readonly shown: string },
  bytes: Uint8Array | undefined,
): TextDependency => ({ kind, path, shown, ...(bytes && { hash: hashOf(bytes) }) });

/**
 * What setting an issue read, as a dependency of it.
 *
 * @param locate makes a path as messages show it absolute
 */
export const dependencyOf = (read: Read, locate: (shown: string) => string): Dependency =>
  read.kind === 'publication'
    ? textDependency('publication', { path: locate(read.path), shown: read.path }, read.bytes)
    : read;

/** The files to watch, each once. An installed font is none of them: nobody edits one, and it may be anywhere. */
export const filesToWatch = (all: readonly Dependency[]): readonly string[] => [
  ...new Set(all.flatMap((one) => (one.kind === 'installed-font' ? [] : [one.path]))),
];
