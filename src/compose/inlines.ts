/** Stretches of running text in the faces they ask for. */

import type { Role } from '../base/role.ts';
import { cut } from '../base/sourced.ts';
import type { Inline } from '../issue/model.ts';
import type { Shift, StyledText } from '../text/shape.ts';
import { styled } from './styles.ts';
import { type Emphasis, findNames, opensSentence } from './townships.ts';

/** How running text is set where nothing else is asked for. */
interface InlineSetting {
  readonly role: Role;
  /** Names that are bold, and where. */
  readonly townships: readonly string[];
  readonly emphasis: Emphasis;
}

/** Raised and lowered text, within the em box of its line, and near enough for readers to see one line in both. */
const SHIFTS: Readonly<Record<'superscript' | 'subscript', Shift>> = {
  superscript: { scale: 0.65, rise: 0.32 },
  subscript: { scale: 0.65, rise: -0.12 },
};

/** The stretches of a paragraph, with names of townships bold. */
export const composeInlines = (inlines: readonly Inline[], setting: InlineSetting): StyledText[] =>
  inlines.flatMap((inline, i) => composeInline(inline, opensSentence(inlines, i), setting));

function composeInline(inline: Inline, opens: boolean, setting: InlineSetting): StyledText[] {
  if (inline.style === undefined) return composePlain(inline, opens, setting);
  switch (inline.style) {
    case 'heading':
      return [styled('heading', inline)];
    case 'kai':
      return [inline.strong ? strongIn('kai', inline) : styled('kai', inline)];
    case 'underline':
      return composePlain(inline, opens, setting).map((part) => withStyle(part, { underlined: true }));
    case 'superscript':
    case 'subscript': {
      const shift = SHIFTS[inline.style];
      return composePlain(inline, opens, setting).map((part) => ({
        ...withStyle(part, { shift }),
        together: true,
      }));
    }
  }
}

const withStyle = (text: StyledText, more: Partial<StyledText['style']>): StyledText => ({
  ...text,
  style: { ...text.style, ...more },
});

const heavier = (text: StyledText): StyledText => withStyle(text, { heavier: true });

/** Bold in a face: the body has one of its own, 黑体 is as heavy already. */
function strongIn(role: Role, inline: Inline): StyledText {
  if (role === 'body') return styled('bold', inline);
  return role === 'heading' ? styled(role, inline) : heavier(styled(role, inline));
}

/** A stretch in the paragraph's own face, bold where it is marked or names a township. */
function composePlain(
  inline: Inline,
  opens: boolean,
  { role, townships, emphasis }: InlineSetting,
): StyledText[] {
  if (inline.strong) return [strongIn(role, inline)];
  const { text } = inline;
  const parts: StyledText[] = [];
  let from = 0;
  for (const { index, name } of findNames(text, opens, townships, emphasis)) {
    const end = index + name.length;
    parts.push(styled(role, cut(inline, from, index)), styled('bold', cut(inline, index, end)));
    from = end;
  }
  parts.push(styled(role, cut(inline, from)));
  return parts.filter((part) => part.text !== '');
}
