/** How wide a picture is printed: a share of the measure, or a length. */

import { mm } from '../../base/units.ts';
import { OUT_OF_RANGE, type Reader, tidyValue, UNREADABLE } from '../values.ts';

/** A share of the measure from 0 to 1, or points. */
export type PictureWidth = { readonly share: number } | { readonly points: number };

/** Narrowest and widest picture that is taken at its word, in millimetres. */
const NARROWEST = 10;
const WIDEST = 200;

/** What a width looks like once it is tidied: 0.6, 60%, 80mm, 8cm. */
const WRITTEN = /^(\d{1,3}(?:\.\d{1,4})?)(%|％|mm|毫米|cm|厘米)?$/i;

/** For an editor: the same with full-width forms and spaces let through. */
export const WIDTH_PATTERN =
  '^\\s*[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,4})?\\s*(?:%|％|[mｍMＭ][mｍMＭ]|[cｃCＣ][mｍMＭ]|毫米|厘米)?\\s*$';

/** Reads the width of a picture. */
export const readPictureWidth: Reader<PictureWidth> = (text) => {
  const [, digits = '', unit = ''] = WRITTEN.exec(tidyValue(text)) ?? [];
  const value = Number(digits);
  const share = unit === '%' ? value / 100 : unit === '' ? value : undefined;
  if (digits !== '' && share !== undefined && share >= 0.1 && share <= 1) return { value: { share } };
  const length = /^(?:cm|厘米)$/i.test(unit) ? 10 * value : value;
  const isLength = share === undefined && length >= NARROWEST && length <= WIDEST;
  if (digits !== '' && isLength) return { value: { points: mm(length) } };
  return {
    problem: {
      code: 'bad-number',
      complaint: digits === '' ? UNREADABLE : OUT_OF_RANGE,
      expected: {
        zh: `版心宽的几分之几（如 60% 或 0.6，从 10% 到 100%），或者从 ${NARROWEST}mm 到 ${WIDEST}mm 的长度（如 80mm）`,
        en: `a share of the measure (60% or 0.6, from 10% to 100%) or a length from ${NARROWEST}mm to ${WIDEST}mm`,
      },
    },
  };
};
