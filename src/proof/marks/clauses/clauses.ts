/** Rules that read the clauses of a sentence: marks that were lost between them, and those of another rank. */

import type { Passage } from '../../passage.ts';
import { type Check, type Finding, finding, readEach } from '../../rule.ts';
import { markRule } from '../search.ts';
import { BETWEEN_COUNTS, GOES_ON, IN_LIST, OVER } from './clause-ranks.ts';
import { checkExclaims } from './exclaims.ts';
import { checkJoins } from './joins.ts';
import { LOST } from './lost-marks.ts';
import { findTwoPersons, MORE_LOST } from './more-lost.ts';
import { seek } from './seek.ts';
import { BROKEN, RUN_ON } from './sentence-ends.ts';
import { checkShortForms } from './short-forms.ts';
import { BARE_TITLE, NO_TITLE, PAPER_BARE, TITLE_EDGE } from './titles.ts';

const LOST_HERE = { zh: '这里像是漏了标点', en: 'A mark seems to be lost here' };
const ADD = { zh: '补上句号、逗号或者顿号', en: 'Add 。, ， or 、' };

const checkLost = (passage: Passage): Finding[] =>
  passage.part === 'cell'
    ? []
    : [
        ...seek(passage, [...LOST, ...MORE_LOST], 'lost-mark', LOST_HERE, ADD),
        ...findTwoPersons(passage)
          .slice(0, 1)
          .map((at) => finding('lost-mark', LOST_HERE, { span: passage.place(at, at + 1), hint: ADD })),
      ];

const checkEnds = (passage: Passage): Finding[] => [
  ...seek(
    passage,
    [...RUN_ON, ...OVER],
    'clause-mark',
    { zh: '前面一句已经说完，这里用了逗号', en: 'A ， where the sentence is over' },
    { zh: '改成句号', en: 'Use 。' },
  ),
  ...seek(
    passage,
    [...BROKEN, ...GOES_ON],
    'clause-mark',
    { zh: '话没有说完，这里用了句号', en: 'A stop where the sentence goes on' },
    { zh: '改成逗号，或者删掉', en: 'Use ，, or delete it' },
  ),
  ...seek(
    passage,
    IN_LIST,
    'clause-mark',
    { zh: '并列的词语没有列完，这里用了逗号、分号', en: 'A ， or ； inside of a list' },
    { zh: '改成顿号', en: 'Use 、' },
  ),
  ...seek(
    passage,
    BETWEEN_COUNTS,
    'clause-mark',
    { zh: '分句之间用了顿号', en: 'A 、 between clauses' },
    { zh: '改成逗号', en: 'Use ，' },
  ),
];

const checkTitles = (passage: Passage): Finding[] => [
  ...seek(
    passage,
    [...BARE_TITLE, ...PAPER_BARE],
    'bare-title',
    { zh: '法律、文件、作品的名称没有用书名号', en: 'The title of a law, a paper or a work without 《》' },
    { zh: '加上书名号', en: 'Put it in 《》' },
  ),
  ...seek(
    passage,
    TITLE_EDGE,
    'bare-title',
    {
      zh: '书名号的位置不对：括进了不是名称的字，或者漏了名称的末尾',
      en: '《》 around too much or too little',
    },
    { zh: '看看名称到哪里为止', en: 'See where the title ends' },
  ),
];

export const CLAUSES: readonly Check[] = [
  {
    rules: [
      markRule(
        'lost-mark',
        { zh: '句子、词语之间漏了标点', en: 'marks lost between sentences and names' },
        '4.1—4.5',
      ),
    ],
    find: readEach(checkLost),
  },
  {
    rules: [
      markRule(
        'clause-mark',
        { zh: '句号、逗号、顿号、分号互相用错', en: '。, ，, 、 and ； in the place of each other' },
        '4.1—4.6',
      ),
    ],
    find: readEach((passage) => [...checkJoins(passage), ...checkEnds(passage), ...checkShortForms(passage)]),
  },
  {
    rules: [
      markRule(
        'bare-title',
        { zh: '名称漏了书名号，或者书名号括错', en: 'titles without 《》, or with more in it' },
        '4.15',
      ),
    ],
    find: readEach(checkTitles),
  },
  {
    rules: [
      markRule(
        'exclamation-mark',
        { zh: '不该用的叹号', en: 'exclamation marks of plain statements' },
        '4.3',
      ),
    ],
    find: readEach(checkExclaims),
  },
];

/** Bodies, meetings and courses in marks of a title: `title-for-honour`. */
export const checkNoTitles = (passage: Passage): Finding[] =>
  seek(
    passage,
    NO_TITLE,
    'title-for-honour',
    { zh: '机构、会议、活动、课程的名称用了书名号', en: 'A body, a meeting or a course in marks of a book' },
    { zh: '去掉书名号，或者改成引号', en: 'Leave 《》 out, or use “ and ”' },
  );
