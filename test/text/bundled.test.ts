import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/font/book.ts';
import { CLREQ, WORD } from '../../src/text/options.ts';
import { shape } from '../../src/text/shape.ts';
import { space } from '../../src/text/spacing.ts';

const { book } = openFonts({}, { folders: [] });
const shaped = (text: string, options = CLREQ) =>
  shape([{ text, style: { role: 'body', colour: 'black' } }], book, options);

/** What the fake face hides: the bundled 仿宋 draws shared marks an em wide. */
describe('the bundled faces', () => {
  it.each([
    ['it’s fine', 'it’s'],
    ['a “b” c', '“b”'],
  ])('set Western marks in %s as narrow as their words', (text, word) => {
    for (const options of [CLREQ, WORD]) {
      const { clusters, missing } = shaped(text, options);
      expect(missing).toEqual([]);
      const cluster = clusters.find((found) => found.text === word);
      expect(cluster?.body).toBeLessThan(0.6 * [...word].length);
    }
  });

  it('keep Chinese quotes an em wide, in the Chinese face', () => {
    const { clusters, fallbacks } = shaped('甲“乙”丙‘丁’——……');
    expect(fallbacks).toEqual([]);
    expect(clusters.map(({ left, body, right }) => left + body + right)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 2, 2,
    ]);
  });

  it.each(['CO₂', 'PM₂.₅', 'H₂O', 'm³'])('set %s as one word', (text) => {
    const { clusters, missing } = shaped(`含${text}量`);
    expect(missing).toEqual([]);
    expect(clusters.map((cluster) => cluster.text)).toEqual(['含', text, '量']);
  });
});

describe('a wanted gap after a mark', () => {
  it.each(['”', '）', '？', '。', '：'])('%s is white from its ink, in either mode', (mark) => {
    for (const options of [CLREQ, WORD]) {
      const style = { role: 'body', colour: 'black' } as const;
      const parts = [
        { text: `甲${mark}`, style },
        { text: ' ', gap: 1, style },
        { text: '“乙', style },
      ];
      const { clusters } = shape(parts, book, options);
      const spacing = space(clusters, options);
      expect(spacing[1]?.after).toBe(0);
      expect(spacing[3]?.before).toBe(0);
    }
  });
});
