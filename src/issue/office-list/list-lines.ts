/** An office's list as a plain text, one line an entry, under headings such as 【慎用】. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { readEntryLine } from './entry-line.ts';
import { type ListEntry, type Section, sectionOf } from './office-list.ts';

/** 慎用：弱势群体 says of one line what a heading says of many. */
const LABELLED = /^([\p{Script=Han}A-Za-z【】[\]]{2,9})[：:]\s*(.*)$/u;

const sourced = (source: SourceText, start: number, text: string): Sourced => ({
  text,
  span: { source, start, end: start + text.length },
  places: start,
});

/** The entries of a text, in order; a line that begins with # is a remark. */
export function readListLines(source: SourceText): readonly ListEntry[] {
  const entries: ListEntry[] = [];
  let section: Section | undefined;
  let start = 0;
  for (const raw of source.text.split('\n')) {
    const text = raw.trim();
    const at = start + raw.length - raw.trimStart().length;
    start += raw.length + 1;
    if (text === '' || /^(?:#|＃|\/\/)/u.test(text)) continue;
    const [, label = '', rest = ''] = LABELLED.exec(text) ?? [];
    const labelled = sectionOf(label);
    const heading = labelled && rest === '' ? labelled : sectionOf(text);
    if (heading) {
      section = heading;
    } else if (labelled) {
      entries.push(readEntryLine(sourced(source, at + text.length - rest.length, rest), labelled));
    } else {
      entries.push(readEntryLine(sourced(source, at, text), section));
    }
  }
  return entries;
}
