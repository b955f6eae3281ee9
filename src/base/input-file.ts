/** A file of an input, as it lies on disk. */

import type { Span } from './diagnostic.ts';

/** Longest file that is read, in bytes. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** Longest PDF that is read: forty photographs as they come from a telephone, with what is printed of them. */
export const LARGEST_PDF = 512 * 1024 * 1024;

/** Why a file cannot be read; `special` is a pipe, a socket or a device. */
export type FileProblem = 'missing' | 'folder' | 'special' | 'denied' | 'unreadable';

export type FileContent = { readonly bytes: Uint8Array } | { readonly problem: FileProblem };

/** Reads a file that an issue builds on, or that it names to be set: a table, a picture. */
export type ReadNamed = (path: string, kind: 'publication' | 'file') => FileContent;

export interface InputFile {
  /** As named by the user or by `extends`; shown in messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that an issue names to be set: a table, a picture. */
export interface NamedFile extends InputFile {
  /** Where it is named first. */
  readonly span: Span;
}
