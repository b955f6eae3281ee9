/** What stands in the colophon: whom the issue goes to, and who signed it off. */

import type { Span } from '../../base/diagnostic.ts';
import { joinSourced, rewrite } from '../../base/sourced.ts';
import { tidyKey } from '../../schema/keys.ts';
import { rowLabel } from '../../schema/parts/colophon-fields.ts';
import {
  type Entry,
  entryOf,
  isEmptyScalar,
  type MappingNode,
  type ScalarNode,
  type TreeNode,
  valueUnder,
} from '../../schema/tree.ts';
import { uniqueNames } from '../checks/doubles.ts';
import type { DistributionRow, SignoffEntry, Sourced } from '../model.ts';
import { readNames } from '../normalise/names.ts';
import { lineFrom, titleFrom } from '../normalise/normalise.ts';
import { groupRows, separateLabel, splitRows, unstopped, withoutRole } from '../normalise/recipients.ts';
import { markFolds, sourceOf } from '../normalise/source-of.ts';
import { lineUnder, scalarsOf } from './nodes.ts';

/** 县委常委， + 副县长 → 县委常委，副县长。 */
function joinNames(scalars: readonly ScalarNode[], span: Span): Sourced {
  const names = scalars.map((scalar) => unstopped(titleFrom(sourceOf(scalar))));
  const shown = uniqueNames(names).filter(({ text }) => text !== '');
  return joinSourced([...shown.flatMap((name, i) => (i > 0 ? ['，', name] : [name])), '。'], span);
}

/** The recipients under a key, a row each: a text or a list may have rows of its own, 报：… 送：… */
function readRows(node: TreeNode): Sourced[] {
  if (node.kind === 'scalar') return splitRows(markFolds(node, sourceOf(node)));
  return groupRows(scalarsOf(node)).map((scalars) => joinNames(scalars, node.span));
}

/** A row ends in a full stop (GB/T 9704 7.4.2). */
function stopped(recipients: Sourced): Sourced {
  if (/[。！？]$/u.test(recipients.text)) return recipients;
  return joinSourced([unstopped(recipients), '。'], recipients.span);
}

/** The rows of an entry of the colophon, the first with the name of the entry. */
function decodeRow({ key, written, keySpan, value }: Entry): DistributionRow[] {
  const usual = key === written ? rowLabel(key) : undefined;
  const label = usual === undefined ? readKey({ written, keySpan }) : { text: usual, span: keySpan };
  return readRows(value).map((row, i) => {
    const { label: own, recipients } = separateLabel(i === 0 ? label : 'further', row, keySpan);
    return { label: own, recipients: stopped(recipients) };
  });
}

export function decodeDistribution(root: MappingNode): readonly DistributionRow[] {
  const entry = entryOf(root, 'distribution');
  const node = valueUnder(root, 'distribution');
  if (!entry || !node) return [];
  const recipients = node.kind === 'mapping' ? valueUnder(node, 'recipients') : node;
  if (node.kind === 'mapping' && !recipients) {
    return node.entries.filter(({ value }) => !isEmptyScalar(value)).flatMap(decodeRow);
  }
  const rows = recipients ? readRows(recipients) : [];
  return rows.map((row, i) => {
    const own = separateLabel(i === 0 ? lineUnder(node, 'label') : 'further', row, entry.keySpan);
    return rows.length > 1 ? { ...own, recipients: stopped(own.recipients) } : own;
  });
}

/** A role of the sign-off or the name of a row, which is a key. */
export function readKey({ written, keySpan }: Pick<Entry, 'written' | 'keySpan'>): Sourced {
  const raw = sourceOf({ kind: 'scalar', text: written, literal: false, span: keySpan });
  const kept = Array.from(written, (_, index) => index).filter(
    (index) => tidyKey(written[index] as string) !== '',
  );
  return lineFrom(
    rewrite(
      raw,
      tidyKey(written),
      kept,
      kept.map((index) => index + 1),
    ),
  );
}

export function decodeSignoff(root: MappingNode): readonly SignoffEntry[] {
  const node = valueUnder(root, 'signoff');
  if (node?.kind !== 'mapping') return [];
  return node.entries.map((entry) => {
    const role = readKey(entry);
    return { role, names: uniqueNames(withoutRole(role.text, readNames(entry.value))) };
  });
}
