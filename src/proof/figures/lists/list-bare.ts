/** Lists right before or behind their count, whatever they list: 辣椒、生姜、魔芋3种作物; 三项行动，即甲、乙和丙. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { sayListed } from './listed-names.ts';

const NUMERAL = '(\\d{1,2}|[两双二三四五六七八九]|十[一二三四五六七八九]?)';
const MEASURE =
  '(?:个|项|大|类|家|所|座|条|位|名|人|种|门|处|部|本|册|支|次|届|起|宗|件|重|方面|镇|乡|村|县|(?<=连续.)年)';
const NAME = '[^，。；：、！？\\s（）]';
const LIST = `((?:${NAME}{1,24}(?:（[^（）]{1,16}）)?、){1,20}${NAME}{1,24}?(?:（[^（）]{1,16}）)?)`;
/** Matches 辣椒、生姜、魔芋3种作物, the list, the count and the noun in groups. */
const BEFORE = new RegExp(
  `${LIST}(?:共|共计|这|连续|先后|先后共)?(?<![第\\d.十百千万—–～~至到-])${NUMERAL}(${MEASURE})(?<!四处)(?!分之|以上|以下|多|余)([^，。；：、！？\\d]{0,8})`,
  'gu',
);
/** Behind a count, what opens its list. */
const OPENS =
  '(?:，?(?:即|就是|分别(?:是|为)|依次(?:是|为)|包括|有)|(?:的)?(?:单位|乡镇|学校|村|企业|项目|部门|镇|县|村庄|同志|作品|街道)?(?:是|为|有|分别是|分别为|依次为|依次是)|：(?!“)|——)';
const BEHIND = new RegExp(
  `(?<![\\d第.十百千万])(前|后|末|居后|靠后)?${NUMERAL}(${MEASURE}|名|合一|员合一|位一体)([^，。；：、！？\\d]{0,10}?)${OPENS}${LIST}(?=[，。；]|$|予以|等)`,
  'gu',
);
/** A list that is open, and one whose last member is a sentence. */
const OPEN = /等|以及其他|其余|每|各|近|约|共(?!青|享|同|建)|之一|一是|首先|均|一行/u;
const JOIN = /和|与|及/u;
/** A deed right before the count: 走访甲村、乙村，慰问3户 counts something else. */
const DEED =
  /(?:建|设|开展|慰问|走访|召开|发放|解决|查处|新增|安排|投入|组建|新建|成立|完成|组织|举办|惠及|覆盖|涉及|培训|分成?|评出|选出|划分?为?|为|成|是|有|达|由|在|的|出|了|获|找|要|叫|请)$/u;
/** Smaller places and things that larger ones have: 甲镇、乙镇5个村. */
const PLACE = /[省市县区镇乡村组街道局委]$/u;
const OF_PLACE = /村|社区|组|户|点|项目|站|所|企业|工程|地块|小区|路段|学校|单位|家|景|水库|标段/u;

const countOf = (numeral: string): number =>
  numeral === '双' ? 2 : /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);

/** True of a part of a quotation that has 、 in it. */
const isCut = (name: string): boolean => name.includes('“') !== name.includes('”');

/** True of two ends that are one: 清查行动, 收缴行动; 9路, 11路. */
const endAlike = (one: string, other: string): boolean => one !== '' && one.slice(-1) === other.slice(-1);

/** How many there may be: a join may stand inside a name, or part two. */
function boundsOf(names: readonly string[]): readonly [number, number] {
  const joins = names.filter((name) => JOIN.test(name)).length;
  const [one = '', two = '', ...more] = (names.at(-1) as string).split(JOIN);
  // What ends as the names before it is one of them.
  const isJoined =
    more.length === 0 && two.length > 1 && names.slice(0, -1).every((name) => endAlike(name, one));
  return [names.length + (isJoined ? 1 : 0), names.length + joins];
}

/** The last words of the first name, behind what leads up to the list. */
const LEADS_UP =
  /^.*(?:对|由|在|将|把|为|以|向|从|按|到|和|与|含|于|用|抓好|实现|推进|讲解|组织|邀请|参观|涉及|包括)(?=.)/u;

/** True of names that are told apart from what stands around them: short, or of one end. */
function areNames(names: readonly string[]): boolean {
  const rest = names
    .slice(1)
    .map((name, i) => (i === names.length - 2 ? (name.split(JOIN).at(-1) ?? '') : name));
  const ends = new Set(rest.map((name) => name.slice(-1)));
  return (
    rest.every((name) => name.length > 0 && name.length < (/[》”]$/u.test(name) ? 16 : 9)) ||
    (ends.size === 1 && rest.length > 1)
  );
}

