/** What stands after the items. */

import type { TreeNode } from '../../schema/tree.ts';
import { entryOf, type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { Annex, Issue, Signature, Sourced } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { printedDate } from '../naming.ts';
import { readAnnexes } from '../normalise/after/annex-names.ts';
import { readSignature } from '../normalise/after/signature-lines.ts';
import { decodeBody } from './decode-body.ts';

export const decodeAttachments = (node: TreeNode | undefined, decoding: Decoding): readonly Annex[] =>
  readAnnexes(node).map(({ name, body }) => ({ title: name, body: decodeBody(body, decoding) }));

/**
 * The signature of a file that passed every check; undefined where there is none.
 * @param issue whose date stands where the signature has none
 */
export function decodeSignature(
  root: MappingNode,
  issue: Pick<Issue, 'date' | 'numerals'>,
): Signature | undefined {
  const entry = entryOf(root, 'signature');
  const node = valueUnder(root, 'signature');
  if (!entry || !node) return undefined;
  const { units, date, remark } = readSignature(node);
  if (units.length === 0 && !date && !remark) return undefined;
  const own: Sourced = { text: printedDate(issue), span: entry.keySpan };
  return { units, date: date?.printed ?? own, ...(remark && { remark }) };
}
