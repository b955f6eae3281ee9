import type { Section } from '../../base/tag.ts';

/**
 * Finds the page on which a section begins.
 *
 * @param parts blocks of the body by their sections, from the inside out, and how many units each has
 * @param pages units on every page
 * @returns the index of the page; undefined for a section that is not in the body
 */
export function pageFinder(
  parts: readonly { readonly sections: readonly Section[]; readonly units: number }[],
  pages: readonly number[],
): (section: Section) => number | undefined {
  const starts = new Map<Section, number>();
  let unit = 0;
  for (const { sections, units } of parts) {
    for (const section of sections) if (!starts.has(section)) starts.set(section, unit);
    unit += units;
  }
  let sum = 0;
  const ends = pages.map((count) => {
    sum += count;
    return sum;
  });
  return (section) => {
    const start = starts.get(section);
    return start === undefined ? undefined : ends.findIndex((end) => start < end);
  };
}
