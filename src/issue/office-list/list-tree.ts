/** An office's list as YAML: sections with mappings, or with lists of the lines that a text would have. */

import type { Sourced } from '../../base/diagnostic.ts';
import type { Entry, ScalarNode, TreeNode } from '../../schema/tree.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { readEntryLine, readMember, readPair } from './entry-line.ts';
import { type ListEntry, type Section, sectionOf } from './office-list.ts';

const textUnder = (entries: readonly Entry[], names: readonly string[]): ScalarNode | undefined => {
  const value = entries.find(({ written }) => names.includes(written.trim()))?.value;
  return value?.kind === 'scalar' ? value : undefined;
};

const keyOf = ({ written, keySpan }: Entry): Sourced => ({ text: written.trim(), span: keySpan });
const textsOf = (node: TreeNode): readonly string[] =>
  node.kind === 'scalar' ? [node.text] : node.kind === 'list' ? node.items.flatMap(textsOf) : [];

/** An entry with keys of its own: {错: 拔款, 对: 拨款, 原因: 形近}. */
function readKeyed(entries: readonly Entry[], section: Section): ListEntry | undefined {
  const word = textUnder(entries, ['错', '词', '姓名', 'wrong', 'word', 'name']);
  const reason = textUnder(entries, ['原因', '说明', 'reason'])?.text ?? '';
  const right = textUnder(entries, ['对', '改为', 'right'])?.text;
  if (!word) return undefined;
  const written = { ...sourceOf(word), text: word.text.trim() };
  if (section === 'wrong')
    return right === undefined ? undefined : readPair(written, `${right.trim()}\t${reason}`);
  const posts = entries.find((entry) => ['职务', 'posts'].includes(entry.written.trim()))?.value;
  return readMember(
    written,
    section === 'careful' ? reason : posts ? textsOf(posts).join('、') : '',
    section,
  );
}

function readNode(node: TreeNode, section: Section): readonly ListEntry[] {
  if (node.kind === 'scalar') return [readEntryLine(sourceOf(node), section)];
  if (node.kind === 'list') return node.items.flatMap((item) => readNode(item, section));
  const keyed = readKeyed(node.entries, section);
  if (keyed) return [keyed];
  return node.entries.map((entry) => {
    const value = textsOf(entry.value).join('、');
    return section === 'wrong' ? readPair(keyOf(entry), value) : readMember(keyOf(entry), value, section);
  });
}

/** The entries of a tree, in order. Without sections they are words to be written otherwise. */
export function readListTree(root: TreeNode): readonly ListEntry[] {
  if (root.kind !== 'mapping') return readNode(root, 'wrong');
  const isSectioned = root.entries.some(({ written }) => sectionOf(written));
  if (!isSectioned) return readNode(root, 'wrong');
  return root.entries.flatMap(({ written, keySpan, value }): readonly ListEntry[] => {
    const section = sectionOf(written);
    return section ? readNode(value, section) : [{ kind: 'unread', span: keySpan, why: 'no section' }];
  });
}
