/** Numbers of lists, which a document does not hold as text: what stands before a paragraph (ISO 29500-1 17.9). */

import { childOf, childrenOf, valOf, type XmlElement } from '../parts/xml-elements.ts';
import { formatCounter } from './counter-format.ts';
import {
  type Indents,
  type Numbered,
  type ParagraphProperties,
  readParagraphProperties,
} from './paragraph-properties.ts';
import { flagOf, numberOf, type RunProperties, readRunProperties } from './run-properties.ts';
import type { StyleSheet } from './style-sheet.ts';
import { bulletFor } from './symbols.ts';

interface Level {
  readonly format: string;
  readonly start: number;
  /** `%1.%2`. */
  readonly text: string;
  /** Level above which it starts anew; 0 never does. */
  readonly restart: number | undefined;
  readonly allDecimal: boolean;
  readonly suffix: string;
  readonly run: RunProperties;
  readonly indents: Indents | undefined;
}

interface List {
  /** Lists that count together. */
  readonly counters: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this list starts, though it counts together with others. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface Label {
  /** With the blank that stands between it and the text. */
  readonly text: string;
  readonly run: RunProperties;
  readonly indents: Indents | undefined;
  /** A format that is not known, for which Arabic digits were taken. */
  readonly unknownFormat?: string;
}

export interface Numbering {
  /** What stands before the next paragraph of a list; counts it. */
  next(numbered: Numbered): Label | undefined;
}

export const NO_NUMBERING: Numbering = { next: () => undefined };

const LEVELS = 9;
/** Lists that lie one behind the other. */
const MOST_LINKS = 10;

function readLevel(element: XmlElement, styles: StyleSheet): Level {
  const text = childOf(element, 'w:lvlText')?.attributes['w:val'] ?? '';
  return {
    // Formats that came later stand in a choice, with a plain one to fall back on.
    format:
      valOf(element, 'w:numFmt') ??
      valOf(childOf(element, 'mc:AlternateContent', 'mc:Fallback'), 'w:numFmt') ??
      'decimal',
    start: numberOf(valOf(element, 'w:start')) ?? 0,
    text: childOf(element, 'w:lvlPicBulletId') && text.trim() === '' ? '•' : text,
    restart: numberOf(valOf(element, 'w:lvlRestart')),
    allDecimal: flagOf(element, 'w:isLgl') ?? false,
    suffix: valOf(element, 'w:suff') ?? 'tab',
    run: readRunProperties(childOf(element, 'w:rPr'), styles.theme),
    indents: readParagraphProperties(childOf(element, 'w:pPr')).indents,
  };
}

function levelsOf(element: XmlElement, styles: StyleSheet): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of childrenOf(element)) {
    const level = numberOf(child.attributes['w:ilvl']);
    if (child.name === 'w:lvl' && level !== undefined) levels.set(level, readLevel(child, styles));
  }
  return levels;
}

/** Reads the part of lists. */
export function readNumbering(root: XmlElement, styles: StyleSheet): Numbering {
  const abstracts = new Map<string, XmlElement>();
  const instances = new Map<string, XmlElement>();
  for (const child of childrenOf(root)) {
    const { 'w:abstractNumId': abstract, 'w:numId': instance } = child.attributes;
    if (child.name === 'w:abstractNum' && abstract !== undefined) abstracts.set(abstract, child);
    if (child.name === 'w:num' && instance !== undefined) instances.set(instance, child);
  }

  /** The abstract list of one; lists of a style lie behind that of the style. */
  const abstractOf = (list: string, seen = new Set<string>()): string | undefined => {
    const instance = instances.get(list);
    const id = instance && valOf(instance, 'w:abstractNumId');
    const link = id === undefined ? undefined : valOf(abstracts.get(id), 'w:numStyleLink');
    const behind = link === undefined ? undefined : styles.listOf(link);
    if (behind === undefined || seen.has(list) || seen.size > MOST_LINKS) return id;
    return abstractOf(behind, seen.add(list));
  };

  const readList = (list: string): List | undefined => {
    const instance = instances.get(list);
    const id = abstractOf(list);
    const abstract = id === undefined ? undefined : abstracts.get(id);
    if (instance === undefined || id === undefined || abstract === undefined) return undefined;
    const levels = levelsOf(abstract, styles);
    const starts = new Map<number, number>();
    for (const child of childrenOf(instance)) {
      const level = numberOf(child.attributes['w:ilvl']);
      if (child.name !== 'w:lvlOverride' || level === undefined) continue;
      const own = levelsOf(child, styles).get(level);
      if (own) levels.set(level, own);
      const start = numberOf(valOf(child, 'w:startOverride'));
      if (start !== undefined) starts.set(level, start);
    }
    return { counters: id, levels: Array.from({ length: LEVELS }, (_, i) => levels.get(i)), starts };
  };
  return counting(readList);
}

function counting(readList: (list: string) => List | undefined): Numbering {
  const lists = new Map<string, List | undefined>();
  const allCounters = new Map<string, (number | undefined)[]>();
  return {
    next({ list: id, level: asked = 0 }) {
      if (id === undefined || id === '0') return undefined;
      const isFirst = !lists.has(id);
      if (isFirst) lists.set(id, readList(id));
      const list = lists.get(id);
      const at = Math.min(Math.max(asked, 0), LEVELS - 1);
      const level = list?.levels[at];
      if (list === undefined || level === undefined) return undefined;
      const counters = allCounters.get(list.counters) ?? Array<number | undefined>(LEVELS).fill(undefined);
      allCounters.set(list.counters, counters);
      if (isFirst) for (const [one] of list.starts) counters[one] = undefined;
      const before = counters[at];
      counters[at] = before === undefined ? (list.starts.get(at) ?? level.start) : before + 1;
      for (let deeper = at + 1; deeper < LEVELS; deeper++) {
        const restart = list.levels[deeper]?.restart;
        if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined;
      }
      return labelOf(list, level, counters);
    },
  };
}

function labelOf(list: List, level: Level, counters: readonly (number | undefined)[]): Label | undefined {
  let unknownFormat: string | undefined;
  const isBullet = level.format === 'bullet';
  const text = isBullet
    ? bulletFor(level.text, level.run.western)
    : level.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const own = list.levels[at];
        const value = counters[at] ?? list.starts.get(at) ?? own?.start ?? 1;
        const format = level.allDecimal ? 'decimal' : (own?.format ?? 'decimal');
        const shown = formatCounter(format, value);
        if (shown === undefined) unknownFormat = format;
        return shown ?? String(value);
      });
  if (text.trim() === '') return undefined;
  const gap = level.suffix === 'nothing' || !/[\x21-\x7e①-⒛•]$/u.test(text) ? '' : ' ';
  return {
    text: `${text}${gap}`,
    run: level.run,
    indents: level.indents,
    ...(unknownFormat !== undefined && { unknownFormat }),
  };
}

/** With the indents of its list, which come before those of the style that is not the one to say it is in the list. */
export const withListIndents = (
  style: ParagraphProperties,
  direct: ParagraphProperties,
  indents: Indents | undefined,
): Indents => {
  const isDirect = direct.numbered?.list !== undefined;
  const [first, second] = isDirect ? [style.indents, indents] : [indents, style.indents];
  return { ...first, ...second, ...direct.indents };
};
