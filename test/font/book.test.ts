import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locate, type SourceText } from '../../src/base/diagnostic.ts';
import { ROLES } from '../../src/base/role.ts';
import { openFonts } from '../../src/font/book.ts';
import { describeRoles } from '../../src/font/coverage.ts';
import type { FontChoice, Issue, Sourced } from '../../src/issue/model.ts';
import { makeCollection, makeFont } from './make-font.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-book-'));
const installed = join(folder, 'installed');
const environment = { folders: [installed] };
const source: SourceText = { path: join(folder, 'yanjin.yaml'), text: '字体:\n  正文: 仿宋_GB2312\n' };

beforeAll(() => {
  mkdirSync(installed);
  mkdirSync(join(folder, '字体'));
  const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  save('installed/fs.ttf', makeFont({ family: 'FangSong_GB2312', chinese: '仿宋_GB2312' }));
  save('installed/vf.ttf', makeFont({ family: 'Moving Kai', tables: { fvar: new Uint8Array(16) } }));
  save(
    'installed/simtest.ttc',
    makeCollection([{ family: 'SimTest' }, { family: 'NSimTest', chinese: '新测试宋' }]),
  );
  save('字体/own.ttf', makeFont({ family: 'Own Kai', inked: '中国91' }));
  save('字体/ideographs.ttf', makeFont({ family: 'Only Hei', inked: '中国' }));
  save('bold.ttf', makeFont({ family: 'Own Bold', weight: 700 }));
  save('broken.ttf', makeFont({ family: 'Broken' }).slice(0, 200));
  save('web.woff2', Buffer.from('wOF2 and more of it'));
  save('locked.ttf', makeFont({ family: 'Locked', fsType: 2 }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sourced = (text: string): Sourced => ({ text, span: { source, start: 10, end: 10 + text.length } });
const choose = (text: string, member?: string): FontChoice => ({
  font: sourced(text),
  ...(member === undefined ? {} : { member }),
});
const open = (choices: Issue['fonts']) => openFonts(choices, environment);
const code = (letter: string): number => letter.codePointAt(0) as number;

describe('roles without a choice', () => {
  const { book, diagnostics } = open({});

  it('have the bundled faces', () => {
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(ROLES.map((role) => [role, book[role].chain[0].postscriptName]))).toEqual({
      title: 'NotoSerifSC-SemiBold',
      mark: 'NotoSansSC-Medium',
      meta: 'FandolFang-Regular',
      heading: 'NotoSansSC-Medium',
      body: 'FandolFang-Regular',
      bold: 'FandolFang-Regular',
      kai: 'FandolKai-Regular',
      colophon: 'FandolFang-Regular',
      pageNumber: 'FandolSong-Regular',
    });
  });

  it('embolden the bold alone, with the very face of the body', () => {
    expect(ROLES.filter((role) => book[role].emboldened)).toEqual(['bold']);
    expect(book.bold.chain).toBe(book.body.chain);
  });

  it('set 黑体 with its marks and letters in one face, whose weight they share', () => {
    const { chain, western } = book.heading;
    expect(western).toBeUndefined();
    for (const letter of '县“”‘’·，。？（》—…9A%') expect(chain[0].glyphOf(code(letter))).not.toBe(0);
  });

  it('set figures and letters among 楷体 as the body has them, but for a 楷体 that was chosen', () => {
    expect(book.kai.western).toBe(book.body.chain[0]);
    expect(open({ body: choose('楷体') }).book.kai.western?.postscriptName).toBe('FandolKai-Regular');
    expect(open({ kai: choose('楷体') }).book.kai.western).toBeUndefined();
  });

  it('share faces between roles and calls', () => {
    expect(open({}).book.meta.chain[0]).toBe(book.body.chain[0]);
  });
});

describe('a chosen font', () => {
  it.each(['楷体', 'kai'])('is a bundled one called %s', (name) => {
    const { book, diagnostics } = open({ body: choose(name) });
    expect(diagnostics).toEqual([]);
    expect(book.body.chain[0].postscriptName).toBe('FandolKai-Regular');
    expect(book.bold).toEqual({ chain: book.body.chain, emboldened: true });
    expect(book.meta.chain[0].postscriptName).toBe('FandolFang-Regular');
  });

  it.each(['字体/own.ttf', '字体\\own.ttf', './字体/own.ttf'])(
    'is a file beside the publication: %s',
    (name) => {
      const { book, diagnostics, files } = open({ body: choose(name) });
      expect(diagnostics).toEqual([]);
      expect(book.body.chain[0].postscriptName).toBe('Own-Kai');
      expect(files.get(book.body.chain[0].key)).toBe(join(folder, '字体', 'own.ttf'));
    },
  );

  it('is followed by the bundled faces nearest in style', () => {
    const { body } = open({ body: choose('字体/own.ttf') }).book;
    expect(body.chain.map((face) => face.postscriptName)).toEqual([
      'Own-Kai',
      'FandolKai-Regular',
      'LXGWWenKai-Light',
      'NotoSerifSC-Regular',
    ]);
    const taker = (letter: string) =>
      body.chain.find((face) => face.glyphOf(code(letter)) !== 0)?.postscriptName;
    expect([...'中李喆'].map(taker)).toEqual(['Own-Kai', 'FandolKai-Regular', 'LXGWWenKai-Light']);
  });

  it('that lacks letters, digits and marks has them from its style', () => {
    for (const role of ['heading', 'body'] as const) {
      const { chain } = open({ [role]: choose('字体/ideographs.ttf') }).book[role];
      const taker = (letter: string) =>
        chain.find((face) => face.glyphOf(code(letter)) !== 0)?.postscriptName;
      expect([...'中9A%é李，“①'].map(taker)).toEqual([
        'Only-Hei',
        ...Array<string>(8).fill('NotoSansSC-Medium'),
      ]);
    }
  });

  it.each(['仿宋_GB2312', '仿宋_gb2312', 'FangSong_GB2312', 'fangsong _GB2312'])(
    'is installed as %s',
    (name) => {
      const { book, diagnostics } = open({ body: choose(name) });
      expect(diagnostics).toEqual([]);
      expect(book.body.chain[0].postscriptName).toBe('FangSong_GB2312');
    },
  );

  it('is the member of an installed collection that has the name', () => {
    const { book } = open({ pageNumber: choose('新测试宋') });
    expect(book.pageNumber.chain[0].key).toMatch(/-1$/);
    expect(open({ pageNumber: choose('SimTest', '1') }).book.pageNumber.chain[0].key).toMatch(/-1$/);
  });

  it('for bold is not emboldened', () => {
    const { book } = open({ bold: choose('bold.ttf') });
    expect(book.bold.emboldened).toBe(false);
    expect(book.bold.chain[0].postscriptName).toBe('Own-Bold');
    expect(book.body.chain[0].postscriptName).toBe('FandolFang-Regular');
  });

  it('for Western letters stands beside the default face', () => {
    const { book, diagnostics } = open({ body: { western: sourced('bold.ttf') } });
    expect(diagnostics).toEqual([]);
    expect(book.body.western?.postscriptName).toBe('Own-Bold');
    expect(book.body.chain[0].postscriptName).toBe('FandolFang-Regular');
    expect(book.bold.western).toBe(book.body.western);
    expect(book.bold.emboldened).toBe(true);
  });

  it('does not repeat itself in the chain when it is a bundled file', () => {
    const { body } = open({
      body: choose(join(import.meta.dirname, '../../fonts/FandolFang-Regular.otf')),
    }).book;
    expect(new Set(body.chain.map((face) => face.key)).size).toBe(3);
    expect(body.chain).toHaveLength(3);
  });
});

describe('a choice that cannot be honoured', () => {
  it.each([
    ['方正仿宋', undefined, 'font-not-found'],
    ['Fangsong', undefined, 'font-not-found'],
    ['字体/none.ttf', undefined, 'font-not-found'],
    ['installed/', undefined, 'font-unreadable'],
    ['broken.ttf', undefined, 'font-corrupt'],
    ['yanjin.yaml/x', undefined, 'font-not-found'],
    ['web.woff2', undefined, 'font-webfont'],
    ['locked.ttf', undefined, 'font-not-embeddable'],
    ['Moving Kai', undefined, 'font-variable'],
    ['SimTest', '7', 'font-member-unknown'],
    ['仿宋', '2', 'font-member-unknown'],
  ])('%s (member %s) is %s', (name, member, expected) => {
    const { book, diagnostics } = open({ body: choose(name, member) });
    expect(diagnostics.map((entry) => entry.code)).toEqual([expected]);
    const [entry] = diagnostics;
    expect(entry?.severity).toBe('error');
    expect(entry?.span && locate(entry.span)).toEqual({ line: 2, column: 7 });
    expect(entry?.message.zh).toContain(name);
    expect(entry?.message.en).toContain(name);
    expect(entry?.hint?.zh).toMatch(/。$/u);
    expect(book.body.chain[0].postscriptName).toBe('FandolFang-Regular');
    expect(book.bold.emboldened).toBe(true);
  });

  const hintOf = (name: string, member?: string): string =>
    open({ body: choose(name, member) }).diagnostics[0]?.hint?.zh ?? '';

  it('names the nearest installed fonts and the bundled stand-in', () => {
    expect(hintOf('仿宋_GB18030')).toContain('名称相近的有：仿宋_GB2312');
    expect(hintOf('仿宋_GB18030')).toContain('可改用内置的“仿宋”');
    expect(hintOf('方正小标宋简体')).toContain('可改用内置的“小标宋”');
    expect(hintOf('字体/oven.ttf')).toContain('own.ttf');
  });

  it('lists the members and the licence bar', () => {
    expect(hintOf('SimTest', '7')).toContain('0 SimTest、1 NSimTest');
    expect(open({ body: choose('locked.ttf') }).diagnostics[0]?.message.zh).toContain('noEmbedding');
  });

  it('leaves bold emboldened when its own font fails', () => {
    const { book, diagnostics } = open({ bold: choose('broken.ttf') });
    expect(diagnostics).toHaveLength(1);
    expect(book.bold).toEqual({ chain: book.body.chain, emboldened: true });
  });

  it('reports each failing role', () => {
    const { diagnostics } = open({
      title: choose('甲'),
      body: { font: sourced('乙'), western: sourced('丙') },
    });
    expect(diagnostics.map((entry) => entry.message.en.match(/"(.+)"/u)?.[1])).toEqual(['甲', '乙', '丙']);
  });
});

describe('a description of the book', () => {
  it('gives each role its faces with files', () => {
    const roles = describeRoles(open({ body: choose('字体/own.ttf') }));
    expect(roles.map(({ role }) => role)).toEqual([...ROLES]);
    const body = roles.find(({ role }) => role === 'body');
    expect(body?.faces.map(({ file }) => file?.split(/[\\/]/u).at(-1))).toEqual([
      'own.ttf',
      'FandolKai-Regular.otf',
      'LXGWWenKai-Light.ttf',
      'NotoSerifSC-Regular.ttf',
    ]);
  });
});
