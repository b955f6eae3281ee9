/** The keys of proofreading. */

import type { FieldTable } from '../field.ts';

const PROOF_KEYS = {
  off: { zh: '关闭', type: (t) => t.texts(), description: '不要的规则：代号，如 title-mark' },
  note: { zh: '提醒', type: (t) => t.texts(), description: '只当作说明的规则：代号' },
  warning: { zh: '警告', type: (t) => t.texts(), description: '当作警告的规则：代号' },
  titleLength: {
    zh: '标题字数',
    type: (t) => t.whole(8, 200, { after: '个?字' }),
    description: '标题最多几个字，超过就说（title-long）',
  },
  ignore: {
    zh: '忽略',
    type: (t) => t.texts(),
    description: '这一期里不再说的警告和说明：代号，后面可以写原因，如 doubled-mark 原文如此',
  },
} satisfies FieldTable;

export const PROOF = {
  zh: '校对',
  type: (t) => t.mapping(PROOF_KEYS),
  description: '校对的规则：关闭、提醒、警告、忽略',
  merge: 'by key',
  inner: PROOF_KEYS,
} satisfies FieldTable[string];
