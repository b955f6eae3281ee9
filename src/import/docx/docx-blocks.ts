/** The blocks of a text: paragraphs, tables, ends of sections (ISO 29500-1 17.2). */

import { createParagraphs } from './docx-paragraphs.ts';
import { readTable } from './docx-tables.ts';
import type { XmlElement } from './parts/xml-elements.ts';
import { OTHER_DOCUMENT } from './remark-kinds.ts';
import { acceptedChildren } from './revisions.ts';
import type { Document, Story } from './story.ts';

export interface BlockReader {
  read(block: XmlElement): void;
  end(): void;
}

/** Reads blocks as they come. */
export function createBlockReader(document: Document, story: Story): BlockReader {
  const paragraphs = createParagraphs(document, story);
  const place = (): { start: number; end: number } => {
    const at = document.writer.length();
    return { start: at, end: at };
  };
  const readAll = (parent: XmlElement): void => {
    for (const block of acceptedChildren(parent, document.remarks, place)) {
      switch (block.name) {
        case 'w:p':
          paragraphs.read(block);
          break;
        case 'w:tbl':
          paragraphs.flush();
          readTable(document, story, block);
          break;
        case 'w:sectPr':
          paragraphs.flush();
          story.endSection?.(block);
          break;
        case 'w:r':
        case 'm:oMath':
        case 'm:oMathPara':
          paragraphs.read({ name: 'w:p', attributes: {}, children: [block] });
          break;
        case 'w:altChunk':
          document.remarks.add('object', place(), OTHER_DOCUMENT);
          break;
        default:
          readAll(block);
      }
    }
  };
  return {
    read: (block) => readAll({ name: '', attributes: {}, children: [block] }),
    end: paragraphs.flush,
  };
}

/** Reads all blocks of an element into a text. */
export function readBlocks(document: Document, story: Story, parent: XmlElement): void {
  const reader = createBlockReader(document, story);
  for (const child of parent.children) if (typeof child !== 'string') reader.read(child);
  reader.end();
}
