import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/issue/json-schema.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORED = join(ROOT, 'schema/kuaibao.schema.json');

type Json = { [name: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

const matchesPattern = ({ patternProperties }: Json, name: string): boolean =>
  isObject(patternProperties) &&
  Object.keys(patternProperties).some((pattern) => new RegExp(pattern, 'u').test(name));

/** Checks the few keywords our schema uses; an unknown one fails the test instead of passing unseen. */
const KEYWORDS: Readonly<
  Record<string, (rule: unknown, value: unknown, root: Json, schema: Json) => boolean>
> = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  $ref: (rule, value, root) => {
    const steps = String(rule).split('/').slice(1);
    return accepts(
      steps.reduce<unknown>((at, step) => (at as Json)[step], root),
      value,
      root,
    );
  },
  type: (rule, value) => {
    const type = typeOf(value);
    const allowed = [rule].flat();
    return allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
  },
  enum: (rule, value) => list(rule).includes(value),
  pattern: (rule, value) => typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
  minLength: (rule, value) => typeof value !== 'string' || value.length >= Number(rule),
  minItems: (rule, value) => !Array.isArray(value) || value.length >= Number(rule),
  minimum: (rule, value) => typeof value !== 'number' || value >= Number(rule),
  maximum: (rule, value) => typeof value !== 'number' || value <= Number(rule),
  items: (rule, value, root) => list(value).every((item) => accepts(rule, item, root)),
  properties: (rule, value, root) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([name, member]) => !(name in (rule as Json)) || accepts((rule as Json)[name], member, root),
    ),
  patternProperties: (rule, value, root) =>
    !isObject(value) ||
    Object.entries(rule as Json).every(([pattern, inner]) =>
      Object.entries(value).every(
        ([name, member]) => !new RegExp(pattern, 'u').test(name) || accepts(inner, member, root),
      ),
    ),
  additionalProperties: (rule, value, root, schema) =>
    !isObject(value) ||
    Object.entries(value)
      .filter(([name]) => !isObject(schema.properties) || !(name in schema.properties))
      .filter(([name]) => !matchesPattern(schema, name))
      .every(([, member]) => rule !== false && accepts(rule, member, root)),
  propertyNames: (rule, value, root) =>
    !isObject(value) || Object.keys(value).every((name) => accepts(rule, name, root)),
  required: (rule, value) => !isObject(value) || list(rule).every((name) => String(name) in value),
  anyOf: (rule, value, root) => list(rule).some((branch) => accepts(branch, value, root)),
  oneOf: (rule, value, root) => list(rule).filter((branch) => accepts(branch, value, root)).length === 1,
  allOf: (rule, value, root) => list(rule).every((branch) => accepts(branch, value, root)),
  not: (rule, value, root) => !accepts(rule, value, root),
};

function accepts(schema: unknown, value: unknown, root: Json): boolean {
  if (!isObject(schema)) return true;
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`the checker does not know ${keyword}`);
    return check(rule, value, root, schema);
  });
}

describe('jsonSchema', () => {
  const schema = jsonSchema() as Json;
  const valid = (yaml: string): boolean => accepts(schema, parse(yaml), schema);

  const files = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' });
  it.each(files.filter((name) => name.endsWith('.yaml')))('accepts %s', (name) => {
    expect(valid(readFileSync(join(ROOT, 'examples', name), 'utf8'))).toBe(true);
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
  ])('accepts %j', (yaml) => {
    expect(valid(yaml)).toBe(true);
  });

  it.each([
    ['an unknown key', 'copeis: 3\n'],
    ['a dotted key that begins with no key', '报投.刊名: a\n'],
    ['a dotted key inside', '版式: {页码.位置: 居中}\n'],
    ['an unknown key inside', 'masthead: {titel: a}\n'],
    ['both spellings', 'number: 1\n期号: 1\n'],
    ['both spellings of a required key', 'items: [{title: a, 标题: b, body: c}]\n'],
    ['an item without body', '内容: [{标题: a}]\n'],
    ['an item with an empty title', '内容: [{标题: , 正文: a}]\n'],
    ['a list for a mapping', 'layout: [快报]\n'],
    ['an unknown choice', '版式: {预设: 公文}\n'],
    ['a number out of range', 'number: 0\n'],
    ['a joint issue', 'number: 44-45\n'],
    ['a month', '日期: 2026年3月\n'],
    ['a title line without a text', '报头: {刊名: [{字号: 60}]}\n'],
    ['a title line of a size no title has', '报头: {刊名: {文字: 报, 字号: 200}}\n'],
    ['no items', 'items: []\n'],
  ])('rejects %s', (_, yaml) => {
    expect(valid(yaml)).toBe(false);
  });

  it('describes every key in both languages', () => {
    const { properties } = schema as { properties: Record<string, Json> };
    expect(Object.keys(properties)).toHaveLength(28);
    expect(properties.期号).toEqual({
      description: '期号，如 44 或 第四十四期',
      $ref: '#/properties/number',
    });
  });

  it('is stored under schema/ as generated (UPDATE_GOLDEN=1 rewrites it)', () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(STORED, text);
    expect(readFileSync(STORED, 'utf8')).toBe(text);
  });
});
