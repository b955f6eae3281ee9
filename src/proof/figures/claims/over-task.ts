/** What is said to be beyond its task and is not, and the other way round: 占年度计划的96%，超额完成任务. */

import { matchesOf } from '../../matches.ts';
import { type Quantity, quantitiesOf } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const TASK = '(?:计划|任务|目标|指标|预算|定额)';
const BEYOND = new RegExp(
  `超额(?!累进|利润|收益|存款|认购|预订)|超(?:计划|任务|目标|预期目标|进度)完成|超出?(?:年度|全年|年初|既定)?${TASK}`,
  'u',
);
const SHORT = new RegExp(
  `(?:未能?|没有|尚未|还未|仍未|未全面|未如期)(?:按期|如期|按时|全面|全部)?(?:完成|达到?|实现|兑现)[^，。；]{0,6}${TASK}|低于[^，。；\\d]{0,6}${TASK}`,
  'u',
);
/** Before a share of a task: 占年度计划的, 完成率达, 完成全年任务3000亩的. */
const OF_TASK = new RegExp(
  `(?:${TASK}(?:数|量|总数|总量)?(?:\\d[\\d.,]*[\\p{Script=Han}]{1,3}?)?的|${TASK}(?:数|量)?[（，]?(?:完成率|完成比例|完成|达)(?:为|达到?|了)?|完成率(?:为|达到?|是)?|完成比例(?:为|达到?)?)$`,
  'u',
);
/** Several tasks, a task of a time or of a part, or one that is still to come. */
const OTHER = /其中|时序|序时|均|除|以外|力争|确保|预计|将|有望|争取|要|个别|部分|以来|分别|比例均/u;

const say = (from: number, to: number, zh: string, en: string): Remark => ({
  from,
  to,
  message: { zh, en },
  hint: CHECK_BOTH,
});

/** The share of its task that a sentence tells last before an index, or first behind it. */
function shareOf(text: string, all: readonly Quantity[], at: number): Quantity | undefined {
  const shares = all.filter(
    ({ unit, start }) => unit === '%' && OF_TASK.test(text.slice(Math.max(0, start - 24), start)),
  );
  return shares.length === 1 &&
    !(shares[0] as Quantity).isRough &&
    Math.abs((shares[0] as Quantity).start - at) < 60
    ? shares[0]
    : undefined;
}

/** Before what was to be done, and before what was done: 计划(3000亩)，实际完成(2880亩). */
const PLANNED = new RegExp(`${TASK}[^，。；\\d]{0,10}$`, 'u');
const DONE =
  /^[^，。；\d]{0,8}，(?:目前|现|截至目前)?(?:(?:已|实际|累计|实)[^，。；\d]{0,3}|(?:已|实际|共|累计|实)*(?:完成|达到?|栽植|建成|收购|种植|征收|入库|落实|发放|改造)[^，。；\d]{0,8})$/u;

function figuresOf(text: string, all: readonly Quantity[]): readonly [Quantity, Quantity] | undefined {
  const at = all.findIndex(
    (one, i) =>
      one.unit !== '' &&
      one.unit !== '%' &&
      PLANNED.test(text.slice(Math.max(0, one.start - 18), one.start)) &&
      all[i + 1]?.unit === one.unit &&
      DONE.test(text.slice(one.end, all[i + 1]?.start)),
  );
  const [task, done] = [all[at], all[at + 1]];
  return task && done && !task.isRough && !done.isRough ? [task, done] : undefined;
}

function findIn(text: string): Remark[] {
  const isBeyond = BEYOND.exec(text);
  const said = isBeyond ?? SHORT.exec(text);
  if (!said || OTHER.test(text)) return [];
  const all = quantitiesOf(text);
  const share = shareOf(text, all, said.index);
  const to = said.index + said[0].length;
  if (share) {
    const isRight = isBeyond ? share.value > 100 || share.value < 50 : share.value < 100;
    return isRight
      ? []
      : [
          say(
            Math.min(share.start, said.index),
            Math.max(share.end, to),
            `完成了 ${share.value}%，不是“${said[0]}”`,
            `${share.value}% of the task is not ${said[0]}`,
          ),
        ];
  }
  const [task, done] = figuresOf(text, all) ?? [];
  if (!task || !done || said.index < done.start) return [];
  if (isBeyond ? done.value > task.value || done.value * 2 < task.value : done.value < task.value) return [];
  return [say(task.start, to, `和任务数相比，不是“${said[0]}”`, `The figures are not ${said[0]}`)];
}

/** Sentences that tell a task, how far it was done, and whether that is beyond it. */
export const findOverTasks = readSentences((text) =>
  text.includes('超') || /[未没低]/u.test(text)
    ? matchesOf(text, /[^；]+/gu).flatMap(({ 0: part, index }) =>
        findIn(part).map((one) => ({ ...one, from: one.from + index, to: one.to + index })),
      )
    : [],
);
