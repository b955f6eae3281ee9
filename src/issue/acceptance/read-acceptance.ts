/** `# kuaibao: 忽略 doubled-mark 原文如此`: what a comment to the program says. */

import { type Diagnostic, type Span, warning } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import { type MappingNode, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { addressIn } from '../../yaml/addressed.ts';
import { scalarsOf } from '../decode/nodes.ts';
import type { Acceptance, Sourced } from '../model.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { makeStretcher } from './comment-stretch.ts';

/** What a file accepts, and what of that was not understood. */
export interface Accepted {
  readonly acceptances: readonly Acceptance[];
  readonly diagnostics: readonly Diagnostic[];
}

const VERB = /^[\s\u3000]*(?:忽略|ignore)[:：]?/iu;
/** A code may be copied with its brackets; behind the first only what has a hyphen is one. */
const FIRST = /^[\s\u3000]*([[【]?[A-Za-zＡ-Ｚａ-ｚ][\w－-]*[\]】]?)/u;
const NEXT = /^[\s\u3000,，、;；]*([[【]?[a-z][a-z\d]*(?:-[a-z\d]+)+[\]】]?)(?![\w-])/u;

/** The codes at the start of a text, and what follows them as the reason. */
function readCodes(raw: Sourced, stretch?: Span): Acceptance[] {
  const codes: Sourced[] = [];
  let at = 0;
  for (let match = FIRST.exec(raw.text); match; match = NEXT.exec(raw.text.slice(at))) {
    const [written, code = ''] = match;
    at += written.length;
    codes.push(cut(raw, at - code.length, at));
  }
  const reason = raw.text.slice(at).replace(/^[\s\u3000,，:：]+|[\s\u3000]+$/gu, '');
  return codes.map((code) => ({
    code: { ...code, span: placeOf(code) },
    reason,
    ...(stretch && { stretch }),
  }));
}

/** The very characters of a text that stands in one row in its source. */
const placeOf = ({ text, span, places }: Sourced): Span =>
  typeof places === 'number' ? { source: span.source, start: places, end: places + text.length } : span;

const unread = (span: Span): Diagnostic =>
  warning(
    'remark-unread',
    { zh: '看不懂这行写给快报的注释', en: 'This comment to kuaibao is not understood' },
    {
      span,
      hint: {
        zh: '写成“# kuaibao: 忽略 代号 原因”，代号是提示末尾方括号里的字',
        en: 'Write "# kuaibao: ignore CODE reason"; the code stands in brackets at the end of a message',
      },
    },
  );

/**
 * Reads the comments of one file that are meant for the program: `remark-unread`.
 * @param addressed where they stand
 * @param root the file's tree, which tells what each is about
 */
export function readAcceptances(addressed: readonly Span[], root: TreeNode): Accepted {
  if (addressed.length === 0) return { acceptances: [], diagnostics: [] };
  const stretchOf = makeStretcher(root);
  const read = addressed.map((span) => {
    const text = span.source.text.slice(span.start, span.end);
    const from = addressIn(text);
    const verb = VERB.exec(text.slice(from))?.[0];
    const raw: Sourced = { text, span, places: span.start };
    const found = verb === undefined ? [] : readCodes(cut(raw, from + verb.length), stretchOf(span));
    return { found, diagnostics: found.length === 0 ? [unread(span)] : [] };
  });
  return {
    acceptances: read.flatMap(({ found }) => found),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What the key `ignore` of a merged tree accepts anywhere in the issue: `remark-unread`. */
export function decodeIgnored(root: MappingNode): Accepted {
  const read = scalarsOf(valueUnder(valueUnder(root, 'proof'), 'ignore')).map((scalar) => ({
    scalar,
    found: readCodes(sourceOf(scalar)),
  }));
  return {
    acceptances: read.flatMap(({ found }) => found),
    diagnostics: read.flatMap(({ scalar, found }) => (found.length === 0 ? [unread(scalar.span)] : [])),
  };
}
