/** What the running text of a manuscript looks like, and by what a stretch stands out from it. */

import type { FaceKind, Look } from '../manuscript.ts';
import type { ItemNode, Para } from './item-node.ts';

/** The look of most characters. */
export interface Profile {
  readonly face?: FaceKind;
  readonly size?: number;
  readonly bold: boolean;
  /** Whether anything looks otherwise: a plain text has no looks. */
  readonly hasLooks: boolean;
}

const SENTENCE = /[。；！？][”’）》」』】]*$|。/u;

const inOrder = (parts: readonly unknown[]): string => parts.map(String).join(' ');

/** The value that most characters have. */
function mostly<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: { value: T; count: number } | undefined;
  for (const [value, count] of counts) if (!best || count > best.count) best = { value, count };
  return best?.value;
}

/** The look of the running text: that of most characters of paragraphs with sentences, else of all. */
export function profileOf(nodes: readonly ItemNode[]): Profile {
  const paras = nodes.filter((node): node is Para => node.kind === 'para');
  const sentences = paras.filter(({ text }) => SENTENCE.test(text.text));
  const counts = new Map<string, number>();
  const looks = new Map<string, Look>();
  for (const { looks: runs } of sentences.length > 0 ? sentences : paras) {
    const hasFaces = runs.some((run) => run.look.face !== undefined);
    for (const { start, end, look } of runs) {
      if (look.face === undefined && hasFaces) continue;
      const key = inOrder([look.face, look.size, look.bold]);
      counts.set(key, (counts.get(key) ?? 0) + end - start);
      looks.set(key, look);
    }
  }
  const key = mostly(counts);
  const look = key === undefined ? undefined : looks.get(key);
  const own: Profile = {
    ...(look?.face && { face: look.face }),
    ...(look?.size && { size: look.size }),
    bold: look?.bold ?? false,
    hasLooks: false,
  };
  return {
    ...own,
    hasLooks: paras.some(
      (para) =>
        para.align === 'centre' ||
        para.outline !== undefined ||
        para.looks.some((run) => isHeavy(run.look, own) || isLarge(run.look, own)),
    ),
  };
}

/** Bold, 黑体 or 小标宋 among text that is not. */
export const isHeavy = ({ bold, face }: Look, profile: Profile): boolean =>
  (bold && !profile.bold) ||
  (face === 'heiti' && profile.face !== 'heiti') ||
  (face === 'xiaobiaosong' && profile.face !== 'xiaobiaosong');

/** At least a point and a half above the text. */
export const isLarge = ({ size }: Look, profile: Profile): boolean =>
  size !== undefined && profile.size !== undefined && size >= profile.size + 1.5;

export const isSmall = ({ size }: Look, profile: Profile): boolean =>
  size !== undefined && profile.size !== undefined && size <= profile.size - 1;

export const isKai = ({ face }: Look, profile: Profile): boolean =>
  face === 'kaiti' && profile.face !== 'kaiti';

type Sort = (look: Look, profile: Profile) => boolean;

const WORD = /[\p{L}\p{N}]/u;

/** Which part, from 0 to 1, of the letters of a stretch is of a sort. */
export function share(
  { text, looks }: Para,
  profile: Profile,
  is: Sort,
  from = 0,
  to = text.text.length,
): number {
  let [all, some] = [0, 0];
  for (const { start, end, look } of looks) {
    const has = is(look, profile);
    for (let at = Math.max(from, start); at < Math.min(to, end); at++) {
      if (!WORD.test(text.text[at] as string)) continue;
      all++;
      if (has) some++;
    }
  }
  return all === 0 ? 0 : some / all;
}

/** Most of a paragraph is of a sort: figures and Latin letters may be in another face. */
export const isMostly = (para: Para, profile: Profile, is: Sort): boolean => share(para, profile, is) >= 0.7;

/** Index behind the heavy stretch that a paragraph begins with, which looks otherwise behind a gap; 0 where it begins otherwise. */
export function heavyStart({ text, looks }: Para, profile: Profile): number {
  let end = 0;
  let first: Look | undefined;
  for (const { start, end: to, look } of looks) {
    const own = text.text.slice(start, to);
    const isBlank = !WORD.test(own);
    const isFigure = !/\p{Script=Han}/u.test(own) && look.face === undefined;
    if (isHeavy(look, profile)) {
      const isOther = first && !isFigure && (first.face !== look.face || first.bold !== look.bold);
      if (isOther && /[\s\u3000]$/u.test(text.text.slice(0, start))) break;
      if (!isBlank) first ??= look;
      end = to;
    } else if (start === 0 || !(isBlank || isFigure)) break;
  }
  return end;
}

/** What the letters of a paragraph look like and its level, so that paragraphs of one rank are told by it. */
export function lookKey(para: Para): string {
  const counts = new Map<string, number>();
  for (const { start, end, look } of para.looks) {
    const key = inOrder([look.face, look.size, look.bold]);
    counts.set(key, (counts.get(key) ?? 0) + end - start);
  }
  return inOrder([mostly(counts), isCentred(para), para.outline]);
}

/** The face and weight of the first letters. */
export function firstKey({ text, looks }: Para): string {
  const first = looks.find(({ start, end }) => WORD.test(text.text.slice(start, end)));
  return inOrder([first?.look.face, first?.look.bold]);
}

/** Set in the middle, or moved there by blanks. */
export const isCentred = ({ align, indent = 0, text }: Para): boolean =>
  align === 'centre' || (align !== 'end' && indent >= 4 && text.text.length + indent * 1.2 <= 34);
