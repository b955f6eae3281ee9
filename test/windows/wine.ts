import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { haveTools } from '../helpers/tools.ts';

/** A Node for Windows (22, as Wine 8 does not run 24), which is not in the path of anybody. */
const NODE = process.env.KUAIBAO_WINDOWS_NODE;

/** Whether programs of Windows run here. Without them a test is skipped with a notice; who names a Node means to run it. */
export function haveWindows(): boolean {
  if (NODE !== undefined) return haveTools('wine', 'wineserver', 'xvfb-run');
  console.warn('skipped: KUAIBAO_WINDOWS_NODE names no Node for Windows');
  return false;
}

/** A path of this machine as Wine shows it. */
const onWindows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

/** Version 10, as Node asks for, in a prefix of its own that nobody is left running in. */
const SCRIPT = 'wine winecfg -v win10 && wine "$@"; status=$?; wineserver -k; wineserver -w; exit $status';

/**
 * Runs a script of this folder by Node for Windows, in one go: Wine takes longer to start than any of it.
 *
 * @param input what the script reads from the JSON file that is its second argument
 * @returns what it wrote to the JSON file that is its third
 */
export async function runOnWindows(script: string, input: unknown): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-wine-'));
  const [given, result] = [join(folder, 'input.json'), join(folder, 'result.json')];
  writeFileSync(given, JSON.stringify(input));
  const root = resolve(import.meta.dirname, '../..');
  const files = [join(import.meta.dirname, script), join(root, 'dist/launch.cjs'), given, result];
  const command = ['-a', 'sh', '-c', SCRIPT, 'sh', resolve(NODE as string), ...files.map(onWindows)];
  // Node for Windows wants no pipes of Wine's.
  const child = spawn('xvfb-run', command, {
    env: {
      ...process.env,
      WINEPREFIX: join(folder, 'prefix'),
      WINEDLLOVERRIDES: 'mscoree,mshtml=',
      WINEDEBUG: '-all',
    },
    stdio: 'ignore',
  });
  const status = await new Promise<number | null>((done) => {
    child.on('close', done);
    child.on('error', () => done(null));
  });
  try {
    if (status !== 0) throw new Error(`wine ended with ${status}`);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
