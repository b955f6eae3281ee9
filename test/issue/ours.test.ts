import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isForeign } from '../../src/issue/ours.ts';
import { namesOf } from '../../src/schema/facts.ts';
import { FIELDS } from '../../src/schema/fields.ts';
import { ROOT } from '../cli/support.ts';

describe('a file of another program', () => {
  it.each([
    ['a workflow', 'name: CI\non:\n  push:\njobs:\n  build:\n    runs-on: ubuntu\n'],
    ['a workflow with a tab', 'on: push\njobs:\n\tbuild: x\n'],
    ['a site', 'site_name: 文档\nnav:\n- 首页: index.md\ntheme: { name: x }\n'],
    ['a site whose pages have dates', '# 网站\n---\ntitle: 文档\nauthor: x\ntheme: y\n'],
    ['services', 'version: "3"\nservices:\n  web:\n    image: x\n'],
    [
      'data, which is nearly a date',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n  a: b\n',
    ],
    ['updates, which hold a date', 'version: 2\nupdates:\n  - directory: /\n'],
    ['several documents', 'kind: A\n---\nkind: B\nspec: {}\n'],
    ['a template', '{{- if .Values.x }}\napiVersion: 1\nkind: x\n{{- end }}\n'],
    ['a list', '- hosts: all\n  tasks:\n    - name: x\n'],
    ['braces', '{"name": 1,\n "version": 2}'],
    ['a list of people', '姓名: 张三\n电话: 12345\n'],
    ['its own Chinese', '版本: 1\n名称: x\n作者: y\n地址: z\n'],
  ])('is %s', (_, text) => expect(isForeign(text)).toBe(true));
});

describe('an issue with mistakes', () => {
  it.each([
    ['one key, misspelt', '内荣:\n  - 标题: x\n    正文: x\n'],
    ['one English key, misspelt', 'itmes:\n  - title: x\n'],
    ['a long one', 'mastheed:\n  title: x\nfoo: 1\nbar: 2\nbaz: 3\n'],
    ['letters in the wrong case', 'Number: 1\nfoo: 2\nbar: 3\nbaz: 4\n'],
    ['full-width colons', '报头：\n  刊名：x\n期号：1\n'],
    ['full-width colons behind other words', '刊头：\n  名：x\n'],
    ['all of it moved in', '  刊物: a\n  期号: 1\n'],
    ['a key of several levels', '报头.刊名: x\nfoo: 1\nbar: 2\nbaz: 3\n'],
    ['the list alone', '- 标题: x\n  正文: y\n'],
    ['the English list alone', '- title: x\n  body: y\n'],
    ['an item alone', '标题: x\n正文: y\n作者: z\n'],
    ['keys nearly all alike', '期数: 3\n报投: x\n要闻: y\n'],
    ['a syntax error', 'number: 1\n  foo: [1\nbar\n'],
    ['one brace', '{报头: {刊名: x}}'],
    ['no indentation', '内容: |\n全县各项工作有序推进。\n'],
    ['a slip in a tab', '\t刊物: a\n\t期号: 1\n'],
    ['a text after the document mark', '--- \n报头: {刊名: x}\n'],
  ])('is %s', (_, text) => expect(isForeign(text)).toBe(false));

  it.each([
    ['prose', '县教体局检查食堂。\n采取随机抽查的办法。\n'],
    ['prose with colons', '第3期：安全生产\n各乡镇人民政府：\n现将有关事项通知如下：\n'],
    ['prose after a colon', '通知: x\n现将有关事项通知如下。\n'],
    ['a list of sentences', '- 检查学校食堂。\n- 检查超市。\n'],
    ['nothing', ''],
    ['remarks', '# 第3期\n'],
  ])('may be %s', (_, text) => expect(isForeign(text)).toBe(false));

  it.each(namesOf(FIELDS).flat())('is a file of nothing but %s', (key) => {
    expect(isForeign(`${key}: x\n`)).toBe(false);
    expect(isForeign(`foo: x\nbar: x\nbaz: x\n"${key}": x\n`)).toBe(false);
    const [first = '', second = '', ...rest] = key;
    expect(isForeign(`${[second, first, ...rest].join('')}: x\n`)).toBe(false);
  });

  it('is any example, and the file of all mistakes', () => {
    const examples = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' });
    const paths = examples
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(ROOT, 'examples', name));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of [...paths, join(ROOT, 'test/broken/mistakes.yaml')]) {
      expect(isForeign(readFileSync(path, 'utf8')), path).toBe(false);
    }
  });
});
