/** Standard output and standard error of this process: what goes to them arrives whole, or it is told. */

import { once } from '../base/remember.ts';
import { isStream, writeAll } from '../disk/handles.ts';

/** A pipe whose reader has left, as `| head -1` does, is no mistake of anybody's. */
const isClosedPipe = (code: string | undefined): boolean =>
  code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED';

const FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，标准输出写不进去 / The disk is full: standard output was cut short\n',
  EDQUOT: '磁盘已满，标准输出写不进去 / The disk is full: standard output was cut short\n',
  EFBIG:
    '标准输出超过了允许的文件大小 / Standard output was cut short: it exceeds the largest file allowed\n',
};

function tellFailure({ code = '' }: NodeJS.ErrnoException): void {
  if (isClosedPipe(code)) return;
  const said = FAILURES[code] ?? `标准输出写不进去 / Writing to standard output failed (${code})\n`;
  writeAll(2, Buffer.from(said));
  process.exitCode = 1;
}

/** The stream of standard output, whose failure becomes a message and exit code 1; without this Node prints a stack trace. */
const guardedOutput = once((): NodeJS.WriteStream => process.stdout.on('error', tellFailure));

const guardedError = once((): NodeJS.WriteStream => process.stderr.on('error', () => {}));

type Write = (data: string | Uint8Array) => void;

/**
 * Makes what writes to one of the two; a failure is an `error` of the stream, whichever way was taken. Node takes long to
 * make a stream, and a run has often nothing to say: only on Windows is one needed.
 */
function makeWriter(file: 1 | 2, streamOf: () => NodeJS.WriteStream): Write {
  if (process.platform === 'win32' && isStream(file)) return (data) => void streamOf().write(data);
  let failed = false;
  return (data) => {
    if (failed) return;
    const code = writeAll(file, typeof data === 'string' ? Buffer.from(data) : data);
    if (code === undefined) return;
    failed = true;
    streamOf().emit('error', Object.assign(new Error(code), { code }));
  };
}

/** Writes to standard output and standard error. What does not fit on standard error is lost: nobody could be told. */
export function openStandard(): { readonly out: Write; readonly err: Write } {
  return { out: makeWriter(1, guardedOutput), err: makeWriter(2, guardedError) };
}
