/** Colons and semicolons that stand on another level of the sentence than they mark (GB/T 15834 4.6, 4.7). */

import type { Text } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { checkMixed, checkPoints } from './clauses/point-marks.ts';
import { checkSpeechColons } from './clauses/speech-colons.ts';
import { checkSalutations } from './salutation.ts';
import { findFirst, type Match, markRule } from './search.ts';

/** Matches a sentence in which somebody says, and the colon behind it. */
const SAYS =
  /(?:^|[。！？；\n])[^。！？；：“”（）\n]{0,40}(?:强调|指出|要求|认为|表示|提出|决定|明确|介绍|规定|表明|发现|显示|承诺|建议|呼吁|了解到|得知|部署|通报|商定|议定|确定|说|道)：/u;

/** Matches what leads a list in, before its colon. */
const LEADS_IN =
  /(?:[一二三四五六七八九十两几\d]+(?:项|件|个|点|条|类|种|大|步|方面|抓|要)[^，：]{0,10}|(?:如下|以下|下列|包括|分别是|就是|做到|在于|要求是|重点是|关键是)[^，：]{0,4})：/u;

/** A colon in what another colon has led in: the first two on their way through a sentence, without a quotation. */
const TWO_COLONS = new RegExp(
  [
    `(?<=：)(?<=${SAYS.source}(?!“)[^。！？；：“”（）\\n]{0,40}${LEADS_IN.source})`,
    `(?<=：)(?<=${SAYS.source}(?!“)[^。！？；：“”（）\\n\\d]{4,40}：)(?![“\\n\\d]|$)`,
    '(?<=：(?<=[^。！？；：“”\\n]{4}：)(?:[一二三四五六七八九]是|一[类种个]是|[一二三四五六七八九]要|其[一二三四五]|第[一二三四五]，|首先，)[^。！？：“”（）\\n]{2,80}：)(?![“\\n\\d]|$)',
    '(?<=[一二三四五六七八九十两几](?:项|件|个|点|条|类|种|步|方面)[^，。：]{0,8}：(?!“)[^。！？：；“”\\n]{2,40}：)(?![“\\n\\d]|$)',
    '(?<=^[^。！？：“”\\n]{4,60}：(?!“)[^。！？：“”\\n]{2,80}[^。！？：“”\\n\\d]；[^。！？：；“”\\n]{2,30}：)(?![“\\n\\d]|$)',
  ].join('|'),
  'gu',
);

/** Matches 通知如下，, behind which the matter follows, and 以下几点。 before the first of them; a stop may end the paragraph that says so. */
const AS_FOLLOWS =
  /(?<=(?:通知|报告|通报|说明|公告|批复|函告|函复|汇报|公布|介绍|规定|部署|安排|请示|复函|答复|意见|事项)如下)[，；](?!请予?审议)|(?<=(?:以下|下列|如下)(?:[一二三四五六七八九十两几\d]+)?\p{Script=Han}{1,6})。(?=一是|一要|第一|首先|1[.．]|（一）|（1）|①)/uy;

const SPEAKS = '(?:说|表示|强调|指出|介绍|坦言|感慨|感叹|回忆|回答|告诉\\p{Script=Han}{2,4}|道)';

/** Matches a colon between the two parts of a quotation, and a stop behind 会议强调. */
const AFTER_SAYING = new RegExp(
  [
    `(?<=，”\\p{Script=Han}{0,12}${SPEAKS})：(?=“)`,
    `(?<=${SPEAKS})；(?=“[^“”]{6,200}[。！？…]”)`,
    '(?<=(?:^|。)(?:会议|全会|大会)(?:强调|指出|要求|认为|决定|明确))[。；]',
    `(?<=(?:^|[。！？]”?)(?!据)[^。！？；：“”]{2,20}(?<!可以|也就是|比如|或者|来|据|不|没|常|俗话|老话|难)(?:说|表示|介绍|坦言|感慨|感叹|强调|指出|说道|笑道))[，。；](?=“[^“”]{6,200}[。！？…]”)`,
  ].join('|'),
  'uy',
);

/** Matches 各位代表， and 各乡镇，为做好…, those who are spoken or written to, and 说“……。” without a colon. */
const ADDRESSED = new RegExp(
  [
    '(?<=^各位\\p{Script=Han}{2,8})，(?=现在|我|首先|大家|今天|受|下面|根据)',
    '(?<=^各(?:村|乡|镇|县|市|区|单位|部门|学校|街道|企业|有关|科室|社区)[^，。：]{0,24})，(?=(?:为|根据|按照|现|经|近期|鉴于|接)[^。：]{4,120}(?:如下|有关事项))',
    '“(?<=(?:^|[。！？，])[^。！？，：“”]{2,16}(?<!可以|据|听|常|俗话|老话|的|所)(?:说|坦言|感慨道|说道|笑道|表示)“)(?=[^“”]{8,200}。”)',
  ].join('|'),
  'uy',
);

