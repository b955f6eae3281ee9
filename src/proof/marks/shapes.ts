/** Ellipses and dashes of another shape than …… and —— (GB/T 15834 4.10, 4.11). */

import type { Text } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { findFirst, HAN, markRule } from './search.ts';

// The lookbehind is right after the first mark of a run and fails there or not at all, so that a long run is read once.
const DOTS = new RegExp(
  [
    `\\.(?<=[${HAN}”’）》]\\.)\\.+(?![./])`,
    `\\.(?<=[\\d%‰]\\.)\\.{2,}(?=[${HAN}”“]|$)`,
    '\\.(?<=[？！。，、；：“‘]\\.)\\.{1,}(?![./\\w])',
    '。{3,}',
    `[…⋯](?<=[${HAN}”’）》，、：；。\\d%“‘][…⋯])(?![…⋯])`,
    '[…⋯](?<![…⋯]{2})[…⋯]{2}(?![…⋯\\s\\d])',
    '[…⋯](?<![…⋯]{2})[…⋯]{3,}(?![…⋯\\s\\d])',
    '．{2,}',
    `[·•・‧](?<=[${HAN}”’）》，、][·•・‧])[·•・‧]{2,}`,
  ].join('|'),
  'gu',
);

/** Stands alone for a whole paragraph that is left out. */
const TWELVE = '…………';

const checkDots = (passage: Passage): Finding[] =>
  findFirst(
    passage,
    '.。．…⋯·•・‧',
    DOTS,
    ({ mark, span, text }) =>
      mark === TWELVE && text.trim() === mark
        ? undefined
        : finding(
            'loose-ellipsis',
            { zh: `“${mark}”不是省略号`, en: `"${mark}" is no Chinese ellipsis` },
            { span, hint: { zh: '改成“……”（六个点）', en: 'Use ……' } },
          ),
    ({ mark, at }) => (mark.length === 2 ? [] : [{ from: at, to: at + mark.length, by: '……' }]),
  );

/** Matches an ellipsis with a mark beside it that it takes the place of. */
const BESIDE = /、……|……[。、；]/gu;

/** Matches an ellipsis with 等 or 等等 beside it that says the same; ……等待 waits. */
const SAID_TWICE =
  /……等(?:等|(?![待候级于同额值距效到着你我他]))|(?<=[\p{Script=Han}》”])(?<![你我他她稍先再久坐苦就别请])等等?……/gu;

const checkBeside = (passage: Passage): Finding[] =>
  findFirst(passage, '…', BESIDE, ({ mark, span }) =>
    finding(
      'loose-ellipsis',
      {
        zh: `省略号旁边不用“${mark.replace('……', '')}”`,
        en: `No ${mark.replace('……', '')} beside an ellipsis`,
      },
      { span, hint: { zh: '删掉它', en: 'Delete it' } },
    ),
  );

const checkEllipsisEnd = (passage: Passage): Finding[] =>
  findFirst(passage, '…', SAID_TWICE, ({ mark, span }) =>
    finding(
      'loose-ellipsis',
      {
        zh: `省略号和“${mark.replace('……', '')}”重复`,
        en: `${mark.replace('……', '')} beside an ellipsis says the same`,
      },
      { span, hint: { zh: '只留一个', en: 'Leave one of them' } },
    ),
  );

const DASH: Text = { zh: '破折号改成“——”；表示起止改成“—”', en: 'Use —— for a dash, — for a range' };

const DASHES = new RegExp(
  [
    `[-－–─━ー—](?<=(?:^|[${HAN}，。：；”’）》\\d%‰]).)[-－–─━ー—]+(?=[${HAN}“‘《\\d])`,
    `[-—―－–](?<![-—―－–]{2})(?<=[${HAN}”’）》，：].)(?=[${HAN}“])`,
  ].join('|'),
  'gu',
);

/** Matches the end of a figure with its unit: what follows its dash is the other end of a range. */
const FIGURE = /\d[\p{Script=Han}%‰℃]{0,3}$/u;

/** What runs from one place to another. */
const LINES = /[段线路]|高速|铁路|公交|班车|航班|列车|区间|沿线|一带|之间|航道/u;
/** Matches a name of a place, or of a time. */
const PLACE = /[镇乡村县市区省街桥闸站口河江湖山港渠坝路城庄年月日]$/u;
/** Matches a common noun that the words before it describe: what a dash behind it brings is its name. */
const DESCRIBED =
  /的\p{Script=Han}{0,4}(?:自然村|行政村|[贫示山古小渔老]\p{Script=Han}?村|村庄|村落|村子|寨子|古镇|小镇|重镇|乡镇|县城|城市|小城|景区|园区|社区|山区|库区|林区|水库|大桥|大山|高峰|山峰|湖泊|河流|公路|道路|古道|街巷|老街|车站|港口|日子|节日|时节|节气|季节|时刻|地方|基地|企业|单位|部门|机构|学校|医院|产业|项目|工程|品种|作物|物种|植物|动物|树种|技艺|剧种|美食|特产|名片|平台)$|(?:一|这|那|几|两|三|四|五|\d)[个件种类句位座条项张把道支片份只种群批家](?!.{0,4}[连接从由自经到])(?:\p{Script=Han}{1,5})?$|[一有][个位件种条句门项桩](?!.{0,6}[连接从由自经到])\p{Script=Han}{2,10}$|(?:最[高大好早长重新美老佳远难]|唯一|首[个座家条届次])(?!.{0,6}[连接从由自经到])\p{Script=Han}{1,8}$|(?:名字|称号|外号|别号|绰号|心愿|愿望|秘诀|法宝|答案|绝招|目标|方向|梦想|名称|身份|追求|信念|口号|特点|优势|结论|任务|主题|难题|问题|新词|关键词|习惯|爱好|本领|绝活|规矩|传统|帮手|物件|法子|点子|办法|门道|经验|收获|变化|亮点|印象)$/u;
