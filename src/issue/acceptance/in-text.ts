/** Comments to the program that stand inside a text, where they would be printed. */

import { type Diagnostic, error } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { sourceOf } from '../normalise/source-of.ts';

const REMARK = /#+[ \t\u3000]*(?:kuaibao|快报)[ \t\u3000:：]*(?:忽略|ignore)/iu;

/** A `# kuaibao: 忽略` below the bar of a body, or with no space before its #: `remark-in-text`. */
export function findRemark(node: ScalarNode): Diagnostic | undefined {
  const match = node.text.includes('#') ? REMARK.exec(node.text) : null;
  if (!match) return undefined;
  return error(
    'remark-in-text',
    {
      zh: '这句“# kuaibao: 忽略”写在文字里面，会印出来',
      en: 'This "# kuaibao: ignore" stands in a text and would be printed',
    },
    {
      span: spanAt(sourceOf(node), match.index, match.index + match[0].length),
      hint: {
        zh: '移到“正文:”或“- 标题:”的上面一行，单独写；写在行末的，# 前面空一格',
        en: 'Put it on a line of its own above the key or the item; behind a text, put a space before the #',
      },
    },
  );
}
