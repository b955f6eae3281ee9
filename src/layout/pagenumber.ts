import { largest, least } from '../base/extremes.ts';
import { PAGINATION } from '../base/tag.ts';
import { mm } from '../base/units.ts';
import type { PageNumberStyle } from '../template/template.ts';
import { heightOf, measureOf } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { TextItem } from './page.ts';
import { drawClusters } from './runs.ts';
import { type SettingContext, setSingleLine } from './setting-context.ts';

const styled = (text: string): StyledText => ({ text, style: { role: 'pageNumber', colour: 'black' } });
const HALF_SPACE: StyledText = { ...styled(' '), gap: 0.5 };

const WIDE_SPACE: StyledText = { ...styled(' '), gap: 1 };

/** @param last number of the last page */
const FORMS: Readonly<Record<PageNumberStyle['form'], (number: number, last: number) => StyledText[]>> = {
  dashes: (number) => [styled('—'), HALF_SPACE, styled(String(number)), HALF_SPACE, styled('—')],
  plain: (number) => [styled(String(number))],
  chinese: (number) => [styled(`第${number}页`)],
  total: (number, last) => [styled(`第${number}页`), WIDE_SPACE, styled(`共${last}页`)],
  none: () => [],
};

/** White between a page number and the edge of the paper, which printers and knives leave alone. */
const EDGE = mm(5);

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Sets the number of a page below the type area (GB/T 9704 7.5), nearer to it or the middle where it would leave the paper. */
export function setPageNumber(index: number, pages: number, setting: SettingContext): TextItem[] {
  const { template } = setting;
  const style = template.pageNumber;
  if (style.form === 'none' || (index === 0 && !style.onFirstPage)) return [];
  const number = style.start + index;
  const line = setSingleLine(FORMS[style.form](number, style.start + pages - 1), setting);
  const width = line.width * style.size;
  const measure = measureOf(template);
  const ink = line.clusters.flatMap(({ cluster }) =>
    cluster.glyphs.map(({ face, glyph }) => face.inkOf(glyph)),
  );
  const reference = style.form === 'dashes' ? ink.slice(0, 1) : ink;
  const inkTop = reference.length > 0 ? largest(reference.map((box) => box.top)) : 0;
  const inkBottom = least([0, ...ink.map((box) => box.bottom)]);
  const lowest = template.page.height - EDGE + inkBottom * style.size;
  const baseline = Math.min(template.top + heightOf(template) + style.drop + inkTop * style.size, lowest);
  const spare = measure - width;
  const x = { right: spare - template.em, left: template.em, center: spare / 2 }[sideOf(style.place, number)];
  const left = within(template.left + x, EDGE, template.page.width - EDGE - width);
  const runs = drawClusters(line.clusters, { left, size: style.size, tag: PAGINATION });
  return [{ kind: 'text', x: 0, y: baseline, runs }];
}

const sideOf = (place: PageNumberStyle['place'], number: number): 'left' | 'center' | 'right' =>
  place === 'outer' ? (number % 2 === 1 ? 'right' : 'left') : place;
