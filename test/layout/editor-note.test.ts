import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/base/tag.ts';
import type { Page } from '../../src/layout/page.ts';
import { textOf } from '../helpers/text-of.ts';
import { GOOD, issueOf, loadText } from '../issue/support.ts';
import { dumpPages } from './dump.ts';
import { bodyLines, han, layOutIssue, textsOf } from './support.ts';

const laid = (text: string) => layOutIssue(issueOf(loadText(text)));

/** The lines of the body as a dump shows them. */
const dumped = (text: string): string[] => {
  const page = laid(text).pages[0] as Page;
  return dumpPages([{ ...page, items: textsOf(page, 'item') }])
    .split('\n')
    .slice(1, -1);
};

const TOP = (value: string): string => `editorNote: ${value}\n${GOOD}`;
const ITEM = (value: string): string => GOOD.replace('- title:', `- editorNote: ${value}\n    title:`);

describe('an editor’s note', () => {
  it('stands before the first item, its label in 黑体, its text in 楷体, in a section of its own', () => {
    expect(dumped(TOP('甲乙。'))).toEqual([
      '§1 P1       385.02  105.64 … 153.64  heading Fake 16.00 black  编者按：',
      '                    169.64 … 201.64  kai Fake 16.00 black  甲乙。',
      '§2 H2       413.02  105.64 … 121.64  heading Fake 16.00 black  标题',
      '§2 P1               137.64 … 185.64  body Fake 16.00 black  \u3000正文。',
    ]);
  });

  it('stands before the title of its item, with as many paragraphs as it has', () => {
    expect(dumped(ITEM('|\n      甲[乙]{黑体}。\n      丙**丁**。'))).toEqual([
      '§1 P1       385.02  105.64 … 153.64  heading Fake 16.00 black  编者按：',
      '                    169.64 … 169.64  kai Fake 16.00 black  甲',
      '                    185.64 … 185.64  heading Fake 16.00 black  乙',
      '                    201.64 … 201.64  kai Fake 16.00 black  。',
      '§1 P2       413.02  105.64 … 105.64  kai Fake 16.00 black  丙',
      '                    121.64 … 121.64  kai Fake 16.00 black emboldened  丁',
      '                    137.64 … 137.64  kai Fake 16.00 black  。',
      '§1 H2       441.02  105.64 … 121.64  heading Fake 16.00 black  标题',
      '§1 P3               137.64 … 185.64  body Fake 16.00 black  \u3000正文。',
    ]);
  });

  it.each([
    ['编者按：甲。', '编者按：甲。'],
    ['编者按:甲。', '编者按：甲。'],
    ['【按语】甲。', '按语：甲。'],
    ['编者的话\u3000甲。', '编者的话：甲。'],
    ['"**编者按：**甲。"', '编者按：甲。'],
    ['|\n  编者按\n\n  甲。', '编者按：甲。'],
    ['按时浇水。', '编者按：按时浇水。'],
  ])('has its label once: %j', (value, printed) => {
    const [line] = textsOf(laid(TOP(value)).pages[0] as Page, 'item');
    expect(line?.runs.flatMap(({ glyphs }) => glyphs.texts).join('')).toBe(printed);
  });

  it('has a bookmark ahead of the issue, and paragraphs from a list', () => {
    const [page] = laid(TOP('[甲。, 乙。]')).pages;
    const lines = textsOf(page as Page, 'item');
    const tags = lines.flatMap(({ runs }) => runs.map(({ tag }) => tag));
    expect(new Set(tags.flatMap((tag) => sectionsOf(tag).map(({ bookmark }) => bookmark)))).toEqual(
      new Set(['编者按', '标题']),
    );
    expect(lines.map(textOf)).toEqual(['编者按：甲。', '乙。', '标题\u3000正文。']);
  });

  it('is never last on a page', () => {
    const filler = `- title: 标题\n    body: ${han(28 * 13 - 5)}`;
    const text = GOOD.replace('- title: 标题', `${filler}\n  - editorNote: 甲。\n    title: 标题`);
    expect(bodyLines(laid(text).pages)).toEqual([13, 2]);
  });

  it('is proofread and checked as a body is', () => {
    const { diagnostics } = loadText(TOP('甲[乙]{红}。'));
    expect(diagnostics.map(({ code, message }) => [code, message.zh])).toEqual([
      ['unknown-style', '没有 {红} 这种字样'],
    ]);
  });

  it('is a text: anything else is refused', () => {
    const { diagnostics } = loadText(`编者按:\n  文字: 甲。\n${GOOD}`);
    expect(diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      [
        'wrong-kind',
        '“editorNote”应当是一段文字或数字，或一个列表（每行以“- ”开头），这里却是若干行“名称: 内容”',
        '写成“editorNote: …”',
      ],
    ]);
  });

  it('is found under another name', () => {
    const { diagnostics } = loadText(`按语: 甲。\n${GOOD}`);
    expect(diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      ['unknown-key', '这里没有“按语”这一项', '是不是“editorNote”？'],
    ]);
  });
});
