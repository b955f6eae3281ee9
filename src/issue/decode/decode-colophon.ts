/** What stands in the colophon: whom the issue goes to, and who signed it off. */

import { cut, joinSourced, rewrite } from '../../base/sourced.ts';
import { tidyKey } from '../../schema/keys.ts';
import { type Entry, entryOf, type MappingNode, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { uniqueNames } from '../checks/doubles.ts';
import type { Issue, SignoffEntry, Sourced } from '../model.ts';
import { readNames } from '../normalise/names.ts';
import { lineFrom, sourceTitle, titleFrom } from '../normalise/normalise.ts';
import { separateLabel, withoutRole } from '../normalise/recipients.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { lineUnder, scalarsOf } from './nodes.ts';

/** 县委常委， + 副县长 → 县委常委，副县长。 */
function joinRecipients(node: TreeNode): Sourced {
  if (node.kind === 'scalar') return sourceTitle(node);
  const names = scalarsOf(node).map((scalar) => {
    const name = titleFrom(sourceOf(scalar));
    return cut(name, 0, name.text.replace(/[，,、；;。]+$/, '').length);
  });
  const shown = uniqueNames(names).filter(({ text }) => text !== '');
  return joinSourced([...shown.flatMap((name, i) => (i > 0 ? ['，', name] : [name])), '。'], node.span);
}

export function decodeDistribution(root: MappingNode): Issue['distribution'] | undefined {
  const entry = entryOf(root, 'distribution');
  const node = valueUnder(root, 'distribution');
  if (!entry || !node) return undefined;
  const recipients = node.kind === 'mapping' ? valueUnder(node, 'recipients') : node;
  if (!recipients) return undefined;
  return separateLabel(lineUnder(node, 'label'), joinRecipients(recipients), entry.keySpan);
}

/** A role of the sign-off, which is a key. */
function readRole({ written, keySpan }: Entry): Sourced {
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
    const role = readRole(entry);
    return { role, names: uniqueNames(withoutRole(role.text, readNames(entry.value))) };
  });
}
