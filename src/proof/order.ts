/** The numbers of paragraphs, 一、 （一） 1. （1）, go up by one, and start again below each number of a higher level. */

import type { Span } from '../base/diagnostic.ts';
import { spanAt } from '../base/sourced.ts';
import type { BodyPart, Inline, Issue } from '../issue/model.ts';
import { type Opening, openingOf, withCount } from '../issue/opening.ts';
import { textOfInlines } from '../issue/paragraph-text.ts';
import { type Check, type Finding, finding } from './rule.ts';

/** Numbers out of order, by item and by attachment. */
const checkOrder = ({ items, attachments }: Pick<Issue, 'items' | 'attachments'>): Finding[] =>
  [...items, ...attachments].flatMap(({ body }) => checkBody(body));

function checkBody(body: readonly BodyPart[]): Finding[] {
  // The last number of each level, the highest first; none where a higher one has come since.
  let counts: readonly number[] = [];
  return body.flatMap((part): Finding[] => {
    const opening = part.kind === 'text' ? openingOf(textOfInlines(part.inlines)) : undefined;
    if (!opening || part.kind !== 'text') return [];
    const { level, count } = opening;
    const expected = (counts[level - 1] ?? 0) + 1;
    counts = Array.from({ length: level }, (_, i) => (i === level - 1 ? count : (counts[i] ?? 0)));
    return count === expected ? [] : [outOfOrder(opening, expected, placeOf(part.inlines, opening))];
  });
}

function placeOf([first]: readonly Inline[], { written }: Opening): Span {
  const inline = first as Inline;
  return spanAt(inline, 0, Math.min(written.length, inline.text.length));
}

function outOfOrder(opening: Opening, count: number, span: Span): Finding {
  const { written } = opening;
  const expected = withCount(opening, count);
  return finding(
    'number-order',
    {
      zh: `编号不连着：这里写的是“${written}”，按顺序应当是“${expected}”`,
      en: `Numbers out of order: this is "${written}", where "${expected}" is due`,
    },
    {
      span,
      hint: {
        zh: `改成“${expected}”，或者补上漏掉的一段；有意这样编号，就不用改`,
        en: `Write "${expected}", or add what is missing; if it is meant so, leave it`,
      },
    },
  );
}

export const NUMBERING: readonly Check[] = [
  {
    rules: [
      {
        code: 'number-order',
        family: 'numbering',
        about: { zh: '层次编号不连着', en: 'numbers of paragraphs out of order' },
        source: { zh: 'GB/T 9704—2012 7.3.3', en: 'GB/T 9704-2012 7.3.3' },
      },
    ],
    find: ({ issue }) => checkOrder(issue),
  },
];
