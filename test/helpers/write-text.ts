import type { Issue } from '../../src/issue/model.ts';
import { type FlowBlock, type FlowParagraph, flowOf, type Manner, mannerOf } from './import/flow.ts';

/** How a text looks that was taken out of a document. */
export interface TextManner extends Manner {
  /** Between paragraphs: an empty line, or none. */
  readonly empty: boolean;
  /** Paragraphs begin with two ideographic spaces. */
  readonly indented: boolean;
}

/** The manner of one of many programs and clerks. */
export const textMannerOf = (clerk: number): TextManner => ({
  ...mannerOf(clerk),
  colophon: 'paragraphs',
  between: '\u3000\u3000\u3000',
  empty: clerk % 2 === 0,
  indented: clerk % 3 === 0,
});

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
export const writeText = (issue: Issue, manner: TextManner): string => {
  const lines = flowOf(issue, manner).flatMap((block) => linesOf(block, manner.indented));
  return `${lines.join(manner.empty ? '\n\n' : '\n')}\n`;
};
