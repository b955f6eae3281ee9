/** Formulas as a line of text: 1/2, √(a+b), x^2 (ISO 29500-1 22.1). */

import { childOf, childrenOf, textOf, type XmlElement } from './parts/xml-elements.ts';

/** In brackets where it is more than one sign or number. */
const grouped = (text: string): string => (/^(?:[\p{L}\d.]+|\(.*\))?$/u.test(text) ? text : `(${text})`);

const partOf = (element: XmlElement, name: string): string => {
  const part = childOf(element, name);
  return part ? mathText(part) : '';
};

const signOf = (element: XmlElement, name: string, fallback: string): string =>
  childOf(element, `${element.name}Pr`, name)?.attributes['m:val'] ?? fallback;

/** The text of a formula or a part of one. */
export function mathText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return `${grouped(partOf(element, 'm:num'))}/${grouped(partOf(element, 'm:den'))}`;
    case 'm:rad': {
      const degree = partOf(element, 'm:deg');
      return `${degree === '' || degree === '2' ? '' : degree}√${grouped(partOf(element, 'm:e'))}`;
    }
    case 'm:sSup':
      return `${partOf(element, 'm:e')}^${grouped(partOf(element, 'm:sup'))}`;
    case 'm:d': {
      const parts = childrenOf(element).filter(({ name }) => name === 'm:e');
      const between = signOf(element, 'm:sepChr', '|');
      return `${signOf(element, 'm:begChr', '(')}${parts.map(mathText).join(between)}${signOf(element, 'm:endChr', ')')}`;
    }
    case 'm:nary':
      return `${signOf(element, 'm:chr', '∫')}${childrenOf(element).map(mathText).join('')}`;
    case 'w:del':
    case 'm:rPr':
    case 'm:ctrlPr':
      return '';
    default:
      return childrenOf(element).map(mathText).join('');
  }
}
