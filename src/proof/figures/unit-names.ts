/** Units that were given up, and symbols of units in other letters (GB 3100). */

import type { Passage } from '../passage.ts';
import { findUnitKinds } from './claims/unit-kinds.ts';
import { findBareFigures } from './forms/bare-figures.ts';
import { findParallelUnits } from './forms/parallel-units.ts';
import { figureCheck, type Remark, remarksOn } from './support.ts';

const RIGHT: Readonly<Record<string, string>> = {
  公分: '厘米',
  公尺: '米',
  公升: '升',
  公方: '立方米',
  公吨: '吨',
  方: '立方米',
  KWp: 'kWp',
  KWP: 'kWp',
  PPM: 'ppm',
  Kcal: 'kcal',
  KCAL: 'kcal',
  市斤: '斤',
  市尺: '尺',
  市里: '里',
  市亩: '亩',
  华里: '里',
  平米: '平方米',
  立米: '立方米',
  平方: '平方米',
  立方: '立方米',
  千瓦小时: '千瓦时',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
  KWH: 'kW·h',
  KWh: 'kW·h',
  Kwh: 'kW·h',
  kwh: 'kW·h',
  kwH: 'kW·h',
  KM: 'km',
  Km: 'km',
  kM: 'km',
  KG: 'kg',
  Kg: 'kg',
  kG: 'kg',
  CM: 'cm',
  Cm: 'cm',
  MM: 'mm',
  Mm: 'mm',
  DM: 'dm',
  ML: 'mL',
  Ml: 'mL',
  mG: 'mg',
  Mg: 'mg',
  mM: 'mm',
  cM: 'cm',
  MG: 'mg',
  M2: 'm²',
  M3: 'm³',
  'M²': 'm²',
  'M³': 'm³',
  KM2: 'km²',
  Km2: 'km²',
  KVA: 'kV·A',
  Kva: 'kV·A',
  KVa: 'kV·A',
  kva: 'kV·A',
  KV: 'kV',
  Kv: 'kV',
  kv: 'kV',
  DB: 'dB',
  Db: 'dB',
  db: 'dB',
  HZ: 'Hz',
  hz: 'Hz',
  hZ: 'Hz',
  Mhz: 'MHz',
  MHZ: 'MHz',
  mhz: 'MHz',
  Ghz: 'GHz',
  GHZ: 'GHz',
  KHz: 'kHz',
  KHZ: 'kHz',
  Khz: 'kHz',
  KPA: 'kPa',
  KPa: 'kPa',
  Kpa: 'kPa',
  kpa: 'kPa',
  MPA: 'MPa',
  Mpa: 'MPa',
  mpa: 'MPa',
  PA: 'Pa',
  Mw: 'MW',
  mw: 'MW',
  MWH: 'MW·h',
  MWh: 'MW·h',
  Mwh: 'MW·h',
  KJ: 'kJ',
  HM2: 'hm²',
  Hm2: 'hm²',
  KN: 'kN',
};
/** Right for some, wrong for none: left alone. */
const LEFT = new Set(['MWh', 'PA']);

const SYMBOLS = Object.keys(RIGHT)
  .filter((name) => /^[A-Za-z]/u.test(name) && !LEFT.has(name))
  .sort((one, other) => other.length - one.length)
  .join('|');
const COUNT = '(?<=[\\d一二两三四五六七八九十百千万亿几半数每][多余来]?[ \\u2009\\u202f\\u00a0]?)';
const HAN =
  '公分(?!之)|公尺|公升|公方|公吨|市斤|市尺|市亩|华里|平米|立米|平方(?![米公厘千分毫根数尺])|立方(?![米厘分公毫体根数尺])|千瓦小时';

/** To save time, what a name or a symbol begins with is looked for before what stands before it. */
const START = '(?=[公市华平立千方A-Za-z])';

/** Matches a name or a symbol behind a count: 8公分, 560 KW. */
const NAMES = new RegExp(
  `${START}(?:${COUNT}(?:${HAN}|(?:${SYMBOLS})(?![A-Za-z\\d]))|(?<=[（(])(?:${SYMBOLS})(?=[)）])|(?<=\\d[万亿])方(?=[，。；、）])|(?<=[\\p{Script=Han}a-zμ]/)(?:平方|立方|立米|平米|市斤)(?![米公厘分千]))`,
  'gu',
);
/** Units half in Chinese: 公里/h, km/小时. */
const HALF =
  /(?<=\d[ \u2009]?)(?:(?:公里|千米|米|吨|立方米|千克|升|瓦|千瓦)\/(?:h|s|min|d|H|S)|(?:km|m|t|kg|L|mg|kW|m³)\/(?:小时|秒|分钟|立方米|平方米))(?![A-Za-z])|(?:分贝|千米|公里|千克|公斤|千瓦|平方米)[（(](?:DB|KM|KG|KW|M2)[)）]/gu;
