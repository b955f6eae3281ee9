import type { Heading, Section } from '../base/tag.ts';
import type { Issue, Sourced } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { ItemBlock } from './block.ts';
import { composeItem, placeOf } from './item.ts';
import { EMPTY_LINE, NO_WHITE, styled } from './styles.ts';

/** A column, or an item with a title: what a list of contents may lead to. */
export interface TitledPart {
  readonly kind: 'column' | 'item';
  readonly title: Sourced;
  readonly section: Section;
}

interface ComposedItems {
  readonly blocks: readonly ItemBlock[];
  readonly parts: readonly TitledPart[];
}

/** The items of an issue in their order, each column above the first of its own. */
export function composeItems(
  { items, townships, layout }: Pick<Issue, 'items' | 'townships' | 'layout'>,
  template: Template,
): ComposedItems {
  let name: Sourced | undefined;
  let column: ColumnHeading | undefined;
  const composed = items.map((item): ComposedItems => {
    const opens = item.column !== name ? item.column : undefined;
    if (opens) {
      name = opens;
      column = headingOf(opens);
    }
    const place = placeOf(item, column);
    const { title } = item;
    return {
      blocks: [
        ...(opens && column ? composeColumn(opens, column, template) : []),
        ...composeItem(item, townships, template, layout, place),
      ],
      parts: [
        ...(opens && column ? [{ kind: 'column' as const, title: opens, section: column.parent }] : []),
        ...(title ? [{ kind: 'item' as const, title, section: place.parent }] : []),
      ],
    };
  });
  return {
    blocks: composed.flatMap(({ blocks }) => blocks),
    parts: composed.flatMap(({ parts }) => parts),
  };
}

type ColumnHeading = Heading & { readonly parent: Section };

const headingOf = (column: Sourced): ColumnHeading => ({
  kind: 'heading',
  level: 2,
  parent: { kind: 'section', bookmark: column.text },
});

/** The name of a column, 【部门动态】, in the middle of a line of its own, an empty one above it. */
const composeColumn = (name: Sourced, tag: Heading, { em }: Template): ItemBlock[] => [
  EMPTY_LINE,
  {
    kind: 'heading',
    tag,
    content: bracketed(name),
    size: em,
    align: 'center',
    indent: 0,
    white: NO_WHITE,
  },
];

/** The name of a column as it is set. */
export const bracketed = (name: Sourced) => [
  styled('heading', '【'),
  styled('heading', name),
  styled('heading', '】'),
];
