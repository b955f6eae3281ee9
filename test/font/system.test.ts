import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findInstalled,
  fontFolders,
  listInstalled,
  nearestNames,
  suggestInstalled,
} from '../../src/font/system.ts';
import { makeCollection, makeFont } from './make-font.ts';

const root = mkdtempSync(join(tmpdir(), 'kuaibao-system-'));
const folder = join(root, 'fonts');

beforeAll(() => {
  mkdirSync(join(folder, 'truetype/方正'), { recursive: true });
  const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  const song = { family: 'FZXiaoBiaoSong-B05S', chinese: '方正小标宋简体' };
  save('truetype/方正/FZXBSJW.TTF', makeFont({ ...song, postscript: 'FZXBSJW--GB1-0' }));
  save('a-bold.ttf', makeFont({ family: 'Test Sans', chinese: '测试黑体', style: 'Bold', weight: 700 }));
  save('b-italic.ttf', makeFont({ family: 'Test Sans', chinese: '测试黑体', style: 'Italic' }));
  save('c-regular.ttf', makeFont({ family: 'Test Sans', chinese: '测试黑体' }));
  save('d-regular.ttf', makeFont({ family: 'Test Sans', chinese: '测试黑体' }));
  save('a-variable.ttf', makeFont({ family: 'Test Sans', tables: { fvar: new Uint8Array(16) } }));
  save('sim.ttc', makeCollection([{ family: 'SimTest', chinese: '测试宋体' }, { family: 'NSimTest' }]));
  save('cut.ttf', makeFont({ family: 'Cut Font' }).slice(0, 100));
  save('empty.otf', new Uint8Array(0));
  save(
    'random.ttc',
    Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
  );
  save('web.woff', Buffer.from('wOFF'));
  save('readme.txt', makeFont({ family: 'Not A Font File' }));
  symlinkSync(folder, join(folder, 'truetype/loop'));
});
afterAll(() => rmSync(root, { recursive: true }));

const find = (name: string): string | undefined => {
  const font = findInstalled(name, listInstalled([folder, join(root, 'absent')]));
  return font && `${font.path.slice(folder.length + 1).replaceAll('\\', '/')}#${font.index}`;
};

describe('installed fonts', () => {
  it.each([
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'fzxiaobiaosong-b05s',
    ' 方正 小标宋简体 ',
    'FZXBSJW--GB1-0',
  ])('are found as %s in folders below', (name) => {
    expect(find(name)).toBe('truetype/方正/FZXBSJW.TTF#0');
  });

  it('are chosen regular before bold, italic and variable, then by path', () => {
    expect(find('测试黑体')).toBe('c-regular.ttf#0');
    expect(find('Test Sans')).toBe('c-regular.ttf#0');
    expect(find('Test Sans Bold')).toBe('a-bold.ttf#0');
    expect(find('TestSans-Bold')).toBeUndefined();
    expect(find('Test-Sans-Bold')).toBe('a-bold.ttf#0');
  });

  it('are found inside collections', () => {
    expect(find('测试宋体')).toBe('sim.ttc#0');
    expect(find('NSimTest')).toBe('sim.ttc#1');
  });

  it('leave out damaged files and files that are no fonts', () => {
    const names = listInstalled([folder]).map((font) => font.names.families[0]);
    expect(names).toEqual([
      'Test Sans',
      'Test Sans',
      'Test Sans',
      'Test Sans',
      'Test Sans',
      'SimTest',
      'NSimTest',
      'FZXiaoBiaoSong-B05S',
    ]);
    expect(find('Cut Font')).toBeUndefined();
  });

  it('are listed once for as long as no folder changes', () => {
    const first = listInstalled([folder]);
    expect(listInstalled([folder])).toBe(first);
    writeFileSync(join(folder, 'truetype/new.ttf'), makeFont({ family: 'New Font', chinese: '新字体' }));
    utimesSync(join(folder, 'truetype'), new Date(2e12), new Date(2e12));
    expect(find('新字体')).toBe('truetype/new.ttf#0');
  });

  it('are suggested by likeness, under their Chinese names', () => {
    const fonts = listInstalled([folder]);
    expect(suggestInstalled('方正小标宋_GBK', fonts)).toEqual(['方正小标宋简体']);
    expect(suggestInstalled('FZXiaoBiaoSong', fonts)).toEqual(['方正小标宋简体']);
    expect(suggestInstalled('华文行楷', fonts)).toEqual([]);
  });
});

describe('font folders', () => {
  it('are the system’s and the user’s on Windows', () => {
    const env = { SystemRoot: 'D:\\Windows', LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' };
    expect(fontFolders({ platform: 'win32', home: 'C:\\Users\\li', env })).toEqual([
      'D:\\Windows\\Fonts',
      'C:\\Users\\li\\AppData\\Local\\Microsoft\\Windows\\Fonts',
    ]);
    expect(fontFolders({ platform: 'win32', home: 'C:\\Users\\li', env: {} })[0]).toBe('C:\\Windows\\Fonts');
  });

  it('include the downloaded fonts of macOS', () => {
    const folders = fontFolders({ platform: 'darwin', home: '/Users/li', env: {} });
    expect(folders).toContain('/System/Library/Fonts');
    expect(folders).toContain('/Users/li/Library/Fonts');
    expect(folders).toContain('/System/Library/AssetsV2/com_apple_MobileAsset_Font7');
  });

  it('follow XDG on Linux, each once', () => {
    expect(
      fontFolders({ platform: 'linux', home: '/home/li', env: { XDG_DATA_DIRS: '/usr/share:/opt/data:' } }),
    ).toEqual([
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      '/home/li/.local/share/fonts',
      '/home/li/.fonts',
      '/opt/data/fonts',
    ]);
  });
});

describe('nearest names', () => {
  it('come best first and stop at what is unlike', () => {
    expect(nearestNames('仿宋_GB', ['黑体', '仿宋_GB2312', '华文仿宋', '仿宋'])).toEqual([
      '仿宋_GB2312',
      '仿宋',
      '华文仿宋',
    ]);
    expect(nearestNames('楷体', ['SimSun', 'Arial'])).toEqual([]);
  });
});
