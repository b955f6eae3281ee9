/** One line of an office's list: 拔款 → 拨款 形近, or a word with a reason, or a name with posts. */

import type { Sourced } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { ListEntry, Section } from './office-list.ts';

const ARROW = /\s*(?:→|⇒|[-—=－＝]+[>＞]|\t)\s*/u;
/** Stands before a reason. */
const GAP = /[\s\u3000]+|[，,；;|｜]|[（(]/u;

const trimmed = (text: Sourced): Sourced => {
  const from = text.text.length - text.text.trimStart().length;
  return cut(text, from, text.text.trimEnd().length);
};

/** The text before the first gap, and what stands behind it. */
function splitAtGap(text: string): readonly [string, string] {
  const gap = GAP.exec(text);
  if (!gap) return [text, ''];
  const rest = text.slice(gap.index + gap[0].length).trim();
  return [text.slice(0, gap.index), rest.replace(/^原因[：:]\s*/u, '').replace(/^([^（(]*)[)）]$/u, '$1')];
}

/** Reads a line with its arrow. */
export function readPair(wrong: Sourced, behind: string): ListEntry {
  const [right, reason] = splitAtGap(behind.trim());
  const tidy = trimmed(wrong);
  return tidy.text === '' || right === '' || right === tidy.text
    ? { kind: 'unread', span: wrong.span, why: right === tidy.text ? 'same' : 'no arrow' }
    : { kind: 'wrong', entry: { wrong: tidy, right, reason } };
}

/** Posts stand one by one, or with marks between them. */
const postsOf = (text: string): readonly string[] =>
  text.split(/[、，,；;\s\u3000]+/u).filter((post) => post !== '');

/** A word with a reason, or a name with posts. */
export function readMember(word: Sourced, behind: string, section: 'careful' | 'leaders'): ListEntry {
  return section === 'careful'
    ? { kind: 'careful', entry: { word, reason: behind.trim() } }
    : { kind: 'leaders', entry: { name: word, posts: postsOf(behind) } };
}

/**
 * Reads a line that holds an entry.
 * @param section what the heading above it says
 */
export function readEntryLine(line: Sourced, section: Section | undefined): ListEntry {
  const arrow = ARROW.exec(line.text);
  if (arrow && (section === undefined || section === 'wrong')) {
    const behind = line.text.slice(arrow.index + arrow[0].length);
    return readPair(cut(line, 0, arrow.index), behind);
  }
  if (section === undefined || section === 'wrong')
    return { kind: 'unread', span: line.span, why: 'no arrow' };
  const [word] = splitAtGap(line.text.replace(ARROW, ' '));
  return readMember(
    cut(line, 0, word.length),
    line.text.replace(ARROW, ' ').slice(word.length).replace(GAP, ''),
    section,
  );
}
