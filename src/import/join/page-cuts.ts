/** Paragraphs of a pasted text that the end of a page had cut in two. */

import type { Look } from '../manuscript.ts';
import { isAlone, isEnded, isNumbered, isRole, isSpread } from './line-beginnings.ts';

/** A paragraph as far as this is about it. */
export interface CutCandidate {
  readonly text: string;
  /** In em, where the format tells it or spaces do. */
  readonly indent?: number;
  readonly first: Look | undefined;
  readonly last: Look | undefined;
  readonly isPlain: boolean;
}

/** In characters: what is cut has filled some lines of its page. */
const SHORTEST = 40;
const HAN = /[\u3400-\u9fff\d，、；“”‘’《（\w%％]$/u;
/** How the second half may begin. */
const GOES_ON = /^[\u3400-\u9fff\d“‘《（，、。；：”’）》A-Za-z]/u;

const isSentence = (text: string): boolean => /[。；！？]/u.test(text) || /，/u.test(text);

/** Whether `after` is the rest of the sentence that `before` breaks off in. */
export function isCut(before: CutCandidate, after: CutCandidate): boolean {
  if (!before.isPlain || !after.isPlain) return false;
  const [head, tail] = [before.text.trim(), after.text.trim()];
  const isListing = /[，、]$/u.test(head);
  if (
    head.length < (isListing ? SHORTEST / 2 : SHORTEST) ||
    isEnded(head) ||
    !HAN.test(head) ||
    !isSentence(head)
  )
    return false;
  if (
    !GOES_ON.test(tail) ||
    isAlone(tail) ||
    isRole(tail) ||
    (isRole(head) && !isListing) ||
    isSpread(tail) ||
    isSpread(head)
  )
    return false;
  if (isNumbered(tail) && !/^\d+(?:\.\d+)?[^.．、\d]/.test(tail)) return false;
  if ((after.indent ?? 0) >= 1.5 || !isSentence(tail)) return false;
  const [one, other] = [before.last, after.first];
  return (
    one === undefined ||
    other === undefined ||
    (one.face === other.face && one.size === other.size && one.bold === other.bold)
  );
}
