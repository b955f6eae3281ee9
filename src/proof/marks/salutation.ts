/** The line that says whom a paper is for, 各乡镇人民政府，县直各单位： — it ends in a colon (GB/T 9704 7.3.2, GB/T 15834 4.7.3.2). */

import { byItem, type Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';

const BODY =
  '(?:政府|党委|党工委|党组|党支部|委员会|办公室|办事处|管委会|指挥部|领导小组|部门|单位|机构|组织|常委会|政协|工会|红十字会|[残工妇文科侨]联|[局委办厅部院]|学校|中小学|幼儿园|企业|公司|乡镇|街道|社区|各村|中心|银行|大队|支队|合作社|商户|协会)';
const PEOPLE =
  '(?:同志们?|朋友们?|来宾们?|嘉宾们?|代表们?|委员们?|老师们?|同学们?|家长们?|乡亲们|村民们?|居民们?|用户们?|市民们?|农户们?|业主们?|旅客们?|司机们?|领导们?|先生们?|女士们?|党员们?|职工们?|战友们?|媒体朋友)';

const PARTS = '(?:[、，和及]\\p{Script=Han}{1,24}){0,12}';
/** Matches a line of nothing but bodies, or people spoken to, in groups: the mark behind it. */
const BODIES = new RegExp(
  `^(?=[各县市省区全有本])(?=[^：；。]{3,90}$|[^：；。]{3,90}[；。]$)\\p{Script=Han}{1,24}${PARTS}(?<=${BODY})([，；。、,;.]?)$`,
  'u',
);
const SPOKEN_TO = new RegExp(
  `^(?=尊敬的|亲爱的|各位|全体|广大|同志|朋友|乡亲|老师|同学|家长)\\p{Script=Han}{0,24}${PARTS}(?<=${PEOPLE}|^(?:尊敬|亲爱)的\\p{Script=Han}{2,16})([，；。、,;.]?)$`,
  'u',
);

/** What a paper begins with behind that line. */
const BEGINS =
  /^(?:现|为|根据|经|你|按照|今天|大家|接|近|随着|鉴于|贵|我|在|值此|很高兴|受|首先|依据|遵照|\d{4}年|\d{1,2}月)/u;
/** Matches the note in 各村（社区）党组织. */
const ASIDE = /（[^（）]{1,16}）/gu;
const SENTENCE = /[。：]/u;

/** The mark that a line of addressees ends in, where it should be a colon; an empty one where there is none. */
function wrongEnd(text: string, next: string): string | undefined {
  const line = text.replace(ASIDE, '');
  const [, toBodies] = BODIES.exec(line) ?? [];
  const [, toPeople] = SPOKEN_TO.exec(line) ?? [];
  const mark = toPeople ?? toBodies;
  if (mark === undefined || !SENTENCE.test(next)) return undefined;
  if (mark !== '') return mark;
  const isHeading = toPeople === undefined && !(text.startsWith('各') && /[、，]/u.test(text));
  return isHeading || !BEGINS.test(next) ? undefined : mark;
}

function checkItem(passages: readonly Passage[]): Finding[] {
  const [first, second] = passages;
  if (!first || !second) return [];
  const text = first.text.trimEnd();
  const mark = wrongEnd(text, second.text);
  if (mark === undefined) return [];
  return [
    finding(
      'colon-use',
      {
        zh: mark === '' ? '称呼后面没有冒号' : `称呼后面用了“${mark}”`,
        en: mark === '' ? 'No colon behind whom it is for' : `"${mark}" behind whom it is for`,
      },
      {
        span: first.place(text.length - 1, text.length),
        hint: { zh: '主送机关、称呼后面用冒号', en: 'Use ： behind whom a paper is for' },
      },
    ),
  ];
}

/** The first paragraphs of bodies: `colon-use`. */
export const checkSalutations = (passages: readonly Passage[]): Finding[] =>
  byItem(passages.filter(({ part }) => part === 'body')).flatMap(checkItem);
