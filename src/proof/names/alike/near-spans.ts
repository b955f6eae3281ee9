/**
 * A name of any kind that comes again with a word or a character changed, left out or turned: 青石县森林火灾处置预案,
 * 青石县森林火灾应急预案; 全国民主法治示范村, 全国民主法治模范村. No list has to tell what it is: what is read is how much of both is
 * the same, that both begin and end with words, and that they end in what names end in, or in a mark.
 */

import { isBorder } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { resumes } from '../again/find-things.ts';
import {
  areSisters,
  countIn,
  isTurned,
  type Place,
  type Renamed,
  runFrom,
  TELLS_APART,
} from '../again/renamed.ts';
import { offices } from '../county-offices.ts';

/** No name has more in common on one side. */
const LONGEST = 24;
/** More places that begin alike than an item has of one name. */
const MOST = 16;
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
/** What is not shortened where it stands by its full name. */
const IN_FULL = /(?:[局院校会法]|公司|中心|条例|办法|规定|合作社|指挥部)$/u;
/** What names end in. */
const KIND =
  /(?:[局委办院站所馆室库厂场社队宫园台校会村镇乡县市区州旗屯寨路街道桥河江溪湖渠沟塘堰坝岭峰山寺塔亭楼阁奖杯节员岗法厅团港湾岛滩洞泉井矿林站段组卡证码贷险口]|公司|中心|平台|集团|工程|项目|系统|基金|奖章|称号|条例|办法|意见|方案|规定|细则|计划|预案|规划|通知|制度|机制|热线|小程序|专班|基地|工作法|模式|行动|活动|大赛|联盟|广场|大厦|市场|电站|锅炉|机组|政策|专线|专栏|合作社|指挥部|党支部|党委|品牌|商标)$/u;
/** In sentences, and in no name. */
const NO_NAME =
  /[的了是在将把被等对给让由从与至于已又还也就都仍各每其该这那某你我他她它们个些名余]|人员|推行|推广|任命|设立|开展|召开|举行|发布|关于|受到|组织|通报|完成|认为|分为|进行|推进|提出|要求|获得|申报|承担|达到|报[告送]|加入|排查|依法|学习|宣传|^年/u;
/** What a name opens behind. */
const LEADS = /(?:^|[^\p{Script=Han}]|[在到由对向与和及为让把将被给从经按用以沿赴往过])$/u;
/** Of which one is the opposite of the other. */
const PAIRED = /^[多少增减升降进出]$/u;
/** Words that are said of one thing, each with another. */
const OPPOSITES =
  /收入|支出|入口|出口|增长|下降|期间|时间|上涨|回落|以前|以后|总量|均价|产量|产值|面积|数量|人数|情况/u;

const NUMERAL = /^[一二三四五六七八九十]$/u;

interface Pair {
  readonly one: Place;
  readonly other: Place;
  readonly head: number;
  readonly tail: number;
  readonly own: string;
  readonly others: string;
}

const isHan = (text: string): boolean => /^[\p{Script=Han}a-z]*$/u.test(text);
const isLed = ({ passage: { text }, at }: Place): boolean => LEADS.test(text.slice(Math.max(0, at - 1), at));
const isMarked = ({ passage: { text }, at }: Place): boolean => /[“《]/u.test(text.charAt(at - 1));
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

