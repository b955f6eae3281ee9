import type { CharBox } from './charclass.ts';
import type { LineOptions } from './options.ts';

const isMark = (box: CharBox): boolean => box.left > 0 || box.right > 0;

/** Sets a mark in a box of `width` em, taking the difference from its blank. */
function narrow(box: CharBox, width: number): CharBox {
  const cut = (box.width as number) - width;
  return box.left > 0
    ? { ...box, width, left: Math.max(0, box.left - cut) }
    : { ...box, width, right: Math.max(0, box.right - cut) };
}

/**
 * Gives every mark the width that the punctuation style asks for (xeCJK's styles), then the width of stacked ？ ！
 * where they share an em (GB/T 15834 5.1.2: two take one em, three take two).
 */
export function applyStyle(
  boxes: readonly CharBox[],
  characters: readonly string[],
  options: Pick<LineOptions, 'style' | 'pairedStops'>,
): readonly CharBox[] {
  const styled = narrowed(boxes, options.style);
  return options.pairedStops && characters.some(shouts) ? pairStops(styled, characters) : styled;
}

function narrowed(boxes: readonly CharBox[], style: LineOptions['style']): readonly CharBox[] {
  switch (style) {
    case 'banjiao':
      return boxes.map((box) => (isMark(box) ? narrow(box, 0.5) : box));
    case 'kaiming':
      return boxes.map((box) => (isMark(box) && box.cls !== 'stop' ? narrow(box, 0.5) : box));
    case 'quanjiao':
      return boxes;
  }
}

const shouts = (character: string | undefined): boolean => character === '？' || character === '！';

function pairStops(boxes: readonly CharBox[], characters: readonly string[]): CharBox[] {
  let run = 0;
  return boxes.map((box, i) => {
    run = shouts(characters[i]) ? run + 1 : 0;
    const lastOfOdd = !shouts(characters[i + 1]) && run % 2 === 1;
    return run === 0 || lastOfOdd ? box : narrow(box, 0.5);
  });
}
