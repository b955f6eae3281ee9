/** More who came than were due, and more that came back than was handed out. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';

/** What may stand between the two: others who are not counted must not. */
const BETWEEN = '(?:（[^（）]{0,20}）)?(?:，(?!列席|邀请|特邀|旁听)[^。；，]{0,16}){0,2}?';
const PEOPLE = '(?:人|名|位|户|家|票|份|张|个|人次)';
/** Matches 应到31人，实到33人 and 应参加考试的186人，实际参加188人. */
const DUE = new RegExp(
  `应(到会?|出席|参加|参会|参评|参训|考|检|投票|报到|参保|表决)([^，。；、\\d]{0,10})(\\d{1,9})(${PEOPLE})[^，。；、\\d]{0,6}${BETWEEN}，?(?:现场)?(?:实际?|现)\\1[^，。；、\\d]{0,10}(\\d{1,9})\\4`,
  'gu',
);
/** Matches 发出选票180张，收回183张. */
const RETURNED = new RegExp(
  `(?:发出|发放|下发|分发|投出|印发|寄出)([^，。；、\\d]{0,6}(?:票|卷|表|单))(\\d{1,9})(份|张)${BETWEEN}，?(?:共)?(?:收回|回收|收到|收集)[^，。；、\\d]{0,8}(\\d{1,9})\\3`,
  'gu',
);

/** Matches 共23个村，参加评比的有27个村: of one noun, of which some did something. */
const SOME =
  /共(?:有|计)?(\d{1,9})([个户家名人所条座])([^，。；、\d]{1,4})，(?:其中)?(?:参加|参与|列入|纳入|涉及|通过|完成|符合|享受|报名)[^，。；、\d]{0,8}(\d{1,9})\2\3/gu;
/** Matches 96个村中，已有102个建成. */
const OF_ALL =
  /(?<![\d.])(\d{1,9}(?:\.\d{1,4})?)([万亿]?[个户家名人所条座亩吨元件])[^，。；、\d]{1,12}中，?(?:目前|现)?(?:已)?有(\d{1,9}(?:\.\d{1,4})?)\2/gu;
/** Matches 下达资金500万元，已拨付520万元. */
const SPENT =
  /(?:下达|安排|到位|筹集|收到|争取)[^，。；、\d]{0,10}(?:资金|补助|补贴|经费|款)(\d{1,9}(?:\.\d{1,4})?)([万亿]?元)，(?:目前|现)?已(?:经|全部|累计)?(?:拨付|支付|支出|兑付|使用|发放|下拨)[^，。；、\d]{0,8}(\d{1,9}(?:\.\d{1,4})?)\2/gu;

const beyond = (at: number, written: string, due: string, came: string): Remark => ({
  from: at,
  to: at + written.length,
  message: { zh: `只有 ${due}，不会有 ${came}`, en: `Of ${due} there cannot be ${came}` },
  hint: { zh: '核对这两个数', en: 'Check the two figures' },
});

/** 应到31人，实到33人. */
export function findAttendance(text: string): Remark[] {
  const due = matchesOf(text, DUE).flatMap(({ 0: written, 3: all, 4: unit, 5: came, index }) =>
    Number(came) > Number(all) ? [beyond(index, written, `${all}${unit}`, `${came}${unit}`)] : [],
  );
  const returned = matchesOf(text, RETURNED).flatMap(({ 0: written, 2: all, 3: unit, 4: came, index }) =>
    Number(came) > Number(all) ? [beyond(index, written, `${all}${unit}`, `${came}${unit}`)] : [],
  );
  const some = matchesOf(text, SOME).flatMap(({ 0: written, 1: all, 2: unit, 4: part, index }) =>
    Number(part) > Number(all) ? [beyond(index, written, `${all}${unit}`, `${part}${unit}`)] : [],
  );
  const spent = matchesOf(text, SPENT).flatMap(({ 0: written, 1: all, 2: unit, 3: part, index }) =>
    Number(part) > Number(all) ? [beyond(index, written, `${all}${unit}`, `${part}${unit}`)] : [],
  );
  const among = matchesOf(text, OF_ALL).flatMap(({ 0: written, 1: all, 2: unit, 3: part, index }) =>
    Number(part) > Number(all) ? [beyond(index, written, `${all}${unit}`, `${part}${unit}`)] : [],
  );
  return [...due, ...returned, ...some, ...among, ...spent];
}
