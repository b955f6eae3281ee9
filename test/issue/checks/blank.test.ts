import { describe, expect, it } from 'vitest';
import { blankItems, blankMasthead } from '../../../src/issue/checks/blank.ts';
import { loadText, summarise } from '../support.ts';

const items = blankItems('内容', 'zh');
const blank = `${blankMasthead('zh')}\n期号: 1\n日期: 2025-09-19\n${items}\n`;
const [, , , , , , , TITLE = '', , BODY = '', SOURCES = ''] = blank.split('\n');

/** What is said of the template with a stretch of it rewritten, in the first item and the second alike. */
const said = (...changes: readonly (readonly [string, string])[]): string[] =>
  summarise(loadText(changes.reduce((text, [from, to]) => text.replaceAll(from, to), blank)));

describe('text of the template that was left', () => {
  it('is where this test looks for it', () => {
    expect([TITLE, BODY, SOURCES].map((line) => line.trim().slice(0, 4))).toEqual([
      '- 标题',
      '在这里写',
      '来源: ',
    ]);
  });

  it('is said once an item in which nothing was written, and at each place of the masthead', () => {
    expect(said()).toEqual([
      'template-text 2:7',
      'template-text 3:9',
      'template-text 8:9',
      'template-text 12:9',
    ]);
  });

  const masthead = [
    ['某某快报', '河湾快报'],
    ['某某办公室', '河湾县人民政府办公室'],
  ] as const;
  const titles = [['条的标题', '件实事']] as const;
  const body = [[BODY.trim(), '正文。']] as const;
  const source = [['来源单位', '教体局']] as const;

  it.each([
    ['but the titles', [...body, ...source], ['template-text 8:9', 'template-text 12:9']],
    ['but the bodies', [...titles, ...source], ['template-text 9:9', 'template-text 13:9']],
    ['but the sources', [...titles, ...body], ['template-text 11:10', 'template-text 15:10']],
    ['', [...titles, ...body, ...source], []],
  ])('is said at its place where all was written %s', (_, changes, places) => {
    expect(said(...masthead, ...changes)).toEqual(places);
  });

  it('is noticed below what was written under it, and in a body that goes on', () => {
    expect(
      said(...masthead, ...titles, ...source, [
        '的字加粗。',
        '的字加粗。\n\n      全县检查食堂57家。',
      ]).filter((line) => line.startsWith('template-text')),
    ).toHaveLength(2);
  });

  it('is no unknown source besides', () => {
    const text = `${blank}单位: [教体局]\n`;
    expect(summarise(loadText(text)).filter((line) => line.startsWith('unknown-source'))).toEqual([]);
  });

  it('is not seen where the same words are part of others', () => {
    const changes = [
      ...masthead,
      ['第一条的标题', '“第一条的标题”怎样写'],
      ['第二条的标题', '修改第二条的标题'],
    ] as const;
    expect(said(...changes, [BODY.trim(), '请在这里写正文。'], ['来源单位', '来源单位统计处'])).toEqual([]);
  });
});
