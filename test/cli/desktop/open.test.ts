import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, GOOD_NAME, listAll, makeFolder, run, swap } from '../support.ts';
import { explorer, standIn } from './stand-in.ts';

const issue = (number: number): string => swap('number: 1', `number: ${number}`);
const nameOf = (number: number): string => GOOD_NAME.replace('第1期', `第${number}期`);
const WARNED = swap('正文。', '正文（未完。');
const BROKEN = GOOD.replace('number: 1\n', '');
const BROKEN_SAID = `a.yaml 第 1 行第 1 列：错误 文件里缺少“number” [missing-key]
  1 │ masthead:
    │ ^^^^^^^^^
  改法：加上一行“number: …”
没有生成：a.yaml
`;
const PRESS = '按回车键关闭这个窗口\n';

describe('kuaibao open', () => {
  it('builds beside the issue and starts the viewer', async () => {
    const cwd = makeFolder({ 'a.kuaibao': GOOD });
    const { desktop, calls, inputs } = standIn();
    const { code, stderr } = await run(['open', 'a.kuaibao'], { cwd, desktop });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^已生成：[^\n]*河湾快报2025年第1期\.pdf（1 页，[^\n]*\n$/);
    expect(calls).toEqual([`xdg-open ${join(cwd, GOOD_NAME)}`]);
    expect(inputs).toEqual([]);
  });

  it('opens up to three PDFs, and of more the folder', async () => {
    const cwd = makeFolder({
      'a.yaml': issue(1),
      'b.yaml': issue(2),
      'c.yaml': issue(3),
      'd.yaml': issue(4),
    });
    const three = standIn();
    await run(['open', 'a.yaml', 'b.yaml', 'c.yaml'], { cwd, desktop: three.desktop });
    expect(three.calls).toEqual([1, 2, 3].map((number) => `xdg-open ${join(cwd, nameOf(number))}`));
    const four = standIn();
    await run(['open', 'a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'], { cwd, desktop: four.desktop });
    expect(four.calls).toEqual([`xdg-open ${cwd}`]);
  });

  it('opens the folder that holds the PDFs of a folder', async () => {
    const cwd = makeFolder({
      '往期/甲/a.yaml': issue(1),
      '往期/乙/b.yaml': issue(2),
      '往期/乙丙/c.yaml': issue(3),
    });
    const { desktop, calls } = standIn();
    expect((await run(['open', '往期'], { cwd, desktop })).code).toBe(0);
    expect(calls).toEqual([`xdg-open ${join(cwd, '往期')}`]);
  });

  it('names files from the folder of the first, as file managers give whole paths', async () => {
    const cwd = makeFolder({ '-a.yaml': BROKEN, 'b.yaml': BROKEN });
    const { desktop } = standIn();
    const given = [join(cwd, '-a.yaml'), join(cwd, 'b.yaml')];
    const { stderr } = await run(['open', ...given], { cwd: '/', desktop });
    expect(stderr).not.toContain(cwd);
    expect(stderr).toContain('没有生成：./-a.yaml\n');
    expect(stderr).toContain('没有生成：b.yaml\n');
  });

  it('opens no PDF that was not made', async () => {
    const cwd = makeFolder({ 'a.yaml': BROKEN, [GOOD_NAME]: 'an older one' });
    const { desktop, calls } = standIn({ isScreen: true });
    expect((await run(['open', 'a.yaml'], { cwd, desktop })).code).toBe(1);
    expect(calls).toEqual([]);
  });

  it.each([
    ['nothing opens it', { missing: ['xdg-open'] }],
    ['what opens it finds nothing', { codes: { 'xdg-open': 3 } }],
    ['there is no desktop', { env: {} }],
  ])('is no failure where %s', async (_, options) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { desktop, calls } = standIn({ isScreen: true, ...options });
    const { code, stderr } = await run(['open', 'a.yaml'], { cwd, desktop });
    expect(code).toBe(0);
    expect(calls.filter((call) => !call.startsWith('xdg-open'))).toEqual([]);
    const path = join(cwd, GOOD_NAME);
    expect(stderr.slice(stderr.indexOf('\n') + 1)).toBe(
      `${path}：警告 已经排好，但是没能打开：没有找到能打开它的程序 [pdf-not-opened]\n` +
        '  改法：到文件夹里自己打开；这台电脑上没有看 PDF 的程序，就装一个，或者拷到别的电脑上看\n',
    );
  });

  it('wants a file', async () => {
    const { code, stderr } = await run(['open']);
    expect(code).toBe(2);
    expect(stderr).toBe('少写了期刊文件的名字，例如：kuaibao build 045.yaml\n用法见：kuaibao --help\n');
  });
});

