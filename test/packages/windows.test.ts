/** The packages for Windows, installed and run under Wine. */

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveTools } from '../helpers/tools.ts';
import { makeWine, type Wine } from '../helpers/wine.ts';
import {
  BATCH,
  buildAll,
  buildHere,
  hashPdfs,
  makePlace,
  must,
  PACKAGES,
  packageFile,
  ROOT,
  runHere,
  type Start,
} from './support.ts';

const PACKED = PACKAGES && haveTools('wine', 'wineserver', 'python3');

/** A PATH that is longer than any string of a setup may be. */
const LONG_PATH = Array.from({ length: 200 }, (_, number) => `%USERPROFILE%\\folder${number}`).join(';');

/** An example, and what becomes of it where somebody has changed it. */
const EXAMPLE = 'app/examples/yanjin-044/issue.yaml';
const KEPT = 'app/examples/yanjin-044/改过的1-issue.yaml';

const listFiles = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

describe.skipIf(!PACKED)('the Windows setup', () => {
  const place = makePlace();
  let wine: Wine;
  let folder: string;
  let expected: Readonly<Record<string, string>>;
  let start: Start;
  const query = (key: string): string =>
    wine.run('reg', ['query', key, '/s'], place).said.replaceAll('\r', '');
  const pathValue = (): string | undefined =>
    /^ {4}Path {4}REG_EXPAND_SZ {4}(.*)$/m.exec(query('HKCU\\Environment'))?.[1];
  const install = (...more: string[]) => wine.run(packageFile('-setup.exe'), ['/S', ...more], place);

  beforeAll(() => {
    expected = buildHere();
    wine = makeWine();
    wine.run(
      'reg',
      ['add', 'HKCU\\Environment', '/v', 'Path', '/t', 'REG_EXPAND_SZ', '/d', LONG_PATH, '/f'],
      place,
    );
    const [user = ''] = readdirSync(join(wine.drive, 'users')).filter((name) => name !== 'Public');
    folder = join(wine.drive, 'users', user, 'AppData/Local/Programs/Kuaibao');
    start = (args, cwd) => wine.run(join(folder, 'kuaibao.exe'), args, cwd);
  }, 300_000);

  afterAll(() => wine?.end());

  it('installs for one user without a question', () => {
    expect(install()).toEqual({ status: 0, said: '' });
    expect(readdirSync(folder).sort()).toEqual(
      [
        'LICENSE-Node.js.txt',
        'LICENSE.txt',
        'app',
        'kuaibao.exe',
        'manual',
        'uninstall.exe',
        '使用说明.html',
      ].sort(),
    );
    expect(pathValue()).toMatch(/folder199;C:\\users\\[^;]*\\Programs\\Kuaibao$/);
    expect(pathValue()).toContain(LONG_PATH);
    const open =
      /\\shell\\(?:open|kuaibao)\\command\n {4}\(Default\) {4}REG_SZ {4}"C:[^"]*\\kuaibao\.exe" open "%1"\n/;
    for (const key of ['Kuaibao.Issue', 'SystemFileAssociations\\.yaml', 'SystemFileAssociations\\.yml'])
      expect(query(`HKCU\\Software\\Classes\\${key}`)).toMatch(open);
    expect(query('HKCU\\Software\\Classes\\.kuaibao')).toContain('(Default)    REG_SZ    Kuaibao.Issue');
  }, 300_000);

  it('is called 快报 by what Windows shows of programs', () => {
    const wide = (text: string) => Buffer.from(text, 'utf16le');
    const program = readFileSync(join(folder, 'kuaibao.exe'));
    expect(program.includes(wide('FileDescription\0\0快报\0'))).toBe(true);
    expect(program.includes(wide('Node.js JavaScript Runtime'))).toBe(false);
  });

  it('brings the compiled code of its first run', () => {
    const caches = readdirSync(join(folder, 'app/dist/bundle')).filter((name) => name.endsWith('.cache'));
    // Of the two parts that building needs.
    expect(caches).toHaveLength(2);
  });

  it('builds what Linux builds, every example and a batch in two workers', () => {
    expect(buildAll(start, place)).toEqual(expected);
  }, 300_000);

  it('gives the sources of a PDF back', () => {
    expect(start(['extract', 'out\\qinghe-full.pdf', '-o', '源 文件'], place).status).toBe(0);
    expect(runHere(['extract', 'out/qinghe-full.pdf', '-o', 'sources'], place).status).toBe(0);
    const read = (name: string) =>
      readdirSync(join(place, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')])
        .sort();
    expect(read('源 文件')).toEqual(read('sources'));
    expect(read('sources').length).toBeGreaterThan(4);
  });

  it('verifies PDFs, and finds one that was changed', () => {
    expect(start(['verify', 'out\\*.pdf'], place).status).toBe(0);
    const path = join(place, 'changed.pdf');
    const pdf = readFileSync(join(place, 'out/yanjin-044.pdf'));
    const middle = pdf.length >> 1;
    pdf[middle] = ~(pdf[middle] ?? 0);
    writeFileSync(path, pdf);
    expect(start(['verify', 'changed.pdf'], place).status).toBe(1);
  });

  it('finds nothing wrong with itself', () => {
    const { status, said } = start(['doctor'], place);
    expect(said).toContain('自带的字体齐全');
    expect(status).toBe(0);
  });

  it('watches an issue, and builds it again when it changes', async () => {
    const watched = join(place, '改 着');
    mkdirSync(watched);
    const issue = readFileSync(join(ROOT, 'examples/gbt9704/issue.yaml'), 'utf8');
    const path = join(watched, 'a.yaml');
    writeFileSync(path, issue);
    const pdfs = () => Object.values(hashPdfs(watched));
    const stop = wine.start(join(folder, 'kuaibao.exe'), ['watch', 'a.yaml', '-o', 'a.pdf'], watched);
    try {
      while (pdfs().length === 0) await setTimeout(200);
      await setTimeout(1000);
      const [first] = pdfs();
      writeFileSync(path, issue.replace('。', '！'));
      while (pdfs()[0] === first) await setTimeout(200);
    } finally {
      stop();
    }
    expect(runHere(['build', 'a.yaml', '-o', 'b.pdf'], watched).status).toBe(0);
    const [a, b] = pdfs();
    expect(a).toBe(b);
  }, 120_000);

  it('installs over itself, and leaves files, PDFs and journals alone', () => {
    writeFileSync(join(folder, 'app/examples/我的.kuaibao'), '我的');
    const example = join(folder, EXAMPLE);
    const original = readFileSync(example, 'utf8');
    writeFileSync(example, '我改的');
    expect(install()).toEqual({ status: 0, said: '' });
    expect(readFileSync(join(folder, 'app/examples/我的.kuaibao'), 'utf8')).toBe('我的');
    expect(readFileSync(example, 'utf8')).toBe(original);
    expect(readFileSync(join(folder, KEPT), 'utf8')).toBe('我改的');
    const { status, said } = start(['build', '80 期', '-o', 'out\\batch'], place);
    expect(said).toContain(`未变 ${BATCH} 期`);
    expect(status).toBe(0);
    expect(hashPdfs(join(place, 'out'))).toEqual(expected);
  }, 300_000);

  it('installs into another folder, and leaves nothing of itself in the first', () => {
    expect(install('/D=C:\\Kuaibao')).toEqual({ status: 0, said: '' });
    expect(listFiles(folder)).toEqual([KEPT, 'app/examples/我的.kuaibao']);
    folder = join(wine.drive, 'Kuaibao');
    expect(pathValue()).toBe(`${LONG_PATH};C:\\Kuaibao`);
    writeFileSync(join(folder, 'app/examples/我的.kuaibao'), '我的');
  }, 300_000);

  it('is uninstalled, but for what its user wrote', async () => {
    expect(wine.run(join(folder, 'uninstall.exe'), ['/S'], place).status).toBe(0);
    // It goes on from a copy of itself.
    while (existsSync(join(folder, 'uninstall.exe'))) await setTimeout(200);
    while (/kuaibao/i.test(query('HKCU\\Software'))) await setTimeout(200);
    expect(listFiles(folder)).toEqual(['app/examples/我的.kuaibao']);
    expect(pathValue()).toBe(LONG_PATH);
    expect(hashPdfs(join(place, 'out'))).toEqual(expected);
  }, 120_000);

  it('.zip: runs where it is unpacked', () => {
    const unpacked = join(place, 'U 盘');
    must('python3', ['-m', 'zipfile', '-e', packageFile('-windows-x64.zip'), unpacked], place);
    const [name = ''] = readdirSync(unpacked);
    const line = ['build', 'examples\\yanjin-044-zh\\issue.yaml', '-o', 'zip\\a.pdf'];
    expect(wine.run(join(unpacked, name, 'kuaibao.exe'), line, place).status).toBe(0);
    expect(hashPdfs(join(place, 'zip'))['a.pdf']).toBe(expected['yanjin-044-zh.pdf']);
    expect(existsSync(join(unpacked, name, 'app/examples/qinghe-full/办件情况.csv'))).toBe(true);
  }, 120_000);
});
