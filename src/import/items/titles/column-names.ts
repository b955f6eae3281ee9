/** Names of columns: 【部门动态】, ◆经济运行, a line that heads several items. */

import type { Para } from '../item-node.ts';

/** A column's name in a line. */
export interface ColumnFound {
  readonly from: number;
  readonly to: number;
  /** The brackets or signs are no part of the name. */
  readonly isMarked: boolean;
}

const BRACKETED = /^([【〖［[〔][\s\u3000]*)([^【】〖〗［］[\]〔〕]{2,16}?)[\s\u3000]*[】〗］\]〕]$/u;
/** Signs that are set before the names of columns. */
const MARKED =
  /^([◆◇■□●○▲△▍▌▎▏█★☆※❖▶►✦◎⊙►➤][\s\u3000]*)([^。，；：、]{2,14}?)([\s\u3000]*[◆◇■□●○▲△▍★☆※❖◎]*)$/u;
/** ◇ 部门动态 ◇, —— 部门动态 ——, ≡部门动态≡. */
const DASHED = /^([—─＝=≡~～·•*]{1,6}[\s\u3000]*)([^。，；：、—]{2,12}?)[\s\u3000]*[—─＝=≡~～·•*]{1,6}$/u;

/** What names of columns end with. */
const USUAL =
  /(?:动态|传真|简[\s\u3000]*讯|短讯|快讯|速递|要闻|要情|之窗|园地|广角|交流|研究|运行|天地|播报|聚焦|视点|视窗|专栏|风采|在线|论坛|之石|资讯|信息|专题|选登|摘编|关注|回音|通报|讲话|活动|精神|部署|决策|参考|建议|反映|舆情|民生|发展|治理|振兴|建设|观察|借鉴|纵横|集锦|荟萃|一线|基层|经验|调研|政务|经济|党建|工作|情况|落实|督查|进展|招商|项目|安全|环保|农业|农村|工业|城建|改革|法治|文化|教育|卫生|稳定|社会|综合|特稿|导读|头条|快报|点评|通知|公告|人事)$/u;

/** The sign that a line begins with, and the blanks behind it. */
export const signBefore = (text: string): number =>
  /^[◆◇■□●○▲△★☆※❖▶►✦◎][\s\u3000]*(?=[\s\S])/u.exec(text)?.[0].length ?? 0;

const NO_COLUMN = /编者按|按语|编者的话|^(?:注|备注|附件?|来源|供稿|摘要|导读)$/u;

/** A column told by its brackets or sign; a text in brackets may be a title all the same. */
export function markedColumn({ text: { text } }: Para): ColumnFound | undefined {
  const match = BRACKETED.exec(text) ?? MARKED.exec(text) ?? DASHED.exec(text);
  if (!match || NO_COLUMN.test(match[2] as string)) return undefined;
  const from = (match[1] as string).length;
  return { from, to: from + (match[2] as string).trimEnd().length, isMarked: true };
}

/** Where the usual name of a column ends that a text begins with in brackets; 0 where there is none. */
export function columnBefore(text: string): number {
  const [whole = '', name = ''] = /^【([^【】]{2,6})】(?=[\s\S]{12})/u.exec(text) ?? [];
  return isUsualColumn(name) ? whole.length : 0;
}

/** Short as names of columns are: two to eight characters, or such as end as they do. */
export function isColumnLike(name: string): boolean {
  const bare = name.replace(/[\s\u3000]/gu, '');
  return (
    bare.length >= 2 &&
    !/[。，；：、？！]/u.test(bare) &&
    (bare.length <= 6 || (bare.length <= 10 && USUAL.test(bare)))
  );
}

/** A name that columns have in nearly every bulletin. */
export const isUsualColumn = (name: string): boolean => {
  const bare = name.replace(/[\s\u3000]/gu, '');
  return bare.length <= 8 && USUAL.test(bare);
};

/** The columns each of whose paragraphs is an item of its own. */
export const holdsNotices = (name: string): boolean =>
  /简[\s\u3000]*讯|短[\s\u3000]*讯|快[\s\u3000]*讯|一句话|集锦|短波|信息快递|要闻速览/u.test(name);
