import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { haveTools } from '../helpers/tools.ts';
import { makeWine, onWindows } from '../helpers/wine.ts';

/** A Node for Windows (22, as Wine 8 does not run 24), which is not in the path of anybody. */
const NODE = process.env.KUAIBAO_WINDOWS_NODE;

/** Whether programs of Windows run here. Without them a test is skipped with a notice; who names a Node means to run it. */
export function haveWindows(): boolean {
  if (NODE !== undefined) return haveTools('wine', 'wineserver');
  console.warn('skipped: KUAIBAO_WINDOWS_NODE names no Node for Windows');
  return false;
}

/**
 * Runs the clerk of this folder by Node for Windows, in one go: Wine takes longer to start than any of it.
 *
 * @param mishaps what it reads from a JSON file
 * @returns what it wrote to another
 */
export function runClerk(mishaps: unknown): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-clerk-'));
  const [given, result] = [join(folder, 'mishaps.json'), join(folder, 'results.json')];
  writeFileSync(given, JSON.stringify(mishaps));
  const root = resolve(import.meta.dirname, '../..');
  const files = [join(import.meta.dirname, 'clerk.cjs'), join(root, 'dist/launch.cjs'), given, result];
  const wine = makeWine();
  try {
    const { status, said } = wine.run(resolve(NODE as string), files.map(onWindows), folder);
    if (status !== 0) throw new Error(`wine ended with ${status}\n${said}`);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    wine.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
