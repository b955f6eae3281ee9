/** What people write for a key who do not remember it: words for the same thing, by the mapping they stand in. */

import { tidyValue } from './values.ts';

/** Canonical key, or keys joined by dots, → the words; * is a name that the writer chooses. */
type Words = Readonly<Record<string, string>>;

const PICTURE = '图 照片 插图 配图 图像 相片 image photo img figure';
const IN_PICTURE: Words = {
  file: '文件名 路径 图片 地址 图 name path src url',
  caption: '图注 图题 题注 标题 图名 名称 注 说明文字 title text description',
  width: '宽度 大小 尺寸 图宽 size',
  alt: '替代 描述 备用文字 无障碍 alternative',
};
const TABLE = '表 报表 统计表 表单 tables';
const IN_TABLE: Words = {
  title: '标题 表名 表题 名称 题名 caption name heading',
  unit: '计量单位 units',
  head: '列名 表头行 列标题 栏目 header headers thead columns',
  rows: '内容 数据 各行 表体 正文 data body tbody lines',
  widths: '宽 宽度 列宽度 栏宽 width columnwidths',
  align: '对齐方式 alignment aligns',
  note: '备注 说明 附注 表注 notes remark',
  file: '数据文件 来源文件 表格文件 csv excel xlsx path source',
  total: '合计行 总计 求和 totals sum',
};

const IN_BODY: Words = { picture: PICTURE, table: TABLE };

