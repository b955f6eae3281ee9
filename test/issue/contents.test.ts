import { describe, expect, it } from 'vitest';
import { issueOf, loadText, messagesOf } from './support.ts';

const issue = (contents: string): string => `报头:
  刊名: 河湾快报
期号: 1
日期: 2025-09-19
${contents}
内容:
  - {标题: 县政府召开春灌调度会, 正文: 甲。}
  - 栏目: 部门动态
  - {标题: 校车检查全覆盖, 正文: 乙。}
`;
const contentsOf = (written: string) => issueOf(loadText(issue(written))).contents;
const said = (text: string): string[] => messagesOf(loadText(text));

describe('the contents', () => {
  it.each(['自动', 'auto', '是', 'true', ' 自 动 '])('%s: all titles, without page numbers', (value) => {
    expect(contentsOf(`要目: ${value}`)).toEqual({ pageNumbers: false });
  });

  it.each(['', '要目:', '要目: 否', '要目: 无'])('are not wanted: %j', (written) => {
    expect(contentsOf(written)).toBeUndefined();
  });

  it('have page numbers where they are asked for', () => {
    expect(contentsOf('要目: {页码: 是}')).toEqual({ pageNumbers: true });
    expect(contentsOf('contents: {pageNumbers: false}')).toEqual({ pageNumbers: false });
  });

  it('may list titles and columns, which are found whatever brackets they are in', () => {
    const loaded = issueOf(loadText(issue('要目: [校车检查全覆盖, 【部门动态】, 别的]')));
    const [first, second, third] = loaded.contents?.entries ?? [];
    expect(first?.title).toBe(loaded.items[1]?.title);
    expect(second?.title).toBe(loaded.items[1]?.column);
    expect(third?.text).toBe('别的');
    expect(third).not.toHaveProperty('title');
  });

  it('with page numbers warn of a line that is no title', () => {
    expect(said(issue('要目: {页码: 是, 条目: [校车检查覆盖, 县政府召开春灌调度会]}'))).toEqual([
      'issue.yaml 第 5 行第 18 列：警告 要目里的“校车检查覆盖”与哪一条的标题、哪个栏目都不一样，印不出页码 [contents-unmatched]\n  改法：是不是“校车检查全覆盖”？写得与标题一样',
    ]);
    expect(said(issue('要目: {页码: 是, 条目: [水利]}'))).toEqual([
      'issue.yaml 第 5 行第 18 列：警告 要目里的“水利”与哪一条的标题、哪个栏目都不一样，印不出页码 [contents-unmatched]\n  改法：写得与那一条的标题一样',
    ]);
  });

  it('without them may word titles otherwise', () => {
    expect(said(issue('要目: [春灌, 校车]'))).toEqual([]);
  });

  it('that would list nothing are remarked on', () => {
    const untitled = issue('要目: 自动')
      .replaceAll(/标题: [^,]+, /gu, '')
      .replace('  - 栏目: 部门动态\n', '');
    expect(said(untitled)).toEqual([
      'issue.yaml 第 5 行第 1 列：警告 没有一条有标题，“要目”没有排出来 [contents-empty]\n  改法：给各条写上标题，或者在“要目”里列出要印的各条',
    ]);
  });

  it.each([
    [
      '要目: 春灌',
      'issue.yaml 第 5 行第 5 列：错误 “要目”写的是“春灌”，看不懂 [bad-choice]\n  改法：应当是“自动”，或一个列表（每行以“- ”开头，写一条标题）',
    ],
    [
      '目录: 自动',
      'issue.yaml 第 5 行第 1 列：错误 这里没有“目录”这一项 [unknown-key]\n  改法：是不是“要目”？',
    ],
    [
      '要目: {条目: 春灌}',
      'issue.yaml 第 5 行第 10 列：错误 “条目”应当是一个列表（每行以“- ”开头），这里却是一段文字或数字 [wrong-kind]\n  改法：写成这样：\n    要目:\n      条目:\n        - 第一条的标题\n        - 第二条的标题',
    ],
    [
      '要目: []',
      'issue.yaml 第 5 行第 5 列：错误 “要目”是空的 [empty-value]\n  改法：填上内容，或删掉这一项',
    ],
  ])('%s is an error', (written, message) => {
    expect(said(issue(written))).toEqual([message]);
  });
});
