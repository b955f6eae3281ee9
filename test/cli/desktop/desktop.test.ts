import { describe, expect, it } from 'vitest';
import { viewerOf, windowOf } from '../../../src/cli/desktop/desktop.ts';
import { explorer, standIn } from './stand-in.ts';

describe('the window', () => {
  const WINDOWS = { platform: 'win32', isScreen: true } as const;
  it.each([
    ['own', { ...WINDOWS, env: { Path: 'C:\\', PSModulePath: 'C:\\x' }, title: 'C:\\x\\kuaibao.exe' }],
    ['shell', { ...WINDOWS, env: { PROMPT: '$P$G' } }],
    ['shell', { ...WINDOWS, env: { WT_SESSION: 'a' } }],
    ['shell', { ...WINDOWS, env: {}, title: '管理员: Windows PowerShell' }],
    ['none', { ...WINDOWS, env: {}, isScreen: false }],
    ['shell', { platform: 'linux', env: { DISPLAY: ':0' }, isScreen: true }],
    ['none', { platform: 'linux', env: { DISPLAY: ':0' }, isScreen: false }],
  ] as const)('is %s: %j', (kind, started) => {
    expect(windowOf({ title: '', ...started })).toBe(kind);
  });
});

describe('the viewer', () => {
  const { desktop: windows } = explorer();
  it.each([
    ['C:\\我的 文件\\a&b 100% ^(1),2;3.pdf', '"C:\\我的 文件\\a&b 100% ^(1),2;3.pdf"'],
    ['\\\\srv\\各 科\\a.pdf', '"\\\\srv\\各 科\\a.pdf"'],
    ['\\\\srv\\各 科\\', '"\\\\srv\\各 科"'],
    ['E:\\', 'E:\\'],
  ])('is Explorer on Windows, which reads its line itself: %s', (path, quoted) => {
    expect(viewerOf(windows, path)).toEqual({
      ...{ file: 'C:\\Windows\\explorer.exe', args: [quoted], isExplorer: true },
    });
  });

  it('is none for paths that Explorer does not understand', () => {
    expect(viewerOf(windows, 'C:\\%PATH%\\a.pdf')).toBeUndefined();
    expect(viewerOf(windows, `C:\\${'长'.repeat(257)}`)).toBeUndefined();
  });

  it('is what the desktop has, elsewhere', () => {
    const { desktop } = standIn();
    expect(viewerOf(desktop, '/a b')).toEqual({ file: 'xdg-open', args: ['/a b'] });
    const wayland = standIn({ env: { WAYLAND_DISPLAY: 'wayland-0' } });
    expect(viewerOf(wayland.desktop, '/a')?.file).toBe('xdg-open');
    expect(viewerOf(standIn({ env: {} }).desktop, '/a')).toBeUndefined();
    expect(viewerOf({ ...desktop, platform: 'darwin', env: {} }, '/a')?.file).toBe('/usr/bin/open');
  });
});
