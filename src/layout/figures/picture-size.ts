/** How large pictures are printed, before their captions are set. */

import { least } from '../../base/extremes.ts';
import type { CaptionedPicture } from '../../compose/block.ts';
import { heightOf, type Template } from '../../template/template.ts';
import { roomOf, type SettingContext } from '../setting-context.ts';

/** Fewest pixels an inch that look sharp on paper. */
export const SHARP = 200;
/** Most of a page's height that a picture takes of its own accord. */
const TALLEST = 0.6;
/** White between pictures side by side, in em of the body. */
export const BESIDE = 1;
/** Most that a picture of no given width is made smaller by to spare a line. */
const SPARED = 0.08;

/** Width for one of height. */
export const stretchOf = ({ picture }: CaptionedPicture): number => picture.width / picture.height;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How high pictures are by what was asked for, or by their pixels, before a page limits them. */
export function heightWanted(pictures: readonly CaptionedPicture[], setting: SettingContext): number {
  const { template } = setting;
  const measure = roomOf(setting, 0);
  const [first] = pictures;
  const stretch = sum(pictures.map(stretchOf));
  const room = measure - (pictures.length - 1) * BESIDE * template.em;
  const width = first?.width;
  if (width) return Math.min('share' in width ? width.share * measure : width.points, measure) / stretch;
  const tallest = TALLEST * heightOf(template);
  const sharp =
    pictures.length > 1
      ? room / stretch
      : (least(pictures.map(({ picture }) => picture.height)) * 72) / SHARP;
  return Math.min(room / stretch, sharp, tallest);
}

/** Whole lines for a height and what goes with it: fewer, where that makes a picture hardly smaller, then as many as it takes. */
export function rowsFor(height: number, beside: number, isGiven: boolean, { pitch }: Template): number[] {
  const exact = (height + beside) / pitch;
  const fewer = Math.floor(exact + 1e-6);
  const spared = (exact - fewer) * pitch;
  const isSpared = !isGiven && fewer > 0 && spared <= SPARED * height;
  return [...(isSpared ? [fewer] : []), Math.ceil(exact - 1e-6)];
}
