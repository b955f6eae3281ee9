/** What words tell of figures beside them: which one is the most, which way they go, which of two is more. */

import { matchesOf } from '../../matches.ts';
import { CHECK_BOTH } from '../claims/sentences.ts';
import type { Remark } from '../support.ts';
import { masked } from './masked.ts';
import { type Figure, isPlain, readFigures, unitOf } from './relation.ts';

const MORE = '[高多大长快]';
const LESS = '[低少小短慢]';
const UP = '上升|提高|增长|增加|攀升|走高|提升|上涨|递增|扩大';
const DOWN = '下降|减少|回落|降低|走低|下滑|递减|缩小|收窄';
/** Matches 呈逐年下降, with the way up or the way down in groups. */
const TREND = new RegExp(`(?:逐[年月季期]|连年|一年比一年)[^，。；\\d]{0,3}(?:(${UP})|(${DOWN}))`, 'u');
/** Matches 最大点雨量出现在虎山站 and 最高的城东片区, with what stands behind in a group. */
const MOST = new RegExp(
  `最(?:(${MORE})|${LESS})(?:的|[^，。；、\\d]{0,8}(?:出现在|是|为|的是|属于))([\\p{Script=Han}]{2,10})`,
  'gu',
);
/** Matches 由多到少依次为建筑业、餐饮业、制造业. */
const IN_ORDER = new RegExp(
  `[由从](?:(${MORE})|${LESS})[到至](?:${MORE}|${LESS})(?:排列|排序)?[，]?(?:依次|分别)(?:为|是)([^，。；\\d]{3,40})`,
  'u',
);
/** Matches 山区比平坝少. */
const THAN = new RegExp(
  `(\\p{Script=Han}{2,6})比(\\p{Script=Han}{2,6}?)(?:(${MORE}|增加)|(${LESS}|减少))[出了]?\\d`,
  'gu',
);
/** Matches 增长3.4%，高于全市5.1%. */
const BESIDE =
  /(?:增长|增速为?|[\p{Script=Han}]率为?|占比为?|达到?)(\d{1,3}(?:\.\d{1,2})?)%，(?:(高于|快于|高出|超过)|(低于|慢于|不及))[^，。；\d增减升降提]{1,8}(?:的|为)?(\d{1,3}(?:\.\d{1,2})?)%/gu;
const HALF =
  /占[^，。；\d]{0,6}(\d{1,2}(?:\.\d{1,2})?)%，(?:已)?(超过|超|过|不到|不足)(?:了)?(?:半数|一半)/gu;

/** The name of what a figure is of: 虎山站. */
const nameOf = ({ gap }: Figure): string =>
  /[^，。；、：（）]*$/u
    .exec(gap)?.[0]
    .replace(/^(?:其中|分别是|以及|和)/u, '')
    .replace(/(?:为|是|达到?|有|约)$/u, '') ?? '';

const say = (from: number, to: number, zh: string, en: string): Remark => ({
  from,
  to,
  message: { zh, en },
  hint: CHECK_BOTH,
});

/** The longest row of figures of one unit with names before an index. */
function rowBefore(figures: readonly Figure[], at: number): readonly Figure[] {
  const before = figures.filter((one) => one.end <= at && !one.isRough);
  const last = before.at(-1);
  if (!last) return [];
  const stop = before.findLastIndex(
    (one) => unitOf(one) !== unitOf(last) || one.unit === '' || !/\p{Script=Han}{2}/u.test(nameOf(one)),
  );
  return before.slice(stop + 1);
}

