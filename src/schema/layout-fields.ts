/** The keys of `layout` and `fonts`: how the page looks. */

import type { FieldTable } from './field.ts';
import type { Choices } from './values.ts';

const PRESETS: Choices<'bulletin' | 'gbt9704'> = { bulletin: ['快报'], gbt9704: ['国标', 'GB/T 9704'] };
const MODES: Choices<'clreq' | 'word'> = { clreq: ['规范'], word: ['兼容Word', '兼容WPS', 'WPS'] };
const FORMS: Choices<'dashes' | 'plain' | 'chinese' | 'total' | 'none'> = {
  dashes: ['一字线'],
  plain: ['数字'],
  chinese: ['第几页', '第X页'],
  total: ['第几页共几页', '第X页共X页', '第1页共4页'],
  none: ['无'],
};
const PLACES: Choices<'outer' | 'center' | 'right'> = {
  outer: ['外侧'],
  center: ['居中'],
  right: ['居右', '右侧'],
};

export const TITLES: Choices<'run-in' | 'line' | 'centred'> = {
  'run-in': ['接排'],
  line: ['单行', '单独一行', '另起一行'],
  centred: ['居中'],
};

const COLOPHON_PAGES: Choices<'last' | 'even'> = {
  last: ['末页', '最后一页'],
  even: ['偶数页', '双数页', '双页'],
};

const LEVELS: Choices<'auto' | 'none'> = { auto: ['自动'], none: ['不分'] };

const TOWNSHIPS: Choices<'openings' | 'anywhere' | 'none'> = {
  openings: ['句首'],
  anywhere: ['各处'],
  none: ['不加粗'],
};

const PAGE_NUMBER = {
  form: {
    zh: '样式',
    type: (t) => t.choice(FORMS),
    description: '一字线 — 1 —，数字 1，第几页 第1页，第几页共几页 第1页 共4页，无',
  },
  place: { zh: '位置', type: (t) => t.choice(PLACES), description: '外侧、居中或居右' },
  start: { zh: '起始', type: (t) => t.whole(1, 9999), description: '第一页印的页码' },
  onFirstPage: { zh: '首页显示', type: (t) => t.flag(), description: '首页是否印页码' },
} satisfies FieldTable;

export const LAYOUT = {
  preset: { zh: '预设', type: (t) => t.choice(PRESETS), description: '版式：快报，或 GB/T 9704 国标' },
  mode: { zh: '断行', type: (t) => t.choice(MODES), description: '断行方式：规范，或与 Word 和 WPS 一致' },
  pages: {
    zh: '页数',
    type: (t) => t.whole(1, 500, { after: '页' }),
    description: '调整行距，使全期正好排满这么多页',
  },
  bodySize: { zh: '字号', type: (t) => t.typeSize(9, 42), description: '正文字号：三号、16 …' },
  columns: { zh: '每行字数', type: (t) => t.whole(10, 60, { after: '字' }), description: '每行多少字' },
  lines: { zh: '每页行数', type: (t) => t.whole(12, 44, { after: '行' }), description: '每页多少行' },
  pitch: { zh: '行距', type: (t) => t.measure(18, 80, '磅|pt'), description: '行距，单位磅' },
  marginTop: { zh: '上边距', type: (t) => t.millimetres(5, 150), description: '上边距，单位毫米' },
  marginLeft: { zh: '左边距', type: (t) => t.millimetres(5, 95), description: '左边距，单位毫米' },
  titles: {
    zh: '标题',
    type: (t) => t.choice(TITLES),
    description: '各条的标题：接排在正文之前，单行，或居中（二号小标宋）',
  },
  colophon: {
    zh: '版记',
    type: (t) => t.choice(COLOPHON_PAGES),
    description: '版记排在末页，或双面印刷时排在偶数页的末页（偶数页）',
  },
  levels: {
    zh: '层次',
    type: (t) => t.choice(LEVELS),
    description: '一、（一）1.（1）开头的段：自动（黑体、楷体、仿宋的小标题），或不分',
  },
  townships: {
    zh: '乡镇加粗',
    type: (t) => t.choice(TOWNSHIPS),
    description: '列在来源里的乡镇在哪里加粗：句首、各处，或不加粗',
  },
  pageNumber: {
    zh: '页码',
    type: (t) => t.mapping(PAGE_NUMBER),
    description: '页码',
    inner: PAGE_NUMBER,
    merge: 'by key',
  },
} satisfies FieldTable;

const FONT = {
  font: { zh: '字体', type: (t) => t.text(), description: '字体文件或字体名称' },
  western: { zh: '西文', type: (t) => t.text(), description: '西文字母和数字所用的字体' },
  member: { zh: '成员', type: (t) => t.text(), description: 'TTC 字体集里的第几个（从 0 起）或名称' },
} satisfies FieldTable;

/** The font of a part: a name alone, or a mapping. An issue's choice replaces the publication's whole. */
const fontOf = (zh: string, description: string) =>
  ({
    zh,
    type: (t) => t.either(t.text(), t.mapping(FONT)),
    description,
    inner: FONT,
  }) satisfies FieldTable[string];

export const FONTS = {
  title: fontOf('刊名', '刊名的字体'),
  mark: fontOf('标注', '标注的字体'),
  meta: fontOf('期号行', '期号、编发单位、日期的字体'),
  heading: fontOf('标题', '标题的字体'),
  body: fontOf('正文', '正文的字体'),
  bold: fontOf('加粗', '加粗文字的字体'),
  kai: fontOf('楷体', '楷体文字的字体'),
  colophon: fontOf('版记', '版记的字体'),
  pageNumber: fontOf('页码', '页码的字体'),
} satisfies FieldTable;
