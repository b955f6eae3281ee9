/** A file of an input, as it lies on disk. */

import type { Span, Text } from './diagnostic.ts';

/** Longest file that is read, in bytes. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** Longest PDF that is read: forty photographs as they come from a telephone, with what is printed of them. */
export const LARGEST_PDF = 512 * 1024 * 1024;

/** Why a file cannot be read; `special` is a pipe, a socket or a device, `in-use` held by another program. */
export type FileProblem = 'missing' | 'folder' | 'special' | 'denied' | 'in-use' | 'unreadable';

/** What to do about a file that is `in-use`. */
export const CLOSE_FIRST: Text = {
  zh: '请先在 Excel、WPS 或者别的开着它的程序里关掉它，再试一次',
  en: 'Close it in Excel, WPS or whatever program has it open, and try again',
};

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
