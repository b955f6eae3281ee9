/** Keys that a | made a text of: 落款: | with 署名: … below it. */

import { type Diagnostic, error } from '../../base/diagnostic.ts';
import {
  elementOf,
  fieldOf,
  fieldsOf,
  nameOfPath,
  takesOtherKeys,
  tidyKey,
  typeAt,
} from '../../schema/keys.ts';
import type { ScalarNode, TreePath } from '../../schema/tree.ts';
import { linesOf } from '../normalise/lines-of.ts';

const KEY = /^\s*(?:-\s+)?([^\s:：]{1,12})\s*[:：]/u;

const isChinese = (written: string): boolean => /\p{Script=Han}/u.test(written);

/** Finds the first key of a mapping that stands in a text in its place: `key-too-deep`. */
export function findHiddenKey(node: ScalarNode, path: TreePath): Diagnostic | undefined {
  const own = typeAt(path);
  const type = fieldsOf(own).length > 0 ? own : elementOf(own);
  if (!node.literal || path.at(-1) === 'body' || fieldsOf(type).length === 0 || takesOtherKeys(type))
    return undefined;
  const line = linesOf(node).find(({ text }) => text.trim() !== '');
  const [whole = '', written = ''] = (line && KEY.exec(line.text)) ?? [];
  if (!line || !fieldOf(type, tidyKey(written))) return undefined;
  const name = nameOfPath(path, isChinese(written) ? 'zh' : 'en');
  return error(
    'key-too-deep',
    {
      zh: `“${written}”写在“${name}”的文字里了，会当作文字印出来`,
      en: `"${written}" stands in the text of "${name}", and would be printed as text`,
    },
    {
      span: line.spanOf(whole.indexOf(written), whole.indexOf(written) + written.length),
      hint: {
        zh: `去掉“${name}:”后面的“|”，下面各行就是“${name}”里的各项`,
        en: `Remove the "|" behind "${name}:", and the lines below it are its keys`,
      },
    },
  );
}
