/** A file of an input, as it lies on disk. */

/** Longest file that is read, in bytes. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** Why a file cannot be read; `special` is a pipe, a socket or a device. */
export type FileProblem = 'missing' | 'folder' | 'special' | 'denied' | 'unreadable';

export type FileContent = { readonly bytes: Uint8Array } | { readonly problem: FileProblem };

export interface InputFile {
  /** As named by the user or by `extends`; shown in messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