function judgeBefore({
  0: all,
  1: list = '',
  2: numeral = '',
  4: noun = '',
  index,
}: RegExpExecArray): Remark[] {
  const names = list.split('、');
  const last = names.at(-1) as string;
  if (names.some(isCut)) return [];
  const count = countOf(numeral);
  if (OPEN.test(last) || DEED.test(last) || !areNames(names) || count > 15 || count < 2) return [];
  if (names.some((name) => /\d[个项种条家名人]|[两三四五六七八九][个项种条家名]/u.test(name))) return [];
  const [least, most] = boundsOf(names);
  if (count >= least && count <= most) return [];
  const isOfPlaces = PLACE.test(last) && OF_PLACE.test(noun) && !noun.startsWith(last.slice(-1));
  // A list may begin with any name; a count far from its list is of something else.
  const isNear = Math.abs(count - (count < least ? least : most)) < 3;
  const begins = names.some((name, i) => i > 0 && names.length - i >= 2 && LEADS_UP.test(name));
  if (isOfPlaces || !isNear || (count < least && begins)) return [];
  if (count > most && noun === '') return [];
  return [sayListed(index, index + all.length - noun.length, count < least ? least : most, numeral)];
}

function judgeBehind({
  0: all,
  1: rank,
  2: numeral = '',
  3: measure = '',
  5: list = '',
  index,
}: RegExpExecArray): Remark[] {
  const names = (list ?? '').split('、');
  const last = names.at(-1) ?? '';
  const count = countOf(numeral);
  if (OPEN.test(last) || count > 15 || (rank === undefined && !areNames(names))) return [];
  const [least, most] = boundsOf(names);
  if (count >= least && count <= most) return [];
  const isNear = Math.abs(count - (count < least ? least : most)) < 3;
  return isNear && measure !== ''
    ? [sayListed(index, index + all.length, count < least ? least : most, numeral)]
    : [];
}

/** Matches a title that counts what its list says again and again: “三送”, “三个一批”, “五员合一”. */
const TITLE = /“([两二三四五六七八九])(?:个(\p{Script=Han}{1,3})|(\p{Script=Han})\p{Script=Han}{0,3})”/gu;
const MOST_MEMBER = 16;

/** How many neighbours begin, or end, with a word; before the first one other words may stand. */
function runOf(members: readonly string[], word: string): number {
  const longest = (isIn: (member: string) => boolean): number =>
    members.reduce(
      ({ run, most }, member, i) => {
        const isOne = member.length <= MOST_MEMBER && member !== word && isIn(member);
        const first =
          isOne && run === 0 && (members[i - 1] ?? '').includes(word) && members[i - 1] !== word ? 1 : 0;
        const now = isOne ? run + 1 + first : 0;
        return { run: now, most: Math.max(most, now) };
      },
      { run: 0, most: 0 },
    ).most;
  return Math.max(
    longest((member) => member.startsWith(word)),
    longest(
      (member) =>
        member.endsWith(word) || (word.length > 1 ? member.includes(word) : member.includes(`${word}由`)),
    ),
  );
}

function findTitled(text: string): Remark[] {
  return matchesOf(text, TITLE).flatMap(
    ({ 0: written, 1: numeral = '', 2: of, 3: sign, index }): Remark[] => {
      const stop = text.slice(index).search(/[。！？\n]/u);
      const from = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('\n', index)) + 1;
      const around = `${text.slice(from, index)}，${text.slice(index + written.length, stop < 0 ? undefined : index + stop)}`;
      const members = around.split(/[、，；：“”]|以及|和|并/u);
      const run = [of ?? sign ?? '', written.slice(2, -1)].reduce(
        (most, word) => Math.max(most, runOf(members, word)),
        0,
      );
      const count = countOf(numeral);
      return run < 2 || run === count || Math.abs(run - count) > 2 || around.includes('等')
        ? []
        : [sayListed(index, index + written.length, run, numeral)];
    },
  );
}

export function findBareLists({ text }: Passage): Remark[] {
  if (!text.includes('、')) return [];
  const titled = text.includes('“') ? findTitled(text) : [];
  if (titled.length > 0) return titled;
  const before = matchesOf(text, BEFORE).flatMap(judgeBefore);
  return before.length > 0 ? before : matchesOf(text, BEHIND).flatMap(judgeBehind);
}
