import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { layOutIssue } from '../../src/typeset.ts';
import { layOutExample } from '../helpers/examples.ts';
import { bringIn } from '../helpers/import/bring-in.ts';
import { describeIssue, FORMS } from '../helpers/import/describe-issue.ts';
import { partOf } from '../helpers/part.ts';
import { textOf } from '../helpers/text-of.ts';

const original = readFileSync(new URL('../yanjin-044.txt', import.meta.url));

const bodyLines = (page: Page): string[] =>
  page.items.filter((item): item is TextItem => item.kind === 'text' && partOf(item) === 'item').map(textOf);

describe('the text of the printed issue 44', () => {
  it('comes in as the issue that was made by hand', async () => {
    const { issues, balance } = await bringIn('yanjin-044.txt', original);
    const { issue } = layOutExample('yanjin-044');
    if (!issue) throw new Error('the example is no issue');
    expect(issues.map((own) => describeIssue(own, FORMS.docx))).toEqual([describeIssue(issue, FORMS.docx)]);
    expect(balance).toMatchObject({ commented: 0, twice: 0, left: [] });
  });

  it('breaks its pages where the original does', async () => {
    const { texts } = await bringIn('yanjin-044.txt', original);
    const { pages } = layOutIssue(`${texts[0]}\n版式: {断行: 兼容Word}\n`);
    expect(pages.map((page) => bodyLines(page).length)).toEqual([14, 24, 24, 19]);
    expect(bodyLines(pages[0] as Page).at(-1)).toMatch(/共收集企业困$/u);
    expect(bodyLines(pages[2] as Page).at(-1)).toMatch(/四级责任体系，$/u);
  });
});
