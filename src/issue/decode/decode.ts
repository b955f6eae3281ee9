/** The merged tree → the Issue: texts normalised with their places, values converted. */

import type { Span } from '../../base/diagnostic.ts';
import type { FileValues } from '../../schema/schema.ts';
import { entryOf, type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { Issue, Sourced } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { readRemarks } from '../normalise/after/remarks.ts';
import { decodeMasthead } from '../normalise/masthead-lines.ts';
import { readNames } from '../normalise/names.ts';
import { decodeAttachments, decodeSignature } from './decode-after.ts';
import { decodeDistribution, decodeSignoff } from './decode-colophon.ts';
import { decodeContact } from './decode-contact.ts';
import { decodeContents } from './decode-contents.ts';
import { decodeEditorNote } from './decode-editor-note.ts';
import { decodeInstruction } from './decode-instruction.ts';
import { decodeItems } from './decode-items.ts';
import { decodeFonts, decodeLayout, layoutSpans } from './decode-layout.ts';
import { numberFigures, withNumbers } from './decode-pictures.ts';
import { decodePrinted } from './decode-printed.ts';
import { decodeProof } from './decode-proof.ts';
import { defined } from './nodes.ts';

const texts = (names: readonly Sourced[]): readonly string[] => [...new Set(names.map(({ text }) => text))];

const linesOfBox = ({ instruction }: FileValues): number | undefined =>
  typeof instruction === 'object' ? instruction.lines : undefined;

/**
 * Decodes a merged tree that passed every check; undefined where something vital is missing all the same.
 * @param root merged tree with canonical keys
 * @param values its converted values
 * @param decoding opens the files that it names, and takes what is wrong with them
 */
export function decodeIssue(root: MappingNode, values: FileValues, decoding: Decoding): Issue | undefined {
  const list = valueUnder(root, 'items');
  const decoded = list?.kind === 'list' ? decodeItems(list.items, decoding) : [];
  const annexes = decodeAttachments(valueUnder(root, 'attachments'), decoding);
  const figures = numberFigures([...decoded, ...annexes], decoding.say);
  const items = decoded.map((item) => withNumbers(item, figures));
  const masthead = decodeMasthead(valueUnder(root, 'masthead'));
  if (!masthead || !values.date || items.length === 0) return undefined;

  const date = values.date.count;
  const numerals = defined({
    number: values.number?.numeral,
    total: values.total?.numeral,
    date: values.date.numeral,
  });
  const layoutSpan: Span | undefined = entryOf(root, 'layout')?.value.span;
  return {
    masthead,
    ...defined({ number: values.number?.count, total: values.total?.count, copies: values.copies }),
    supplement: values.supplement ?? false,
    date,
    numerals,
    ...defined({ editorNote: decodeEditorNote(root) }),
    items,
    notes: readRemarks(valueUnder(root, 'note')),
    attachments: annexes.map((annex) => withNumbers(annex, figures)),
    townships: texts(readNames(valueUnder(root, 'townships'))),
    distribution: decodeDistribution(root),
    ...defined({
      contents: decodeContents(root, values, items),
      instruction: decodeInstruction(root, linesOfBox(values)),
      layoutSpan,
      signature: decodeSignature(root, { date, numerals }),
      printed: decodePrinted(root, values, masthead),
    }),
    signoff: decodeSignoff(root),
    contact: decodeContact(root),
    layout: decodeLayout(values),
    layoutSpans: layoutSpans(root),
    fonts: decodeFonts(root),
    proof: decodeProof(root, values.proof?.titleLength),
  };
}
