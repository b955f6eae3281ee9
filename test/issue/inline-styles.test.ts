import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../helpers/inlines.ts';
import { GOOD, issueOf, loadText, summarise } from './support.ts';

const withBody = (...lines: string[]): string =>
  GOOD.replace('正文。', `|${lines.map((line) => (line === '' ? '\n' : `\n      ${line}`)).join('')}`);

/** What is said first, in Chinese: message and remedy. */
function said(...lines: string[]): (string | undefined)[] {
  const [first] = loadText(withBody(...lines)).diagnostics;
  return [first?.message.zh, first?.hint?.zh];
}

const ALL = '能用的有 {楷体} {黑体} {下划线} {上标} {下标}';
const WRITE = '写成 [文字]{楷体}：方括号把文字括起来，和花括号连着写，都在同一段里';

describe('marks of style', () => {
  it.each([
    ['甲[乙]{锲体}丙。', '没有 {锲体} 这种字样', `是不是 {楷体}？${ALL}`],
    ['甲[乙]{红色}丙。', '没有 {红色} 这种字样', ALL],
    ['甲[乙]{加粗}丙。', '没有 {加粗} 这种字样', '加粗写成 **文字**'],
    ['甲{楷体}丙。', '{楷体} 前面没有用方括号括起来的文字', WRITE],
    ['甲]{楷体}丙。', '{楷体} 前面没有用方括号括起来的文字', WRITE],
    ['甲[乙{楷体}丙。', '{楷体} 前面没有用方括号括起来的文字', WRITE],
    ['甲[乙]{楷体丙。', '{ 后面没有配对的 }', WRITE],
    ['甲[乙]（楷体）丙。', '“楷体”写在圆括号里，会原样印出来', WRITE],
    [
      '甲[乙[2]{上标}]{楷体}丙。',
      '这个方括号里已经有一处 [文字]{…}',
      '一处文字只能用一种；分开写，要加粗可以在里面写 **',
    ],
    ['甲[ ]{楷体}丙。', '{楷体} 前面的方括号里没有文字', '在方括号里写上文字；不要就整个删掉'],
  ])('%s is refused, with a remedy', (line, message, hint) => {
    expect(said(line)).toEqual([message, hint]);
  });

  it('are refused over the end of a paragraph, and read over the end of a line', () => {
    expect(said('甲[乙。', '丙]{楷体}丁。')).toEqual(['{楷体} 前面没有用方括号括起来的文字', WRITE]);
    const loaded = loadText(withBody('甲[乙', '丙]{楷体}丁。'));
    expect(issueOf(loaded).items.flatMap(inlinesOf)).toMatchObject([
      [{ text: '甲' }, { text: '乙丙', style: 'kai' }, { text: '丁。' }],
    ]);
  });

  it('point at the name, or at the whole', () => {
    expect(summarise(loadText(withBody('甲[乙]{锲体}丙。')))).toEqual(['unknown-style 8:11']);
    expect(summarise(loadText(withBody('甲[]{楷体}丙。')))).toEqual(['broken-style 8:8']);
  });

  it('neither open nor end a paragraph', () => {
    const { items } = issueOf(loadText(withBody('[甲。]{楷体}', '[一、乙]{黑体}', '丙。')));
    expect(items.flatMap(inlinesOf).map((inlines) => inlines.map(({ text }) => text).join(''))).toEqual([
      '甲。',
      '一、乙',
      '丙。',
    ]);
  });

  it('are what Markdown and HTML are told to write instead', () => {
    expect(said('面积5m^2^。')[1]).toBe('写成 m[2]{上标}、CO[2]{下标}，或者直接写 m²、CO₂');
    expect(said('甲<u>乙</u>。')[1]).toBe('写成 [文字]{下划线}、[文字]{上标}、[文字]{下标}');
  });

  it('are for bodies: elsewhere they are refused', () => {
    const { diagnostics } = loadText(GOOD.replace('title: 标题', 'title: 甲[乙]{楷体}'));
    expect(diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      [
        'style-not-here',
        '[文字]{…} 只能用在正文里',
        '只留文字，删去方括号和花括号；上标、下标直接写 m²、CO₂',
      ],
    ]);
  });

  it('leave brackets and braces that are text alone', () => {
    const text = '见[2025]12号、[附件]、{注}、f[i](x)。';
    const loaded = loadText(withBody(text));
    expect(loaded.diagnostics).toEqual([]);
    expect(issueOf(loaded).items.flatMap(inlinesOf)).toMatchObject([[{ text, strong: false }]]);
  });
});
