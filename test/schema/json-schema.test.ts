import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/schema/fields.ts';
import { jsonSchema } from '../../src/schema/json-schema.ts';
import { editorAccepts } from '../helpers/editor.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORED = join(ROOT, 'schema/kuaibao.schema.json');

type Json = { [name: string]: unknown };
describe('jsonSchema', () => {
  const schema = jsonSchema() as Json;

  const files = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' });
  it.each(files.filter((name) => name.endsWith('.yaml')))('accepts %s', (name) => {
    expect(editorAccepts(readFileSync(join(ROOT, 'examples', name), 'utf8'))).toBe(true);
  });

  it.each([
    'number: 44\n日期: 2025-09-19\nmasthead: {刊名: a, issuer: b}\n',
    'items: [{标题: 2025, body: a, 来源: [b]}]\n',
    'signoff: {责任编辑: 李勉, 审核: [甲, 乙]}\nlayout:\n',
    '字体: {正文: 仿宋, body2: }\n'.replace(', body2: ', ''),
    'layout: {bodySize: 三号, pageNumber: {首页显示: false}}\n',
    '报头.刊名: 河湾快报\nitems.1.title: a\n',
    '报头: {刊名: [青禾县, {文字: 快报, 字号: 小初}], 编发单位: [甲, 乙], 标注: "机密★1年\\n特急"}\n',
    '报头: {刊名: {text: 快报, size: 60}}\n',
    '期号: 第四十四期\n总期号: 总第345期\n日期: 20250926\n',
    '日期: 二〇二六年三月十二日\n',
    '要目: 自动\n',
    'contents: true\n',
    '要目: {页码: 是, 条目: [甲, 乙]}\n',
    '内容: [{栏目: 部门动态}, {正文: a}, {column: b, 标题: , 标题样式: 单独一行, 副标题: c, 正文: d}]\n',
  ])('accepts %j', (yaml) => {
    expect(editorAccepts(yaml)).toBe(true);
  });

  it.each([
    ['an unknown key', 'copeis: 3\n'],
    ['a dotted key that begins with no key', '报投.刊名: a\n'],
    ['a dotted key inside', '版式: {页码.位置: 居中}\n'],
    ['an unknown key inside', 'masthead: {titel: a}\n'],
    ['both spellings', 'number: 1\n期号: 1\n'],
    ['both spellings of a required key', 'items: [{title: a, 标题: b, body: c}]\n'],
    ['an item without body', '内容: [{标题: a}]\n'],
    ['an item with an empty body', '内容: [{标题: a, 正文: }]\n'],
    ['a column with an unknown key', '内容: [{栏目: a, 标提: b}]\n'],
    ['a list for a mapping', 'layout: [快报]\n'],
    ['an unknown choice', '版式: {预设: 公文}\n'],
    ['a number out of range', 'number: 0\n'],
    ['a joint issue of no number', 'number: 第44-期\n'],
    ['a year', '日期: 2026年\n'],
    ['a title line without a text', '报头: {刊名: [{字号: 60}]}\n'],
    ['a title line of a size no title has', '报头: {刊名: {文字: 报, 字号: 200}}\n'],
    ['contents that are a text', '要目: 春灌\n'],
    ['no items', 'items: []\n'],
  ])('rejects %s', (_, yaml) => {
    expect(editorAccepts(yaml)).toBe(false);
  });

  it('describes every key in both languages', () => {
    const { properties } = schema as { properties: Record<string, Json> };
    expect(Object.keys(properties)).toHaveLength(2 * Object.keys(FIELDS).length);
    expect(properties.期号).toEqual({
      description: '期号，如 44、第四十四期、44-45（合刊）或 〔2026〕7',
      $ref: '#/properties/number',
    });
  });

  it('is stored under schema/ as generated (UPDATE_GOLDEN=1 rewrites it)', () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(STORED, text);
    expect(readFileSync(STORED, 'utf8')).toBe(text);
  });
});
