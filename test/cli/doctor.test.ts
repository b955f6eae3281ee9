import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine, type Machine } from '../../src/cli/doctor/examine.ts';
import { doctorSchema } from '../../src/cli/report/report-schema.ts';
import { BIN } from '../build/support.ts';
import { makeFolder, run } from './support.ts';

const SOUND: Machine = {
  version: '1.2.3',
  program: '/opt/kuaibao',
  runtime: {
    version: 'v22.1.0',
    platform: 'linux',
    arch: 'x64',
    path: '/opt/kuaibao/runtime/node',
    ours: true,
  },
  command: { own: '/opt/kuaibao/kuaibao', found: [{ path: '/usr/bin/kuaibao', ours: true }] },
  missing: undefined,
  installed: [],
  folders: [{ what: { zh: '临时文件夹', en: 'temporary' }, path: '/tmp', failure: undefined }],
  free: 50e9,
  compiled: { kept: '/opt/kuaibao/node.cache' },
  codePage: undefined,
  now: new Date(2026, 2, 5, 8, 9),
  locale: 'zh_CN.UTF-8',
  language: 'zh',
};
const say = (more: Partial<Machine>): string[] =>
  examine({ ...SOUND, ...more }).map(({ health, said, remedy }) => [health, said.zh, remedy?.zh].join('|'));

