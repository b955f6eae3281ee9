import type { FileValues } from '../../schema/schema.ts';
import { type MappingNode, type TreeNode, valueUnder } from '../../schema/tree.ts';
import type { Contents, ContentsEntry, Item, Sourced } from '../model.ts';
import { contentsKey, entriesOf } from '../normalise/contents-entries.ts';

/** The list of contents that is wanted, if one is. */
export function decodeContents(
  root: MappingNode,
  { contents }: FileValues,
  items: readonly Item[],
): Contents | undefined {
  const node: TreeNode | undefined = valueUnder(root, 'contents');
  if (contents === undefined || contents === false || !node) return undefined;
  const pageNumbers = typeof contents === 'object' && 'pageNumbers' in contents && contents.pageNumbers;
  const entries = entriesOf(node);
  return { pageNumbers: pageNumbers === true, ...(entries && { entries: findTitles(entries, items) }) };
}

function findTitles(entries: readonly Sourced[], items: readonly Item[]): readonly ContentsEntry[] {
  const titles = items.flatMap(({ column, title }) => [column, title].filter((one) => one !== undefined));
  // The first of several that are alike.
  const known = new Map(titles.reverse().map((title) => [contentsKey(title.text), title]));
  return entries.map((entry) => {
    const title = known.get(contentsKey(entry.text));
    return { ...entry, ...(title && { title }) };
  });
}
