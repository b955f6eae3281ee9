import { largest } from '../../base/extremes.ts';
import type { Listing, ListingEntry } from '../../compose/block.ts';
import type { Line } from '../../text/line.ts';
import type { StyledText } from '../../text/shape.ts';
import { drawLine, leadWith, shift } from '../blocks.ts';
import { lineUnit, type SetUnit } from '../paginate.ts';
import { roomOf, type SettingContext, setLines } from '../setting-context.ts';

/** White between a number and its text, in em: as between figures and Han. */
const BEHIND_NUMBER = 0.25;

/**
 * Sets a listing as units of one line: the head on the line of the first entry, the numbers behind it with their points
 * below each other, all lines of a text below its first character (GB/T 9704 7.3.4).
 */
export function setListing(listing: Listing, setting: SettingContext, avoidWidows: boolean): SetUnit[] {
  const { head, entries, size, indent } = listing;
  const room = roomOf(setting, 0) / size;
  const label = onOneLine(head, setting);
  const numbers = entries.map(({ number }) => onOneLine(number, setting));
  const widest = largest(numbers.map(({ width }) => width));
  const column = indent + label.width + (widest > 0 ? widest + BEHIND_NUMBER : 0);
  return entries.flatMap(({ content }: ListingEntry, i) => {
    const lines = setLines(content, { width: room, indent: column, hangingIndent: column }, setting);
    const number = numbers[i] as OneLine;
    const lead = [
      ...(i === 0 ? shift(label.clusters, indent) : []),
      ...shift(number.clusters, column - BEHIND_NUMBER - number.width),
    ];
    return lines.map((line, at): SetUnit => {
      const own = at === 0 ? leadWith(lead, line) : line;
      return {
        ...lineUnit(at, lines.length, avoidWidows),
        draw: drawLine({ tag: listing.tag, content, size, inset: 0 }, own),
      };
    });
  });
}

interface OneLine {
  readonly clusters: Line['clusters'];
  /** In em, the blank of the last mark included. */
  readonly width: number;
}

/** A short text set as the running text is, without a line end. */
function onOneLine(content: readonly StyledText[], setting: SettingContext): OneLine {
  const measure = { width: Number.POSITIVE_INFINITY, indent: 0, hangingIndent: 0 };
  const [line] = content.length > 0 ? setLines(content, measure, setting) : [];
  const last = line?.clusters.at(-1);
  return last && line
    ? { clusters: line.clusters, width: last.x + last.cluster.body + last.cluster.right }
    : { clusters: [], width: 0 };
}
