/** Parts that do not make up the whole that the text gives. */

import { once } from '../../../base/remember.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Check, type Finding, finding } from '../../rule.ts';
import { findCompositions } from '../claims/compositions.ts';
import { findVotes } from '../claims/votes.ts';
import { findAmong, findListed } from './among.ts';
import { findAttendance } from './attendance.ts';
import { quantitiesOf } from './quantity.ts';
import { findRespective } from './respective.ts';
import { findApartTotals, findRests, findTotals } from './rests.ts';
import type { Mismatch, Sentence } from './sum.ts';

/** A sentence with more figures than these is no prose. */
const MOST = 60;

/** The sentences of a text with two figures and more. */
function sentencesOf(text: string): Sentence[] {
  const all = once(() => quantitiesOf(text));
  return matchesOf(text, /[^。！？；\n]+/gu)
    .map(({ 0: sentence, index: start }) => ({
      text: sentence,
      start,
      quantities: quantitiesOf(sentence),
      earlier: () => all().filter(({ end }) => end <= start),
    }))
    .filter(({ quantities }) => quantities.length > 1 && quantities.length <= MOST);
}

function findParts({ text, place }: Passage): Finding[] {
  if (!/\d/u.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const found = [findRests, findTotals, findAmong, findRespective, findListed, findApartTotals].flatMap(
      (look) => look(sentence),
    );
    return found.slice(0, 1).map(({ from, to, sum, whole }: Mismatch) =>
      finding(
        'parts-differ',
        {
          zh: `各部分合计 ${sum}，总数写的是 ${whole}`,
          en: `The parts add up to ${sum}, the whole is ${whole}`,
        },
        {
          span: place(sentence.start + from, sentence.start + to),
          hint: { zh: '核对这几个数', en: 'Check the figures' },
        },
      ),
    );
  });
}

const findTooMany = (passage: Passage): Finding[] =>
  [...findAttendance(passage.text), ...findVotes(passage.text), ...findCompositions(passage)].map(
    ({ from, to, message, hint }) =>
      finding('parts-differ', message, { span: passage.place(from, to), hint }),
  );

export const PARTS: Check = {
  rules: [
    {
      code: 'parts-differ',
      family: 'figures',
      about: { zh: '各部分和总数不符', en: 'parts that do not make up their whole' },
      source: { zh: '算术', en: 'Arithmetic' },
    },
  ],
  // Where the text itself says that figures were rounded, they need not add up.
  find: ({ passages }) =>
    passages.some(({ text }) => text.includes('四舍五入'))
      ? []
      : passages.flatMap((passage) => [...findParts(passage), ...findTooMany(passage)]),
};