/** The longest name of a line of a form: 会议时间, 参加人员. */
const KEY = 8;

/** True of a form on one line, 时间：…；地点：…: each part has its own colon behind a short name. */
const isForm = (text: string, at: number): boolean =>
  (/[^。！？\n]*$/u.exec(text.slice(0, at))?.[0] ?? '')
    .split('；')
    .every(
      (part) =>
        part.indexOf('：') > 0 && part.indexOf('：') <= KEY && part.indexOf('：') === part.lastIndexOf('：'),
    );

const hintFor = (mark: string): Text =>
  mark === '：'
    ? { zh: '一句话没有说完，改成逗号', en: 'Use ，, as the quotation goes on' }
    : { zh: '改成冒号，或者逗号', en: 'Use ： or ，' };

const checkColons = (passage: Passage): Finding[] => [
  ...findFirst(passage, '：', TWO_COLONS, ({ at, text }) =>
    isForm(text, at)
      ? undefined
      : finding(
          'colon-use',
          { zh: '一句话里套用了两个冒号', en: 'A colon in what another colon led in' },
          {
            span: passage.place(at - 1, at),
            hint: { zh: '把前一个冒号改成逗号', en: 'Make the first of them a comma' },
          },
        ),
  ),
  ...findFirst(passage, '，；。', AS_FOLLOWS, ({ mark, span }) =>
    finding(
      'colon-use',
      { zh: `“如下”后面用了“${mark}”`, en: `"${mark}" behind 如下` },
      { span, hint: { zh: '改成冒号', en: 'Use ：' } },
    ),
  ),
  ...findFirst(passage, '，“', ADDRESSED, ({ span }) =>
    finding(
      'colon-use',
      { zh: '这里该用冒号', en: 'A colon is due here' },
      {
        span,
        hint: { zh: '称呼后面、引整句话的“说”后面用冒号', en: 'Use ： behind whom it is said to, or 说' },
      },
    ),
  ),
  ...findFirst(passage, '：。；，', AFTER_SAYING, ({ mark, span }) =>
    finding(
      'colon-use',
      { zh: `“说”“强调”一类的词后面用了“${mark}”`, en: `"${mark}" behind a word of saying` },
      { span, hint: hintFor(mark) },
    ),
  ),
];

const PART = '[^，；。！？：“”\\n]';
const OPENING = '(?:^|[。！？\\n])';
/** Words that open a clause which is none by itself, and those that the clause it belongs to may begin with. */
const ADVERBIAL =
  '(?:由于|因为|因(?![此而素])|为(?![此期止主例由人准重首何辅])|随着|如果|若|虽然|尽管|通过|经过|按照|根据|依据|鉴于|针对|围绕|除了|自从|截至|只要|只有|既然|即使|无论|不管|当|结合)';
const LINKED =
  '(?:不仅|不但|不光|虽然|尽管|虽|因为|由于|如果|只要|只有|既然|即使|之所以|与其|无论|不管|要么|宁可)';
const LINK = '(?:而且|并且|但|但是|却|所以|因此|因而|就|那么|才|也|都|是因为|不如|还|更|则|仍|可)';

/** Matches a semicolon behind half a sentence: 由于天旱；苗出得晚, 不仅省工；而且省水. */
const HALF = new RegExp(
  [
    `(?<=${OPENING}(?<opens>${ADVERBIAL})${PART}{2,40})；(?!\\k<opens>)`,
    `(?<=${OPENING}(?:近年来?|近期|近日|近几?年来|目前|当前|此外|另外|因此|下一步|截至目前|随后|会[上后]|${PART}{0,10}(?:以来|期间|之际|年[底初末]|[上下]半年|季度|\\d[年月日]|\\d月[底初末])))；(?!(?:近|当前|此外|${PART}{0,10}(?:以来|期间|\\d[年月日])[，；]))`,
    `(?<=(?:^|[，。！？；：])${PART}{0,12}?${LINKED}${PART}{2,40})；(?=${PART}{0,8}?${LINK}${PART})`,
  ].join('|'),
  'uy',
);

const VERB =
  '(?:更换|加装|配置|清运|查获|收缴|查扣|出动|调运|展出|组建|配备|配齐|购置|购买|购进|添置|建成|建设|修建|安装|发放|种植|新建|新增|设置|设立|开设|培育|带来|带去|送去|送上|包括|涉及|捐赠|提供|清理|种上|引进|检查|查看|走访|整治|销售|采购|生产|养殖|携带|准备|储备)了?';
const THING = '\\p{Script=Han}{1,8}';

