/** Numbers that are called rough or bounded by two words that repeat or deny each other: 不足20分钟左右, 将近200余户, 最多3天以内. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';

const NEAR = '(?<![附最临靠亲邻就远相新])(?:将近|近|接近)';
const ABOUT = '(?:大约|大概|(?<![大节合公预签条契违制相邀赴失缔盟誓特婉简纽履解集])约)';
const OVER =
  '(?:超过|超出|逾|(?<!未)突破|不少于|不低于|不下于|多于|高于|(?:至少|最少|起码)(?:需要?|有|要|用|可|达|为|保证|安排|提供|完成|投入)?)';
const UNDER =
  '(?:不足|不到|未满|不超过|不多于|不高于|不大于|(?:最多|至多|顶多)(?:需要?|有|要|用|可|达|为|安排|提供)?|(?<!不)少于|(?<!不)低于)';
const REACHING = '(?:多达|高达)';
const NUMBER = '(?:\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千]{1,6})';
const MORE = '[余多]';
const MAGNITUDE = '[十百千]?[万亿]?';
/** A unit, up to what stands behind it. */
const UNIT =
  '(?:[%‰℃]|个?工作日|个?小时|个月|分钟|平方米|平方公里|立方米|公里|公斤|公顷|厘米|毫米|千克|千瓦时|千瓦|人次|百分点|[元人户名家个亩吨米斤座处台辆次条件项天日年岁周所场株头只层倍成秒度份级])';
const AMOUNT = `${NUMBER}${MAGNITUDE}${UNIT}`;

/** Each with the two words, what stands between them and what stands behind in groups. */
const TWICE: readonly RegExp[] = [
  // 将近200余户, 超过50多人, 不到30多天; 近20多年 is of late.
  new RegExp(`(${NEAR})${NUMBER}${MAGNITUDE}(${MORE})(?![年天日]|个月|周|\\p{Script=Han}?[年月天]来)`, 'gu'),
  new RegExp(
    `(${OVER}|${UNDER}|${ABOUT})${NUMBER}${MAGNITUDE}(${MORE})(?=[\\p{Script=Han}])(?![于样种元维功边媒])`,
    'gu',
  ),
  // 不足20分钟左右, 多达1.6万人左右.
  new RegExp(
    `(${NEAR}|${OVER}|${UNDER}|${REACHING})${AMOUNT}(左右|上下)(?![级游楼铺学坡山翻两学滑移])`,
    'gu',
  ),
  // 200余户左右 is rough twice.
  new RegExp(
    `(?<![\\d.])${NUMBER}${MAGNITUDE}(${MORE})${MAGNITUDE}${UNIT}(左右|上下)(?![级游楼铺学坡山翻两滑移])`,
    'gu',
  ),
  // 最多3个工作日以内, 至少50人以上, 近80%以上.
  new RegExp(`(${NEAR}|${ABOUT}|${UNDER})${AMOUNT}(以内|之内|以下|之下)`, 'gu'),
  new RegExp(`(${NEAR}|${ABOUT}|${OVER})${AMOUNT}(以上|之上|开外)`, 'gu'),
  // 最多5人以上, 至少5人以下.
  new RegExp(`(${UNDER})${AMOUNT}(以上|之上)`, 'gu'),
  new RegExp(`(${OVER})${AMOUNT}(以下|以内|之内)`, 'gu'),
  // 120米左右上下, 数千多人.
  /(左右|上下|以上|以下|以内)(左右|上下)(?=[，。；、）]|$)/gu,
  /(?<![一二三四五六七八九十百千参基人次计分总级位倍指系岁天])(数|好几)[十百千万]{1,2}([多余])(?=\p{Script=Han})/gu,
  // 大约近200户.
  new RegExp(`(${ABOUT})(将近|近|接近|超过|不足|不到|逾)(?=\\d)`, 'gu'),
];

/** Any such word. */
const QUICK = /[余多近约超逾]|左右|上下|以[上下内]|至[少多]|最[多少]|不[足到]/u;
/** 不低于60岁以上人口 and 3000人以上企业 name classes. */
const CLASS = /^(?:的|老人|人员|人口|老年|企业|学历|工业|法人|项目|干部|职称|单位|群众|公里|乔木|道路)/u;

export const findRoughWords = (text: string): Remark[] =>
  QUICK.test(text) && /[\d一二两三四五六七八九十数]/u.test(text)
    ? TWICE.flatMap((pattern) =>
        matchesOf(text, pattern).flatMap(({ 0: written, 1: one = '', 2: two = '', index }): Remark[] => {
          const behind = text.slice(index + written.length);
          if (/^以[上下]$/u.test(two) && CLASS.test(behind)) return [];
          return [
            {
              from: index,
              to: index + written.length,
              message: {
                zh: `“${one}”和“${two}”重复或者矛盾`,
                en: `"${one}" and "${two}" repeat or deny each other`,
              },
              hint: { zh: '只留一个', en: 'Leave one of them' },
            },
          ];
        }),
      )
    : [];
