/** DrawingML: pictures, text boxes, lines and groups of them in a text (ISO 29500-1 20.4, and Word's shapes of 2010). */

import { childOf, childrenOf, textOf, within, type XmlElement } from '../parts/xml-elements.ts';
import { isRed } from '../styles/colours.ts';
import { numberOf } from '../styles/run-properties.ts';
import type { Theme } from '../styles/theme.ts';
import { type Drawn, SHORTEST_LINE, THICKEST_LINE } from './drawn.ts';

const UNITS_A_MILLIMETRE = 36_000;
const UNITS_A_POINT = 12_700;

/** What a shape has from the drawing around it. */
interface Surroundings {
  readonly theme: Theme;
  readonly alt: string | undefined;
  /** Of the whole drawing, in its units; absent for parts of a group, which have their own. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Units of the drawing for one of its group. */
  readonly scale: number;
  /** It stands above the paragraph that holds it. */
  readonly isAbove: boolean;
}

const OTHERS: readonly (readonly [RegExp, string, string])[] = [
  [/chart/iu, '图表', 'a chart'],
  [/diagram/iu, 'SmartArt 图形', 'a SmartArt graphic'],
];

function isRedFill(fill: XmlElement | undefined, theme: Theme): boolean {
  const plain = childOf(fill, 'a:srgbClr')?.attributes.val;
  const named = childOf(fill, 'a:schemeClr')?.attributes.val;
  return isRed(plain ?? (named === undefined ? undefined : theme.colourOf(named)));
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly isTurned: boolean;
}

function sizeOf(properties: XmlElement | undefined, around: Surroundings): Size {
  const frame = childOf(properties, 'a:xfrm');
  const { cx, cy } = childOf(frame, 'a:ext')?.attributes ?? {};
  return {
    width: around.width ?? (numberOf(cx) ?? 0) * around.scale,
    height: around.height ?? (numberOf(cy) ?? 0) * around.scale,
    isTurned: (numberOf(frame?.attributes.rot) ?? 0) !== 0,
  };
}

function pictureOf(fill: XmlElement | undefined, size: Size, alt: string | undefined): Drawn[] {
  const blip = childOf(fill, 'a:blip')?.attributes;
  const { 'r:embed': embedded, 'r:link': linked } = blip ?? {};
  if (embedded === undefined && linked === undefined) return [];
  const crop = Object.values(childOf(fill, 'a:srcRect')?.attributes ?? {});
  const relation = embedded || linked;
  return [
    {
      kind: 'picture',
      ...(relation && { relation }),
      ...(size.width > 0 && { width: Math.round((size.width / UNITS_A_MILLIMETRE) * 10) / 10 }),
      ...(alt && { alt }),
      isChanged: size.isTurned || crop.some((part) => (numberOf(part) ?? 0) !== 0),
    },
  ];
}

const LINES = /^(?:line|straightConnector\d*)$/u;

function shapeOf(shape: XmlElement, around: Surroundings): Drawn[] {
  const properties = childOf(shape, 'wps:spPr');
  const size = sizeOf(properties, around);
  const content = childOf(shape, 'wps:txbx', 'w:txbxContent');
  const filled = pictureOf(childOf(properties, 'a:blipFill'), size, around.alt);
  if (content) return [...filled, { kind: 'box', content }];
  if (filled.length > 0) return filled;
  const form = childOf(properties, 'a:prstGeom')?.attributes.prst ?? '';
  const isFlat = size.height <= THICKEST_LINE * UNITS_A_POINT && size.width >= SHORTEST_LINE * UNITS_A_POINT;
  if (!isFlat || !(LINES.test(form) || form === 'rect')) return [];
  const { theme, isAbove } = around;
  const styled = childOf(shape, 'wps:style', 'a:lnRef');
  const stroke = childOf(properties, 'a:ln', 'a:solidFill') ?? styled;
  const inside = form === 'rect' ? childOf(properties, 'a:solidFill') : undefined;
  return [{ kind: 'line', isRed: isRedFill(stroke, theme) || isRedFill(inside, theme), isAbove }];
}

