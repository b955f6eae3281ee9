/** What stands in a document but is not, or not in this place, once all tracked changes are accepted. */

import type { Extent } from '../manuscript.ts';
import type { Remarks } from './docx-remarks.ts';
import { chosenOf } from './draw/drawings.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './parts/xml-elements.ts';

/** Elements around others that mean nothing for them. */
const WRAPPERS = new Set([
  'w:customXml',
  'w:smartTag',
  'w:sdtContent',
  'w:bdo',
  'w:dir',
  'w:ins',
  'w:moveTo',
]);
const DELETED = new Set(['w:del', 'w:moveFrom']);

/** Elements that are looked through for the first words of a change. */
const MOST_LOOKED_AT = 100;

/** The first words of an element, deleted ones too. */
export function wordsOf(element: XmlElement): string {
  let left = MOST_LOOKED_AT;
  const read = (inside: XmlElement): string => {
    if (--left < 0) return '';
    return inside.name === 'w:t' || inside.name === 'w:delText'
      ? textOf(inside)
      : childrenOf(inside).map(read).join('');
  };
  return read(element);
}

/**
 * The children of an element as they are once changes are accepted: those of wrappers in their place, what was deleted
 * left out and counted.
 *
 * @param place where it is in the text
 */
export function* acceptedChildren(
  element: XmlElement,
  remarks: Remarks,
  place: () => Extent,
): Generator<XmlElement> {
  const open = [childrenOf(element).values()];
  for (let all = open.at(-1); all; all = open.at(-1)) {
    const { value: child, done } = all.next();
    if (done) {
      open.pop();
      continue;
    }
    if (child.name === 'w:del') remarks.add('deleted', place(), wordsOf(child));
    else if (child.name === 'w:ins') remarks.add('inserted', place(), wordsOf(child));
    const inside = insideOf(child);
    if (inside) open.push(childrenOf(inside).values());
    else if (inside === undefined) yield child;
  }
}

/** The element whose children take the place of a wrapper; none in place of what was deleted; undefined for all others. */
function insideOf(child: XmlElement): XmlElement | null | undefined {
  if (DELETED.has(child.name)) return null;
  if (child.name === 'w:sdt') return childOf(child, 'w:sdtContent') ?? null;
  if (child.name === 'mc:AlternateContent') return chosenOf(child) ?? null;
  return WRAPPERS.has(child.name) ? child : undefined;
}

/** Whether the end of a paragraph was deleted or moved away, so that the next one joins it. */
export const isMarkDeleted = (mark: XmlElement | undefined): boolean =>
  childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
