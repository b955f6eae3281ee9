/** Marks that were lost before words which open a sentence or a point, and between names: 156名其中高级, 制度二是抓, 周敏郑子谦，. */

import { matchesOf } from '../../matches.ts';
import { isSurname } from '../../names/find-persons.ts';
import type { Passage } from '../../passage.ts';
import { HAN } from '../search.ts';
import { FIGURE, PART, UNIT } from './clause-words.ts';
import type { Seek } from './seek.ts';

/** What a clause begins with that gives a ground, a time or an aim, up to its ，. */
const OPENS =
  '(?:为了?(?:防止|解决|避免|防范|确保|保障|进一步|推动|方便|提高|提升|破解|巩固|加强|规范|做好|让|使|帮助|缓解|化解|鼓励|扩大|减轻|保护)|针对|由于|随着|鉴于|据(?:统计|了解|测算|介绍)|与此同时|此外|下一步|目前|截至|在此基础上)';
/** Ends of what a heading says, and first words of what stands below it. */
const HEADING_END =
  '(?:短板|水平|能力|力度|质量|效能|基础|防线|环境|活力|动能|成效|底线|体系|机制|格局|渠道|品质|合力|责任|作风|根基|支撑|转型|升级|增收|堵点|氛围|关口|监管|管护|保障)';
const BELOW =
  '(?:统筹|整合|建立|出台|坚持|组织|投入|聚焦|围绕|严格|全面|深入|积极|大力|制定|健全|完善|新建|建成|争取|筹集|累计|先后|通过|以|按照|实施|推行|开展|成立|抽调|深化|全年|今年|今年以来|依托|采取|充分|落实|安排|针对|持续)';

export const MORE_LOST: readonly Seek[] = [
  {
    starts: '其',
    quick: '其中',
    pattern: new RegExp(`(?<=\\d(?:\\.\\d+)?(?:${UNIT}|[所期本元级])|）|\\d%)(?=其中(?![一之的]))`, 'uy'),
  },
  {
    starts: '二三四五六七八',
    quick: '一是',
    pattern: new RegExp(
      `(?<=一是[^\\n]{4,300}[${HAN}\\d%）”])(?<![第十之其万百千])(?=[二三四五六七八]是(?!因|一)${HAN})`,
      'uy',
    ),
  },
  {
    starts: '二三四五六七八',
    quick: '一要',
    pattern: new RegExp(
      `(?<=一要[^\\n]{4,300}[${HAN}%）”])(?<![第十之其万百千])(?=[二三四五六七八]要${HAN})`,
      'uy',
    ),
  },
  {
    starts: '其第再最',
    quick: '，',
    pattern: new RegExp(
      `(?<=(?:首先|第一)，[^\\n]{4,300}[${HAN}\\d%）”])(?<![居列排位名获夺])(?=其次，|再次，|最后，|第[二三四五]，)`,
      'uy',
    ),
  },
  {
    starts: '为针由随鉴据与此下目截在',
    quick: '，',
    pattern: new RegExp(
      `(?<=${HAN}(?:达到?|为|增长|下降|提高|突破|超过|${HAN}{2})?${FIGURE}(?:${UNIT}|[元所个名处])|[^第]\\d%)(?=${OPENS}${PART}{0,30}，)(?!为|目前|截至${HAN}{0,4}的|在此)|(?<=\\d%)(?=为(?:了|防止|解决|避免|防范|进一步|破解|巩固)${PART}{2,30}，)`,
      'uy',
    ),
  },
  {
    starts: '统整建出坚组投聚围严全深积大制健完新争筹累先通以按实推开成抽今依采充落安针持',
    quick: '',
    pattern: new RegExp(
      `(?<=^(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|\\d[.．])${PART}{4,18}${HEADING_END})(?=${BELOW}${PART}{4,60}[，、])`,
      'uy',
    ),
  },
  {
    // 官渡枫林等乡镇: a name twice as long as all others of its list.
    starts: '、',
    quick: '等',
    pattern: new RegExp(
      `、(?<=[到在对于和由]${HAN}{2}(?:、${HAN}{2}){1,8}、)(?!${HAN}{2}(?:街道|社区))(?=${HAN}{4}等\\d{0,2}个?(?:乡镇|镇街|镇|乡|村|街道|社区|地|县区?))`,
      'uy',
    ),
  },
  {
    // 怎样避免“千村一面”石门县的答案是: a question with its answer behind it.
    starts: '的',
    quick: '的答案是',
    pattern: /的(?<=(?:怎样|如何|怎么|为什么|靠什么|谁来)[^。？！：]{4,40}的)(?=答案是)/uy,
  },
];

const TWO_PERSONS = new RegExp(
  `(?<=(?:书记|县长|市长|区长|镇长|乡长|主任|主席|局长|部长|院长|校长|委员|常委|代表|队员|教师|医生|民警|村民))(${HAN}{4,6})(?=、|等|出席|参加|一行|陪同|，[^，。；]{0,12}(?:书记|主席|主任|县长|局长|部长|常委|镇长|乡长|代表))`,
  'gu',
);
const NO_SECOND =
  /^(?:强[调化]|全[程面部体县]|高[度兴]|时[间]|何[时]|和|从[事]|应|来[到]|严[格肃]|管[理]|双双|于|安[排]|单[独]|常[年]|成[为]|包[括联]|支[持]|同|任|解|宣[布读]|都|方|项|与|向|经|明[确]|养|干|计|易|路|毕[业])/u;

/** Where two persons with one post stand side by side: 副县长周敏郑子谦，. */
export const findTwoPersons = ({ text }: Passage): readonly number[] =>
  matchesOf(text, TWO_PERSONS).flatMap(({ 1: names = '', index }): number[] => {
    for (const at of [2, 3]) {
      const second = names.slice(at);
      const isName = second.length >= 2 && second.length <= 3 && isSurname(second.charAt(0));
      if (isSurname(names.charAt(0)) && isName && !NO_SECOND.test(second)) return [index + at];
    }
    return [];
  });
