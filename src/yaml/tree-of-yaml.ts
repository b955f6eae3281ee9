/** yaml's nodes → our tree. What an issue never needs (anchors, aliases, tags, keys that are no text) is refused. */

import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type Scalar } from 'yaml';
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { haveBodies } from '../schema/facts.ts';
import { canonicalKeys } from '../schema/keys.ts';
import type { Entry, ScalarNode, TreeNode } from '../schema/tree.ts';
import { addressIn } from './addressed.ts';
import { bareBold, misplacedBold } from './bold.ts';
import { noteComment, refuseKey, refuseSign, refuseTag, warnOfComment } from './refusals.ts';
import type { MendedText } from './slips/mend.ts';

/** What YAML has for nothing, and editors with a schema take for it. */
const NOTHING = /^(?:~|null|Null|NULL)$/;

/** True of a text of an item, in which a remark is likelier a part of the text: 检查 # 3号. */
function isPrinted(keys: readonly string[]): boolean {
  return ['column', 'title', 'subtitle', 'body'].includes(holderOf(keys) ?? '');
}

/** The key that a text is the title or the body of, if it is; a note is as good as a body. */
function holderOf(keys: readonly string[]): string | undefined {
  const [top = '', ...inner] = canonicalKeys(keys);
  if (top === 'note') return 'body';
  return haveBodies(top) ? inner.at(-1) : undefined;
}

/** A sentence that goes on after a # is likelier text than a remark; after a number or a name it is a remark. */
const SENTENCE = /\p{Script=Han}{2}/u;
/** A title that is a mere figure may have a remark. */
const LETTER = /\p{L}/u;

/**
 * Builds the tree of one document.
 * @param contents the document's root node; null where it is empty
 */
export function buildTree(
  contents: ParsedNode | null,
  { text, toSpan }: MendedText,
): { readonly root: TreeNode; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const emptyAt = (at: number): ScalarNode => ({
    kind: 'scalar',
    text: '',
    literal: false,
    span: toSpan(at, at),
  });

  const spanOf = (node: Node): Span => {
    const [start, end] = node.range ?? [0, 0];
    return toSpan(start, end);
  };

  // The library's range of a node begins after its properties; the nearest sign before it is theirs.
  const propertySpan = (node: Node, sign: string): Span => {
    let at = text.lastIndexOf(sign, node.range?.[0] ?? 0);
    while (at > 0 && text[at - 1] === sign) at--;
    return toSpan(Math.max(0, at), Math.max(0, at) + 1);
  };
  const checkProperties = (node: Node): void => {
    if (!isAlias(node) && node.anchor) diagnostics.push(refuseSign('&', propertySpan(node, '&')));
    if (node.tag) diagnostics.push(refuseTag(propertySpan(node, '!')));
  };
  // &县 alone is to YAML a name for nothing; refused above, it is still the text that was meant.
  const propertiesOf = ({ anchor, tag }: Scalar): string =>
    [anchor && `&${anchor}`, tag].filter((part) => part).join(' ');

  const buildScalar = (node: Scalar, keys: readonly string[]): ScalarNode => {
    // A tag such as !!binary makes another value of it; refused above, it is still shown as written.
    const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const value = node.type === 'PLAIN' && NOTHING.test(written) ? '' : written;
    const [, end, whole] = node.range ?? [0, 0, 0];
    const comment = node.type === 'PLAIN' ? /^[ \t]+#[^\r\n]*/.exec(text.slice(end, whole))?.[0] : undefined;
    if (comment !== undefined && value !== '' && addressIn(comment.trimStart()) === 0) {
      const hash = end + comment.indexOf('#');
      if (/#[^\s#]/.test(comment)) diagnostics.push(warnOfComment(toSpan(hash, hash + 2)));
      else if (isPrinted(keys) ? LETTER.test(value) : SENTENCE.test(value) && SENTENCE.test(comment)) {
        diagnostics.push(noteComment(toSpan(hash, end + comment.trimEnd().length)));
      }
    }
    const shown = value === '' ? propertiesOf(node) : value;
    return { kind: 'scalar', text: shown, literal: node.type === 'BLOCK_LITERAL', span: spanOf(node) };
  };

  const buildAlias = (source: string, span: Span, keys: readonly string[]): ScalarNode => {
    const isBold = source.startsWith('**');
    const holder = holderOf(keys);
    const refuseAlias = (place: Span) => refuseSign('*', place);
    const refuse = holder === 'body' ? bareBold : (place: Span) => misplacedBold(place, holder === 'title');
    diagnostics.push((isBold ? refuse : refuseAlias)(span));
    // Standing for what was written, it raises no second complaint about an empty value or about its marks.
    return { kind: 'scalar', text: source.replaceAll('**', ''), literal: false, span };
  };

  const buildEntry = (
    { key, value }: Pair<unknown, unknown>,
    at: number,
    keys: readonly string[],
  ): Entry | undefined => {
    const keyNode = key as ParsedNode | null;
    if (!isScalar(keyNode) || typeof keyNode.value !== 'string' || keyNode.value.trim() === '') {
      const place = keyNode?.range?.[0] ?? at;
      diagnostics.push(refuseKey(toSpan(place, place + 1)));
      return undefined;
    }
    const end = keyNode.range?.[1] ?? at;
    checkProperties(keyNode);
    const keySpan = spanOf(keyNode);
    return {
      key: keyNode.value,
      written: keyNode.value.trim(),
      keySpan,
      value: build(value as ParsedNode | null, end, [...keys, keyNode.value]),
    };
  };

  /** Builds what is under some keys; `at` is the place of an empty value. */
  const build = (node: ParsedNode | null, at: number, keys: readonly string[]): TreeNode => {
    if (!node) return emptyAt(at);
    if (isAlias(node)) return buildAlias(`*${node.source}`, spanOf(node), keys);
    checkProperties(node);
    if (isScalar(node)) return buildScalar(node, keys);
    const start = node.range?.[0] ?? at;
    if (isSeq(node)) {
      return {
        kind: 'list',
        items: node.items.map((item) => build(item as ParsedNode | null, start, keys)),
        span: spanOf(node),
      };
    }
    if (!isMap(node)) return emptyAt(at);
    const entries = node.items
      .map((pair) => buildEntry(pair, start, keys))
      .filter((entry) => entry !== undefined);
    return { kind: 'mapping', entries, span: spanOf(node) };
  };

  return { root: build(contents, 0, []), diagnostics };
}
