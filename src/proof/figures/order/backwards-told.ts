/** What is told in the order of time, and is not in it: 5月8日提交申请，5月6日即取得批复. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { datesOf, daysAfter, type Placed } from './dates-in-order.ts';

/** What may stand between the mark before a clause and the date that opens it. */
const OPENS =
  /^(?:同年|当年|当月|同月|并|又|后|再|即|于|至|现|已|同|随后|最终|最后|终于|在|到|但|且|而|直到|直至|经审查|经审理|经审核|经评审){0,3}$/u;
/** Words that look back or ahead, and make of two dates no two steps of one story. */
const FREE =
  /约定|此前|之前|以前|早在|原定|原计划|原本|曾|前期|已于|提前|计划|预计|拟|定于|将于|要求|应当?[于在]|须|(?<!申)请|争取|力争|上一|同期|[比较]|截至|截止|根据|按照|依照|依据|其中|起算|追溯|倒推|自.{0,12}起|有效期|分别|历史|回顾|去年|上年|前年|推迟|延期|顺延|改为|调整/u;
/** Behind a date that is a limit, or part of a name. */
const LIMIT = /^(?:[至到—～~]|份?[为是达]|以?前|之前|起(?![火诉草])|以来|的|同期|后|版|印发的|发布的)/u;

/** Further apart they are of two stories. */
const MOST_BETWEEN = 80;

const say = (from: number, to: number): Remark => ({
  from,
  to,
  message: { zh: '后一个日期比前一个还早', en: 'The second date is before the first' },
  hint: { zh: '核对这两个日期的先后', en: 'Check the order of the two dates' },
});

/** Steps of one matter, the first and those that can only follow it, told with a subject of their own. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /接到|接报|反映|投诉|举报|报案|报警|求助|诉求|发现/u,
    /核查|到场|赶到|办结|回复|答复|清运|立案|抓获|破案|处置|查实|整改到位|修复/u,
  ],
  [
    /申请|提交|申报|递交|受理|立案|起诉|送审|报审/u,
    /批复|获批|取得|发证|办结|判决|宣判|结案|核发|审结|调解|裁定|许可证|通过审[查批]|颁发|发放到/u,
  ],
  [/住院|入院|收治|发病|手术/u, /出院|康复|痊愈|拆线/u],
  [/开工|动工|奠基|立项/u, /完工|竣工|建成|封顶|通车|验收|投用|投产|投入使用|合龙|贯通/u],
  [/完工|竣工|建成|封顶/u, /验收|投用|投产|投入使用|交付|通车|启用|交房/u],
  [/招标公告|报名|开标/u, /开标|中标|评标|定标|签订|笔试|面试|体检|录用|录取|上岗/u],
  [/申请|提交|递交|申报/u, /受理|初审|审核|核准/u],
  [/下单|订购|采购|预订/u, /发货|到货|签收|交货|寄出/u],
  [/发货|寄出|出库|装车/u, /签收|收货|到达|运抵|验收/u],
  [/起草|初审|征求意见|提请审议/u, /表决|通过|印发|公布|出台/u],
  [/签约|签订|中标/u, /进场|开工|投产|履行完|竣工/u],
  [/播种|插秧|移栽|育苗|下种/u, /收割|收获|采收|开镰|采摘|上市/u],
  [/笔试|面试|考察/u, /公示|录用|录取|聘用|上岗|入职|报到/u],
  [/启动|开幕|开班|开始|开赛|出发|启程/u, /结束|闭幕|结业|完成|返回|收官|落幕|返程/u],
  [/结婚|登记/u, /离婚|生育/u],
  [/公告|发布|公布|印发/u, /截止|到期|期满/u],
  [/驶离|驶出|离开|撤离/u, /返回|返程/u],
  [/出生/u, /入党|入伍|参加工作|参军|毕业|退休|结婚|入学|任教|去世|病逝/u],
];

/** True of a first step that is dated after one that can only follow it, and told behind it with no subject of its own. */
const isTurned = (one: Placed, two: Placed): boolean =>
  STEPS.some(
    ([first, later]) =>
      later.test(one.clause) &&
      !first.test(one.clause) &&
      OPENS.test(two.before) &&
      first.test(two.clause.slice(two.before.length, two.before.length + two.end - two.start + 8)) &&
      !later.test(two.clause),
  );

const isStepOf = (one: Placed, two: Placed): boolean =>
  two.before.length < 12 && STEPS.some(([first, later]) => first.test(one.clause) && later.test(two.clause));

/** What happens once, where dates of two years tell more than figures of them. */
const EVENT =
  /入党|入伍|参军|退休|毕业|参加工作|结婚|任|当选|开工|建成|投产|竣工|通车|验收|荣?获|评为|搬|成立|更名|引入|上市|改制|注册|收购|落户|离婚|调入|撤并|合并/u;

/** True of 甲桥…开工，乙桥…完工: two things of one sort. */
const haveKin = (one: Placed, two: Placed): boolean => {
  const [first, second] = [one, two].map(({ before }) => before.replace(/[于在]$/u, '').at(-1));
  return first !== undefined && first === second;
};

/** True of two dates that are told one after the other, of which the second opens a clause. */
function areSteps(sentence: string, one: Placed, two: Placed): boolean {
  const from = two.start - two.before.length;
  if (two.isEnd || !'，；'.includes(sentence[from - 1] ?? '') || /出生|生于/u.test(two.clause)) return false;
  if (!OPENS.test(two.before) && (!isStepOf(one, two) || haveKin(one, two))) return false;
  if (sentence[from - 1] === '，' && two.clause.length < two.end - two.start + 2) return false;
  if (sentence[from - 1] === '；' && (one.day === undefined || two.day === undefined)) return false;
  if (two.month === undefined && !EVENT.test(two.clause)) return false;
  const between = sentence.slice(one.end, two.start).replace(/[（(][^（）()]*[）)]/gu, '');
  if (between.length > MOST_BETWEEN || /[（()）]/u.test(between)) return false;
  const told = sentence.slice(one.start - one.before.length, from + two.clause.length);
  return !FREE.test(told) && !LIMIT.test(sentence.slice(two.end)) && !LIMIT.test(sentence.slice(one.end));
}

function findIn(sentence: string, at: number, issued: CalendarDate): Remark[] {
  const dates = datesOf(sentence, issued);
  return dates.flatMap((two, i): Remark[] => {
    const last = dates[i - 1];
    // What follows 3月12日至13日 may be of the first of them.
    const one = last?.isEnd ? dates[i - 2] : last;
    if (!last || !one || !areSteps(sentence, last, two)) return [];
    const days = daysAfter(one, two);
    if (days !== undefined && days > 0 && days < 120 && isTurned(one, two))
      return [say(at + one.start, at + two.end)];
    return days !== undefined && days < 0 ? [say(at + one.start, at + two.end)] : [];
  });
}

export const findToldBackwards = ({ text, part }: Passage, issued: CalendarDate): Remark[] =>
  part !== 'cell' && /[月年]/u.test(text)
    ? matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }) => findIn(sentence, index, issued))
    : [];
