/**
 * The keys of an input file, each with all that is known about it: the one place that names them. The schema, merging,
 * the reading of heads and the checks are made from these tables; tests hold the README to them.
 */

import { BLOCK } from './blocks/block-fields.ts';
import type { FieldTable, TopFieldFacts } from './field.ts';
import { FONTS, LAYOUT, TITLES } from './layout-fields.ts';
import { DISTRIBUTION, PRINTED } from './parts/colophon-fields.ts';
import { CONTENTS } from './parts/contents-fields.ts';
import { INSTRUCTION } from './parts/instruction-fields.ts';
import { PROOF } from './parts/proof-fields.ts';
import { LARGEST_TITLE, SMALLEST_TITLE } from './values.ts';

const TITLE_LINE = {
  text: { zh: '文字', type: (t) => t.text(), description: '这一行的文字', required: true },
  size: {
    zh: '字号',
    type: (t) => t.typeSize(SMALLEST_TITLE, LARGEST_TITLE),
    description: '这一行的字号：小初、60 …；不写就自动定',
  },
} satisfies FieldTable;

export const MASTHEAD = {
  title: {
    zh: '刊名',
    type: (t) => t.either(t.text(), t.mapping(TITLE_LINE), t.list(t.either(t.text(), t.mapping(TITLE_LINE)))),
    description: '刊名，如 延津政务快报；可以分几行写',
    needed: 'always',
    inner: TITLE_LINE,
  },
  issuer: {
    zh: '编发单位',
    type: (t) => t.texts(),
    description: '编发单位，如 延津县人民政府办公室；几个单位各写一行',
  },
  mark: {
    zh: '标注',
    type: (t) => t.texts(),
    description: '左上角的标注，如 内部资料 注意保存；可以分几行写',
  },
  serial: {
    zh: '编号',
    type: (t) => t.text(),
    description: '右上角的编号，与标注的第一行同一行，如 编号：000123',
  },
} satisfies FieldTable;

const EDITOR_NOTE = {
  zh: '编者按',
  type: (t) => t.texts(),
  description: '编者按：排成楷体，“编者按：”三字黑体；一行一段，或空一行另起一段',
} satisfies FieldTable[string];

const COLUMN = {
  column: {
    zh: '栏目',
    type: (t) => t.text(),
    description: '栏目名，如 部门动态：排成单独一行的【部门动态】，统领下面各条',
    required: true,
  },
} satisfies FieldTable;

export const ITEM = {
  editorNote: EDITOR_NOTE,
  column: {
    zh: '栏目',
    type: (t) => t.text(),
    description: '这一条起的栏目，如 部门动态；一般单独写成一条：- 栏目: 部门动态',
  },
  title: { zh: '标题', type: (t) => t.text(), description: '标题，排在正文之前的同一行；简讯可以不写' },
  subtitle: { zh: '副标题', type: (t) => t.text(), description: '副标题，如 ——对六个乡镇的调查' },
  titles: {
    zh: '标题样式',
    type: (t) => t.choice(TITLES),
    description: '这一条的标题：接排、单行或居中；不写就照“版式”的“标题”',
  },
  body: {
    zh: '正文',
    type: (t) => t.either(t.text(), t.list(t.either(t.text(), t.mapping(BLOCK)))),
    description: '正文；一行一段，或空一行另起一段，**两边加星号**的字加粗',
    required: true,
    inner: BLOCK,
  },
  sources: { zh: '来源', type: (t) => t.texts(), description: '供稿单位，排成末尾的（工信局）' },
} satisfies FieldTable;

/** One with a text of its own has a page of its own. */
const ATTACHMENT = {
  title: { zh: '标题', type: (t) => t.text(), description: '附件的名称', required: true },
  body: { zh: '正文', type: ITEM.body.type, description: '附件的正文，另起一页' },
} satisfies FieldTable;

const SIGNATURE = {
  by: { zh: '署名', type: (t) => t.texts(), description: '落款的单位，几个单位各占一行', required: true },
  date: { zh: '日期', type: (t) => t.date(), description: '成文日期；不写就用这一期的日期' },
} satisfies FieldTable;

