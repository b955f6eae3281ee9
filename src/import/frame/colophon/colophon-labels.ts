/** What stands in a line of the colophon: labels of recipients, of who signs off, of ways to reach the office. */

import type { Sourced } from '../../../base/diagnostic.ts';
import { closedUp, slice } from '../placed-text.ts';

export type LabelKind = 'recipients' | 'role' | 'contributor' | 'contact' | 'printed-by' | 'printed-on';

/** 报：市政府办公室: what a label stands before, up to the next label. */
export interface Segment {
  readonly kind: LabelKind;
  /** Without its colon, blanks inside it closed. */
  readonly label: Sourced;
  readonly value: Sourced;
}

const WORDS: Readonly<Record<LabelKind, string>> = {
  recipients:
    '报 送 发 存 呈 赠 本期发 本期报 本期送 本刊发 本期增发 增发 加发 呈报 呈送 报送 发送 分送 下发 印送 印发至 抄报 抄送 抄发 主送 上报 报告 寄送 寄发 发至 发往 交换 存档 ' +
    '发送范围 报送范围 印发范围 分送范围 发放范围 发放对象 送阅 送阅范围 呈阅 呈送领导 分发 本期呈送 本期抄送 本期分送 本期报送 本期发送 本期送阅 转发 传阅 主报 主发 通报',
  role:
    '责任编辑 责编 执行编辑 本期编辑 本期责编 值班编辑 编辑 编 美术编辑 美编 特约编辑 文字编辑 责任编审 编审 编校 编发 编务 编委 编排 总编辑 总编 副总编 副总编辑 主编 副主编 执行主编 常务副主编 本期主编 ' +
    '校对 责任校对 校核 校 审核 审核人 初审 复审 终审 二审 三审 一审 审稿 审校 审签 审定 审阅 审批 审发 复核 核稿 核发 核签 核校 签发 签发人 批准 监制 策划 统筹 总策划 总监制 ' +
    '统稿 撰稿人 整理 排版 制图 制作 设计 打印 打字 文印 监印 拟稿 拟稿人 起草 主审 顾问 总顾问 编委会主任 主任 副主任 成员 编委成员 编辑人员 编写 编撰 执笔 摄影 编稿 值班领导 值班员 带班领导 印制人 经办人 承办人 联络员',
  contributor: '供稿 撰稿 来源 作者 通讯员 供稿人 供稿单位 报送单位 信息来源 稿源',
  contact:
    '联系 联系人 联系方式 联系电话 联系单位 联系地址 电话 电话号码 办公电话 值班电话 咨询电话 编辑部电话 手机 传真 电子邮箱 电子邮件 电子信箱 邮箱 信箱 投稿邮箱 投稿信箱 投稿 邮件 邮编 邮政编码 地址 通讯地址 办公地址 编辑部地址 单位地址 ' +
    '网址 网站 官网 微信 微信号 微信公众号 公众号 QQ QQ群 Email E-mail Tel Fax Add 电邮 内线 主办 主办单位 承办 承办单位 协办 协办单位 主管 主管单位 编印 编印单位 编制单位 编辑单位 编辑出版 出版 出版单位 印刷 印刷单位 承印 承印单位 准印证 准印证号 刊号 印刷日期 发行 发行对象 出刊 出刊日期 印张 开本 监督电话',
  'printed-by': '印发机关 印发单位 印制单位 印制机关',
  'printed-on': '印发日期 印发时间 印制日期',
};

/** 校对, and 本期校对 where it is a role. */
const wordsOf = (kind: LabelKind): string[] => {
  const words = WORDS[kind].split(' ');
  return kind === 'role' ? [...words, ...words.map((word) => `本期${word}`)] : words;
};

const KIND_OF = new Map(
  (Object.keys(WORDS) as LabelKind[]).flatMap((kind) =>
    wordsOf(kind).map((word) => [word.toLowerCase(), kind] as const),
  ),
);

const spaced = (word: string): string => [...word.replace(/[-]/gu, '-')].join('\\s*');
const ALL = [...KIND_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|');
const ROLES = wordsOf('role')
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length);

/** A label at the start, or behind what ends the entry before it. */
const LABEL = new RegExp(
  `(?<=^[（(【\\s]*|[\\s。；;）)|｜，,/]\\s*)(${ALL})(?:\\s*[（(/／、][^（）()：:]{1,8}[）)]?)?\\s*[：:]`,
  'giu',
);
/** 报送 in a cell of its own, before those who receive it. */
const CELL_LABEL = new RegExp(
  `^[（(【\\s]*(${wordsOf('recipients')
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})[^\\S\\t]*\\t(?=\\s*\\p{Script=Han}{3})`,
  'gu',
);
/** 责任编辑 李勉: a role that nothing parts from its name but white. */
const ROLE = ROLES.map(spaced).join('|');
const UNMARKED = new RegExp(
  `(?<=^|\\s)(${ROLE})\\s+(\\p{Script=Han}(?:\\s*\\p{Script=Han}){1,11}?)(?=\\s+(?:${ROLE})\\s|\\s*$)`,
  'gu',
);

const kindOf = (label: string): LabelKind | undefined =>
  KIND_OF.get(
    label
      .replace(/\s+/gu, '')
      .replace(/[（(/／、].*$/u, '')
      .toLowerCase(),
  );

function markedSegments(row: Sourced): Segment[] {
  const inCells = [...row.text.matchAll(CELL_LABEL)];
  const found = inCells.length > 0 ? inCells : [...row.text.matchAll(LABEL)];
  return found.flatMap(({ 0: whole, index }, i): Segment[] => {
    const label = slice(row, index, index + whole.length - 1);
    const kind = kindOf(label.text);
    const value = slice(row, index + whole.length, found[i + 1]?.index ?? row.text.length);
    return kind ? [{ kind, label: closedUp(label), value }] : [];
  });
}

function unmarkedSegments(row: Sourced): Segment[] {
  const found = [...row.text.matchAll(UNMARKED)];
  const isAll = found.reduce((length, { 0: whole }) => length + whole.length, 0);
  if (found[0]?.index !== 0 || row.text.replace(/\s+/gu, '').length > isAll) return [];
  return found.map(({ 0: whole, 1: role = '', index }) => ({
    kind: 'role',
    label: closedUp(slice(row, index, index + role.length)),
    value: slice(row, index + role.length, index + whole.length),
  }));
}

/** The labelled entries of a line, the first of which begins it; none where it begins otherwise. */
export function segmentsOf(row: Sourced): Segment[] {
  const marked = markedSegments(row);
  const [first] = marked;
  if (!first) return unmarkedSegments(row);
  if (row.text.search(CELL_LABEL) === 0) return marked;
  const lead = row.text.slice(0, row.text.search(LABEL));
  return /^[（(【\s]*$/u.test(lead) ? marked : [];
}
