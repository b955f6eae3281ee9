import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { layOutIssue } from '../../src/typeset.ts';
import { messagesOf } from '../issue/support.ts';

const HEAD = '报头:\n  刊名: 河湾快报\n期号: 1\n日期: 2025-09-19\n';

/** All that is said of an issue, but for the lines of the file. */
const messages = (source: string): string[] => messagesOf(diagnosed(source));
const diagnosed = (source: string) => {
  const { diagnostics } = layOutIssue(HEAD + source, { fonts: { folders: [] } });
  return { diagnostics } as Parameters<typeof messagesOf>[0];
};
const codes = (source: string): string[] =>
  diagnosed(source).diagnostics.map(({ code, span }: Diagnostic) => {
    const line = span?.source.text.slice(0, span.start).split('\n').length ?? 0;
    return `${code} ${line - 4}`;
  });

describe('a comment', () => {
  it('on the line above an item accepts anywhere in it, and nowhere else', () => {
    expect(
      codes(`内容:
  # kuaibao: 忽略 doubled-mark 原件如此
  - 标题: 甲
    正文: |
      好，，是。

      好；；是。
  - 标题: 乙
    正文: 是，，好。
`),
    ).toEqual(['doubled-mark 9']);
  });

  it('above a key accepts in its value, above a paragraph of a list in that', () => {
    expect(
      codes(`内容:
  - 标题: 甲。
    # kuaibao: 忽略 doubled-mark

    # 别的注释
    正文:
      - 好，，是。
  - 标题: 乙
    正文:
      # 快报：忽略【doubled-mark】
      - 好，，是。
      - 是，，好。
`),
    ).toEqual(['title-mark 2', 'doubled-mark 12']);
  });

  it('behind a text accepts in that text', () => {
    expect(
      codes(`内容:
  - 标题: 甲。 # kuaibao: 忽略 title-mark
    正文: 好，，是。
  - 标题: 乙。
    正文: | # kuaibao ignore doubled-mark as it stands
      好，，是。
`),
    ).toEqual(['doubled-mark 3', 'title-mark 4']);
  });

  it('may name several codes', () => {
    expect(
      codes(`内容:
  # kuaibao: 忽略 title-mark、doubled-mark loose-dash
  - 标题: 甲。
    正文: 好，，是--好。
`),
    ).toEqual([]);
  });

  it('accepts what other stages say', () => {
    const source = '单位: [水利局]\n内容:\n  - 标题: 甲\n    正文: 好。\n    来源: 商务局';
    expect(codes(`${source}\n`)).toEqual(['unknown-source 5']);
    expect(codes(`${source} # kuaibao: 忽略 unknown-source\n`)).toEqual([]);
  });

  it('that accepts what is not said is a note, with its reason', () => {
    expect(
      messages(`内容:
  # kuaibao: 忽略 doubled-mark 原件如此
  - 标题: 甲
    正文: 好。 # kuaibao: 忽略 loose-dash
`),
    ).toEqual([
      'issue.yaml 第 6 行第 17 列：说明 这里没有“doubled-mark”可以忽略（原因写的是“原件如此”） [ignored-nothing]\n  改法：已经改好的，就把它删掉',
      'issue.yaml 第 8 行第 26 列：说明 这里没有“loose-dash”可以忽略 [ignored-nothing]\n  改法：已经改好的，就把它删掉',
    ]);
  });

  it('is not said to accept nothing while an error hides what there is', () => {
    expect(codes('内容:\n  - 标题: 甲 # kuaibao: 忽略 doubled-mark\n    正文:\n')).toEqual(['empty-value 3']);
  });

  it('accepts no error', () => {
    expect(
      messages(`版式: {页数: 3}
内容:
  # kuaibao: 忽略 pages-misfit
  - 标题: 甲
    正文: 好。
`)[1],
    ).toBe(
      'issue.yaml 第 7 行第 17 列：警告 “pages-misfit”是错误，不能忽略 [ignored-error]\n  改法：删掉这里，按提示改好',
    );
  });

  it('with a code that there is not gets a suggestion', () => {
    expect(messages('内容:\n  # kuaibao: 忽略 title-marks\n  - 标题: 甲\n    正文: 好。\n')).toEqual([
      'issue.yaml 第 6 行第 17 列：警告 没有“title-marks”这个代号 [unknown-rule]\n  改法：是不是“title-mark”？',
    ]);
  });

  it.each(['# kuaibao: 忽略', '# kuaibao: 不要管 title-mark', '# 快报：忽略 原文如此'])(
    'that is not understood is said: %s',
    (comment) => {
      expect(messages(`内容:\n  ${comment}\n  - 标题: 甲\n    正文: 好。\n`)).toEqual([
        'issue.yaml 第 6 行第 3 列：警告 看不懂这行写给快报的注释 [remark-unread]\n  改法：写成“# kuaibao: 忽略 代号 原因”，代号是提示末尾方括号里的字',
      ]);
    },
  );

  it.each(['# kuaibao build 第1期.yaml', '# 快报的内容', '# yaml-language-server: $schema=a'])(
    'for people is none: %s',
    (comment) => {
      expect(codes(`内容:\n  ${comment}\n  - 标题: 甲\n    正文: 好。\n`)).toEqual([]);
    },
  );

  it.each([
    '|\n      好。\n      # kuaibao: 忽略 doubled-mark\n      是。',
    '好。# kuaibao：忽略 doubled-mark',
  ])('that would be printed is an error: %j', (body) => {
    expect(
      messages(`内容:\n  - 标题: 甲\n    正文: ${body}\n`).map((one) => one.replace(/^.*?：/u, '')),
    ).toEqual([
      '错误 这句“# kuaibao: 忽略”写在文字里面，会印出来 [remark-in-text]\n  改法：移到“正文:”或“- 标题:”的上面一行，单独写；写在行末的，# 前面空一格',
    ]);
  });
});

