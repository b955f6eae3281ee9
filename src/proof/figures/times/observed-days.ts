/** The numbers of days and weeks that are kept every year: 2025年9月10日是第41个教师节. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Remark, sentenceAround } from '../support.ts';

/** The year before the first of each. */
const BEFORE_FIRST: Readonly<Record<string, number>> = {
  教师节: 1984,
  植树节: 1978,
  护士节: 1911,
  妇女节: 1910,
  环境日: 1971,
  中小学生安全教育日: 1995,
  爱牙日: 1988,
  无烟日: 1987,
  人口日: 1989,
  粮食日: 1980,
  宪法宣传周: 2017,
  民法典宣传月: 2020,
  推广普通话宣传周: 1997,
  记者节: 1999,
  医师节: 2017,
  农民丰收节: 2017,
  国家安全教育日: 2015,
  安全教育日: 2015,
  国家宪法日: 2013,
  烈士纪念日: 2013,
  国家公祭日: 2013,
  全国助残日: 1990,
  世界水日: 1992,
  中国水周: 1987,
  国际禁毒日: 1987,
  全国土地日: 1990,
  防灾减灾日: 2008,
  爱国卫生月: 1988,
  世界艾滋病日: 1987,
  全国爱眼日: 1995,
  安全生产月: 2001,
  世界读书日: 1995,
  人民警察节: 2020,
  全国生态日: 2022,
  税收宣传月: 1991,
  中国航天日: 2015,
  中国品牌日: 2016,
  节能宣传周: 1990,
  全国低碳日: 2012,
  全国交通安全日: 2011,
  全民国防教育日: 2000,
  世界献血者日: 2003,
};
const NAMES = Object.keys(BEFORE_FIRST)
  .sort((one, other) => other.length - one.length)
  .join('|');
/** Matches 第41个教师节, 第十个全民国家安全教育日, the number and the name in groups. */
const NUMBERED = new RegExp(
  `第(\\d{1,3}|[一二三四五六七八九十]{1,4})(?:个|次|届)(?:“)?(?:全民|全国|国际|世界|中国|国家|我国){0,2}(${NAMES})`,
  'gu',
);
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;

/** Remarks on such a number, by a year of its sentence or by that of the issue. */
export const findObservedDays = ({ text }: Passage, issued: CalendarDate): Remark[] =>
  text.includes('第') && /[节日周月]/u.test(text)
    ? matchesOf(text, NUMBERED).flatMap(({ 0: written, 1: numeral = '', 2: name = '', index }): Remark[] => {
        const first = BEFORE_FIRST[name] as number;
        const named = matchesOf(sentenceAround(text, index), YEAR).map(([, year]) => Number(year));
        const years = named.length > 0 ? named : [issued.year, issued.year - 1, issued.year + 1];
        const said = /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
        if (years.some((year) => year - first === said)) return [];
        const right = (years[0] as number) - first;
        return [
          {
            from: index,
            to: index + written.length,
            message: { zh: `${years[0]}年是第${right}个${name}`, en: `In ${years[0]} it is number ${right}` },
            hint: { zh: `改成“第${right}个”，或者核对年份`, en: 'Check the number and the year' },
          },
        ];
      })
    : [];
