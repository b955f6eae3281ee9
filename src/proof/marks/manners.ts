/** Marks of another kind than the sentence asks for: a stop behind a whole quotation, round brackets around a year, a question mark where nothing is asked. */

import { type Check, finding, readEach } from '../rule.ts';
import { findFirst, markRule } from './search.ts';

/** Matches 说：“……。”。 and 说：“……”。 — the end of a sentence that is quoted whole. */
const QUOTED =
  /。”(?=的[\p{Script=Han}])(?<=“[^“”]{2,40}。”)|”。(?<=(?:说|道|表示|介绍|告诉[^，。：“”]{1,10}|感慨|感叹|指出|强调|写道|回答|坦言|直言|笑言|说起[^，。：“”]{1,10})：“[^“”]{4,200}[^“”。！？…，]”。)/gu;

/** Matches 政办（2026）18号 and 〔2026〕in other brackets. */
const YEAR = /(?<=\p{Script=Han})[（［【]((?:19|20)\d{2})[）］】](?=第?\d{1,4}号)/gu;

/** Matches a question that is not asked but told of: 就如何破题展开了讨论？ */
const TOLD =
  /(?<=(?:研究|讨论|探讨|分析|交流|明确|总结)了?[^。！？；“”]{0,10}(?:如何|怎样|怎么|为什么|为何|哪些)[^。！？；“”]{0,40})？|？(?=还是)|(?<=(?:围绕|就|对|针对|关于)[^。！？；]{0,60}(?:如何|怎样|怎么|什么|是否|能否)[^。！？；]{0,60}(?:展开|进行|交换|作了?|做了?|提出|达成|部署|交流|说明|解答|讲解|介绍)[^。！？；]{0,24})？/gu;

/** Matches a question that ends in a stop: 为什么迟迟不能落地。 */
const ASKED = /(?<=(?:^|[。！？；“])(?:为什么|为何|凭什么|难道)[^，。！？；：“”、]{4,30})(?<![的因])。/gu;

/** Matches 获评《示范社区》: an honour is no book. */
const HONOUR =
  /(?<=(?:获评|荣获|获得|授予|评为|命名为|认定为|入选|荣膺)[^，。；《》]{0,16})《[^《》]{2,20}(?:示范\p{Script=Han}{1,3}|称号|先进\p{Script=Han}{1,4}|单位|个人|组织奖|[一二三优]等?奖|社区|村|县|镇|乡|企业|集体|标兵|能手|模范|基地|品牌)》|(?<=(?:开展|举办|组织|举行|启动|参加)[^，。；《》]{0,12})《[^《》“”]{2,16}》(?=”?(?:主题)?(?:活动|行动|大赛|比赛|竞赛))/gu;

export const MANNERS: readonly Check[] = [
  {
    rules: [
      markRule('quote-stop', { zh: '整句引用时句号的位置', en: 'the stop of a whole quotation' }, '4.8'),
    ],
    find: readEach((passage) =>
      findFirst(passage, '”', QUOTED, ({ span }) =>
        finding(
          'quote-stop',
          { zh: '引的是整句话，句号却在引号外面', en: 'A whole sentence is quoted, its stop is outside' },
          { span, hint: { zh: '改成“。”在里、引号在外：……。”', en: 'Put the stop inside: 。”' } },
        ),
      ),
    ),
  },
  {
    rules: [
      {
        code: 'year-brackets',
        family: 'marks',
        about: {
          zh: '发文字号的年份不用六角括号',
          en: 'the year of a document number in other brackets than 〔〕',
        },
        source: { zh: 'GB/T 9704—2012 7.2.5', en: 'GB/T 9704-2012 7.2.5' },
      },
    ],
    find: readEach((passage) =>
      findFirst(passage, '（［【', YEAR, ({ mark, span }) => {
        const right = `〔${/\d{4}/u.exec(mark)?.[0]}〕`;
        return finding(
          'year-brackets',
          { zh: `发文字号的年份用了“${mark}”`, en: `The year of a document number stands in ${mark}` },
          { span, hint: { zh: `改成“${right}”`, en: `Write ${right}` } },
        );
      }),
    ),
  },
  {
    rules: [
      markRule(
        'question-mark',
        { zh: '问号和句号用反了', en: 'a question mark where nothing is asked, or none where something is' },
        '4.2',
      ),
    ],
    find: readEach((passage) =>
      findFirst(passage, '？', TOLD, ({ span }) =>
        finding(
          'question-mark',
          { zh: '这句话没有问，用了问号', en: 'Nothing is asked here' },
          { span, hint: { zh: '改成句号', en: 'Use 。' } },
        ),
      ).concat(
        findFirst(passage, '。', ASKED, ({ span }) =>
          finding(
            'question-mark',
            { zh: '这句话是问句，用了句号', en: 'A question ends in a stop' },
            { span, hint: { zh: '改成问号', en: 'Use ？' } },
          ),
        ),
      ),
    ),
  },
  {
    rules: [
      markRule('title-for-honour', { zh: '称号用了书名号', en: 'an honour in marks of a book' }, '4.15'),
    ],
    find: readEach((passage) =>
      findFirst(passage, '《', HONOUR, ({ mark, span }) =>
        finding(
          'title-for-honour',
          { zh: `称号“${mark}”用了书名号`, en: `The honour ${mark} stands in marks of a book` },
          {
            span,
            hint: { zh: `改成“${mark.replace('《', '“').replace('》', '”')}”这样的引号`, en: 'Use “ and ”' },
          },
        ),
      ),
    ),
  },
];
