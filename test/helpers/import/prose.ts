/** Titles, sentences and paragraphs as county bulletins hold them, in which nothing is to be mended. */

import { type Random, times } from '../../../fuzz/random.ts';
import { AIMS, DEEDS, GIVEN, MEASURES, SURNAMES, THINGS, UNITS, VILLAGES } from './words.ts';

const figure = (random: Random): string =>
  random.pick([
    () => `${2 + random.below(98)}`,
    () => `${100 + random.below(9000)}`,
    () => `${1 + random.below(90)}.${1 + random.below(9)}`,
  ])();

const amount = (random: Random): string =>
  `${figure(random)}${random.chance(15) ? '余' : ''}${random.pick(MEASURES)}`;

const percent = (random: Random): string => `${10 + random.below(89)}.${random.below(10)}%`;
const day = (random: Random): string => `${1 + random.below(12)}月${1 + random.below(28)}日`;

/** A name of two or three characters. */
export const person = (random: Random): string =>
  random.pick(SURNAMES) + times(1 + random.below(2), () => random.pick(GIVEN)).join('');

const TITLES: readonly ((random: Random) => string)[] = [
  (random) => `县${random.pick(UNITS).replace(/^县/u, '')}${random.pick(DEEDS)}${random.pick(AIMS)}`,
  (random) => `${random.pick(AIMS)}要抓好${random.pick(THINGS)}整治`,
  (random) => `我县深入开展“${random.pick(THINGS)}”专项行动`,
  (random) => `我县${random.pick(THINGS)}建设进度居全市前列`,
  (random) => `县${random.pick(UNITS).replace(/^县/u, '')}“三个聚焦”${random.pick(AIMS)}`,
  (random) => `“小窗口”办好“大民生”　${random.pick(DEEDS)}`,
  (random) => `${random.pick(VILLAGES)}${random.pick(DEEDS)}的做法值得重视`,
  (random) => `全县${random.pick(THINGS)}突破${figure(random)}${random.pick(MEASURES)}`,
  (random) => `聚力“双招双引”　${random.pick(AIMS)}`,
  (random) => `县${random.pick(UNITS).replace(/^县/u, '')}：${random.pick(DEEDS)}、${random.pick(AIMS)}`,
];

export const title = (random: Random): string => random.pick(TITLES)(random);

const SENTENCES: readonly ((random: Random) => string)[] = [
  (random) => `今年以来，该单位${random.pick(DEEDS)}，${random.pick(DEEDS)}，${random.pick(AIMS)}。`,
  (random) =>
    `截至${day(random)}，累计完成${random.pick(THINGS)}${amount(random)}，占年度任务的${percent(random)}。`,
  (random) =>
    `目前，共排查${random.pick(THINGS)}${amount(random)}，已整改${amount(random)}，其余正积极推进。`,
  (random) =>
    `通过电话、实地核查等方式，对${random.pick(THINGS)}逐一登记（含在建项目），做到底数清、情况明。`,
  (random) => `群众说：“${random.pick(THINGS)}的事有人管，心里就踏实了。”`,
  (random) =>
    `对照《2026年全县${random.pick(THINGS)}工作方案》，把任务细化为${amount(random)}，逐项明确时限。`,
  (random) => `坚持“日调度、周通报、月观摩”，${random.pick(DEEDS)}；对进度滞后的，${random.pick(DEEDS)}。`,
  (random) => `一是${random.pick(DEEDS)}。二是${random.pick(DEEDS)}。三是${random.pick(DEEDS)}。`,
  (random) => `在${random.pick(VILLAGES)}建成示范点${amount(random)}，带动周边${amount(random)}参与。`,
  (random) => `依托APP和GIS平台，对${random.pick(THINGS)}实行“一张图”管理，数据每5分钟更新一次。`,
  (random) => `同比增长${percent(random)}，比上年末提高${1 + random.below(9)}.${random.below(10)}个百分点。`,
  (random) => `建立“中心分管领导—责任股室—网格员”三级责任体系，${random.pick(AIMS)}。`,
  (random) => `${day(random)}，县政府召开${random.pick(THINGS)}工作推进会，${random.pick(DEEDS)}。`,
  (random) => `困难怎么解？该县${random.pick(DEEDS)}，让“问题清单”变成“满意清单”！`,
  (random) =>
    `投入资金${figure(random)}万元，新建${random.pick(THINGS)}${amount(random)}——较原计划提前${2 + random.below(30)}天。`,
  (random) =>
    `联合发改、财政、审计等单位${random.pick(DEEDS)}，推进审批提速、堵点疏解等工作，${random.pick(AIMS)}。`,
  (random) =>
    `${random.pick(VILLAGES)}党支部书记${person(random)}带头认领${random.pick(THINGS)}${amount(random)}。`,
  () => `按照GB/T 9704的要求规范文书，全年未发生一起差错。`,
];

export const sentence = (random: Random): string => random.pick(SENTENCES)(random);

export const paragraph = (random: Random): string =>
  times(random.chance(15) ? 1 : 2 + random.below(5), () => sentence(random)).join('');

/** What some stretches of a paragraph are set in: bold, or one of the styles. */
const STYLED: readonly ((random: Random) => string)[] = [
  (random) => `该项工作**走在全市前列**，${random.pick(AIMS)}。`,
  () => `要求各单位[每周五下班前]{下划线}报送进度。`,
  (random) => `日供水量由8万m[3]{上标}提高到${10 + random.below(9)}万m[3]{上标}。`,
  () => `标语写着[人民城市人民建]{楷体}，人人看得懂。`,
];

/** A paragraph that may have words in a style. */
export const styledParagraph = (random: Random): string =>
  paragraph(random) + (random.chance(12) ? random.pick(STYLED)(random) : '');
