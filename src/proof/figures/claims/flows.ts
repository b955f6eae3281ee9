/** What there was, what came and went, and what there is: 原有82家，新增9家，退出3家，现有88家. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { leadOf } from '../sums/each.ts';
import { isRelative, type Quantity, quantitiesOf, written } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';

const BEFORE = /原有|原来|年初|期初|上年末|去年底|去年年底|上年底|此前|以前|过去/u;
/** Of what was told before: no other kind of thing is named. */
const START = '^(?:今年|当年|年内|期间|其间|又|并|本年|全年|同时|上半年|先后|陆续)*';
const CAME = new RegExp(
  `${START}(?:新增|增加|净增|新建|新入|新认定|新吸收|新发展|转入|调入|又增|扩建|新购|再增)`,
  'u',
);
const WENT = new RegExp(
  `${START}(?:退出|退库|减少|注销|撤销|转出|调出|关停|淘汰|拆除|核减|报废|取消|流失|死亡|脱钩|移出)`,
  'u',
);
const NOW = /目前|现有|现在|总数|总量|现已|年末|期末|如今|至此|增至|增加到|达到?$/u;
/** Figures of each, of a part or of another time. */
const OTHER = /其中|每|均|约|比|较|计划|将|力争|以上/u;
const MOST = 4;

/** A figure with what it is in a flow; none where that cannot be told. */
const signOf = (lead: string): 1 | -1 | undefined => (WENT.test(lead) ? -1 : CAME.test(lead) ? 1 : undefined);

function judge(text: string, all: readonly Quantity[]): readonly [Quantity, number] | undefined {
  const leads = all.map((one, i) => leadOf(text, one, all[i - 1]));
  const [first, ...rest] = all;
  const last = rest.pop();
  if (!first || !last || rest.length === 0 || all.some((one) => one.unit !== first.unit || one.isRough))
    return undefined;
  const signs = rest.map((_, i) => signOf(leads[i + 1] as string));
  if (signs.some((sign) => sign === undefined) || !NOW.test(leads.at(-1) as string)) return undefined;
  // Without a word for what was, the first figure may be of now: what went tells it.
  if (!BEFORE.test(leads[0] as string) && !(signs.includes(1) && signs.includes(-1))) return undefined;
  const right = rest.reduce((sum, { value }, i) => sum + value * (signs[i] as number), first.value);
  const step = all.reduce((most, one) => Math.max(most, one.step), 0);
  return Math.abs(right - last.value) < Math.max(step, 0.5) || right <= 0 ? undefined : [last, right];
}

export const findFlows = ({ text: passage }: Passage): Remark[] =>
  /新|增|转入|调入/u.test(passage) && /现|目前|总|末|如今|至此|达/u.test(passage)
    ? matchesOf(passage, /[^。！？；\n]+/gu).flatMap(({ 0: text, index }): Remark[] => {
        if (OTHER.test(text)) return [];
        const counts = quantitiesOf(text).filter((one) => !isRelative(one) && one.unit !== '');
        if (counts.length < 3 || counts.length > MOST) return [];
        const [last, right] = judge(text, counts) ?? [];
        if (!last || right === undefined) return [];
        const worth = /[亿万]/u.exec(text.slice(last.start, last.end))?.[0] ?? '';
        const shown = `${written(right / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 4)}${worth}${last.unit}`;
        const said = text.slice(last.start, last.end);
        return [
          {
            from: index + (counts[0] as Quantity).start,
            to: index + last.end,
            message: { zh: `加减之后是 ${shown}，这里写“${said}”`, en: `It comes to ${shown}, not ${said}` },
            hint: { zh: '核对这几个数', en: 'Check the figures' },
          },
        ];
      })
    : [];
