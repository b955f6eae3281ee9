import type { Issue } from '../../src/issue/model.ts';
import { type FlowBlock, type FlowParagraph, flowOf, type Manner } from './import/flow.ts';

/** How a text looks that was taken out of a document. */
export interface TextManner {
  /** Between paragraphs: an empty line, or none. */
  readonly empty: boolean;
  /** Paragraphs begin with two ideographic spaces. */
  readonly indented: boolean;
  readonly signoff: Manner['signoff'];
}

const textOf = ({ runs }: FlowParagraph): string => runs.map(({ text }) => text).join('');

function linesOf(block: FlowBlock, indented: boolean): string[] {
  switch (block.kind) {
    case 'picture':
      return [];
    case 'paragraph':
      return [(indented && block.indent > 0 ? '\u3000\u3000' : '') + textOf(block)];
    case 'table':
      return [
        block.rows
          .map((row) => row.map(({ paragraphs }) => paragraphs.map(textOf).join('\n')).join('\t'))
          .join('\n'),
      ];
  }
}

/** An issue as plain text, as it is pasted from a document: no looks, cells parted by tabs, no pictures. */
export function writeText(issue: Issue, { empty, indented, signoff }: TextManner): string {
  const blocks = flowOf(issue, { colophon: 'paragraphs', between: '\u3000\u3000\u3000', signoff });
  return `${blocks.flatMap((block) => linesOf(block, indented)).join(empty ? '\n\n' : '\n')}\n`;
}
