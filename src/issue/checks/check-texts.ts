/** What is wrong inside single texts: characters, marks of bold and of style, structure typed as text. */

import { type Diagnostic, error, isError, type Span } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import { haveBodies, topField } from '../../schema/facts.ts';
import type { ScalarNode, TreeNode, TreePath } from '../../schema/tree.ts';
import { misplacedBold } from '../../yaml/bold.ts';
import { findRemark } from '../acceptance/in-text.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { STYLE_MARK } from '../normalise/style-marks.ts';
import { misplacedStyle } from '../normalise/style-problems.ts';
import { remarksOnText } from '../table/pasted.ts';
import { findDamage } from './damage.ts';
import { findHiddenKey } from './hidden-keys.ts';
import { findNone } from './none-written.ts';
import { findStrays } from './strays.ts';

/**
 * Checks the texts of one file's tree (canonical keys). Errors: `control-character`, `unclosed-bold`, `unknown-style`,
 * `broken-style`, `bold-not-here`, `style-not-here`, `empty-value`, `remark-in-text`.
 */
export function checkTexts(node: TreeNode, path: TreePath = []): readonly Diagnostic[] {
  if (node.kind === 'list') return node.items.flatMap((item, index) => checkTexts(item, [...path, index]));
  if (node.kind === 'mapping') {
    return node.entries.flatMap(({ key, value }) => checkTexts(value, [...path, key]));
  }
  const damage = findDamage(node);
  const holder = path.findLast((step) => typeof step === 'string');
  if (topField(String(path[0]))?.printed === false || isFileName(holder)) return damage;
  if (holder !== 'body' && isBareLabel(node, path)) return [...damage, onlyLabel(node)];
  const wrong = findRemark(node) ?? findHiddenKey(node, path) ?? findNone(node, path);
  if (wrong) return [...damage, wrong];
  const hasBodies = haveBodies(String(path[0]));
  const isBody = path[0] === 'note' || holder === 'editorNote' || (hasBodies && holder === 'body');
  const hasLines = isBody || isInstruction(path);
  const strays = findStrays(node, hasLines, holder);
  const misplaced = isBody ? [] : findMisplaced(node, hasBodies && holder === 'title');
  if (misplaced.length > 0) return [...damage, ...misplaced];
  if (!hasLines) return [...damage, ...strays];
  // Where lines are no text, how they were joined is nothing to remark on.
  const said = holder === 'body' ? remarksOnText(node) : sourceParagraphs(node).diagnostics;
  return [...damage, ...strays, ...(strays.some(isError) ? said.filter(isError) : said)];
}

/** Marks of bold and of style in a text that has but one face. */
function findMisplaced(node: ScalarNode, isTitle: boolean): Diagnostic[] {
  const { text } = node;
  const bold = text.search(/(?<!\*)\*{2,3}(?!\*)/);
  const style = STYLE_MARK.exec(text);
  const spanOf = (from: number, length: number): Span => spanAt(sourceOf(node), from, from + length);
  return [
    ...(bold < 0 ? [] : [misplacedBold(spanOf(bold, 2), isTitle)]),
    ...(style ? [misplacedStyle(spanOf(style.index, style[0].length))] : []),
  ];
}

/** True of a text that is printed in the box of an instruction, line by line. */
const isInstruction = ([first, inner = 'text']: TreePath): boolean =>
  first === 'instruction' && inner === 'text';

/** True of the key of a file's name: marks mean nothing in it. */
const isFileName = (holder: string | undefined): boolean => holder === 'file' || holder === 'picture';

/** Keys of the first level whose texts may begin with a label of their own, which is printed once. */
const LABELLED: ReadonlySet<unknown> = new Set([
  ...['editorNote', 'note', 'attachments', 'signature', 'distribution', 'contact'],
]);
const BARE_LABEL = /^\s*(?:[^\s：:]{1,8}[：:]|[【[][^】\]]{1,8}[】\]][：:]?)\s*$/u;

/** True of a label with nothing behind it, 注：, in a place where labels are taken off. */
const isBareLabel = ({ text }: ScalarNode, path: TreePath): boolean =>
  (LABELLED.has(path[0]) || path.at(-1) === 'editorNote') && BARE_LABEL.test(text);

const onlyLabel = ({ text, span }: ScalarNode): Diagnostic =>
  error(
    'empty-value',
    {
      zh: `“${text.trim()}”后面没有内容，印不出什么`,
      en: `Nothing stands behind "${text.trim()}", so that nothing would be printed`,
    },
    {
      span,
      hint: { zh: '填上内容，或删掉这一项', en: 'Fill it in, or delete it' },
    },
  );
