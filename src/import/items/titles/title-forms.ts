/** Forms that titles have: in brackets, over several lines, with a subtitle below. */

import { openingOf } from '../../../issue/opening.ts';
import { lengthOf, type Para } from '../item-node.ts';
import { isCentred, isHeavy, isKai, isLarge, isMostly, isSmall, lookKey } from '../text-look.ts';
import type { Scene } from './title-scene.ts';
import { ENDS_SENTENCE, isBodyLike } from './title-signals.ts';

const BRACKET_START = /^([【〖［[])([^【】〖〗［］[\]]{4,60})[】〗］\]][\s\u3000]*/u;

/** 【标题】 before its text. */
export function bracketedTitle(para: Para): { from: number; end: number; rest: number } | undefined {
  const { text } = para.text;
  const match = BRACKET_START.exec(text);
  if (!match || match[0].length > text.length - 12) return undefined;
  return { from: 1, end: 1 + (match[2] as string).length, rest: match[0].length };
}

const SUBTITLE = /^(?:[—─–―]{1,3}|-{1,3})[\s\u3000]*\p{Script=Han}/u;

/** A text that begins with the dash of a subtitle. */
export const startsSubtitle = (text: string): boolean => SUBTITLE.test(text);

/** A line below a title that belongs to it: behind a dash, or in 楷体, or smaller than it in the middle. */
export function isSubtitle(scene: Scene, index: number, above: Para): boolean {
  const para = scene.nodes[index] as Para;
  const { text } = para.text;
  if (lengthOf(para) > 48 || ENDS_SENTENCE.test(text) || openingOf(text)) return false;
  if (SUBTITLE.test(text)) return true;
  if (lookKey(para) === lookKey(above)) return false;
  const isLesser = !isMostly(para, scene.profile, isHeavy) && !isMostly(para, scene.profile, isLarge);
  const isKaiLine = isMostly(para, scene.profile, isKai);
  const isBracketed = /^[（(].*[）)]$/u.test(text);
  return (
    (isKaiLine && !/[。；]/u.test(text)) ||
    (isCentred(para) &&
      isLesser &&
      (isBracketed || /[^\d日]$/u.test(text)) &&
      !isMostly(para, scene.profile, isSmall))
  );
}

/** How a title on a line of its own stands. */
export const formOf = (para: Para): 'line' | 'centred' => (isCentred(para) ? 'centred' : 'line');

/** A line that goes on with the title of the line before. */
export function continuesTitle(scene: Scene, index: number, above: Para): boolean {
  const para = scene.nodes[index] as Para;
  const isSame = lookKey(para) === lookKey(above) && isCentred(para) === isCentred(above);
  const stands =
    isCentred(para) || isMostly(para, scene.profile, isLarge) || isMostly(para, scene.profile, isHeavy);
  return (
    isSame &&
    stands &&
    lengthOf(para) + lengthOf(above) <= 64 &&
    !openingOf(para.text.text) &&
    !ENDS_SENTENCE.test(above.text.text) &&
    !isBodyLike(para)
  );
}
