/** The signs that make a line one of the outline: its dash, its key, its colon. */

import { KNOWN_KEYS, TEXT_KEYS, tidyKey } from '../../schema/keys.ts';
import { type Found, replace } from './found.ts';
import { missingSpace, tabIndent, WIDE_DASH, type Wording, wideColon, wording } from './wordings.ts';
import type { Line } from './yaml-line.ts';

/** A key may be spaced out: 签 发. */
const NAME = /(["']?)([^\s:："'#[\]{},]{1,24}(?:[ \u3000]+[^\s:："'#[\]{},]{1,4}){0,3})\1[ \u3000]*([:：])/;
const KEY = new RegExp(`^${NAME.source}`);
const DASHES = /^[－—–−‐﹣]+[ \u3000]*/;

/** What a word processor or a hand puts before an item where the dash belongs: •, *, 1.  1、 （1） ①. */
const BULLET =
  /^(?:[•·●▪■◆◇○◦‣∙・➢►▶★☆※✓✔→]|[*+](?=[ \t\u3000])|\d{1,3}(?:[.．](?!\d)|[、)）])|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳⑴-⒇]|[一二三四五六七八九十]{1,3}、)[ \t\u3000]*/;

/** The bullet that a line begins with, with the spaces behind it. */
export const bulletOf = (rest: string): string | undefined => BULLET.exec(rest)?.[0];

/** What a line would be in the outline: its dash or what stands for one, its key with its colon, and the rest. */
interface Frame {
  readonly mark: string;
  readonly key: string | undefined;
  readonly colon: string | undefined;
  /** White space follows the colon, or nothing. */
  readonly spaced: boolean;
  readonly value: string;
}

/** Reads a line, without the white space it begins with, for the signs of the outline, good or bad. */
export function readFrame(rest: string): Frame {
  const mark =
    /^(?:-(?:[ \t]+|$))+|^-(?=[^\s-])/.exec(rest)?.[0] ?? DASHES.exec(rest)?.[0] ?? bulletOf(rest) ?? '';
  const inner = rest.slice(mark.length);
  const [whole = '', , written, colon] = KEY.exec(inner) ?? [];
  const value = inner.slice(whole.length);
  const key = written === undefined ? undefined : tidyKey(written);
  return { mark, key, colon, spaced: /^([ \t]|$)/.test(value), value: value.trim() };
}

/** A text key's value may itself read like “关于：…”; a roles mapping or the top level holds keys only. */
function isMisspeltKey(key: string, parent: string | undefined, dashed: boolean): boolean {
  if (parent !== undefined && (TEXT_KEYS.has(parent) || (dashed && !/^(items|内容)$/.test(parent))))
    return false;
  return KNOWN_KEYS.has(key) || (!dashed && (parent === undefined || /^(signoff|签批)$/.test(parent)));
}

const wideBar = (sign: string, meant: string): Wording =>
  wording(
    'fullwidth-bar',
    `这里用了全角的“${sign}”`,
    `This is a full-width ${sign}`,
    `改成英文的 ${meant}，正文从下一行写起，多空两格`,
    `Use an ASCII ${meant} and start the text on the next line, indented by two more spaces`,
  );

/** Signs that look like the | or > before a text of several lines, alone behind their key. */
const WIDE_BLOCK = /^([ \t\u3000]*)([｜丨∣│︱￨＞])[-+]?[ \t\u3000]*$/u;

/** Mends the full-width | behind a key. */
function wideBlock({ text, offset }: Pick<Line, 'text' | 'offset'>, from: number): Found[] {
  const [, lead = '', sign = ''] = WIDE_BLOCK.exec(text.slice(from)) ?? [];
  if (sign === '') return [];
  const meant = sign === '＞' ? '>' : '|';
  return [replace(wideBar(sign, meant), offset + from + lead.length, 1, meant)];
}

interface FoundKey {
  readonly key: string;
  /** How far the key reaches, without its colon. */
  readonly length: number;
  /** Offset of the value in the line. */
  readonly value: number;
  readonly found: readonly Found[];
}

/** Reads the key that a line has at `from`, mending its colon where it can only be a key. */
export function scanKey(
  { text, offset }: Line,
  from: number,
  dashed: boolean,
  parent: string | undefined,
): FoundKey | undefined {
  const match = KEY.exec(text.slice(from));
  if (!match) return undefined;
  const [whole, quote = '', written = '', colon] = match;
  const key = tidyKey(written);
  const end = from + whole.length;
  const seen = { key, length: written.length + 2 * quote.length, value: end };
  const spaced = /^([ \t]|$)/.test(text.slice(end));
  const bars = wideBlock({ text, offset }, end);
  if (colon === '：') {
    if (!isMisspeltKey(key, parent, dashed)) return undefined;
    const colons = replace(wideColon(written), offset + end - 1, 1, spaced ? ':' : ': ');
    return { ...seen, found: [colons, ...bars] };
  }
  if (spaced) return { ...seen, found: bars };
  if (!KNOWN_KEYS.has(key) || (parent !== undefined && TEXT_KEYS.has(parent))) return undefined;
  const at = offset + end;
  return { ...seen, found: [{ ...replace(missingSpace(`${written}:`), at, 0, ' '), at: at - 1 }, ...bars] };
}

interface Dashes {
  /** Offset of what follows the dashes in the line. */
  readonly end: number;
  /** How much longer mending makes the line up to there. */
  readonly growth: number;
  readonly found: readonly Found[];
  /** A bullet that stands for the dash. */
  readonly bullet?: string;
}

/**
 * Reads the list dashes a line starts with, mending one that is not `- ` where a list is expected.
 * @param takesBullet tells of what follows a bullet whether an item of the list could begin so
 */
export function scanDashes(
  { rest, indent, offset }: Line,
  isList: boolean,
  takesBullet: (value: string) => boolean,
): Dashes {
  const at = offset + indent;
  const good = /^(?:-(?:[ \t]+|$))+/.exec(rest)?.[0];
  if (good) return { end: indent + good.length, growth: 0, found: [] };
  const none = { end: indent, growth: 0, found: [] };
  if (!isList) return none;
  const wide = DASHES.exec(rest)?.[0];
  if (wide) {
    const found = [replace(WIDE_DASH, at, wide.length, '- ')];
    return { end: indent + wide.length, growth: 2 - wide.length, found };
  }
  if (/^-[^\s-]/.test(rest)) {
    const found = [{ ...replace(missingSpace('-'), at + 1, 0, ' '), at }];
    return { end: indent + 1, growth: 1, found };
  }
  const bullet = bulletOf(rest);
  if (!bullet || !takesBullet(rest.slice(bullet.length))) return none;
  const edit = { at, remove: bullet.length, insert: '- ' };
  return { end: indent + bullet.length, growth: 2 - bullet.length, found: [{ edit }], bullet: bullet.trim() };
}

/** A tab between a dash and a key stands for indentation too. */
export function tabsAfterDash({ text, offset, indent }: Line, end: number): Found[] {
  const tab = text.slice(indent, end).indexOf('\t');
  if (tab < 0) return [];
  const tabs = /^\t+/.exec(text.slice(indent + tab))?.[0].length ?? 1;
  return [replace(tabIndent(), offset + indent + tab, tabs, ' '.repeat(tabs))];
}
