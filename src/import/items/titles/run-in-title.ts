/** Titles that their text is run in with: 县水利局抓春灌　今年以来，… */

import type { Sourced } from '../../../base/diagnostic.ts';
import { spanAt } from '../../../base/sourced.ts';
import { openingOf } from '../../../issue/opening.ts';
import type { LookRun } from '../../element.ts';
import type { Range } from '../draft-pieces.ts';
import type { Para } from '../item-node.ts';
import { isTownship, unitLikeness } from '../source-names.ts';
import { heavyStart, isHeavy, isKai, type Profile, share } from '../text-look.ts';
import { type Beginning, RUN_IN_ENOUGH, runInSignals, scoreRunIn } from './title-signals.ts';

export interface RunIn {
  readonly end: number;
  readonly rest: number;
  readonly score: number;
  readonly isHeavy: boolean;
  readonly isStopped: boolean;
  readonly subtitle?: Range;
}

/** Longer titles than this are not looked for where nothing but a gap tells them. */
const LONGEST = 64;
/** A gap between words, and none between 截至 9 月 or of Western words. */
const GAP = /(?<=[\p{Script=Han}”’）》】〉」』\d%％])[\s\u3000]+(?=[\p{Script=Han}“‘（《【〈「『\d])/gu;

/** One space between Han, as any slip may leave. */
export const isNarrow = (gap: string): boolean => gap !== '' && !isWide(gap);

const isWide = (gap: string): boolean => /[\u3000\t]|\s\s/u.test(gap);

/** Between Han and figures a gap of one space is a way of typing figures. */
function isTypedFigure(text: string, at: number, gap: string): boolean {
  return !isWide(gap) && (/\d/u.test(text[at - 1] as string) || /\d/u.test(text[at + gap.length] as string));
}

/** The beginning that ends with the last gap before the first clause does; a wide gap goes before a narrow one. */
function beginningByGap(text: string): Beginning | undefined {
  const head = text.slice(0, LONGEST + 8);
  const stop = /[。；]/u.exec(head)?.index ?? head.length;
  const gaps = [...head.slice(0, stop).matchAll(GAP)]
    .map(({ index, 0: gap }) => ({ index, gap }))
    .filter(({ index, gap }) => index <= LONGEST && !isTypedFigure(text, index, gap));
  const wide = gaps.filter(({ gap }) => isWide(gap));
  const among = wide.length > 0 ? wide : gaps;
  const comma = /[，：]/u.exec(head.slice(0, stop))?.index ?? stop;
  // A gap inside a title stands before its first comma, and so does the one behind it.
  const chosen = among.findLast(({ index }) => index < comma) ?? among[0];
  if (!chosen) return undefined;
  const { index, gap } = chosen;
  return { end: index, rest: index + gap.length, isHeavy: false, isStopped: false, endsLine: false };
}

const DASHES = /^[—─–―\s]+$/u;
/** A dash, which may look as the title does that it stands behind. */
const LONGEST_DASH = 8;
const DASH_AT_END = /[\s\u3000]*[—─–―]{1,3}$/u;

/** In a text without looks, the short sentence that a number opens: 1、抢抓农时做好春灌。3月中旬以来，…. */
function beginningByNumber(text: string): Beginning | undefined {
  const written = openingOf(text)?.written.length ?? 0;
  const [title] = written > 0 ? (/^[^。，；：？！]{8,40}(?=。[^”’）])/u.exec(text.slice(written)) ?? []) : [];
  const end = written + (title?.length ?? 0);
  return title === undefined
    ? undefined
    : { end, rest: end + 1, isHeavy: false, isStopped: true, endsLine: false };
}

