/** Figures with what they count: 3.6亿元, 12条, 28.5%, 2,460座. */
import { matchesOf } from '../../matches.ts';

export interface Quantity {
  /** Where its digits start. */
  readonly start: number;
  /** Behind its unit. */
  readonly end: number;
  readonly value: number;
  /** What its last written digit is worth: 1000 万 of 3.6亿. */
  readonly step: number;
  readonly unit: string;
  /** True of 近12, 12多, 12以上: the figure itself was not told. */
  readonly isRough: boolean;
}

const UNITS = [
  '个百分点|百分点|个工作日|工作日|个月|平方公里|平方千米|立方米|平方米|千瓦时|千瓦|兆瓦|毫升|公里|千米|毫米|厘米|千克|公斤|公顷',
  '微克/立方米|毫克/立方米|毫克/升|微克|毫克|课时|学时|人天|人日|航次|班次|人次|人份|户次|台套|(?:[件场批台辆车架剂册例趟门亩吨头只份篇组家桌席单张艘列])次|车皮|标箱|工时|工日|台班|美元|小时|分钟|%|‰|℃',
  '[元吨米亩斤升倍个家户人名条件项座处台辆场次所村套只头间份批类宗起张篇幅部册本支队组天岁块株棵眼口位例艘架栋幢孔盏把根箱袋瓶桶票床顶副双对封款枚粒羽匹段集期门面节层班趟尾盒笔秒碗杯筐棚罐剂桌席尊匹餐捆页卷针窝担穴轮团镇乡校社店馆站园杆桩扇挂井车船厅瓦]|列(?![入为出席举])|题(?![为目材库])|具(?![有体备])|分(?![别为成钟之类步批期配项区局支布段档])',
].join('|');

const QUANTITY = new RegExp(
  `(?<![\\d.,A-Za-z十百千])(\\d{1,3}(?:[, \\u2009\\u202f\\u00a0]\\d{3})+(?!\\d)|\\d+)(?:\\.(\\d+))?(万亿|[十百千]?万|[百千]?亿)?([多余几来]?)(?:${UNITS}|(\\p{Script=Han}))?`,
  'gu',
);
const WORTH: Readonly<Record<string, number>> = {
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const ROUGHLY = /(?:(?<![签节条预契合公集制大])约|近|超|超过|逾|不足|不到|至少|多达|高达)$/u;

/** What follows a number and is no measure of it. */
const NO_MEASURE =
  /[年月日号时点分度级届版章款第至到和及与的比种以之内外上下前后多余几左强成万亿是为在有其中全各每]/u;

/** Signs behind numbers that are no unit of the table, and are one where they stand behind two: 860具, 其中 320具. */
function measuresIn(matches: readonly RegExpExecArray[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const [, , , , , sign] of matches) {
    if (sign === undefined || NO_MEASURE.test(sign)) continue;
    if (seen.has(sign)) again.add(sign);
    seen.add(sign);
  }
  return again;
}

/** Before a figure below zero, and not between the ends of a range. */
const BELOW = /(?:零下|(?<=[到至为升降由从是达的])[-－−])$/u;

/** The figures of a text that have a unit, from left to right; 千米 and 公里 are one unit. */
export function quantitiesOf(text: string): Quantity[] {
  const matches = matchesOf(text, QUANTITY);
  const measures = measuresIn(matches);
  return matches.flatMap((match): Quantity[] => {
    const [all, whole = '', decimals = '', magnitude = '', more = '', sign] = match;
    const written = sign === undefined || measures.has(sign) ? all : all.slice(0, -sign.length);
    const numeral =
      whole.length + (decimals === '' ? 0 : decimals.length + 1) + magnitude.length + more.length;
    const unit = written.slice(numeral);
    if (unit === '' && magnitude === '') return [];
    const worth = WORTH[magnitude] ?? 1;
    const isBelow = BELOW.test(text.slice(Math.max(0, match.index - 2), match.index));
    const end = match.index + written.length;
    return [
      {
        start: match.index,
        end,
        value: Number(`${whole.replace(/\D/gu, '')}.${decimals}`) * (isBelow ? -worth : worth),
        step: worth / 10 ** decimals.length,
        unit,
        isRough:
          more !== '' ||
          ROUGHLY.test(text.slice(Math.max(0, match.index - 3), match.index)) ||
          /^(?:[多余](?![\d种收产销办建发投售卖接栽修养])|以上|以下|以内|左右|上下)/u.test(
            text.slice(end, end + 2),
          ),
      },
    ];
  });
}

const RELATIVE: ReadonlySet<string> = new Set(['%', '‰', '个百分点', '百分点', '倍']);

/** True of a share or a rate, which is no part of a count. */
export const isRelative = ({ unit }: Quantity): boolean => RELATIVE.has(unit);

/** A number as Chinese copy writes it, with so many decimals at most. */
export const written = (value: number, decimals = 1): string => String(Number(value.toFixed(decimals)));
