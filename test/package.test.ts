import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ISSUE, PUBLICATION } from './helpers/mutate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('the tarballs', () => {
  interface Tarball {
    readonly size: number;
    readonly files: readonly { readonly path: string }[];
  }
  const list = (folder: string): Tarball => {
    const { stdout } = spawnSync('npm', ['pack', folder, '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      shell: process.platform === 'win32',
    });
    const [tarball] = Object.values(JSON.parse(stdout.toString())) as Tarball[];
    return tarball as Tarball;
  };

  it('of the program is small and holds no fonts', () => {
    const { size, files } = list('.');
    expect(size).toBeLessThan(12e6);
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('dist/bundle/kuaibao.js');
    expect(paths.filter((path) => /^fonts|\.(otf|ttf|pack)$/.test(path))).toEqual([]);
  });

  it('of the fonts holds every font, its licence and its packed glyphs', () => {
    const { size, files } = list('./fonts');
    expect(size).toBeLessThan(80e6);
    const sums = readFileSync(join(ROOT, 'fonts/SHA256SUMS'), 'utf8').trim().split('\n');
    const fonts = sums.map((line) => line.split(/\s+/u)[1] as string);
    const packs = fonts.filter((name) => name.endsWith('.otf')).map((name) => `glyphs/${name}.pack`);
    expect(files.map(({ path }) => path).sort()).toEqual(
      [...fonts, ...packs, 'README.md', 'SHA256SUMS', 'package.json'].sort(),
    );
  });
});

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
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  }
  const USE = `
import { readFileSync } from 'node:fs';
import { type Diagnostic, type Environment, isError, type Typeset, typeset } from 'kuaibao';
const environment: Environment = { readFile: (path) => ({ bytes: readFileSync(path) }) };
const result: Typeset = await typeset({ path: 'issue.yaml', bytes: readFileSync('issue.yaml') }, environment);
const errors: readonly Diagnostic[] = result.diagnostics.filter(isError);
const bytes: number | undefined = result.pdf?.length;
console.log(errors.length, result.pages.length, result.name, (bytes ?? 0) > 1000, result.issue?.number?.first);
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

  const compilerOptions = {
    ...{ target: 'ES2023', module: 'NodeNext', strict: true, noEmit: true, types: ['node'] },
    ...{ exactOptionalPropertyTypes: true, verbatimModuleSyntax: true, preserveSymlinks: true },
  };

  /** What the compiler says of a script of a strict project. */
  function compile(script: string): string {
    const cwd = makeProject({
      'use.mts': script,
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['use.mts'] }),
    });
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', '.'], { cwd }).stdout.toString();
  }

  it('has types that a strict project compiles against, none of them wanting', () => {
    expect(compile(`${USE}// @ts-expect-error a PDF may be missing\nresult.pdf.length;\n`)).toBe('');
  });

  it('has types that know: where there is a PDF, there is a name', () => {
    const known = 'if (result.pdf) { const name: string = result.name; console.log(name); }';
    const unknown =
      '// @ts-expect-error no PDF, no name\nconst name: string = result.name;\nconsole.log(name);';
    expect(compile(`${USE}${known}\n`)).toBe('');
    expect(compile(`${USE}${unknown}\n`)).toBe('');
  });

  const readme = readFileSync(join(ROOT, 'README.en.md'), 'utf8');
  const examples = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, script]) => script as string);
  const whole = examples.find((script) => script.includes('import ')) ?? '';

  it('has an example that compiles as it stands, and builds', () => {
    expect(examples).toHaveLength(2);
    expect(compile(whole)).toBe('');
    const short = examples.find((script) => script !== whole) ?? '';
    expect(compile(`import { typeset } from 'kuaibao';\n${short}console.log(pdf, diagnostics);\n`)).toBe('');
    const cwd = makeProject({ 'use.mjs': whole, 'examples/yanjin-044/.keep': '' });
    for (const file of ['issue.yaml', 'yanjin.yaml']) {
      const path = join('examples/yanjin-044', file);
      writeFileSync(join(cwd, path), readFileSync(join(ROOT, path)));
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], { cwd });
    expect(stderr.toString()).toBe('warning doubled-word "大" is written twice 14 22\n');
    expect(stdout.toString()).toBe('延津政务快报2025年第44期.pdf 4\n');
    expect(existsSync(join(cwd, '延津政务快报2025年第44期.pdf'))).toBe(true);
  });

  it('lets others read its version and its schemas', () => {
    const script = `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import about from 'kuaibao/package.json' with { type: 'json' };
import schema from 'kuaibao/schema/kuaibao.schema.json' with { type: 'json' };
const path = createRequire(import.meta.url).resolve('kuaibao/schema/report.schema.json');
console.log(about.name, typeof schema.title, typeof JSON.parse(readFileSync(path, 'utf8')).title);
`;
    const cwd = makeProject({ 'use.mjs': script });
    const { stdout } = spawnSync(process.execPath, ['--no-warnings', 'use.mjs'], { cwd });
    expect(stdout.toString()).toBe('kuaibao string string\n');
  });
});
