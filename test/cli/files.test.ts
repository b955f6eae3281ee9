import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { kindOf, listNamesakes, readInput, writeNew, writeWhole } from '../../src/disk/files.ts';
import { describeOnSources } from '../helpers/on-sources.ts';
import { encode, GOOD, GOOD_NAME, listAll, makeFolder, reportOf, run, summarise } from './support.ts';

// What the disk refuses cannot be had from every disk, least of all what only Windows refuses: it is played.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const played = {
    renameSync: vi.fn(real.renameSync),
    writeSync: vi.fn(real.writeSync),
    openSync: vi.fn(real.openSync),
  };
  return { ...real, ...played, closeSync: vi.fn(real.closeSync) };
});

const refuse = (code: string) => () => {
  throw Object.assign(new Error(`${code}: played`), { code });
};
const renameSync = vi.mocked(fs.renameSync);
const writeSync = vi.mocked(fs.writeSync);
const closeSync = vi.mocked(fs.closeSync);
const openSync = vi.mocked(fs.openSync);
const real = await vi.importActual<typeof import('node:fs')>('node:fs');

afterEach(() => {
  renameSync.mockReset().mockImplementation(real.renameSync);
  writeSync.mockReset().mockImplementation(real.writeSync as typeof fs.writeSync);
  closeSync.mockReset().mockImplementation(real.closeSync);
  openSync.mockReset().mockImplementation(real.openSync);
});