/** Matches a clause that tells of one thing, whose name a dash brings. */
const NAMING = /是.{0,8}(?:第一|唯一|首|最)/u;
/** Matches the first of several things that a dash brings. */
const LISTED = /^\p{Script=Han}{1,6}、\p{Script=Han}{1,6}(?:、|和|，)/u;
const STOP = /[，。；：！？、]/u;

/** True of a common noun before a dash, and no other dash or line that is called by its ends. */
const isNamed = (before: string, after: string): boolean =>
  before.length >= 6 &&
  after.length >= 2 &&
  DESCRIBED.test(before) &&
  !/[-—―–－]/u.test(`${before}${after}`) &&
  !LINES.test(after.slice(0, 8));

/** True of a single — that breaks a sentence off: a long clause before it, no place, and nothing that links two. */
function isBreak(text: string, at: number): boolean {
  if (/[，：]/u.test(text[at - 1] as string)) return true;
  const before = text
    .slice(Math.max(0, at - 40), at)
    .split(STOP)
    .at(-1) as string;
  const after = text.slice(at + 1, at + 40).split(STOP)[0] as string;
  const links = /[-—―－–]/u.test(before) || /[-—―－–]/u.test(after) || LINES.test(after);
  if (!links && NAMING.test(before)) return true;
  if (isNamed(before, after)) return true;
  if (!links && before.length >= 4 && !PLACE.test(before) && LISTED.test(text.slice(at + 1, at + 16)))
    return true;
  const isQuoted = before.lastIndexOf('“') > before.lastIndexOf('”');
  return (
    !links &&
    !PLACE.test(before) &&
    !isQuoted &&
    before.length >= 8 &&
    after.length >= 4 &&
    /[的是了着个]/u.test(before)
  );
}

/** Matches the single dash of a subtitle, and of a dash whose partner is right: 路段——粮食巷-终于. */
const LONE = new RegExp(
  `[-—―－–](?<![-—―－–]{2})(?=${HAN}[^，。；：！？]{2,30}(?:侧记|纪实|综述|纪事|见闻|小记|扫描|观察|速写|回眸|札记|工作法|经验谈|调查|报告|做法|启示|探析|素描|先进事迹|巡礼|掠影|实录)$)(?<=[${HAN}”》！？]{4}.)|(?<=——[^—，。；：]{2,12})[-—―－–](?![-—―－–])(?=${HAN})`,
  'uy',
);

const checkLone = (passage: Passage): Finding[] =>
  findFirst(passage, '-—―－–', LONE, ({ mark, span }) =>
    finding(
      'loose-dash',
      { zh: `“${mark}”不是破折号`, en: `"${mark}" is no Chinese dash` },
      { span, hint: DASH },
    ),
  );

const checkDashes = (passage: Passage): Finding[] =>
  findFirst(passage, '-－–─━ー—―', DASHES, ({ mark, at, text, span }) => {
    if (mark === '——' || (mark.length === 1 && !isBreak(text, at))) return undefined;
    if (/\d/u.test(text[at + mark.length] ?? '') && FIGURE.test(text.slice(0, at))) return undefined;
    return finding(
      'loose-dash',
      { zh: `“${mark}”不是破折号`, en: `"${mark}" is no Chinese dash` },
      { span, hint: DASH },
    );
  });

/** What is done one by one: 一一对应, 一一回应. */
const ONE_BY_ONE =
  /^(?:[送发交递予给赠寄还分对列回解介登核说落作整排走过检查清记答谈听告道分罗陈兑验交见拜看剖展呈问通讲点做处销消解]|比较|握手|叮嘱|询问|落实)/u;

/** Matches 牛鼻子一一龙头企业: the numeral typed twice for a dash. */
const NUMERALS =
  /(?<=[\p{Script=Han}]{4})(?<![将把对予逐要们都并已均应可能会需者员逐会])一一(?=[\p{Script=Han}]{4})/gu;

const checkNumerals = (passage: Passage): Finding[] =>
  findFirst(passage, '一', NUMERALS, ({ at, text, span }) =>
    ONE_BY_ONE.test(text.slice(at + 2, at + 4))
      ? undefined
      : finding(
          'loose-dash',
          { zh: '“一一”像是打错的破折号', en: '一一 looks like a mistyped dash' },
          { span, hint: DASH },
        ),
  );

export const SHAPES: readonly Check[] = [
  {
    rules: [markRule('loose-ellipsis', { zh: '不规范的省略号', en: 'ellipses of another shape' }, '4.11')],
    find: readEach((passage) => [
      ...checkDots(passage),
      ...checkBeside(passage),
      ...checkEllipsisEnd(passage),
    ]),
  },
  {
    rules: [markRule('loose-dash', { zh: '不规范的破折号', en: 'dashes of another shape' }, '4.10')],
    find: readEach((passage) =>
      [...checkDashes(passage), ...checkLone(passage), ...checkNumerals(passage)].slice(0, 1),
    ),
  },
];