function pairsOf(one: Place, other: Place): Pair[] {
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

const writtenOf = ({ one, head, tail, own }: Pair): string =>
  one.passage.text.slice(one.at, one.at + head + own.length + tail);
const beforeOf = ({ other, head, tail, others }: Pair): string =>
  other.passage.text.slice(other.at, other.at + head + others.length + tail);

/** True where so much is the same that the two must be one. */
function isAlike(pair: Pair): boolean {
  const { one, other, head, tail, own, others } = pair;
  const common = head + tail;
  if (tail === 0) return true;
  const led = isLed(one) && isLed(other);
  const marked = isMarked(one) && isMarked(other);
  if (isTurned(own, others)) return isLed(one) || !isBorder(one.passage, one.at + head + 1);
  if (own.length > 2) return false;
  if (own !== '' && others !== '' && own.length !== others.length) return head > 2 && common > 5;
  if (own.length !== others.length) {
    const least = own.length + others.length > 1 ? 5 : 3;
    return head > 0 && ((marked && common > 3) || (led && common > least && IN_FULL.test(beforeOf(pair))));
  }
  if (NUMERAL.test(own) && NUMERAL.test(others) && marked) return common > 2;
  if ((TELLS_APART.test(own) && TELLS_APART.test(others)) || areSisters(own, others)) return false;
  if (own.length > 1)
    return (
      head > 0 &&
      (common > 4 || ((marked || led) && common > 3) || (isLed(one) && resumes(one) && common > 2))
    );
  return head === 0 ? led && tail > 2 : common > 3 || (isLed(one) && common > 1);
}

/** Ideographs, and what is in quotation marks among them. */
const WHOLE = /^[\p{Script=Han}a-z+]*(?:“[\p{Script=Han}a-z+]+)?”?\p{Script=Han}*$/u;

const isCounted = ({ passage: { text }, at }: Place): boolean => /\d/u.test(text.charAt(at - 1));

/** 社区委员, 社区党员: two words, and no name of what somebody is. */
const areRoles = ({ one, other, head, tail }: Pair): boolean =>
  tail === 1 &&
  one.passage.text.charAt(one.at + head + 1) === '员' &&
  isBorder(one.passage, one.at + head) &&
  isBorder(other.passage, other.at + head);

/** Offices of one place differ in a word: 县财政局, 县民政局. */
const areOffices = (one: string, other: string): boolean =>
  [one, other].every((name) => offices().has(name.replace(LEVEL, '')));
const LEVEL = /^\p{Script=Han}{0,4}?[省市县区州旗镇乡]/u;

function isOneName(pair: Pair): boolean {
  const { one, other, own, others } = pair;
  const [written, before] = [writtenOf(pair), beforeOf(pair)];
  return (
    isAlike(pair) &&
    (pair.tail === 0 || !NO_NAME.test(written + before)) &&
    WHOLE.test(written) &&
    WHOLE.test(before) &&
    written.includes('”') === (written.includes('“') || (written.includes('”') && isMarked(one))) &&
    !isCounted(one) &&
    !isCounted(other) &&
    !areRoles(pair) &&
    !areOffices(written, before) &&
    !(PAIRED.test(own) && PAIRED.test(others)) &&
    !OPPOSITES.test(own) &&
    !OPPOSITES.test(others) &&
    isBorder(one.passage, one.at) &&
    (isBorder(other.passage, other.at) || isTurned(own, others))
  );
}

/** What a place is found by again: its first character, those behind it, or the first two in any order. */
const keysOf = (text: string, at: number): string[] => {
  const [a, b, c] = [text.charAt(at), text.charAt(at + 1), text.charAt(at + 2)];
  return [a, `_${b}${c}`, a < b ? `${a}${b}` : `${b}${a}`];
};

/** The earlier name that a place has most in common with. */
const bestOf = (pairs: readonly Pair[]): Pair | undefined =>
  pairs.reduce<Pair | undefined>(
    (best, pair) => (best && best.head + best.tail >= pair.head + pair.tail ? best : pair),
    undefined,
  );

/** A place, and which of the sentences of an item it is in. */
interface Start extends Place {
  readonly sentence: number;
}

/** The earlier places that a place is compared with: the last ones that begin alike, in other sentences. */
function earlierOf(known: Map<string, Start[]>, one: Start): Start[] {
  return keysOf(one.passage.text, one.at).flatMap((key) => {
    const places = known.get(key);
    if (!places) known.set(key, [one]);
    else if (places.at(-1)?.sentence !== one.sentence || places.length < MOST) places.push(one);
    return places ? places.slice(-MOST).filter(({ sentence }) => sentence !== one.sentence) : [];
  });
}

/** The names of an item that come again otherwise, whatever they are of. */
export function nearSpans(passages: readonly Passage[]): Renamed[] {
  const known = new Map<string, Start[]>();
  let sentence = 0;
  return passages
    .filter(({ part }) => part === 'body')
    .flatMap((passage) => {
      const found: Renamed[] = [];
      let to = 0;
      sentence++;
      for (let at = 0; at < passage.text.length - 2; at++) {
        if (/[。！？]/u.test(passage.text.charAt(at))) sentence++;
        if (!isHan(passage.text.charAt(at))) continue;
        const one = { passage, at, sentence };
        const earlier = earlierOf(known, one);
        if (at < to || earlier.length === 0) continue;
        const best = bestOf(earlier.flatMap((other) => pairsOf(one, other)).filter(isOneName));
        if (!best) continue;
        const written = writtenOf(best);
        if (countIn(passages, written) > 1) continue;
        to = at + written.length;
        found.push({ written, before: beforeOf(best), passage, from: at });
      }
      return found;
    });
}
