/** Marks that cannot stand beside each other (GB/T 15834 4.1–4.9), and those that are superfluous between quotations and titles (4.5.3.5). */

import type { Text } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { findFirst, type Mend, markRule } from './search.ts';

/** What may be counted or named behind 等, so that it ends a list. */
const LISTED =
  '(?:\\d|[一二两三四五六七八九十百千几多各]|方面|单位|部门|工作|地区|场所|问题|内容|环节|行业|领域|项目|活动|措施|设施|产品|乡镇|村|形式|方式|渠道|手段|情况|因素|制度|服务|政策|作物|物资|企业|材料|设备|专业|课程|景点|景区|产业|路段|河流|水库|案件|人员|干部|资料|工程|任务|荣誉|称号|疾病|机构|[。；])';

interface Misfit {
  readonly pattern: RegExp;
  readonly hint: Text;
}

const LEAVE_ONE: Text = { zh: '只留一个', en: 'Leave one of them' };
const DROP: Text = { zh: '删掉多余的一个', en: 'Delete the one that does not belong' };

/** Each reads a text in one go: no part of a pattern is repeated before another that may match the same marks. */
const MISFITS: readonly Misfit[] = [
  { pattern: /[，、；：。？！,;]{2,}|[，、；：。？！]\.(?![.\w])/gu, hint: LEAVE_ONE },
  { pattern: /(?<![“‘（《〈【])[，、；：。][”’」』）》〉]{1,3}[，、；。]/gu, hint: LEAVE_ONE },
  { pattern: /[“‘（《〈〔【][，、；：。](?![”’）》〉〕】，、；：。])/gu, hint: DROP },
  { pattern: /(?<![“‘（《〈〔【])[，、；：][）》〉〕】]|(?<![“‘])、[”’]/gu, hint: DROP },
  { pattern: new RegExp(`、等(?=${LISTED})`, 'gu'), hint: { zh: '删掉“等”前面的顿号', en: 'Delete the 、' } },
  {
    pattern: /(?<![“‘（])(?:（）|《》|〈〉|【】|“”)/gu,
    hint: { zh: '补上里面的字，或者删掉', en: 'Fill it, or delete it' },
  },
];

/** Runs of marks that are right, or that another rule warns of. */
const FINE = /^[？！]{1,3}$|^。{3,}$/u;

/** A mark typed twice or more is left once. */
const leaveOne: Mend = ({ mark, at }) =>
  /^(.)\1+$/u.test(mark) && !FINE.test(mark) ? [{ from: at, to: at + mark.length, by: mark.charAt(0) }] : [];

const checkSequences = (passage: Passage): Finding[] => {
  const said = MISFITS.flatMap(({ pattern, hint }) =>
    findFirst(
      passage,
      '，、；：。？！,;（《〈【“',
      pattern,
      ({ mark, span }) =>
        FINE.test(mark)
          ? undefined
          : finding(
              'doubled-mark',
              { zh: `标点连用：${mark}`, en: `Marks that cannot follow each other: ${mark}` },
              { span, hint },
            ),
      leaveOne,
    ),
  );
  return [...said, ...checkOpening(passage)].slice(0, 1);
};

/** A paragraph begins with no stop. */
const checkOpening = (passage: Passage): Finding[] =>
  passage.part === 'cell'
    ? []
    : findFirst(passage, '，、；：。！？', /^[，、；：。！？](?=.)/gu, ({ mark, span }) =>
        finding(
          'doubled-mark',
          { zh: `一段的开头不能是“${mark}”`, en: `A paragraph cannot begin with "${mark}"` },
          { span, hint: { zh: '删掉它，或者补上漏掉的字', en: 'Delete it, or add what is missing' } },
        ),
      );

/** How far a list reaches, in which one quotation or title has a note in brackets. */
const REACH = 60;

/** True where one of the quotations or titles of a list has a note, so that they are parted by 、 throughout. */
function isAnnotated(text: string, at: number): boolean {
  const list = text.slice(Math.max(0, at - REACH), at + REACH);
  return /[）)]、[“《]/u.test(list);
}

const BETWEEN = /(?<=[”’])、(?=[“‘])|(?<=[》〉])、(?=[《〈])/gu;

const checkBetween = (passage: Passage): Finding[] =>
  findFirst(passage, '、', BETWEEN, ({ at, text, span }) => {
    if (isAnnotated(text, at)) return undefined;
    const what = text[at + 1] === '《' || text[at + 1] === '〈' ? '书名号' : '引号';
    return finding(
      'mark-between-quotes',
      { zh: `并列的${what}之间用了顿号`, en: `A 、 between ${text[at - 1]} and ${text[at + 1]}` },
      { span, hint: { zh: '删掉这个顿号', en: 'Delete it' } },
    );
  });

export const SEQUENCES: readonly Check[] = [
  {
    rules: [
      markRule('doubled-mark', { zh: '连用的标点', en: 'marks that cannot follow each other' }, '4.1–4.9'),
    ],
    find: readEach(checkSequences),
  },
  {
    rules: [
      markRule(
        'mark-between-quotes',
        { zh: '并列的引号、书名号之间的顿号', en: 'a 、 between quotations or titles side by side' },
        '4.5.3.5',
      ),
    ],
    find: readEach(checkBetween),
  },
];
