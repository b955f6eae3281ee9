import { describe, expect, it } from 'vitest';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import type { Template } from '../../src/template/template.ts';
import { item, sourced } from '../compose/support.ts';
import { textOf } from '../helpers/text-of.ts';
import { areaOf, bodyLines, extentOf, han, layOutIssue, textsOf } from './support.ts';

type Form = 'run-in' | 'line' | 'centred';

const laid = (titles: Form, items = [item('标题', '正文。')], template: Template = bulletin) =>
  layOutIssue({ items, layout: { titles } }, { template });

const linesOf = (titles: Form, title: string, template?: Template): TextItem[] =>
  textsOf(laid(titles, [item(title, '正文。')], template).pages[0] as Page, 'item');

/** Lines of the grid from the top of the type area to a baseline. */
const rowOf = ({ y }: TextItem, { top, pitch }: Template): number => (y - top) / pitch;

describe('a title run in', () => {
  it('stands on the line of its text, as it does by default', () => {
    expect(linesOf('run-in', '标题').map(textOf)).toEqual(['标题\u3000正文。']);
  });
});

describe('a title on a line of its own', () => {
  it('is indented by two ems, set in the face of headings, and a heading of the structure', () => {
    const [title, body] = linesOf('line', '标题');
    expect([title, body].map((line) => line && textOf(line))).toEqual(['标题', '正文。']);
    expect(title && extentOf(title).left).toBeCloseTo(areaOf(bulletin).left + 32, 6);
    expect(title?.runs.map(({ role, size, tag }) => [role, size, tag.kind])).toEqual([
      ['heading', 16, 'heading'],
    ]);
    expect(body?.runs[0]?.tag.kind).toBe('paragraph');
  });

  it('turns over flush left, every line on the grid', () => {
    const [first, second, body] = linesOf('line', han(40));
    expect(first && rowOf(first, bulletin) % 1).toBeCloseTo(body ? rowOf(body, bulletin) % 1 : Number.NaN, 6);
    expect(second && extentOf(second).left).toBeCloseTo(areaOf(bulletin).left, 6);
  });
});

describe('a centred title', () => {
  it.each([
    ['bulletin', bulletin],
    ['gbt9704', gbt9704],
  ])('stands in the middle of the measure, half a line from what is above and below: %s', (_, template) => {
    const [title, body] = linesOf('centred', '各乡镇扎实做好“三秋”生产', template);
    const { left, right } = areaOf(template);
    const extent = title && extentOf(title);
    expect(extent && (extent.left + extent.right) / 2).toBeCloseTo((left + right) / 2, 1);
    expect(title?.runs.map(({ role, size }) => [role, size])).toEqual([['title', 22]]);
    // The title takes two lines of the grid, so the body stands on the third.
    expect(body && Math.floor(rowOf(body, template))).toBe(template.masthead.lines + 2);
  });

  it('shares a long text out over lines of nearly equal width, and cuts no word', () => {
    const lines = linesOf(
      'centred',
      '河湾县人民政府办公室关于进一步做好秋收秋种和农业机械安全生产工作的情况',
    );
    const title = lines.slice(0, -1);
    expect(title).toHaveLength(2);
    const widths = title.map(extentOf).map(({ left, right }) => right - left);
    expect(Math.abs((widths[0] as number) - (widths[1] as number))).toBeLessThanOrEqual(6 * 22);
    expect(title.map(textOf).join('')).toBe(
      '河湾县人民政府办公室关于进一步做好秋收秋种和农业机械安全生产工作的情况',
    );
  });

  it('does not cut what stands in quotation marks where the lines stay of fair length', () => {
    const cut = (title: string) => linesOf('centred', title).slice(0, -1).map(textOf);
    expect(cut('县开发区扎实开展“以企观政·服务企业大走访活动”')).toEqual([
      '县开发区扎实开展',
      '“以企观政·服务企业大走访活动”',
    ]);
    expect(cut('县里“以企观政服务企业大走访暨优化营商环境活动”')).toHaveLength(2);
    expect(cut('县里“以企观政服务企业大走访暨优化营商环境活动”')[0]).not.toBe('县里');
  });

  it('keeps lines apart where the pitch is closer than its type', () => {
    const tight = { ...bulletin, em: 12, columns: 37, pitch: 18, lines: 37 };
    const [first, second] = linesOf('centred', han(40), tight);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(1.1 * 22 - 1e-6);
  });

  it('is never smaller than the body', () => {
    const large = { ...bulletin, em: 32, columns: 14, pitch: 42, lines: 16 };
    expect(linesOf('centred', '标题', large)[0]?.runs.map(({ size }) => size)).toEqual([32]);
  });

  it('takes a text without end', () => {
    expect(laid('centred', [item(han(2500), '正文。')]).pages.length).toBeGreaterThan(0);
  });
});

describe('titles on pages', () => {
  it.each<Form>(['line', 'centred'])('%s: never the last line of a page', (form) => {
    for (let lines = 6; lines <= 20; lines++) {
      const items = [item('甲', han(28 * lines - 2)), item('乙', han(200))];
      const { pages } = laid(form, items);
      for (const page of pages.slice(0, -1)) {
        const last = textsOf(page, 'item').at(-1);
        expect(last?.runs[0]?.tag.kind, `${form} ${lines}`).toBe('paragraph');
      }
    }
  });

  it('nor is the name of a column, whatever follows it', () => {
    const column = sourced('部门动态');
    for (let lines = 6; lines <= 20; lines++) {
      for (const form of ['run-in', 'line', 'centred'] as const) {
        const items = [item('甲', han(28 * lines - 2)), { ...item('乙', han(200)), column }];
        for (const page of laid(form, items).pages.slice(0, -1)) {
          const last = textsOf(page, 'item').at(-1);
          expect(last?.runs[0]?.tag.kind === 'heading' && textOf(last), `${form} ${lines}`).not.toBe(
            '【部门动态】',
          );
        }
      }
    }
  });

  it('thirty in a row are all there', () => {
    const { pages } = laid(
      'centred',
      Array.from({ length: 30 }, (_, i) => item(`标题${i + 1}`, '文。')),
    );
    expect(bodyLines(pages).reduce((sum, count) => sum + count, 0)).toBe(60);
  });
});