/** The subtitle in 楷体 that a heavy title is run in with: ——来自东干渠下游的调查. */
function subtitleBehind(para: Para, from: number, profile: Profile): Range | undefined {
  const runs = para.looks.filter(({ end }) => end > from);
  const { text } = para.text;
  const isOwn = ({ start, end, look }: LookRun): boolean =>
    isKai(look, profile) || DASHES.test(text.slice(Math.max(from, start), end));
  const last = runs.findIndex((run) => !isOwn(run));
  const to = (runs[last < 0 ? runs.length - 1 : last - 1] ?? { end: from }).end;
  const own = text.slice(from, to);
  const [blank = ''] = /^[\s\u3000]*/u.exec(own) ?? [];
  if (last < 1 || !/^[—─–―]{1,3}[^。]+$/u.test(own.trim()) || own.length > 48) return undefined;
  return { from: from + blank.length, to: from + own.trimEnd().length };
}

/** Whether a printed line ends before a character of a text. */
function endsLine(text: Sourced, at: number): boolean {
  if (at === 0 || at >= text.text.length) return false;
  const { source, end } = spanAt(text, at - 1, at);
  return source.text.slice(end, spanAt(text, at, at + 1).start).includes('\n');
}

/** The beginning that stands out by its look; a stop at its end stands for the gap. */
function beginningByLook(para: Para, profile: Profile): Beginning | undefined {
  const { text } = para.text;
  const heavy = heavyStart(para, profile);
  // The name behind the gap opens the text.
  const [, before = '', name = ''] = /^(.*[^\s\u3000])[\s\u3000]+(\S+)\s*$/u.exec(text.slice(0, heavy)) ?? [];
  const dash = DASH_AT_END.exec(text.slice(Math.max(0, heavy - LONGEST_DASH), heavy))?.[0].length ?? 0;
  const subtitle = subtitleBehind(para, heavy - dash, profile);
  const end = isTownship(name) ? before.length : heavy - (subtitle ? dash : 0);
  if (end === 0 || share(para, profile, isHeavy, heavy) > 0.5) return undefined;
  const title = text.slice(0, end).trimEnd();
  const behind = subtitle?.to ?? end;
  const rest = behind + (/^[\s\u3000]*/u.exec(text.slice(behind))?.[0].length ?? 0);
  const isStopped = /[^。；，]{8,}[。：]$/u.test(title) && !/[。；]/u.test(title.slice(0, -1));
  return rest < text.length
    ? {
        end: title.length - (isStopped ? 1 : 0),
        rest,
        isHeavy: true,
        isStopped,
        endsLine: endsLine(para.text, behind),
        ...(subtitle && { subtitle }),
      }
    : undefined;
}

/**
 * The title that a paragraph begins with, and how sure that is.
 *
 * @param opens whether an item may well begin here
 */
export function runInTitle(para: Para, opens: boolean, profile: Profile): RunIn | undefined {
  const { text } = para.text;
  const byLook = beginningByLook(para, profile);
  const found =
    byLook ??
    (/^[【〖]/u.test(text) ? undefined : beginningByGap(text)) ??
    (profile.hasLooks ? undefined : beginningByNumber(text));
  if (!found) return undefined;
  const title = text.slice(0, found.end);
  const isName = unitLikeness(title.replace(/[\s\u3000]+/gu, '')) === 2 && title.length <= 12;
  if (found.isStopped && (!opens || openingOf(text)?.level === 2 || /^[一二三四五六七八九十]是/u.test(text)))
    return undefined;
  const isJoined = found.isHeavy && found.rest === found.end && !found.endsLine;
  if (isJoined && !isJoinedTitle(para, title, opens)) return undefined;
  const score = scoreRunIn(runInSignals(para, found, opens, isName));
  return score >= RUN_IN_ENOUGH ? { ...found, score } : undefined;
}

/** Without a gap, bold words are a title only in 黑体 and where an item may begin: others are names, or the gist of a sentence. */
function isJoinedTitle(para: Para, title: string, opens: boolean): boolean {
  const isHeiti = para.looks[0]?.look.face === 'heiti' || para.looks[0]?.look.face === 'xiaobiaosong';
  return isHeiti && opens && title.length >= 8 && !/[。；，、]$/u.test(title);
}
