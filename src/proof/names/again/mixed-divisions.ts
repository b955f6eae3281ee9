/**
 * Divisions taken for others: a village in two townships, 柳林乡全镇, 全县12个县, 市政府 of an autonomous prefecture,
 * an autonomous county with a nation too few.
 */

import { matchesOf } from '../../matches.ts';
import { byItem, inItems, type Passage } from '../../passage.ts';
import { type Check, type Copy, type Finding, finding } from '../../rule.ts';
import type { Renamed } from './renamed.ts';
import { movedVillages, officesElsewhere, otherTownships } from './village-places.ts';

const LEVELS =
  /(?<![下返回城])乡全镇|(?<!集|城)镇全乡|(?<!全)县全市(?!第|首|率|前|领|最|唯|域)|(?<!全|城)市全县(?!第|首|率|前|领|最|唯|域)/gu;
/** 全县12个县. */
const OF_ITSELF = /全(?:县\d{1,3}个县(?![直级城区委])|镇\d{1,3}个镇(?![直区村])|乡\d{1,3}个乡(?![镇村]))/gu;

const levelsIn = (passage: Passage): Renamed[] =>
  [LEVELS, OF_ITSELF].flatMap((pattern) =>
    matchesOf(passage.text, pattern).map(({ index, 0: written }) => ({
      passage,
      from: index,
      written,
      before: '',
    })),
  );

const TOWNSHIPS = /(\d{1,2})个(镇|乡(?!村)|乡镇|街道)/gu;
const COUNTED = /(?<!省|市|州|邻|边)(\d{1,2})个(?:县|市)(?=均|都|全部|要|已|实现|逐一|统一|同步)/gu;

/** 12个县均, in a county of 7个镇、5个乡. */
function countedOtherwise(passages: readonly Passage[]): Renamed[] {
  const whole = passages.map(({ text }) => text).join('\n');
  if (!/全县|县下辖|县辖/u.test(whole)) return [];
  const counts = new Map(
    matchesOf(whole, TOWNSHIPS).map(([, count = '', kind = '']) => [kind, Number(count)]),
  );
  const sum = ['镇', '乡', '街道'].reduce((total, kind) => total + (counts.get(kind) ?? 0), 0);
  return passages.flatMap((passage) =>
    matchesOf(passage.text, COUNTED)
      .filter(([, count]) => [sum, counts.get('乡镇')].includes(Number(count)))
      .map(({ index, 0: written, 1: count }) => ({
        passage,
        from: index,
        written,
        before: `${count}个乡镇`,
      })),
  );
}

/** Levels of which a place has one: the words for its own, and those for another. */
const OWN_LEVELS: readonly {
  readonly own: RegExp;
  readonly others: RegExp;
  readonly level: string;
  readonly other: string;
}[] = [
  {
    own: /自治州人民|州(?:委|政府|人民政府)|[全我]州/u,
    others: /(?<!\p{Script=Han})(?:市(?:委|政府|人民政府)|全市)/gu,
    level: '州',
    other: '市',
  },
  {
    own: /盟(?:委|行署)|全盟/u,
    others: /(?<!\p{Script=Han})市(?:委|政府|人民政府)/gu,
    level: '盟',
    other: '市',
  },
  {
    own: /旗(?:委|政府|人民政府)|全旗|我旗/u,
    others: /(?<!\p{Script=Han})(?:县(?:委|政府|人民政府)|全县|我县)/gu,
    level: '旗',
    other: '县',
  },
  {
    own: /(?<!\p{Script=Han})区(?:委(?!员)|政府|人民政府)|我区(?!域)/u,
    others: /(?<!\p{Script=Han})(?:县(?:委(?!员)|政府|人民政府|人大|政协|长)|全县|我县)(?!级)/gu,
    level: '区',
    other: '县',
  },
  {
    own: /(?<!\p{Script=Han})县(?:委(?!员)|政府|人民政府)|我县/u,
    others: /(?<!\p{Script=Han})区(?:委(?!员)|政府|人民政府|人大|政协)/gu,
    level: '县',
    other: '区',
  },
  {
    own: /(?:^|[，。\n])\p{Script=Han}{2,4}镇(?!\p{Script=Han}{0,6}乡)/u,
    others: /(?<!\p{Script=Han})(?:乡(?:党委|政府|人大)|[全我该]乡)(?!镇)/gu,
    level: '镇',
    other: '乡',
  },
  {
    own: /(?:^|[，。\n])\p{Script=Han}{2,4}乡(?!村)/u,
    others: /(?<!\p{Script=Han})(?:镇(?:党委|政府|人大)|[全我该]镇)/gu,
    level: '乡',
    other: '镇',
  },
];
/** Named places of the other level, of which such words may be said. */
const NAMED: Readonly<Record<string, RegExp>> = {
  市: /(?<!城|全|我|省|超|上|该|本)[\p{Script=Han}](?<!城|全|我|省|超|上|该|本)市(?!场|民|政|委|级|直)/u,
  区: /(?<!全|我|本|该|出|各)[\p{Script=Han}](?<!全|我|本|该|社|园|小|城|郊|库|山|牧|林|矿|地|灾|校|辖|景|街|片|新|发|范|业|灌|治)区(?!委|政|级|直|域|间|别|分)/u,
  县: /(?<!全|我|本|该|出|各)\p{Script=Han}(?<!全|我|本|该|出|各)县(?!委|政|级|直)/u,
  乡: /(?<!城|全|我|返|家|本|该|下|故|老|归)\p{Script=Han}(?<!城|全|我|返|家|本|该|下|故|老|归|回|县|各|两)乡(?!村|镇)/u,
  镇: /(?<!全|我|本|该|乡|城|集|小|村)\p{Script=Han}(?<!全|我|本|该|乡|城|集|小|村|各|两)镇(?!村)/u,
};

