import type { PageNumberStyle } from '../template/template.ts';
import { heightOf, measureOf } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import { largest } from './extremes.ts';
import type { TextItem } from './page.ts';
import { drawClusters } from './runs.ts';
import { type Setting, setSingleLine } from './setting.ts';

const styled = (text: string): StyledText => ({ text, style: { role: 'pageNumber', colour: 'black' } });
const HALF_SPACE: StyledText = { ...styled(' '), gap: 0.5 };

const FORMS: Readonly<Record<PageNumberStyle['form'], (number: number) => StyledText[]>> = {
  dashes: (number) => [styled('—'), HALF_SPACE, styled(String(number)), HALF_SPACE, styled('—')],
  plain: (number) => [styled(String(number))],
  chinese: (number) => [styled(`第${number}页`)],
};

/** Sets the number of a page below the type area (GB/T 9704 7.5). */
export function setPageNumber(index: number, setting: Setting): TextItem[] {
  const { template } = setting;
  const style = template.pageNumber;
  if (index === 0 && !style.onFirstPage) return [];
  const number = style.start + index;
  const line = setSingleLine(FORMS[style.form](number), setting);
  const width = line.width * style.size;
  const measure = measureOf(template);
  const ink = line.clusters.flatMap(({ cluster }) =>
    cluster.glyphs.map(({ face, glyph }) => face.inkOf(glyph)),
  );
  const reference = style.form === 'dashes' ? ink.slice(0, 1) : ink;
  const inkTop = reference.length > 0 ? largest(reference.map((box) => box.top)) : 0;
  const baseline = template.top + heightOf(template) + style.drop + inkTop * style.size;
  const spare = measure - width;
  const x = { right: spare - template.em, left: template.em, center: spare / 2 }[sideOf(style.place, number)];
  const runs = drawClusters(line.clusters, template.left + x, style.size);
  return [{ kind: 'text', part: { kind: 'page-number' }, y: baseline, runs }];
}

const sideOf = (place: PageNumberStyle['place'], number: number): 'left' | 'center' | 'right' =>
  place === 'outer' ? (number % 2 === 1 ? 'right' : 'left') : place;
