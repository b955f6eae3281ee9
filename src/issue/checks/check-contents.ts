/** Whether the list of contents leads somewhere. */

import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import { findNearest } from '../../schema/nearest.ts';
import { entryOf, type MappingNode, scalarUnder, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { readFlag } from '../../schema/values.ts';
import type { Sourced } from '../model.ts';
import { columnOf } from '../normalise/column.ts';
import { contentsKey, entriesOf } from '../normalise/contents-entries.ts';
import { sourceTitle } from '../normalise/normalise.ts';

/** The titles and names of columns of the items. */
function titlesIn(items: TreeNode | undefined): readonly string[] {
  if (items?.kind !== 'list') return [];
  return items.items.flatMap((item) => {
    const title = scalarUnder(item, 'title');
    return [columnOf(item), title && sourceTitle(title)].flatMap((one) => one?.text ?? []);
  });
}

const hasFlag = (node: TreeNode | undefined, wanted: boolean): boolean => {
  const read = node?.kind === 'scalar' ? readFlag(node.text) : undefined;
  return read !== undefined && 'value' in read && read.value === wanted;
};

function unmatched({ text, span }: Sourced, titles: readonly string[], isNumbered: boolean): Diagnostic {
  const nearest = findNearest(text, titles);
  const [zh, en] = isNumbered ? ['，印不出页码', '; it has no page number'] : ['', ''];
  return warning(
    'contents-unmatched',
    {
      zh: `要目里的“${text}”与哪一条的标题、哪个栏目都不一样${zh}`,
      en: `“${text}” in the contents is no title of an item or column${en}`,
    },
    {
      span,
      hint: nearest
        ? {
            zh: `是不是“${nearest}”？写得与标题一样`,
            en: `Did you mean "${nearest}"? Write it as the title is`,
          }
        : { zh: '写得与那一条的标题一样', en: 'Write it as the title is' },
    },
  );
}

/** True of a part of a title: without page numbers it is as good. */
const isShortened = (text: string, titles: readonly string[]): boolean =>
  titles.some((title) => contentsKey(title).includes(contentsKey(text)));

/** Warns of lines of the contents that are no titles, whose page is not known, and of contents that list nothing. */
export function checkContents(root: MappingNode): readonly Diagnostic[] {
  const entry = entryOf(root, 'contents');
  const contents = valueUnder(root, 'contents');
  if (!entry || !contents || hasFlag(contents, false)) return [];
  const titles = titlesIn(valueUnder(root, 'items'));
  const entries = entriesOf(contents);
  if (entries) {
    const isNumbered = hasFlag(valueUnder(contents, 'pageNumbers'), true);
    const known = new Set(titles.map(contentsKey));
    return entries
      .filter(({ text }) => !known.has(contentsKey(text)))
      .filter(({ text }) => isNumbered || !isShortened(text, titles))
      .map((one) => unmatched(one, titles, isNumbered));
  }
  if (titles.length > 0) return [];
  return [
    warning(
      'contents-empty',
      {
        zh: `没有一条有标题，“${entry.written}”没有排出来`,
        en: `No item has a title, so "${entry.written}" is not printed`,
      },
      {
        span: entry.keySpan,
        hint: {
          zh: `给各条写上标题，或者在“${entry.written}”里列出要印的各条`,
          en: `Give items titles, or list under "${entry.written}" what it is to hold`,
        },
      },
    ),
  ];
}