/** Matches a semicolon between things that one verb governs: 购置了水泵；电机和水管。 */
const THINGS = new RegExp(
  [
    `(?<=：\\p{Script=Han}{2,10}[学校院站所局村镇乡厂场路桥馆园库店队])；(?=\\p{Script=Han}{1,10}[学校院站所局村镇乡厂场路桥馆园库店队][；。])`,
    '(?<=(?:^|[。，])[^；。，：“”\\n]{0,12}(?:号召|要求|希望|动员|引导|鼓励)[^；。，：“”\\n]{2,20})；(?=(?:在|为|以|努力|共同)[^；。]{4,40}。)',
    '(?<=(?:^|[。\\n])[^；。，：“”\\n]{4,40}\\d[^；。，：“”\\n]{1,4})；(?=其中[^；。\\n]{2,40}。)',
    `(?<=${VERB}(?:${THING}[、；])?${THING})；(?=(?:${THING}[、；]){0,4}${THING}(?:和|及|以及|与)${THING}[，。]|(?:${THING}[、；]){0,4}\\p{Script=Han}{1,6}等\\p{Script=Han}{0,4}[，。])`,
  ].join('|'),
  'uy',
);

/** Matches the stop behind half a sentence: 由于天旱。苗出得晚。 */
const HALF_SENTENCE = new RegExp(
  `(?<=${OPENING}(?:${[
    '(?:由于|随着|鉴于|虽然|尽管|如果|为了)(?!此|这|什么|谁)[^，。；！？：“”]{4,40}(?<!的)',
    '为(?=了?(?:进一步|深入|全面|认真|切实|贯彻|加强|规范|落实|推动|确保|扎实|做好|有效|加快|严格|提高|提升|保障|解决|防止|防范|巩固|营造|丰富|方便|纪念|迎接|弘扬|庆祝|摸清|破解|打造|激发|改善|缓解))[^，。；！？：“”]{4,40}',
    '(?:根据|按照|依据|遵照)[^，。；！？：“”]{2,40}(?:要求|精神|部署|规定|安排|通知|意见|方案|计划|原则|办法|指示|决定|批示)',
    '针对[^，。；！？：“”]{2,36}(?:问题|情况|实际|诉求|隐患|现状|难题|特点|短板|难点)',
    '(?:在|经过|通过)[^，。；！？：“”]{2,40}的?(?:领导|支持|带领|推动|指导|关心|努力|帮助|见证|指挥|陪同|鼓励|配合|协调)下',
    '在[^，。；！？：“”]{2,36}(?:的?前提下|的?基础上|的?同时|过程中|期间|之际|的情况下|的形势下|的背景下)',
    '自[^，。；！？：“”]{2,36}以来',
    '截至[^，。；！？：“”]{2,16}(?:日|底|目前|月份?|初)',
    '(?:除了|除)[^，。；！？：“”]{2,30}[外]',
    '(?:参加[^，。；：]{0,8}的|获奖的|受表彰的|[^，。；：“”]{2,12}(?:包括|分别|的))(?:有|是)?：\\p{Script=Han}{2,8}(?=。\\p{Script=Han}{2,8}、)',
    '当[^，。；！？：“”]{3,30}(?:时|的时候|之际|之后)',
  ].join('|')}))。(?=[^”’）])`,
  'uy',
);

const sayComma =
  (zh: string, hint: string) =>
  ({ span }: Match): Finding =>
    finding(
      'semicolon-use',
      { zh, en: 'A semicolon where the sentence is only parted by a lesser mark' },
      { span, hint: { zh: hint, en: 'Use ， or 、' } },
    );

const checkSemicolons = (passage: Passage): Finding[] => [
  ...findFirst(passage, '；', HALF, sayComma('分号前面只是半句话', '改成逗号')),
  ...findFirst(passage, '；', THINGS, sayComma('并列的词语、补充的话前面用了分号', '改成顿号、逗号')),
  ...findFirst(passage, '。', HALF_SENTENCE, sayComma('句号前面只是半句话', '改成逗号')),
  ...checkPoints(passage),
  ...checkMixed(passage),
];

const readColons = readEach((passage) => {
  const found = checkColons(passage);
  return found.length > 0 ? found : checkSpeechColons(passage);
});

export const COLONS: readonly Check[] = [
  {
    rules: [
      markRule('colon-use', { zh: '冒号用错', en: 'a colon in another, or none where one is due' }, '4.7'),
    ],
    find: (copy) => [...readColons(copy), ...checkSalutations(copy.passages)],
  },
  {
    rules: [
      markRule(
        'semicolon-use',
        { zh: '分号用错，句号断在半句', en: 'a semicolon or a stop in the place of a lesser mark' },
        '4.6',
      ),
    ],
    find: readEach(checkSemicolons),
  },
];
