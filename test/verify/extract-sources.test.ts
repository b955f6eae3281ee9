import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadIssue } from '../../src/issue/load.ts';
import { typeset } from '../../src/typeset.ts';
import { GOOD, listAll, makeFolder } from '../cli/support.ts';
import { EXAMPLES, exampleFile, readFile, typesetExample, typesetText } from '../helpers/examples.ts';
import { runExtract, withFiles } from './support.ts';

describe.each(EXAMPLES)('%s', (name) => {
  it('gives its sources back, and they the same PDF', async () => {
    const { pdf } = await typesetExample(name);
    const cwd = makeFolder({ 'issue.pdf': pdf as Uint8Array });
    const { code, stderr } = await runExtract('issue.pdf', {}, { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('重新排版：kuaibao build ')]);
    const entry = exampleFile(name);
    const loaded = loadIssue({ path: entry, bytes: readFileSync(entry) }, readFile);
    const files = [...loaded.files, ...loaded.named];
    const written = listAll(join(cwd, 'issue'));
    expect(written).toHaveLength(files.length);
    for (const { bytes } of files) {
      const same = written.filter((file) => readFileSync(join(cwd, 'issue', file)).equals(bytes));
      expect(same).toHaveLength(1);
    }
    const again = /kuaibao build (\S+)/.exec(stderr)?.[1] as string;
    const path = join(cwd, again);
    const rebuilt = await typeset({ path, bytes: readFileSync(path) }, { readFile });
    expect(Buffer.compare(rebuilt.pdf as Uint8Array, pdf as Uint8Array)).toBe(0);
  });
});

describe('relative names', () => {
  it('are kept where the publication lies elsewhere', async () => {
    const files = {
      '2025/第1期.yaml': GOOD.replace(/^masthead:\n.*\n/, 'extends: ../刊物/河湾.yaml\n'),
      '刊物/河湾.yaml': 'masthead:\n  title: 河湾快报\n',
    };
    const from = makeFolder(files);
    const path = join(from, '2025/第1期.yaml');
    const { pdf } = await typeset({ path, bytes: readFileSync(path) }, { readFile });
    const cwd = makeFolder({ 'x.pdf': pdf as Uint8Array });
    expect((await runExtract('x.pdf', { output: 'out' }, { cwd })).code).toBe(0);
    expect(listAll(join(cwd, 'out'))).toEqual(Object.keys(files).sort());
    const again = join(cwd, 'out/2025/第1期.yaml');
    const rebuilt = await typeset({ path: again, bytes: readFileSync(again) }, { readFile });
    expect(Buffer.compare(rebuilt.pdf as Uint8Array, pdf as Uint8Array)).toBe(0);
  });

  it('are kept of the files that an issue names', async () => {
    const table = 'body:\n      - 如下。\n      - table: {file: ../数据/表.csv}\n';
    const files = {
      '2025/第1期.yaml': GOOD.replace('body: 正文。\n', table),
      '数据/表.csv': '乡镇,数\n甲,1\n',
    };
    const path = join(makeFolder(files), '2025/第1期.yaml');
    const { pdf } = await typeset({ path, bytes: readFileSync(path) }, { readFile });
    const cwd = makeFolder({ 'x.pdf': pdf as Uint8Array });
    expect((await runExtract('x.pdf', { output: 'out' }, { cwd })).code).toBe(0);
    expect(listAll(join(cwd, 'out'))).toEqual(Object.keys(files).sort());
    const again = join(cwd, 'out/2025/第1期.yaml');
    const rebuilt = await typeset({ path: again, bytes: readFileSync(again) }, { readFile });
    expect(Buffer.compare(rebuilt.pdf as Uint8Array, pdf as Uint8Array)).toBe(0);
  });
});

