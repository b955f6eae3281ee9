/** The key of the box for an instruction. */

import type { FieldTable, TopFieldFacts } from '../field.ts';
import { BOX_LINES } from './instruction-value.ts';

const PARTS = {
  title: { zh: '标题', type: (t) => t.text(), description: '框里左上角的字样，不写就是“领导批示”' },
  lines: {
    zh: '行数',
    type: (t) => t.whole(BOX_LINES.fewest, BOX_LINES.most, { after: '行' }),
    description: '框高几行，不写就是 4；文字多的自动加高',
  },
  text: { zh: '文字', type: (t) => t.text(), description: '印在框里的文字；不写就空着，留着手写' },
} satisfies FieldTable;

export const INSTRUCTION = {
  zh: '批示',
  type: (t) => t.either(t.instruction(), t.mapping(PARTS)),
  description: '第一条上面的批示框：是、一段文字，或标题、行数、文字',
  owner: 'either',
  merge: 'by key',
  next: 'copied',
  inner: PARTS,
} satisfies TopFieldFacts;
