/** Titles without their marks, and marks of a title around or beside what belongs to it or not. */

import { HAN } from '../search.ts';
import type { Seek } from './seek.ts';

const PAPER =
  '(?:通知|意见|方案|办法|决定|规定|通告|公告|细则|条例|规划|计划|措施|纲要|报告|请示|批复|函|通报|预案|制度|指南|要点|标准|规范|清单|章程|准则|规则|倡议书|公约|合同|协议|说明)';

/** Matches a law or a paper that is named in full and has no 《》, and a song or film in quotation marks. */
export const BARE_TITLE: readonly Seek[] = [
  {
    starts: '中',
    quick: '中华人民共和国',
    pattern: new RegExp(
      `中华人民共和国(?!成立|${HAN}{0,10}(?:成立|建立))(?<![《〈“].{0,12})(?:(?![和与及、的]|各项|有关|相关)${HAN}){1,16}(?:法|条例)(?![院律官人制治规庭医定学])`,
      'uy',
    ),
  },
  {
    starts: '关',
    quick: '关于',
    pattern: new RegExp(
      `(?<=(?:落实|印发|出台|转发|贯彻|执行|根据|按照|依据|对照|下发|发布|修订|制定|审议通过|执行|传达|学习|结合|落实好|收到|接到|发出|起草)(?:了|《)?(?:${HAN}{2,10}(?:政府|办公室|委员会|[局委厅部]))?)关于[^，。；：《》“”]{4,40}(?:若干措施|若干规定|若干意见|若干政策|指导意见|实施意见|实施方案|工作方案|实施细则|管理办法|行动方案|的通知|的意见|的通告|的决定)(?=[，。、]|${HAN}{0,2}(?:要求|精神|规定|部署)|后|中)`,
      'uy',
    ),
  },
  {
    starts: '“',
    quick: '“',
    pattern: new RegExp(
      `“(?<=(?:齐唱|合唱|高唱|演唱|唱响|同唱|唱起|独唱|领唱|演奏|朗诵|诵读|奏响|传唱|教唱|学唱|歌曲|影片|电影|纪录片|电视剧|话剧|舞剧|歌剧|小品|舞蹈|快板|京剧|豫剧|越剧|黄梅戏|长篇小说|小说|散文|报告文学|微电影|专题片|警示教育片|宣传片|动画片|图书|杂志|期刊|歌舞|相声|情景剧|诗朗诵|组歌|专著|著作)了?(?:${HAN}{0,3}歌曲)?“)[^“”，。！？：；]{2,24}”(?!${HAN}{0,2}(?:主题|系列|工程|行动|下乡|大赛|比赛|品牌|式|进))`,
      'uy',
    ),
  },
];

/** Matches what is no work by what it is called: bodies, meetings, drives, courses. */
export const NO_TITLE: readonly Seek[] = [
  {
    starts: '《',
    quick: '《',
    pattern: new RegExp(
      `《[^《》“”]{2,24}(?:专项行动|整治行动|行动|大会|座谈会|推进会|现场会|动员会|工作会议|会议|研究所|研究院|委员会|杂志社|报社|出版社|协会|学会|有限公司|公司|合作社|联合会|基金会|医院|中学|小学|大学|学院|竞赛|大赛|比赛|运动会|博览会|展销会|招聘会|培训班|研讨班)》(?!的?(?:剧本|演出|一文|一书|电影|节目|实施|方案|纪要|简报|专刊))(?<!(?:电影|影片|话剧|小说|歌曲|小品|题为|文章|专题片|观看|播放|阅读|演出|表演|创作|主演|情景剧)${HAN}{0,3}《[^《》]{2,30}》)`,
      'uy',
    ),
  },
  {
    starts: '《',
    quick: '《',
    pattern:
      /《[^《》“”]{2,20}》(?=(?:课程|精品课|微课|课题|讲座|培训班|论坛|技能培训|展览|项目组|奖|商标|荣誉)(?!计划|大纲|标准|建设|方案))/uy,
  },
];

/** Matches what a pair of title marks takes in or leaves out: 《条例等》法规, 《关于做好保障》的通知. */
export const TITLE_EDGE: readonly Seek[] = [
  { starts: '等', quick: '等》', pattern: /等》(?<=《[^《》]{3,40}等》)/uy },
  {
    starts: '》',
    quick: '《关于',
    pattern: new RegExp(
      `》(?<=《关于(?:[^《》]|〈[^〈〉]{1,30}〉){4,80}》)(?<!${PAPER}》|${PAPER}（[^（）]{1,12}）》)(?=的?${PAPER}(?:${HAN}|[，。；、]|$))`,
      'uy',
    ),
  },
];
