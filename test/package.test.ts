import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ISSUE, PUBLICATION } from './helpers/mutate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('the package', () => {
  /** A project of somebody else's that depends on this one. */
  function makeProject(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'kuaibao-library-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/kuaibao'), 'junction');
    for (const name of ['@types', 'undici-types']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }
  const USE = `
import { readFileSync } from 'node:fs';
import { type Diagnostic, type Environment, isError, type Typeset, typeset } from 'kuaibao';
const environment: Environment = { readFile: (path) => ({ bytes: readFileSync(path) }) };
const result: Typeset = await typeset({ path: 'issue.yaml', bytes: readFileSync('issue.yaml') }, environment);
const errors: readonly Diagnostic[] = result.diagnostics.filter(isError);
const bytes: number | undefined = result.pdf?.length;
console.log(errors.length, result.pages.length, result.name, (bytes ?? 0) > 1000, result.issue?.number);
`;

  it('is imported by its name, and works', () => {
    const script = USE.replace(/type \w+, /g, '').replace(
      /: (Environment|Typeset|readonly Diagnostic\[\]|number \| undefined)(?= =)/g,
      '',
    );
    const cwd = makeProject({ 'use.mjs': script, 'issue.yaml': ISSUE, '河湾.yaml': PUBLICATION });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], { cwd });
    expect(stderr.toString()).toBe('');
    expect(stdout.toString()).toBe('0 1 河湾快报2025年第44期.pdf true 44\n');
    expect(status).toBe(0);
  });

  it('has types that a strict project compiles against, none of them wanting', () => {
    const tsconfig = {
      compilerOptions: {
        ...{ target: 'ES2023', module: 'NodeNext', strict: true, noEmit: true, types: ['node'] },
        ...{ exactOptionalPropertyTypes: true, verbatimModuleSyntax: true, preserveSymlinks: true },
      },
      files: ['use.mts'],
    };
    const cwd = makeProject({
      'use.mts': `${USE}// @ts-expect-error a PDF may be missing\nresult.pdf.length;\n`,
      'tsconfig.json': JSON.stringify(tsconfig),
    });
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd });
    expect(stdout.toString()).toBe('');
    expect(status).toBe(0);
  });
});
