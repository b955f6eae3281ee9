/** How to reach the office: telephone, fax, e-mail. */

import type { Span } from '../../base/diagnostic.ts';
import { cut, joinSourced } from '../../base/sourced.ts';
import { entryOf, type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { ContactEntry, Sourced } from '../model.ts';
import { titleFrom } from '../normalise/normalise.ts';
import { markFolds, sourceOf } from '../normalise/source-of.ts';
import { readKey } from './decode-colophon.ts';
import { scalarsOf } from './nodes.ts';

const LABEL = '(?:\\p{Script=Han}{1,10}|[A-Za-z-]{2,10})\\s*[：:](?!//)';
const LABELLED = new RegExp(`^(${LABEL})\\s*`, 'u');
/** What parts 电话：… 传真：… in one text. */
const BETWEEN = new RegExp(`\\s*[；;，,]\\s*(?=${LABEL})|\\s+(?=${LABEL})`, 'gu');

/** What goes before a text that does not say what it is. */
const DEFAULT_LABEL = '联系';

function splitEntries(raw: Sourced): Sourced[] {
  let from = 0;
  const entries = [...raw.text.matchAll(BETWEEN)].map(({ 0: between, index }) => {
    const entry = cut(raw, from, index);
    from = index + between.length;
    return entry;
  });
  return [...entries, cut(raw, from)].map(titleFrom).filter(({ text }) => text !== '');
}

/** @param keySpan where the label belongs that nobody gave */
function readEntry(text: Sourced, keySpan: Span | undefined): ContactEntry {
  const [typed = '', label = ''] = LABELLED.exec(text.text) ?? [];
  if (typed === '') return { ...(keySpan && { label: { text: DEFAULT_LABEL, span: keySpan } }), text };
  return { label: cut(text, 0, label.replace(/\s*[：:]$/u, '').length), text: cut(text, typed.length) };
}

export function decodeContact(root: MappingNode): readonly ContactEntry[] {
  const entry = entryOf(root, 'contact');
  const node = valueUnder(root, 'contact');
  if (!entry || !node) return [];
  if (node.kind !== 'mapping') {
    const texts = scalarsOf(node).flatMap((scalar) => splitEntries(markFolds(scalar, sourceOf(scalar))));
    return texts.map((text, i) => readEntry(text, i === 0 ? entry.keySpan : undefined));
  }
  return node.entries.flatMap(({ written, keySpan, value }): ContactEntry[] => {
    const texts = scalarsOf(value).map((scalar) => titleFrom(sourceOf(scalar)));
    const shown = texts.filter(({ text }) => text !== '');
    if (shown.length === 0) return [];
    const parts = shown.flatMap((text, i) => (i > 0 ? ['、', text] : [text]));
    return [{ label: readKey({ written, keySpan }), text: joinSourced(parts, value.span) }];
  });
}
