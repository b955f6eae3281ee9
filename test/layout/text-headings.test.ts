import { describe, expect, it } from 'vitest';
import type { Tag } from '../../src/base/tag.ts';
import type { Page } from '../../src/layout/page.ts';
import { textOf } from '../helpers/text-of.ts';
import { GOOD, issueOf, loadText } from '../issue/support.ts';
import { bodyLines, han, layOutIssue, textsOf } from './support.ts';

const withBody = (lines: readonly string[], rest = ''): string =>
  GOOD.replace('正文。', `|${lines.map((line) => `\n      ${line}`).join('\n')}${rest}`);
const pagesOf = (lines: readonly string[], rest?: string): readonly Page[] =>
  layOutIssue(issueOf(loadText(withBody(lines, rest)))).pages;

const kindOf = (tag: Tag): string => (tag.kind === 'heading' ? `H${tag.level}` : 'P');

/** Every run of the body: its node, its face and its text. */
const runsOf = (pages: readonly Page[]): string[] =>
  pages.flatMap((page) =>
    textsOf(page, 'item').flatMap(({ runs }) =>
      runs.map(({ role, tag, glyphs }) => `${kindOf(tag)} ${role} ${glyphs.texts.join('')}`),
    ),
  );

describe('the headings of a body', () => {
  it('have a face and a level each; what follows the first sentence is text', () => {
    const lines = ['甲。', '一、乙丙', '（一）丁。戊。', '1.己。庚。', '（1）辛。壬。', '二、癸', '子。'];
    expect(runsOf(pagesOf(lines))).toEqual([
      'H2 heading 标题',
      'P body \u3000甲。',
      'H3 heading 一、乙丙',
      'H4 kai （一）丁。',
      'P body 戊。',
      'H4 body 1.己。',
      'P body 庚。',
      'H4 body （1）辛。',
      'P body 壬。',
      'H3 heading 二、癸',
      'P body 子。',
    ]);
  });

  it('skip no level where the highest is not there', () => {
    expect(runsOf(pagesOf(['甲。', '（一）乙', '1.丙', '丁。', '（二）戊', '己。'])).slice(2)).toEqual([
      'H3 kai （一）乙',
      'H4 body 1.丙',
      'P body 丁。',
      'H3 kai （二）戊',
      'P body 己。',
    ]);
  });

  it('have bookmarks of their own, without the stop', () => {
    const tags = pagesOf(['甲。', '一、乙“丙。”丁。']).flatMap((page) =>
      textsOf(page, 'item').flatMap(({ runs }) => runs.map(({ tag }) => tag)),
    );
    expect(tags.flatMap((tag) => (tag.kind === 'heading' && tag.bookmark ? [tag.bookmark] : []))).toEqual([
      '一、乙“丙',
    ]);
  });

  it('are indented by two ems like any paragraph, on the grid', () => {
    const [, heading, text] = textsOf(pagesOf(['甲。', `一、${han(30)}`, '乙。'])[0] as Page, 'item');
    const [first, second] = [heading, text].map((line) => line?.runs[0]?.glyphs.xs[0] ?? 0);
    expect((first ?? 0) - (second ?? 0)).toBeCloseTo(32, 6);
    expect((text?.y ?? 0) - (heading?.y ?? 0)).toBeCloseTo(28, 6);
  });

  it('let a title that is run in stand on a line of its own where they begin the body', () => {
    const [title, heading] = textsOf(pagesOf(['一、甲', '乙。'])[0] as Page, 'item').map(textOf);
    expect([title?.trim(), heading]).toEqual(['标题', '一、甲']);
    expect(runsOf(pagesOf(['一、甲。乙。'])).slice(0, 4)).toEqual([
      'H2 heading 标题',
      'P body \u3000',
      'H3 heading 一、甲。',
      'P body 乙。',
    ]);
  });

  it('keep their face where names of townships stand in them, and marks of style', () => {
    const lines = ['甲。', '（一）青石镇。青石镇[乙]{下划线}。', '[丙]{楷体}丁。'];
    const rest = '\n    sources: [青石镇]\ntownships: [青石镇]';
    expect(runsOf(pagesOf(lines, rest)).slice(2, 6)).toEqual([
      'H3 kai （一）青石镇。',
      'P bold 青石镇',
      'P body 乙。',
      'P kai 丙',
    ]);
  });

  it('hold the tag of the sources where they end the body', () => {
    expect(runsOf(pagesOf(['甲。', '一、乙'], '\n    sources: [水利局]')).slice(2)).toEqual([
      'H3 heading 一、乙',
      'P body （水利局）',
    ]);
  });

  it.each([
    ['counts things', '一、二、三等奖共12名。'],
    ['counts stages', '一、二期工程完工。'],
    ['is a list', '一、检修农机；二、清淤渠道。'],
    ['is an item of a list', '一、检修农机；'],
    ['says “first”', '一是检修农机。'],
    ['is a decimal', '1.5万亩麦田完成春灌。'],
    ['counts months', '7、8月份雨水多。'],
    ['is one sentence', '1.检修农机3.2万台。'],
    ['is too long', `一、${han(60)}。甲。`],
  ])('are no paragraph that %s', (_, text) => {
    expect(runsOf(pagesOf(['甲。', text, '乙。'])).filter((run) => run.startsWith('H'))).toEqual([
      'H2 heading 标题',
    ]);
  });

  it('are left alike where the layout says so', () => {
    const lines = ['甲。', '一、乙', '（一）丙。丁。'];
    expect(runsOf(pagesOf(lines, '\nlayout: {levels: none}')).slice(2)).toEqual([
      'P body 一、乙',
      'P body （一）丙。丁。',
    ]);
    expect(runsOf(pagesOf(lines, '\n版式: {层次: 不分}'))).toEqual(
      runsOf(pagesOf(lines, '\nlayout: {levels: none}')),
    );
  });

  it('stand in attachments alike', () => {
    const runs = (levels: string): string[] => {
      const text = `${GOOD}attachments:\n  - title: 方案\n    body: |\n      甲。\n\n      一、乙\nlayout: {levels: ${levels}}\n`;
      return runsOf(layOutIssue(issueOf(loadText(text))).pages.slice(1));
    };
    expect(runs('auto').at(-1)).toBe('H3 heading 一、乙');
    expect(runs('none').at(-1)).toBe('P body 一、乙');
  });

  it('refuse another choice', () => {
    const { diagnostics } = loadText(`${GOOD}版式: {层次: 三级}\n`);
    expect(diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      ['bad-choice', '“levels”写的是“三级”，看不懂', '应当是其中之一：自动（auto）、不分（none）'],
    ]);
  });
});

describe('a page', () => {
  it('never ends with a heading', () => {
    const pages = pagesOf([han(28 * 12 - 5), '一、甲', '（一）乙', '丙。']);
    expect(bodyLines(pages)).toEqual([12, 3]);
  });

  it('is filled by headings in a row, however many', () => {
    const headings = Array.from({ length: 60 }, () => '一、甲');
    expect(bodyLines(pagesOf(['甲。', ...headings]))).toEqual([14, 24, 23]);
  });
});
