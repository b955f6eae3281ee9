/** Pictures with the lines that say what they show. */

import { cut } from '../../base/sourced.ts';
import type { DraftPicture } from '../issue-draft.ts';
import type { Image } from '../manuscript.ts';
import { type ItemNode, lengthOf, type Para, paraOf } from './item-node.ts';
import { drop, type Ledger } from './ledger.ts';
import { isCentred, isHeavy, isKai, isLarge, isMostly, isSmall, type Profile } from './text-look.ts';

const NUMBERED =
  /^[（(【▲△]?图[\s\u3000]*(?:\d{1,3}(?![\d.．]*[%％年月日家户])|[一二三四五六七八九十]{1,3}(?=[\s\u3000.．、:：]))/u;
const POINTS = /^(?:[▲△↑↓←→◀▶]|[（(]?(?:图为|上图|下图|左图|右图|图片|图说|左|右))/u;

/** True of a line that may say what the picture beside it shows. */
function isCaption(para: Para, profile: Profile): boolean {
  const { text } = para.text;
  const length = lengthOf(para);
  if (length > 60) return false;
  if (NUMBERED.test(text) || POINTS.test(text)) return true;
  if (length > 36 || /[；：]$/u.test(text)) return false;
  if (isMostly(para, profile, isHeavy) || isMostly(para, profile, isLarge)) return false;
  const isSet =
    isCentred(para) ||
    isMostly(para, profile, isSmall) ||
    (isMostly(para, profile, isKai) && !/。$/u.test(text));
  return isSet;
}

/** Pictures in a row, the indexes of their nodes, and their captions. */
export interface PictureGroup {
  readonly images: readonly Image[];
  readonly first: number;
  readonly last: number;
  /** By picture. */
  readonly captions: readonly (Para | undefined)[];
}

/** Whether two pictures stand side by side: their boxes overlap in height; without boxes, nothing is between them. */
function isBeside(one: Image, other: Image): boolean {
  if (one.box && other.box && one.page === other.page) {
    return one.box.top < other.box.bottom && other.box.top < one.box.bottom;
  }
  return one.page === other.page && (one.width ?? 60) + (other.width ?? 60) <= 170;
}

/** Captions that stand side by side on one line, far apart. */
function sideBySide(para: Para): Para[] {
  const parts = [...para.text.text.matchAll(/(?:(?!\s{3,}|\t).)+/gu)];
  return parts.flatMap(({ 0: part, index }) => paraOf(para, index, index + part.length) ?? []);
}

/** The pictures that begin at a node, with as many captions below as there are pictures, or one above. */
export function picturesAt(nodes: readonly ItemNode[], index: number, profile: Profile): PictureGroup {
  const images: Image[] = [];
  let last = index;
  for (let node = nodes[last]; node?.kind === 'image'; node = nodes[last]) {
    if (images.length > 0 && !isBeside(images.at(-1) as Image, node)) break;
    images.push(node);
    last++;
  }
  const captions: Para[] = [];
  for (let node = nodes[last]; captions.length < images.length; node = nodes[last]) {
    if (node?.kind !== 'para' || !isCaption(node, profile)) break;
    // The line above the next picture is below this one.
    const beside = sideBySide(node);
    captions.push(...(beside.length <= images.length - captions.length ? beside : [node]));
    last++;
  }
  return { images, first: index, last: last - 1, captions: images.map((_, i) => captions[i]) };
}

const LABEL = /^(图[\s\u3000]*(?:(\d{1,3})|([一二三四五六七八九十]{1,3})))[\s\u3000.．、:：]*/u;

/** Number of a caption that is typed in figures; undefined of any other. */
export const numberOf = ({ text }: Para): number | undefined => {
  const digits = LABEL.exec(text.text)?.[2];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * Whether the numbers of captions are those that setting gives by itself: one to the last, each of several captions.
 */
export const areNumbersMade = (captions: readonly Para[]): boolean =>
  captions.length > 1 && captions.every((caption, i) => numberOf(caption) === i + 1);

export function draftPictures(group: PictureGroup, withoutNumbers: boolean, ledger: Ledger): DraftPicture[] {
  return group.images.map((image, i): DraftPicture => {
    const caption = group.captions[i];
    const beside = i > 0 ? { beside: true as const } : {};
    if (!caption) return { kind: 'picture', image, ...beside };
    const typed = withoutNumbers ? (LABEL.exec(caption.text.text)?.[0].length ?? 0) : 0;
    drop(ledger, caption.text, 0, typed, 'label');
    return { kind: 'picture', image, caption: cut(caption.text, typed), ...beside };
  });
}
