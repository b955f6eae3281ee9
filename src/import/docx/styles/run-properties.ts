/** How a run is to look, as one place says it: direct formatting, or a style (ISO 29500-1 17.3.2). */

import { faceKindOf, isBoldFace } from '../../face-kind.ts';
import type { FaceKind, Look } from '../../manuscript.ts';
import { childOf, valOf, type XmlElement } from '../parts/xml-elements.ts';
import { isRed } from './colours.ts';
import type { Theme } from './theme.ts';

/** What is not said is absent. */
export interface RunProperties {
  /** Name of the font of Han characters. */
  readonly han?: string;
  /** Name of the font of Western characters, in which symbols are set. */
  readonly western?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly red?: boolean;
  readonly underlined?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'none';
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const OFF = new Set(['0', 'false', 'off', 'none']);

/** A property that is on or off; it is on where its element has no value. */
export function flagOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && !OFF.has(element.attributes['w:val'] ?? '1');
}

/** A number; nothing for what is none. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(value) ? value : undefined;
}

const POINTS_A_UNIT: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  pi: 12,
};

/** A length in points of a number in so many units a point, or of a measure with its own: `12pt`, `1.2cm`. */
export function pointsOf(text: string | undefined, unitsAPoint: number): number | undefined {
  const value = numberOf(text);
  const own = POINTS_A_UNIT[/[a-z]+$/u.exec(text ?? '')?.[0] ?? ''];
  return value === undefined ? undefined : own === undefined ? value / unitsAPoint : value * own;
}

/**
 * The font of Han characters. Programs often name a Han face for Western characters alone, and mean all of them.
 */
function hanOf(attributes: Readonly<Record<string, string>>, theme: Theme): string | undefined {
  const reference = attributes['w:eastAsiaTheme'];
  const named = (reference && theme.fontOf(reference)) || attributes['w:eastAsia'];
  if (named) return named;
  const western = attributes['w:ascii'] ?? attributes['w:hAnsi'];
  return western && faceKindOf(western) !== 'other' ? western : undefined;
}

/** Reads `w:rPr`. */
export function readRunProperties(element: XmlElement | undefined, theme: Theme): RunProperties {
  const found: Mutable<RunProperties> = {};
  if (element === undefined) return found;
  const set = <K extends keyof RunProperties>(key: K, value: RunProperties[K] | undefined): void => {
    if (value !== undefined) found[key] = value;
  };
  const fonts = childOf(element, 'w:rFonts')?.attributes;
  if (fonts) {
    set('han', hanOf(fonts, theme));
    set('western', fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? fonts['w:cs']);
  }
  set('size', pointsOf(valOf(element, 'w:sz'), 2));
  set('bold', flagOf(element, 'w:b'));
  set('capitals', flagOf(element, 'w:caps'));
  set('hidden', flagOf(element, 'w:vanish'));
  set('struck', flagOf(element, 'w:strike') ?? flagOf(element, 'w:dstrike'));
  const colour = childOf(element, 'w:color')?.attributes;
  if (colour) {
    const { 'w:val': value, 'w:themeColor': reference } = colour;
    set('red', isRed(value === undefined || value === 'auto' ? theme.colourOf(reference ?? '') : value));
  }
  const line = childOf(element, 'w:u')?.attributes['w:val'];
  if (line !== undefined) set('underlined', line !== 'none');
  const raised = valOf(element, 'w:vertAlign');
  if (raised !== undefined) {
    set('raised', raised === 'superscript' || raised === 'subscript' ? raised : 'none');
  }
  return found;
}

/** Properties that change to their opposite where a paragraph's style and a run's both say them (17.7.3). */
const TOGGLES = ['bold', 'capitals', 'hidden', 'struck'] as const;

/** What holds for a run, from the places that say something, the farthest first. */
export function cascade(
  defaults: RunProperties,
  paragraphStyle: RunProperties,
  runStyle: RunProperties,
  direct: RunProperties,
): RunProperties {
  const found: Mutable<RunProperties> = { ...defaults, ...paragraphStyle, ...runStyle, ...direct };
  for (const toggle of TOGGLES) {
    found[toggle] =
      direct[toggle] ??
      ((paragraphStyle[toggle] ?? false) !== (runStyle[toggle] ?? false) || defaults[toggle] === true);
  }
  return found;
}

/** The size of text for which nothing says one, in points. */
const DEFAULT_SIZE = 10;

const MOST_REMEMBERED = 2000;
const known = new Map<string, Look>();

const facesByName = new Map<string, { readonly face: FaceKind; readonly isBold: boolean }>();

/** What the name of a font tells; names are those of a file, which may have any number of them. */
function faceNamed(name: string): { readonly face: FaceKind; readonly isBold: boolean } {
  const before = facesByName.get(name);
  if (before) return before;
  const told = { face: faceKindOf(name), isBold: isBoldFace(name) };
  if (facesByName.size < MOST_REMEMBERED) facesByName.set(name, told);
  return told;
}

/** The look of a run; the same object for the same look. */
export function lookOf({ han, size = DEFAULT_SIZE, bold, red, underlined, raised }: RunProperties): Look {
  const named = han === undefined ? undefined : faceNamed(han);
  const look: Look = {
    ...(named && { face: named.face }),
    size,
    bold: bold === true || named?.isBold === true,
    red: red === true,
    underlined: underlined === true,
    ...(raised !== undefined && raised !== 'none' && { raised }),
  };
  const key = `${look.face}|${size}|${look.bold}|${look.red}|${look.underlined}|${look.raised}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size < MOST_REMEMBERED) known.set(key, look);
  return look;
}