/** By the canonical keys that lead to the mapping; the top has none. */
export const WORDS: Readonly<Record<string, Words>> = {
  '': {
    extends: '模板 样板 模版 刊物文件 继承 template base publication',
    masthead: '刊头 报眉 头部 抬头 眉首 版头 文头 红头 head header banner',
    'masthead.title': '报名 刊物名称 简报名称 快报名称 名称 刊物名 简报名 name',
    'masthead.issuer':
      '主办 主办单位 编发 编印 编印单位 编辑单位 编辑部 发文单位 发文机关 主管单位 publisher organization organisation office',
    'masthead.mark': '密级 保密 标识 份号 紧急程度 缓急',
    'masthead.serial': '流水号',
    number: '刊期 期数 期次 第几期 期 编号 号数 刊号 本期 本期期号 issue no num volume',
    total: '总期数 总期 累计期号 累计期数 总第 总编号 总号',
    supplement: '增刊号 是否增刊 extra special',
    date: '时间 成文日期 发布日期 出刊日期 编发日期 出版日期 编发时间 发布时间 年月日 day time datetime published issued',
    editorNote: '按语 编者的话 编者语 编按 卷首语 按 editorial',
    items: '条目 稿件 信息 文章 报道 新闻 正文内容 各条 稿子 动态 articles news content stories entries list',
    instruction:
      '领导批示 批示框 批示栏 领导批示框 领导批示栏 批示意见 领导指示 阅批 批阅 instructions remarks',
    contents: '目录 本期要目 本期目录 要目录 导读 本期导读 内容提要 toc',
    townships: '镇街 街道 乡镇街道 镇 乡 towns town township',
    departments: '部门 单位名单 单位名录 局委 供稿单位 报送单位 units department',
    wordList: '词库 用词表 错词表 词汇表 字词表 words wordlist glossary',
    distribution: '发送 分发 报送 分送 发至 发送范围 发送单位 发送对象 送达 recipients to distribute',
    'distribution.cc': '抄送单位 抄送机关',
    'distribution.*': '主送 主送单位 主送机关 抄报 呈报 呈送 本期增发 增发 加发',
    signoff: '签批栏 签发栏 审批 签名 编审 编审人员',
    'signoff.*':
      '签发 签发人 编辑 责任编辑 责编 审核 审核人 校对人 审定 审阅 主编 总编 副主编 核稿 复核 拟稿 拟稿人 editor reviewer approver',
    contact: '联系方式 联系办法 contacts',
    'contact.*':
      '联系人 联系电话 电话 传真 邮箱 电子邮箱 电子邮件 投稿邮箱 投稿 热线 地址 邮编 phone tel fax email mail',
    printed: '印制',
    'printed.by': '印发机关 印发单位 印发部门 印制单位',
    'printed.date': '印发日期 印发时间',
    copies: '份数 印刷份数 印刷数 印刷数量 印刷 印量 数量 印制份数 印份 共印 print',
    note: '注释 备注 脚注 附注 注解 说明 注明 数据说明 notes remark footnote footnotes',
    attachments: '附表 附录 附页 附件说明 附件列表 附件名称 appendix annex attachment enclosures',
    signature: '署名 署名日期 落款单位 落款日期 signatures signed',
    layout: '版面 排版 页面 格式 样式 page style format',
    fonts: '字型 typeface font',
  },
  masthead: {
    title: '名称 标题 题目 报名 刊物 刊物名称 刊物名 简报名称 快报名称 大标题 name headline',
    issuer:
      '主办 主办单位 编发 编印 编印单位 印发单位 编辑单位 编辑部 发文单位 发文机关 单位 机关 主管单位 publisher organization organisation office',
    mark: '密级 保密 备注 标识 提示 份号 紧急程度 缓急 note',
    serial: '流水号 序号 文号 编码 no number',
  },
  items: {
    editorNote: '按语 编者的话 编者语 编按 按 editorial',
    column: '栏目名 栏目名称 板块 版块 专栏 栏 section category',
    subtitle: '副题 副标 小标题 subheading subhead',
    titles: '标题位置 标题形式 标题排法 标题版式',
    title: '题目 标题名 标题名称 题 题名 主题 大标题 名称 headline heading name subject',
    body: '正文内容 内容 文字 正文文字 报道 文本 主体 全文 稿件 信息 详情 文章 content contents text article',
    'body.picture': PICTURE,
    sources:
      '供稿 供稿单位 报送单位 报送 作者 单位 部门 来稿 来稿单位 信息来源 稿件来源 出处 供稿人 撰稿 撰稿人 author authors by from unit department',
  },
  instruction: {
    title: '名称 标签 字样 题目 name label heading',
    lines: '行 高 高度 几行 height rows size',
    text: '内容 正文 批示 意见 body content',
  },
  attachments: {
    title: '名称 题目 题名 附件名称 附件标题 name headline subject',
    body: '内容 正文内容 文字 全文 附件正文 附件内容 content contents text',
  },
  signature: {
    by: '单位 机关 名称 署名单位 发文机关 落款单位 unit units name office',
    date: '时间 成文日期 落款日期 署名日期 day',
  },
  'items.body': IN_BODY,
  'items.body.picture': IN_PICTURE,
  'items.body.table': IN_TABLE,
  'attachments.body': IN_BODY,
  'attachments.body.picture': IN_PICTURE,
  'attachments.body.table': IN_TABLE,
  distribution: {
    label: '标签 字样 标题 名目 name title',
    recipients: '单位 名单 发送对象 发送单位 范围 接收单位 to list',
  },
  printed: {
    by: '单位 印发机关 印发单位 部门 办公室 office',
    date: '时间 印发日期 印发时间 年月日 time',
  },
  layout: {
    preset: '版式 模板 样板 template',
    colophon: '版记页 版记位置',
    mode: '换行 折行 排法',
    pages: '页 总页数 页面数',
    bodySize: '正文字号 字体大小 字大小 fontsize size',
    columns: '每行字 每行 字数',
    lines: '每页行 每页 行数',
    pitch: '行间距 行高 linespacing',
    marginTop: '上边 天头 上页边距 上白边 top',
    marginLeft: '左边 订口 左页边距 左白边 left',
    levels: '层级 小标题 各级标题 标题层次 headings',
  },
};

const fold = (word: string): string => tidyValue(word).toLowerCase();

const TABLES: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(WORDS).map(([level, words]) => [
    level,
    new Map(
      Object.entries(words).flatMap(([target, list]) =>
        list.split(' ').map((word): [string, readonly string[]] => [fold(word), target.split('.')]),
      ),
    ),
  ]),
);

/**
 * The keys that a word stands for, from its mapping inwards; undefined where it is none of those known.
 * @param level the canonical keys that lead to the mapping, without the numbers of items
 */
export const aliasOf = (level: readonly string[], word: string): readonly string[] | undefined =>
  TABLES.get(level.join('.'))?.get(fold(word));
