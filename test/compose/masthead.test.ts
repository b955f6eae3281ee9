import { describe, expect, it } from 'vitest';
import type { AnyBlock } from '../../src/compose/block.ts';
import { composeMasthead } from '../../src/compose/masthead.ts';
import { formatDate, issueNumber } from '../../src/issue/naming.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { issue, masthead, numbered, summary } from './support.ts';

describe('issue number', () => {
  it.each([
    [{ number: numbered(44), supplement: false }, '第44期'],
    [{ number: numbered(44), supplement: false, numerals: { number: '第四十四期' } }, '第四十四期'],
    [{ number: { first: 44, last: 45 }, supplement: false }, '第44—45期'],
    [
      { number: { ...numbered(7), year: 2026 }, total: numbered(213), supplement: false },
      '〔2026〕第7期（总第213期）',
    ],
    [
      { number: { first: 7, last: 8, year: 2026 }, total: { first: 213, last: 214 }, supplement: false },
      '〔2026〕第7—8期（总第213—214期）',
    ],
    [
      { number: numbered(3), numerals: { number: '第三期', total: '总第三十期' }, supplement: false },
      '第三期（总第三十期）',
    ],
    [{ number: numbered(12), total: numbered(345), supplement: false }, '第12期（总第345期）'],
    [{ number: numbered(2), supplement: true }, '增刊第2期'],
    [{ number: numbered(2), total: numbered(9), supplement: true }, '增刊第2期（总第9期）'],
    [{ supplement: true }, '增刊'],
    [{ total: numbered(345), supplement: false }, '（总第345期）'],
    [{ supplement: false }, ''],
  ])('%j is %s', (given, text) => {
    expect(issueNumber(given)).toBe(text);
  });
});

it.each([
  [{ year: 2025, month: 9, day: 9 }, '2025年9月9日'],
  [{ year: 2026, month: 12, day: 31 }, '2026年12月31日'],
  [{ year: 2026, month: 3 }, '2026年3月'],
])('date %j is %s (GB/T 9704 7.3.5.4)', (date, text) => {
  expect(formatDate(date)).toBe(text);
});

/** Each row as what its cells say; other blocks by kind. */
const outline = (blocks: readonly AnyBlock[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'row')
      return block.cells.map((c) => `${c.align} ${summary(c.content).join(' ')}`).join(' | ');
    if (block.kind === 'gap') return `gap ${block.lines}`;
    if (block.kind === 'imprint') {
      const issuers = block.issuers.map((issuer) => summary(issuer).join(' '));
      return `imprint ${[...issuers, summary(block.date).join(' ')].join(' | ')}`;
    }
    if (block.kind !== 'display') return block.kind;
    const { fewest, usual, most } = block.rows;
    const lines = block.lines.map(({ content, size = '' }) => `${summary(content).join(' ')}${size}`);
    return `display ${lines.join(' / ')} on ${fewest} ${usual} ${most}`;
  });

describe('masthead', () => {
  it('stacks mark, title, number, issuer and date, rule over nine lines', () => {
    const given = issue({
      masthead: masthead('河湾快报', { issuers: ['办公室'], marks: ['内部资料\u3000注意保存'] }),
    });
    expect(outline(composeMasthead(given, bulletin))).toEqual([
      'left mark:内部资料 gap 1 mark:注意保存',
      'gap 0',
      'display title:河湾快报 on 5 5 5',
      'gap 1',
      'center meta:第1期',
      'gap 0',
      'imprint meta:办公室 | meta:2025年9月19日',
      'rule',
    ]);
  });

  it('keeps its lines where mark and issuer are missing', () => {
    const blocks = composeMasthead(issue({ masthead: masthead('河湾快报') }), bulletin);
    expect(outline(blocks)).toEqual([
      '',
      'gap 0',
      'display title:河湾快报 on 5 5 5',
      'gap 1',
      'center meta:第1期',
      'gap 0',
      'imprint meta:2025年9月19日',
      'rule',
    ]);
  });

  it('stacks marks one under the other, and leaves the title what is left of its lines', () => {
    const { title } = masthead('河湾县');
    const given = masthead('', { marks: ['000012', '机密★1年', '特\u3000急'], issuers: ['甲', '乙'] });
    const blocks = composeMasthead(
      issue({ masthead: { ...given, title: [...title, { ...masthead('快报').title[0], size: 60 }] } }),
      bulletin,
    );
    expect(outline(blocks)).toEqual([
      'left mark:000012',
      'left mark:机密★1年',
      'left mark:特 gap 1 mark:急',
      'gap 0',
      'display title:河湾县 / title:快报60 on 3 5 5',
      'gap 1',
      'center meta:第1期',
      'gap 0',
      'imprint meta:甲 | meta:乙 | meta:2025年9月19日',
      'rule',
    ]);
  });

  it.each([
    [
      ['机密★1年', '特急'],
      ['left mark:机密★1年 | right mark:编号：000123', 'left mark:特急'],
    ],
    [[], ['right mark:编号：000123']],
  ])('puts the serial number at the right of the first mark: %j', (marks, wanted) => {
    const given = issue({ masthead: masthead('河湾快报', { marks, serial: '编号：000123' }) });
    const rows = outline(composeMasthead(given, bulletin));
    expect(rows.slice(0, rows.indexOf('gap 0'))).toEqual(wanted);
  });

  it('sets the title red and its rule as the template says', () => {
    const blocks = composeMasthead(issue({ masthead: masthead('河湾\u3000快报') }), bulletin);
    const title = blocks.find((block) => block.kind === 'display');
    for (const { style } of title?.lines[0]?.content ?? []) {
      expect(style).toEqual({ role: 'title', colour: 'red' });
    }
    expect(summary(title?.lines[0]?.content ?? [])).toEqual(['title:河湾', 'gap 1', 'title:快报']);
    expect(blocks.at(-1)).toMatchObject({ kind: 'rule', colour: 'red', thickness: 2, edge: 'top' });
  });

  it('stands issuer and date one em in', () => {
    for (const template of [bulletin, gbt9704]) {
      const rows = composeMasthead(issue(), template).filter(
        (block) => block.kind === 'row' || block.kind === 'imprint',
      );
      expect(rows.map(({ inset }) => inset)).toEqual([0, 0, template.em]);
    }
  });
});