describe('the key of what is ignored', () => {
  const body = '内容:\n  - 标题: 甲。\n    正文: 好，，是。\n';

  it('accepts anywhere in the issue', () => {
    expect(codes(`${body}校对: {忽略: [doubled-mark 原件如此, title-mark]}\n`)).toEqual([]);
    expect(codes(`${body}校对: {忽略: title-mark、doubled-mark}\n`)).toEqual([]);
  });

  it('says what is not said in it, and what is no code', () => {
    expect(
      messages(`${body}校对:\n  忽略:\n    - title-mark\n    - 原件如此\n    - loose-dash\n`).slice(1),
    ).toEqual([
      'issue.yaml 第 11 行第 7 列：警告 看不懂这行写给快报的注释 [remark-unread]\n  改法：写成“# kuaibao: 忽略 代号 原因”，代号是提示末尾方括号里的字',
      'issue.yaml 第 12 行第 7 列：说明 这一期里没有“loose-dash”可以忽略 [ignored-nothing]\n  改法：已经改好的，就把它删掉',
    ]);
  });
});

describe('what a build leaves to a check', () => {
  const slip = '内容:\n  - 标题: 甲\n    正文: 民警连夜蹲首，抓获二人。\n';
  const said = (source: string, hasty: boolean): string[] =>
    layOutIssue(HEAD + source, { fonts: { folders: [] }, hasty }).diagnostics.map(({ code }) => code);

  it('is a note that takes long to find, unless the office wants a warning', () => {
    expect(said(slip, false)).toEqual(['near-word']);
    expect(said(slip, true)).toEqual([]);
    expect(said(`${slip}校对: {警告: near-word}\n`, true)).toEqual(['near-word']);
  });

  it('is not accepted in vain there', () => {
    const right = slip.replace('蹲首', '蹲守');
    for (const code of ['near-word', 'number-gap']) {
      expect(said(`${right}校对: {忽略: ${code}}\n`, true)).toEqual([]);
    }
    expect(said(`${right}校对: {忽略: near-word}\n`, false)).toEqual(['ignored-nothing']);
  });
});
