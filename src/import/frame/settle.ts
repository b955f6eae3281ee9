/** What is left of a file once everything that was recognised is taken: known words are dropped by their rule, the rest is kept. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Dropped, DropRule, Element } from '../element.ts';
import type { Extent } from '../manuscript.ts';
import { isDrawnRule, isPageNumber } from './frame-words.ts';
import { slice, textAt } from './placed-text.ts';

/** Words around what was read, which setting prints by itself. */
const WORDS =
  '总?第 期 总 号 年 年度?第 第?期?[数号] 总期[数号] 累计第? ' +
  '(?:第.{0,2})?合刊 期合刊 增刊 期增刊 n[oº] № ' +
  '编者(?:按语?|的话) 按语? (?:领导)?批示(?:栏|意见)? ' +
  '本?期?(?:要目|目录|导读|要闻|要点|看点|提要) 内容(?:提要|导读) 印发? ' +
  '印发(?:单位|机关|日期|时间) 印数 本期 共?印 份 ' +
  '附件?[一二三四五六七八九十\\d]* 备?注\\d{0,2} 日期 页';
const LABEL = new RegExp(`^(?:${WORDS.replaceAll(' ', '|')}){1,4}$`, 'iu');

/** The number of an entry of a list. */
const ENUMERATOR = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]+$/u;
/** Labels are no longer. */
const LONGEST = 16;

type Fate = DropRule | 'keep';

function fateOf(text: string): Fate {
  if (isDrawnRule(text) || ENUMERATOR.test(text)) return 'label';
  const words = text.replace(/[^\p{L}\p{N}№]/gu, '');
  if (words === '') return 'brackets';
  return words.length <= LONGEST && LABEL.test(words) ? 'label' : 'keep';
}

export interface Settled {
  readonly dropped: readonly Dropped[];
  /** What is neither taken nor known. */
  readonly kept: readonly Sourced[];
}

/** The places of a text's characters, one after another. */
function extentsOf(text: Sourced): Extent[] {
  const { length } = text.text;
  if (typeof text.places === 'number') return length > 0 ? [spanAt(text, 0, length)] : [];
  return Array.from({ length }, (_, at) => spanAt(text, at, at + 1));
}

function* textsIn(value: unknown): Generator<Sourced> {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
  if ('text' in value && typeof value.text === 'string' && 'span' in value) yield value as Sourced;
  else for (const one of Object.values(value)) yield* textsIn(one);
}

/** Which characters of a source drafts and rules have taken. */
export function takenBy(source: SourceText, drafts: unknown, dropped: readonly Dropped[]): Uint8Array {
  const taken = new Uint8Array(source.text.length);
  for (const text of textsIn(drafts)) {
    for (const { start, end } of extentsOf(text)) taken.fill(1, start, end);
  }
  for (const { start, end } of dropped) taken.fill(1, start, end);
  return taken;
}

/** The characters of an element in order; those of a table row by row. */
const placesOf = (element: Element): Extent[] => {
  if (element.kind === 'paragraph') return extentsOf(element.text);
  return element.kind === 'table' ? element.rows.flat() : [];
};

/** The stretches of an element that nothing has taken, without the blanks around them. */
function leftOf(element: Element, source: SourceText, taken: Uint8Array): Sourced[] {
  const left: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end } of placesOf(element)) {
    for (let at = start; at < end; at++) {
      const unit = source.text[at] as string;
      if (taken[at] !== 0 || unit === '\n') open = undefined;
      else if (open && open.end === at) open.end = at + 1;
      else {
        open = { start: at, end: at + 1 };
        left.push(open);
      }
    }
  }
  return left.map((extent) => slice(textAt(source, extent))).filter(({ text }) => text !== '');
}

/**
 * Settles what is left of the elements of a file.
 * @param taken as `takenBy` tells it
 */
export function settle(elements: readonly Element[], source: SourceText, taken: Uint8Array): Settled {
  const dropped: Dropped[] = [];
  const kept: Sourced[] = [];
  for (const element of elements) {
    const isWhole = element.kind === 'paragraph' && isPageNumber(element.text.text.trim());
    for (const text of leftOf(element, source, taken)) {
      const { start, end } = spanAt(text, 0, text.text.length);
      const fate = isWhole && text.text === element.text.text.trim() ? 'page-number' : fateOf(text.text);
      if (fate === 'keep') kept.push(text);
      else dropped.push({ start, end, rule: fate });
    }
  }
  return { dropped, kept };
}
