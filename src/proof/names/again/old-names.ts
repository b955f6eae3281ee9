/** What an item says has another name now, and calls by the old one: 幸福镇更名为幸福街道。今年，幸福镇……. */

import { isBorder } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Renamed } from './renamed.ts';

const BECAME =
  /(?:更名|改名|升格|变更|改制|改组|改设|改建|转制|挂牌|组建|整合|合并|撤并|改称|重组|更改)(?:组建|成立)?(?:为|成|叫)“?(\p{Script=Han}{3,16})/gu;
/** Where a sentence of what is now begins, behind the time of it. */
const NOW =
  /(?:^|[。！？])(?:(?:(?:如今|现在|目前|眼下|今[年后日]|本[月周学]|下一步|更名后|挂牌后|改制后|此后|之后|近[年期]|截至|入[夏冬秋春汛]|\d)[^，。！？]{0,12}|[^，。！？]{1,10}(?:以来|后))，)?(?=\p{Script=Han}{3})/gu;
/** Opens the old name in the sentence that tells of the change. */
const LEADS = /(?:^|[。！？，；“”]|[原将把由从])$/u;
const LONGEST = 12;

/** Up to what the sentence that stands before an index goes. */
const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .split(/[。！？]/u)
    .at(-1) ?? '';

/** The old name that a later sentence begins with, if it is one of those that the sentence of the change tells. */
function oldAt(passage: Passage, at: number, told: string, now: string): string | undefined {
  for (let length = LONGEST; length > 2; length--) {
    const old = passage.text.slice(at, at + length);
    const index = old.length < length || !/^\p{Script=Han}+$/u.test(old) ? -1 : told.indexOf(old);
    if (index < 0 || !isBorder(passage, at + length) || now.includes(old) || old.startsWith(now)) continue;
    return LEADS.test(told.slice(0, index)) ? old : undefined;
  }
  return undefined;
}

/** The old names of an item behind where it tells of the new ones. */
export function oldNames(passages: readonly Passage[]): Renamed[] {
  return passages.flatMap((telling, number) =>
    matchesOf(telling.text, BECAME).flatMap(({ index, 1: now = '' }): Renamed[] => {
      const told = sentenceBefore(telling.text, index);
      return passages.slice(number).flatMap((passage) =>
        matchesOf(passage.text, NOW).flatMap(({ index: begins, 0: before }): Renamed[] => {
          const from = begins + before.length;
          if (passage === telling && from < index) return [];
          const old = oldAt(passage, from, told, now);
          return old === undefined ? [] : [{ written: old, before: now, passage, from }];
        }),
      );
    }),
  );
}
