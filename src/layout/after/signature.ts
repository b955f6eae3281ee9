import type { SignatureBlock } from '../../compose/block.ts';
import { splitName } from '../imprint.ts';
import type { SetUnit } from '../paginate.ts';
import { lineLike } from '../row.ts';
import { centredBaseline, drawClusters } from '../runs.ts';
import { roomOf, type SettingContext, setSingleLine } from '../setting-context.ts';

/** White at the right, and how far the date stands in from the units, in em (GB/T 9704 7.3.5.2). */
const IN = 2;

/**
 * Sets units and date, a unit of the flow for each line, which stand on one page. Each unit ends two em from the right,
 * and the date begins two em behind the start of the last; a date that is longer than that ends two em from the right
 * itself, and the units move in (GB/T 9704 7.3.5.2).
 */
export function setSignature(block: SignatureBlock, setting: SettingContext): SetUnit[] {
  const { size, tag: own, keepWithNext } = block;
  const room = roomOf(setting, 0) / size;
  const names = block.units.flatMap((unit) => splitName(unit, Math.max(room - 2 * IN, IN), setting));
  const units = names.map((name) => setSingleLine(name, setting));
  const date = setSingleLine(block.date, setting);
  const last = units.at(-1)?.width;
  const end = last === undefined || date.width <= last ? room - IN : room - date.width - 2 * IN + last;
  const dateStart = Math.max(0, last === undefined ? room - IN - date.width : end - last + IN);
  const placed = [
    ...units.map((line) => ({ line, x: Math.max(0, end - line.width) })),
    { line: date, x: dateStart },
  ];
  const lines = placed.map((one) => ({ ...one, tag: lineLike(own) }));
  for (const [i, { line }] of lines.entries()) {
    if (line.width > room) {
      setting.findings.tight.push({ content: names[i] ?? block.date, scale: room / line.width, fits: false });
    }
  }
  return lines.map(({ line, x, tag }, i): SetUnit => {
    const unit: SetUnit = {
      lines: 1,
      keepWithNext: i < lines.length - 1 || keepWithNext,
      draw: (pitch) => {
        const runs = drawClusters(line.clusters, { left: x * size, size, tag });
        return { height: pitch, items: [{ kind: 'text', x: 0, y: centredBaseline(pitch, size), runs }] };
      },
    };
    return i === 0 ? { ...unit, takesAlong: true } : unit;
  });
}
