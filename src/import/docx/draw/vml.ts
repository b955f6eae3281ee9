/** VML: drawings as Word wrote them before 2010, and as what older programs fall back on (ISO 29500-4 19). */

import { childOf, childrenOf, type XmlElement } from '../parts/xml-elements.ts';
import { isRed } from '../styles/colours.ts';
import { numberOf, pointsOf } from '../styles/run-properties.ts';
import { type Drawn, SHORTEST_LINE, THICKEST_LINE } from './drawn.ts';

/** `width:120pt;height:1cm` as a table. */
const styleOf = ({ attributes }: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    (attributes.style ?? '').split(';').map((part): [string, string] => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    }),
  );

const lengthOf = (text: string | undefined): number | undefined => {
  const pixels = /^(-?[\d.]+)px$/u.exec(text ?? '')?.[1];
  return pixels === undefined ? pointsOf(text, 1) : Number(pixels) * 0.75;
};

/** `10pt,20pt` in points. */
const pointOf = (text: string | undefined): readonly number[] =>
  (text ?? '').split(',').map((part) => lengthOf(part.trim()) ?? 0);

/** Kinds of shape that are straight lines. */
const LINES = new Set(['#_x0000_t32', '#_x0000_t20']);

function lineOf(shape: XmlElement): Drawn[] {
  const { attributes } = shape;
  const style = styleOf(shape);
  const isAbove = (lengthOf(style.get('margin-top')) ?? 0) < 0;
  const isStrokeRed = isRed(attributes.strokecolor);
  const isFillRed = isRed(attributes.fillcolor);
  if (/^(?:t|true|1)$/u.test(attributes['o:hr'] ?? '')) {
    return [{ kind: 'line', isRed: isStrokeRed || isFillRed, isAbove: false }];
  }
  if (shape.name === 'v:line') {
    const [fromX = 0, fromY = 0] = pointOf(attributes.from);
    const [toX = 0, toY = 0] = pointOf(attributes.to);
    const isAcross = Math.abs(toX - fromX) >= SHORTEST_LINE && Math.abs(toY - fromY) <= THICKEST_LINE;
    return isAcross ? [{ kind: 'line', isRed: isStrokeRed, isAbove: isAbove || fromY < 0 }] : [];
  }
  const isLine = LINES.has(attributes.type ?? '');
  if (!isLine && shape.name !== 'v:rect') return [];
  const isFlat =
    (lengthOf(style.get('width')) ?? 0) >= SHORTEST_LINE &&
    (lengthOf(style.get('height')) ?? 0) <= THICKEST_LINE;
  return isFlat ? [{ kind: 'line', isRed: isStrokeRed || (!isLine && isFillRed), isAbove }] : [];
}

function imageOf(shape: XmlElement, data: XmlElement): Drawn {
  const { attributes } = data;
  const relation = attributes['r:id'] ?? attributes['r:pict'] ?? attributes['o:relid'];
  const width = lengthOf(styleOf(shape).get('width'));
  const alt = shape.attributes.alt;
  return {
    kind: 'picture',
    ...(relation && { relation }),
    ...(width && { width: Math.round(width * 3.527_78) / 10 }),
    ...(alt && { alt }),
    isChanged:
      ['cropleft', 'cropright', 'croptop', 'cropbottom'].some((side) => numberOf(attributes[side])) ||
      numberOf(styleOf(shape).get('rotation')) !== undefined,
  };
}

function shapeOf(shape: XmlElement): Drawn[] {
  if (shape.name === 'v:shapetype') return [];
  if (shape.name === 'v:group') return childrenOf(shape).flatMap(shapeOf);
  const drawn: Drawn[] = [];
  const data = childOf(shape, 'v:imagedata');
  if (data) drawn.push(imageOf(shape, data));
  const content = childOf(shape, 'v:textbox', 'w:txbxContent');
  if (content) drawn.push({ kind: 'box', content });
  const words = childOf(shape, 'v:textpath')?.attributes.string;
  if (words) {
    const colour = shape.attributes.fillcolor;
    drawn.push({ kind: 'words', text: words.replace(/\s*\r?\n\s*/gu, ' '), isRed: isRed(colour) });
  }
  return drawn.length > 0 ? drawn : lineOf(shape);
}

/** Reads `w:pict` and `w:object`: an embedded object has a picture of itself. */
export function readVml(element: XmlElement): Drawn[] {
  const drawn = childrenOf(element).flatMap((shape) => (shape.name.startsWith('v:') ? shapeOf(shape) : []));
  return drawn.length > 0 || element.name !== 'w:object'
    ? drawn
    : [{ kind: 'unknown', what: { zh: '嵌入的对象', en: 'an embedded object' } }];
}
