import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { STATE_FOLDER } from '../../src/build/journal.ts';
import * as compiled from '../../src/cli/main.ts';
import type { JsonReport } from '../../src/cli/report/report.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { BUNDLED } from '../helpers/on-sources.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A complete issue of one item in seven lines; tests break or extend it. */
export const GOOD = `masthead:
  title: 河湾快报
number: 1
date: 2025-09-19
items:
  - title: 标题
    body: 正文。
`;
export const GOOD_NAME = '河湾快报2025年第1期.pdf';

/** The good issue with one stretch of its text replaced. */
export function swap(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`the good issue has no ${from}`);
  return GOOD.replace(from, to);
}

/** The command line as it is in the sources or, where KUAIBAO_BUNDLE is set, as it is installed. */
const { main } = BUNDLED
  ? (createRequire(import.meta.url)('../../dist/launch.cjs').load().bundle as typeof compiled)
  : compiled;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with the given files, gone again after the test. */
export function makeFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Every file under a folder, sorted; hidden ones too, but not the state of a batch, whose names are random. */
export const listAll = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith(STATE_FOLDER))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly bytes: Uint8Array;
  readonly stderr: string;
}

export type RunOptions = Partial<
  Pick<Terminal, 'lang' | 'cwd' | 'colour' | 'epoch' | 'screen' | 'onStop' | 'desktop' | 'ask'>
> & {
  readonly stdin?: string | Uint8Array;
};

/** Runs the command line in this process, with a terminal that only listens. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { lang = 'zh', cwd = '/', colour = false, stdin = '', ...rest } = options;
  const out: Uint8Array[] = [];
  const said: string[] = [];
  const code = await main(args, {
    ...rest,
    lang,
    cwd,
    colour,
    stdin: () => ({ bytes: typeof stdin === 'string' ? encode(stdin) : stdin }),
    out: (data) => out.push(typeof data === 'string' ? encode(data) : data),
    say: (line) => said.push(`${line}\n`),
  });
  const bytes = Buffer.concat(out);
  return { code, stdout: bytes.toString(), bytes, stderr: said.join('') };
}

/** The report of a run with `--json`, which has nothing else on standard output. */
export const reportOf = ({ stdout }: Run): JsonReport => JSON.parse(stdout) as JsonReport;

/** The diagnostics of a run with `--json` as `code line:column`, with the file's name where it is not the input. */
export const summarise = (result: Run): string[] =>
  reportOf(result).inputs.flatMap(({ input, diagnostics }) =>
    diagnostics.map(({ code, file, line, column }) => {
      const place = line === undefined ? '' : ` ${line}:${column}`;
      const where = file === undefined || file === input ? '' : ` ${file.split(/[\\/]/).at(-1)}`;
      return `${code}${where}${place}`;
    }),
  );
