/** Reads how far two places of an item have a name in common, and what each has of its own in it. */

import { isBorder } from '../../language/word-borders.ts';
import { isTurned, type Place, runFrom } from '../again/renamed.ts';

/** What a name opens behind. */
const LEADS = /(?:^|[^\p{Script=Han}]|[在到由对向与和及为让把将被给从经按用以沿赴往过])$/u;
/** No name has more in common on one side. */
const LONGEST = 24;
/** How many characters of its own the later name has, and the earlier one. */
const APART: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 0],
  [1, 2],
  [2, 1],
  [3, 3],
];
/** What names end in. */
const KIND =
  /(?:[局委办院站所馆室库厂场社队宫园台校会村镇乡县市区州旗屯寨路街道桥河江溪湖渠沟塘堰坝岭峰山寺塔亭楼阁奖杯节员岗法厅团港湾岛滩洞泉井矿林站段组卡证码贷险口]|公司|中心|平台|集团|工程|项目|系统|基金|奖章|称号|条例|办法|意见|方案|规定|细则|计划|预案|规划|通知|制度|机制|热线|小程序|专班|基地|工作法|模式|行动|活动|大赛|联盟|广场|大厦|市场|电站|锅炉|机组|政策|专线|专栏|合作社|指挥部|党支部|党委|品牌|商标)$/u;
export interface Pair {
  readonly one: Place;
  readonly other: Place;
  readonly head: number;
  readonly tail: number;
  readonly own: string;
  readonly others: string;
}

export const isHan = (text: string): boolean => /^[\p{Script=Han}a-z]*$/u.test(text);
export const isLed = ({ passage: { text }, at }: Place): boolean =>
  LEADS.test(text.slice(Math.max(0, at - 1), at));
export const isMarked = ({ passage: { text }, at }: Place): boolean => /[“《]/u.test(text.charAt(at - 1));
const isClosed = ({ passage: { text } }: Place, to: number): boolean => /[”》（]/u.test(text.charAt(to));

/** Kinds of documents of which one is written for another behind the same title. */
const DOCUMENT =
  /^(?:意见|方案|办法|规定|细则|规划|计划|通知|条例|预案|纲要|要点|通报|通告|公告|决定|制度)$/u;

/** 《……实施意见》, 《……实施方案》: a long title with another kind of document at its end. */
const isOtherDocument = ({ one, other, head, own, others }: Omit<Pair, 'tail'>): boolean =>
  head > 6 &&
  isMarked(one) &&
  isMarked(other) &&
  DOCUMENT.test(own) &&
  DOCUMENT.test(others) &&
  isClosed(one, one.at + head + own.length) &&
  isClosed(other, other.at + head + others.length);

/** “黄芽金” for “黄金芽”. */
const isTurnedMark = ({ one, other, head, own, others }: Omit<Pair, 'tail'>): boolean =>
  head > 0 &&
  isTurned(own, others) &&
  isMarked(one) &&
  isMarked(other) &&
  isClosed(one, one.at + head + own.length) &&
  isClosed(other, other.at + head + others.length);

/** What a name may have in it. */
const NAMED = /^[\p{Script=Han}a-z+”]*/u;

/** How much of what both have behind their own is of the name: up to where it ends in one. */
function tailOf(one: Place, other: Place, from: number, earlier: number): number {
  const { text } = one.passage;
  const run = runFrom(text, other.passage.text, from, earlier, LONGEST);
  const most = NAMED.exec(text.slice(from, from + run))?.[0].length ?? 0;
  for (let tail = most; tail > 0; tail--) {
    const [to, before] = [from + tail, earlier + tail];
    const isEnd = KIND.test(text.slice(one.at, to)) || (isClosed(one, to) && isClosed(other, before));
    if (isEnd && (isBorder(one.passage, to) || isBorder(other.passage, before))) return tail;
  }
  return 0;
}

export function pairsOf(one: Place, other: Place): Pair[] {
  const [a, b] = [one.passage.text, other.passage.text];
  const head = runFrom(a, b, one.at, other.at, LONGEST);
  if (head === LONGEST) return [];
  return APART.flatMap(([size, before]): Pair[] => {
    const [from, earlier] = [one.at + head + size, other.at + head + before];
    if (from >= a.length || (a[from] !== b[earlier] && size + before < 4)) return [];
    const [own, others] = [a.slice(from - size, from), b.slice(earlier - before, earlier)];
    if (!isHan(own + others)) return [];
    const tail = tailOf(one, other, from, earlier);
    return tail > 0 ||
      isOtherDocument({ one, other, head, own, others }) ||
      isTurnedMark({ one, other, head, own, others })
      ? [{ one, other, head, tail, own, others }]
      : [];
  });
}

export const writtenOf = ({ one, head, tail, own }: Pair): string =>
  one.passage.text.slice(one.at, one.at + head + own.length + tail);
export const beforeOf = ({ other, head, tail, others }: Pair): string =>
  other.passage.text.slice(other.at, other.at + head + others.length + tail);
