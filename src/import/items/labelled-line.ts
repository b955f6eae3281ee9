/** Lines of a form: 供稿单位：县水利局　联系人：李勉　电话：… */

import type { TagFound } from './source-tags.ts';

/** A part of such a line: a title, text, units, or what is kept beside the item. */
export type LabelledPart =
  | {
      readonly kind: 'title' | 'body' | 'comment';
      readonly from: number;
      readonly to: number;
      readonly label: number;
    }
  | { readonly kind: 'units'; readonly from: number; readonly to: number; readonly tag: TagFound };

/** 报送： tells who receives, and in brackets who contributed. */
const UNITS =
  '(?<=[（(【［[][\\s\\u3000]{0,4})报送|供稿单位|供稿部门|来稿单位|来稿部门|报送单位|报送部门|上报单位|投稿单位|提供单位|稿件来源|信息来源|单位名称|供稿|来源|单位|作者单位|选送单位|撰稿单位|填报单位|推荐单位';
const TITLES = '(?:信息|稿件)[一二三四五六七八九十\\d]{1,2}|标题|题目|稿件标题|信息标题|文章标题|信息题目';
const COMMENTS =
  '报送|发件人|收件人|收件单位|发送时间|发件时间|抄送|主送|主题|附言|联系人及电话|联系人|联系电话|联系方式|联系地址|办公电话|电话|手机号码|手机号|手机|传真|电子邮箱|电子邮件|邮箱|E-?mail|微信|QQ|审核人|审核领导|审核|审稿人|审稿|审阅人|审阅|初审|复审|终审|一审|二审|三审|审批人|审批|审定|签发人|签发|签批|撰稿人|撰稿|撰写人|供稿人|执笔人|执笔|作者|文字|摄影|图片|报送时间|报送日期|发布时间|发布日期|发布人|浏览次数|浏览量|阅读次数|点击数|点击量|字号|字体|上报时间|上报日期|来稿时间|投稿时间|投稿日期|日期|时间|投稿人|信息员|报送人|填报人|填报时间|拟稿人|拟稿|核稿人|核稿|校对|责任编辑|责编|编辑|编审|记者|通讯员|分管领导|分管负责人|主要领导|单位负责人|单位领导|负责人|部门负责人|科室负责人|领导签字|字数|关键词|主题词|地址|邮编|网址|备注|报送类别|信息类别|类别|栏目|密级|期号|编号';

const BODIES = '正文|内容|稿件内容|信息内容|主要内容|全文';
const ANY = `(?:(${TITLES})|(${BODIES})|(${UNITS})|(${COMMENTS}))`;

/** 供稿单位：, at the start or behind another. */
const LABEL = new RegExp(
  `(?:^|(?<=[\\s\\u3000（(，,；;、|｜\\d)）]))${ANY}(?:[（(]\\p{Script=Han}{1,6}[）)])?[\\s\\u3000]*[：:]`,
  'giu',
);
/** 【供稿单位】 at the start. */
const BRACKETED = new RegExp(`^[【［[]${ANY}[】］\\]][\\s\\u3000]*[：:]?`, 'giu');
/** Where a label begins that goes on behind the end of a sentence. */
const BEHIND = new RegExp(
  // Only where a label may begin is it worth looking back over blanks.
  `(?=[【［[供来报上投联撰审])(?<=[。！？][”’）》」』】]{0,4}[\\s\\u3000]{0,8})(?:[【［[](?:${UNITS}|${COMMENTS})[】］\\]]|(?:供稿单位|来稿单位|报送单位|上报单位|投稿单位|供稿|联系人|撰稿人?|审核人)[\\s\\u3000]*[：:])`,
  'gu',
);
const LETTERS = /[\p{L}\p{N}]/u;

