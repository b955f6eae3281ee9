/** What names in styles stand for in the theme of a document: fonts and colours (ISO 29500-1 20.1.6). */

import { childOf, childrenOf, type XmlElement } from '../parts/xml-elements.ts';

export interface Theme {
  /** The face of Han characters of a reference such as `minorEastAsia`. */
  fontOf(reference: string): string | undefined;
  /** Six digits of a colour such as `accent1`. */
  colourOf(reference: string): string | undefined;
}

export const NO_THEME: Theme = { fontOf: () => undefined, colourOf: () => undefined };

const COLOURS: Readonly<Record<string, string>> = {
  text1: 'dk1',
  text2: 'dk2',
  background1: 'lt1',
  background2: 'lt2',
  dark1: 'dk1',
  dark2: 'dk2',
  light1: 'lt1',
  light2: 'lt2',
  tx1: 'dk1',
  tx2: 'dk2',
  bg1: 'lt1',
  bg2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** Scripts of the languages in which documents set Han characters. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:TW|HK|MO|Hant)/iu, 'Hant'],
  [/^ja/iu, 'Jpan'],
  [/^ko/iu, 'Hang'],
];

/** The face of one of the two sets of fonts; one of its own for Han characters comes before that of the script. */
function hanFontOf(set: XmlElement | undefined, script: string): string | undefined {
  const own = childOf(set, 'a:ea')?.attributes.typeface;
  if (own) return own;
  const forScript = set?.children.find(
    (child) => typeof child !== 'string' && child.name === 'a:font' && child.attributes.script === script,
  );
  return typeof forScript === 'object' ? forScript.attributes.typeface : undefined;
}

/**
 * Reads a theme.
 *
 * @param language that of Han characters, as the settings tell it
 */
export function readTheme(root: XmlElement, language: string | undefined): Theme {
  const elements = childOf(root, 'a:themeElements');
  const fonts = childOf(elements, 'a:fontScheme');
  const script = SCRIPTS.find(([pattern]) => language && pattern.test(language))?.[1] ?? 'Hans';
  const major = hanFontOf(childOf(fonts, 'a:majorFont'), script);
  const minor = hanFontOf(childOf(fonts, 'a:minorFont'), script);
  const colours = new Map<string, string>();
  const scheme = childOf(elements, 'a:clrScheme');
  for (const { name, children } of scheme ? childrenOf(scheme) : []) {
    const colour = children.find((child) => typeof child !== 'string');
    const digits = colour?.attributes.lastClr ?? colour?.attributes.val;
    if (digits) colours.set(name.replace(/^a:/u, ''), digits);
  }
  return {
    fontOf: (reference) => (reference.startsWith('major') ? major : minor),
    colourOf: (reference) => colours.get(COLOURS[reference] ?? reference),
  };
}
