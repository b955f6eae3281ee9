/** Sections: paper, headers and footers, and whether the next begins a page (ISO 29500-1 17.6, 17.10). */

import type { PageBreak, Paper } from '../manuscript.ts';
import { type Relations, readTree, relationsOf } from './parts/package-parts.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './parts/xml-elements.ts';
import { type Document, openStory } from './story.ts';
import { flagOf, pointsOf } from './styles/run-properties.ts';

export interface Sections {
  end(properties: XmlElement): void;
  /** To be called after the last. */
  finish(): void;
  papers(): readonly Paper[];
}

/** Kinds of beginning that leave the page as it is. */
const SAME_PAGE = new Set(['continuous', 'nextColumn']);

/**
 * Follows the sections of a body.
 *
 * @param relations of the body
 * @param hasEven pages with even numbers have headers of their own
 */
export function createSections(document: Document, relations: Relations, hasEven: boolean): Sections {
  const { writer, archive, remarks } = document;
  const papers: Paper[] = [];
  const read = new Set<string>();
  /** What ended the section before; how the next one begins tells whether it was a page. */
  let last: PageBreak | undefined;

  const readHead = (reference: XmlElement, region: 'header' | 'footer'): void => {
    const { target, isExternal } = relations.get(reference.attributes['r:id'] ?? '') ?? {};
    if (target === undefined || isExternal || read.has(target)) return;
    read.add(target);
    const root = readTree(archive, target);
    if (typeof root === 'object') {
      document.readBlocks(openStory(document, region, relationsOf(archive, target)), root);
      return;
    }
    const at = writer.length();
    remarks.add('part', { start: at, end: at }, { zh: '页眉页脚', en: 'a header or footer' });
  };

  const removeLast = (): void => {
    if (last) writer.blocks.splice(writer.blocks.lastIndexOf(last), 1);
  };

  return {
    end: (properties) => {
      if (SAME_PAGE.has(valOf(properties, 'w:type') ?? '')) removeLast();
      const size = childOf(properties, 'w:pgSz')?.attributes;
      const width = pointsOf(size?.['w:w'], 20);
      const height = pointsOf(size?.['w:h'], 20);
      if (width && height) papers.push({ width, height });
      const hasFirst = flagOf(properties, 'w:titlePg') ?? false;
      for (const reference of childrenOf(properties)) {
        const kind = reference.attributes['w:type'];
        if ((kind === 'first' && !hasFirst) || (kind === 'even' && !hasEven)) continue;
        if (reference.name === 'w:headerReference') readHead(reference, 'header');
        if (reference.name === 'w:footerReference') readHead(reference, 'footer');
      }
      const at = writer.length();
      last = { kind: 'break', start: at, end: at };
      writer.blocks.push(last);
    },
    finish: removeLast,
    papers: () => papers,
  };
}
