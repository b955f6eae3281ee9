/** Titles that the list of contents tells. */

import { keyOf } from '../../frame/placed-text.ts';
import type { Para } from '../item-node.ts';
import type { Role } from '../item-roles.ts';
import { signBefore } from './column-names.ts';
import { formOf } from './title-forms.ts';

/** In letters; shorter lines may stand anywhere. */
const SHORTEST = 6;
/** In characters, with the gaps in it. */
const LONGEST = 120;
/** ——来自东干渠下游的调查, up to the gap before the text or to the end. */
const SUBTITLE = /^[\s\u3000]*([—─–―]{1,3}[^。；—]{4,40}?)(?:[\s\u3000]+|$)/u;
/** What parts a title from its text. */
const PARTS = /^(?:[\s\u3000]+|[。：][\s\u3000]*)/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Index behind the longest line of a list that a text begins with; 0 where it begins with none. */
function listedEnd(text: string, listed: ReadonlySet<string>): number {
  let end = 0;
  let key = '';
  for (let at = 0; at < Math.min(text.length, LONGEST); at++) {
    if (!LETTER.test(text[at] as string)) continue;
    key += keyOf(text[at] as string);
    if (key.length >= SHORTEST && listed.has(key)) end = at + 1;
  }
  return end;
}

/** A title goes on with the marks that close it: “最后一公里”. */
const closed = (text: string, end: number): number =>
  end + (/^[”’）》〉」』】！？…%％]+/u.exec(text.slice(end))?.[0].length ?? 0);

/**
 * The title of the list of contents that a paragraph is, or begins with.
 *
 * @param listed keys of the list's lines
 */
export function listedTitle(
  para: Para,
  listed: ReadonlySet<string>,
): Extract<Role, { kind: 'title' | 'run-in' }> | undefined {
  if (listed.size === 0) return undefined;
  const { text } = para.text;
  const bare = listedEnd(text, listed);
  if (bare === 0) return undefined;
  const [from, to] = [signBefore(text), closed(text, bare)];
  const sub = SUBTITLE.exec(text.slice(to));
  const subtitle = sub && {
    from: to + sub[0].indexOf(sub[1] as string),
    to: to + sub[0].indexOf(sub[1] as string) + (sub[1] as string).length,
  };
  const behind = to + (sub ?? PARTS.exec(text.slice(to)) ?? [''])[0].length;
  const common = { from, ...(subtitle && { subtitle }), isDoubtful: false };
  if (behind === text.length) {
    return { kind: 'title', form: formOf(para), to, continues: false, ...common };
  }
  return behind > to ? { kind: 'run-in', end: to, rest: behind, ...common } : undefined;
}
