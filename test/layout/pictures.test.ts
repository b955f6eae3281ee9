import { describe, expect, it } from 'vitest';
import type { Item, PicturePart, PictureRow } from '../../src/issue/model.ts';
import type { Page, PictureItem } from '../../src/layout/page.ts';
import { readPicture } from '../../src/picture/picture.ts';
import { reportFindings } from '../../src/remedies/report-findings.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { item, sourced } from '../compose/support.ts';
import { bytesOf } from '../picture/support.ts';
import { dumpPages } from './dump.ts';
import { han, isText, layOutIssue } from './support.ts';

const { left, top, pitch, em, columns } = bulletin;
const measure = em * columns;

/** A picture of so many pixels: nobody looks at them here. */
function part(width: number, height: number, more: Partial<PicturePart> = {}): PicturePart {
  const picture = readPicture(bytesOf('rgb.png'));
  if ('kind' in picture) throw new Error(picture.kind);
  const { span } = sourced('');
  return { picture: { ...picture, width, height }, name: '渠.png', span, alt: '渠', ...more };
}
const row = (...pictures: PicturePart[]): PictureRow => ({ kind: 'pictures', pictures });
const withParts = (...parts: Item['body']): Item => ({ ...item('标题', '文。'), body: parts });
const text = (characters: number): Item['body'][number] =>
  item('', `${han(characters)}。`).body[0] as Item['body'][number];

const picturesOn = ({ items }: Page): PictureItem[] =>
  items.filter((one): one is PictureItem => one.kind === 'picture');
const laid = (...body: Item['body']) => layOutIssue({ items: [withParts(...body)] });

/** Lines of the grid from the top of the type area to the baseline of a text, less the part of its own. */
const linesOf = (page: Page): number[] =>
  page.items
    .filter(isText)
    .filter(({ runs }) => runs[0]?.role === 'body')
    .map(({ y }) => (y - top) / pitch);

