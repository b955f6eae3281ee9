/** The JSON Schema and the program say the same of a file, as far as a schema can. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isError } from '../../src/base/diagnostic.ts';
import { loadIssue } from '../../src/issue/load.ts';
import { CASES } from '../broken/cases.ts';
import { editorAccepts } from '../helpers/editor.ts';
import { EXAMPLES, exampleFile, readFile } from '../helpers/examples.ts';
import { GOOD, loadText } from '../issue/support.ts';

const ROOT = join(import.meta.dirname, '../..');
const errorsOf = (text: string): string[] =>
  loadText(text)
    .diagnostics.filter(isError)
    .map(({ code }) => code);

/**
 * Mistakes that no JSON Schema can see, with the reason. Every one must be among the cases, or it leaves this list.
 */
const UNSAYABLE: Readonly<Record<string, string>> = {
  'missing-key': 'the publication may have it',
  'empty-value': 'nothing is required of a file alone',
  'not-an-issue': 'a publication is right in itself',
  'publication-missing': 'other files',
  'publication-cycle': 'other files',
  'bad-date': 'the days of a month',
  'unclosed-bold': 'marks inside a text',
  'bold-not-here': 'marks inside a text',
  'unknown-style': 'marks inside a text',
  'broken-style': 'marks inside a text',
  'style-not-here': 'marks inside a text',
  'control-character': 'characters inside a text',
  'wrong-bullet': 'YAML reads a list with wrong bullets as one text',
  'bad-start': 'YAML reads what begins with # as a remark',
  'alias-not-allowed': 'YAML reads & as a name for nothing',
  'fullwidth-bar': 'YAML reads a wide bar as text',
  'missing-space': 'YAML reads a list without spaces as one text',
  'fullwidth-dash': 'YAML reads a list with wide dashes as one text',
};

/** Cases in which the schema passes what the program refuses. */
const missed = CASES.filter(
  (one): one is readonly [string, string, readonly string[]] => typeof one[1] === 'string',
)
  .map(([name, text]) => ({ name, text, codes: errorsOf(text) }))
  .filter(({ text, codes }) => codes.length > 0 && text.length < 100_000 && editorAccepts(text));

describe('the JSON Schema', () => {
  it.each(EXAMPLES)('accepts the example %s, as the program does', (name) => {
    const bytes = readFileSync(exampleFile(name));
    expect(editorAccepts(bytes.toString())).toBe(true);
    const { diagnostics, files } = loadIssue({ path: exampleFile(name), bytes }, readFile);
    expect(diagnostics.filter(isError)).toEqual([]);
    for (const file of files) expect(editorAccepts(Buffer.from(file.bytes).toString())).toBe(true);
  });

  it('passes no mistake but those that it cannot see', () => {
    const surprising = missed.filter(({ codes }) => codes.some((code) => !(code in UNSAYABLE)));
    expect(surprising.map(({ name, codes }) => [name, ...codes])).toEqual([]);
  });

  it('cannot see these still', () => {
    const seen = new Set(missed.flatMap(({ codes }) => codes));
    expect(Object.keys(UNSAYABLE).filter((code) => !seen.has(code))).toEqual([]);
  });

  it('refuses the beginner’s file of test/broken', () => {
    expect(editorAccepts(readFileSync(join(ROOT, 'test/broken/mistakes.yaml'), 'utf8'))).toBe(false);
  });

  it('refuses nothing that the program takes', () => {
    const strict = CASES.filter(([, text]) => typeof text === 'string' && text.length < 100_000)
      .map(([name, text]) => ({ name, text: text as string }))
      .filter(({ text }) => text.trim() !== '' && errorsOf(text).length === 0 && !editorAccepts(text));
    expect(strict.map(({ name }) => name)).toEqual([]);
  });
});