describeOnSources('writeWhole', () => {
  it('makes the folder, writes, and leaves nothing else', () => {
    const folder = makeFolder();
    expect(writeWhole(join(folder, 'a/b/c.pdf'), encode('x'))).toBeUndefined();
    expect(listAll(folder)).toEqual(['a/b/c.pdf']);
  });

  it('never shows a half-written file under the name asked for', () => {
    const folder = makeFolder({ 'a.pdf': 'old' });
    const seen: string[] = [];
    writeSync.mockImplementation(((file: number, bytes: Uint8Array, offset: number) => {
      seen.push(real.readFileSync(join(folder, 'a.pdf'), 'utf8'));
      return real.writeSync(file, bytes, offset, 1);
    }) as typeof fs.writeSync);
    expect(writeWhole(join(folder, 'a.pdf'), encode('new'))).toBeUndefined();
    expect(seen).toEqual(['old', 'old', 'old']);
    expect(real.readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new');
  });

  it.each([
    [
      'the temporary file cannot be made',
      () => openSync.mockImplementation(refuse('EACCES')),
      'write',
      'EACCES',
    ],
    ['the disk fills up', () => writeSync.mockImplementation(refuse('ENOSPC')), 'write', 'ENOSPC'],
    [
      'the disk is found full at the end, as on a network drive',
      () => closeSync.mockImplementation(refuse('EDQUOT')),
      'write',
      'EDQUOT',
    ],
    ['the target is open elsewhere', () => renameSync.mockImplementation(refuse('EPERM')), 'rename', 'EPERM'],
  ] as const)('keeps the old file and no temporary one where %s', (_, play, step, code) => {
    const folder = makeFolder({ 'a.pdf': 'old' });
    play();
    expect(writeWhole(join(folder, 'a.pdf'), encode('new'))).toEqual({ step, code });
    expect(listAll(folder)).toEqual(['a.pdf']);
    expect(real.readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
  });

  it('waits out a virus scanner that holds the file for a moment', () => {
    const folder = makeFolder();
    renameSync.mockImplementationOnce(refuse('EPERM')).mockImplementationOnce(refuse('EBUSY'));
    expect(writeWhole(join(folder, 'a.pdf'), encode('x'))).toBeUndefined();
    expect(renameSync).toHaveBeenCalledTimes(3);
    expect(listAll(folder)).toEqual(['a.pdf']);
  });
});

describeOnSources('writeNew', () => {
  it('leaves an existing file alone', () => {
    const folder = makeFolder({ 'a.yaml': 'old' });
    expect(writeNew(join(folder, 'a.yaml'), encode('new'))).toEqual({ step: 'write', code: 'EEXIST' });
    expect(real.readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('old');
  });

  it('removes what a full disk cut short', () => {
    const folder = makeFolder();
    writeSync
      .mockImplementationOnce(((file: number, bytes: Uint8Array) =>
        real.writeSync(file, bytes, 0, 1)) as typeof fs.writeSync)
      .mockImplementationOnce(refuse('ENOSPC'));
    expect(writeNew(join(folder, 'a.yaml'), encode('new'))).toEqual({ step: 'write', code: 'ENOSPC' });
    expect(listAll(folder)).toEqual([]);
  });
});

describeOnSources('readInput', () => {
  it('names what stands in the way', () => {
    const folder = makeFolder({ 'a.yaml': GOOD });
    expect(readInput(folder)).toEqual({ problem: 'folder' });
    expect(readInput(join(folder, 'b.yaml'))).toEqual({ problem: 'missing' });
    expect(readInput(join(folder, 'a.yaml/b'))).toEqual({ problem: 'missing' });
    openSync.mockImplementationOnce(refuse('EACCES'));
    expect(readInput(join(folder, 'a.yaml'))).toEqual({ problem: 'denied' });
    openSync.mockImplementation(refuse('EBUSY'));
    expect(readInput(join(folder, 'a.yaml'))).toEqual({ problem: 'in-use' });
    openSync.mockReset().mockImplementation(real.openSync);
    openSync.mockImplementationOnce(refuse('EIO'));
    expect(readInput(join(folder, 'a.yaml'))).toEqual({ problem: 'unreadable' });
    expect(readInput(join(folder, 'a.yaml'))).toEqual({ bytes: encode(GOOD) });
  });

  it('waits for a program that holds the file while it saves it', () => {
    const folder = makeFolder({ 'a.yaml': GOOD });
    openSync.mockImplementationOnce(refuse('EBUSY')).mockImplementationOnce(refuse('EBUSY'));
    expect(readInput(join(folder, 'a.yaml'))).toEqual({ bytes: encode(GOOD) });
  });

  it('reads no more of an endless file than it takes to refuse it', () => {
    const path = join(makeFolder({ 'endless.yaml': '' }), 'endless.yaml');
    fs.truncateSync(path, 1024 ** 3);
    const content = readInput(path);
    const size = 'bytes' in content ? content.bytes.length : 0;
    expect(size).toBeGreaterThan(16 * 1024 * 1024);
    expect(size).toBeLessThan(17 * 1024 * 1024);
  });
});

describeOnSources('looking around', () => {
  it('finds the files of a name, whatever Windows hides of it', () => {
    const folder = makeFolder({ '044.yaml.txt': '', '044.YAML': '', '045.yaml': '' });
    expect(listNamesakes(join(folder, '044.yaml'))).toEqual(['044.YAML', '044.yaml.txt']);
    expect(listNamesakes(join(folder, 'x.yaml'))).toEqual([]);
    expect(listNamesakes(join(folder, 'no/044.yaml'))).toEqual([]);
  });

  it('takes what cannot be reached for nothing', () => {
    const folder = makeFolder({ a: '' });
    const paths = ['', 'a', 'b', 'a/b', '长'.repeat(200)].map((name) => join(folder, name));
    expect(paths.map(kindOf)).toEqual(['folder', 'file', 'nothing', 'nothing', 'nothing']);
  });
});

describeOnSources('what the clerk is told', () => {
  const build = async (play: () => unknown, output = 'out') => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    play();
    const result = await run(['build', 'a.yaml', '-o', output, '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(listAll(cwd)).toEqual(['a.yaml']);
    const diagnostic = reportOf(result).inputs[0]?.diagnostics[0];
    return { codes: summarise(result), text: `${diagnostic?.message}\n${diagnostic?.hint}`, cwd };
  };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('%s: the PDF is open in a reader', async (code) => {
    const { codes, text, cwd } = await build(() => renameSync.mockImplementation(refuse(code)));
    expect(codes).toEqual(['output-in-use']);
    expect(text).toBe(
      `文件正被别的程序打开，或者不许改，写不进去：${join(cwd, 'out', GOOD_NAME)}\n请先关掉正在看这个 PDF 的程序（WPS、Acrobat，或者文件夹的预览窗格），再试一次`,
    );
  });

  it.each([
    ['EACCES', 'output-denied', '没有权限写入这个文件夹：'],
    ['EPERM', 'output-denied', '没有权限写入这个文件夹：'],
    ['EROFS', 'output-denied', '没有权限写入这个文件夹：'],
    ['ENOSPC', 'output-disk-full', '磁盘已满，写不进去：'],
    ['EDQUOT', 'output-disk-full', '磁盘已满，写不进去：'],
    ['EINVAL', 'output-bad-path', '名字里有不能用的符号：'],
    ['EIO', 'output-failed', '写不进去（EIO）：'],
  ])('%s while writing: %s', async (code, expected, words) => {
    const { codes, text } = await build(() => writeSync.mockImplementation(refuse(code)));
    expect(codes).toEqual([expected]);
    expect(text).toContain(words);
    expect(text).toContain('\n');
  });

  it.each([
    [
      'EBUSY',
      '这个文件正被别的程序打开，读不了',
      'input-in-use',
      '请先在 Excel、WPS 或者别的开着它的程序里关掉它，再试一次',
    ],
    [
      'UNKNOWN',
      '读不出这个文件',
      'input-unreadable',
      '检查磁盘或网络盘是否正常；OneDrive 这样的网盘里的文件，先下载到电脑上',
    ],
  ])('%s while reading: %s', async (code, message, expected, hint) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    openSync.mockImplementation(refuse(code));
    const { stderr } = await run(['build', 'a.yaml'], { cwd });
    expect(stderr).toBe(`a.yaml：错误 ${message} [${expected}]\n  改法：${hint}\n没有生成：a.yaml\n`);
  });

  it.each([
    [`${'x'.repeat(300)}.pdf`, 'output-name-too-long', '文件名太长'],
    ['a.yaml/x.pdf', 'output-not-folder', '要写入的文件夹其实是一个文件'],
    ['a.yaml/out', 'output-not-folder', '要写入的文件夹其实是一个文件'],
  ])('-o %s: %s', async (output, expected, words) => {
    const { codes, text } = await build(() => {}, output);
    expect(codes).toEqual([expected]);
    expect(text).toContain(words);
  });

  it('a disk that is really full', async ({ skip }) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const disk = join(cwd, 'disk');
    fs.mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status === 0;
    skip(!mounted, 'mounting a small disk is not permitted here');
    onTestFinished(() => {
      spawnSync('umount', [disk]);
    });
    const result = await run(['build', 'a.yaml', '-o', 'disk', '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(summarise(result)).toEqual(['output-disk-full']);
    expect(listAll(disk)).toEqual([]);
  });
});
