/**
 * What an item names in quotation marks, a campaign, brand, variety, or a document, and calls otherwise later:
 * “清凉护考”行动, “清爽护考”行动; 《……加装电梯实施细则》, 《……增设电梯实施细则》.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Named, otherwise } from '../alike/otherwise.ts';
import { isSlip, isTransposed } from '../likeness.ts';
import { apartOf, type Renamed, TELLS_APART } from './renamed.ts';

const QUOTED = /“([\p{Script=Han}\d·+、—-]{2,14})”(?:\p{Script=Han}{0,8})/gu;
/** What has a name in quotation marks, somewhere behind it. */
const HAS_NAME =
  /行动|工程|活动|品牌|计划|机制|模式|工作法|工作室|服务队|突击队|宣讲团|小分队|专班|平台|商标|系列|工作|整治|改革|项目|大赛|比赛|竞赛|评选|赛事|论坛|展会|讲堂|学校|课堂|画廊|商城|小铺|专区|直播间|驿站|热线|示范区|产业|基地|园区|捐书|贷$|[收化术食游果花茶]节|杯/u;
/** Changes places for the sake of the words: 要我干, 我要干. */
const PLAYS = /^[我你他要人事民官先后上下城乡]+$/u;
/** Tells one band of helpers from another: “红马甲”, “蓝马甲”. */
const COLOURS = /^[红橙黄绿青蓝紫黑白金银彩]{2}$/u;
/** Each of several measures has such a name: 一户一策, 一户一册. */
const EACH = /^一.一.$/u;

const quotedIn = (passage: Passage): Named[] =>
  matchesOf(passage.text, QUOTED).map(({ index, 0: whole, 1: written = '' }) => ({
    written,
    kind: whole.slice(written.length + 2),
    passage,
    at: index + 1,
  }));

const digitsOf = (name: string): string => name.replace(/\D/gu, '');

/** 雪莲25 for 雪莲2025. */
function isYearCut(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  return (
    a !== b &&
    a.length > 1 &&
    b.length > 1 &&
    one.replace(a, '') === other.replace(b, '') &&
    (a.endsWith(b) || b.endsWith(a))
  );
}

/** True of two names before the same word. */
const isSameKind = ({ kind: one }: Named, { kind: other }: Named, length: number): boolean =>
  one.length >= length && one.slice(0, length) === other.slice(0, length);

const changedIn = (one: string, other: string): string =>
  [...one].filter((character, i) => character !== other[i]).join('');

/** True of what a sentence is about from its beginning, or behind what leads to it: 截至目前，. */
const opensSentence = ({ passage: { text }, at }: Named): boolean =>
  /(?:^|[。！？])(?:[^，。！？“”]{1,14}，)?“$/u.test(text.slice(Math.max(0, at - 18), at));

/** What may be any number of names in quotation marks. */
const MANY = /(?:行动|活动|计划)$/u;

/** “惠农快贷”, “惠农速贷”; “老兵调解室”, “老兵工作室”: another word between the same beginning and end. */
function isOtherQuoted(one: string, other: string): boolean {
  const { head, common, own, others } = apartOf(one, other);
  if ((MANY.test(one) && (own.length > 1 || common < 3)) || COLOURS.test(own + others) || common === head)
    return false;
  if (/^\d+$/u.test(own) && /^\d+$/u.test(others)) return head > 1;
  return (
    (head > 1 || common > 4) &&
    common > 2 &&
    own.length === others.length &&
    own.length < 3 &&
    !TELLS_APART.test(own + others)
  );
}

/** “壶瓶云芽” for “壶瓶雪芽”: so much is the same that no sentence has to begin with it. */
function isLongQuoted(one: string, other: string): boolean {
  const { head, common, own } = apartOf(one, other);
  return head > 1 && common > head && own.length === 1 && !/^[一二三四五六七八九十两多]/u.test(one);
}

/** “石城夜谈” for “石城夜话”, behind what leads to it. */
function isOtherEnd(one: Named, other: Named): boolean {
  const { head, common, own, others } = apartOf(one.written, other.written);
  const isLed = /，“$/u.test(one.passage.text.slice(Math.max(0, one.at - 2), one.at));
  return (
    isLed &&
    head > 2 &&
    common === head &&
    own.length === 1 &&
    others.length === 1 &&
    opensSentence(one) &&
    !TELLS_APART.test(own + others)
  );
}