const WHOLE: Readonly<Record<string, string>> = {
  '公里/h': 'km/h',
  '千米/h': 'km/h',
  '公里/H': 'km/h',
  'km/小时': 'km/h',
  '米/s': 'm/s',
  'm/秒': 'm/s',
};

/** Money told twice, degrees in the order of speech, squares and cubes without a raised figure. */
const FORMS: readonly (readonly [RegExp, (written: string) => string])[] = [
  [/(?<![A-Za-z])(?:PH|Ph)(?=值)/gu, () => 'pH'],
  [/(?<=\d\s?)(?:C°|°c)/gu, () => '℃'],
  [/(?<=(?:气温|温度|高温|低温|[体水地室]温)[^，。；]{0,12}\d)°(?![\dCcFEWNS东西南北′″])/gu, () => '℃'],
  [/[￥¥]\s?\d[\d,.]*[万亿]?元/gu, (written) => written.replace(/[￥¥]\s?/u, '')],
  [
    /摄氏(零下|零上)?(\d+(?:\.\d+)?)度/gu,
    (written) => written.replace(/摄氏(零下|零上)?([\d.]+)度/u, '$1$2摄氏度'),
  ],
  [
    /(?<=[\d万亿/]\s?)(?:km|m|cm|mm|hm|dm)[23](?![A-Za-z\d])|(?<=g\/)(?:m3|M[3³])(?![A-Za-z\d])/gu,
    (written) => written.toLowerCase().replace('2', '²').replace('3', '³'),
  ],
];

/** Matches the difference of two shares that is told as a share: 增速8.6%，较上年提高1.2%. */
const POINTS =
  /(?<=(?:增速|增幅|增长率|占比|比重|[完合及满覆普]\p{Script=Han}{1,3}率|[^，。；\d]率)[^，。；\d]{0,4}\d{1,3}(?:\.\d{1,2})?%，(?:比|较)[^，。；\d]{1,10}(?:提高|上升|下降|回落|降低|加快|提升|扩大)了?)\d{1,3}(?:\.\d{1,2})?%/gu;
/** Matches an amount of money without its unit: 投资3600万。 */
const MONEY =
  /(?<=(?:投资|资金|产值|补贴|贷款|投入|收入|营收|销售额|奖金|罚款|税收|损失|金额)(?:总?额|约|近|达到?|超过?|了|共计?)?)\d{1,9}(?:\.\d{1,4})?[万亿](?=[，。；、）])/gu;

const findLost = ({ text }: Passage): Remark[] => [
  ...remarksOn(text, POINTS, ([written]) => ({
    message: { zh: `“${written}”是两个百分数的差`, en: `"${written}" is the difference of two shares` },
    hint: {
      zh: `改成“${written.replace('%', '个百分点')}”`,
      en: `Write ${written.replace('%', '个百分点')}`,
    },
  })),
  ...remarksOn(text, MONEY, ([written]) => ({
    message: { zh: `“${written}”后面没有单位`, en: `"${written}" has no unit` },
    hint: { zh: `是钱就改成“${written}元”`, en: `Write ${written}元 if it is money` },
  })),
];

const say = (written: string, right: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `“${written}”不是规范的单位`, en: `"${written}" is no unit of GB 3100` },
  hint: { zh: `改成“${right}”`, en: `Write "${right}"` },
});

const findNames = (passage: Passage): Remark[] => {
  const { text, place } = passage;
  return [
    ...findLost(passage),
    ...findBareFigures(passage),
    ...findParallelUnits(passage),
    ...findUnitKinds(text),
    ...remarksOn(text, NAMES, ([written]) => say(written, RIGHT[written] ?? written)),
    ...FORMS.flatMap(([pattern, right]) =>
      remarksOn(text, pattern, ({ 0: written, index }) => {
        // m[3]{上标} is raised as it should be.
        const { source, start, end } = place(index, index + written.length);
        return source.text.slice(start, end + 2).includes('[') ? undefined : say(written, right(written));
      }),
    ),
    ...remarksOn(text, HALF, ([written]) =>
      say(
        written,
        WHOLE[written] ?? (/[（(]/u.test(written) ? written.replace(/[（(].*/u, '') : '全用汉字或全用符号'),
      ),
    ),
  ];
};

export const UNIT_NAMES = figureCheck(
  'unit-name',
  { zh: '废除的单位、大小写不对的单位符号', en: 'units given up, and symbols in other letters' },
  { zh: 'GB 3100—1993', en: 'GB 3100-1993' },
  findNames,
);
