/** Why a line is a title: named signals and what each of them weighs, so that a decision can be followed. */

import { openingOf } from '../../../issue/opening.ts';
import type { Range } from '../draft-pieces.ts';
import { type ItemNode, lengthOf, type Para } from '../item-node.ts';
import { isCentred, isHeavy, isKai, isLarge, isMostly, isSmall, type Profile } from '../text-look.ts';

/** What speaks for a line's being a title of its own, and against. */
export const OWN_LINE_SIGNALS = {
  heavy: 2,
  large: 2,
  centred: 2,
  outline: 2,
  kai: 1,
  opens: 1.5,
  leads: 1,
  labelled: 5,
  unended: 1,
  short: 1,
  long: -3,
  ended: -4,
  sentences: -4,
  clause: -3,
  numbered: -3,
  likeText: -1.5,
  aside: -5,
  small: -2,
} as const;

/** What speaks for the beginning of a paragraph's being a title that its text is run in with, and against. */
export const RUN_IN_SIGNALS = {
  heavy: 4,
  heavyJoined: 2,
  wideGap: 2,
  gap: 1,
  opens: 1.5,
  goodLength: 1,
  tooShort: -2,
  tooLong: -1.5,
  oneClause: 0.5,
  sentences: -5,
  ended: -4,
  leads: 1,
  leadsNowhere: -2.5,
  numbered: -2.5,
  name: -1.5,
  date: -3,
} as const;

export type OwnLineSignal = keyof typeof OWN_LINE_SIGNALS;
export type RunInSignal = keyof typeof RUN_IN_SIGNALS;

export const scoreOwnLine = (signals: readonly OwnLineSignal[]): number =>
  signals.reduce((sum, signal) => sum + OWN_LINE_SIGNALS[signal], 0);
export const scoreRunIn = (signals: readonly RunInSignal[]): number =>
  signals.reduce((sum, signal) => sum + RUN_IN_SIGNALS[signal], 0);

/** No title is longer, in characters. */
const LONG = 64;
/** From here on a line is a title. */
export const OWN_LINE_ENOUGH = 3;
export const RUN_IN_ENOUGH = 3.5;

export const ENDS_SENTENCE = /[。！？；…][”’）》〉」』】]*$/u;
const ENDED = /[。；：:，、,;][”’）》〉」』】]*$/u;
/** 图1, 表2, 单位：, 注：, a date, a number of pages. */
const ASIDE =
  /^(?:[图表]\s*[\d一二三四五六七八九十]|(?:单位|注|备注|说明|附件?|抄送|主送|报送|主题词|联系人|电话)[\s\d]*[：:]|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|[（(]\d{4}\s*年|—\s*\d+\s*—$)/u;

/** 县水利局：压实责任、守牢底线: a clause on either side, and no sentence. */
const COLON_TITLE = /^[^。；：，]{4,24}：[^。；：！？]{4,40}(?<![：，、])$/u;

/** A paragraph of text, and no heading: it ends a sentence, or is long. */
export const isBodyLike = (node: ItemNode | undefined): boolean =>
  node?.kind === 'para' &&
  ((/[。；…][”’）》〉」』】]*$/u.test(node.text.text) && node.text.text.length >= 12) ||
    (ENDS_SENTENCE.test(node.text.text) && lengthOf(node) > 40) ||
    (/[。：；]/u.test(node.text.text.slice(8)) && !COLON_TITLE.test(node.text.text)) ||
    lengthOf(node) > 60);

/** Two commas, or two sentences: 困难怎么解？该县用好“三色督办”办法！ */
const hasClauses = (text: string): boolean =>
  (text.match(/，/gu) ?? []).length > 1 || (text.length <= LONG && /[？！].*[？！]$/u.test(text));

/** What may follow a title: text, a numbered heading, a subtitle, a table or picture. */
const canFollowTitle = (node: ItemNode | undefined): boolean =>
  node !== undefined &&
  node.kind !== 'divider' &&
  (node.kind !== 'para' ||
    isBodyLike(node) ||
    openingOf(node.text.text) !== undefined ||
    /^[—─–-]/u.test(node.text.text));

/**
 * The signals of a line that may be a title.
 *
 * @param opens nothing of an item stands before it that it could belong to: it is the first, or a tag was before
 */
export function ownLineSignals(
  para: Para,
  next: ItemNode | undefined,
  opens: boolean,
  profile: Profile,
): OwnLineSignal[] {
  const { text } = para.text;
  const length = lengthOf(para);
  const heavy = isMostly(para, profile, isHeavy);
  const large = isMostly(para, profile, isLarge);
  const centred = isCentred(para);
  const signals: (OwnLineSignal | false)[] = [
    heavy && 'heavy',
    large && 'large',
    centred && 'centred',
    para.outline !== undefined && 'outline',
    isMostly(para, profile, isKai) && 'kai',
    opens && 'opens',
    canFollowTitle(next) && 'leads',
    ENDED.test(text) ? 'ended' : 'unended',
    length <= 40 && 'short',
    length > LONG && 'long',
    /[。；]/u.test(text.slice(0, -1)) && 'sentences',
    !heavy && !large && !centred && hasClauses(text) && 'clause',
    openingOf(text) !== undefined && 'numbered',
    profile.hasLooks && !heavy && !large && !centred && para.outline === undefined && 'likeText',
    (ASIDE.test(text) || para.align === 'end') && 'aside',
    isMostly(para, profile, isSmall) && 'small',
  ];
  return signals.filter((signal) => signal !== false);
}

/** A beginning of a paragraph that may be a title. */
export interface Beginning {
  /** Indexes behind the title, and where the text begins. */
  readonly end: number;
  readonly rest: number;
  readonly isHeavy: boolean;
  /** A stop or colon stands between them. */
  readonly isStopped: boolean;
  /** The printed line ends behind it, so that a gap would not show. */
  readonly endsLine: boolean;
  /** In between, where the title has one. */
  readonly subtitle?: Range;
}

export function runInSignals(
  para: Para,
  { end, rest, isHeavy: heavy, endsLine }: Beginning,
  opens: boolean,
  isName: boolean,
): RunInSignal[] {
  const { text } = para.text;
  const title = text.slice(openingOf(text)?.written.length ?? 0, end);
  const gap = text.slice(end, rest);
  const body = text.slice(rest);
  const length = title.replace(/[\s\u3000]/gu, '').length;
  const leads = /[。！？；：][”’）》」』】]*/u.test(body) && body.length >= 12 && body.length > length * 0.6;
  const signals: (RunInSignal | false)[] = [
    heavy && (gap !== '' || endsLine) && 'heavy',
    heavy && gap === '' && !endsLine && 'heavyJoined',
    gap !== '' && (/[\u3000\t]|\s\s/u.test(gap) ? 'wideGap' : 'gap'),
    opens && 'opens',
    length >= 8 && length <= 45 && 'goodLength',
    length < 5 && 'tooShort',
    length > 45 && 'tooLong',
    !/[，]/u.test(title) && 'oneClause',
    /[。；]/u.test(title) && 'sentences',
    /[，、：:,]$/u.test(title) && 'ended',
    leads ? 'leads' : 'leadsNowhere',
    openingOf(text) !== undefined && !opens && 'numbered',
    isName && 'name',
    /^(?:截至|截止|目前|今年|去年|近期|近日|\d|[一二三四五六七八九十]+是|其中)/u.test(title) &&
      !heavy &&
      'date',
  ];
  return signals.filter((signal) => signal !== false);
}
