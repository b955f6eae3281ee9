/** The examples of docs/scripting.md do what they say: those in Python and sh are run, the others are looked at. */

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAll, makeFolder, ROOT, run } from './cli/support.ts';
import { haveTools } from './helpers/tools.ts';

const DOCUMENT = readFileSync(join(ROOT, 'docs/scripting.md'), 'utf8');

interface Block {
  readonly language: string;
  readonly text: string;
  /** The file that it says it is. */
  readonly name: string | undefined;
}

const blocks: readonly Block[] = [...DOCUMENT.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(
  ([, language = '', text = '']) => ({ language, text, name: /^# 文件：(\S+)$/m.exec(text)?.[1] }),
);
const textsOf = (language: string): string[] =>
  blocks.filter((block) => block.language === language).map(({ text }) => text);

/** A folder with the files of the examples, in which `kuaibao` is a command. */
function makePlace(): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const files = blocks.flatMap(({ name, text }) => (name ? [[name, text] as const] : []));
  const cwd = makeFolder(Object.fromEntries(files));
  const bin = makeFolder({
    kuaibao: `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/kuaibao.js')}" "$@"\n`,
  });
  chmodSync(join(bin, 'kuaibao'), 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, PYTHONUTF8: '1' };
  return { cwd, env };
}

function runExample(command: string, name: string, place: ReturnType<typeof makePlace>) {
  const { status, stdout, stderr } = spawnSync(command, [name], { ...place, timeout: 50_000 });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

const python = process.platform !== 'win32' && haveTools('python3');
const sh = process.platform !== 'win32' && haveTools('sh');

describe('the examples', () => {
  it('are there', () => {
    const count = (language: string): number => textsOf(language).length;
    expect(['powershell', 'vba', 'python', 'sh', 'yaml', 'text'].map(count)).toEqual([2, 1, 3, 3, 1, 2]);
    expect(blocks.flatMap(({ name }) => name ?? [])).toEqual([
      '样张.yaml',
      '四期.py',
      '过滤.py',
      '每周.sh',
      '看着.py',
    ]);
  });

  it('name only options that the command has', async () => {
    const helps = await Promise.all(['build', 'check', 'watch'].map((name) => run([name, '--help'])));
    const known = new Set(helps.flatMap(({ stdout }) => stdout.match(/--[a-z-]+/g) ?? []));
    const mentioned = DOCUMENT.match(/(?<![\w-])--(?!now)[a-z][a-z-]*/g) ?? [];
    const others = ['--report', '--version'];
    expect(mentioned.filter((option) => !known.has(option) && !others.includes(option))).toEqual([]);
    expect(new Set(mentioned).size).toBeGreaterThan(8);
  });
});

describe.runIf(python)('the Python examples', () => {
  it('set four issues from one template', () => {
    const place = makePlace();
    const { status, stdout, stderr } = runExample('python3', '四期.py', place);
    expect([status, stderr]).toEqual([0, '']);
    const pdfs = [42, 43, 44, 45].map((number) => `青禾快报2025年第${number}期.pdf`);
    expect(stdout).toBe(pdfs.map((name) => `${join(place.cwd, '成品', name)} 1 页\n`).join(''));
    expect(listAll(join(place.cwd, '成品')).filter((name) => name.endsWith('.pdf'))).toEqual(pdfs);
  });

  it('report what is wrong, and end with 1', () => {
    const place = makePlace();
    writeFileSync(join(place.cwd, '样张.yaml'), '报头: { 刊名: 青禾快报 }\n内容: []\n');
    const { status, stdout } = runExample('python3', '四期.py', place);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^empty-value 样张\.yaml 2 /m);
  });

  it('go from standard input to standard output', () => {
    expect(runExample('python3', '过滤.py', makePlace())).toEqual({
      ...{ status: 0, stdout: '%PDF- True\n', stderr: '' },
    });
  });

  it('watch, and end it', () => {
    const { status, stdout, stderr } = runExample('python3', '看着.py', makePlace());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('样张.yaml True 1\n返回值 0\n');
  });
});

describe.runIf(sh)('the shell examples', () => {
  it('build with keys set for the run', () => {
    const place = makePlace();
    writeFileSync(join(place.cwd, 'set.sh'), textsOf('sh').find((text) => text.includes('--set')) ?? '');
    const { status, stderr } = runExample('sh', 'set.sh', place);
    expect([status, stderr]).toEqual([0, expect.stringContaining('青禾快报2025年第45期.pdf')]);
  });

  it('run every week: silent when all is well, and then not', () => {
    const place = makePlace();
    mkdirSync(join(place.cwd, 'issues'));
    cpSync(join(place.cwd, '样张.yaml'), join(place.cwd, 'issues/1.yaml'));
    expect(runExample('sh', '每周.sh', place)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(listAll(place.cwd)).toContain('成品/青禾快报2025年第1期.pdf');
    const report = JSON.parse(readFileSync(join(place.cwd, '报告.json'), 'utf8'));
    expect(report).toMatchObject({ ok: true, inputs: [{ ok: true, pages: 1, diagnostics: [] }] });

    writeFileSync(join(place.cwd, 'issues/2.yaml'), '期号：2\n');
    const { status, stdout } = runExample('sh', '每周.sh', place);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^返回值 1\n.*2\.yaml 第 1 行/);
  });
});

describe('the examples that cannot be run everywhere', () => {
  it('in PowerShell read UTF-8 and look at the exit code', () => {
    const [report = '', loop = ''] = textsOf('powershell');
    expect(report.split('\n').slice(0, 2)).toEqual([
      "$ErrorActionPreference = 'Stop'",
      '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    ]);
    expect(report).toMatch(/\$code = \$LASTEXITCODE/);
    for (const text of [report, loop]) {
      expect(text).not.toMatch(/[“”‘’]/);
      expect(text).not.toMatch(/\$\w+[\p{Script=Han}]/u);
      expect((text.match(/[{(]/g) ?? []).length).toBe((text.match(/[})]/g) ?? []).length);
    }
  });

  it('in VBA close what they open', () => {
    const [text = ''] = textsOf('vba');
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(count(/^Function /gm)).toBe(count(/^End Function$/gm));
    expect(count(/^Sub /gm)).toBe(count(/^End Sub$/gm));
    for (const line of text.split('\n')) expect((line.match(/"/g) ?? []).length % 2, line).toBe(0);
  });
});
