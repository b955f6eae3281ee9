/** Files with mistakes in them, and what is said of each: `code line:column`. */

import { encode, GOOD, type load } from '../issue/support.ts';

export type Files = Parameters<typeof load>[0];
export type Case = readonly [name: string, input: string | Uint8Array | Files, expected: readonly string[]];

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
export const concat = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
export const swap = (from: string, to: string): string => {
  if (!GOOD.includes(from)) throw new Error(`the good issue has no ${from}`);
  return GOOD.replace(from, to);
};
export const ZIP = bytes(0x50, 0x4b, 3, 4);
const OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const laughs = `a: &a [哈, 哈]\nb: &b [*a, *a, *a]\n${GOOD}`;

export const CASES: readonly Case[] = [
  ['an empty file', '', ['file-empty 1:1']],
  ['a file of blank lines', '\n \n\t\n\u3000', ['file-empty 1:1']],
  ['a file of nothing but a mark', bytes(0xef, 0xbb, 0xbf), ['file-empty 1:1']],
  ['a binary file', bytes(0, 1, 2, 3, 255, 254, 0, 128, 7), ['file-binary 1:1']],
  ['a text full of control codes', '\u0001\u0002\u0003abc'.repeat(20), ['file-binary 1:1']],
  ['a .docx file', concat(ZIP, encode('....word/document.xml')), ['file-not-yaml 1:1']],
  ['a .wps or .doc file', concat(OLE, new Uint8Array(600)), ['file-not-yaml 1:1']],
  ['an .xlsx file', concat(ZIP, encode('....xl/workbook.xml')), ['file-not-yaml 1:1']],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n', ['file-not-yaml 1:1']],
  ['a web page', '<!DOCTYPE html><html></html>', ['file-not-yaml 1:1']],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), ['file-not-yaml 1:1']],
  [
    'a shortcut of Windows',
    bytes(0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0),
    ['file-not-yaml 1:1'],
  ],
  ['a 50 MB file', new Uint8Array(50 * 1024 * 1024), ['file-too-large 1:1']],
  ['a file of one comment', '# 只有注释\n', ['empty-value 1:1']],
  ['a text that is no YAML mapping', '延津政务快报\n第44期\n', ['wrong-kind 1:1']],
  ['a list at the top', '- a\n- b\n', ['wrong-kind 1:1']],

  ['a tab as indentation', swap('  title', '\ttitle'), ['tab-indent 2:1']],
  ['one space too many', swap('    body', '     body'), ['bad-indent 7:6']],
  ['one space too few', swap('    body', '   body'), ['bad-indent 7:4']],
  ['a list item without its dash', `${GOOD}  title: 二\n    body: 文\n`, ['missing-dash 8:3']],
  ['an unclosed double quote', swap('title: 标题', 'title: "标题'), ['unclosed-quote 6:12']],
  ['an unclosed single quote', swap('title: 标题', "title: '标题"), ['unclosed-quote 6:12']],
  ['an unclosed bracket', `${GOOD}townships: [马庄乡, 魏邱乡\ncopies: 3\n`, ['unclosed-bracket 8:12']],
  ['text after a closing quote', swap('标题\n', '"专精特新"企业\n'), ['text-after-end 6:18']],
  ['two colons on a line', swap('标题\n', '关于: 通知\n'), ['colon-in-text 6:12']],
  ['a line without a colon', swap('number: 1', 'number 1'), ['missing-colon 3:1']],
  ['a text that starts with @', swap('标题\n', '@标题\n'), ['bad-start 6:12']],
  ['a line that starts with %', `%标题\n${GOOD}`, ['bad-start 1:1']],
  ['a bad escape in a path', `${GOOD}fonts: {body: "C:\\字体\\a.ttf"}\n`, ['bad-escape 8:18']],
  ['two documents', `${GOOD}---\n${GOOD}`, ['multiple-documents 8:1']],
  ['an empty key', `${GOOD}: 3\n`, ['bad-key 8:1']],
  ['a list as a key', `${GOOD}? [a]\n: b\n`, ['bad-key 8:3']],

  ['a full-width colon', swap('number: 1', 'number：1'), ['fullwidth-colon 3:7']],
  ['a full-width colon after a dash', swap('- title: ', '- title：'), ['fullwidth-colon 6:10']],
  [
    'full-width colons in the sign-off',
    `签批:\n  责任编辑：李勉\n  审核：路帅\n${GOOD}`,
    ['fullwidth-colon 2:7', 'fullwidth-colon 3:5'],
  ],
  ['a full-width colon ending a line', swap('masthead:', '报头：'), ['fullwidth-colon 1:3']],
  ['no space after a colon', swap('number: 1', 'number:1'), ['missing-space 3:7']],
  [
    'no space after a dash',
    `${GOOD}townships:\n  -马庄乡\n  -魏邱乡\n`,
    ['missing-space 9:3', 'missing-space 10:3'],
  ],
  [
    'full-width dashes',
    `${GOOD}townships:\n  －马庄乡\n  — 魏邱乡\n`,
    ['fullwidth-dash 9:3', 'fullwidth-dash 10:3'],
  ],
  ['full-width indentation', swap('    body', '　　body'), ['fullwidth-indent 7:1']],
  ['a full-width hash sign', `＃ 注释\n${GOOD}`, ['fullwidth-hash 1:1']],

  [
    'a body at the margin',
    swap('body: 正文。', 'body: |\n第一段。\n时间: 9:30\n\n- 第二段。'),
    ['text-not-indented 8:1'],
  ],
  [
    'a body on the lines below its key',
    swap('body: 正文。', 'body:\n第一段。\n第二段。'),
    ['text-not-indented 8:1'],
  ],
  ['a body that goes on at the margin', swap('正文。', '第一段。\n第二段。'), ['text-not-indented 8:1']],
  ['a body behind its bar', swap('正文。', '| 正文。'), ['text-after-bar 7:11']],
  ['a full-width bar', swap('正文。', '｜\n      正文。'), ['fullwidth-bar 7:11']],
  ['bullets', `${swap('  - title', '  • title')}  • title: 二\n    body: 文\n`, ['wrong-bullet 6:3']],
  ['numbers for bullets', `${GOOD}townships:\n  1. 马庄乡\n  2. 魏邱乡\n`, ['wrong-bullet 9:3']],
  ['a number sign first', swap('标题\n', '#1号文件\n'), ['bad-start 6:12']],
  ['a bracketed word first', swap('标题\n', '[通知]检查\n'), ['bad-start 6:12']],
  ['a braced word first', swap('正文。', '{通知}检查'), ['bad-start 7:11']],
  ['an ampersand first', swap('标题\n', '&县\n'), ['alias-not-allowed 6:12']],
  ['a word for a required key', swap('date:', '时间:'), ['unknown-key 4:1']],
  [
    'words for the keys of an item',
    swap('title: 标题\n    body', 'headline: 标题\n    text'),
    ['unknown-key 6:5', 'unknown-key 7:5'],
  ],
  ['a key outside its part', swap('masthead:\n  title', '刊名'), ['unknown-key 1:1']],
  [
    'prose for the items',
    'masthead: {title: a}\nnumber: 1\ndate: 2025-01-01\nitems: |\n  一段。\n  二段。\n',
    ['wrong-kind 4:8'],
  ],
  [
    'paragraphs for items',
    'masthead: {title: a}\nnumber: 1\ndate: 2025-01-01\nitems:\n  - 一段。\n  - 二段。\n',
    ['wrong-kind 5:5'],
  ],
  [
    'prose that has colons',
    '延津政务快报\n时间: 9:30\n县工信局：培育企业。\n来源：新华社\n',
    ['wrong-kind 1:1'],
  ],

  [
    'an alias bomb',
    laughs,
    [
      'unknown-key 1:1',
      'alias-not-allowed 1:4',
      'unknown-key 2:1',
      'alias-not-allowed 2:4',
      'alias-not-allowed 2:8',
      'alias-not-allowed 2:12',
      'alias-not-allowed 2:16',
    ],
  ],
  ['a body that starts with bold', swap('正文。', '**马庄乡**明确'), ['bold-needs-quotes 7:11']],
  ['a tag', swap('标题\n', '!!binary 标题\n'), ['tag-not-allowed 6:12']],
  ['an exclamation mark first', swap('标题\n', '!重要标题\n'), ['tag-not-allowed 6:12']],
  ['a merge key', `${GOOD}<<: {number: 2}\n`, ['unknown-key 8:1']],
  ['10 000 opening brackets', '['.repeat(10_000), ['too-complex 1:41']],
  ['10 000 nested dashes', '- '.repeat(10_000), ['too-complex 1:80']],
  ['half a million list items', '- a\n'.repeat(500_000), ['too-complex 80000:4']],

  ['an unknown key', `${GOOD}copeis: 3\n`, ['unknown-key 8:1']],
  ['an unknown key left empty', `${GOOD}copeis:\n`, ['unknown-key 8:1']],
  ['a vital key misspelt and left empty', swap('title: 标题', 'titel:'), ['unknown-key 6:5']],
  ['an unknown key inside', swap('  title: 河湾', '  titel: 河湾'), ['unknown-key 2:3']],
  ['a prototype key', `${GOOD}__proto__: 1\nconstructor: 2\n`, ['unknown-key 8:1', 'unknown-key 9:1']],
  ['a key twice', `${GOOD}number: 2\n`, ['duplicate-key 8:1']],
  ['a key in both spellings', `${GOOD}期号: 2\n`, ['duplicate-key 8:1']],
  ['both spellings inside an item', swap('    body', '    标题: 又一个\n    body'), ['duplicate-key 7:5']],
  ['a list for a title', swap('title: 标题', 'title:\n      - 标题'), ['wrong-kind 7:7']],
  ['brackets around a title', swap('title: 标题', 'title: [标题]'), ['bad-start 6:12']],
  ['a text for a mapping', `${GOOD}layout: 快报\n`, ['wrong-kind 8:9']],
  ['a text for a list', 'masthead: {title: a}\nnumber: 1\ndate: 2025-01-01\nitems: 无\n', ['wrong-kind 4:8']],
  ['a list for the sign-off', `${GOOD}signoff:\n  - 审核: 路帅\n`, ['wrong-kind 9:3']],
  ['a mapping for a date', swap('2025-09-19', '{year: 2025}'), ['wrong-kind 4:7']],
  ['a date that does not exist', swap('09-19', '02-30'), ['bad-date 4:7']],
  ['the 29th of February of a common year', swap('2025-09-19', '2025年2月29日'), ['bad-date 4:7']],
  ['a number in words', swap('number: 1', 'number: 第四十四份'), ['bad-number 3:9']],
  ['a joint issue of one', swap('number: 1', 'number: 第44期合刊'), ['bad-number 3:9']],
  ['a month without a day', swap('2025-09-19', '2026/3'), ['bad-date 4:7']],
  ['a title line without a text', swap('title: 河湾快报', 'title: [{字号: 初号}]'), ['missing-key 2:11']],
  [
    'a title line of an unknown size',
    swap('title: 河湾快报', 'title: [{文字: 报, 字号: 巨号}]'),
    ['bad-number 2:23'],
  ],
  ['an empty line of a mark', swap('title: 河湾快报', "title: 报\n  mark: ['']"), ['empty-value 3:10']],
  ['issue number 0', swap('number: 1', 'number: 0'), ['bad-number 3:9']],
  [
    'layout values out of range',
    `${GOOD}layout:\n  pages: 0\n  bodySize: 巨号\n  mode: typst\n  pageNumber: {onFirstPage: 可能}\n`,
    ['bad-number 9:10', 'bad-number 10:13', 'bad-choice 11:9', 'bad-flag 12:29'],
  ],
  [
    'a font without a known key',
    `${GOOD}fonts:\n  body: {fnt: 仿宋}\n  boddy: 仿宋\n`,
    ['unknown-key 9:10', 'unknown-key 10:3'],
  ],

  ['nothing but a number', 'number: 1\n', ['missing-key 1:1', 'missing-key 1:1', 'missing-key 1:1']],
  ['a publication', 'masthead: {title: a}\ncopies: 3\n', ['not-an-issue 1:1']],
  [
    'a publication that has a publication',
    { 'a.yaml': 'extends: b.yaml\ncopies: 3\n', 'b.yaml': 'masthead: {title: a}\nsignoff: {审核: }\n' },
    ['not-an-issue 1:1'],
  ],
  [
    'a publication with a date',
    'masthead: {title: a}\ndate:\n',
    ['missing-key 1:1', 'missing-key 1:1', 'empty-value 2:1'],
  ],
  [
    'every required key empty',
    'masthead:\n  title:\nnumber:\ndate:\nitems:\n',
    ['empty-value 2:3', 'empty-value 3:1', 'empty-value 4:1', 'empty-value 5:1'],
  ],
  ['no items', 'masthead: {title: a}\nnumber: 1\ndate: 2025-01-01\nitems: []\n', ['empty-value 4:8']],
  ['an item without body', swap('    body: 正文。\n', ''), ['missing-key 6:5']],
  ['an empty title', swap('title: 标题', 'title:'), ['empty-value 6:5']],
  ['a title of spaces', swap('title: 标题', 'title: "　 "'), ['empty-value 6:12']],
  ['an empty list item', `${GOOD}townships:\n  - 马庄乡\n  -\n`, ['empty-value 10:4']],
  ['a distribution without recipients', `${GOOD}distribution:\n  label: 分送\n`, ['missing-key 9:3']],

  [
    'a bold mark left open',
    swap('正文。', '|\n      第一**段。\n\n      第二**段**。'),
    ['unclosed-bold 8:9'],
  ],
  ['a bold mark in a title', swap('title: 标题', 'title: 标**题**'), ['bold-not-here 6:13']],
  ['a title that starts with bold', swap('标题\n', '**食堂**检查\n'), ['bold-not-here 6:12']],
  ['a title of a bold word and more', swap('标题\n', '**食堂** 检查\n'), ['bold-not-here 6:12']],
  ['bold names', `${GOOD}    sources: [**甲**, 乙]\n`, ['bold-not-here 8:15']],
  ['an unknown style', swap('正文。', '甲[乙]{锲体}丙。'), ['unknown-style 7:15']],
  ['a style of nothing', swap('正文。', '甲[]{楷体}丙。'), ['broken-style 7:12']],
  ['a style in a title', swap('title: 标题', 'title: 面积m[2]{上标}'), ['style-not-here 6:15']],
  ['a body that starts with a style', swap('正文。', '[甲]{楷体}乙。'), ['bad-start 7:11']],
  ['a control character', swap('正文。', '正\u0007文。'), ['control-character 7:12']],
  ['an escaped control character', swap('正文。', '"正\\x07文。"'), ['control-character 7:13']],
  ['a replacement character', swap('title: 标题', 'title: 标\ufffd题'), ['control-character 6:13']],
  ['text in a comment', swap('标题\n', '推进项目 # 二号工程\n'), ['text-in-comment 6:17']],
  ['text lost to a comment', swap('标题\n', '推进 #1 项目\n'), ['text-after-hash 6:15']],

  ['a missing publication', `${GOOD}extends: nope.yaml\n`, ['publication-missing 8:10']],
  [
    'a publication that is a folder',
    { 'i.yaml': `extends: d\n${GOOD}`, d: { problem: 'folder' } },
    ['publication-folder 1:10'],
  ],
  [
    'a publication that may not be read',
    { 'i.yaml': `extends: d\n${GOOD}`, d: { problem: 'denied' } },
    ['publication-denied 1:10'],
  ],
  [
    'a publication on a lost disk',
    { 'i.yaml': `extends: d\n${GOOD}`, d: { problem: 'unreadable' } },
    ['publication-unreadable 1:10'],
  ],
  ['an issue that extends itself', `extends: issue.yaml\n${GOOD}`, ['publication-cycle 1:10']],
  [
    'a cycle of three',
    { 'a.yaml': `extends: b.yaml\n${GOOD}`, 'b.yaml': 'extends: c.yaml\n', 'c.yaml': 'extends: a.yaml\n' },
    ['publication-cycle c.yaml:1:10'],
  ],
  ['an empty publication', { 'a.yaml': `extends: b.yaml\n${GOOD}`, 'b.yaml': '' }, ['file-empty b.yaml:1:1']],
  [
    'mistakes in two files',
    {
      'a.yaml': 'extends: b.yaml\nnumber: x\ndate: 2025-13-01\ncopeis: 3\n',
      'b.yaml': '报头:\n  刊名: 河湾快报\n  编辑: x\n版式: {页数: 零}\n',
    },
    [
      'missing-key 1:1',
      'bad-number 2:9',
      'bad-date 3:7',
      'unknown-key 4:1',
      'unknown-key b.yaml:3:3',
      'bad-number b.yaml:4:10',
    ],
  ],
];
