import { expect, it } from 'vitest';
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
