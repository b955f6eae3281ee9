/** Numbers of lists as Word shows them (ISO 29500-1 17.18.59). */

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Digits and units of a number below ten thousand: 一百〇一; 十 without 一 where it begins. */
function counted(
  value: number,
  digits: string,
  units: readonly string[],
  zero: string,
  bare: boolean,
): string {
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, i) => {
    if (digit === 0) gap = true;
    else {
      text += `${gap && text ? zero : ''}${digits[digit]}${units[places.length - 1 - i]}`;
      gap = false;
    }
  });
  return bare && text.startsWith('一十') ? text.slice(1) : text || zero;
}

const chinese = (value: number): string =>
  value < 10_000 ? counted(value, DIGITS, UNITS, '〇', value < 20) : String(value);
const digital = (value: number): string => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
const legal = (digits: string, units: readonly string[]) => (value: number) =>
  value < 10_000 ? counted(value, digits, units, '零', false) : String(value);

/** A character out of a row of them, from 1; plain digits past its end. */
const fromRow =
  (row: string) =>
  (value: number): string =>
    [...row][value - 1] ?? String(value);

const rowFrom = (first: number, length: number): string =>
  Array.from({ length }, (_, i) => String.fromCodePoint(first + i)).join('');

const CIRCLED = rowFrom(0x2460, 20) + rowFrom(0x3251, 15) + rowFrom(0x32b1, 15);

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(value: number): string {
  if (value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

/** A … Z, AA, BB: a letter is doubled past the last. */
const letter = (value: number): string =>
  value > 780 ? String(value) : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));

const STEMS = fromRow('甲乙丙丁戊己庚辛壬癸');
const BRANCHES = fromRow('子丑寅卯辰巳午未申酉戌亥');
const circled = fromRow(CIRCLED);
const stopped = (value: number): string => (value <= 20 ? fromRow(rowFrom(0x2488, 20))(value) : `${value}.`);
const inBrackets = (value: number): string =>
  value <= 20 ? fromRow(rowFrom(0x2474, 20))(value) : `(${value})`;

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: stopped,
  decimalEnclosedParen: inBrackets,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  japaneseLegal: legal('零壹弐参四伍六七八九', ['', '拾', '百', '阡']),
  ideographTraditional: STEMS,
  ideographZodiac: BRANCHES,
  ideographEnclosedCircle: fromRow(rowFrom(0x3280, 10)),
  ordinal: (value) => `${value}.`,
  none: () => '',
};

/**
 * A number in a format.
 *
 * @returns nothing for a format that is not known: words of other languages and the like
 */
export const formatCounter = (format: string, value: number): string | undefined =>
  value < 1 && format !== 'none' ? String(value) : FORMATS[format]?.(value);
