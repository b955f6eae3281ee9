/** The packages for Linux, installed as their users install them. */

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { haveTools } from '../helpers/tools.ts';
import {
  buildAll,
  buildHere,
  makePlace,
  must,
  PACKAGES,
  packageFile,
  ROOT,
  run,
  type Start,
} from './support.ts';

/** Where Debian keeps the libraries of arm64. */
const ARM64 = { QEMU_LD_PREFIX: '/usr/aarch64-linux-gnu' };

/** The base system of Debian 11, whose C library is that of Kylin V10; its tools want a path without spaces. */
function makeChroot(): string {
  const root = mkdtempSync(join(tmpdir(), 'kuaibao-debian-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  chmodSync(root, 0o755);
  must('debootstrap', ['--variant=minbase', 'bullseye', root], root);
  return root;
}

const PACKED = PACKAGES && haveTools('debootstrap', 'unshare', 'rpm', 'qemu-aarch64-static', 'dpkg-deb');

describe.skipIf(!PACKED)('packages for Linux', () => {
  const place = makePlace();
  /** Snapshots are kept there. */
  const HOME = { HOME: place };
  let expected: Readonly<Record<string, string>>;
  beforeAll(() => {
    expected = buildHere();
  }, 300_000);

  /** A folder of its own for what a package makes. */
  const room = (name: string): string => {
    const folder = join(place, name);
    mkdirSync(folder);
    return folder;
  };

  it('.deb: installs, builds and is removed where there is neither Node nor a network', () => {
    const root = makeChroot();
    const start = (program: string, args: readonly string[], user = 'root') =>
      run('unshare', ['-n', 'chroot', `--userspec=${user}`, root, program, ...args], place, {
        HOME: '/tmp',
        LC_ALL: 'C.UTF-8',
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      });
    cpSync(packageFile('_amd64.deb'), join(root, 'root/kuaibao.deb'));
    cpSync(join(ROOT, 'examples'), join(root, 'tmp/examples'), { recursive: true });
    expect(start('which', ['node']).status).toBe(1);
    expect(start('dpkg', ['-i', '/root/kuaibao.deb'])).toMatchObject({ status: 0 });
    const cache = join(root, 'opt/kuaibao/app/dist/bundle');
    const compiled = readdirSync(cache);
    chmodSync(join(root, 'tmp'), 0o1777);
    for (const name of Object.keys(expected).filter((one) => !one.includes('/'))) {
      const example = name.replace(/\.pdf$/, '');
      const line = ['build', `/tmp/examples/${example}/issue.yaml`, '-o', `/tmp/out/${name}`];
      expect(start('kuaibao', line, 'nobody')).toMatchObject({ status: 0 });
      const sum = start('sha256sum', [`/tmp/out/${name}`]).said;
      expect(sum).toContain(expected[name]);
    }
    expect(start('sh', ['-c', 'cd /tmp && kuaibao doctor'], 'nobody')).toMatchObject({ status: 0 });
    expect(existsSync(join(root, 'tmp/.cache/kuaibao'))).toBe(false);
    expect(readdirSync(cache)).toEqual(compiled);
    expect(start('dpkg', ['-r', 'kuaibao'])).toMatchObject({ status: 0 });
    expect(existsSync(join(root, 'opt/kuaibao'))).toBe(false);
    expect(existsSync(join(root, 'usr/bin/kuaibao'))).toBe(false);
    expect(existsSync(join(root, 'tmp/examples/yanjin-044/issue.yaml'))).toBe(true);
  }, 600_000);

  it('.rpm: installs what builds the same', () => {
    const root = room('rpm');
    must('rpm', ['--root', root, '--nodeps', '-i', packageFile('.x86_64.rpm')], place);
    const start: Start = (args, cwd) => run(join(root, 'opt/kuaibao/kuaibao'), args, cwd, HOME);
    expect(buildAll(start, room('from rpm'))).toEqual(expected);
    must('rpm', ['--root', root, '--nodeps', '-e', 'kuaibao'], place);
    expect(existsSync(join(root, 'opt/kuaibao'))).toBe(false);
  }, 300_000);

  it.each(['_arm64.deb', '.aarch64.rpm'])(
    '%s: builds the same on arm64',
    (ending) => {
      const root = room(`root${ending}`);
      const file = packageFile(ending);
      if (ending.endsWith('deb')) must('dpkg-deb', ['-x', file, root], place);
      else must('rpm', ['--root', root, '--nodeps', '--ignorearch', '-i', file], place);
      const program = join(root, 'opt/kuaibao');
      const start: Start = (args, cwd) =>
        run(
          'qemu-aarch64-static',
          [join(program, 'runtime/node'), join(program, 'app/bin/kuaibao.js'), ...args],
          cwd,
          ARM64,
        );
      expect(buildAll(start, room(`from${ending}`))).toEqual(expected);
    },
    600_000,
  );

  it('.tar.xz: runs from a folder that nobody may write to, through a link', () => {
    const folder = room('U 盘');
    must('tar', ['-xJf', packageFile('-linux-x64.tar.xz'), '-C', folder], place);
    const [name = ''] = readdirSync(folder);
    must('chmod', ['-R', 'a-w', folder], place);
    must('ln', ['-s', join(folder, name, 'kuaibao'), join(place, 'kb')], place);
    const before = must('find', [folder], place);
    expect(buildAll((args, cwd) => run(join(place, 'kb'), args, cwd, HOME), room('from tar'))).toEqual(
      expected,
    );
    expect(must('find', [folder], place)).toBe(before);
    must('chmod', ['-R', 'u+w', folder], place);
  }, 300_000);

  it.each([
    ['x64', 'x86_64'],
    ['arm64', 'arm64'],
  ])('.tar.xz for macOS %s: holds the signed runtime as it came', (arch, machine) => {
    const folder = room(`mac ${arch}`);
    must('tar', ['-xJf', packageFile(`-macos-${arch}.tar.xz`), '-C', folder], place);
    const [name = ''] = readdirSync(folder);
    const node = join(folder, name, 'runtime/node');
    expect(must('file', [node], place)).toContain(`Mach-O 64-bit ${machine} executable`);
    expect(statSync(node).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, name, 'kuaibao')).mode & 0o777).toBe(0o755);
  });
});
