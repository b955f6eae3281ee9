/** The keys of the list of contents (要目). */

import type { FieldTable } from '../field.ts';

const CONTENTS_KEYS = {
  pageNumbers: { zh: '页码', type: (t) => t.flag(), description: '各条后面是否印页码' },
  entries: {
    zh: '条目',
    type: (t) => t.list(t.text()),
    description: '要列出的标题或栏目名；不写就列出全部',
  },
} satisfies FieldTable;

export const CONTENTS = {
  zh: '要目',
  type: (t) => t.either(t.automatic(), t.list(t.text()), t.mapping(CONTENTS_KEYS)),
  description: '红线下面的本期要目：自动，或者要列出的标题',
  inner: CONTENTS_KEYS,
} satisfies FieldTable[string];
