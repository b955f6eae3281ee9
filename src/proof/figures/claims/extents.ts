/** Lengths whose product is told, and days of a year whose share is: 长60米、宽15米，面积1900平方米. */

import { matchesOf } from '../../matches.ts';
import { isMistyped } from '../sums/digit-slips.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const NUMBER = '(\\d{1,6}(?:\\.\\d{1,3})?)';
/** What stands between a word and its figure. */
const LINK = '(?:度)?(?:约|为|达)?';
/** Matches 长60米、宽15米、高4米，占地面积900平方米, the lengths, what is measured and its figure in groups. */
const BOX = new RegExp(
  `长${LINK}${NUMBER}(公里|千米|米)[、，](?:路面|平均|均)?宽${LINK}${NUMBER}米(?:[、，](?:深|高|厚)${LINK}${NUMBER}(米|厘米))?，(?![^，。；]{0,8}共)[^，。；\\d]{0,6}?((?:总|占地|硬化|路面|绿化|铺设|建筑|场地|水面)?面积|占地|(?:铺设|硬化|绿化|种植|粉刷|搭建)[^，。；\\d]{0,6}|土方量?|库容|容积|总?方量)(?:共|约|为|达到?|是)*${NUMBER}(万?)(平方米|立方米|方|亩)(?!多)`,
  'gu',
);
/** Square metres of a 亩. */
const MU = 10_000 / 15;
const METRES: Readonly<Record<string, number>> = { 公里: 1000, 千米: 1000, 米: 1, 厘米: 0.01 };

const sayProduct = ({ index }: RegExpExecArray, written: string, shown: string): Remark => ({
  from: index,
  to: index + written.length,
  message: { zh: `相乘是 ${shown}`, en: `The product is ${shown}` },
  hint: CHECK_BOTH,
});

const findBoxes = (text: string): Remark[] =>
  matchesOf(text, BOX).flatMap((match): Remark[] => {
    const [written, length, unit = '', width, height, heightUnit = '', name = '', said, worth, of] = match;
    const isVolume = of !== '平方米' && of !== '亩';
    if (isVolume !== (height !== undefined) || /约/u.test(written)) return [];
    const depth = height === undefined ? 1 : Number(height) * (METRES[heightUnit] ?? 1);
    const right = (Number(length) * (METRES[unit] ?? 1) * Number(width) * depth) / (of === '亩' ? MU : 1);
    const value = Number(said) * (worth ? 1e4 : 1);
    // What has floors has several times its ground.
    const isFree = /建筑/u.test(name) && !isMistyped(value, right, 1);
    const ratio = value / right;
    // Whole metres make a whole area, which may be told in tens or hundreds.
    const round = 10 ** (/0*$/u.exec(said ?? '')?.[0].length ?? 0);
    const isWhole = /^\d+$/u.test(`${length}${width}`) && of === '平方米' && !worth && !isFree && round < 100;
    if (isWhole && Math.abs(value - right) >= 2 * round) return [sayProduct(match, written, `${right}${of}`)];
    if (
      Math.abs(ratio - 1) < (of === '亩' ? 0.1 : 0.04) ||
      isFree ||
      (of !== '亩' && (ratio > 12 || ratio < 1 / 12))
    )
      return [];
    const shown = `${Number((right / (worth ? 1e4 : 1)).toFixed(2))}${worth}${of}`;
    return [sayProduct(match, written, shown)];
  });

/** Matches 全年空气质量优良天数352天，优良率达96.4%. */
const DAYS =
  /(?:全年|20\d\d年|去年|上年)[^。；\d]{0,16}(?:优良|达标|优良以上)天数(?:累计|共|为|达到?|有)*(\d{2,3})天[，（](?:空气质量)?(?:优良|达标|占比?|优良天数)(?:天数)?(?:率|比例|比率)?(?:为|达到?了?)?(\d{1,3}(?:\.\d{1,2})?)%/gu;

const findDays = (text: string): Remark[] =>
  matchesOf(text, DAYS).flatMap(({ 0: written, 1: days, 2: percent, index }): Remark[] => {
    const decimals = (percent ?? '').split('.')[1]?.length ?? 0;
    const isIt = [355, 358, 360, 362, 365, 366].some(
      (year) => Math.abs((Number(days) / year) * 100 - Number(percent)) <= 10 ** -decimals,
    );
    const right = ((Number(days) / 365) * 100).toFixed(1);
    return isIt || Math.abs(Number(right) - Number(percent)) < 1.5
      ? []
      : [
          {
            from: index,
            to: index + written.length,
            message: { zh: `${days}天占一年的 ${right}%`, en: `${days} days are ${right}% of a year` },
            hint: CHECK_BOTH,
          },
        ];
  });

/** Matches K12+300至K13+700…长1.4公里, kilometres and metres of both ends, the length and its unit in groups. */
const STAKES =
  /K(\d{1,4})\+(\d{3})[^。；\dK]{0,3}[至到—–～~-]K(\d{1,4})\+(\d{3})[^。；\d]{0,30}?(?:长|里程|全程|共)度?(?:约|为|共|计|达)*(\d{1,3}(?:\.\d{1,3})?)(公里|千米|米)/gu;

const findStakes = (text: string): Remark[] =>
  matchesOf(text, STAKES).flatMap((match): Remark[] => {
    const [written, from, metres, to, lastMetres, said, unit = ''] = match;
    const right = Math.abs((Number(to) - Number(from)) * 1000 + Number(lastMetres) - Number(metres));
    const value = Number(said) * (METRES[unit] ?? 1);
    return Math.abs(right - value) <= Math.max(60, right * 0.05)
      ? []
      : [
          {
            from: match.index,
            to: match.index + written.length,
            message: { zh: `两个桩号相距 ${right} 米`, en: `The two marks are ${right} m apart` },
            hint: CHECK_BOTH,
          },
        ];
  });

export const findExtents = readSentences((text) => [
  ...(text.includes('长') && text.includes('宽') ? findBoxes(text) : []),
  ...(text.includes('天数') ? findDays(text) : []),
  ...(/K\d+\+/u.test(text) ? findStakes(text) : []),
]);