/** Labels behind which sentences, lists and titles of letters stand that are not for print. */
const NEVER_TEXT =
  /^[（(【［[]*(?:附言|备注|主题|关键词|抄送|主送|报送|[发收]件|[审签]|[初复终一二三]审|领导签字)/u;
const PHONE = /^[（(【［[]*(?:联系|办公)?(?:电话|手机)/u;
/** Names, or figures, that a stop ends all the same. */
const NO_SENTENCE =
  /^(?:\p{Script=Han}{2,3}(?:[、，,\s\u3000]+\p{Script=Han}{2,3})*|[\d\s()（）、，,转—-]{5,})。$/u;

/** Words of the text that happen to stand behind a label: 电话：确保24小时畅通。 */
function isSentence(text: string, part: LabelledPart): boolean {
  if (part.kind === 'title' || part.kind === 'body') return false;
  const whole = text.slice(part.from, part.to);
  if (/[。；].{4,}/u.test(whole)) return true;
  if (part.kind === 'units' || NEVER_TEXT.test(whole)) return false;
  const value = text.slice(part.label, part.to).trim();
  if (value === '' || NO_SENTENCE.test(value)) return false;
  const isPhone = PHONE.test(whole);
  if (isPhone && !/\d{3}/.test(value)) return true;
  return /。[）)】\]]?$/u.test(value) || (value.match(/，/gu)?.length ?? 0) > 1;
}

/**
 * The parts of a line that begins with a label, in brackets or without; undefined of any other line.
 */
export function labelledParts(text: string): readonly LabelledPart[] | undefined {
  const open = /^[（(【[][\s\u3000]*/u.exec(text)?.[0].length ?? 0;
  const bracketed = [...text.matchAll(BRACKETED)];
  const labels = bracketed.length > 0 ? bracketed : [...text.matchAll(LABEL)];
  if (labels[0]?.index !== (bracketed.length > 0 ? 0 : open)) return undefined;
  const parts: LabelledPart[] = labels.map((match, i): LabelledPart => {
    const { index, 0: whole } = match;
    const to = labels[i + 1]?.index ?? text.length;
    const from = i === 0 ? 0 : index;
    const [, title, body, units] = match;
    if (units === undefined) {
      const kind = title !== undefined ? 'title' : body !== undefined ? 'body' : 'comment';
      return { kind, from, to, label: index + whole.length };
    }
    const value = text.slice(index + whole.length, to);
    const blank = /^[\s\u3000]*/u.exec(value)?.[0].length ?? 0;
    const tail = /[\s\u3000）)】\]，,；;、。|｜（(]*$/u.exec(value)?.[0].length ?? 0;
    const inner = {
      from: index + whole.length + blank,
      to: Math.max(index + whole.length + blank, to - tail),
    };
    return { kind: 'units', from, to, tag: { from, to, inner, sure: true } };
  });
  if (text.length > 160 && parts[0]?.kind !== 'body') return undefined;
  if (parts.some((part) => isSentence(text, part))) return undefined;
  return parts.map((part): LabelledPart => {
    const isEmpty =
      part.kind === 'units' && !LETTERS.test(text.slice(part.tag.inner.from, part.tag.inner.to));
    return isEmpty ? { kind: 'comment', from: part.from, to: part.to, label: part.to } : part;
  });
}

/** Where a paragraph parts before labels that stand behind its sentences. */
export const labelsBehind = (text: string): number[] => [...text.matchAll(BEHIND)].map(({ index }) => index);

/** Whom to ask, without a colon: 联系人李勉 电话7651234. */
export const isContact = (text: string): boolean =>
  text.length <= 48 &&
  /^[（(]?(?:联系人|联系电话|联系方式|电话|手机|咨询电话|传真|邮箱)/u.test(text) &&
  /\d{6,}|@/u.test(text) &&
  !/[。；]/u.test(text);

/** What labels of persons, days and numbers end with: 撰写, 摄影, 报送时间. */
const NAMES_BESIDE =
  /^[（(]?\p{Script=Han}{1,7}[人员写稿核校审发辑者影摄签][\s\u3000]*[：:][\s\u3000]*\p{Script=Han}{2,4}(?:[、，\s\u3000]+\p{Script=Han}{2,4}){0,5}[）)]?$/u;
const FIGURES_BESIDE =
  /^[（(]?\p{Script=Han}{1,7}[话机号间期数编][\s\u3000]*[：:][\s\u3000]*[\d\s年月日时分.:：/\-—]+[）)]?$/u;

/** What a page of a site offers below its text: 【打印本页】【关闭窗口】. */
const BUTTONS =
  /^(?:[【[]?(?:打印|关闭|返回|分享到?|收藏|复制链接|我要纠错|扫一扫)[\p{Script=Han}]{0,6}[】\]]?[\s|｜\u3000]*)+$/u;

/** A line of a delivered file that names persons, a day or a number behind a label that no list knows. */
export const isBeside = (text: string): boolean =>
  NAMES_BESIDE.test(text) || FIGURES_BESIDE.test(text) || BUTTONS.test(text);

/** Lines that stand in printed items as well: 时间：3月12日; 报送：县委 is of the colophon. */
const OF_TEXT =
  /^报送(?!单位|部门|人|时间|日期|类别)|^[（(【[]?(?:时间|日期|地址|备注|字数|关键词|主题词|文字|图片|类别|栏目|密级|期号|编号|微信|QQ|单位|负责人)/u;

/** The parts of a line of a printed issue: who contributed it, whom to ask. */
export function labelledOfIssue(text: string): readonly LabelledPart[] | undefined {
  const parts = OF_TEXT.test(text) ? undefined : labelledParts(text);
  return parts?.every(({ kind }) => kind === 'units' || kind === 'comment') ? parts : undefined;
}

/** What a label of a form says that stands by itself: 标题, 报送单位：. */
export function kindOfLabel(text: string): LabelledPart['kind'] | undefined {
  const bare = text.replace(/[\s\u3000：:]/gu, '');
  const parts = bare === '' ? undefined : labelledParts(`${bare}：`);
  const [part] = parts ?? [];
  if (!part || !new RegExp(`^${ANY}$`, 'iu').test(bare)) return undefined;
  return new RegExp(`^(?:${UNITS})$`, 'u').test(bare) ? 'units' : part.kind;
}

/** Whether a line tells the contributors of what stands before it. */
export const tellsUnits = (parts: readonly LabelledPart[]): boolean =>
  parts.some(({ kind }) => kind === 'units') &&
  parts.every(({ kind }) => kind === 'units' || kind === 'comment');

/** True of a line that holds nothing but what is kept beside the item. */
export const isAsideLine = (parts: readonly LabelledPart[]): boolean =>
  parts.every(({ kind }) => kind === 'comment');
