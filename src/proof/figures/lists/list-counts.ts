/** Lists of another length than the text gives: 东镇、西镇、南镇两个乡镇; three names and 分别 with two figures. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import { findAnnounced, findBelow } from '../../numbering/announced.ts';
import { bodiesOf } from '../../numbering/numbered.ts';
import type { Passage } from '../../passage.ts';
import { type Check, finding } from '../../rule.ts';
import type { Remark } from '../support.ts';
import { findBareLists } from './list-bare.ts';
import { findStated } from './list-stated.ts';
import { findMarked, findUneven, sayListed } from './listed-names.ts';
import { namedCounts } from './named-counts.ts';

const NUMERAL = '[两二三四五六七八九]';
const MEASURE =
  '(?:个|项|大|类|家|所|座|条|县|镇|乡|村|市|区|省|级|位|名|种|门|处|部|棵|株|栋|辆|台|尊|艘|幅|支|地(?![块段方区址点]))';
/** What may stand inside a name of a list. */
const NAME = '[^，。；：、！？（）“”《》\\d\\s]';
/** Matches 东镇、西镇和南镇两个乡镇, with the list and the numeral in groups. */
const COUNTED = new RegExp(
  `((?:${NAME}{1,14}、){1,30}${NAME}{1,12}?)(?<![第十百千万、和及与\\d])“?(?!四处)(${NUMERAL}|[2-9])(?=${MEASURE}(?!分之|${NUMERAL}|\\d|全能|季度|月|小时|星期|工作日|百分点))`,
  'gu',
);
/** Matches the end of every match of COUNTED, which is slow to search for. */
const COUNTED_END = new RegExp(`、${NAME}{1,12}?“?(?:${NUMERAL}|[2-9])(?=${MEASURE})`, 'u');
/** A list that is open, or whose last name is followed by what is done. */
const OPEN =
  /等|联合|共同|同时|以及其他|近|约|共|各|每|第|为|是|有|达|的$|开展|设立|组建|召开|建成|新增|完成|安排|连续|已经/u;
/** Matches a list each of whose names has a count of its own: 金奖两项、银奖三项. */
const EACH_COUNTED = new RegExp(`${NUMERAL}${MEASURE}`, 'u');
const JOINED = /[和与及]|以及/u;

/** Opens a list behind other words: 面积用红、黄、绿 lists three. */
const OPENS = /(?<=.)(?:包括|涉及|覆盖|[用以按分为是到在对把将从向含有])(?=.)/u;

/** How many names a list has at the least and at the most: 和 may stand inside a name. */
function lengthsOf(names: readonly string[]): { readonly least: number; readonly most: number } {
  const last = names.at(-1) as string;
  const joins = names.filter((name) => JOINED.test(name)).length;
  // A join in the last name ends the list, as a rule; one before it is part of a name.
  const [one = '', two = '', ...more] = last.split(JOINED);
  const isJoined = more.length === 0 && areBodies([one, ...names.slice(0, -1), two]) && BODY.test(one);
  const least = names.length + (isJoined ? 1 : 0);
  return { least, most: names.length + joins + (JOINED.test(last) ? 1 : 0) };
}

function findCounted({ text }: Passage): Remark[] {
  if (!COUNTED_END.test(text)) return [];
  return matchesOf(text, COUNTED).flatMap(
    ({ 0: written, 1: list = '', 2: numeral = '', index }): Remark[] => {
      const names = list.split('、');
      if (/[”》）]/u.test(text[index - 1] ?? '')) return [];
      if (OPEN.test(names.at(-1) as string) || EACH_COUNTED.test(list)) return [];
      if (written.includes('“') && names.some((name) => name.length > 4)) return [];
      const count = /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
      // A list may begin anew with any of its names.
      const lists = names.flatMap((name, i) => (i === 0 || OPENS.test(name) ? [names.slice(i)] : []));
      const lengths = lists.filter(({ length }) => length > 1).map(lengthsOf);
      if (lengths.some(({ least, most }) => count >= least && count <= most)) return [];
      const { least, most } = lengths.at(-1) ?? { least: count, most: count };
      const behind = text.slice(index + written.length);
      const isOfBodies =
        areBodyNames(names, behind) ||
        (names.length > 3 && /^大(?:[产行板工]|[^\p{Script=Han}])/u.test(behind));
      if (
        count > most &&
        !isOfBodies &&
        !isOneShort(lists.at(-1) as string[], count - most, behind) &&
        (/\d/u.test(numeral) || !areAlike(lists.at(-1) as string[]))
      )
        return [];
      return [sayListed(index, index + written.length, least, numeral)];
    },
  );
}

