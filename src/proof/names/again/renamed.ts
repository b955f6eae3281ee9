/** What the searches for names that come again have in common. */

import type { Passage } from '../../passage.ts';

/** A name that stands for another, which was there before. */
export interface Renamed {
  readonly written: string;
  readonly before: string;
  readonly passage: Passage;
  readonly from: number;
}

/** A place in a passage. */
export interface Place {
  readonly passage: Passage;
  readonly at: number;
}

/** How often a text stands in passages. */
export const countIn = (passages: readonly Passage[], text: string): number =>
  passages.reduce((sum, passage) => sum + passage.text.split(text).length - 1, 0);

/** True where a mark other than that of a list stands between two places, the earlier one first. */
export const isApart = (one: Place, other: Place): boolean =>
  one.passage !== other.passage || /[，。；：！？]/u.test(one.passage.text.slice(one.at, other.at));

/** True of places in one sentence. */
export const isSameSentence = (one: Place, other: Place): boolean =>
  one.passage === other.passage && !/[。！？]/u.test(one.passage.text.slice(one.at, other.at));

/** Tells one of several from the others: 一中, 二中; 城东, 城西. */
export const TELLS_APART =
  /[一二三四五六七八九十百零东西南北中上下前后左右里外大小新老旧高低正副省市县区乡镇村街甲乙丙丁男女干支春夏秋冬\d]/u;

/** What names end in that are told apart by what stands before: places, waters, roads, houses. */
export const KIND =
  /^(?:村(?!民|级|里)|屯(?!垦)|嘎查|社区|小区|苏木|街道|[镇乡](?![村镇乡])|县(?![级直])|河(?!道|长|段|滩)|江(?!苏|西|南|北)|溪|湖|渠|水库|灌区|公路|大道|大桥|桥|隧道|机场|车站|路|街|小学|中学|幼儿园|学校|医院|卫生院|景区|公园|湿地|古镇|古城|口岸|广场|林场|农场|牧场|煤矿|电站|水厂|泵站|茶厂|寺|山(?!区)|岭|寨|合作社|[面矿乳药酒铝钢米油牧渔]业|公司|集团)/u;

/** The length of the run that two texts have in common from two indexes on. */
export function runFrom(one: string, other: string, a: number, b: number, most: number): number {
  let run = 0;
  while (run < most && one[a + run] !== undefined && one[a + run] === other[b + run]) run++;
  return run;
}

/** How two names differ: what they have in common, and what each has of its own. */
export function apartOf(one: string, other: string) {
  const length = Math.min(one.length, other.length);
  const head = runFrom(one, other, 0, 0, length);
  const most = length - head;
  let tail = 0;
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return {
    head,
    common: head + tail,
    own: one.slice(head, one.length - tail),
    others: other.slice(head, other.length - tail),
  };
}

/** True of the same characters in another order. */
export const isTurned = (one: string, other: string): boolean =>
  one.length > 1 && one.length === other.length && [...one].sort().join('') === [...other].sort().join('');

/** Words of the names of bodies that tell little of what they do. */
const FILLERS = /工作|管理|服务|综合|建设|事务|监督|推广|发展|事业|专项|协调|指导/gu;

/** A name of a body without them. */
export const withoutFillers = (name: string): string => name.replace(FILLERS, '');

/** Words of which each makes another body of one kind. */
const SISTERS = [
  '养老 医疗 失业 工伤 生育 大病',
  '供电 供水 供气 供热 供暖 排水 燃气 热力 自来水',
  '机械 物流 置业 商贸 建材 食品 化工 电子 纺织 科技 文旅 能源 环保 农业 物业 制药 生物 包装 建设',
  '电 水 气 热',
  '城市 农村 城镇 乡村',
  '防汛 防火 防震 消防 交通 食品 生产 森林',
  '文化 体育 旅游 科技 教育 卫生',
].map((line) => line.split(' '));

/** True of two words by which two bodies of one kind are told apart: 养老, 医疗. */
export const areSisters = (one: string, other: string): boolean =>
  SISTERS.some((line) => line.includes(one) && line.includes(other));
