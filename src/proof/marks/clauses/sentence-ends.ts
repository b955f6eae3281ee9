/** A ， where a sentence ends, and a 。 where it goes on. */

import { HAN } from '../search.ts';
import { PART, VERB } from './clause-words.ts';
import type { Seek } from './seek.ts';

const QUOTE_OR_PART = `(?:${PART}|“[^“”，。]{1,14}”|《[^《》]{1,30}》)`;
const WHO = `(?:[组局委会队院社司校站]|${HAN}一行)`;
const GOES_ON =
  '(?:最终|最后|共|先后|随后|还|一行|实地|现场|首先|逐一|每到|指出|强调|要求|认为|表示|介绍|建议|提出|听取|查看|来到|走进|深入|对|在|将|就|向|要|决定|通过|审议|选举|表决|号召|随即|并)';

/** Matches a ， before words that open a sentence, and before a subject that takes up the one of the sentence. */
export const RUN_ON: readonly Seek[] = [
  {
    starts: '，',
    quick: '，',
    pattern: new RegExp(
      `(?<=[。；！？\\n^]?[^。；！？：“”]{14}|^[^。；！？：“”]{10,13})(?<!(?:指出|强调|要求|认为|表示|提出|[上中时后])|^${PART}{0,8})，(?=(?:下一步|下一阶段|据了解|据悉|据${HAN}{0,8}(?:介绍|统计|测算|反映))，|(?:会议|全会)(?:强调|指出|要求|认为|决定)，)`,
      'uy',
    ),
  },
  {
    starts: '，',
    quick: '，',
    pattern: new RegExp(
      `，(?=(?![一二两三四五六七八九十每各这那几])(?<who>${HAN}{1,6}?${WHO})${GOES_ON})(?<=(?:^|[。；！？，、由]|(?:${HAN}{1,9}))\\k<who>(?![长员])[^。；！？：]{6,90}，)(?<![上中时后间日]，)`,
      'uy',
    ),
  },
];

/** Matches the 。 behind what is half a sentence: a purpose, with quotes in it, or a subject whose predicate follows. */
export const BROKEN: readonly Seek[] = [
  {
    starts: '。',
    quick: '。',
    pattern: new RegExp(
      `(?<=(?:^|[。！？])(?:为(?=了?(?:进一步|深入|全面|认真|切实|贯彻|加强|规范|落实|推动|确保|扎实|做好|有效|加快|严格|提高|提升|保障|解决|防止|防范|巩固|营造|丰富|方便|纪念|迎接|弘扬|庆祝|摸清|破解|打造|激发|改善|缓解|帮助|让|补齐|打通|守护|拓宽|减轻|降低))|针对|围绕|按照|根据|由于|随着|鉴于)${QUOTE_OR_PART}{4,50})(?<!的)。(?=[^”’）]{6})`,
      'uy',
    ),
  },
  {
    starts: '。',
    quick: '。',
    pattern: new RegExp(
      `(?<=(?:^|[。！？])(?:由|建于|坐落|地处|建成于|这[个项条座支种]|该|位于|作为|占地|总投资|投资|经|受|历时|始建于|今年|去年|新建?|\\d{4}年)?(?:(?!了|是|有|${HAN}{0,2}(?:召开|举行|举办))(?:${QUOTE_OR_PART}|、)){4,50}[的][^，。；：“”了是有]{0,6}(?:“[^“”]{2,12}”)?(?:(?!${VERB})${HAN}){2,8})。(?=(?:已经?|现已|目前已|将于|正在|均已|不仅|先后|累计|成为|荣获|被评为|获评|入选|通过了?验收|正式|预计|可|(?:${VERB}|占|拥有)[着了])(?:${HAN}|\\d))`,
      'uy',
    ),
  },
  {
    starts: '。',
    quick: '。',
    pattern:
      /(?<=(?:^|[。！？；，])(?:同时|此外|另外|因此|所以|但是|然而|其中|目前|下一步|近年来|首先|其次|再次|最后|一方面|另一方面|据了解|据悉|随后|接下来|总之|例如|比如|特别是|尤其是|第[一二三四五]|其[一二三]))。(?=[^”’）])/uy,
  },
];
