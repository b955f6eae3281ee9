import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  encode,
  type Files,
  GOOD,
  listAll,
  makeFolder,
  ROOT,
  reportOf,
  run,
  summarise,
  swap,
} from './support.ts';

type Case = readonly [name: string, input: string | Uint8Array | Files, expected: readonly string[]];

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const concat = (...parts: (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? encode(part) : part)));
const ZIP = bytes(0x50, 0x4b, 3, 4);
const OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
/** GB18030 of the few characters used here; Node can decode it but not encode it. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  报: [0xb1, 0xa8],
  '：': [0xa3, 0xba],
  期: [0xc6, 0xda],
  号: [0xba, 0xc5],
};
const gbk = (text: string): Uint8Array =>
  bytes(...[...text].flatMap((character) => GBK[character] ?? [character.charCodeAt(0)]));

const CASES: readonly Case[] = [
  // The wrong file, or a file that is no text.
  ['an empty file', '', ['file-empty']],
  ['a file of blank lines', '\r\n \r\n', ['file-empty']],
  ['nothing but a byte order mark', bytes(0xef, 0xbb, 0xbf), ['file-empty']],
  ['a .docx renamed to .yaml', concat(ZIP, '....word/document.xml'), ['file-not-yaml']],
  ['a .doc or .wps renamed', concat(OLE, new Uint8Array(600)), ['file-not-yaml']],
  ['an .xlsx renamed', concat(ZIP, '....xl/workbook.xml'), ['file-not-yaml']],
  ['a PDF renamed', '%PDF-1.7\n%âãÏÓ\n', ['file-not-yaml']],
  ['a web page saved as .yaml', '<!DOCTYPE html><html></html>', ['file-not-yaml']],
  ['an RTF file', '{\\rtf1\\ansi 1}', ['file-not-yaml']],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), ['file-not-yaml']],
  ['a packed archive', concat(ZIP, '....a.yaml'), ['file-not-yaml']],
  ['bytes that are no text', bytes(0, 1, 2, 3, 255, 254, 0, 128, 7), ['file-binary']],
  ['UTF-8 and GB18030 in one file', concat(GOOD, '# ', bytes(0xc2, 0xff), '\n'), ['file-binary']],
  ['a 50 MB file', new Uint8Array(50 * 1024 * 1024), ['file-too-large']],
  ['the text of a bulletin without keys', '延津政务快报\n第44期\n', ['wrong-kind 1:1']],
  ['a publication alone', 'masthead:\n  title: 河湾快报\n', ['not-an-issue 1:1']],

  // Slips of the keyboard and of the input method.
  ['a tab as indentation', swap('  title: 河湾', '\ttitle: 河湾'), ['tab-indent 2:1']],
  ['a full-width colon', swap('number: 1', 'number：1'), ['fullwidth-colon 3:7']],
  ['a full-width colon, saved as UTF-16', utf16(swap('number: 1', 'number：1')), ['fullwidth-colon 3:7']],
  [
    'a full-width colon, saved as GB18030',
    gbk('masthead: {title: 报}\nnumber：1\ndate: 2025-09-19\nitems: [{title: 期, body: 号}]\n'),
    ['fullwidth-colon 2:7'],
  ],
  ['no space after the colon', swap('number: 1', 'number:1'), ['missing-space 3:7']],
  ['full-width spaces as indentation', swap('    body', '　　body'), ['fullwidth-indent 7:1']],
  ['a full-width dash', swap('  - title', '  － title'), ['fullwidth-dash 6:3']],
  ['a forgotten dash', swap('  - title', '    title'), ['missing-dash 6:5']],
  ['one space too many', swap('    body', '     body'), ['bad-indent 7:6']],
  ['an unclosed quote', swap('title: 标题', 'title: "标题'), ['unclosed-quote 6:12']],
  ['an unclosed bracket', `${GOOD}townships: [马庄乡, 魏邱乡\ncopies: 3\n`, ['unclosed-bracket 8:12']],
  ['text after a closing quote', swap('标题\n', '"专精特新"企业\n'), ['text-after-end 6:18']],
  ['two colons on a line', swap('标题\n', '关于: 通知\n'), ['colon-in-text 6:12']],
  ['a line without a colon', swap('number: 1', 'number 1'), ['missing-colon 3:1']],
  ['a body that starts with bold', swap('正文。', '**马庄乡**明确'), ['bold-needs-quotes 7:11']],
  ['a bold mark left open', swap('正文。', '第一**段。'), ['unclosed-bold 7:13']],
  ['two issues in one file', `${GOOD}---\n${GOOD}`, ['multiple-documents 8:1']],

  // Keys and values.
  ['a misspelt key', `${GOOD}copeis: 3\n`, ['unknown-key 8:1']],
  ['a misspelt key left empty', `${GOOD}copeis:\n`, ['unknown-key 8:1']],
  [
    'a misspelt key left empty where the right one is vital',
    swap('title: 标题', 'titel:'),
    ['unknown-key 6:5'],
  ],
  ['a key twice', `${GOOD}期号: 2\n`, ['duplicate-key 8:1']],
  ['a list for a title', swap('title: 标题', 'title:\n      - 标题'), ['wrong-kind 7:7']],
  ['brackets around a title', swap('title: 标题', 'title: [标题]'), ['bad-start 6:12']],
  ['a date without a year', swap('2025-09-19', '9月19日'), ['bad-date 4:7']],
  ['the 30th of February', swap('09-19', '02-30'), ['bad-date 4:7']],
  ['a number in words', swap('number: 1', 'number: 第四十四份'), ['bad-number 3:9']],
  ['no number', swap('number: 1\n', ''), ['missing-key 1:1']],
  ['an empty title', swap('title: 标题', 'title:'), ['empty-value 6:5']],
  ['no items', 'masthead: {title: a}\nnumber: 1\ndate: 2025-01-01\nitems: []\n', ['empty-value 4:8']],
  [
    'layout values out of range',
    `${GOOD}layout:\n  pages: 0\n  bodySize: 巨号\n  mode: typst\n`,
    ['bad-number 9:10', 'bad-number 10:13', 'bad-choice 11:9'],
  ],
  ['a control character', swap('正文。', '正\u0007文。'), ['control-character 7:12']],
  [
    'an alias',
    swap('标题\n', '&a 标题\n').replace('正文。', '*a'),
    ['alias-not-allowed 6:12', 'alias-not-allowed 7:11'],
  ],
  ['10 000 opening brackets', '['.repeat(10_000), ['too-complex 1:41']],

  // Other files.
  ['a missing publication', `extends: 延津.yaml\n${GOOD}`, ['publication-missing 1:10']],
  [
    'a publication that is a folder',
    { 'issue.yaml': `extends: 刊\n${GOOD}`, '刊/a': '' },
    ['publication-folder 1:10'],
  ],
  ['an issue that extends itself', `extends: issue.yaml\n${GOOD}`, ['publication-cycle 1:10']],
  [
    'a mistake in the publication',
    { 'issue.yaml': `extends: 刊.yaml\n${GOOD}`, '刊.yaml': '印刷数: 3\n' },
    ['unknown-key 刊.yaml 1:1'],
  ],
  ['a font that is not installed', `${GOOD}fonts:\n  body: 不存在体\n`, ['font-not-found 9:9']],
  ['a font file that is not there', `${GOOD}fonts: {title: 字体/没有.ttf}\n`, ['font-not-found 8:16']],
  [
    'a font file that is cut short',
    { 'issue.yaml': `${GOOD}fonts: {body: a.ttf}\n`, 'a.ttf': bytes(0, 1, 0, 0, 0, 9, 0, 0, 0, 0) },
    ['font-corrupt 8:15'],
  ],
  [
    'a text named as a font',
    { 'issue.yaml': `${GOOD}fonts: {body: a.ttf}\n`, 'a.ttf': '这不是字体' },
    ['font-corrupt 8:15'],
  ],
  [
    'a web font',
    { 'issue.yaml': `${GOOD}fonts: {body: a.woff2}\n`, 'a.woff2': 'wOF2 and so on' },
    ['font-webfont 8:15'],
  ],

  // What only setting the page finds out.
  ['an emoji', swap('正文。', '祝贺😀成功。'), ['missing-glyph 7:13']],
  ['a flag, which is two characters', swap('标题', '祝贺🇨🇳'), ['missing-glyph 6:14', 'missing-glyph 6:15']],
  ['U+E000 in a name', `${GOOD}signoff:\n  签发: 张\ue000\n`, ['missing-glyph 9:8']],
  ['a script that no font has', swap('正文。', '文བོ。'), ['missing-glyph 7:12', 'missing-glyph 7:13']],
  ['a masthead too long', swap('河湾快报', '河'.repeat(200)), ['text-too-long 2:10']],
  [
    'an issuer too long',
    swap('  title: 河湾', `  issuer: ${'县'.repeat(200)}\n  title: 河湾`),
    ['text-too-long 2:11'],
  ],
  ['a name too long for its box', `${GOOD}signoff:\n  签发: ${'张'.repeat(60)}\n`, ['text-too-long 9:3']],
  [
    'too much for the pages asked for',
    `${swap('正文。', '很长。'.repeat(900))}layout: {pages: 1}\n`,
    ['pages-misfit 8:10'],
  ],
  ['too little for the pages asked for', `${GOOD}layout: {pages: 9}\n`, ['pages-misfit 8:10']],
  [
    'a distribution list of pages',
    `${GOOD}distribution: ${'某局，某委，'.repeat(600)}\n`,
    ['colophon-too-tall 8:15'],
  ],
  ['a type area wider than the paper', `${GOOD}layout: {columns: 60}\n`, ['area-off-page 8:10']],
];

const filesOf = (input: Case[1]): Files =>
  typeof input === 'string' || input instanceof Uint8Array ? { 'issue.yaml': input } : input;

describe('broken input, from the command line', () => {
  it('is a table of at least 40', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(CASES)('%s', async (_, input, expected) => {
    const files = filesOf(input);
    const folder = makeFolder(files);
    // A font is looked for relative to the issue file, which must then not depend on this process's folder.
    const result = await run(['build', join(folder, 'issue.yaml'), '--json'], { cwd: folder });
    expect(summarise(result)).toEqual(expected);
    expect(result.code).toBe(1);
    expect(listAll(folder)).toEqual(Object.keys(files).sort());

    const [report] = reportOf(result).inputs;
    expect(report).toMatchObject({ ok: false });
    expect(report).not.toHaveProperty('output');
    for (const { message, hint } of report?.diagnostics ?? []) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(hint).toMatch(/\p{Script=Han}/u);
      // Two lines on a screen, and none of the words of programmers.
      expect([...message].length).toBeLessThan(100);
      expect(`${message}${hint}`).not.toMatch(
        /undefined|null|NaN|\[object|errno|E[A-Z]{4,}|syntax|parse|token/,
      );
      expect(result.stderr).toContain(message);
    }
    expect(result.stderr).not.toMatch(/^\s+at .*:\d+/m);
    expect(result.stderr).toContain('没有生成：');
  });

  it.each(CASES.filter(([name]) => /quote|emoji|publication/.test(name)))(
    'speaks English of %s',
    async (_, input) => {
      const folder = makeFolder(filesOf(input));
      const result = await run(['build', join(folder, 'issue.yaml'), '--json'], { cwd: folder, lang: 'en' });
      for (const { message, hint } of reportOf(result).inputs[0]?.diagnostics ?? []) {
        expect(message).toMatch(/^["A-Z].*[a-z]/);
        expect(hint).toMatch(/[a-z]/);
      }
    },
  );
});

describe('after all that was broken', () => {
  it('builds a good issue to the same bytes as ever', async () => {
    const before = await run(['build', '-', '-o', '-'], { stdin: GOOD });
    for (const [, input] of CASES) {
      const [first] = Object.values(filesOf(input));
      await run(['build', '-', '-o', '-'], { stdin: first ?? '' });
    }
    const after = await run(['build', '-', '-o', '-'], { stdin: GOOD });
    expect(after.code).toBe(0);
    expect(Buffer.from(after.bytes).equals(before.bytes)).toBe(true);
  });
});

describe('the report on a file full of mistakes', () => {
  it.each(['zh', 'en'] as const)('reads as in test/broken/mistakes.%s.txt', async (lang) => {
    const golden = join(ROOT, `test/broken/mistakes.${lang}.txt`);
    const { code, stderr } = await run(['build', 'mistakes.yaml'], { cwd: join(ROOT, 'test/broken'), lang });
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, stderr);
    expect(stderr).toBe(readFileSync(golden, 'utf8'));
    expect(code).toBe(1);
  });
});
