/** The editor's note: ahead of the issue, or of an item. */

import { entryOf, type TreeNode } from '../../schema/tree.ts';
import type { EditorNote, TextParagraph } from '../model.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { cutInlines, textOfInlines } from '../paragraph-text.ts';
import { scalarsOf } from './nodes.ts';

const LABEL = '编者按';
/** The label that people type in front all the same: 编者按：, 【按语】, 编者的话 on a line of its own. */
const TYPED =
  /^[[【（]?(编者的?按语|编者按|编者的话|编者语|编按|按语|按)(?:[\]】）][：:]?|[：:]|\u3000|$)[\s\u3000]*/u;

/** The note under the key of a mapping, if it has text; a label typed in front of it is its label. */
export function decodeEditorNote(node: TreeNode): EditorNote | undefined {
  const entry = entryOf(node, 'editorNote');
  if (!entry) return undefined;
  const paragraphs = scalarsOf(entry.value).flatMap((scalar) => sourceParagraphs(scalar).paragraphs);
  const [first, ...more] = paragraphs;
  if (!first) return undefined;
  const [typed, label] = TYPED.exec(textOfInlines(first)) ?? [];
  const rest = typed === undefined ? first : cutInlines(first, typed.length);
  const body = [rest, ...more]
    .filter((inlines) => inlines.length > 0)
    .map((inlines): TextParagraph => ({ kind: 'text', inlines }));
  return { label: { text: label ?? LABEL, span: entry.keySpan }, body };
}
