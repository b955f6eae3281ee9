/**
 * A name of any kind that comes again with a word or a character changed, left out or turned: 青石县森林火灾处置预案,
 * 青石县森林火灾应急预案; 全国民主法治示范村, 全国民主法治模范村. No list has to tell what it is: what is read is how much of both is
 * the same, that both begin and end with words, and that they end in what names end in, or in a mark.
 */

import { isBorder } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { resumes } from '../again/find-things.ts';
import { areSisters, countIn, isTurned, type Place, type Renamed, TELLS_APART } from '../again/renamed.ts';
import { offices } from '../county-offices.ts';
import { beforeOf, isHan, isLed, isMarked, type Pair, pairsOf, writtenOf } from './span-pairs.ts';

/** More places that begin alike than an item has of one name. */
const MOST = 16;
/** What is not shortened where it stands by its full name. */
const IN_FULL = /(?:[局院校会法]|公司|中心|条例|办法|规定|合作社|指挥部)$/u;
/** In sentences, and in no name. */
const NO_NAME =
  /[的了是在将把被等对给让由从与至于已又还也就都仍各每其该这那某你我他她它们个些名余]|人员|推行|推广|任命|设立|开展|召开|举行|发布|关于|受到|组织|通报|完成|认为|分为|进行|推进|提出|要求|获得|申报|承担|达到|报[告送]|加入|排查|依法|学习|宣传|^年/u;
/** Of which one is the opposite of the other. */
const PAIRED = /^[多少增减升降进出]$/u;
/** Words that are said of one thing, each with another. */
const OPPOSITES =
  /收入|支出|入口|出口|增长|下降|期间|时间|上涨|回落|以前|以后|总量|均价|产量|产值|面积|数量|人数|情况/u;

const NUMERAL = /^[一二三四五六七八九十]$/u;

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

/** Kinds of houses of which a place has one each. */
const HOUSES = /^(?:[产工]业园|[敬养]老院|卫生院|福利院|中学|小学|幼儿园|(?:人民|中|中心)医院)$/u;
/** Tells one band of helpers from another: “红马甲”, “蓝马甲”. */
const COLOURS = /^[红橙黄绿青蓝紫黑白金银彩]{2}$/u;
/** Of a village or quarter, which has neighbours that are called alike. */
const VILLAGE = /(?:村|社区|屯|寨|镇|乡|街道)$/u;
/** Leads to another thing, and stands behind one. */
const BESIDES = /(?:同时|此外|另外|随后|其中|接着|相邻的?|隔壁的?|邻近的?|附近的?)，?[“《]?$/u;
const AS_WELL = /^[^，。]{0,3}(?:也|同步|同样|则)/u;

const isListed = ({ passage: { text }, at }: Place, length: number): boolean =>
  text[at - 1] === '、' || text[at + length] === '、';

/** True where the text tells that another one is meant. */
function isAnother({ one, other, head, tail, own, others }: Pair, written: string, before: string): boolean {
  const { text } = one.passage;
  const ends = written.slice(written.length - tail);
  return (
    isListed(one, written.length) ||
    isListed(other, before.length) ||
    BESIDES.test(text.slice(Math.max(0, one.at - 6), one.at)) ||
    AS_WELL.test(text.slice(one.at + written.length)) ||
    COLOURS.test(own + others) ||
    (HOUSES.test(own + ends) && HOUSES.test(others + ends)) ||
    (own.length > 1 && head < 2 && isMarked(one) && ends.startsWith('”')) ||
    (VILLAGE.test(written) && !isTurned(own, others) && /(?:^|[。！？])$/u.test(text.slice(0, one.at)))
  );
}

function isOneName(pair: Pair): boolean {
  const { one, other, own, others } = pair;
  const [written, before] = [writtenOf(pair), beforeOf(pair)];
  return (
    isAlike(pair) &&
    !isAnother(pair, written, before) &&
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
