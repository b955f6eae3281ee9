/** Votes that are not those of the people present: 实到231人 … 赞成228票，反对2票，弃权3票. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH } from './sentences.ts';

const PEOPLE = '(?:人|名|位|户|张|票|份|家)';
/** Those who could vote, the nearer to the count the better: 有效票 before 收回 before 实到. */
const VOTERS: readonly RegExp[] = [
  /有效(?:选?票|票数|表决票)[^，。；\d]{0,6}(\d{1,6})(?:张|票|份)/gu,
  /(?:收回|回收)[^，。；\d]{0,8}(\d{1,6})(?:张|票|份)/gu,
  new RegExp(
    `(?:实到|实际到会|到会|出席(?:会议)?|参会|参加(?:投票|表决|测评|评议)|投票)[^，。；\\d]{0,10}(\\d{1,6})${PEOPLE}`,
    'gu',
  ),
];
const YES = '(?:赞成|同意|支持)';
const NO = '(?:反对|不同意|不赞成|不支持)';
const NONE = '(?:弃权|未表态|无意见)';
const COUNT = `(?:的|票|有|为)*(\\d{1,6})(?:${PEOPLE})`;
const VOTES = new RegExp(
  `(?<!不)${YES}${COUNT}[，、；](?:其中)?${NO}${COUNT}(?:[，、；和]${NONE}${COUNT})?(?:[，、；](?:未按表决器|未投票|未表决)(?:的|有)*(\\d{1,6})${PEOPLE})?`,
  'gu',
);

/** How many could vote, as the text before says last. */
function votersBefore(text: string): number | undefined {
  for (const pattern of VOTERS) {
    const last = matchesOf(text, pattern).at(-1);
    if (last) return Number(last[1]);
  }
  return undefined;
}

export function findVotes(text: string): Remark[] {
  if (!/反对|不同意|不赞成|不支持/u.test(text)) return [];
  return matchesOf(text, VOTES).flatMap(
    ({ 0: written, 1: yes, 2: no, 3: none, 4: away, index }): Remark[] => {
      const cast = [yes, no, none, away].reduce((sum, one) => sum + Number(one ?? 0), 0);
      const behind = /^[^。！？；\n]*/u.exec(text.slice(index + written.length))?.[0] ?? '';
      const voters = votersBefore(text.slice(0, index)) ?? votersBefore(behind);
      const isAll =
        Number(no) + Number(none ?? 0) > 0 && /全票|一致通过/u.test(text.slice(index, index + 40));
      if (isAll) return [say(index, written, '有人没有赞成，不是全票、一致通过', 'Not all were for it')];
      if (voters === undefined || (none === undefined ? cast <= voters : cast === voters)) return [];
      return [
        say(
          index,
          written,
          `票数合计 ${cast}，人数或票数写的是 ${voters}`,
          `The votes are ${cast}, the voters ${voters}`,
        ),
      ];
    },
  );
}

const say = (from: number, written: string, zh: string, en: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh, en },
  hint: CHECK_BOTH,
});
