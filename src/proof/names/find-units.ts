/** Finds firms, schools, societies and other units in running text, and pairs of spellings that must be of one. */

import { matchesOf } from '../matches.ts';
import { offices } from './county-offices.ts';
import { isSlip, isTransposed } from './likeness.ts';

/** Kinds of units, each with the words that end their names. Those of one kind but different endings may be one unit. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  company: ['股份有限公司', '有限责任公司', '集团有限公司', '有限公司', '集团公司', '公司', '集团'],
  cooperative: ['专业合作社', '合作社', '家庭农场'],
  school: ['学校', '学院'],
  class: ['中学', '小学', '高中', '初中', '幼儿园', '大学'],
  hospital: ['卫生院', '保健医院', '保健院', '医院', '敬老院', '养老院'],
  park: ['产业园区', '工业园区', '产业园', '工业园', '示范园', '开发区', '示范区'],
  committee: ['管理委员会', '管委会', '指挥部', '工作组', '领导小组'],
  centre: ['中心', '站', '所', '馆'],
  society: ['协会', '联合会', '商会', '基金会', '银行', '研究院', '研究所', '大队', '支队', '水库', '灌区'],
  office: ['局', '委员会', '委', '办公室'],
  place: ['镇', '乡', '街道', '公园', '景区', '林场'],
};

const KINDS = new Map(
  Object.entries(ENDINGS).flatMap(([kind, all]) => all.map((ending) => [ending, kind] as const)),
);
const ENDING = new RegExp([...KINDS.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu');

/** The most characters of a name before its ending. */
const LONGEST = 18;
/** What stands before a name and is none of it. */
const BEFORE =
  /^.*(?:发展|建设|建成|新建|组织|引导|支持|培育|成立|推动|鼓励|扶持|依托|创办|领办|带动|走进|来到|深入|联合|会同|通过|引进|对接|指导|[在到由对向与和及为的了使把让将从等])/u;
const LEVEL = /[省市县区镇乡]/u;

export interface Unit {
  /** The name, with whatever may stand before it. */
  readonly text: string;
  readonly ending: string;
  readonly kind: string;
  readonly to: number;
}

/** The units that a text may name. */
export function unitsIn(text: string): Unit[] {
  return matchesOf(text, ENDING).flatMap(({ index, 0: ending }): Unit[] => {
    const [before = ''] = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, index - LONGEST), index)) ?? [];
    const stem = before.replace(BEFORE, '');
    const kind = KINDS.get(ending) as string;
    return stem.length < 2 ? [] : [{ text: stem + ending, ending, kind, to: index + ending.length }];
  });
}

/** How many characters two texts have in common before two places. */
function runBefore(one: string, other: string, a: number, b: number): number {
  let run = 0;
  while (run < a && run < b && one[a - run - 1] === other[b - run - 1]) run++;
  return run;
}

/** Endings of which one is typed for another; 中心 and 站 of a village and a county are two, so their stem has to say whose they are. */
const SWAPPED: readonly (readonly string[])[] = [
  ['学校', '学院'],
  ['中心', '站', '所'],
  ['管委会', '管理委员会'],
  ['保健院', '保健医院'],
  ['有限公司', '有限责任公司', '股份有限公司'],
  ['合作社', '专业合作社'],
];

/** Tells one of several from the others: 一中, 二中; 城东, 城西. */
const TELLS_APART = /[一二三四五六七八九十东西南北中上下前后左右大小新老旧省市县区乡镇村街甲乙丙男女甲\d]/u;
/** Tell offices of one county from each other: 农业, 林业. */
const TRADES = /[业林牧水农渔机气电文体教卫药粮油棉种养环路桥商工财税公民政司审计统]/u;

/** A unit that may be another one, misspelt. */
export interface Twin {
  /** How long the name is at the least, from its end. */
  readonly length: number;
}