/** A value for a key, in ways that people write it. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '印数: {}': [
    'null',
    '~',
    '',
    '120',
    '120份',
    '共印120份',
    '１２０',
    '"120"',
    '一百二十',
    '0',
    '-3',
    '12.5',
    '1 2 0',
    '[3]',
  ],
  '版式: {字号: {}}': ['3号', '三号', '小四', '16', '16磅', '16 PT', '十六', '99', '五号', '""'],
  '版式: {断行: {}}': ['word', 'WORD', '兼容Word', '兼容 word', '规范', 'Ｗｏｒｄ', '微软', 'null'],
  '版式: {上边距: {}}': ['37', '37mm', '37 毫米', '3.5', '三十', '37厘米'],
  '版式: {页码: {首页显示: {}}}': ['是', '否', 'yes', 'Off', '可能'],
  '增刊: {}': [
    'yes',
    'no',
    'on',
    'off',
    '是',
    '否',
    'Yes',
    'TRUE',
    'true',
    'False',
    '有',
    '好',
    '1',
    'null',
    '[是]',
  ],
  '批示: {}': [
    ...['是', '否', 'true', '请水务局办。', '5', '[请办]', '{}', ''],
    ...[
      '{行数: 5}',
      '{行数: 5行}',
      '{行数: 13}',
      '{行数: 0}',
      '{标题: 批示, 文字: 请办。}',
      '{文字: [甲]}',
      '{高: 5}',
    ],
  ],
  '总期号: {}': ['344-345', '326', '第326期', '总第326期', '总326', '0', '第0期', '甲'],
  '签批: {}': [
    '{签发: }',
    '{签发: ~}',
    '{签发: 李勉}',
    '{签发: [李勉, 王五]}',
    '{签发: {姓: 李}}',
    '[李勉]',
    '李勉',
    '',
  ],
  '签批: {签发: {}}': ['李勉', '3', 'true', '{}'],
  '本期发: {}': ['县委', '[县委, 政府]', '{对象: 县委}', '{名称: 分送}', '{名称: 分送, 对象: }', ''],
  '期号: {}': [
    ...[
      '44',
      '第44期',
      '第 44 期',
      '044',
      '４４',
      '四十四',
      '第四十四期',
      '二十三期',
      '第44号',
      '0',
      '第0期',
      '-1',
    ],
    ...[
      '44.5',
      '44-45',
      '第44-45期合刊',
      '〔2026〕7',
      '[44]',
      '"[2026]7"',
      '第7、8期（合刊）',
      '44-',
      'true',
      '某期',
      '"44"',
      '第四十四份',
    ],
  ],
  '日期: {}': [
    ...[
      '2025-09-19',
      '2025/9/19',
      '2025.9.19',
      '2025年9月19日',
      '2025年9月19',
      '2025 年 9 月 19 日',
      '20250919',
    ],
    ...[
      '二〇二五年九月十九日',
      '２０２５年９月１９日',
      '2025年9月19号',
      '2026年3月',
      '2026-03',
      '2026/3',
      '二〇二六年三月',
      '9月19日',
      '昨天',
    ],
    ...['250919', '2025', 'true', '[2025-09-19]', '"2025-09-19"'],
  ],
  '报头: {刊名: {}}': [
    ...[
      '快报',
      '[青禾县, 快报]',
      '{文字: 快报, 字号: 60}',
      '{文字: 快报, 字号: 初号}',
      '{文字: 快报, 字号: 巨号}',
    ],
    ...['[{字号: 60}]', '[快报, {文字: 甲}]', '{文字: 快报, 字号: 200}', '[]', '12', '[[快报]]'],
  ],
  '乡镇: {}': ['甲镇', '[甲镇, 乙乡]', '[甲镇, ]', '[[甲镇]]', '{甲镇: 1}', '', '[]', '[甲镇, null]'],
  '字体: {正文: {}}': ['仿宋', '{字体: 仿宋}', '{字体: }', '{字: 仿宋}', '[仿宋]', ''],
  '报头: {刊名: 快报, 标注: {}}': ['秘密', '~', '', '12', 'true', '[甲]', '"　"'],
  '内容: [{标题: 甲, 正文: {}}]': ['乙', '~', '', '12', 'true', '"　"', '[乙]'],
  '内容: {}': [
    '[]',
    '文字',
    '[文字]',
    '[{标题: 甲}]',
    '[{标题: 甲, 正文: 乙, 来源: }]',
    '[{题目: 甲, 正文: 乙}]',
  ],
};

describe('a value', () => {
  /** The good issue with a key changed or added. */
  const withKey = (template: string, value: string): string => {
    const line = template.replace('{}', () => value);
    const key = /^[^:]+/.exec(line)?.[0] ?? '';
    const others = {
      报头: /masthead:\n {2}title: 河湾快报\n/,
      内容: /items:\n(?: .*\n)+/,
      期号: /number: 1\n/,
      日期: /date: .*\n/,
    }[key];
    return `${others ? GOOD.replace(others, '') : GOOD}${line}\n`;
  };

  it.each(
    Object.entries(VALUES).flatMap(([template, values]) => values.map((value) => [template, value] as const)),
  )('%s %j', (template, value) => {
    const text = withKey(template, value);
    const found = errorsOf(text);
    // What is missing altogether is not the schema's business.
    const errors = found.filter((code) => code !== 'missing-key' || /标题|对象|名称|字号/.test(value));
    expect(editorAccepts(text), `${text}${found.join(' ')}`).toBe(errors.length === 0);
  });
});
