import { expect, it } from 'vitest';
import { type Flow, heightOfUnits, paginate, type Unit } from '../../src/layout/paginate.ts';
import { seeded } from '../text/random.ts';

const text: Unit = { lines: 1, keepWithNext: false };
const white: Unit = { lines: 1, keepWithNext: true, isWhite: true };

/** A flow of everything that bodies are set as; no white at its ends. */
function anyFlow(seed: number): Flow {
  const random = seeded(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const lines = between(6, 26);
  const table = (): Unit[] => {
    const group = { repeated: random() < 0.5 ? 1.5 * random() : 0, air: 0.5 };
    const count = between(2, 12);
    return Array.from({ length: count }, (_, i) => ({
      lines: 0.3 + 1.7 * random(),
      keepWithNext: i === 0 || i === count - 2,
      group: group as Unit['group'],
    }));
  };
  const kinds: readonly (() => Unit[])[] = [
    () => [text],
    () => [{ ...text, keepWithNext: true }],
    () => [white, text],
    () => [{ lines: between(1, 3), keepWithNext: true, opensPage: true }, white, text],
    () => [{ lines: between(2, lines), keepWithNext: false }],
    table,
  ];
  const units = Array.from({ length: between(0, 40) }, () => {
    const make = kinds[random() < 0.5 ? 0 : between(0, kinds.length - 1)] as () => Unit[];
    return make();
  }).flat();
  const first = units.findIndex((unit) => unit !== white);
  return {
    units: units.slice(Math.max(0, first)),
    masthead: random() < 0.5 ? 0 : between(0, (lines * 2) / 3),
    colophon: random() < 0.3 ? 0 : between(1, lines - 2),
    colophonPage: random() < 0.2 ? 'even' : 'last',
    lines,
  };
}

/** What is wrong with the pages of a flow. */
function faults({ units, masthead, colophon, lines, ...flow }: Flow): string[] {
  const found: string[] = [];
  let start = 0;
  const counts = paginate({ units, masthead, colophon, lines, ...flow });
  for (const [page, count] of counts.entries()) {
    const end = start + count;
    let shown = end;
    while (shown > start && units[shown - 1]?.isWhite) shown--;
    const own = heightOfUnits(units, start, shown);
    const room = lines - (page === 0 ? masthead : 0);
    const isLast = page === counts.length - 1;
    const most = shown - start === 1 ? Math.max(room, own) : room;
    if (own > most + 1e-9) found.push(`page ${page} is too full`);
    if (isLast && own > 0 && own + colophon > room + 1e-9) found.push('the colophon stands on text');
    if (count > 0 && units[start]?.isWhite) found.push(`page ${page} begins with white`);
    if (units.slice(start + 1, end).some(({ opensPage }) => opensPage)) found.push(`a page was not opened`);
    start = end;
  }
  if (start !== units.length) found.push('units were lost');
  return found;
}

it('places every unit once, overfills no page and begins none with white', () => {
  for (let seed = 1; seed <= 5000; seed++) {
    const flow = anyFlow(seed);
    expect(faults(flow), JSON.stringify([seed, paginate(flow)])).toEqual([]);
  }
});

it('leaves the last rows of a table where the head, which is repeated, has no room beside the colophon', () => {
  const group = { repeated: 1, air: 0.5 } as Unit['group'];
  const rows = Array.from({ length: 10 }, (): Unit => ({ lines: 1, keepWithNext: false, group }));
  const flow: Flow = { units: rows, masthead: 0, colophon: 8, colophonPage: 'last', lines: 10 };
  expect(paginate(flow)).toEqual([9, 1]);
});
