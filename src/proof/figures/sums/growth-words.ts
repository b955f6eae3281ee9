/** Words that tell a change and its two figures, between the figures of a text. */

const UP =
  '延长|增幅|增长率|增产|增收|扩大|增长|增加|提高|提升|上升|上涨|涨幅|增\\p{Script=Han}?|升|涨|偏多|高出?|多\\p{Script=Han}{0,2}';
const DOWN =
  '降幅|压缩率|缩短率|降低率|节电率|节水率|节能率|节约率|压减率|下降率|减排率|减产|减收|压降|下降|减少|降低|压缩|压减|缩短|下跌|下滑|回落|缩减|跌幅|提前|节省|节约|减|降|跌|偏少|低出?|少(?![年数先儿女])\\p{Script=Han}{0,2}';
const CHANGE = `(${UP}|${DOWN})`;
/** A text without any of these tells no change. */
export const HINT = /由|从|比|较|上年|去年/u;
export const IS_DOWN = new RegExp(`^(?:${DOWN})$`, 'u');
/** What may stand between the verb and the figure of a change. */
const BY = '(?:了|幅度?)?(?:达到?|为)?';
/** What may stand before the verb. */
const WHO =
  '(?:同比|净|新(?=增)|共|累计|总体|整体|实际|一年|[人户]均|平均|每[人户亩]|[比较](?:上年|去年|上月|上季度|\\d{4}年|原?计划|原来|以前|过去|改造前|此前)(?:同期)?)?';

/** Behind the first of two figures: (由12件)增加到(20件), and the years that say of when they are. */
export const TO_NEXT = /^[^\d，。；]{0,8}(?:到了?|至|为|成)(?:\d{4}年)?[^\d，。；由从]{0,8}$/u;
export const FROM = /[由从](?:\d{4}年)?[^\d，。；]{0,10}$/u;
export const CHANGED_NEXT = new RegExp(`^[^\\d，。；]{0,3}[，,、]${WHO}${CHANGE}${BY}$`, 'u');
/** Before a change that its two figures follow: 下降(12%)，由(5.2亿)降至(4.1亿). */
export const CHANGED_AHEAD = new RegExp(`${CHANGE}${BY}$`, 'u');
export const TO_CHANGED = /^[，（]由[^\d，。；]{0,10}$/u;
/** 比去年的(32.5万吨)增加(2.1万吨)，达到(35.6万吨). */
export const THAN_AHEAD = /[比较](?:\d{4}年|上年|去年)(?:同期)?的?$/u;
export const CHANGED_BY = new RegExp(`^${CHANGE}${BY}$`, 'u');
export const REACHED = /^，(?:达到?|升至|增至|增加到|降至|减至|为)$/u;
/** 2024年出栏(2.4万头)，2025年出栏(3万头)，同比增长. */
export const OF_YEAR = /(?:\d{4}年|去年|上年)[^\d，。；]{0,12}$/u;
export const NEXT_YEAR = /^[^\d，。；]{0,4}，(?:\d{4}年|今年)[^\d，。；由从比较]{0,12}$/u;
/** Between a figure and the one of before: (87.3万人次)，比上年同期的(73.7万人次). */
export const THAN =
  /^[^\d，。；]{0,4}，?(?:比|较|同|与|和)(?:\d{4}年)?[^\d，。；比较增减升降提涨跌缩扩]{0,10}(?<![多少])$/u;
export const CHANGED_THAN = new RegExp(`^(?:相比)?，?${WHO}${CHANGE}${BY}$`, 'u');
/** Between a figure, its change and, in brackets, that of before. */
export const CHANGED_SINCE = new RegExp(
  `^[^\\d，。；]{0,3}，(?:同比|比(?:上年|去年)(?:同期)?)${CHANGE}${BY}$`,
  'u',
);
export const OF_BEFORE = /^[（(](?:\d{4}年|上年|去年)(?:同期|全年)?[^\d，。；]{0,4}$/u;
/** Between a figure and that of before, in clauses of their own: (10.34亿元)，上年同期为(9.82亿元). */
export const BEFORE_APART =
  /^[^\d，。；]{0,4}，(?:而)?(?:\d{4}年|上年|去年)(?:同期|全年)?(?:为|是|仅为|只有)?$/u;
/** Between a figure, its increase in units and that in percent: (342件)，比上年增加(20件)，增长(6.2%). */
export const MORE = new RegExp(
  `^[^\\d，。；]{0,3}，(?:同比|比[^\\d，。；]{1,8}?|较[^\\d，。；]{1,8}?)(?:净|共)?${CHANGE}了?$`,
  'u',
);
/** Before and behind what was done: 整治前延误(92秒)，整治后降为(61秒), and 工期(240天)，仅用了(198天). */
export const OF_DEED = /(?:[\p{Script=Han}]{2}[之以]?前|工期|期限)[^\d，。；]{0,12}$/u;
export const AFTER_DEED =
  /^[^\d，。；]{0,4}，[^\d，。；]{0,8}(?:[\p{Script=Han}]{2}[之以]?后|[仅只]?用了?|用时|耗时|历时)[^\d，。；]{0,8}$/u;
