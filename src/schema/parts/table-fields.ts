/** The keys of a table in a body. */

import type { FieldTable } from '../field.ts';
import { ALIGNS } from './table-values.ts';

export const TABLE = {
  title: { zh: '题目', type: (t) => t.text(), description: '表的题目，排在表上居中' },
  unit: { zh: '单位', type: (t) => t.text(), description: '计量单位，如 亿元，排在表的右上角' },
  head: {
    zh: '表头',
    type: (t) => t.cellRows(),
    description: '表头：[乡镇, 应浇, 已浇]，几行就写几个；空格并入上面或左边；或者写数字，前几行是表头',
  },
  rows: {
    zh: '行',
    type: (t) => t.cellRows(),
    description: '各行：[柳林镇, 3.2, 2.9]，或者用竖线、制表符隔开的文字；< 并入左格，^ 并入上格',
  },
  widths: {
    zh: '列宽',
    type: (t) => t.either(t.columnWidth(), t.list(t.columnWidth())),
    description: '各列的宽：比例 2、30毫米、4字、25%、自动',
  },
  align: {
    zh: '对齐',
    type: (t) => t.either(t.choice(ALIGNS), t.list(t.choice(ALIGNS))),
    description: '各列的对齐：左、中、右、小数点、自动',
  },
  note: { zh: '注', type: (t) => t.text(), description: '表下的注' },
  file: {
    zh: '文件',
    type: (t) => t.text(),
    description: '各行所在的 .csv 或 .xlsx 文件，相对于本文件的位置',
  },
  total: {
    zh: '合计',
    type: (t) => t.either(t.flag(), t.list(t.cell())),
    description: '是：末尾加一行合计，由各行相加；或者写出这一行',
  },
} satisfies FieldTable;