/** True where two names in quotation marks are one: the characters in another order, or one changed before the same word. */
function isOneQuoted(one: Named, other: Named): boolean {
  const [a, b] = [one.written, other.written];
  if (isYearCut(a, b)) return true;
  const isWord = isSameKind(one, other, 2) && !/^\d/u.test(a);
  if (isWord && a.length === 2 && isSlip(a, b) && !TELLS_APART.test(a)) return true;
  const isName =
    [one.kind, other.kind, a.slice(-2), b.slice(-2)].some((kind) => HAS_NAME.test(kind)) ||
    isSameKind(one, other, 3) ||
    /\d/u.test(a);
  if (EACH.test(a)) return false;
  if ((isName || isSameKind(one, other, 2)) && isOtherEnd(one, other)) return true;
  if (!isName) return isSlip(a, b) && a.length > 3 && opensSentence(one) && !TELLS_APART.test(a);
  if (isTransposed(a, b)) return !PLAYS.test(changedIn(a, b));
  const { common, own, others } = apartOf(a, b);
  const isSame = isSlip(a, b) && !(TELLS_APART.test(own) && TELLS_APART.test(others));
  if (isSame && common > 2) return true;
  if ((opensSentence(one) || isLongQuoted(a, b)) && isOtherQuoted(a, b)) return true;
  if (!isSameKind(one, other, 2)) return false;
  if (isSame) return true;
  if (a.length === 2)
    return (
      b.length === 2 &&
      common > 0 &&
      isSameKind(one, other, 4) &&
      opensSentence(one) &&
      !COLOURS.test(own + others)
    );
  if (COLOURS.test(own + others)) return false;
  const isLong = isSameKind(one, other, 4);
  const areTwo = TELLS_APART.test(own) && TELLS_APART.test(others) && !(isLong && opensSentence(one));
  return own.length < 2 && others.length < 2 && common > (isLong ? 1 : 2) && !areTwo;
}

/** Documents that an office makes itself; laws differ in a word as often as not. */
const TITLE =
  /《([^《》]{6,60}(?:办法|规定|方案|意见|细则|制度|计划|规划|纲要|规则|措施|清单|要点|公约|守则|指南|指引|协议|通知|公告|通告|预案)(?:（[^（）《》]{1,16}）)?)》/gu;
const SEASON = /[春夏秋冬年月日城农工商]/u;

const titlesIn = (passage: Passage): Named[] =>
  matchesOf(passage.text, TITLE).map(({ index, 1: written = '' }) => ({
    written,
    kind: '',
    passage,
    at: index + 1,
  }));

/** A play, a song, a column: 《春桃》. */
const WORK = /《([\p{Script=Han}·]{2,8})》/gu;

const worksIn = (passage: Passage): Named[] =>
  matchesOf(passage.text, WORK).map(({ index, 1: written = '' }) => ({
    written,
    kind: '',
    passage,
    at: index + 1,
  }));

/** 《春秀》 that opens a sentence, where it was 《春桃》. */
function isOneWork(one: Named, { written: other }: Named): boolean {
  const { common, own, others } = apartOf(one.written, other);
  const isOpening = /(?:^|[。！？])《$/u.test(one.passage.text.slice(Math.max(0, one.at - 2), one.at));
  return isOpening && common > 0 && own.length < 2 && others.length < 2 && !DOCUMENT.test(other);
}
const DOCUMENT = /(?:法|条例|办法|规定|方案|意见|细则|制度|计划|规划|通知|公告)$/u;

/** True of two titles of one document: the same but for a word in their middle. */
function isOneTitle({ written: one }: Named, { written: other }: Named): boolean {
  const length = Math.min(one.length, other.length);
  const { head, common, own, others } = apartOf(one, other);
  const tail = common - head;
  return (
    length === Math.max(one.length, other.length) &&
    own.length < 3 &&
    head > 1 &&
    tail > 1 &&
    common >= (tail > 3 ? 4 : 5) * own.length &&
    !/^中华/u.test(one) &&
    (!TELLS_APART.test(own + others) || /^年/u.test(one.slice(head + 1))) &&
    !SEASON.test(own + others)
  );
}

/** The names in marks of an item that come again otherwise. */
export const renamedTitles = (passages: readonly Passage[]): Renamed[] => [
  ...otherwise(passages, quotedIn, isOneQuoted),
  ...otherwise(passages, titlesIn, isOneTitle),
  ...otherwise(passages, worksIn, isOneWork),
];
