/** Reading from and writing to files that are open, standard input and output among them. */

import { fstatSync, readSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** The system's code for something thrown; empty where it is nothing of the system's. */
export const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Stops the program for a moment; only for waiting on a pipe or on another program. */
export const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Does something until the other end of a pipe is ready for it. */
function patiently(action: () => number): number {
  for (;;) {
    try {
      return action();
    } catch (thrown) {
      if (codeOf(thrown) !== 'EAGAIN') throw thrown;
      pause(10);
    }
  }
}

/** Reads a chunk; 0 at the end, which Windows calls an error where it is that of a pipe. */
export function readChunk(file: number, chunk: Uint8Array): number {
  try {
    return patiently(() => readSync(file, chunk));
  } catch (thrown) {
    if (codeOf(thrown) === 'EOF') return 0;
    throw thrown;
  }
}

const CHUNK = 64 * 1024;

/** Reads to the end, or just past the size limit. */
export function readBounded(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = new Uint8Array(CHUNK);
  for (let size = 0; size <= most; ) {
    const read = readChunk(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.slice(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

/** Reads a file of a known size without further ado, and whatever has been added to it since. */
export function readSized(file: number, size: number, most: number): Uint8Array {
  const bytes = new Uint8Array(size + 1);
  let done = 0;
  for (let read = 1; read > 0 && done < bytes.length; done += read) {
    read = readChunk(file, bytes.subarray(done));
  }
  return done <= size ? bytes.subarray(0, done) : Buffer.concat([bytes, readBounded(file, most)]);
}

/**
 * Writes all of some bytes. The system may take fewer than it is given, as it does where a disk fills up: only the
 * next attempt is refused then.
 *
 * @returns the system's code for what went wrong, or nothing
 */
export function writeAll(file: number, bytes: Uint8Array): string | undefined {
  try {
    for (let done = 0; done < bytes.length; ) {
      const written = patiently(() => writeSync(file, bytes, done));
      if (written === 0) return 'EIO';
      done += written;
    }
    return undefined;
  } catch (thrown) {
    return codeOf(thrown) || 'UNKNOWN';
  }
}

/** True of a terminal, a pipe and a socket, to which Node writes in full; to a file it writes once, whatever is left. */
export function isStream(file: number): boolean {
  // Of a console, Windows may tell nothing more; written to as a file, it would show UTF-8 in its own code page.
  if (isatty(file)) return true;
  try {
    const status = fstatSync(file);
    return status.isFIFO() || status.isSocket();
  } catch {
    return false;
  }
}
