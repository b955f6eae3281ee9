/** How lines begin and end that are no part of the line before or after, whatever their place on the page. */

const ROLES =
  '责任编辑|执行编辑|编辑|编发|编校|总编|总编辑|副总编|主编|副主编|审核|审定|审签|审阅|复审|终审|核稿|核签|校对|校核|签发|签批|拟稿|供稿|供稿单位|来稿|撰稿|组稿|打印|联系人|联系电话|联系方式|联系|电话|传真|邮箱|电子邮箱|邮编|地址|网址|印数|份数|印发|印制|报|送|发|抄送|抄报|主送|报送|分送|呈报|呈送|本期发|发送|共印';
const spaced = (names: string): string =>
  names
    .split('|')
    .map((name) => [...name].join('\\s*'))
    .join('|');
/** 责任编辑：, 报：: a row of the colophon. */
const ROLE = new RegExp(`^\\s*(?:${spaced(ROLES)})\\s*[：:]`, 'u');
export const isRole = (text: string): boolean => ROLE.test(text);

/** 一、 （一） 1. （1） ①, 第一章. */
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十百]{1,4}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\s*[.．、](?!\d)|[（(]\d{1,2}[）)]|[\u2460-\u2473]|第[一二三四五六七八九十百]{1,4}[章节条]|[●■◆★▲•※○◇□]\s*)/u;
export const isNumbered = (text: string): boolean => NUMBERED.test(text);

/** 【部门动态】, 附件1, ——副标题: what never goes on from a line before. */
const ALONE =
  /^\s*(?:【[^】]{1,30}】\s*$|附\s*件\s*\d{0,2}\s*(?:[：:]|$)|第\s*[\d〇一二三四五六七八九十—\-–]{1,9}\s*期)/u;
export const isAlone = (text: string): boolean => ALONE.test(text);

/** Several things on one line, far apart, or dots that lead to a page number. */
export const isSpread = (text: string): boolean =>
  /\S(?:\u3000{3,}| {6,}|\t)\S|[.．…·⋯]{5,}|[.．…·⋯]{2,}\s*\d{1,3}$/u.test(text.trim());

/** What ends a paragraph: a stop, with what may close behind it. */
const ENDED = /[。！？!?；;：:…][”’」』）)】》\]]*\s*$|[（(【][^（()）【】]{1,60}[）)】]\s*$/u;
export const isEnded = (text: string): boolean => ENDED.test(text);

/** The first thing of a line that cannot be parted: a bracket, a word, a character with the marks behind it. */
export function firstToken(text: string): string {
  return (
    /^\s*(?:（[^（）]{1,40}?(?:\s|）)|[\w.%+\-/:@]+|[“‘（《〈【「『]*(?:[\ud800-\udbff][\udc00-\udfff]|.)[，。、；：？！”’）》〉】」』—…]*)/u.exec(
      text,
    )?.[0] ?? ''
  ).trim();
}

/** Width of a text in em: Western letters and figures are half an em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\0-\u02ff\u2000-\u200a]/.test(sign) ? 0.5 : 1;
  return width;
}
