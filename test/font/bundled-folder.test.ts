import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FONTS_PACKAGE, findFontsFolder } from '../../src/font/bundled-folder.ts';
import { GOOD, ROOT } from '../cli/support.ts';

function makeFolders(...packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-fonts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of packages) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'package.json'), '{}');
  }
  return folder;
}

describe('the fonts package', () => {
  it.each([
    ['in a checkout', 'kuaibao', 'kuaibao/fonts'],
    ['below the program', 'kuaibao', 'kuaibao/node_modules/kuaibao-fonts'],
    ['beside the program', 'node_modules/kuaibao', 'node_modules/kuaibao-fonts'],
    ['further up', 'node_modules/a/node_modules/kuaibao', 'node_modules/kuaibao-fonts'],
  ])('is found %s', (_, program, fonts) => {
    const folder = makeFolders(program, fonts);
    expect(findFontsFolder(join(folder, program))).toBe(join(folder, fonts));
  });

  it('is not found where there is none', () => {
    const folder = makeFolders('node_modules/kuaibao');
    expect(findFontsFolder(join(folder, 'node_modules/kuaibao'))).toBeUndefined();
  });

  it('has the name and version that the program asks for', () => {
    const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
    expect(read('fonts/package.json')).toMatchObject(FONTS_PACKAGE);
    expect(read('package.json').dependencies[FONTS_PACKAGE.name]).toBe(FONTS_PACKAGE.version);
  });
});

describe('the installed command', () => {
  /** Installs the command in a folder of packages, and starts it by way of a link. */
  function install() {
    const folder = makeFolders('lib/node_modules');
    const modules = join(folder, 'lib/node_modules');
    for (const name of ['bin', 'dist/launch.cjs', 'dist/bundle', 'profiles', 'package.json']) {
      cpSync(join(ROOT, name), join(modules, 'kuaibao', name), { recursive: true });
    }
    writeFileSync(join(modules, 'kuaibao/dist/package.json'), '{}');
    symlinkSync(join(modules, 'kuaibao'), join(folder, 'program'), 'junction');
    writeFileSync(join(folder, 'a.yaml'), GOOD);
    const build = (...more: readonly string[]) => {
      const args = [join(folder, 'program/bin/kuaibao.js'), 'build', 'a.yaml', ...more];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder });
      return { status, stdout, stderr: stderr.toString() };
    };
    return { fonts: join(modules, FONTS_PACKAGE.name), build };
  }

  it('sets with the fonts beside it', () => {
    const { fonts, build } = install();
    symlinkSync(join(ROOT, 'fonts'), fonts, 'junction');
    const { status, stdout } = build('-o', '-');
    expect(status).toBe(0);
    expect(stdout.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says which package is not installed', () => {
    const { status, stderr } = install().build();
    expect(status).toBe(1);
    expect(stderr).toContain('缺少内置字体：FandolFang-Regular.otf');
    expect(stderr).toContain(
      `没有装字体包 kuaibao-fonts。请重新安装；不安装的，把压缩包整个解压；用 npm 装的，把快报和 kuaibao-fonts-1.0.0.tgz 一起装。`,
    );
  });

  it('says where the fonts of another version lie', () => {
    const { fonts, build } = install();
    mkdirSync(fonts);
    writeFileSync(join(fonts, 'package.json'), '{}');
    writeFileSync(join(fonts, 'FandolFang-Regular.otf'), 'another');
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('缺少内置字体：FandolFang-Regular.otf');
    expect(stderr).toContain('lib/node_modules/kuaibao-fonts 里的字体不全，或者不是这一版快报用的');
  });
});
