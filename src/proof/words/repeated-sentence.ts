/** The rule about sentences that stand twice in an item, as when something was pasted twice. */

import { openingOf } from '../../issue/opening.ts';
import { matchesOf } from '../matches.ts';
import { byItem, type Passage } from '../passage.ts';
import { type Copy, type Finding, finding } from '../rule.ts';

/** Shorter sentences, such as 请遵照执行。, may well stand twice. */
const SHORTEST = 10;
/** A numbered heading, such as （一）政府性基金预算。, may be that of several parts. */
const SHORTEST_POINT = 14;
/** Characters of a sentence that a message cites. */
const CITED = 12;

/** What is left at the end of a text is matched too, so that a text without a stop is read once. */
const SENTENCE = /[^。！？]+(?:[。！？]+”?|$)/gu;

/** Clauses up to a mark; shorter ones may be said twice for emphasis, and short ones with figures are dates and amounts. */
const CLAUSE = /[^，；：。！？]+/gu;
const SHORTEST_CLAUSE = 8;
const SHORTEST_WORDS = 4;

const isLong = (clause: string): boolean =>
  clause.length >= (/^\p{Script=Han}+$/u.test(clause) ? SHORTEST_WORDS : SHORTEST_CLAUSE);

/** Clauses that end the one before them once more: 对沟渠开展排查，对沟渠开展排查，. */
const checkClauses = ({ text, place }: Passage): Finding[] => {
  const clauses = matchesOf(text, CLAUSE);
  return clauses.flatMap(({ 0: clause, index }, i): Finding[] => {
    const before = clauses[i - 1]?.[0];
    return isLong(clause) && before?.endsWith(clause)
      ? [sayTwice(clause, place(index, index + clause.length))]
      : [];
  });
};

/** From this length on a clause does not stand twice in a sentence. */
const SHORTEST_APART = 7;

/** Clauses that stand again further on in their sentence. */
const checkApart = ({ text, place }: Passage): Finding[] =>
  matchesOf(text, SENTENCE).flatMap(({ 0: sentence, index }) => {
    const clauses = matchesOf(sentence, CLAUSE).filter(
      ({ 0: clause }) => clause.length >= SHORTEST_APART && /^\p{Script=Han}+$/u.test(clause),
    );
    const first = new Map<string, number>();
    return clauses.flatMap(({ 0: clause, index: at }): Finding[] => {
      const before = first.get(clause);
      if (before === undefined) first.set(clause, at);
      return before === undefined || at - before <= clause.length + 1
        ? []
        : [sayTwice(clause, place(index + at, index + at + clause.length))];
    });
  });

const checkItem = (passages: readonly Passage[]): Finding[] => {
  const seen = new Set<string>();
  return passages.flatMap(({ text, place }) =>
    matchesOf(text, SENTENCE).flatMap(({ 0: sentence, index }): Finding[] => {
      if (sentence.length < (openingOf(sentence) ? SHORTEST_POINT : SHORTEST)) return [];
      if (seen.has(sentence)) return [sayTwice(sentence, place(index, index + sentence.length))];
      seen.add(sentence);
      return [];
    }),
  );
};

function sayTwice(sentence: string, span: Finding['span']): Finding {
  const cited = sentence.length > CITED ? `${sentence.slice(0, CITED)}……` : sentence;
  return finding(
    'repeated-sentence',
    { zh: `这一句前面已经有了：${cited}`, en: `This sentence stood before: ${cited}` },
    { span, hint: { zh: '删掉其中一句', en: 'Delete one of the two' } },
  );
}

/** Sentences that stand twice in the paragraphs of an item: `repeated-sentence`. */
export function checkRepeated({ passages }: Copy): Finding[] {
  const bodies = passages.filter(({ part }) => part === 'body');
  return byItem(bodies).flatMap((same) => [
    ...checkItem(same),
    ...same.flatMap((passage) => [...checkClauses(passage), ...checkApart(passage)]),
  ]);
}
