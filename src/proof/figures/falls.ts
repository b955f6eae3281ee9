/** Decreases counted in times: less by one time is nothing. */

import { figureCheck, remarksOn } from './support.ts';

const TIMES =
  '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+|半|几|数|好几|几十|数十)(?:多|余|几)?倍(?![数镜频率])';
const FALLS =
  '减少|减产|减亏|减收|降低|下降|缩短|缩小|下跌|下滑|回落|压缩|压减|减轻|削减|萎缩|缩减|收窄|节约|节省|减弱|跌落|缩水|降|减|跌';
/** Matches 减少了3倍, 下降近一倍, 成倍减少, 比去年少2倍; not 减少到0.5倍, 不低于3倍. */
const BY_TIMES = new RegExp(
  [
    `(?:${FALLS})(?:了|达|幅达|幅度达)?(?:近|约|超过|超|将近|大约|至少)?${TIMES}`,
    `成倍地?(?:${FALLS})`,
    `(?<=比[^，。；]{1,20})(?<![不至最多减缩])(?:少|低|短|小|轻|慢|便宜|弱)了?(?:近|约|超过|将近)?${TIMES}`,
  ].join('|'),
  'gu',
);

export const FALLS_BY_TIMES = figureCheck(
  'falls-times',
  { zh: '减少、降低用了“倍”', en: 'decreases counted in times' },
  { zh: '公文惯例', en: 'House style of official documents' },
  ({ text }) =>
    text.includes('倍')
      ? remarksOn(text, BY_TIMES, ([written]) => ({
          message: { zh: `“${written}”：减少不能用“倍”`, en: `"${written}": nothing falls by times` },
          hint: {
            zh: '改用百分数或分数，如“减少一半”“下降60%”',
            en: 'Use a percentage or a fraction, such as 减少一半 or 下降60%',
          },
        }))
      : [],
);
