/** Characters that no text can mean. */

import { type Diagnostic, error, type Span } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import { hasDamage, isDamaged } from '../../schema/characters.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { sourceOf } from '../normalise/source-of.ts';

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Control and damaged characters of a text, one error each with its place: `control-character`. */
export function findDamage(node: ScalarNode): Diagnostic[] {
  if (!hasDamage(node.text)) return [];
  const raw = sourceOf(node);
  const found: Diagnostic[] = [];
  for (let i = 0; i < node.text.length; ) {
    const character = String.fromCodePoint(node.text.codePointAt(i) ?? 0);
    if (isDamaged(character)) found.push(damaged(character, spanAt(raw, i, i + character.length)));
    i += character.length;
  }
  return found;
}

const damaged = (character: string, span: Span): Diagnostic =>
  error(
    'control-character',
    {
      zh: `文字里有一个不能排印的字符（${codePoint(character)}）`,
      en: `The text has a character that cannot be printed (${codePoint(character)})`,
    },
    {
      span,
      hint: {
        zh: '它看不见，多半是从别处复制时带来的：删掉这里前后的字，重新键入',
        en: 'It is invisible and usually comes from copying: delete the text around it and type it again',
      },
    },
  );
