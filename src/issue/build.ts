/** yaml's nodes → our tree. What an issue never needs (anchors, aliases, tags, keys that are no text) is refused. */

import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { type Diagnostic, error, note, type Span, type Text, warning } from '../diagnostic.ts';
import { bareBold, misplacedBold } from './bold.ts';
import { canonicalKeys } from './keys.ts';
import type { MendedText } from './mend.ts';
import type { Entry, ScalarNode, TreeNode } from './tree.ts';

const QUOTE_IT: Text = {
  zh: '用英文引号把整段文字括起来，或写在 | 下面的行里',
  en: 'Put the whole text in quotes, or on the lines below a |',
};

const refuseAlias = (span: Span): Diagnostic =>
  error(
    'alias-not-allowed',
    { zh: '文字不能以 * 开头（YAML 会当作引用）', en: 'Aliases (*name) are not supported' },
    { span, hint: QUOTE_IT },
  );

const refuseAnchor = (span: Span): Diagnostic =>
  error(
    'alias-not-allowed',
    { zh: '文字不能以 & 开头（YAML 会当作锚点）', en: 'Anchors (&name) are not supported' },
    { span, hint: QUOTE_IT },
  );

const refuseTag = (span: Span): Diagnostic =>
  error(
    'tag-not-allowed',
    { zh: '文字不能以英文感叹号 ! 开头（YAML 会当作标签）', en: 'Tags (!name) are not supported' },
    {
      span,
      hint: {
        zh: '改用中文感叹号“！”，或用英文引号把整段文字括起来',
        en: 'Use the Chinese mark ！, or put the whole text in quotes',
      },
    },
  );

const refuseKey = (span: Span): Diagnostic =>
  error(
    'bad-key',
    { zh: '冒号前面没有名称，或者名称不是文字', en: 'There is no key before the colon, or it is not a text' },
    { span, hint: { zh: '写成“名称: 内容”，如“标题: 我县……”', en: 'Write "key: value"' } },
  );

const warnOfComment = (span: Span): Diagnostic =>
  warning(
    'text-after-hash',
    {
      zh: '空格加 # 之后的文字会被当作注释，不会印出来',
      en: 'What follows a space and # is a comment and will not be printed',
    },
    {
      span,
      hint: {
        zh: '要印出来，用英文引号把整段文字括起来；是注释，在 # 后面空一格',
        en: 'Put the whole text in quotes to print it; put a space after # if it is a comment',
      },
    },
  );

const noteComment = (span: Span): Diagnostic =>
  note(
    'text-in-comment',
    { zh: '# 和它后面的文字是注释，没有排印', en: 'What follows the # is a comment and was not printed' },
    {
      span,
      hint: {
        zh: '要印出来，用英文引号把整段文字括起来；是注释，另起一行写就没有这句话了',
        en: 'Put the whole text in quotes to print it; on a line of its own a comment is not remarked on',
      },
    },
  );

/** True of a title or a body, in which a remark is likelier a part of the text: 检查 # 3号. */
function isPrinted(keys: readonly string[]): boolean {
  const [top, ...inner] = canonicalKeys(keys);
  return top === 'items' && ['title', 'body'].includes(inner.at(-1) ?? '');
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
    if (!isAlias(node) && node.anchor) diagnostics.push(refuseAnchor(propertySpan(node, '&')));
    if (node.tag) diagnostics.push(refuseTag(propertySpan(node, '!')));
  };

  const buildScalar = (node: Scalar, keys: readonly string[]): ScalarNode => {
    // A tag such as !!binary makes another value of it; refused above, it is still shown as written.
    const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const [, end, whole] = node.range ?? [0, 0, 0];
    const comment = node.type === 'PLAIN' ? /^[ \t]+#[^\r\n]*/.exec(text.slice(end, whole))?.[0] : undefined;
    if (comment !== undefined && value !== '') {
      const hash = end + comment.indexOf('#');
      if (/#[^\s#]/.test(comment)) diagnostics.push(warnOfComment(toSpan(hash, hash + 2)));
      else if (isPrinted(keys) ? LETTER.test(value) : SENTENCE.test(value) && SENTENCE.test(comment)) {
        diagnostics.push(noteComment(toSpan(hash, end + comment.trimEnd().length)));
      }
    }
    return { kind: 'scalar', text: value, literal: node.type === 'BLOCK_LITERAL', span: spanOf(node) };
  };

  const buildAlias = (source: string, span: Span, keys: readonly string[]): ScalarNode => {
    const isBold = source.startsWith('**');
    const [top, ...inner] = canonicalKeys(keys);
    const holder = top === 'items' ? inner.at(-1) : undefined;
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
