/** The place of （以下简称“甲”）: right behind the name that it shortens. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Finding, finding } from '../../rule.ts';
import { hasVerb } from './clause-words.ts';

const SHORT_FORM = /（(?:以下|下|后)?简?统?称“([^“”]{2,10})”）/gu;
/** A name of a body, or of a paper, ends here. */
const BODY = /(?:公司|集团|[局院会厂社部校站所馆队行组办区园》”）]|中心|基地|合作社|项目|工程|系统|平台)$/u;
const REACH = 60;

/** Where the letters of a short form end before a place, looked for from behind in their order; nowhere where one is missing. */
function endOf(short: string, before: string): number | undefined {
  let at = before.length;
  let end: number | undefined;
  for (const sign of [...short].reverse()) {
    at = before.lastIndexOf(sign, at - 1);
    if (at < 0) return undefined;
    end ??= at + 1;
  }
  return end;
}

export function checkShortForms({ text, place }: Passage): Finding[] {
  if (!text.includes('称“')) return [];
  return matchesOf(text, SHORT_FORM).flatMap(({ 0: written, 1: short = '', index }): Finding[] => {
    const before = text.slice(Math.max(0, index - REACH), index);
    const end = endOf(short, before);
    const between = end === undefined ? '' : before.slice(end);
    if (between.length < 3 || !hasVerb(between.replaceAll('有限', '')) || BODY.test(between)) return [];
    return [
      finding(
        'clause-mark',
        { zh: '括注没有紧跟在它所注的名称后面', en: 'A note stands away from the name that it is about' },
        {
          span: place(index, index + written.length),
          hint: { zh: `移到“${short}”的全称后面`, en: 'Put it right behind the full name' },
        },
      ),
    ];
  });
}
