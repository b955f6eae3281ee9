/** What stands around the text of a delivered file as around a letter: its head, greetings, lists of attachments. */

import { openingOf } from '../../../issue/opening.ts';
import { isDateLine } from '../fixed-roles.ts';
import { type ItemNode, lengthOf, type Para } from '../item-node.ts';
import type { Role, Roles } from '../item-roles.ts';
import { unitLikeness } from '../source-names.ts';
import { isCentred, isLarge, isMostly, type Profile } from '../text-look.ts';
import { startsSubtitle } from '../titles/title-forms.ts';
import { isBodyLike } from '../titles/title-signals.ts';

const NUMBER_LINE =
  /^[（(〔[]?(?:\d{4}\s*年\s*)?(?:第\s*[\d一二三四五六七八九十〇○百]+\s*期|总第?\s*\d+\s*期)|〔\d{4}〕\s*第?\s*\d+\s*[号期]|［\d{4}］\s*\d+\s*号|^[（(]第\s*\d+\s*期[）)]/u;
const HEAD_NAME =
  /^[\p{Script=Han}\s\u3000“”]{2,24}(?:文[\s\u3000]*件|信[\s\u3000]*息|简[\s\u3000]*报|专[\s\u3000]*报|快[\s\u3000]*报|动[\s\u3000]*态|通[\s\u3000]*讯|信息报送[单表稿]?|信息稿件|稿[\s\u3000]*件|报送[单表稿]|投稿[单表]?|信息稿|工作交流|要[\s\u3000]*情)$/u;
/** 关于报送政务信息的函. */
const LETTER_NAME =
  /^关于(?:(?:报送|上报|呈报|呈送|提供|推荐)\S{0,24}的(?:函|报告|请示|通知|说明)|\S{2,30}的函)$/u;
const FORM_NAME =
  /(?:报送|投稿|上报|供稿|采用|审批|审核|登记|报审)(?:信息|稿件)?(?:单|表|稿签|表格|登记表|审批[单表]|审核[单表])$/u;
const UNIT_AND_DATE =
  /^(\p{Script=Han}{3,26})[\s\u3000]+(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?:[\s\u3000]*(?:印发|签发)?)$/u;

/** True of the name of a bulletin, or of what a file is, with signs around it. */
const isHeadName = (text: string): boolean => HEAD_NAME.test(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));

const isRed = (para: Para): boolean => para.looks.some(({ look, start, end }) => look.red && end - start > 1);

/** How a line at the top speaks for a head: 2 surely, 1 with others. */
function headWeight(para: Para, profile: Profile): 0 | 1 | 2 {
  const { text } = para.text;
  if (isBodyLike(para) || lengthOf(para) > 40) return 0;
  if (
    NUMBER_LINE.test(text) ||
    LETTER_NAME.test(text) ||
    isRed(para) ||
    FORM_NAME.test(text.replace(/[\s\u3000]/gu, ''))
  )
    return 2;
  if (isDateLine(para) || UNIT_AND_DATE.test(text)) return 1;
  const stands = isCentred(para) || isMostly(para, profile, isLarge) || /[\s\u3000]/u.test(text);
  if (isHeadName(text) && (stands || lengthOf(para) <= 12)) return 1;
  return unitLikeness(text.replace(/[\s\u3000]/gu, '')) === 2 && lengthOf(para) <= 20 ? 1 : 0;
}

const GREETING =
  /^(?:您好|你好|各位领导|尊敬的|此致|敬礼|特此(?:报告|汇报|呈报)|专此报告|妥否|当否|以上(?:报告|情况|信息|稿件|材料)?[，、]?(?:请|如无不妥|当否|妥否)|请(?:审阅|查收|审核|批示|指正|领导审)|谢谢|恳请采用|望采用|现?(?:将|报送).{0,30}(?:请查收|请审阅|请审核))/u;

/** 县政府办公室： before the text. */
const isAddressee = (text: string): boolean => {
  const bare = text.replace(/[：:]$/u, '').trimEnd();
  if (bare === text || bare.length > 30) return false;
  return bare
    .split(/[、，,\s\u3000]+/u)
    .every((name) => unitLikeness(name) > 0 || /(?:科|室|领导|同志|办|部门)$/u.test(name));
};

const isGreeting = ({ text: { text } }: Para): boolean =>
  (GREETING.test(text) && text.length <= 40) || isAddressee(text);

/** The lines of the head, from the first on. */
export function headLines(nodes: readonly ItemNode[], profile: Profile): number[] {
  const found: { at: number; weight: 1 | 2; node: Para }[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as ItemNode;
    if (node.kind === 'divider') continue;
    const weight = node.kind === 'para' ? headWeight(node, profile) : 0;
    if (weight === 0 || node.kind !== 'para') break;
    found.push({ at, weight, node });
  }
  const next = nodes
    .slice((found.at(-1)?.at ?? -1) + 1)
    .find((node) => node.kind !== 'para' || !isGreeting(node));
  // A name of a bulletin is a head where a title follows.
  const leadsToTitle =
    next?.kind === 'para' && !isBodyLike(next) && lengthOf(next) >= 8 && !startsSubtitle(next.text.text);
  const isHead =
    found.some(({ weight }) => weight === 2) ||
    (leadsToTitle && found.some(({ node }) => isHeadName(node.text.text)));
  return isHead ? found.map(({ at }) => at) : [];
}

const ATTACHMENTS = /^附[\s\u3000]*(?:件|表|图)?[\s\u3000]*\d{0,2}[\s\u3000]*[：:]/u;
/** What goes on below 附件：. */
const LISTED = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|附件\s*\d)/u;

/** The last line of an official letter, with who printed it and when; 此件公开发布. */
const AT_END = /^[（(]此件|^[\p{Script=Han}\s\u3000]{2,40}\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*印发$/u;

/** The role of comment for all that is of a letter and no part of the item. */
export function letterRoles(nodes: readonly ItemNode[], profile: Profile): Roles {
  const roles: Roles = Array(nodes.length).fill(undefined);
  const set = (at: number, why: Extract<Role, { kind: 'comment' }>['why']): void => {
    roles[at] = { kind: 'comment', why };
  };
  for (const at of headLines(nodes, profile)) set(at, 'head');
  let isListing = false;
  nodes.forEach((node, at) => {
    if (roles[at] || node.kind !== 'para') {
      isListing = false;
      return;
    }
    const { text } = node.text;
    isListing = ATTACHMENTS.test(text) || (isListing && LISTED.test(text) && lengthOf(node) <= 60);
    if (isListing) set(at, 'attachment');
    else if (isGreeting(node) && !openingOf(text)) set(at, 'greeting');
    else if (isDateLine(node) || AT_END.test(text)) set(at, 'aside');
  });
  return roles;
}
