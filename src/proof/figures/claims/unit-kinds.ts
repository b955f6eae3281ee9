/** Units that measure something else than what is told: a length in 平方公里. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';

const LINK = '(?:长|约|为|达|达到|共|近|共计|有|只有|仅|是|已达|超过|由|合计|大约|各)*';
const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?[多余]?[十百千]?[万亿]?[多余]?';
const LENGTHS = '米|公里|千米|厘米|毫米';
const AREAS = '平方米|平方公里|平方千米|公顷|亩|平方厘米';
const VOLUMES = '立方米|升|毫升';
const WEIGHTS = '吨|公斤|千克|斤|克';
const END = '(?![\\p{Script=Han}]?/)';

/** What is measured, and the units that cannot measure it. */
const KINDS: readonly (readonly [string, string])[] = [
  [
    '(?:全长|总长度?|长度|长|里程|总里程|海拔|周长|全程|相距|距离|水深|身高|净高|净宽|宽度|高度|深度|厚度|岸线|河长|路长|管线|管网|胸径)',
    `${AREAS}|${VOLUMES}|${WEIGHTS}`,
  ],
  ['(?<!人均|户均)(?:面积|占地|耕地|流域面积|绿地)', `${LENGTHS}|${VOLUMES}|${WEIGHTS}`],
  [
    '(?:库容|蓄水量|容积|容量|土方量?|土石方|方量|供水量|来水量|水资源量|用水量|排水量|储水|蓄积量)',
    `${LENGTHS}|${AREAS}`,
  ],
  ['(?<=[面路渠桥堤坝墙河沟净均坑井房、，])(?:长|宽|高|深|厚)', `${AREAS}|${VOLUMES}`],
  ['(?:体重|净重|总重|单产|亩产|载重)', `${LENGTHS}|${AREAS}|${VOLUMES}`],
  ['(?:气温|温度|体温|水温|地温|室温|高温|低温)', `%|${LENGTHS}|${WEIGHTS}`],
  ['(?:湿度|出勤率|合格率|成活率|覆盖率|满意率|增长率)', '℃|个|户|人|元'],
  ['(?:上网电量|耗电量|节电量|总电量|发电量|用电量|供电量|售电量|年发电|可发电|累计发电)', '千瓦(?!时|·)'],
  ['(?:装机容量|装机规模|装机)', '千瓦时|度'],
  ['(?:降雨量|降水量|雨量|积雪深度)', `公里|千米|平方毫米|${AREAS}|${VOLUMES}|${WEIGHTS}|℃|%`],
  ['(?:总人口|常住人口|户籍人口|流动人口)', `元|${LENGTHS}|${AREAS}|${WEIGHTS}`],
];

const PATTERNS: readonly RegExp[] = KINDS.map(
  ([what, units]) =>
    new RegExp(`${what}${LINK}(?<![\\d.])(${NUMBER})(${units})${END}(?!以[内外]|长|宽|高|处|范围)`, 'gu'),
);
/** 面积由1公里 … and 长3平方公里的 are read by what stands right before. */
export const findUnitKinds = (text: string): Remark[] =>
  PATTERNS.flatMap((pattern) =>
    matchesOf(text, pattern).map(
      ({ 0: written, 2: unit, index }): Remark => ({
        from: index,
        to: index + written.length,
        message: {
          zh: `“${written}”：“${unit}”不是量这个的单位`,
          en: `"${written}": ${unit} measures something else`,
        },
        hint: { zh: '核对单位', en: 'Check the unit' },
      }),
    ),
  );