function findTrends(text: string, figures: readonly Figure[]): Remark[] {
  const [words = '', up] = TREND.exec(text) ?? [];
  const at = text.indexOf(words);
  if (words === '') return [];
  const row = figures.filter(({ end }) => end <= at);
  const start = row.findLastIndex(({ gap }, i) => i === 0 || !/^[、和及]$/u.test(gap));
  const series = row.slice(start);
  const last = series.at(-1);
  const isNear = last !== undefined && at - last.end < 14 && /分别|依次/u.test((series[0] as Figure).gap);
  if (series.length < 3 || !isNear || series.some(({ unit }) => unit !== last.unit)) return [];
  const isRight = series.every(({ value }, i) => {
    const before = series[i - 1]?.value;
    return before === undefined || (up === undefined ? value <= before : value >= before);
  });
  return isRight
    ? []
    : [
        say(
          (series[0] as Figure).start,
          at + words.length,
          `这几个数没有“${words}”`,
          'The figures do not go so',
        ),
      ];
}

const findMost = (text: string, figures: readonly Figure[]): Remark[] =>
  matchesOf(text, MOST).flatMap(({ 0: words, 1: most, 2: named = '', index }): Remark[] => {
    const row = rowBefore(figures, index);
    const own = row.find((one) => named.startsWith(nameOf(one)));
    if (row.length < 3 || !own) return [];
    const other = row.find(({ value }) => (most === undefined ? value < own.value : value > own.value));
    return other
      ? [
          say(
            (row[0] as Figure).start,
            index + words.length,
            `按这几个数，应当是${nameOf(other)}`,
            'By the figures it is another one',
          ),
        ]
      : [];
  });

function findOrders(text: string, figures: readonly Figure[]): Remark[] {
  const found = IN_ORDER.exec(text);
  if (!found) return [];
  const [words, isFalling, list = ''] = found;
  const row = rowBefore(figures, found.index);
  const values = list
    .split(/[、和]/u)
    .map((name) => row.find((one) => nameOf(one) === name || nameOf(one).startsWith(name))?.value);
  const isWrong = values.some((value, i) => {
    const before = values[i - 1];
    if (value === undefined || before === undefined) return false;
    return isFalling === undefined ? value < before : value > before;
  });
  return values.length > 2 && isWrong
    ? [
        say(
          found.index,
          found.index + words.length,
          '次序和前面的数不合',
          'The order is not that of the figures',
        ),
      ]
    : [];
}

const findThan = (text: string, figures: readonly Figure[]): Remark[] =>
  matchesOf(text, THAN).flatMap(({ 0: words, 1: one = '', 2: two = '', 3: more, index }): Remark[] => {
    const row = figures.filter((figure) => isPlain(figure) && figure.end <= index).slice(-2);
    const first = row.find((figure) => nameOf(figure).startsWith(one));
    const second = row.find((figure) => nameOf(figure).startsWith(two));
    if (!first || !second || unitOf(first) !== unitOf(second) || first.value === second.value) return [];
    return first.value > second.value === (more !== undefined)
      ? []
      : [say(first.start, index + words.length, '多少写反了', 'Which one is more is told the other way')];
  });

function findShares(text: string): Remark[] {
  const beside = matchesOf(text, BESIDE).filter(([, one, more, , two]) =>
    more === undefined ? Number(one) > Number(two) : Number(one) < Number(two),
  );
  const halves = matchesOf(text, HALF).filter(([, share, word = '']) =>
    word.startsWith('不') ? Number(share) > 50 : Number(share) < 50,
  );
  return [...beside, ...halves].map(({ 0: words, index }) =>
    say(index, index + words.length, '高低和这几个数不合', 'The figures do not bear the word between them'),
  );
}

/** Remarks on a text, by its offsets. */
export const findWronglyOrdered = (text: string): Remark[] =>
  matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: raw, index }): Remark[] => {
    if (!/依次|逐|连年|最|[比于过足]/u.test(raw)) return [];
    const sentence = masked(raw);
    const figures = readFigures(sentence);
    const found = [findTrends, findMost, findOrders, findThan].flatMap((look) => look(sentence, figures));
    return [...found, ...findShares(sentence)]
      .slice(0, 1)
      .map((one) => ({ ...one, from: index + one.from, to: index + one.to }));
  });
