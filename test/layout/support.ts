import { compose } from '../../src/compose/compose.ts';
import type { Face, FontBook } from '../../src/font/face.ts';
import type { Issue, Item } from '../../src/issue/model.ts';
import { type Layout, layOut } from '../../src/layout/layout.ts';
import {
  type DrawItem,
  glyphsOf as glyphsOfLine,
  type Page,
  type PositionedGlyph,
  type RuleItem,
  type TextItem,
} from '../../src/layout/page.ts';
import { type Findings, noFindings, type SettingContext } from '../../src/layout/setting-context.ts';
import { bulletin } from '../../src/template/presets.ts';
import { measureOf, type Template } from '../../src/template/template.ts';
import { CLREQ, type LineOptions } from '../../src/text/options.ts';
import { issue, item, sourced } from '../compose/support.ts';
import { type Part, partOf } from '../helpers/part.ts';
import { fakeBook } from '../text/fake.ts';

export interface Given {
  readonly template?: Template;
  readonly options?: LineOptions;
  readonly book?: FontBook;
  readonly pages?: number;
}

export function settingOf({
  template = bulletin,
  options = CLREQ,
  book = fakeBook,
}: Given = {}): SettingContext {
  return { template, book, options, findings: noFindings() };
}

/** Composes and lays out an issue with the fake face. */
export function layOutIssue(more: Partial<Issue>, given: Given = {}): Layout & { findings: Findings } {
  const setting = settingOf(given);
  const composition = compose(issue(more), setting.template);
  const layout = layOut(composition, setting, setting.options.orphan, given.pages);
  return { ...layout, findings: setting.findings };
}

const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** So many Han in a row. */
export const han = (count: number): string => HAN.repeat(Math.ceil(count / HAN.length)).slice(0, count);

/** An item of exactly so many lines at 28 columns: its title and gap take 3 em, its indent 2. */
export const itemOfLines = (lines: number): Item => item('标题', han(28 * lines - 5));

/** An issue of one item of so many lines and a distribution that takes so many rows. */
export const distribution = (rows: number): Pick<Issue, 'distribution'> => ({
  distribution: [{ label: sourced('本期发'), recipients: sourced(han(25 * rows - 5)) }],
});

export const isText = (drawn: DrawItem): drawn is TextItem => drawn.kind === 'text';
export const isRule = (drawn: DrawItem): drawn is RuleItem => drawn.kind === 'rule';

export const textsOf = (page: Page, part: Part): TextItem[] =>
  page.items.filter(isText).filter((drawn) => partOf(drawn) === part);

/** Body lines of every page. */
export const bodyLines = (pages: readonly Page[]): number[] =>
  pages.map((page) => textsOf(page, 'item').length);

/** The least distance between the baselines of neighbouring body lines, in points. */
export const pitchOf = (pages: readonly Page[]): number =>
  Math.min(
    ...pages.flatMap((page) => {
      const baselines = textsOf(page, 'item').map(({ y }) => y);
      return baselines.slice(1).map((y, index) => Math.abs(y - (baselines[index] as number)));
    }),
  );

export const glyphsOf = (drawn: TextItem): (PositionedGlyph & { size: number; face: Face })[] =>
  glyphsOfLine(drawn).map((glyph) => ({ ...glyph, size: glyph.run.size, face: glyph.run.face }));

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Left and right edge of a text's glyph boxes, in points. */
export const extentOf = (drawn: TextItem): Extent => extentOfGlyphs(glyphsOf(drawn));

/** The same of each cell of a line: cells are parted by a space. */
export function cellsOf(drawn: TextItem): Extent[] {
  const cells: ReturnType<typeof glyphsOf>[] = [[]];
  for (const glyph of glyphsOf(drawn)) {
    if (glyph.text === ' ') cells.push([]);
    else cells.at(-1)?.push(glyph);
  }
  return cells.map(extentOfGlyphs);
}

function extentOfGlyphs(boxes: ReturnType<typeof glyphsOf>): Extent {
  return {
    left: Math.min(...boxes.map(({ x }) => x)),
    right: Math.max(...boxes.map(({ x, size, face, glyph }) => x + face.advanceOf(glyph) * size)),
  };
}

/** Edges of the type area. */
export const areaOf = (template: Template) => ({
  left: template.left,
  right: template.left + measureOf(template),
  top: template.top,
  foot: template.top + template.lines * template.pitch,
});
