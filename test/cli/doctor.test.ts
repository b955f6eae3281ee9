import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine, type Machine } from '../../src/cli/doctor/examine.ts';
import { makeFolder, run } from './support.ts';

const SOUND: Machine = {
  version: '1.2.3',
  program: '/opt/kuaibao',
  runtime: { version: 'v22.1.0', platform: 'linux', arch: 'x64' },
  missing: undefined,
  installed: [],
  folders: [{ what: { zh: '临时文件夹', en: 'temporary' }, path: '/tmp', failure: undefined }],
  locale: 'zh_CN.UTF-8',
  language: 'zh',
};
const say = (more: Partial<Machine>): string[] =>
  examine({ ...SOUND, ...more }).map(({ health, said, remedy }) => [health, said.zh, remedy?.zh].join('|'));

describe('doctor', () => {
  it('says what a sound machine has', () => {
    expect(say({})).toEqual([
      'info|快报 1.2.3，装在 /opt/kuaibao|',
      'info|Node.js v22.1.0，linux x64|',
      'ok|自带的字体齐全|',
      'info|电脑里另有 0 款字体，公文常用的有：没有|',
      'ok|临时文件夹能写：/tmp|',
      'info|提示用中文，系统的语言是 zh_CN.UTF-8|',
    ]);
  });

  it('says what is wrong, and what to do', () => {
    const [, , fonts, , folder] = say({
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

  it('finds this machine well', async () => {
    const { code, stdout, stderr } = await run(['doctor'], { cwd: makeFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('正常  自带的字体齐全\n');
    expect(stdout).toContain('正常  现在的文件夹能写：');
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
