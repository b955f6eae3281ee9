/** What issues have in common, as the keys of a publication. */

import { type Diagnostic, isError } from '../../base/diagnostic.ts';
import { textValue, type Value } from '../../issue/write/value.ts';
import { FIELDS } from '../../schema/fields.ts';
import { canonicaliseKeys } from '../../schema/keys.ts';
import type { TreeNode } from '../../schema/tree.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { readTree } from '../../yaml/read.ts';
import type { DraftIssue, DraftItem } from '../issue-draft.ts';
import { issuePairs } from './issue-values.ts';
import { listOf, mappingOf, type Pair } from './key-pairs.ts';

/** Keys that a publication may have and that say the same in every issue; 乡镇 and 单位 are gathered from all. */
const SHARED = ['distribution', 'signoff', 'contact', 'layout'] as const satisfies (keyof typeof FIELDS)[];
const SHARED_IN_MASTHEAD = ['title', 'issuer', 'mark'];

/** True of a key that an issue need not say where its publication does. */
export const isShared = (key: string): boolean =>
  ['masthead', 'townships', ...SHARED, ...SHARED_IN_MASTHEAD].includes(key);

/** The value that most have, the first of several; undefined unless every one has some value and one is had by half. */
function usual(values: readonly (Value | undefined)[]): Value | undefined {
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const value of values) {
    // What one lacks it would get from the publication.
    if (!value) return undefined;
    const key = JSON.stringify(value);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { value, count: 1 });
  }
  const all = [...counts.values()];
  const most = all.reduce(
    (best, one) => (one.count > best.count ? one : best),
    all[0] ?? { value: textValue(''), count: 0 },
  );
  return most.count * 2 >= values.length && values.length > 0 ? most.value : undefined;
}

const valueIn = (pairs: readonly Pair[], key: string): Value | undefined =>
  pairs.find(([own]) => own === key)?.[1];

const inside = (value: Value | undefined, key: string): Value | undefined =>
  value?.kind === 'mapping' ? valueIn(value.entries, key) : undefined;

const namesOf = (names: Iterable<string>): Value => listOf([...new Set(names)].map(textValue));

const itemsIn = ({ entries }: DraftIssue): readonly DraftItem[] =>
  entries.filter((entry): entry is DraftItem => entry.kind === 'item');

/** The keys of a publication for these issues: what most of them share, and the townships that stand bold in any. */
export function sharedPairs(drafts: readonly DraftIssue[]): readonly Pair[] {
  const all = drafts.map((draft) => issuePairs(draft, { spelling: 'zh', fileOf: () => undefined }));
  const pick = (key: string, own: (pairs: readonly Pair[]) => Value | undefined): Pair[] => {
    const value = usual(all.map(own));
    return value ? [[key, value]] : [];
  };
  const masthead = SHARED_IN_MASTHEAD.flatMap((key) =>
    pick(key, (pairs) => inside(valueIn(pairs, 'masthead'), key)),
  );
  const items = drafts.flatMap(itemsIn);
  const townships = new Set(items.flatMap((item) => item.townships));
  return [
    ...(masthead.length > 0 ? [['masthead', mappingOf(masthead)] as const] : []),
    ...(townships.size > 0 ? [['townships', namesOf(townships)] as const] : []),
    ...SHARED.flatMap((key) => pick(key, (pairs) => valueIn(pairs, key))),
  ];
}

/** A part of a file as the value that would be written for it. */
function valueOfNode(node: TreeNode): Value {
  if (node.kind === 'scalar') return textValue(node.text);
  if (node.kind === 'list') return listOf(node.items.map(valueOfNode));
  return mappingOf(node.entries.map(({ key, value }): Pair => [key, valueOfNode(value)]));
}

/**
 * A publication that is there already.
 *
 * @param name what messages call it
 * @returns its keys, absent where it is no mapping, and what is wrong with how it is written
 */
export function openPublication(
  name: string,
  bytes: Uint8Array,
): { readonly pairs?: readonly Pair[]; readonly errors: readonly Diagnostic[] } {
  const { source, diagnostics } = decodeText(name, bytes);
  const tree = source && readTree(source);
  const errors = [...diagnostics, ...(tree?.diagnostics ?? [])].filter(isError);
  const root = tree?.root && canonicaliseKeys(tree.root).root;
  if (root?.kind !== 'mapping') return { errors };
  return { errors, pairs: root.entries.map(({ key, value }): Pair => [key, valueOfNode(value)]) };
}

/** Keys that are printed where a publication has them. */
const PRINTED = [
  'instruction',
  'contents',
  'signature',
  'distribution',
  'signoff',
  'contact',
  'printed',
  'copies',
] as const;

/** What an issue would get from its publication and does not have itself, by the names of the keys. */
export const addedByPublication = (own: readonly Pair[], shared: readonly Pair[]): readonly string[] =>
  PRINTED.filter((key) => valueIn(shared, key) && !valueIn(own, key)).map((key) => FIELDS[key].zh);
