/** Telephone numbers with a digit too many or too few. */

import type { Passage } from '../../passage.ts';
import { type Remark, remarksOn } from '../support.ts';

/** Matches 电话：0373—6234567 and 手机13800138000, the area and the number in groups. */
const NUMBER =
  /(?<=(?:电话|手机|热线|传真|手机号|号码|咨询|联系方式|座机)(?:号码?)?[：:为]?[^，。；、\d]{0,6})(?:(0\d{2,3})[-—－–)）])?(?<![\d.])(\d{6,15})(?![\d.]|[万亿元户人个份件条多余次起部])/gu;

const isWrong = (area: string | undefined, digits: string): boolean => {
  if (area !== undefined) return digits.length < 7 || digits.length > 8;
  if (/^1[3-9]/u.test(digits) && digits.length > 8) return digits.length !== 11;
  if (/^[48]00/u.test(digits) && digits.length > 8) return digits.length !== 10;
  return digits.length > 8 && !digits.startsWith('0');
};

/** Matches 0734-8622101, the area and the number in groups: numbers of one area have one length. */
const OF_AREA = /(?<![\d.])(0\d{2,3})[-—－–](\d{7,8})(?!\d)/gu;
/** Matches 邮编42150. */
const POSTCODE = /(?<=邮(?:政编码|编)[：:为是]?)\d{1,9}(?!\d)/gu;

const wrongLength = (written: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `“${written}”的位数不对`, en: `"${written}" has a digit too many or too few` },
  hint: { zh: '核对号码', en: 'Check the number' },
});

function findUnequal(text: string): Remark[] {
  const first = new Map<string, number>();
  return remarksOn(text, OF_AREA, ([written, area = '', { length } = '']) => {
    const other = first.get(area) ?? length;
    first.set(area, other);
    return other === length ? undefined : wrongLength(written);
  });
}

const findPostcodes = (text: string): Remark[] =>
  text.includes('邮')
    ? remarksOn(text, POSTCODE, ([written]) => (written.length === 6 ? undefined : wrongLength(written)))
    : [];

export const findTelephones = ({ text }: Passage): Remark[] => [
  ...findNumbers(text),
  ...findUnequal(text),
  ...findPostcodes(text),
];

const findNumbers = (text: string): Remark[] =>
  /电话|手机|热线|传真|号码|咨询|联系方式|座机/u.test(text)
    ? remarksOn(text, NUMBER, ([written, area, digits = '']) =>
        isWrong(area, digits) ? wrongLength(written) : undefined,
      )
    : [];
