/** Standard output and standard error of this process: what goes to them arrives whole, or it is told. */

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

/** Turns a failing standard output into a message and exit code 1; without this Node prints a stack trace. */
export function guardOutput(): void {
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (isClosedPipe(code)) return;
    process.stderr.write(
      FAILURES[code] ?? `标准输出写不进去 / Writing to standard output failed (${code})\n`,
    );
    process.exitCode = 1;
  });
}

type Write = (data: string | Uint8Array) => void;

/** Makes what writes to one of the two; a failure is an `error` of the stream, whichever way was taken. */
function makeWriter(file: 1 | 2, stream: NodeJS.WriteStream): Write {
  if (isStream(file)) return (data) => void stream.write(data);
  let failed = false;
  return (data) => {
    if (failed) return;
    const code = writeAll(file, typeof data === 'string' ? Buffer.from(data) : data);
    if (code === undefined) return;
    failed = true;
    stream.emit('error', Object.assign(new Error(code), { code }));
  };
}

/** Writes to standard output and standard error. What does not fit on standard error is lost: nobody could be told. */
export function openStandard(): { readonly out: Write; readonly err: Write } {
  return { out: makeWriter(1, process.stdout), err: makeWriter(2, process.stderr) };
}
