/** What only the items together show: columns with nothing below them, names of columns typed as titles. */

import { type Diagnostic, error, note, warning } from '../../base/diagnostic.ts';
import { nameOfPath, spellingOf } from '../../schema/keys.ts';
import { entryOf, type MappingNode, type Spelling, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { columnOf } from '../normalise/column.ts';
import { normaliseTitle } from '../normalise/normalise.ts';
import { describeMissing } from './complaints.ts';
import type { Scope } from './guess.ts';

const isItem = (entry: TreeNode): boolean => valueUnder(entry, 'body') !== undefined;

/** Columns that have no item: the next begins before any, or the issue ends. */
function checkColumns(entries: readonly TreeNode[]): Diagnostic[] {
  const names = entries.map(columnOf);
  const isEmpty = (index: number): boolean => {
    const own = names[index]?.text;
    const next = names.findIndex((name, at) => at > index && name !== undefined && name.text !== own);
    return !entries.slice(index, next < 0 ? undefined : next).some(isItem);
  };
  const empty = names.flatMap((name, index) => (name && isEmpty(index) ? [name] : []));
  if (empty.length > 0 && !entries.some(isItem)) {
    return [
      error(
        'empty-column',
        { zh: '只有栏目名，没有一条内容', en: 'There are columns and not a single item' },
        {
          ...(empty[0] && { span: empty[0].span }),
          hint: {
            zh: '在栏目下面加上各条内容，每条写“标题”和“正文”',
            en: 'Add items below them, each with a title and a body',
          },
        },
      ),
    ];
  }
  return empty.map(({ text, span }) =>
    warning(
      'empty-column',
      {
        zh: `栏目“${text}”下面没有内容，没有排出来`,
        en: `The column "${text}" has no items and is not printed`,
      },
      {
        span,
        hint: { zh: '在它下面加上内容，或者删掉它', en: 'Add items below it, or delete it' },
      },
    ),
  );
}

const COLUMN_IN_TITLE = /^【([^【】]{1,12})】[\s\u3000]*(.*)$/u;

/** The name of a column in the place of a title, or before one. */
function checkTitle(entry: TreeNode, spelling: Spelling): Diagnostic[] {
  const title = valueUnder(entry, 'title');
  if (title?.kind !== 'scalar') return [];
  const [, name, rest] = COLUMN_IN_TITLE.exec(normaliseTitle(title.text)) ?? [];
  if (name === undefined) return [];
  const key = nameOfPath(['items', 0, 'column'], spelling);
  return [
    note(
      'column-in-title',
      {
        zh: `标题里的“【${name}】”像是栏目名`,
        en: `【${name}】 in the title looks like the name of a column`,
      },
      {
        span: title.span,
        hint: rest
          ? {
              zh: `上面加一条“- ${key}: ${name}”，它就单独占一行；标题只写“${rest}”`,
              en: `Put an entry "- ${key}: ${name}" above it, which gets a line of its own, and leave "${rest}" as the title`,
            }
          : {
              zh: `上面加一条“- ${key}: ${name}”，它就单独占一行；这一条没有别的标题，就不写标题`,
              en: `Put an entry "- ${key}: ${name}" above it, which gets a line of its own, and leave the title out`,
            },
      },
    ),
  ];
}

/** A title that was begun and not written; a subtitle with none above it. */
function checkUntitled(scope: Scope, entry: TreeNode, index: number): Diagnostic[] {
  if (!isItem(entry) || valueUnder(entry, 'title')) return [];
  const wanted = entryOf(entry, 'title') ?? valueUnder(entry, 'subtitle');
  return wanted ? describeMissing(scope, ['items', index, 'title']) : [];
}

/**
 * Remarks on columns and titles of a merged issue. `empty-column`, an error where there is no item at all;
 * errors: `missing-key`, `empty-value`; note: `column-in-title`.
 */
export function checkEntries(root: MappingNode): readonly Diagnostic[] {
  const items = valueUnder(root, 'items');
  if (items?.kind !== 'list') return [];
  const scope = { root, spelling: spellingOf(root) };
  return [
    ...checkColumns(items.items),
    ...items.items.flatMap((entry, index) => [
      ...checkTitle(entry, scope.spelling),
      ...checkUntitled(scope, entry, index),
    ]),
  ];
}
