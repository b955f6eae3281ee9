/** Figures of a sentence that nearly make what one of them claims to be, where nothing else bears it out. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Check, type Finding, finding, overlap, readEach } from '../../rule.ts';
import { SHARES } from '../claims/over-whole.ts';
import { CHECK_BOTH } from '../claims/sentences.ts';
import { LIST_COUNTS } from '../lists/list-counts.ts';
import { GROWTH } from '../sums/growth.ts';
import { PARTS } from '../sums/parts-sum.ts';
import { RATES } from '../sums/rates.ts';
import { TURNS } from '../sums/turns.ts';
import { PERIODS } from '../times/periods.ts';
import { claimsOfPersonDays, claimsOfSisters, claimsOfSoMany } from './all-of-some.ts';
import { claimsOfBreakdowns } from './breakdowns.ts';
import { claimsOfChains } from './chains.ts';
import { claimsOfToldChanges } from './changes-told.ts';
import { masked } from './masked.ts';
import { claimsOfAll, claimsOfEach, claimsOfPrices } from './mean-values.ts';
import { claimsOfChanges, claimsOfRests } from './moves.ts';
import { claimsOfParts, claimsOfTotals } from './part-runs.ts';
import { claimsOfLaterShares, claimsOfShares, claimsOfTimes, sharesBeyond } from './portions.ts';
import { type Claim, type Figure, isAtOdds, type Reading, readFigures, shownAs } from './relation.ts';
import { claimsOfShareAmounts, claimsOfToldShares } from './shares-told.ts';
import { findLessThanPart, findYearSpans } from './time-spans.ts';
import { findWronglyOrdered } from './told-order.ts';

/** A sentence with more figures is no prose. */
const MOST = 24;

/** Stretches of a text that have figures, each with the figures of that before it. */
function stretchesOf(
  text: string,
  pattern: RegExp,
): (Reading & { readonly at: number; readonly raw: string })[] {
  let earlier: readonly Figure[] = [];
  return matchesOf(text, pattern).flatMap(({ 0: raw, index }) => {
    const sentence = masked(raw);
    const figures = readFigures(sentence);
    const reading = { text: sentence, raw, figures, earlier, at: index };
    earlier = figures.length > MOST ? [] : figures;
    return figures.length < 2 || figures.length > MOST ? [] : [reading];
  });
}

/** The sentences of a text up to 。 or ；, and those with ； as a whole, of which the parts alone are read. */
function readingsOf(
  text: string,
): (Reading & { readonly at: number; readonly raw: string; readonly isWide: boolean })[] {
  const close = stretchesOf(text, /[^。！？；\n]+/gu).map((one) => ({ ...one, isWide: false }));
  if (!/\d[^。！？\n]{0,80}；[^。！？\n]{0,80}\d/u.test(text)) return close;
  const wide = stretchesOf(text, /[^。！？\n]+/gu).filter((one) => one.text.includes('；'));
  return [...close, ...wide.map((one) => ({ ...one, isWide: true }))];
}

const claimsOf = (reading: Reading & { readonly raw: string }): Claim[] => [
  ...[
    claimsOfParts,
    claimsOfBreakdowns,
    claimsOfTotals,
    claimsOfEach,
    claimsOfPrices,
    claimsOfAll,
    claimsOfChains,
    claimsOfSoMany,
    claimsOfSisters,
    claimsOfPersonDays,
    claimsOfLaterShares,
    claimsOfTimes,
    claimsOfShares,
    claimsOfToldShares,
    claimsOfShareAmounts,
    claimsOfChanges,
    claimsOfRests,
  ].flatMap((read) => read(reading)),
  ...claimsOfToldChanges(reading, reading.raw),
];

const oddOrders = ({ text, place }: Passage): Finding[] =>
  /依次|逐[年月季]|连年|最|[比于过足近]/u.test(text) && /\d/u.test(text)
    ? findWronglyOrdered(text).map(({ from, to, message, hint }) =>
        finding('figures-at-odds', message, { span: place(from, to), hint }),
      )
    : [];

const oddYears = ({ text, place }: Passage): Finding[] =>
  /[—–～~至到-](?:19|20)\d\d/u.test(text)
    ? findYearSpans(text).map(({ from, to, message, hint }) =>
        finding('figures-at-odds', message, { span: place(from, to), hint }),
      )
    : [];

function findOdd({ text, place }: Passage): Finding[] {
  if (!/\d/u.test(text) || text.includes('四舍五入')) return [];
  return readingsOf(text).flatMap((reading): Finding[] => {
    const say = (ones: readonly { start: number; end: number }[], zh: string, en: string): Finding => {
      const from = ones.reduce((least, { start }) => Math.min(least, start), reading.text.length);
      const to = ones.reduce((most, { end }) => Math.max(most, end), 0);
      const span = place(reading.at + from, reading.at + to);
      return finding('figures-at-odds', { zh, en }, { span, hint: CHECK_BOTH });
    };
    const shares = reading.isWide ? [] : sharesBeyond(reading);
    const sum = Number(shares.reduce((one, { value }) => one + value, 0).toFixed(2));
    const beyond =
      shares.length > 0 ? [say(shares, `这几项加起来是 ${sum}%`, `Together they are ${sum}%`)] : [];
    const odd = (
      reading.isWide ? [...claimsOfParts(reading), ...claimsOfBreakdowns(reading)] : claimsOf(reading)
    ).filter(isAtOdds);
    const less =
      !reading.isWide && /月|季度|半年/u.test(text)
        ? findLessThanPart({ ...reading, text: reading.raw })
        : [];
    return [
      ...beyond,
      ...less.map(([part, whole]) =>
        say(
          [part, whole],
          `前几个月就有 ${reading.text.slice(part.start, part.end)}，更长的时间不会只有 ${reading.text.slice(whole.start, whole.end)}`,
          'What all of the time comes to is less than a part of it',
        ),
      ),
      ...odd.map(({ said, likely, zh }) => {
        const [right, written] = [
          shownAs(reading.text, said, likely?.right ?? 0),
          reading.text.slice(said.start, said.end),
        ];
        const all = [
          said,
          ...(likely?.from ?? []).filter((one) => reading.figures.some((own) => own === one)),
        ];
        return say(all, `${zh} ${right}，这里写“${written}”`, `It comes to ${right}, not "${written}"`);
      }),
    ].slice(0, 1);
  });
}

/** Rules that know what the words say; where one of them speaks, the search is silent. */
const KNOWING: readonly Check[] = [SHARES, PARTS, GROWTH, RATES, TURNS, LIST_COUNTS, PERIODS];

const find = readEach((passage) => [...oddYears(passage), ...oddOrders(passage), ...findOdd(passage)]);

export const SUMS: Check = {
  rules: [
    ...KNOWING.flatMap(({ rules }) => rules),
    {
      code: 'figures-at-odds',
      family: 'figures',
      about: { zh: '一句里算不拢、只差一点的数', en: 'figures of a sentence that nearly go together' },
      source: { zh: '算术', en: 'Arithmetic' },
    },
  ],
  find: (copy) => {
    const known = KNOWING.flatMap((check) => check.find(copy));
    if (!copy.isOn('figures-at-odds')) return known;
    return [...known, ...find(copy).filter(({ span }) => !known.some((one) => overlap(span, one.span)))];
  },
};