describe('doctor', () => {
  it('says what a sound machine has', () => {
    expect(say({})).toEqual([
      'info|快报 1.2.3，装在 /opt/kuaibao|',
      'info|自带的 Node.js v22.1.0，linux x64，在 /opt/kuaibao/runtime/node|',
      'ok|输入 kuaibao 运行的就是这一份|',
      'ok|自带的字体齐全|',
      'info|电脑里另有 0 款字体，公文常用的有：没有|',
      'ok|临时文件夹能写：/tmp|',
      'ok|现在的文件夹所在的盘还剩 50 GB|',
      'ok|编译好的代码在 /opt/kuaibao/node.cache|',
      'info|提示用中文，系统的语言是 zh_CN.UTF-8|',
      'info|电脑的时间是 2026年3月5日 08:09|',
    ]);
  });

  it('says what is wrong, and what to do', () => {
    const [, , , fonts, , folder] = say({
      missing: { folder: undefined, files: ['FandolFang-Regular.otf'] },
      folders: [
        {
          what: { zh: '现在的文件夹', en: 'here' },
          path: '/usr',
          failure: { step: 'write', code: 'EACCES' },
        },
      ],
    });
    expect(fonts).toMatch(
      /^wrong\|安装不完整，缺少内置字体：FandolFang-Regular\.otf\|没有装字体包 kuaibao-fonts。/u,
    );
    expect(folder).toMatch(/^wrong\|现在的文件夹不能写。.+：\/usr\|.+/u);
  });

  const own = '/opt/kuaibao/kuaibao';
  const [one, other] = [
    { path: '/usr/bin/kuaibao', ours: true },
    { path: '/usr/local/bin/kuaibao', ours: false },
  ];
  it.each<[string, Partial<Machine>, string[]]>([
    [
      'runs on a Node.js of the user',
      { runtime: { ...SOUND.runtime, path: '/usr/bin/node', ours: false } },
      ['info|另外装的 Node.js v22.1.0，linux x64，在 /usr/bin/node|'],
    ],
    [
      'is in no folder of PATH',
      { command: { own, found: [] } },
      [`info|PATH 里没有 kuaibao 命令|要在命令行里用，写全：${own}`],
    ],
    [
      'is hidden by another',
      { command: { own, found: [other, one] } },
      [
        'doubt|输入 kuaibao 运行的是另一份：/usr/local/bin/kuaibao|' +
          `那一份是旧的，就把它卸载（npm 装的，运行 npm uninstall -g kuaibao）；要用现在这一份，写全：${own}`,
      ],
    ],
    [
      'hides another',
      { command: { own, found: [one, other] } },
      ['info|PATH 里还有别的一份，没有用到：/usr/local/bin/kuaibao|'],
    ],
    [
      'has little room',
      { free: 199_900_000 },
      ['doubt|现在的文件夹所在的盘还剩 199 MB|删掉不用的文件，或者换一个盘'],
    ],
    [
      'has no room',
      { free: 1_900_000 },
      ['wrong|现在的文件夹所在的盘还剩 1 MB|删掉不用的文件，或者换一个盘'],
    ],
    ['is on a disk of unknown size', { free: undefined }, []],
    ['keeps no compiled code', { compiled: undefined }, []],
    [
      'will keep compiled code',
      { compiled: { later: '/root/.cache/kuaibao' } },
      ['ok|编译好的代码从这次起存在 /root/.cache/kuaibao|'],
    ],
    [
      'cannot keep compiled code',
      { compiled: { refused: ['/opt/a', '/b'] } },
      ['doubt|编译好的代码没有地方存，每次启动慢一些|让其中一个文件夹能写：/opt/a、/b'],
    ],
    [
      'is on a terminal of another encoding',
      { locale: 'zh_CN.GB18030' },
      [
        'doubt|提示用中文，系统的语言是 zh_CN.GB18030|' +
          '程序写的都是 UTF-8；屏幕上的中文是乱码，先运行 export LC_ALL=zh_CN.UTF-8',
      ],
    ],
    [
      'is in a console of the code page 936',
      { codePage: 936 },
      [
        'info|命令行的代码页是 936，屏幕上的中文不受影响|用 | 或 $x = 接到 PowerShell 里的中文是乱码，' +
          '先运行 [Console]::OutputEncoding=[Text.Encoding]::UTF8；用 > 存的文件是 UTF-8，在 cmd 里存',
      ],
    ],
    ['is in a console of UTF-8', { codePage: 65001 }, ['ok|命令行的代码页是 65001，屏幕上的中文不受影响|']],
    [
      'is on a machine whose clock stopped',
      { now: new Date(2009, 0, 1) },
      ['wrong|电脑的时间是 2009年1月1日 00:00|把电脑的日期调对：kuaibao new 照它写这一期的日期'],
    ],
  ])('says what is so where it %s', (_, machine, lines) => {
    const sound = say({});
    expect(say(machine).filter((line) => !sound.includes(line))).toEqual(lines);
  });

  it('finds this machine well', async () => {
    const { code, stdout, stderr } = await run(['doctor'], { cwd: makeFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('正常  自带的字体齐全\n');
    expect(stdout).toContain('正常  现在的文件夹能写：');
  });

  it('reports to a program', async () => {
    const { code, stdout, stderr } = await run(['doctor', '--json'], { cwd: makeFolder() });
    const report = doctorSchema.parse(JSON.parse(stdout));
    expect({ code, stderr, ok: report.ok }).toEqual({ code: 0, stderr: '', ok: true });
    expect(report.findings).toContainEqual({
      check: 'bundled-fonts',
      status: 'ok',
      message: '自带的字体齐全',
    });
  });

  it.skipIf(process.platform === 'win32')('tells its own command from another', () => {
    const [old, new_] = [makeFolder({ kuaibao: '#!/bin/sh\n' }), makeFolder()];
    chmodSync(join(old, 'kuaibao'), 0o755);
    symlinkSync(BIN, join(new_, 'kuaibao'));
    const foundIn = (...folders: string[]): string[] => {
      const env = { ...process.env, PATH: folders.join(':') };
      const args = [BIN, 'doctor', '--json'];
      const { stdout } = spawnSync(process.execPath, args, { cwd: old, env, encoding: 'utf8' });
      const { findings } = doctorSchema.parse(JSON.parse(stdout));
      return findings.filter(({ check }) => check === 'command').map(({ message }) => message);
    };
    expect(foundIn(makeFolder())).toEqual(['PATH 里没有 kuaibao 命令']);
    expect(foundIn(old, new_)).toEqual([`输入 kuaibao 运行的是另一份：${join(old, 'kuaibao')}`]);
    expect(foundIn(new_, old)).toEqual([
      '输入 kuaibao 运行的就是这一份',
      `PATH 里还有别的一份，没有用到：${join(old, 'kuaibao')}`,
    ]);
  });

  // Whoever may do everything may write everywhere.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'ends with 1 where a folder cannot be written',
    async () => {
      const cwd = makeFolder();
      chmodSync(cwd, 0o500);
      const { code, stdout } = await run(['doctor'], { cwd });
      expect(code).toBe(1);
      expect(stdout).toMatch(/^不对 {2}现在的文件夹不能写。.+\n {6}怎么办：.+$/mu);
    },
  );
});
