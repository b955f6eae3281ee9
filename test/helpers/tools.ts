import { spawnSync } from 'node:child_process';

/**
 * Whether the Debian tools that a test needs are here. Without them it is skipped with a notice, but never in CI,
 * where their absence is a failure.
 */
export function haveTools(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  if (missing.length === 0) return true;
  if (process.env.CI) throw new Error(`CI lacks ${missing.join(', ')}`);
  console.warn(`skipped: ${missing.join(', ')} not installed`);
  return false;
}

/** Runs a tool on bytes given at standard input or on a file; returns what it printed. */
export function runTool(name: string, args: readonly string[], input?: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(name, args, { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${status} ${stderr.toString()}`);
  return stdout.toString();
}