function groupOf(group: XmlElement, around: Surroundings): Drawn[] {
  const frame = childOf(group, 'wpg:grpSpPr', 'a:xfrm');
  const own = numberOf(childOf(frame, 'a:ext')?.attributes.cx) ?? 0;
  const inner = numberOf(childOf(frame, 'a:chExt')?.attributes.cx) ?? 0;
  const shown = around.width ?? own * around.scale;
  const scale = inner > 0 && shown > 0 ? shown / inner : around.scale;
  const parts = { ...around, width: undefined, height: undefined, scale };
  return childrenOf(group).flatMap((part) => partOf(part, parts));
}

function partOf(part: XmlElement, around: Surroundings): Drawn[] {
  switch (part.name) {
    case 'pic:pic': {
      const alt = around.alt ?? childOf(part, 'pic:nvPicPr', 'pic:cNvPr')?.attributes.descr;
      return pictureOf(childOf(part, 'pic:blipFill'), sizeOf(childOf(part, 'pic:spPr'), around), alt);
    }
    case 'wps:wsp':
      return shapeOf(part, around);
    case 'wpg:wgp':
    case 'wpg:grpSp':
      return groupOf(part, around);
    case 'wpc:wpc':
      return childrenOf(part).flatMap((inner) =>
        partOf(inner, { ...around, width: undefined, height: undefined }),
      );
    case 'mc:AlternateContent':
      return childrenOf(chosenOf(part) ?? part).flatMap((inner) => partOf(inner, around));
    default:
      return [];
  }
}

/** Extensions that are understood here, so that their choice is taken and not what older programs fall back on. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|w14|w15|wp14|a14|v|w16\w*)$/u;

/** The one of several ways to say the same that is to be read. */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  const choice = childrenOf(alternatives).find(
    ({ name, attributes }) =>
      name === 'mc:Choice' && (attributes.Requires ?? '').split(/\s+/u).every((one) => UNDERSTOOD.test(one)),
  );
  return choice ?? childOf(alternatives, 'mc:Fallback') ?? childOf(alternatives, 'mc:Choice');
}

/** Reads `w:drawing`. */
export function readDrawing(drawing: XmlElement, theme: Theme): Drawn[] {
  return childrenOf(drawing).flatMap((frame): Drawn[] => {
    const { cx, cy } = childOf(frame, 'wp:extent')?.attributes ?? {};
    const vertical = childOf(frame, 'wp:positionV');
    const offset = childOf(vertical, 'wp:posOffset');
    const around: Surroundings = {
      theme,
      alt: childOf(frame, 'wp:docPr')?.attributes.descr,
      width: numberOf(cx),
      height: numberOf(cy),
      scale: 1,
      isAbove:
        /^(?:paragraph|line)$/u.test(vertical?.attributes.relativeFrom ?? '') &&
        (numberOf(offset && textOf(offset)) ?? 0) < 0,
    };
    const data = childOf(frame, 'a:graphic', 'a:graphicData');
    if (data === undefined) return [];
    const drawn = childrenOf(data).flatMap((part) => partOf(part, around));
    if (drawn.length > 0) return drawn;
    const uri = data.attributes.uri ?? '';
    if (/wordprocessing(?:Shape|Group|Canvas)$|\/picture$/u.test(uri)) return leftOut(data);
    const [, zh, en] = OTHERS.find(([pattern]) => pattern.test(uri)) ?? [/$/u, '对象', 'an object'];
    return [{ kind: 'unknown', what: { zh, en } }];
  });
}

/** Shapes without words are ornaments; those with words that were not found are not. */
const leftOut = (data: XmlElement): Drawn[] =>
  [...within(data, 'w:t')].length > 0 ? [{ kind: 'unknown', what: { zh: '图形', en: 'a shape' } }] : [];
