/** More numbers half in one script and half in the other: 2十6, 三时20分, 五6个; and noughts of the wrong sort. */

const DIGIT = '[一二两三四五六七八九]';
const COUNTED =
  '(?:[万亿]|[多余]?(?:[元名人个亩户吨斤条株头只份件家所座处台辆次场册棵期届批项套间口眼度岁周]|平方|立方|公[里斤顷]|千[瓦米克]|小时|分钟))';

/** Parts of one expression, as the others of mixed numerals. */
export const MORE_MIXED: readonly string[] = [
  // 1十二期, 2十6万亩; not 2025十佳.
  `(?<![\\d.·A-Za-z月])\\d{1,2}十(?:\\d|${DIGIT})?(?=${COUNTED})`,
  // 三时20分, 十点5分.
  `(?<![一二三四五六七八九十百千第几\\d])(?:二?十[一二三四]?|[一二三四五六七八九])[时点]\\d{1,2}分(?!之)`,
  // 3五户, 12三个.
  `(?<![\\d.A-Za-z月第])\\d{1,4}[二三四五六七八九](?=${COUNTED})(?!${DIGIT}[级维])`,
  // 三5户, behind a word that counts.
  `(?<=[共有达计为了建设增减出])(?<!周)[二三四五六七八九]\\d{1,3}(?=${COUNTED})`,
  // 2千三百, 4百五.
  `(?<![\\d.·A-Za-z])\\d{1,2}[百千]${DIGIT}(?:[十百]|(?=${COUNTED}))`,
  // 三点5, 百分之三点5.
  `(?<=分之|[为达约近])[一二三四五六七八九零]点\\d{1,2}(?![时分])`,
];

/** Noughts written 〇 where something is counted or measured: 百分之〇点八, 一百〇五. */
export const ROUND_NOUGHT =
  /(?<=分之)〇(?=点)|〇(?=点[一二三四五六七八九〇零])|(?<=[百千万亿])〇(?=[一二三四五六七八九十])/gu;

/** Years of three or five numerals: 二二五年十月, 二〇〇二五年三月, 225年10月. */
export const ODD_YEAR =
  /(?<![〇零一二三四五六七八九十百千万第])(?:[一二][〇零一二三四五六七八九]{2}|[一二][〇零九][〇零一二三四五六七八九]{3})年(?=[一二三四五六七八九十]{1,2}月)|(?<![\d.—–～-])(?<!公元前?)(?:20\d|2[12]\d|20\d{3}|20[1-3]\d\d|19\d{3}|2[1-9]\d{2}|[3-9]\d{3})年(?=\d{1,2}月\d{1,2}日|\d{1,2}月[份底初，至以，末起])/gu;