/** Tells of districts and counties from above. */
const ABOVE = /市委|市政府|[各两]县|县区|区县|县（|（县|市、区|自治区|、县委|区党委|、区委|[原从撤]/u;

/** 市政府督查组, where the item tells of a prefecture and of no city. */
function otherLevel(passages: readonly Passage[]): Renamed[] {
  const whole = passages.map(({ text }) => text).join('\n');
  const sentences = whole.split(/[。！？\n]/u);
  return OWN_LEVELS.filter(
    ({ own, level, other }) => whole.includes(level) && whole.includes(other) && own.test(whole),
  ).flatMap(({ own, others, level }) => {
    // What is named beside the other in a sentence is another; 区委常委 and 县委常委 are of two levels.
    const isBeside = sentences.some((one) => own.test(one) && matchesOf(one, others).length > 0);
    if (isBeside && (!/[县区]/u.test(level) || ABOVE.test(whole))) return [];
    const body = passages.filter(({ part }) => part === 'body');
    return body.flatMap((passage) =>
      matchesOf(passage.text, others).flatMap(({ index, 0: written }): Renamed[] => {
        const [kind = ''] = /[市县区乡镇]/u.exec(written) ?? [];
        return NAMED[kind]?.test(whole) ? [] : [{ passage, from: index, written, before: level }];
      }),
    );
  });
}

const NATIONS = new Set(
  '壮 回 满 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 哈萨克 黎 傣 畲 傈僳 仡佬 东乡 拉祜 水 佤 纳西 羌 土 仫佬 锡伯 柯尔克孜 达斡尔 景颇 毛南 撒拉 布朗 塔吉克 阿昌 普米 鄂温克 怒 京 保安 裕固 鄂伦春 各'.split(
    ' ',
  ),
);
/** The most nations of a name. */
const MOST = 4;

/** Where the nations may begin that end at an index, each with 族 or without. */
function nationsBefore(text: string, to: number, most = MOST): number[] {
  if (most === 0) return [];
  const end = text[to - 1] === '族' ? to - 1 : to;
  return [1, 2, 3, 4].flatMap((length) =>
    NATIONS.has(text.slice(end - length, end))
      ? [end - length, ...nationsBefore(text, end - length, most - 1)]
      : [],
  );
}

interface Autonomous {
  readonly passage: Passage;
  readonly from: number;
  readonly written: string;
  /** Without the nations: 云坪县. */
  readonly name: string;
}

/** The autonomous places of a passage, each with as many nations as it may have. */
const autonomousIn = (passage: Passage): Autonomous[] =>
  matchesOf(passage.text, /自治[县州旗]/gu).flatMap(({ index, 0: kind }): Autonomous[] => {
    const { text } = passage;
    const [first] = nationsBefore(text, index)
      .sort((one, other) => one - other)
      .filter((at) => /^\p{Script=Han}{2}$/u.test(text.slice(Math.max(0, at - 2), at)));
    if (first === undefined) return [];
    const from = first - 2;
    const name = text.slice(from, first) + kind.slice(2);
    return [{ passage, from, written: text.slice(from, index + kind.length), name }];
  });

/** 云坪傣族自治县 for 云坪傣族佤族自治县, and 楠木洞县人民法院 for that of an autonomous county. */
function autonomousOtherwise(passages: readonly Passage[]): Renamed[] {
  const first = new Map<string, string>();
  const changed = passages.flatMap(autonomousIn).flatMap(({ passage, from, written, name }): Renamed[] => {
    const known = first.get(name);
    if (known === undefined) first.set(name, written);
    return known === undefined || known === written ? [] : [{ passage, from, written, before: known }];
  });
  const cut = [...first].flatMap(([name, full]) => {
    const pattern = new RegExp(`${name}(?:人民(?:政府|法院|检察院)|人大|公安局)`, 'gu');
    return passages.flatMap((passage) =>
      matchesOf(passage.text, pattern).map(({ index, 0: written }) => ({
        passage,
        from: index,
        written,
        before: full,
      })),
    );
  });
  return [...changed, ...cut];
}

const report = ({ passage, from, written, before: other }: Renamed): Finding =>
  finding(
    'division-mixed',
    other === ''
      ? { zh: `“${written}”的层级不对`, en: `"${written}" mixes two levels` }
      : { zh: `“${written}”和别处的“${other}”对不上`, en: `"${written}" does not agree with "${other}"` },
    {
      span: passage.place(from, from + written.length),
      hint: {
        zh: '核对是哪个乡镇、哪一级、哪个自治地方；没有写错，就不用改',
        en: 'See which township, level or autonomous place is meant; leave it if it is right',
      },
    },
  );

const checkDivisions = ({ passages }: Copy): Finding[] =>
  byItem(inItems(passages))
    .flatMap((item) => [
      ...movedVillages(item),
      ...otherTownships(item),
      ...officesElsewhere(item),
      ...item.flatMap(levelsIn),
      ...countedOtherwise(item),
      ...otherLevel(item),
      ...autonomousOtherwise(item),
    ])
    .map(report);

export const MIXED_DIVISIONS: Check = {
  rules: [
    {
      code: 'division-mixed',
      family: 'names',
      about: {
        zh: '村写在两个乡镇里，乡说成镇、州说成市，自治县的名称前后不一',
        en: 'a village in two townships, one level taken for another, an autonomous county under two names',
      },
      source: { zh: '行政区划名称以民政部门公布的为准', en: 'Names of divisions are set by the state' },
    },
  ],
  find: checkDivisions,
};
