import type { Role } from '../base/role.ts';
import { cut } from '../base/sourced.ts';
import type { Tag } from '../base/tag.ts';
import type { Sourced } from '../issue/model.ts';
import type { Colour, StyledText } from '../text/shape.ts';

/** Text in the face of a role. */
export function styled(role: Role, source: string | Sourced, colour: Colour = 'black'): StyledText {
  const style = { role, colour };
  return typeof source === 'string'
    ? { text: source, style }
    : {
        text: source.text,
        style,
        span: source.span,
        ...(source.places !== undefined && { places: source.places }),
      };
}

/** The same text belonging to another node than its block. */
export const taggedAs = (tag: Tag, text: StyledText): StyledText => ({
  ...text,
  style: { ...text.style, tag },
});

/** White inside a name, in em: drawn and not said, so that the name is found as it is written. */
export const openingOf = (role: Role, em: number): StyledText => ({
  text: '',
  style: { role, colour: 'black' },
  gap: em,
});

/** A wanted gap in em, which vanishes at a line's edge. It extracts as a space. */
export const gapOf = (role: Role, em: number, colour: Colour = 'black'): StyledText => ({
  text: em < 1 ? ' ' : '\u3000',
  style: { role, colour },
  gap: em,
});

/** 内部资料　注意保存: a space between words stands as one em. */
export function gapped(role: Role, line: Sourced, colour: Colour = 'black'): StyledText[] {
  const words = [...line.text.matchAll(/[^\u3000]+/g)];
  return words.flatMap(({ 0: word, index }, i) => [
    ...(i > 0 ? [gapOf(role, 1, colour)] : []),
    styled(role, cut(line, index, index + word.length), colour),
  ]);
}

/** White beside a heading, in lines of the grid: half a line above and below, or none. */
export const HALF_LINES = { above: 0.5, below: 0.5 } as const;
export const NO_WHITE = { above: 0, below: 0 } as const;

/** An empty line, which no page begins with. */
export const EMPTY_LINE = { kind: 'gap', lines: 1 } as const;
