import { describe, expect, it } from 'vitest';
import type { AnyBlock } from '../../src/compose/block.ts';
import { composeMasthead, formatDate, issueNumber } from '../../src/compose/masthead.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { issue, sourced, summary } from './support.ts';

describe('issue number', () => {
  it.each([
    [{ number: 44, supplement: false }, '第44期'],
    [{ number: 12, total: 345, supplement: false }, '第12期（总第345期）'],
    [{ number: 2, supplement: true }, '增刊第2期'],
    [{ number: 2, total: 9, supplement: true }, '增刊第2期（总第9期）'],
    [{ supplement: true }, '增刊'],
    [{ total: 345, supplement: false }, '（总第345期）'],
    [{ supplement: false }, ''],
  ])('%j is %s', (given, text) => {
    expect(issueNumber(given)).toBe(text);
  });
});

it.each([
  [{ year: 2025, month: 9, day: 9 }, '2025年9月9日'],
  [{ year: 2026, month: 12, day: 31 }, '2026年12月31日'],
])('date %j is %s (GB/T 9704 7.3.5.4)', (date, text) => {
  expect(formatDate(date)).toBe(text);
});

/** Each row as what its cells say; other blocks by kind. */
const outline = (blocks: readonly AnyBlock[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'row')
      return block.cells.map((c) => `${c.align} ${summary(c.content).join(' ')}`).join(' | ');
    if (block.kind === 'gap') return `gap ${block.lines}`;
    return block.kind === 'display' ? `display ${summary(block.content).join(' ')}` : block.kind;
  });

describe('masthead', () => {
  it('stacks mark, title, number, issuer and date, rule over nine lines', () => {
    const given = issue({
      masthead: {
        title: sourced('河湾快报'),
        issuer: sourced('办公室'),
        mark: sourced('内部资料\u3000注意保存'),
      },
    });
    expect(outline(composeMasthead(given, bulletin))).toEqual([
      'left mark:内部资料 gap 1 mark:注意保存',
      'gap 0',
      'display title:河湾快报',
      'gap 1',
      'center meta:第1期',
      'gap 0',
      'left meta:办公室 | right meta:2025年9月19日',
      'rule',
    ]);
  });

  it('keeps its lines where mark and issuer are missing', () => {
    const blocks = composeMasthead(issue({ masthead: { title: sourced('河湾快报') } }), bulletin);
    expect(outline(blocks)).toEqual([
      '',
      'gap 0',
      'display title:河湾快报',
      'gap 1',
      'center meta:第1期',
      'gap 0',
      'right meta:2025年9月19日',
      'rule',
    ]);
  });

  it('sets the title red and its rule as the template says', () => {
    const blocks = composeMasthead(issue(), bulletin);
    const title = blocks.find((block) => block.kind === 'display');
    expect(title?.content[0]?.style).toEqual({ role: 'title', colour: 'red' });
    expect(blocks.at(-1)).toMatchObject({ kind: 'rule', colour: 'red', thickness: 2, edge: 'top' });
  });

  it('stands issuer and date one em in', () => {
    for (const template of [bulletin, gbt9704]) {
      const rows = composeMasthead(issue(), template).filter((block) => block.kind === 'row');
      expect(rows.map(({ inset }) => inset)).toEqual([0, 0, template.em]);
    }
  });
});