describe('pictures on a page', () => {
  it('are these at 0.01 pt', () => {
    const caption = { label: sourced('图1'), caption: sourced('干渠清淤现场') };
    const { pages } = laid(
      text(30),
      row(part(3000, 2000, { ...caption, width: { share: 0.6 } })),
      row(part(1500, 1000, { caption: sourced('左') }), part(1000, 1000, { caption: sourced(han(26)) })),
      text(5),
    );
    const lines = dumpPages(pages).split('\n');
    expect(lines.filter((line) => /picture|kai|^page|§\d P/.test(line))).toEqual([
      'page 1  595.28 × 841.89',
      '§1 P1               137.64 … 505.64  body Fake 16.00 black  　甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲',
      '§1 P1       413.02   73.64 … 185.64  body Fake 16.00 black  乙丙丁戊己庚辛。',
      '§1 F1       431.44 … 610.64  163.24 … 432.04  picture 3000 × 2000  渠',
      '§1 F1 C     630.66  236.39 … 344.89  kai Fake 14.00 black  图1　干渠清淤现场',
      'page 2  595.28 × 841.89',
      '§1 F2        94.44 … 267.24   73.64 … 332.84  picture 1500 × 1000  渠',
      '§1 F2 C     287.26  196.24 … 196.24  kai Fake 14.00 black  左',
      '§1 F3        94.44 … 267.24  348.84 … 521.64  picture 1000 × 1000  渠',
      '§1 F3 C     287.26  358.24 … 498.24  kai Fake 14.00 black  甲乙丙丁戊己庚辛壬癸子',
      '§1 F3 C     305.46  358.24 … 498.24  kai Fake 14.00 black  丑寅卯辰巳午未申酉戌亥',
      '§1 F3 C     323.66  407.24 … 449.24  kai Fake 14.00 black  甲乙丙丁',
      '§1 P2       357.02  105.64 … 185.64  body Fake 16.00 black  甲乙丙丁戊。',
    ]);
  });

  it('stand in the middle of the measure and leave the text on the grid', () => {
    for (const width of [{ share: 0.37 }, { points: 200 }, undefined]) {
      const { pages } = laid(
        text(5),
        row(part(900, 700, { ...(width && { width }), caption: sourced('渠') })),
        text(5),
      );
      const [page] = pages as [Page];
      const [picture] = picturesOn(page) as [PictureItem];
      expect(picture.x + picture.width / 2).toBeCloseTo(left + measure / 2, 6);
      const parts = linesOf(page).map((line) => (line % 1).toFixed(6));
      expect(new Set(parts).size).toBe(1);
    }
  });

  it('are as wide as asked for, or as their pixels are sharp, or as the measure, or three fifths of a page high', () => {
    const sizeOf = (one: PicturePart): number[] => {
      const [picture] = laid(text(5), row(one)).pages.flatMap(picturesOn) as [PictureItem];
      return [picture.width, picture.height].map((length) => Math.round(length));
    };
    expect(sizeOf(part(3000, 1000, { width: { share: 0.5 } }))).toEqual([224, 75]);
    expect(sizeOf(part(3000, 1000, { width: { points: 999 } }))).toEqual([448, 149]);
    expect(sizeOf(part(400, 300))[0]).toBeLessThanOrEqual(144);
    expect(sizeOf(part(400, 300))[0]).toBeGreaterThan(144 * 0.92);
    expect(sizeOf(part(4000, 1000))[0]).toBeGreaterThan(448 * 0.92);
    expect(sizeOf(part(1000, 4000))[1]).toBeLessThanOrEqual(0.6 * 24 * 28);
  });

  it('have one height side by side and fill the measure', () => {
    const { pages } = laid(text(5), row(part(3000, 2000), part(2000, 2000), part(1000, 2000)));
    const pictures = pages.flatMap(picturesOn);
    expect(new Set(pictures.map(({ height }) => height.toFixed(6))).size).toBe(1);
    const [first, last] = [pictures[0] as PictureItem, pictures.at(-1) as PictureItem];
    expect(first.x - left).toBeCloseTo(left + measure - (last.x + last.width), 6);
    expect(first.x).toBeGreaterThanOrEqual(left - 1e-6);
    expect((pictures[1] as PictureItem).x - (first.x + first.width)).toBeGreaterThanOrEqual(em - 1e-6);
  });

  it('move to the next page with their captions where they do not fit, the text in its order', () => {
    const { pages } = laid(
      text(300),
      row(part(3000, 2000, { caption: sourced('渠'), width: { share: 1 } })),
      text(5),
    );
    expect(pages.map((page) => picturesOn(page).length)).toEqual([0, 1]);
    const second = pages[1] as Page;
    expect(second.items[0]?.kind).toBe('picture');
    const caption = second.items.find((one) => one.kind === 'text' && one.runs[0]?.role === 'kai');
    const [picture] = picturesOn(second) as [PictureItem];
    expect(caption?.kind === 'text' && caption.y - (picture.y + picture.height)).toBeGreaterThan(0);
  });

  it('are made smaller where a page does not hold them, which is told', () => {
    const { pages, findings } = laid(row(part(1000, 3000, { width: { share: 1 }, caption: sourced('渠') })));
    const [picture] = pages.flatMap(picturesOn) as [PictureItem];
    expect(picture.height).toBeLessThan(24 * 28);
    expect(picture.height).toBeGreaterThan(22 * 28);
    expect(picture.width / picture.height).toBeCloseTo(1 / 3, 6);
    expect(reportFindings(findings).map(({ message }) => message.zh)).toEqual([
      '图片 渠.png 这么宽就比一页还高，已缩小到一页放得下',
    ]);
  });

  it('of fewer than 200 pixels an inch are told, with what would do', () => {
    const { findings } = laid(row(part(600, 400, { width: { share: 1 } })));
    expect(reportFindings(findings).map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      [
        'picture-coarse',
        '图片 渠.png 印出来只有 96 dpi，会发虚',
        '换一张原图，至少 1245 像素宽；或者把它印小一点，不超过 76mm 宽',
      ],
    ]);
    expect(laid(row(part(600, 400))).findings.pictures).toEqual([]);
  });

  it('shrink with a closer grid, and touch nothing', () => {
    const parts = [text(400), row(part(3000, 2000, { caption: sourced('渠') })), text(345)];
    const { pages } = layOutIssue({ items: [withParts(...parts)] }, { pages: 2 });
    const page = pages.find((one) => picturesOn(one).length > 0) as Page;
    const [picture] = picturesOn(page) as [PictureItem];
    expect(picture.y).toBeGreaterThan(top);
    expect(picture.width / picture.height).toBeCloseTo(1.5, 6);
  });

  it('may be all that an item has', () => {
    const { pages } = laid(row(part(3000, 2000)));
    const texts = pages.flatMap(({ items }) => items.filter(isText)).flatMap(({ runs }) => runs);
    expect(texts.some(({ role }) => role === 'heading')).toBe(true);
    expect(pages.flatMap(picturesOn)).toHaveLength(1);
  });

  it('with a caption that leaves them no room are refused', () => {
    const { findings } = laid(row(part(3000, 2000, { caption: sourced(han(900)) })));
    expect(reportFindings(findings).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error text-too-long',
    ]);
  });

  it('of any shape on any page have a size, stay in the measure and clear of the text', () => {
    const sizes = [1, 40, 700, 3000, 9000];
    for (const template of [bulletin, gbt9704, { ...bulletin, columns: 12, lines: 12, pitch: 56 }]) {
      for (const [width, height] of sizes.flatMap((one) => sizes.map((other) => [one, other] as const))) {
        const own = part(width, height, { caption: sourced(han(20)) });
        const body = [text(50), row(own), text(30), row(own, part(800, 600), own), text(90)];
        const { pages } = layOutIssue({ items: [withParts(...body)] }, { template });
        for (const page of pages) {
          for (const picture of picturesOn(page)) {
            const right = picture.x + picture.width;
            expect(picture.width > 0 && picture.height > 0, `${width} × ${height}`).toBe(true);
            expect(picture.x).toBeGreaterThan(template.left - 0.01);
            expect(right).toBeLessThan(template.left + template.em * template.columns + 0.01);
            const baselines = page.items.filter(isText).map(({ y }) => y);
            const inside = baselines.filter((y) => y > picture.y && y - 10 < picture.y + picture.height);
            expect(inside, `${width} × ${height}`).toEqual([]);
          }
        }
      }
    }
  });
});