/** Behind a count, places or bodies that are called by short names: 5个乡镇. */
const BODIES =
  /^(?:[个家所]|)(?:乡镇|镇街|街道|乡|镇|村|社区|县区|县|区|市|省|部门|单位|企业|公司|合作社|学校|医院|银行|高校|古树|小区|林场|分局|片区|管区)/u;

/** True of three short names and more of places or bodies: 蒲河、双岭、石门沟、大营. */
const areBodyNames = (names: readonly string[], behind: string): boolean =>
  names.length > 2 &&
  BODIES.test(behind) &&
  names.slice(1).every((name) => name.length > 1 && name.length < 5 && !JOINED.test(name));

const LONG_LIST = 4;
const KINDS = /^(?:[个大类]?)(?:环节|方面|领域|步骤|阶段|部门|乡镇|社区|板块|重点)/u;

/** True of a list of many names of things, each short, that is short of one. */
const isOneShort = (names: readonly string[], lacking: number, behind: string): boolean =>
  lacking === 1 &&
  (names.length >= LONG_LIST || (JOINED.test(names.at(-1) as string) && KINDS.test(behind))) &&
  names
    .slice(1)
    .every((name) => name.length > 1 && name.length < 9 && !/[了着过是有的在将把为对向]|各|其/u.test(name));

/** True of names of one build: 选种、育苗; 东镇、西镇. */
function areAlike(names: readonly string[]): boolean {
  const lengths = new Set(names.slice(1).map((name) => name.length));
  return names.length > 1 && (lengths.size === 1 || new Set(names.map((name) => name.slice(-1))).size === 1);
}

const findNamed = (passage: Passage): Remark[] =>
  namedCounts(passage).map(({ from, to, listed, numeral }) => sayListed(from, to, listed, numeral));

const VALUE = '\\d+(?:\\.\\d+)?(?:[万亿千百]{1,2})?(?:个百分点|[\\p{Script=Han}%‰℃]{0,3}?)';
/** Matches 甲、乙、丙三县收入分别增长5.1%、6.2%, the names and the values in groups. */
const RESPECTIVELY = new RegExp(
  `((?:${NAME}{1,8}、){1,30}${NAME}{1,20}?)分别[^，。；：、\\d]{0,6}(${VALUE}(?:(?:、|和|，)${VALUE}){1,30})(?=[，。；]|$)`,
  'gu',
);
const WITH_COUNT = new RegExp(`(${NUMERAL})${MEASURE}`, 'u');

/** Ends of names of places and bodies, and what follows the last of them. */
const BODY = /[镇乡村县市区局委办所站院校司社]$/u;
/** A figure's unit. */
const unitOf = (value: string): string => value.replace(/^[\d.]+[万亿千百]*/u, '');

/** How many bodies are named, where it is plain that each has one of the figures: 甲镇、乙镇和丙镇, 320亩、280亩. */
function countOf(names: string, values: string): number | undefined {
  const bodies = names.split(/、|和|以及|及/u);
  const units = new Set(values.split(/[、和，]/u).map(unitOf));
  return units.size === 1 && bodies.every((name) => name.length > 1 && BODY.test(name))
    ? bodies.length
    : undefined;
}

