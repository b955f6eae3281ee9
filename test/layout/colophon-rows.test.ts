import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issue/model.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { bulletin } from '../../src/template/presets.ts';
import { sourced } from '../compose/support.ts';
import { textOf } from '../helpers/text-of.ts';
import { areaOf, extentOf, han, isRule, layOutIssue, textsOf } from './support.ts';

const area = areaOf(bulletin);
const EM = bulletin.colophon.size;

const rows = (...given: [label: string, recipients: string][]): Pick<Issue, 'distribution'> => ({
  distribution: given.map(([label, recipients]) => ({
    label: sourced(label),
    recipients: sourced(recipients),
  })),
});
const pageOf = (more: Partial<Issue>): Page => layOutIssue(more).pages[0] as Page;
const linesOf = (more: Partial<Issue>): TextItem[] => textsOf(pageOf(more), 'colophon');
/** Rules of the colophon, the masthead's left out. */
const rulesOf = (more: Partial<Issue>): number =>
  pageOf(more)
    .items.filter(isRule)
    .filter(({ colour }) => colour === 'black').length;

it('each row of recipients hangs after its own colon, without a rule between (GB/T 9704 7.4.2)', () => {
  const given = rows(['报', `${han(40)}。`], ['抄送', `${han(40)}。`], ['发', '各乡镇。']);
  const lines = linesOf(given);
  expect(lines.map((line) => [...textOf(line)].length)).toEqual([29, 14, 29, 15, 6]);
  const lefts = lines.map((line) => extentOf(line).left - area.left - bulletin.em);
  expect(lefts.map((left) => Math.round((100 * left) / EM) / 100)).toEqual([0, 2, 0, 3, 0]);
  expect(rulesOf(given)).toBe(2);
  const tags = lines.map(({ runs }) => runs[0]?.tag);
  expect([tags[0] === tags[1], tags[1] === tags[2], tags[2] === tags[3], tags[3] === tags[4]]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

describe('copies', () => {
  const last = (more: Partial<Issue>): TextItem => linesOf(more).at(-1) as TextItem;

  it('stand flush right on the last row of recipients, a node of their own', () => {
    const given = { ...rows(['报', '市政府。'], ['发', '各乡镇。']), copies: 80 };
    const [, second, remark] = linesOf(given);
    expect(textOf(remark as TextItem)).toBe('（共印80份）');
    expect(remark?.y).toBe(second?.y);
    expect(rulesOf(given)).toBe(2);
    expect(remark?.runs[0]?.tag).not.toBe(second?.runs[0]?.tag);
  });

  // The remark is 6 em wide, and one em of white is kept before it.
  it.each([
    [20, 2],
    [21, 3],
  ])('with %i characters before them take %i rules', (count, rules) => {
    const given = { ...rows(['发', han(count)]), copies: 80 };
    expect(rulesOf(given)).toBe(rules);
    const [row, remark] = linesOf(given).map(({ y }) => y);
    expect((remark ?? 0) > (row ?? 0)).toBe(rules === 3);
  });

  it('stand in a row of their own below a sign-off from edge to edge', () => {
    const signoff = ['编辑', '审核', '签发'].map((role) => ({
      role: sourced(role),
      names: [sourced('王小明')],
    }));
    expect(rulesOf({ signoff, copies: 80 })).toBe(3);
    expect(textOf(last({ signoff, copies: 80 }))).toBe('（共印80份）');
    expect(rulesOf({ signoff: signoff.slice(0, 1), copies: 80 })).toBe(2);
  });

  it('alone have no rule but the outer ones', () => {
    expect(rulesOf({ copies: 80 })).toBe(2);
    expect(linesOf({ copies: 80 }).map(textOf)).toEqual(['（共印80份）']);
  });
});

describe('printing', () => {
  const printed = (by: string) => ({ printed: { by: sourced(by), date: { year: 2026, month: 3, day: 26 } } });

  it('has the office one em in at the left, the day in full one em in at the right (GB/T 9704 7.4.3)', () => {
    const given = { ...rows(['抄送', '各乡镇。']), ...printed('河湾县人民政府办公室') };
    const [, row] = linesOf(given) as [TextItem, TextItem];
    expect(textOf(row)).toBe('河湾县人民政府办公室 2026年3月26日印发');
    expect(extentOf(row).left).toBeCloseTo(area.left + bulletin.em, 2);
    expect(extentOf(row).right).toBeCloseTo(area.right - bulletin.em, 2);
    expect(rulesOf(given)).toBe(3);
  });

  it('takes two lines where the office is too long for one, at its size', () => {
    const lines = linesOf(printed(han(24)));
    expect(lines.map(textOf)).toEqual([han(24), '2026年3月26日印发']);
    expect(new Set(lines.flatMap(({ runs }) => runs.map(({ size }) => size)))).toEqual(new Set([EM]));
    expect(extentOf(lines[1] as TextItem).right).toBeCloseTo(area.right - bulletin.em, 2);
    const broken = linesOf(printed(han(40)));
    expect(broken.map(textOf)).toEqual([han(22), `${han(40).slice(22)} 2026年3月26日印发`]);
  });

  it('is followed by the copies in a row of their own', () => {
    expect(rulesOf({ ...printed('县政府办公室'), copies: 80 })).toBe(3);
  });
});

describe('contact', () => {
  it('is spread over lines, nothing in it broken', () => {
    const contact = ['电话', '传真', '邮箱'].map((label) => ({
      label: sourced(label),
      text: sourced('qinghe-kuaibao@qinghe.gov.cn'),
    }));
    const lines = linesOf({ contact });
    expect(lines.map(textOf)).toEqual(contact.map(({ label, text }) => `${label.text}：${text.text}`));
    expect(lines.map((line) => extentOf(line).left)).toEqual(lines.map(() => area.left + bulletin.em));
  });
});