describe('without a window', () => {
  const ZENITY =
    'zenity --text-info --title=快报的提示 --width=760 --height=440 --font=Noto Sans Mono CJK SC,Monospace 11';

  it('a dialog shows errors as they are said', async () => {
    const cwd = makeFolder({ 'a.yaml': BROKEN });
    const { desktop, calls, inputs } = standIn();
    const { code, stderr } = await run(['open', 'a.yaml'], { cwd, desktop, colour: true });
    expect(code).toBe(1);
    expect(calls).toEqual([ZENITY]);
    expect(stderr).toBe(BROKEN_SAID);
    expect(`${inputs[0]}\n`).toBe(BROKEN_SAID);
  });

  it('and warnings, with the PDF open', async () => {
    const cwd = makeFolder({ 'a.yaml': WARNED });
    const { desktop, calls, inputs } = standIn();
    const { code } = await run(['open', 'a.yaml'], { cwd, desktop });
    expect(code).toBe(0);
    expect(calls).toEqual([`xdg-open ${join(cwd, GOOD_NAME)}`, ZENITY]);
    expect(inputs[0]).toMatch(/^a\.yaml 第 7 行第 \d+ 列：警告 [\s\S]*\n已生成：/);
  });

  it('and what was mistyped', async () => {
    const { desktop, inputs } = standIn();
    expect((await run(['open', '--press'], { desktop })).code).toBe(2);
    expect(inputs).toEqual(['没有“--press”这个选项\n用法见：kuaibao --help']);
  });

  it('KDE has a dialog of its own', async () => {
    const cwd = makeFolder({ 'a.yaml': BROKEN });
    for (const without of [{ missing: ['zenity'] }, { codes: { zenity: 255 } }]) {
      const { desktop, calls, inputs } = standIn(without);
      await run(['open', 'a.yaml'], { cwd, desktop });
      expect(calls.at(-1)).toBe('kdialog --title 快报的提示 --textbox - 760 440');
      expect(`${inputs.at(-1)}\n`).toBe(BROKEN_SAID);
    }
  });

  it('where there are no dialogs an editor shows the text', async () => {
    const cwd = makeFolder({ 'a.yaml': BROKEN });
    const { desktop, calls } = standIn({ missing: ['zenity', 'kdialog'] });
    await run(['open', 'a.yaml'], { cwd, desktop });
    const path = /^xdg-open (.*快报的提示\.txt)$/.exec(calls[0] ?? '')?.[1] as string;
    expect(readFileSync(path, 'utf8')).toBe(BROKEN_SAID);
    rmSync(dirname(path), { recursive: true });
  });

  it('nothing is shown where there is no desktop either, or to other commands', async () => {
    const cwd = makeFolder({ 'a.yaml': BROKEN });
    const bare = standIn({ env: {} });
    expect((await run(['open', 'a.yaml'], { cwd, desktop: bare.desktop })).code).toBe(1);
    const build = standIn();
    expect((await run(['build', 'a.yaml'], { cwd, desktop: build.desktop })).code).toBe(1);
    expect([...bare.calls, ...build.calls]).toEqual([]);
  });
});

