/** Two figures of one thing, of which the sentence tells which one was first: of two times, of a plan and its result. */

import { type Figure, isPlain, type Reading, unitOf } from './relation.ts';

export interface Ends {
  readonly before: Figure;
  readonly after: Figure;
}

/** What was there first, or what a figure is measured by. */
const PAST =
  /[去前上往常]年|上[一]?个?[月季届轮批周期次]|同期|原|此前|以前|过去|[年期月]初|[之造建改治设施理修]前|最初|起初|当初|[由从]|计划|预算|目标|任务|限价|控制价|概算|估算|送审|定额|设计|预计|底价|起拍|评估价|均值|平均水平|警戒|定价|挂牌|应[到收缴参]|基准|基数/u;
/** What there is now, or what came of it. */
const NOW =
  /今年|本[年月季期轮周次]|目前|[现如]今|现在|现[有为已价行]|[年期月季]末|[年月]底|[之造建改治设施理修]后|实[际收到现有]|中标|成交|审定|结算|决算|完成|达到?|[到至为]$/u;
const TO = /[到至为成](?:了)?[^，。；、\d]{0,10}$/u;
const FROM = /[由从][^，。；\d]{0,20}(?:\d{4}年[^，。；\d]{0,12})?$/u;
/** Before the figure that another one is compared with. */
const THAN = /(?:[比较]|高于|低于|多于|少于|高出|超出|超过?|不及|与|同|距离?)[^，。；\d]{1,16}$/u;
const TIME = /(?:(\d{4})年)?(?:(\d{1,2})(?:[—–～~至到-](\d{1,2}))?月|([一二三四])季度)?/gu;

/** What comes and what goes, whose difference is told. */
const COMES = /出生|迁入|流入|转入|调入|进口/u;
const GOES = /死亡|迁出|流出|转出|调出|出口/u;

/** The last time that words name, as a number that grows with it. */
function timeOf(words: string): number | undefined {
  const found = [...words.matchAll(TIME)].filter(([all]) => all !== '').at(-1);
  if (!found) return undefined;
  const [, year = 0, first = 0, last = first, quarter = ''] = found;
  return Number(year) * 12 + Number(last) + 3 * ('一二三四'.indexOf(quarter) + 1) * (quarter === '' ? 0 : 1);
}

/** The words of a figure, from an index on, as far as its own clause and the one before reach. */
const wordsOf = (text: string, { start }: Figure, from: number): string =>
  /[^。；]{0,28}$/u.exec(text.slice(from, start))?.[0] ?? '';

/** A part and what is told of some of it are no ends. */
const NO_END = /其中|共(?:投|涉|完成)/u;
/** Nor is a change, but for the pace of growth. */
const CHANGE = /[增减](?![至到加少]|值|长到)[^，。；为成]{0,3}$/u;

/** Figures of each are told so once, where the other one is of their size. */
const areOfOne = (one: Figure, two: Figure): boolean =>
  unitOf(one) === unitOf(two) &&
  (/每|均/u.test(one.lead) === /每|均/u.test(two.lead) ||
    Math.abs(one.value - two.value) < Math.min(one.value, two.value));

/**
 * Two figures and which one was first, if the words say so.
 * @param raw the sentence with its dates
 */
export function endsOf(raw: string, { text }: Reading, one: Figure, two: Figure): Ends | undefined {
  if (one.isRough || two.isRough || !areOfOne(one, two)) return undefined;
  const [first, second] = [wordsOf(text, one, 0), wordsOf(text, two, one.end)];
  if (/最/u.test(one.lead) !== /最/u.test(two.lead) && /最[^低高]/u.test(one.lead + two.lead))
    return undefined;
  if ([one, two].some(({ lead, unit }) => NO_END.test(lead) || (unit !== '%' && CHANGE.test(lead))))
    return undefined;
  if (FROM.test(first) && TO.test(second)) return { before: one, after: two };
  if (THAN.test(second) && !/[由从]/u.test(first)) return { before: two, after: one };
  const [past, later] = [PAST.test(first), PAST.test(second)];
  if (later && !past) return { before: two, after: one };
  if (past && !later && NOW.test(second)) return { before: one, after: two };
  if (COMES.test(first) && GOES.test(second)) return { before: two, after: one };
  if (GOES.test(first) && COMES.test(second)) return { before: one, after: two };
  const [early, late] = [timeOf(wordsOf(raw, one, 0)), timeOf(wordsOf(raw, two, one.end))];
  if (early === undefined || late === undefined || early === late) return undefined;
  return early < late ? { before: one, after: two } : { before: two, after: one };
}

/** The two figures before an index that may be ends of a change: the nearest two of one unit; changes between are no ends. */
export function pairBefore(
  figures: readonly Figure[],
  at: number,
  isEnd: (one: Figure) => boolean,
): readonly [Figure, Figure] | undefined {
  const near = figures
    .slice(0, at)
    .filter((one) => (isPlain(one) || one.unit === '%') && isEnd(one) && !one.lead.endsWith('每'));
  const last = near.slice(-4);
  const two = last.findLast((one, i) => last.slice(0, i).some((other) => unitOf(other) === unitOf(one)));
  const one = two && last.slice(0, last.indexOf(two)).findLast((other) => unitOf(other) === unitOf(two));
  return one && two ? [one, two] : undefined;
}
