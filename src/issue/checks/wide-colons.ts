/** Full-width colons between braces, {报：市政府办公室}: the whole has become a key with nothing behind it. */

import { type Diagnostic, error } from '../../base/diagnostic.ts';
import { type Entry, isEmptyScalar, type TreeNode } from '../../schema/tree.ts';

const JOINED = /^([^：]{1,20})：(.+)$/su;

/** True of an entry whose key holds its value too. */
export const isJoined = ({ written, value }: Entry): boolean => isEmptyScalar(value) && JOINED.test(written);

function describeJoined({ written, keySpan }: Entry): Diagnostic {
  const [, key = '', value = ''] = JOINED.exec(written) ?? [];
  const at = keySpan.source.text.indexOf('：', keySpan.start);
  return error(
    'fullwidth-colon',
    { zh: `“${key}”后面用了全角冒号“：”`, en: `There is a full-width colon behind "${key}"` },
    {
      span: at < 0 || at >= keySpan.end ? keySpan : { ...keySpan, start: at, end: at + 1 },
      hint: {
        zh: `改成英文冒号加一个空格，即“${key}: ${value}”`,
        en: `Use an ASCII colon and a space: "${key}: ${value}"`,
      },
    },
  );
}

/** Finds them in a whole tree: `fullwidth-colon`. */
export function findJoined(node: TreeNode): readonly Diagnostic[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(findJoined);
  return node.entries.flatMap((entry) =>
    isJoined(entry) ? [describeJoined(entry)] : findJoined(entry.value),
  );
}