describe("in a window of Explorer's", () => {
  it('closes it where there is nothing to read', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { desktop, calls, enters } = explorer();
    const { stderr } = await run(['open', 'a.yaml'], { cwd, desktop });
    expect(stderr).not.toContain(PRESS);
    expect(calls).toEqual([`C:\\Windows\\explorer.exe "${join(cwd, GOOD_NAME)}"`]);
    expect(enters()).toBe(0);
  });

  it.each([
    ['an error', BROKEN, ['open', 'a.yaml'], 1],
    ['a warning', WARNED, ['open', 'a.yaml'], 0],
    ['an error of another command', BROKEN, ['build', 'a.yaml'], 1],
    ['wrong usage', GOOD, ['opne', 'a.yaml'], 2],
  ])('keeps it for %s', async (_, content, args, expected) => {
    const cwd = makeFolder({ 'a.yaml': content });
    const { desktop, enters } = explorer();
    const { code, stderr } = await run(args, { cwd, desktop });
    expect(code).toBe(expected);
    expect(stderr.endsWith(PRESS)).toBe(true);
    expect(enters()).toBe(1);
    expect((await run(args, { cwd, desktop, lang: 'en' })).stderr).toMatch(
      /\nPress Enter to close this window\n$/,
    );
  });

  it('takes what is dropped on the program', async () => {
    const cwd = makeFolder({ '第 1 期.yaml': GOOD, '往期/b.yaml': issue(2), 'c.pdf': '%PDF-1.7' });
    const { desktop, calls } = explorer();
    expect((await run([join(cwd, '第 1 期.yaml')], { cwd: '/', desktop })).code).toBe(0);
    expect((await run([join(cwd, '往期')], { cwd: '/', desktop })).code).toBe(0);
    expect(calls).toEqual(
      [GOOD_NAME, '往期'].map((name) => `C:\\Windows\\explorer.exe "${join(cwd, name)}"`),
    );
    expect((await run([join(cwd, 'c.pdf')], { cwd: '/', desktop })).stderr).toMatch(
      /^c\.pdf：错误 [\s\S]*kuaibao extract[\s\S]*按回车键关闭这个窗口\n$/,
    );
  });

  it('welcomes who double-clicks the program itself', async () => {
    const { desktop, enters } = explorer();
    const { code, stdout, stderr } = await run([], { desktop });
    expect([code, stdout, enters()]).toEqual([0, '', 1]);
    expect(stderr.replace(/\d+\.\d+\.\d+/, 'X')).toBe(`快报 X：把期刊文件排成可以付印的 PDF。
排一期：把期刊文件（.yaml 或 .kuaibao）拖到这个程序的图标上，排好的 PDF 自己会打开；整个文件夹也可以拖。
安装过快报的电脑，双击 .kuaibao 文件也一样。
写一期：用“记事本”照着 app\\examples 文件夹里的样子写，存成 第12期.kuaibao。
用命令：在文件夹的地址栏里输入 cmd，按回车，再输入 kuaibao --help。
按回车键关闭这个窗口
`);
  });
});

describe('files without a command', () => {
  it('are opened where somebody typed them, who is not waited for', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': BROKEN });
    const { desktop, calls, enters } = standIn({ isScreen: true });
    expect((await run(['a.yaml'], { cwd, desktop })).code).toBe(0);
    expect((await run(['b.yaml'], { cwd, desktop })).code).toBe(1);
    expect((await run(['没有.yaml'], { cwd, desktop })).stderr).toMatch(/^没有\.yaml：错误 找不到这个文件/);
    expect(calls).toEqual([`xdg-open ${join(cwd, GOOD_NAME)}`]);
    expect(enters()).toBe(0);
  });

  it.each([
    ['a script', standIn().desktop, ['a.yaml'], '少写了命令；要排版请写：kuaibao build a.yaml\n'],
    [
      'options',
      explorer().desktop,
      ['a.yaml', '--press'],
      /^少写了命令；要排版请写：kuaibao build a\.yaml\n/,
    ],
    [
      'what is no file',
      explorer().desktop,
      ['a.yaml', 'b'],
      /^少写了命令；要排版请写：kuaibao build a\.yaml\n/,
    ],
  ])('are wrong usage with %s', async (_, desktop, args, said) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { code, stderr } = await run(args, { cwd, desktop });
    expect(code).toBe(2);
    expect(stderr).toEqual(typeof said === 'string' ? said : expect.stringMatching(said));
    expect(listAll(cwd)).toEqual(['a.yaml']);
  });

  it('do not hide a command', async () => {
    const cwd = makeFolder({ help: GOOD, schema: GOOD });
    const { desktop } = standIn({ isScreen: true });
    expect((await run(['help'], { cwd, desktop })).stdout).toMatch(/^用法：/);
    expect((await run(['schema'], { cwd, desktop })).stdout).toContain('"$schema"');
  });
});
