/**
 * The one definition of an input file. It validates (strict objects over scalars that are all strings), names every key
 * in both languages, and is what the JSON Schema is generated from. Nothing is required at the top: a file may be a
 * publication, an issue or both; what the two together lack is `checkComplete`'s business.
 */

import * as z from 'zod';
import { DATE_PATTERN, readDate } from './dates.ts';
import {
  HIGHEST_NUMBER,
  HIGHEST_TOTAL,
  NUMBER_PATTERN,
  readIssueNumber,
  readTotal,
  TOTAL_PATTERN,
} from './issue-number.ts';
import { choice, flag, measure, millimetres, scalar, text, typeSize, whole } from './scalars.ts';
import { type Choices, LARGEST_TITLE, SMALLEST_TITLE } from './values.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The Chinese key. */
    zh?: string;
  }
}

const PRESETS: Choices<'bulletin' | 'gbt9704'> = { bulletin: ['快报'], gbt9704: ['国标', 'GB/T 9704'] };
const MODES: Choices<'clreq' | 'word'> = { clreq: ['规范'], word: ['兼容Word', '兼容WPS', 'WPS'] };
const FORMS: Choices<'dashes' | 'plain' | 'chinese'> = {
  dashes: ['一字线'],
  plain: ['数字'],
  chinese: ['第几页', '第X页'],
};
const PLACES: Choices<'outer' | 'center' | 'right'> = {
  outer: ['外侧'],
  center: ['居中'],
  right: ['居右', '右侧'],
};

/** A key: its Chinese name, its type, and what an editor shows about it. */
const key = <T extends z.ZodType>(zh: string, type: T, description: string): T =>
  type.meta({ zh, description });
const maybe = <T extends z.ZodType>(zh: string, type: T, description: string) =>
  key(zh, type.optional(), description);

/** One text of one line or several, or a list of lines. */
const lines = () => z.union([text(), z.array(text())]);

const names = () => z.union([text(), z.array(text())]);

const fontChoice = () =>
  z.union([
    text(),
    z.strictObject({
      font: maybe('字体', text(), '字体文件或字体名称'),
      western: maybe('西文', text(), '西文字母和数字所用的字体'),
      member: maybe('成员', text(), 'TTC 字体集里的第几个（从 0 起）或名称'),
    }),
  ]);

const sizedLine = () =>
  z.strictObject({
    text: key('文字', text(), '这一行的文字'),
    size: maybe('字号', typeSize(SMALLEST_TITLE, LARGEST_TITLE), '这一行的字号：小初、60 …；不写就自动定'),
  });

const masthead = z.strictObject({
  title: maybe(
    '刊名',
    z.union([text(), sizedLine(), z.array(z.union([text(), sizedLine()])).min(1)]),
    '刊名，如 延津政务快报；可以分几行写',
  ),
  issuer: maybe('编发单位', lines(), '编发单位，如 延津县人民政府办公室；几个单位各写一行'),
  mark: maybe('标注', lines(), '左上角的标注，如 内部资料 注意保存；可以分几行写'),
});

const item = z.strictObject({
  title: key('标题', text(), '标题，排在正文之前的同一行'),
  body: key('正文', text(), '正文；一行一段，或空一行另起一段，**两边加星号**的字加粗'),
  sources: maybe('来源', names(), '供稿单位，排成末尾的（工信局）'),
});

const distribution = z.union([
  text(),
  z.array(text()),
  z.strictObject({
    label: maybe('名称', text(), '代替“本期发”的字样'),
    recipients: key('对象', names(), '发送对象'),
  }),
]);

const layout = z.strictObject({
  preset: maybe('预设', choice(PRESETS), '版式：快报，或 GB/T 9704 国标'),
  mode: maybe('断行', choice(MODES), '断行方式：规范，或与 Word 和 WPS 一致'),
  pages: maybe('页数', whole(1, 500, { after: '页' }), '调整行距，使全期正好排满这么多页'),
  bodySize: maybe('字号', typeSize(9, 42), '正文字号：三号、16 …'),
  columns: maybe('每行字数', whole(10, 60, { after: '字' }), '每行多少字'),
  lines: maybe('每页行数', whole(12, 44, { after: '行' }), '每页多少行'),
  pitch: maybe('行距', measure(18, 80, '磅|pt'), '行距，单位磅'),
  marginTop: maybe('上边距', millimetres(5, 150), '上边距，单位毫米'),
  marginLeft: maybe('左边距', millimetres(5, 95), '左边距，单位毫米'),
  pageNumber: maybe(
    '页码',
    z.strictObject({
      form: maybe('样式', choice(FORMS), '一字线 — 1 —，数字 1，第几页 第1页'),
      place: maybe('位置', choice(PLACES), '外侧、居中或居右'),
      start: maybe('起始', whole(1, 9999), '第一页印的页码'),
      onFirstPage: maybe('首页显示', flag(), '首页是否印页码'),
    }),
    '页码',
  ),
});

const fonts = z.strictObject({
  title: maybe('刊名', fontChoice(), '刊名的字体'),
  mark: maybe('标注', fontChoice(), '标注的字体'),
  meta: maybe('期号行', fontChoice(), '期号、编发单位、日期的字体'),
  heading: maybe('标题', fontChoice(), '标题的字体'),
  body: maybe('正文', fontChoice(), '正文的字体'),
  bold: maybe('加粗', fontChoice(), '加粗文字的字体'),
  colophon: maybe('版记', fontChoice(), '版记的字体'),
  pageNumber: maybe('页码', fontChoice(), '页码的字体'),
});

export const fileSchema = z.strictObject({
  extends: maybe('刊物', text(), '刊物文件，相对于本文件的位置'),
  masthead: maybe('报头', masthead, '报头'),
  number: maybe(
    '期号',
    scalar(readIssueNumber, {
      type: ['integer', 'string'],
      minimum: 1,
      maximum: HIGHEST_NUMBER,
      pattern: NUMBER_PATTERN,
    }),
    '期号，如 44 或 第四十四期',
  ),
  total: maybe(
    '总期号',
    scalar(readTotal, {
      type: ['integer', 'string'],
      minimum: 1,
      maximum: HIGHEST_TOTAL,
      pattern: TOTAL_PATTERN,
    }),
    '总期号，如 345 或 总第345期',
  ),
  supplement: maybe('增刊', flag(), '是否增刊'),
  date: maybe(
    '日期',
    scalar(readDate, {
      type: ['string', 'integer'],
      anyOf: [
        { type: 'string', pattern: DATE_PATTERN },
        { type: 'integer', minimum: 19000101, maximum: 21991231 },
      ],
    }),
    '日期，如 2025-09-19、2025年9月19日 或 二〇二五年九月十九日',
  ),
  items: maybe('内容', z.array(item).min(1), '各条内容'),
  townships: maybe('乡镇', names(), '乡镇名称；在句首且列在来源里的自动加粗'),
  departments: maybe('单位', names(), '供稿单位名录，用来核对来源'),
  distribution: maybe('本期发', distribution, '发送范围'),
  signoff: maybe('签批', z.record(z.string(), names()), '签批栏：职责和姓名，按书写顺序'),
  copies: maybe('印数', whole(1, 999999, { before: '共印', after: '份' }), '印数'),
  layout: maybe('版式', layout, '版式'),
  fonts: maybe('字体', fonts, '各部分的字体'),
});

/** A file's values once converted; texts keep their raw form, `decode` takes them from the tree. */
export type FileValues = z.output<typeof fileSchema>;
