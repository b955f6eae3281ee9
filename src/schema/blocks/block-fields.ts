/** The keys of what stands in a body between its texts. */

import type { FieldTable } from '../field.ts';
import { TABLE } from '../parts/table-fields.ts';
import { PICTURE } from './picture-fields.ts';

/** Each mapping in a body is one of these. */
export const BLOCK = {
  picture: {
    zh: '图片',
    type: (t) => t.either(t.text(), t.mapping(PICTURE), t.list(t.either(t.text(), t.mapping(PICTURE)))),
    description: '图片的文件名，或文件和说明；写成列表的几幅并排',
    inner: PICTURE,
  },
  table: { zh: '表格', type: (t) => t.mapping(TABLE), description: '表格', inner: TABLE },
} satisfies FieldTable;
