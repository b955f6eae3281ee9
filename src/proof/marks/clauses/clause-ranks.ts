/** Marks inside what belongs together: 对城管、市场监管，交通运输等领域, 6个，9个、2个, 开展。“开学第一课”活动; and the ， where a sentence is over. */

import { HAN } from '../search.ts';
import { FIGURE, PART, UNIT, VERB } from './clause-words.ts';
import type { Seek } from './seek.ts';

const KIND =
  '(?:领域|方面|行业|部门|地区|行为|问题|环节|形式|渠道|方式|措施|场所|区域|活动|途径|乡镇|村|工作|项目|产业|单位|重点|群体|人员|内容|情况|因素|产品|设施|要素|作物|手段|平台)';
/** A word that what is listed depends on, so that the list cannot end before its head word. */
const GOVERNS = '(?:[对在就从向由把将给因](?![此而])|围绕|针对|聚焦|涉及|涵盖|通过|采取|利用|包括)';

/** Matches a ， or ； between the things of a list. */
export const IN_LIST: readonly Seek[] = [
  {
    starts: '，；',
    quick: '等',
    pattern: new RegExp(
      `(?<=${GOVERNS}${HAN}{1,8}(?:、${HAN}{2,8}){1,6})[，；](?=${HAN}{2,8}(?:、${HAN}{2,8}){0,4}等(?:\\d{1,2}[个类项大种])?${HAN}{0,4}?${KIND})`,
      'uy',
    ),
  },
  {
    starts: '；',
    quick: '等',
    pattern: new RegExp(
      `(?<=${GOVERNS}${HAN}{2,6})；(?=${HAN}{2,6}(?:、${HAN}{2,6}){0,4}等(?:\\d{1,2}[个类项大种])?${HAN}{0,4}?${KIND})`,
      'uy',
    ),
  },
  {
    starts: '，；',
    quick: '、',
    pattern: new RegExp(
      `(?<=分别[为是有]?[^，。；：]{0,60}\\d(?<unit>${HAN}{1,3}|%))[，；](?=${FIGURE}\\k<unit>(?:[、和]${FIGURE}\\k<unit>)*[，。；])`,
      'uy',
    ),
  },
  {
    starts: '，；',
    quick: '、',
    pattern:
      /(?<=[抓强严建促优提稳扩补防治管控查惠育引聚拓清保](?:\p{Script=Han}{2}|\p{Script=Han}{3}))[，；](?=[抓强严建促优提稳扩补防治管控查惠育引聚拓清保]\p{Script=Han}{2}、[抓强严建促优提稳扩补防治管控查惠育引聚拓清保]\p{Script=Han}{2}(?:[，。；]|$))(?<=(?:[，。；：]|^|[局镇乡县村委院校])\p{Script=Han}{3}[，；])/uy,
  },
];

/** Matches the ， behind 这是……, before what has come to pass since. */
export const OVER: readonly Seek[] = [
  {
    starts: '，',
    quick: '这是',
    pattern: new RegExp(
      `(?<=(?:^|[。！？])这[也还]?是(?:${PART}|“[^“”]{1,14}”){6,50})，(?=(?:(?:\\d{1,2}月|今年|去年|\\d{4}年|投用|运营|开放|建成|开业|启用|实施)${HAN}{0,4}以来|目前|截至${PART}{1,8}|近年来|近日|下一步|为此)，)`,
      'uy',
    ),
  },
];

/** Matches a 。 behind a verb before what it governs, behind 通过开展…, and behind a subject whose 曾是 follows. */
export const GOES_ON: readonly Seek[] = [
  {
    starts: '。',
    quick: '。“',
    pattern:
      /(?<=(?:组织|部署|开展|举办|启动|实施|推进|打造|推行|创新|推出|荣获|获评|授予|评为|命名为|称为|创建|围绕|聚焦|成立|设立|建立|建成|发起|参加|依托|按照|坚持|践行|落实)了?)。(?=“[^“”]{2,16}”(?!\p{Script=Han}{0,8}[，：]?(?:说|道|表示))\p{Script=Han})/uy,
  },
  {
    starts: '。',
    quick: '。《',
    pattern:
      /(?<=(?:印发|出台|制定|修订|转发|发布|编印|学习|宣讲|贯彻|落实|按照|根据|依据|依照|审议通过)了?)。(?=《)/uy,
  },
  {
    starts: '。',
    quick: '通过',
    pattern: new RegExp(
      `(?<=(?:^|[。！？])(?:通过|经过|借助|依托|利用)(?:${VERB}|“|[一二三四五六七八九十]年)(?:${PART}|“[^“”，。]{1,14}”|、){3,50})(?<!通过[^。]{2,8}(?:验收|评审|审核|审查|认定|考核)|的)。(?=[^”’）]{6})`,
      'uy',
    ),
  },
  {
    starts: '。',
    quick: '。曾',
    pattern: new RegExp(
      `(?<=(?:^|[。！？])${PART}{2,24}的${PART}{2,12})。(?=曾(?:是|经|为|被|获|任|荣))`,
      'uy',
    ),
  },
];

/** Matches a 、 between two counts where the second has a subject of its own: 发展蔬菜1.1万亩、总面积达到6.8万亩. */
export const BETWEEN_COUNTS: readonly Seek[] = [
  {
    starts: '、',
    quick: '、',
    pattern: new RegExp(
      `(?<=${VERB}了?(?!${HAN}{0,8}(?:率|量|值|额|面积)\\d)(?:(?!达|增长|突破|超过|、)${HAN}){2,8}${FIGURE}${UNIT})、(?=(?:总|累计|平均|年)?${HAN}{0,4}(?:率|量|值|额|面积|收入|人数|规模)(?:达到|达|增至|突破|超过|提高到)${FIGURE}${UNIT}[，。；])`,
      'uy',
    ),
  },
];