/** The keys of the first level. */
export const FIELDS = {
  extends: {
    zh: '刊物',
    type: (t) => t.text(),
    description: '刊物文件，相对于本文件的位置',
    owner: 'either',
    next: 'written',
    printed: false,
  },
  masthead: {
    zh: '报头',
    type: (t) => t.mapping(MASTHEAD),
    description: '报头',
    owner: 'either',
    merge: 'by key',
    next: 'copied',
    inner: MASTHEAD,
  },
  number: {
    zh: '期号',
    type: (t) => t.issueNumber(),
    description: '期号，如 44、第四十四期、44-45（合刊）或 〔2026〕7',
    owner: 'issue',
    needed: 'unless supplement',
    next: 'written',
  },
  total: {
    zh: '总期号',
    type: (t) => t.runningTotal(),
    description: '总期号，如 345、总第345期 或 344-345',
    owner: 'issue',
    next: 'written',
  },
  supplement: {
    zh: '增刊',
    type: (t) => t.flag(),
    description: '是否增刊',
    owner: 'issue',
    next: 'left out',
  },
  date: {
    zh: '日期',
    type: (t) => t.date(),
    description: '日期，如 2025-09-19、2025年9月19日、二〇二五年九月十九日 或 2025年9月',
    owner: 'issue',
    needed: 'always',
    next: 'written',
  },
  editorNote: { ...EDITOR_NOTE, owner: 'issue', next: 'left out' },
  items: {
    zh: '内容',
    type: (t) => t.list(t.either(t.mapping(ITEM), t.mapping(COLUMN))),
    description: '各条内容，或者栏目名',
    owner: 'issue',
    needed: 'always',
    next: 'written',
    inner: ITEM,
  },
  instruction: INSTRUCTION,
  contents: { ...CONTENTS, owner: 'either', next: 'copied' },
  note: {
    zh: '注',
    type: (t) => t.texts(),
    description: '正文后面的“注：……”；几条的编上序号',
    owner: 'issue',
    next: 'left out',
  },
  attachments: {
    zh: '附件',
    type: (t) => t.either(t.text(), t.mapping(ATTACHMENT), t.list(t.either(t.text(), t.mapping(ATTACHMENT)))),
    description: '附件的名称，一个或几个；有正文的另起一页',
    owner: 'issue',
    next: 'left out',
    inner: ATTACHMENT,
  },
  signature: {
    zh: '落款',
    type: (t) => t.either(t.text(), t.textList(), t.mapping(SIGNATURE)),
    description: '署名和成文日期，靠右排在正文之后',
    owner: 'either',
    next: 'left out',
    inner: SIGNATURE,
  },
  townships: {
    zh: '乡镇',
    type: (t) => t.texts(),
    description: '乡镇名称；在句首且列在来源里的自动加粗',
    owner: 'either',
    next: 'copied',
  },
  departments: {
    zh: '单位',
    type: (t) => t.texts(),
    description: '供稿单位名录，用来核对来源',
    owner: 'either',
    next: 'copied',
  },
  wordList: {
    zh: '词表',
    type: (t) => t.texts(),
    description: '本单位自己的词表文件：错词和改法、慎用的词、领导的姓名和职务',
    owner: 'either',
    next: 'copied',
    printed: false,
  },
  distribution: { ...DISTRIBUTION, owner: 'either', next: 'copied' },
  signoff: {
    zh: '签批',
    type: (t) => t.openMapping(t.texts()),
    description: '签批栏：职责和姓名，按书写顺序',
    owner: 'either',
    next: 'copied',
  },
  contact: {
    zh: '联系',
    type: (t) => t.either(t.text(), t.textList(), t.openMapping(t.texts())),
    description: '联系方式一行：电话、传真、邮箱 …，按书写顺序',
    owner: 'either',
    next: 'copied',
  },
  printed: { ...PRINTED, owner: 'either', next: 'copied' },
  copies: {
    zh: '印数',
    type: (t) => t.whole(1, 999999, { before: '共印', after: '份' }),
    description: '印数',
    owner: 'either',
    next: 'left out',
  },
  layout: {
    zh: '版式',
    type: (t) => t.mapping(LAYOUT),
    description: '版式',
    owner: 'either',
    merge: 'by key',
    next: 'copied',
    printed: false,
    inner: LAYOUT,
  },
  fonts: {
    zh: '字体',
    type: (t) => t.mapping(FONTS),
    description: '各部分的字体',
    owner: 'either',
    merge: 'by key',
    next: 'copied',
    printed: false,
    inner: FONTS,
  },
  proof: { ...PROOF, owner: 'either', next: 'copied', printed: false },
} satisfies Readonly<Record<string, TopFieldFacts>>;
