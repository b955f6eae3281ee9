import type { Cell, Imprint } from '../compose/block.ts';
import type { StyledText } from '../text/shape.ts';
import { MIN_SPACE } from './columns.ts';
import { divide, lineWidth } from './divide.ts';
import type { Fragment } from './page.ts';
import { lineLike, setRow } from './row.ts';
import { roomOf, type SettingContext, setSingleLine } from './setting-context.ts';

/** The most lines that one name is shared out over. */
const MOST_LINES = 4;

/**
 * Sets issuers and date at their size. One issuer stands beside the date; several, or one that is too long for that,
 * take lines of their own, the date at the end of the last where it finds room, else below it.
 *
 * @returns a fragment a line of the grid
 */
export function setImprint(imprint: Imprint, setting: SettingContext): Fragment[] {
  const { issuers, date, size, inset, tag } = imprint;
  const room = roomOf(setting, inset) / size;
  const widthOf = (content: readonly StyledText[]): number => setSingleLine(content, setting).width;
  const beside = room - widthOf(date) - MIN_SPACE;
  const stands = issuers.length === 1 && widthOf(issuers[0] ?? []) <= beside;
  const lines = stands ? issuers : issuers.flatMap(wordsOf).flatMap((name) => splitName(name, room, setting));
  const last = lines.at(-1);
  const shares = last !== undefined && widthOf(last) <= beside;
  const rows: (readonly StyledText[] | undefined)[] = shares || !last ? lines.slice(0, -1) : [...lines];
  const closing: Cell[] = [
    ...(shares ? [{ content: last, align: 'left' as const }] : []),
    { content: date, align: 'right' },
  ];
  const cells = [...rows.map((content): Cell[] => (content ? [{ content, align: 'left' }] : [])), closing];
  return cells.map((own, i) =>
    setRow({ kind: 'row', tag: i === 0 ? tag : lineLike(tag), cells: own, size, inset }, setting),
  );
}

/** What a gap parts: each is a name. */
function wordsOf(content: readonly StyledText[]): StyledText[][] {
  return content.filter(({ gap }) => gap === undefined).map((word) => [word]);
}

/** A name wider than the line is cut, between words if it has any, into as few lines as hold it. */
export function splitName(
  name: readonly StyledText[],
  room: number,
  setting: SettingContext,
): (readonly StyledText[])[] {
  const { clusters, width } = setSingleLine(name, setting);
  const [word] = name;
  if (width <= room || !word) return [name];
  for (const where of ['words', 'anywhere'] as const) {
    for (let count = Math.ceil(width / room); count <= MOST_LINES; count++) {
      const lines = divide(clusters, count, where);
      if (!lines || lines.some((line) => lineWidth(line, 0) > room)) continue;
      return lines.map((line) => [{ ...word, text: line.map(({ cluster }) => cluster.text).join('') }]);
    }
  }
  return [name];
}