describe('the folder', () => {
  const two = withFiles([
    { name: 'issue.yaml', data: 'issue' },
    { name: 'sub/pub.yaml', data: 'pub' },
  ]);

  it.each([
    ['x.pdf', 'x'],
    ['x.PDF', 'x'],
    ['x', 'x-source'],
    ['x. .pdf', 'x'],
    ['.pdf', 'source'],
  ])('is named after %j', async (file, folder) => {
    const cwd = makeFolder({ [file]: two });
    expect((await runExtract(file, {}, { cwd })).code).toBe(0);
    expect(listAll(cwd)).toEqual([`${folder}/issue.yaml`, `${folder}/sub/pub.yaml`, file].sort());
  });

  it('is needed for standard input', async () => {
    const cwd = makeFolder();
    await expect(runExtract('-', {}, { cwd, stdin: two })).rejects.toThrow('-o');
    await expect(runExtract('-', { output: '-' }, { cwd, stdin: two })).rejects.toThrow('文件夹');
    expect((await runExtract('-', { output: 'out' }, { cwd, stdin: two })).code).toBe(0);
    expect(listAll(cwd)).toEqual(['out/issue.yaml', 'out/sub/pub.yaml']);
  });

  it('may not be a file', async () => {
    const cwd = makeFolder({ 'x.pdf': two, out: 'a file' });
    const { code, stderr } = await runExtract('x.pdf', { output: 'out' }, { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('output-not-folder')]);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('a file');
  });

  it('keeps what is in it, unless told otherwise', async () => {
    const cwd = makeFolder({ 'x.pdf': two, 'x/issue.yaml': 'mine' });
    const first = await runExtract('x.pdf', {}, { cwd });
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('--force')]);
    expect(readFileSync(join(cwd, 'x/issue.yaml'), 'utf8')).toBe('mine');
    expect(readFileSync(join(cwd, 'x/sub/pub.yaml'), 'utf8')).toBe('pub');
    expect((await runExtract('x.pdf', { force: true }, { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'x/issue.yaml'), 'utf8')).toBe('issue');
  });

  it('may hold the same files already', async () => {
    const cwd = makeFolder({ 'x.pdf': two });
    await runExtract('x.pdf', {}, { cwd });
    const { code, stderr } = await runExtract('x.pdf', {}, { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('已经有相同的文件')]);
  });

  it.skipIf(process.platform === 'win32')('is not left by a link', async () => {
    for (const force of [false, true]) {
      const cwd = makeFolder({ 'a/x.pdf': two, 'outside/keep.txt': '' });
      const out = join(cwd, 'a/out');
      mkdirSync(out);
      symlinkSync(join(cwd, 'outside'), join(out, 'sub'));
      symlinkSync(join(cwd, 'outside/new.yaml'), join(out, 'issue.yaml'));
      const { code, stderr } = await runExtract('x.pdf', { output: 'out', force }, { cwd: join(cwd, 'a') });
      expect([code, stderr]).toEqual([1, expect.stringContaining('output-link')]);
      expect(listAll(join(cwd, 'outside'))).toEqual(['keep.txt']);
      expect(lstatSync(join(out, 'issue.yaml')).isSymbolicLink()).toBe(!force);
    }
  });

  it.skipIf(process.platform === 'win32')('is no link, unless it was asked for', async () => {
    const cwd = makeFolder({ 'a/x.pdf': two, 'outside/keep.txt': '' });
    symlinkSync(join(cwd, 'outside'), join(cwd, 'a/x'));
    expect((await runExtract('a/x.pdf', {}, { cwd })).code).toBe(1);
    expect(existsSync(join(cwd, 'outside/issue.yaml'))).toBe(false);
    expect((await runExtract('a/x.pdf', { output: 'a/x' }, { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'outside/issue.yaml'))).toBe(true);
  });
});

describe('what is not written', () => {
  it('is said of the many', async () => {
    const cwd = makeFolder({
      'x.pdf': withFiles(Array.from({ length: 1003 }, (_, i) => ({ name: `${i}.yaml`, data: 'x' }))),
    });
    const { code, stderr } = await runExtract('x.pdf', {}, { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('其余 3 个没有取出')]);
    expect(listAll(join(cwd, 'x'))).toHaveLength(1000);
  });

  it('is settings of other programs', async () => {
    const names = ['.bashrc', '.ssh/authorized_keys', '.kuaibao/x.yaml', '.草稿/issue.yaml'];
    const cwd = makeFolder({ 'x.pdf': withFiles(names.map((name) => ({ name }))) });
    const { code, stderr } = await runExtract('x.pdf', {}, { cwd });
    expect(code).toBe(1);
    expect(stderr.match(/source-name-refused/g)).toHaveLength(3);
    expect(stderr.match(/source-name-hidden/g)).toHaveLength(1);
    expect(listAll(join(cwd, 'x'))).toEqual(['.草稿/issue.yaml']);
  });
});

describe('the command', () => {
  it('reports to programs', async () => {
    const { pdf } = await typesetText(GOOD);
    const cwd = makeFolder({ 'x.pdf': pdf as Uint8Array });
    const { stdout } = await runExtract('x.pdf', { json: true }, { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      command: 'extract',
      ok: true,
      input: 'x.pdf',
      folder: join(cwd, 'x'),
      files: [
        { name: 'issue.yaml', path: join(cwd, 'x/issue.yaml'), bytes: Buffer.byteLength(GOOD), issue: true },
      ],
      diagnostics: [],
    });
  });

  it('names a file that is not there', async () => {
    const { code, stderr } = await runExtract('none.pdf', {}, { cwd: makeFolder() });
    expect([code, stderr]).toEqual([1, expect.stringContaining('input-missing')]);
  });
});
