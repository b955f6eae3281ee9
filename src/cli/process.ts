import { main } from './main.ts';

/** A pipe whose reader has left, as `| head -1` does, is no mistake of anybody's. */
const isClosedPipe = (code: string | undefined): boolean =>
  code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED';

/** Turns a failing standard output into a message; without this Node prints a stack trace. */
function guardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (isClosedPipe(code)) return;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    process.stderr.write(
      full
        ? '磁盘已满，标准输出写不进去 / The disk is full: standard output was cut short\n'
        : `标准输出写不进去 / Writing to standard output failed (${code})\n`,
    );
    process.exitCode = 1;
  });
}

/** Runs the command line as a process. Its exit code is `main`'s, or 1 when standard output failed on the way. */
export async function run(args: readonly string[]): Promise<void> {
  guardOutput();
  const code = await main(args);
  process.exitCode ||= code;
}
