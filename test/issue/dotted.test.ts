import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/issue/head.ts';
import { readHeadInFull } from '../../src/issue/load.ts';
import { encode, GOOD, issueOf, load, loadText, summarise } from './support.ts';

/** The good issue with lines below it. */
const withLines = (...lines: string[]): string => `${GOOD}${lines.join('\n')}\n`;

const ISSUE = `${GOOD}    sources: [甲局, 乙局]
townships: 甲乡、乙乡
distribution: 各单位。
signoff: {审核: 王敏, 签发: 周建国}
fonts: {body: 仿宋, title: {font: 宋体}}
layout: {pages: 2}
`;

describe('a dotted key', () => {
  it.each([
    [
      'masthead.issuer: 办公室',
      (i: Loaded) => [i.masthead.issuers[0]?.text, i.masthead.title[0].text],
      ['办公室', '河湾快报'],
    ],
    [
      '报头.编发单位: 办公室',
      (i: Loaded) => [i.masthead.issuers[0]?.text, i.masthead.title[0].text],
      ['办公室', '河湾快报'],
    ],
    ['版式.页码.位置: 居中', (i: Loaded) => i.layout, { pages: 2, pageNumber: { place: 'center' } }],
    ['内容.1.来源.2: 丙局', (i: Loaded) => i.items[0]?.sources.map((s) => s.text), ['甲局', '丙局']],
    ['items.1.来源.3: 丙局', (i: Loaded) => i.items[0]?.sources.map((s) => s.text), ['甲局', '乙局', '丙局']],
    [
      '签批.审核: 李勉',
      (i: Loaded) => i.signoff.flatMap((s) => s.names.map((n) => n.text)),
      ['李勉', '周建国'],
    ],
    ['签批.审核: ', (i: Loaded) => i.signoff.flatMap((s) => s.names.map((n) => n.text)), ['周建国']],
    [
      '本期发.名称: 分送',
      (i: Loaded) => [i.distribution[0]?.label.text, i.distribution[0]?.recipients.text],
      ['分送', '各单位。'],
    ],
    [
      '字体.正文.西文: 宋体',
      (i: Loaded) => [i.fonts.body?.font?.text, i.fonts.body?.western?.text],
      ['仿宋', '宋体'],
    ],
    [
      '字体.刊名.西文: 黑体',
      (i: Loaded) => [i.fonts.title?.font?.text, i.fonts.title?.western?.text],
      ['宋体', '黑体'],
    ],
    ['版式.页数: ', (i: Loaded) => i.layout, {}],
  ])('%s is set in what the files it extends give', (line, read, expected) => {
    const loaded = load({ 'a.yaml': `extends: b.yaml\n${line}\n`, 'b.yaml': ISSUE });
    expect(summarise(loaded).filter((said) => !said.startsWith('empty-signoff'))).toEqual([]);
    expect(read(issueOf(loaded))).toEqual(expected);
  });

  it('adds an item when its number is the next one', () => {
    const loaded = loadText(withLines('内容.2.标题: 二', '内容.2.正文: |', '  甲。', '', '  乙。'));
    expect(summarise(loaded)).toEqual([]);
    expect(issueOf(loaded).items.map(({ title, body }) => [title?.text, body.length])).toEqual([
      ['标题', 1],
      ['二', 2],
    ]);
  });

  it('may hold a list, a mapping with keys in either language, and stand in a publication', () => {
    const loaded = load({
      'a.yaml': 'extends: b.yaml\nnumber: 2\n',
      'b.yaml': withLines('版式.页码: {样式: 数字, place: 居中}', '内容.1.来源: [甲局]'),
    });
    expect(summarise(loaded)).toEqual([]);
    expect(issueOf(loaded)).toMatchObject({
      number: { first: 2, last: 2 },
      layout: { pageNumber: { form: 'plain', place: 'center' } },
      items: [{ sources: [{ text: '甲局' }] }],
    });
  });

  it('loses to the file that extends its own', () => {
    const loaded = load({
      'a.yaml': 'extends: b.yaml\nmasthead: {title: 甲}\n',
      'b.yaml': withLines('masthead.issuer: 乙'),
    });
    expect(issueOf(loaded).masthead).toMatchObject({ title: [{ text: '甲' }], issuers: [{ text: '乙' }] });
  });

  it.each([
    ['报头.刊命: x', ['unknown-key 8:4']],
    ['报投.刊名: x', ['unknown-key 8:1']],
    ['"版式.页术": 3', ['unknown-key 8:5']],
    ['报头..刊名: x', ['unknown-key 8:1']],
    ['版式.页数: 零', ['bad-number 8:8']],
    ['版式.页数.x: 3', ['wrong-kind 8:1']],
    ['内容.标题: x', ['bad-item-number 8:4']],
    ['内容.0.标题: x', ['bad-item-number 8:4']],
    ['内容.3.标题: x', ['bad-item-number 8:4']],
    ['内容.2.标题: x', ['missing-key 8:1']],
    ['内容.1.题目: x', ['unknown-key 8:6']],
    ['报头.刊名: x', ['duplicate-key 8:1']],
    ['内容.1.标题: x', ['duplicate-key 8:1']],
    ['版式.页数: 2\nlayout.pages: 3', ['duplicate-key 9:1']],
    ['版式.页码: {样式: 数字, form: 数字}', ['duplicate-key 8:17']],
  ])('%s is checked as in its place', (lines, expected) => {
    const loaded = loadText(withLines(lines));
    expect(summarise(loaded)).toEqual(expected);
  });

  it.each([
    ['内容.1.标题: ""', 'empty-value 2:10'],
    ['内容.1.标题: 甲**乙**', 'bold-not-here 2:11'],
    ['内容.1.正文: 甲**乙', 'unclosed-bold 2:11'],
    ['内容.1.标题: [甲]', 'wrong-kind 2:10'],
  ])('%s is checked over what it replaces', (line, expected) => {
    const loaded = load({ 'a.yaml': `extends: b.yaml\n${line}\n`, 'b.yaml': GOOD });
    expect(summarise(loaded)).toEqual([expected]);
  });

  it('does not reach into a row of names', () => {
    const loaded = load({ 'a.yaml': 'extends: b.yaml\n乡镇.2: 丙乡\n', 'b.yaml': ISSUE });
    expect(summarise(loaded)).toEqual(['bad-item-number 2:4']);
    expect(loaded.diagnostics[0]?.hint?.zh).toContain('[甲, 乙]');
  });

  it('is read in full where a head alone is wanted', () => {
    const text = 'masthead.title: 河湾快报\nnumber: 3\n';
    expect(readHead(text)).toBeUndefined();
    const head = readHeadInFull({ path: 'a.yaml', bytes: encode(text) });
    expect([head?.texts.get('title'), head?.texts.get('number')]).toEqual(['河湾快报', '3']);
  });

  it('is no key of several levels below the top', () => {
    expect(summarise(loadText(GOOD.replace('  title: 河湾快报', '  title: 河湾快报\n  a.b: c')))).toEqual([
      'unknown-key 3:3',
    ]);
  });
});

type Loaded = ReturnType<typeof issueOf>;