function findRespective({ text }: Passage): Remark[] {
  if (!text.includes('分别')) return [];
  return matchesOf(text, RESPECTIVELY).flatMap((match): Remark[] => {
    const [written, names = '', values = ''] = match;
    const counted = WITH_COUNT.exec(names.slice(names.lastIndexOf('、')));
    const count = counted ? valueOfNumeral(counted[1] as string) : countOf(names, values);
    const given = values.split(/[、和，]/u).length;
    if (count === undefined || given % count === 0) return [];
    return [
      {
        from: match.index + written.lastIndexOf(values),
        to: match.index + written.length,
        message: {
          zh: `“分别”前面是 ${count} 个，后面是 ${given} 个数`,
          en: `${count} stand before 分别, ${given} figures behind it`,
        },
        hint: { zh: '看看是不是漏了或者多了', en: 'See whether one is missing or too many' },
      },
    ];
  });
}

/** Matches 县财政局、水利局、农业农村局等2个部门: 等 may leave names out, and adds none. */
const AMONG = new RegExp(
  `((?:${NAME}{1,14}、){1,30}${NAME}{1,14})等(?:共)?(${NUMERAL}|\\d{1,2})(?=个?${MEASURE}(?!分之|${NUMERAL}|\\d))`,
  'gu',
);

const findAmong = ({ text }: Passage): Remark[] =>
  text.includes('等')
    ? matchesOf(text, AMONG).flatMap(({ 0: written, 1: list = '', 2: numeral = '', index }): Remark[] => {
        const names = list.split('、');
        const count = /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
        const isOfKinds = text[index + written.length] === '类' && names.length === count + 1;
        const isShort = names
          .slice(1)
          .every((name) => name.length < 7 && !/^[向对给为把将用以]|有|发放/u.test(name));
        return names.length > count && (areBodies(names) || isOfKinds || isShort)
          ? [sayListed(index, index + written.length, names.length, numeral)]
          : [];
      })
    : [];

/** True of names of one kind of bodies or places, all but the first of which stand alone. */
const areBodies = (names: readonly string[]): boolean =>
  names.slice(1).every((name) => name.length > 1 && name.length < 12) &&
  new Set(names.slice(1).map((name) => name.slice(-1))).size === 1;

/** Matches 分三个阶段, and 第四阶段 behind it. */
const STAGED =
  /(?<![前第])([两二三四五六七八九十])(?:个(阶段|步骤|环节|批次|小组|组|标段|片区)|(轮|批|期|档)(?=[^，。；：\d]{0,8}：))/gu;

function findStages({ text }: Passage): Remark[] {
  const staged = matchesOf(text, STAGED);
  const [one] = staged;
  if (!one || staged.length > 1) return [];
  const said = valueOfNumeral(one[1] as string);
  const ordinals = matchesOf(text, new RegExp(`第([一二三四五六七八九十])(?:${one[2] ?? one[3]})`, 'gu'))
    .filter(({ index }) => index > one.index)
    .map(([, ordinal]) => valueOfNumeral(ordinal as string));
  const isCounted = ordinals.length > 1 && ordinals.every((ordinal, i) => ordinal === i + 1);
  return isCounted && ordinals.length !== said
    ? [sayListed(one.index, one.index + one[0].length, ordinals.length, one[1] as string)]
    : [];
}

export const LIST_COUNTS: Check = {
  rules: [
    {
      code: 'list-count',
      family: 'figures',
      about: { zh: '个数和列出的不符', en: 'counts that are not those of their lists' },
      source: { zh: '算术', en: 'Arithmetic' },
    },
  ],
  find: ({ issue, passages }) => [
    ...passages.flatMap((passage) =>
      [
        findCounted,
        findStated,
        findNamed,
        findMarked,
        findAmong,
        findRespective,
        findUneven,
        findAnnounced,
        findStages,
        findBareLists,
      ]
        .flatMap((look) => look(passage))
        .slice(0, 1)
        .map(({ from, to, message, hint }) =>
          finding('list-count', message, { span: passage.place(from, to), hint }),
        ),
    ),
    ...bodiesOf(issue).flatMap(findBelow),
  ],
};
