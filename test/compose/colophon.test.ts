import { describe, expect, it } from 'vitest';
import { mm } from '../../src/base/units.ts';
import type { AnyBlock } from '../../src/compose/block.ts';
import { composeColophon } from '../../src/compose/colophon.ts';
import type { Issue } from '../../src/issue/model.ts';
import { bulletin } from '../../src/template/presets.ts';
import { issue, sourced, summary } from './support.ts';

const colophonOf = (more: Partial<Issue>): AnyBlock[] => composeColophon(issue(more), bulletin);
const distribution = (label: string, recipients: string) => ({
  distribution: [{ label: sourced(label), recipients: sourced(recipients) }],
});
const signoff = (...entries: [string, ...string[]][]) => ({
  signoff: entries.map(([role, ...names]) => ({ role: sourced(role), names: names.map(sourced) })),
});
const cellsOf = (more: Partial<Issue>): string[][] =>
  colophonOf(more).flatMap((block) =>
    block.kind === 'spread' ? block.cells.map((cell) => summary(cell)) : [],
  );

describe('blocks and rules (GB/T 9704 7.4.1)', () => {
  it('is empty where an issue has nothing for it', () => {
    expect(colophonOf({})).toEqual([]);
  });

  it.each<[string, Partial<Issue>, string[]]>([
    ['distribution', distribution('本期发', '各乡镇。'), ['paragraph']],
    ['sign-off', signoff(['签发', '李勉']), ['spread']],
    ['copies', { copies: 80 }, ['closing']],
    [
      'all three',
      { ...distribution('本期发', '各乡镇。'), ...signoff(['签发', '李勉']), copies: 80 },
      ['paragraph', 'rule', 'spread', 'closing'],
    ],
  ])('%s stands between outer rules', (_, more, kinds) => {
    expect(colophonOf(more).map(({ kind }) => kind)).toEqual(['rule', ...kinds, 'rule']);
  });

  it('has rules of 0.35 mm outside and 0.25 mm inside, the last one hanging from the foot', () => {
    const rules = colophonOf({ ...distribution('本期发', '各'), ...signoff(['签发', '李勉']) }).filter(
      (b) => b.kind === 'rule',
    );
    expect(rules.map(({ thickness, edge, colour }) => [thickness, edge, colour])).toEqual([
      [mm(0.35), 'top', 'black'],
      [mm(0.25), 'middle', 'black'],
      [mm(0.35), 'bottom', 'black'],
    ]);
  });

  it('is one section, each block a node of its own', () => {
    const tags = colophonOf({
      ...distribution('本期发', '各'),
      ...signoff(['签发', '李勉']),
      copies: 1,
    }).flatMap((block) => ('cells' in block || 'content' in block ? [block.tag] : []));
    expect(tags).toEqual([0, 1, 2].map(() => ({ kind: 'paragraph', parent: { kind: 'section' } })));
    expect(new Set(tags).size).toBe(3);
    expect(new Set(tags.map((tag) => 'parent' in tag && tag.parent)).size).toBe(1);
  });
});

it('distribution: label and recipients, one em in', () => {
  const paragraph = colophonOf(distribution('本期发', '各乡镇。')).find(
    (block) => block.kind === 'paragraph',
  );
  expect(paragraph).toMatchObject({ indent: 0, inset: 16, size: 14 });
  expect(paragraph && summary(paragraph.label)).toEqual(['colophon:本期发', 'colophon:：']);
  expect(paragraph && summary(paragraph.content)).toEqual(['colophon:各乡镇。']);
});

describe('sign-off', () => {
  it.each<[string, string[]]>([
    ['李勉', ['colophon:李', 'gap 1', 'colophon:勉']],
    ['王小明', ['colophon:王小明']],
    ['欧阳小明', ['colophon:欧阳小明']],
    ['李', ['colophon:李']],
    ['12', ['colophon:12']],
    ['𠀀𠀁', ['colophon:𠀀', 'gap 1', 'colophon:𠀁']],
  ])('%s', (name, parts) => {
    expect(cellsOf(signoff(['签发', name]))).toEqual([['colophon:签发', 'colophon:：', ...parts]]);
  });

  it('sets several names of a role wider apart than the halves of a widened one', () => {
    expect(cellsOf(signoff(['审核', '李勉', '王小明']))).toEqual([
      ['colophon:审核', 'colophon:：', 'colophon:李', 'gap 1', 'colophon:勉', 'gap 1.5', 'colophon:王小明'],
    ]);
  });

  it('gives a role with more names than a line holds lines of its own, in its place and without a rule', () => {
    const editors: [string, ...string[]] = ['编辑', ...Array.from({ length: 11 }, () => '范晓宇')];
    const blocks = colophonOf(signoff(['主编', '王大明'], editors, ['审核', '路帅'], ['签发', '李勉']));
    expect(blocks.map(({ kind }) => kind)).toEqual(['rule', 'spread', 'paragraph', 'spread', 'rule']);
    const [paragraph] = blocks.filter((block) => block.kind === 'paragraph');
    expect(summary(paragraph?.label ?? [])).toEqual(['colophon:编辑', 'colophon:：']);
    const names = paragraph?.content.filter(({ gap }) => gap === undefined) ?? [];
    expect(names).toHaveLength(11);
    expect(names.every(({ together }) => together)).toBe(true);
  });

  it('keeps a role without a name', () => {
    expect(cellsOf(signoff(['审核']))).toEqual([['colophon:审核', 'colophon:：']]);
  });
});

it('copies close the last row, in brackets', () => {
  const closing = colophonOf({ copies: 120 }).find((block) => block.kind === 'closing');
  expect(closing && summary(closing.content)).toEqual(['colophon:（共印120份）']);
  expect(closing?.rule).toMatchObject({ thickness: mm(0.25), edge: 'middle' });
});
