/** What `npm run package` made, and how it is run on this machine. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder that holds the packages, from KUAIBAO_PACKAGES. */
export const PACKAGES = process.env.KUAIBAO_PACKAGES && resolve(ROOT, process.env.KUAIBAO_PACKAGES);
if (!PACKAGES) console.warn('skipped: KUAIBAO_PACKAGES names no folder with packages (npm run package)');

export const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The one package whose name ends so. */
export function packageFile(ending: string): string {
  const [name, ...more] = readdirSync(PACKAGES as string).filter((one) => one.endsWith(ending));
  if (!name || more.length > 0) throw new Error(`not one package *${ending} in ${PACKAGES}`);
  return join(PACKAGES as string, name);
}

/** A folder for the tests of a file; its name has what names of offices have. */
export function makePlace(): string {
  const place = mkdtempSync(join(tmpdir(), '快报 包 '));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ran {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
  const { status, error, stdout, stderr } = spawnSync(program, args, options);
  return { status, said: `${error ?? ''}${stdout ?? ''}${stderr ?? ''}` };
}

/** Runs a program that has to succeed. */
export function must(program: string, args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): string {
  const { status, said } = run(program, args, cwd, env);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${said}`);
  return said;
}

export const EXAMPLES: readonly string[] = readdirSync(join(ROOT, 'examples'));

/** How many issues a batch has: enough for two workers. */
export const BATCH = 80;

/** Lays the examples, and a batch of issues that differ in their numbers, into a folder. */
export function layInputs(place: string): void {
  cpSync(join(ROOT, 'examples'), join(place, 'examples'), {
    recursive: true,
    filter: (path) => !path.endsWith('.pdf'),
  });
  const batch = join(place, '80 期');
  mkdirSync(batch);
  const issue = readFileSync(join(ROOT, 'examples/yanjin-044/issue.yaml'), 'utf8');
  cpSync(join(ROOT, 'examples/yanjin-044/yanjin.yaml'), join(batch, 'yanjin.yaml'));
  for (let number = 1; number <= BATCH; number++) {
    writeFileSync(join(batch, `第${number}期.yaml`), issue.replace(/^number: .*$/m, `number: ${number}`));
  }
}

/** The hashes of all PDFs below a folder, by their paths. */
export function hashPdfs(folder: string): Readonly<Record<string, string>> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    name.endsWith('.pdf'),
  );
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Starts the packaged program: arguments and working folder in, exit code and words out. */
export type Start = (args: readonly string[], cwd: string) => Ran;

/** Builds every example and a batch with two workers in a place, and returns the hashes of what came out. */
export function buildAll(start: Start, place: string): Readonly<Record<string, string>> {
  layInputs(place);
  const lines = [
    ...EXAMPLES.map((name) => ['build', `examples/${name}/issue.yaml`, '-o', `out/${name}.pdf`]),
    ['build', '80 期', '-o', 'out/batch', '--jobs', '2'],
  ];
  for (const line of lines) {
    const { status, said } = start(line, place);
    if (status !== 0) throw new Error(`${line.join(' ')}: ${status}\n${said}`);
  }
  return hashPdfs(join(place, 'out'));
}

/** Runs this checkout by this machine's own Node. */
export const runHere: Start = (args, cwd) =>
  run(process.execPath, [join(ROOT, 'bin/kuaibao.js'), ...args], cwd);

/** What this machine's own Node makes of the same from this checkout. */
export function buildHere(): Readonly<Record<string, string>> {
  const place = mkdtempSync(join(tmpdir(), 'kuaibao-here-'));
  try {
    return buildAll(runHere, place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
