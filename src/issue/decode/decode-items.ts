/** The items of an issue, with the columns that they stand in. */

import { cut, joinSourced, standFor } from '../../base/sourced.ts';
import { TITLES } from '../../schema/layout-fields.ts';
import { type ScalarNode, scalarUnder, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { readChoice } from '../../schema/values.ts';
import { uniqueNames, withoutTag } from '../checks/doubles.ts';
import type { Item, ItemTitle, Sourced, TitleForm } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { columnOf } from '../normalise/column.ts';
import { readNames } from '../normalise/names.ts';
import { decodeBody } from './decode-body.ts';
import { decodeEditorNote } from './decode-editor-note.ts';
import { defined, titleUnder } from './nodes.ts';

/** Decodes items, and the names of columns between them, that passed every check. */
export function decodeItems(nodes: readonly TreeNode[], decoding: Decoding): readonly Item[] {
  let column: Sourced | undefined;
  return nodes.flatMap((node): Item[] => {
    const name = columnOf(node);
    // One that is named again goes on.
    if (name && name.text !== column?.text) column = name;
    return valueUnder(node, 'body') ? [decodeItem(node, column, decoding)] : [];
  });
}

function decodeItem(node: TreeNode, column: Sourced | undefined, decoding: Decoding): Item {
  const title = decodeTitle(node);
  const body = decodeBody(valueUnder(node, 'body'), decoding);
  const sources = uniqueNames(readNames(valueUnder(node, 'sources')));
  return {
    ...defined({ editorNote: decodeEditorNote(node), column, title }),
    body: withoutTag(body, sources),
    sources,
    span: node.span,
  };
}

function decodeTitle(node: TreeNode): ItemTitle | undefined {
  const title = titleUnder(node, 'title');
  if (!title) return undefined;
  const subtitle = titleUnder(node, 'subtitle');
  const form = scalarUnder(node, 'titles');
  return {
    ...title,
    ...defined({ subtitle: subtitle && dashed(subtitle), form: form && formOf(form) }),
  };
}

function formOf({ text }: ScalarNode): TitleForm | undefined {
  const read = readChoice(TITLES)(text);
  return 'value' in read ? read.value : undefined;
}

const DASHES = /^[—–―─－-]+[\s\u3000]*/u;

/** A subtitle with its dash, of which typists know many; one in brackets has none. */
function dashed(text: Sourced): Sourced {
  if (text.text.startsWith('（')) return text;
  const typed = DASHES.exec(text.text)?.[0].length ?? 0;
  const dash = standFor(text, 0, Math.max(1, typed), '——');
  return joinSourced([dash, cut(text, typed)], text.span);
}