function swapped(one: Unit, other: Unit): Twin | undefined {
  const isPair = SWAPPED.some((all) => all.includes(one.ending) && all.includes(other.ending));
  if (!isPair) return undefined;
  const [a, b] = [one.text.length - one.ending.length, other.text.length - other.ending.length];
  const run = runBefore(one.text, other.text, a, b);
  const stem = one.text.slice(a - run, a);
  const isWhose = LEVEL.test(stem.slice(0, 4)) || (one.kind !== 'centre' && run === Math.min(a, b));
  return run >= (one.kind === 'centre' ? 5 : 3) && isWhose
    ? { length: run + other.ending.length }
    : undefined;
}

/** Another character, one too many, one too few; in a long name also two others, and two that changed places. */
const CHANGES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 2],
  [3, 3],
] as const;

/** True of two words that changed places: 教育体, 体育教. */
const isTurned = (one: string, other: string): boolean =>
  one.length > 1 && [...one].sort().join('') === [...other].sort().join('');

/** So much of a name in common tells it from all others. */
const LONG = 6;

/** 石埠乡, 石阜乡; 落雁湖公园, 落燕湖公园: the same but for a character of like sound or shape. */
function mistyped(one: Unit, other: Unit): Twin | undefined {
  if (one.ending !== other.ending) return undefined;
  for (let length = 2; length <= 6; length++) {
    const [a, b] = [one, other].map(({ text, ending }) => text.slice(0, -ending.length).slice(-length));
    if (a?.length !== length || b?.length !== length || !isSlip(a, b)) continue;
    const isWhole =
      length === one.text.length - one.ending.length && length === other.text.length - other.ending.length;
    const apart = [...a].filter((character, i) => character !== b[i]).join('');
    if (one.kind === 'place' && /^[各个全本该我此]|[乡镇县]$/u.test(a)) return undefined;
    if (length < 3 && !isWhole) continue;
    return TELLS_APART.test(apart) ? undefined : { length: length + one.ending.length };
  }
  return undefined;
}

function slipped(one: Unit, other: Unit): Twin | undefined {
  if (one.ending !== other.ending) return undefined;
  const tail = runBefore(one.text, other.text, one.text.length, other.text.length);
  const [a, b] = [one.text.length - tail, other.text.length - tail];
  for (const [x, y] of CHANGES) {
    if (a < x || b < y) continue;
    const head = runBefore(one.text, other.text, a - x, b - y);
    const [c, d] = [one.text.slice(a - x, a), other.text.slice(b - y, b)];
    if (one.text.startsWith(other.text) || other.text.startsWith(one.text)) continue;
    if (head > 0 && head + tail + y - one.ending.length > 4 && isTurned(c, d))
      return { length: head + y + tail };
    if (head + tail - one.ending.length >= LONG && head >= 2 && !TELLS_APART.test(c + d)) {
      return { length: head + y + tail };
    }
    if (head < 2 || !isTelling(one, head, tail - one.ending.length, `${c}${d}`)) continue;
    return { length: head + y + tail };
  }
  return undefined;
}

/** True where so much is alike that what differs must be a slip. */
function isTelling({ kind, text, ending }: Unit, head: number, tail: number, apart: string): boolean {
  if ([...apart].some((one) => TELLS_APART.test(one))) return false;
  const isPublic = LEVEL.test(text.slice(0, 4));
  if (isPublic && [...apart].every((one) => TRADES.test(one))) return false;
  if (kind === 'centre' || kind === 'society' || kind === 'committee') return isPublic && head + tail >= 5;
  if (kind === 'office')
    return isPublic && head + tail >= 3 && offices().has(text.slice(-(head + tail + 1 + ending.length)));
  return head + tail >= 3;
}

/** 城南工业园区, 南城工业园区: the same but for two characters that changed places, in a name that opens a clause. */
function turned(one: Unit, other: Unit): Twin | undefined {
  if (one.ending !== other.ending || one.text.length > one.ending.length + 6) return undefined;
  const [a, b] = [one, other].map(({ text, ending }) => text.slice(0, -ending.length)) as [string, string];
  return isTransposed(a, b) ? { length: one.text.length } : undefined;
}

/** Whether two spellings must be of one unit. */
export const twinOf = (one: Unit, other: Unit): Twin | undefined =>
  one.kind === other.kind
    ? (swapped(one, other) ?? slipped(one, other) ?? mistyped(one, other) ?? turned(one, other))
    : undefined;
