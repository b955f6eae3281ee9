/** Styles, each with all that it has from those it is based on (ISO 29500-1 17.7). */

import { childOf, childrenOf, valOf, within, type XmlElement } from '../parts/xml-elements.ts';
import { overlay, type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts';
import { type RunProperties, readRunProperties } from './run-properties.ts';
import { NO_THEME, type Theme } from './theme.ts';

export interface Style {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** Borders that a table style draws between or around cells. */
  readonly borders: readonly XmlElement[];
}

export interface StyleSheet {
  readonly theme: Theme;
  readonly runDefaults: RunProperties;
  readonly paragraphDefaults: ParagraphProperties;
  /** The style of a paragraph, by its id; that of all others where it has none, or one that is not there. */
  paragraphStyle(id: string | undefined): Style;
  runStyle(id: string | undefined): Style;
  tableStyle(id: string | undefined): Style;
  /** The list of a numbering style. */
  listOf(id: string): string | undefined;
}

const NO_STYLE: Style = { run: {}, paragraph: {}, borders: [] };

export const NO_STYLES: StyleSheet = {
  theme: NO_THEME,
  runDefaults: {},
  paragraphDefaults: {},
  paragraphStyle: () => NO_STYLE,
  runStyle: () => NO_STYLE,
  tableStyle: () => NO_STYLE,
  listOf: () => undefined,
};

/** `heading 3` and `标题 3` are headings even where no level is written. */
const levelOfName = (element: XmlElement): number | undefined => {
  const level = /^(?:heading|标题)\s*([1-9])$/iu.exec(valOf(element, 'w:name') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
};

function ownOf(element: XmlElement, theme: Theme): Style {
  const paragraph = readParagraphProperties(childOf(element, 'w:pPr'));
  const level = paragraph.outline ?? levelOfName(element);
  return {
    run: readRunProperties(childOf(element, 'w:rPr'), theme),
    paragraph: { ...paragraph, ...(level !== undefined && { outline: level }) },
    borders: [
      ...within(element, 'w:tblBorders'),
      ...[...within(element, 'w:tblStylePr')].flatMap((part) => [...within(part, 'w:tcBorders')]),
    ],
  };
}

const basedOn = (style: Style, base: Style): Style => ({
  run: { ...base.run, ...style.run },
  paragraph: overlay(base.paragraph, style.paragraph),
  borders: style.borders.length > 0 ? style.borders : base.borders,
});

/** Reads the part of styles. */
export function readStyleSheet(root: XmlElement, theme: Theme): StyleSheet {
  const elements = new Map<string, XmlElement>();
  const defaults = new Map<string, string>();
  for (const element of childrenOf(root)) {
    const { 'w:styleId': id, 'w:type': type = 'paragraph', 'w:default': isDefault } = element.attributes;
    if (element.name !== 'w:style' || id === undefined) continue;
    elements.set(id, element);
    if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') defaults.set(type, id);
  }
  const resolved = new Map<string, Style>();

  /** Goes down to what is known, then up again; a style that is based on itself ends there. */
  const resolve = (id: string): Style => {
    const chain: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at) && !resolved.has(at) && elements.has(at)) {
      seen.add(at);
      chain.push(at);
      at = valOf(elements.get(at), 'w:basedOn');
    }
    let style = (at !== undefined && !seen.has(at) && resolved.get(at)) || NO_STYLE;
    for (const one of chain.reverse()) {
      style = basedOn(ownOf(elements.get(one) as XmlElement, theme), style);
      resolved.set(one, style);
    }
    return style;
  };
  const styleOf = (type: string) => {
    const fallback = defaults.get(type);
    return (id: string | undefined): Style => {
      const known = id !== undefined && elements.has(id) ? id : fallback;
      return known === undefined ? NO_STYLE : (resolved.get(known) ?? resolve(known));
    };
  };
  const defaultsElement = childOf(root, 'w:docDefaults');
  return {
    theme,
    runDefaults: readRunProperties(childOf(defaultsElement, 'w:rPrDefault', 'w:rPr'), theme),
    paragraphDefaults: readParagraphProperties(childOf(defaultsElement, 'w:pPrDefault', 'w:pPr')),
    paragraphStyle: styleOf('paragraph'),
    runStyle: styleOf('character'),
    tableStyle: styleOf('table'),
    listOf: (id) => resolve(id).paragraph.numbered?.list,
  };
}
