/** Manuscripts as lines of text, for comparing. */

import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { readDocx } from '../../../src/import/docx/read-docx.ts';
import type { Block, Line, Look, Manuscript } from '../../../src/import/manuscript.ts';
import { type DocxParts, makeDocx } from '../../helpers/make-docx.ts';

export function manuscriptOf(bytes: Uint8Array): Manuscript {
  const reading = readDocx('稿件.docx', bytes);
  if (!('manuscript' in reading))
    throw new Error(reading.diagnostics.map(({ message }) => message.zh).join('\n'));
  return reading.manuscript;
}

const marksOf = ({ face, size, bold, red, underlined, raised }: Look): string =>
  [face, size, bold && 'bold', red && 'red', underlined && 'underlined', raised].filter(Boolean).join(' ');

const wordsOf = ({ source }: Manuscript, { stretches }: Line): string =>
  stretches.map(({ start, end, look }) => `${source.text.slice(start, end)}<${marksOf(look)}>`).join('');

function describe(manuscript: Manuscript, block: Block): string {
  const { source } = manuscript;
  const text = source.text.slice(block.start, block.end);
  switch (block.kind) {
    case 'line': {
      const { region, align, indent, outline, continues } = block;
      const format = [
        region !== 'text' && region,
        align,
        indent !== undefined && `indent ${indent}`,
        outline !== undefined && `level ${outline}`,
        continues && 'continues',
      ].filter(Boolean);
      return `${format.length > 0 ? `(${format.join(', ')}) ` : ''}${text}`;
    }
    case 'table': {
      const rows = block.rows.map((row) =>
        row
          .map(({ start, end, columns, rows: height }) => {
            const reach = columns > 1 || height > 1 ? `[${columns}×${height}]` : '';
            return `${source.text.slice(start, end).replaceAll('\n', '⏎')}${reach}`;
          })
          .join(' | '),
      );
      return `table ${block.ruled ? 'ruled' : 'bare'} head ${block.headRows}: ${rows.join(' ‖ ')}`;
    }
    case 'image':
      return `image ${block.ending} ${block.bytes.length} bytes ${block.width ?? '?'} mm ${block.alt ?? ''}`.trim();
    case 'ruling':
      return `ruling ${block.red ? 'red' : 'black'}`;
    case 'break':
      return 'page break';
  }
}

/** A line a block. */
export const describeBlocks = (manuscript: Manuscript): string[] =>
  manuscript.blocks.map((block) => describe(manuscript, block));

export const blocksOf = (parts: DocxParts): string[] => describeBlocks(manuscriptOf(makeDocx(parts)));

/** Lines with the looks of their stretches. */
export const looksIn = (manuscript: Manuscript): string[] =>
  manuscript.blocks.flatMap((block) => (block.kind === 'line' ? [wordsOf(manuscript, block)] : []));

export const looksOf = (parts: DocxParts): string[] => looksIn(manuscriptOf(makeDocx(parts)));

/** `code: message → hint` of each. */
export const saidOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ severity, code, message, hint }) => `${severity} ${code}: ${message.zh}${hint ? ` → ${hint.zh}` : ''}`,
  );

export const remarksOf = (parts: DocxParts): string[] => saidOf(manuscriptOf(makeDocx(parts)).diagnostics);

/** What is said of a file that is not read. */
export function refusalOf(bytes: Uint8Array): string[] {
  const reading = readDocx('稿件.docx', bytes);
  if ('manuscript' in reading) throw new Error(`was read: ${reading.manuscript.source.text.slice(0, 40)}`);
  return saidOf(reading.diagnostics);
}
