import { type TreeNode, valueUnder } from '../../schema/tree.ts';
import { uniqueNames, withoutTag } from '../checks/doubles.ts';
import type { Item } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { readNames } from '../normalise/names.ts';
import { sourceTitle } from '../normalise/normalise.ts';
import { decodeBody } from './decode-body.ts';
import { decodeEditorNote } from './decode-editor-note.ts';
import { defined } from './nodes.ts';

/** Decodes an item that passed every check. */
export function decodeItem(node: TreeNode, decoding: Decoding): Item {
  const heading = valueUnder(node, 'title');
  const title = heading?.kind === 'scalar' ? sourceTitle(heading) : { text: '', span: node.span };
  const body = decodeBody(valueUnder(node, 'body'), decoding);
  const sources = uniqueNames(readNames(valueUnder(node, 'sources')));
  return {
    ...defined({ editorNote: decodeEditorNote(node) }),
    title,
    body: withoutTag(body, sources),
    sources,
    span: node.span,
  };
}
