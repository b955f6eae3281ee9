/** The dot between the month and the day that an event is named by: “6·26”, “12·4”, “一二·九”, but “五四” (GB/T 15834 4.14). */

import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { findFirst, type Match, markRule } from './search.ts';

/** What is named by its day. */
const EVENT =
  '(?:防空|警报|纪念|胜利|起义|惨案|事变|国际|世界|全国|国家|全民|消费者|宪法|防灾|消防|交通|护士|记者|教师|警察|环境|禁毒|节|日|专?案|事故|地震|事件|火灾|爆炸|特大|特别|重大|较大|暴雨|洪|山洪|泥石流|滑坡|宣传|活动|主题|系列|网络|电信|抢|盗|专项|行动|普法|诚信|安全|学雷锋|植树|扶贫|爱牙|运动|大案|矿难|空难|当天|前后|前夕|期间|来临|之际|到来)';
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const WRONG = '[.．。、,，•・‧⋅]';

const DIGITS = new RegExp(
  `(?<=“${MONTH})${WRONG}(?=${DAY}”(?:${EVENT}|[）)]))|(?<=(?:^|[\\p{Script=Han}，。、；：])${MONTH})[.．•・‧⋅](?=${DAY}(?:国际|世界|全国|国家|消费者|宪法|禁毒|学雷锋|植树)\\p{Script=Han}{0,8}日)`,
  'gu',
);

const NUMERAL = '[一二三四五六七八九十]';
/** Numerals have a dot only behind the months that would be read otherwise: 一, 十一 and 十二. */
const SUPERFLUOUS = new RegExp(`(?<=“[二三四五六七八九十])[·.．•・‧](?=${NUMERAL}{1,3}”)`, 'gu');

/** Characters that names are written with whose language has its own letters. */
const SOUNDS =
  '[阿艾买提热合曼古丽娜尔吐逊库班江依布拉木斯塔叶肯巴哈别克努沙孜伊力玛依卡德里迪亚尼扎胡西巴依达夏帕米萨克孙萨买麦赛牙生帕提古再图荪坎杰巴特那顿珠扎西次仁卓玛才让多吉旦增尖措洛桑汗山麦肉敏甫仙如玉阔恰贾丁]';
const JOINED_NAME = new RegExp(
  `(?<=(?:^|[^\\p{Script=Han}]|[民者员长家师户记工生任人])${SOUNDS}{2,6})[-—–－•・.．‧](?=${SOUNDS}{2,6}(?!${SOUNDS}))|(?<=(?:^|[。，；]|[民者员长师户记])${SOUNDS}{3,6})、(?=${SOUNDS}{3,6}(?:[在是说把从带开家为被将给作]|荣获|\\d))(?<!、${SOUNDS}{3,6})`,
  'gu',
);

const say =
  (right: 'dot' | 'none') =>
  ({ mark, span }: Match): Finding =>
    finding(
      'middle-dot',
      right === 'dot'
        ? { zh: `月和日之间用了“${mark}”`, en: `"${mark}" between month and day` }
        : { zh: `用汉字写的月、日之间不用“${mark}”`, en: `No "${mark}" between month and day in numerals` },
      {
        span,
        hint:
          right === 'dot'
            ? { zh: '改成间隔号“·”', en: 'Use ·' }
            : { zh: '删掉它；只有一月、十一月、十二月后面用间隔号', en: 'Delete it' },
      },
    );

export const MIDDLE_DOTS: Check = {
  rules: [
    markRule(
      'middle-dot',
      { zh: '“6·26”这样的月日之间的间隔号', en: 'the dot in a day that an event is named by' },
      '4.14',
    ),
  ],
  find: readEach((passage) => [
    ...findFirst(passage, '“.．•・‧⋅', DIGITS, say('dot')),
    ...findFirst(passage, '“', SUPERFLUOUS, say('none')),
    ...findFirst(passage, '-—–－•・.．‧、', JOINED_NAME, ({ mark, span }) =>
      finding(
        'middle-dot',
        { zh: `少数民族人名的两部分之间用了“${mark}”`, en: `"${mark}" inside a name` },
        { span, hint: { zh: '改成间隔号“·”', en: 'Use ·' } },
      ),
    ),
  ]),
};
