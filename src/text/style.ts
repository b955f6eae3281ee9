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
): CharBox[] {
  const styled = boxes.map((box) => {
    if (!isMark(box)) return box;
    if (options.style === 'banjiao') return narrow(box, 0.5);
    if (options.style === 'kaiming') return box.cls === 'stop' ? box : narrow(box, 0.5);
    if (options.style === 'CCT') return narrow(box, 0.7);
    return box;
  });
  return options.pairedStops ? pairStops(styled, characters) : styled;
}

function pairStops(boxes: readonly CharBox[], characters: readonly string[]): CharBox[] {
  const shouts = (i: number): boolean => characters[i] === '？' || characters[i] === '！';
  let run = 0;
  return boxes.map((box, i) => {
    run = shouts(i) ? run + 1 : 0;
    const lastOfOdd = !shouts(i + 1) && run % 2 === 1;
    return run === 0 || lastOfOdd ? box : narrow(box, 0.5);
  });
}
