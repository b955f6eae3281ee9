/** The rule about characters and words that were typed twice: 县人大大正副主任, 的的, 安排安排部署. */

import { language } from '../language/likelihood.ts';
import { LONGEST_WORD, UNKNOWN } from '../language/vocabulary.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { around, wordsOf } from './borders.ts';
import {
  GRAMMAR,
  GRAMMAR_MEETS,
  MAY_DOUBLE,
  MEET_BEHIND,
  NAMES_MEET,
  NOUNS_DOUBLE,
  OPENS_DOUBLE,
  VERBS_DOUBLE,
} from './reduplication.ts';

/** Something written twice: the first copy starts at `from`, the second at `middle`, and ends at `to`. */
interface Pair {
  readonly unit: string;
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** How the words of a sentence meet in a pair. */
interface Meeting {
  /** A word that starts before the pair ends with the first copy. */
  readonly left: boolean;
  /** A word that ends behind the pair starts with the second copy. */
  readonly right: boolean;
  /** A word goes over the middle. */
  readonly joined: boolean;
  /** By how many words the sentence is shorter without one of the copies. */
  readonly less: number;
}

function meetingOf(text: string, { from, middle, to }: Pair): Meeting {
  const { before, after } = around(text, from, to);
  const [start, border, end] = [before.length, before.length + middle - from, before.length + to - from];
  const words = wordsOf(`${before}${text.slice(from, to)}${after}`);
  return {
    left: words.some((word) => word.to === border && word.from < start),
    right: words.some((word) => word.from === border && word.to > end),
    joined: words.some((word) => word.from < border && word.to > border),
    less: words.length - wordsOf(`${before}${text.slice(middle, to)}${after}`).length,
  };
}

const NUMERAL = /[\d一二三四五六七八九十百千万亿两〇零几数每多余半第某]/u;
const MEASURE = /[元亩斤吨米人名户个家次项件条处]/u;

/** 实实在在, and 的的的, which is said of its last two. */
const isTwoByTwo = (text: string, { unit, from, to }: Pair): boolean =>
  text[to] === unit ||
  (text[to] !== undefined && text[to] === text[to + 1]) ||
  (from > 1 && text[from - 1] === text[from - 2] && text[from - 1] !== unit);

/** 人大大 with a word that does not begin with the second 大. */
const isCongress = (text: string, { unit, from, to }: Pair): boolean =>
  unit === '大' &&
  text[from - 1] === '人' &&
  !/[力会厅多批量楼门家幅型数规模都院常事数局面有为致概约体学大]/u.test(text[to] ?? '力');

/** 省委委书记. */
const isCommittee = (text: string, { unit, from, to }: Pair): boolean =>
  unit === '委' && /[省市县区党]/u.test(text[from - 1] ?? '') && /[书副办组宣政机]/u.test(text[to] ?? '');

/** 委员会会 with a word that does not begin with the second 会. */
const isCouncil = (text: string, { unit, from, to }: Pair): boolean =>
  unit === '会' &&
  /委员?$/u.test(text.slice(Math.max(0, from - 2), from)) &&
  !/[议员长场章旗见同商费徽址谈务]/u.test(text[to] ?? '');

/** 副副主席, 各各乡镇: what stands before a word is not doubled, but in 一副副. */
const isPrefix = (text: string, { unit, from }: Pair): boolean =>
  /[副各第]/u.test(unit) && !/[一几副各第]/u.test(text[from - 1] ?? '');

/** 常常委, 常常务副县长. */
const isStanding = (text: string, { unit, to }: Pair): boolean =>
  unit === '常' && /^(?:委(?![托派任屈曲婉身])|务(?:副|委|会|理))/u.test(text.slice(to, to + 2));

/** True where a word ends with the first copy and one begins with the second, 归侨|侨眷: both are in the vocabulary. */
function wordsMeet(text: string, { middle }: Pair): boolean {
  const words = language();
  const isWord = (start: number, end: number): boolean =>
    start >= 0 && end <= text.length && words.wordAt(text, start, end) !== UNKNOWN;
  const lengths = Array.from({ length: LONGEST_WORD - 1 }, (_, i) => i + 2);
  return (
    lengths.some((length) => isWord(middle - length, middle)) &&
    lengths.some((length) => isWord(middle, middle + length))
  );
}

const HEADED = /[局院会部处科所站队厂社团组班镇县市村校馆台区庭署]/u;
const HAN = /\p{Script=Han}/u;

/** Before what a word ends with it, of characters that are often doubled: 基层, 阶层. */
const ENDS_WORDS: Readonly<Record<string, string>> = {
  层: '基阶高中表底上下断深各楼云皮涂地岩土夹顶分双单多里外内全',
  往: '交以前来向过送开发运赶通飞驶寄迁嫁一',
  常: '经正日平异非时反照通恒家伦如超无失',
  稳: '平站安求维企沉把坐踏',
  渐: '逐日',
  亮: '明响月漂发照闪擦点天',
  步: '进逐同初一跑散稳脚起止让迈徒地快阔信代第几每那这寸独大小半舞漫踏',
};

/** Doubles that need no dictionary, which is slow to open: 法院院长, and adverbs such as 层层 where no word ends in the first half. */
const isPlain = ({ unit }: Pair, before: string, after: string): boolean =>
  (after === '长' && HEADED.test(unit)) ||
  (MAY_DOUBLE.has(unit) &&
    !NOUNS_DOUBLE.test(`${unit}${after}`) &&
    !(HAN.test(before) && (ENDS_WORDS[unit]?.includes(before) ?? true)));

function isDoubledCharacter(text: string, pair: Pair): boolean {
  const { unit, from, to } = pair;
  if ([isCongress, isCommittee, isCouncil, isPrefix, isStanding].some((is) => is(text, pair))) return true;
  if (NUMERAL.test(unit) || isTwoByTwo(text, pair)) return false;
  const [before, after] = [text.slice(from - 1, from), text.slice(to, to + 1)];
  const isCounted = NUMERAL.test(before);
  if (isCounted && (/[一每第数几某]/u.test(before) || !MEASURE.test(unit))) return false;
  if (GRAMMAR_MEETS.test(text.slice(Math.max(0, from - 1), to))) return false;
  if (MEET_BEHIND.test(text.slice(from, to + 1))) return false;
  if (isPlain(pair, before, after)) return false;
  const meeting = meetingOf(text, pair);
  if (meeting.joined || (meeting.left && meeting.right)) return false;
  if (!GRAMMAR.has(unit) && wordsMeet(text, pair)) return false;
  if (isCounted) return !meeting.right;
  return meeting.less >= (isClosed(text, pair, meeting) ? 1 : leastLess(pair, meeting, after));
}

/** What means each of a kind when doubled: 二要件件落实 has no 要件 in it. */
const EACH = /[件户人事样条处家村天年月日步层]/u;

/** 我|我们 is no phrase, as 要|要求 and 对|对口 are. */
const PRONOUNS = /[的是了和我他她它们这那其所]/u;

/** What makes a word of the second copy that the dictionary does not know: 院内, 局属, 所辖. */
const MAKES_WORD = /[内外前后上下中属辖级容长藏里口际情貌边旁]/u;

/** True where a word that is known follows: 档案馆馆|收集. */
const isFollowed = (text: string, { to }: Pair): boolean =>
  !MAKES_WORD.test(text[to] ?? '内') && language().wordAt(text, to, to + 2) !== UNKNOWN;

/** 各镇镇要, 县法院院，, 档案馆馆收集: no word begins with the second copy, where a mark or a word of grammar stands behind it. */
const isClosed = (text: string, pair: Pair, { left, right }: Meeting): boolean => {
  const { unit, from, to } = pair;
  if (!NAMES_MEET.has(unit) || MAY_DOUBLE.has(unit) || right) return false;
  const ends = /^[，。、；：的要应须都均将已为和与在由对共达有不能可需再约占]?$/u.test(
    text.slice(to, to + 1),
  );
  return left ? ends || isFollowed(text, pair) : ends && /[各全本该]/u.test(text[from - 1] ?? '');
};

/** How much shorter a sentence has to be without the second copy, so that this was typed by mistake. */
function leastLess({ unit }: Pair, { left, right }: Meeting, after: string): number {
  if (NAMES_MEET.has(unit)) return right ? Number.POSITIVE_INFINITY : 2;
  if (MAY_DOUBLE.has(unit))
    return (left && !EACH.test(unit)) || (right && NOUNS_DOUBLE.test(`${unit}${after}`)) ? 1 : 2;
  if (GRAMMAR.has(unit)) return right && !left && !PRONOUNS.test(unit) ? Number.POSITIVE_INFINITY : -1;
  if (left || right) return 1;
  return /[的地]/u.test(after) ? Number.POSITIVE_INFINITY : 2;
}

/** 即到即验: in these one deed follows another, as often as there are any. */
const AS_SOON = /^(?:\p{Script=Han}[即随边越又且]|[即随边越又且]\p{Script=Han})$/u;

function isDoubledWord(text: string, pair: Pair): boolean {
  const { unit, from, to } = pair;
  const [before, after] = [text.slice(from - 1, from), text.slice(to, to + 1)];
  if (AS_SOON.test(unit)) return false;
  if (unit.length === 2 && (OPENS_DOUBLE.test(unit) || VERBS_DOUBLE.test(unit) || unit.endsWith('着')))
    return false;
  if (/^[一二三四五六七八九十几每]/u.test(unit) || NUMERAL.test(before) || /^(.)\1*$/u.test(unit))
    return false;
  if (/[“‘]/u.test(before) && /[”’！，]/u.test(after)) return false;
  if (/[长员区者队部年站所室]/u.test(after)) return false;
  const { left, right, joined } = meetingOf(text, pair);
  return !left && !right && !joined;
}

const TWICE = /(\p{Script=Han}{2,12})\1|(\p{Script=Han})\2/gu;

/** Matches 认真地认真, how something is done said twice. */
const AGAIN = /(\p{Script=Han}{2,4})地\1/gu;

const sayTwice = (unit: string, written: string, span: Finding['span']): Finding =>
  finding(
    'doubled-word',
    { zh: `“${unit}”重复了：${written}`, en: `"${unit}" is written twice` },
    { span, hint: { zh: `删掉一个“${unit}”`, en: `Delete one "${unit}"` } },
  );

const checkAgain = ({ text, place }: Passage): Finding[] =>
  matchesOf(text, AGAIN).map(({ 0: written, 1: unit = '', index }) =>
    sayTwice(unit, written, place(index, index + written.length)),
  );

/** Characters and words typed twice: `doubled-word`. */
export const checkDoubled = (passage: Passage): Finding[] => [...checkTwice(passage), ...checkAgain(passage)];

const checkTwice = ({ text, place }: Passage): Finding[] =>
  matchesOf(text, TWICE).flatMap(({ 0: written, 1: word, 2: character, index }): Finding[] => {
    const unit = word ?? (character as string);
    const pair: Pair = { unit, from: index, middle: index + unit.length, to: index + written.length };
    if (!(word ? isDoubledWord(text, pair) : isDoubledCharacter(text, pair))) return [];
    return [sayTwice(unit, written, place(pair.from, pair.to))];
  });
