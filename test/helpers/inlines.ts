import type { Inline, Item } from '../../src/issue/model.ts';

/** The paragraphs of an item, without what stands between them. */
export const inlinesOf = ({ body }: Pick<Item, 'body'>): (readonly Inline[])[] =>
  body.flatMap((part) => (part.kind === 'text' ? [part.inlines] : []));
