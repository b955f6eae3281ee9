/** What must be ready for an event, and is asked for after it: 会议定于6月18日召开，请于6月20日前报发言材料. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { type Moment, momentsIn } from '../times/moments.ts';
import { datesOf, daysAfter, type Placed } from './dates-in-order.ts';

/** What goes before an event, whatever it is. */
const READY =
  /到校|报到|报名|签到|入场|入座|就座|彩排|预演|试讲|排练|回执|参[会训赛加展]人员|名单|花名册|报名表|登记表|申报表|发言材料|会议材料|参展|布展|递交|投标|缴费|缴纳|准考证|征集|提案|议题|送印|送审|审批|公告|通告|告知|预通知|筹备|准备工作|布置|调试|踩点|安检|检录|集合|到会|到岗|就位|到位|会前|赛前|考前|节前|汛前|入汛|开[工学班课馆园幕赛演标庭]前|前往熟悉|资格审查|会议通知|送达|测试|试运行|购票|预约|预报|确认参|领取(?:证件|号牌|资料|准考)/u;
/** What follows an event, or is asked for a second one. */
const AFTERWARDS =
  /会后|总结|落实|贯彻|结束|反馈|成果|心得|整改|第二[批次轮场]|补[报交录考]|复[查核试赛]|公布|成绩|结果|发放|拨付|通报|下[一次期]|次年|回头看|验收|归档|延期|顺延|改期/u;
/** A limit, or what is asked for. */
const ASKED =
  /^[日号]?(?:上午|下午|晚)?(?:\d{1,2}[时点](?:\d{1,2}分)?)?(?:以前|之前|前|止)|截止|截至|(?:报名|征集|缴费|投标|打印)\p{Script=Han}{0,4}(?:时间|日期)|不迟于|不晚于|不得晚于|不得迟于|须|请|应|务必|全体|统一|需|要/u;
/** What goes on from a day, beside which other things are done. */
const GRADUAL = /陆续|分批|逐步|分期|常态|每[天日周月]|期间|全面/u;
/** What is done right before an event, and needs no word that asks for it. */
const BEFOREHAND =
  /^[日号]?(?:上午|下午|晚)?(?:前往|到|赴|在|于)?[^，。；\d]{0,8}(?:报到|报名|签到|彩排|检录|抽签)/u;
/** What the date of an event stands beside. */
const HELD =
  /(?:定|拟|将|订)于|召开|举行|举办|开幕|开班|开课|开考|开始|开演|开赛|开标|开庭|开园|开馆|开镰|进行|到[我本]?[县市区镇乡]|来[我本]?[县市区]|进驻|启动|施行|实施|[会考比活仪]\p{Script=Han}{0,4}时间|开工|出发|发车|停[水电气]|起$|起[，。]|举行$|登场|上演|投票|体检|笔试|面试|上线|启用|投用|开通|开放|开售/u;

const say = (from: number, to: number): Remark => ({
  from,
  to,
  message: { zh: '要求的时间比活动本身还晚', en: 'What is asked for beforehand is dated after the event' },
  hint: { zh: '核对这两个时间', en: 'Check the two times' },
});

/** The clause of a date with its neighbours that have no date: what the date is of. */
function aroundOf(sentence: string, one: Placed, dates: readonly Placed[]): string {
  const i = dates.indexOf(one);
  const floor = dates[i - 1]?.end ?? 0;
  const ceiling = dates[i + 1]?.start ?? sentence.length;
  const start = one.start - one.before.length;
  const ahead = start > floor ? (/[^，；。]*[，（]$/u.exec(sentence.slice(floor, start))?.[0] ?? '') : '';
  const isAhead = /(?:前|截止时间|截止日期|时间)[，（]$/u.test(ahead);
  const behind = sentence.slice(start + one.clause.length, ceiling);
  const [whole = '', clause = ''] = /^，([^，；。]*)/u.exec(behind) ?? [];
  // A clause that has the next date belongs to that.
  const next = ceiling < sentence.length && whole.length === behind.length ? '' : clause;
  return `${isAhead ? ahead : ''}${one.clause}${/^(?:将|把|凭|携|持|统一|以便|填|提交|报|到|参加)/u.test(next) ? next : ''}`;
}

function findIn(sentence: string, at: number, issued: CalendarDate): Remark[] {
  const dates = datesOf(sentence, issued);
  if (dates.length < 2 || !READY.test(sentence)) return [];
  const around = dates.map((one) => aroundOf(sentence, one, dates));
  const isReady = dates.map((one, i) => {
    const near = around[i] as string;
    return (
      READY.test(near) &&
      !AFTERWARDS.test(near) &&
      [ASKED.test(near), ASKED.test(sentence.slice(one.end)), BEFOREHAND.test(sentence.slice(one.end))].some(
        Boolean,
      )
    );
  });
  return dates
    .flatMap((event, i): Remark[] => {
      const near = around[i] as string;
      if (isReady[i] || READY.test(near) || event.isEnd || !HELD.test(near) || GRADUAL.test(near)) return [];
      // Of several days the last one counts.
      const last = dates[i + 1]?.isEnd ? (dates[i + 1] as Placed) : event;
      return dates.flatMap((due, j): Remark[] => {
        if (!isReady[j] || Math.abs(i - j) > 2) return [];
        const days = daysAfter(last, due);
        return days !== undefined && days > 0 && days < 60
          ? [say(at + Math.min(event.start, due.start), at + Math.max(event.end, due.end))]
          : [];
      });
    })
    .slice(0, 1);
}

/** 调度会9时开始，请于当日9时15分前签到: the hours of one day. */
const SAME_DAY = /当日|当天|同日/u;
function hoursIn(sentence: string, at: number, issued: CalendarDate): Remark[] {
  if (!READY.test(sentence) || AFTERWARDS.test(sentence)) return [];
  const [one, two, ...more] = momentsIn(sentence, issued).filter(({ minute }) => minute !== undefined);
  if (!one || !two || more.length > 0) return [];
  const of = (moment: Moment): string => {
    const from =
      Math.max(sentence.lastIndexOf('，', moment.start), sentence.lastIndexOf('；', moment.start)) + 1;
    const to = sentence.slice(moment.end).search(/[，；]/u);
    return sentence.slice(from, to < 0 ? sentence.length : moment.end + to);
  };
  const [event, due] = READY.test(of(one)) ? [two, one] : [one, two];
  const days = datesOf(sentence, issued);
  const isOneDay = days.length < 2 || SAME_DAY.test(sentence);
  const isLate =
    (due.minute as number) > (event.minute as number) &&
    (due.minute as number) - (event.minute as number) < 240;
  const isAsked = /^前|^以前|^之前/u.test(sentence.slice(due.end)) || /不迟于|不晚于|截止/u.test(of(due));
  return isOneDay &&
    isLate &&
    isAsked &&
    READY.test(of(due)) &&
    !READY.test(of(event)) &&
    HELD.test(of(event))
    ? [say(at + Math.min(event.start, due.start), at + Math.max(event.end, due.end))]
    : [];
}

export const findTooLate = ({ text, part }: Passage, issued: CalendarDate): Remark[] =>
  part !== 'cell' && READY.test(text)
    ? matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }) => [
        ...findIn(sentence, index, issued),
        ...hoursIn(sentence, index, issued),
      ])
    : [];
