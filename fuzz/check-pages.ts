/** What must hold of the pages of any issue that can be set. */

import type { EditorNote } from '../src/issue/model.ts';
import { glyphsOf, type Page, type TextItem } from '../src/layout/page.ts';
import type { Composed } from '../src/typeset.ts';
import { inlinesOf } from '../test/helpers/inlines.ts';
import { partOf } from '../test/helpers/part.ts';
import { textOf } from '../test/helpers/text-of.ts';

/** A box on the page; y downwards, in points. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Ink extends Box {
  readonly text: string;
  readonly size: number;
}

/** Signs that are set with another's glyph, and so read back as it. */
const LIKENESS = new Map(
  ['−–', '‐-', '‑-', '‧·', '・·', '•·', '―—', '⋯…', '〜～'].map((pair) => [pair[0], pair[1]]),
);

/** Text as it is compared: without white space, and with signs that look alike made one. */
export const fold = (text: string): string =>
  [...text]
    .map((character) => LIKENESS.get(character) ?? character)
    .join('')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '');

const textItems = ({ items }: Page): readonly TextItem[] => items.filter((item) => item.kind === 'text');

/** All that a page says but its number. */
export const sayingsOf = (page: Page): string =>
  fold(
    textItems(page)
      .filter((item) => partOf(item) !== 'page-number')
      .map(textOf)
      .join(''),
  );

function* inkOf(item: TextItem): Generator<Ink> {
  for (const { glyph, x, text, run } of glyphsOf(item)) {
    const { face, size, rise = 0 } = run;
    const baseline = item.y - rise;
    const { left, bottom, right, top } = face.inkOf(glyph);
    if (right <= left) continue;
    yield {
      left: x + left * size,
      right: x + right * size,
      top: baseline - top * size,
      bottom: baseline - bottom * size,
      text,
      size,
    };
  }
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Points by which one box reaches into another, the lesser of across and down. */
const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );

/** Points that are no fault: curves are boxed and rounded. */
const TOLERANCE = 0.7;
/** The same within a line, in em: marks are closed up as far as their ink allows. */
const CLOSE = 0.07;
/** Drawn as one line that goes on. */
const JOINED = /^[—―…⋯─-]$/u;

/** Lines that print over each other, and characters of a line that do. */
export function findTouching(pages: readonly Page[]): string[] {
  return pages.flatMap((page, number) => {
    const lines = textItems(page)
      .map((item) => [...inkOf(item)])
      .filter((ink) => ink.length > 0)
      .map((ink) => ({ ink, box: around(ink) }));
    const within = lines.flatMap(({ ink }) =>
      ink.flatMap((one, i) => {
        const next = ink[i + 1];
        const touches = next && overlap(one, next) > CLOSE * one.size;
        return touches && !(JOINED.test(one.text) && JOINED.test(next.text)) ? [[one, next] as const] : [];
      }),
    );
    const between = lines.flatMap((line, i) =>
      lines
        .slice(i + 1)
        .filter(({ box }) => overlap(line.box, box) > TOLERANCE)
        .flatMap(({ ink }) =>
          line.ink.flatMap((one) =>
            ink.filter((other) => overlap(one, other) > TOLERANCE).map((other) => [one, other] as const),
          ),
        ),
    );
    return [...within, ...between]
      .slice(0, 3)
      .map(([a, b]) => `page ${number + 1}: ${a.text} touches ${b.text}, ${overlap(a, b).toFixed(2)} pt`);
  });
}

/** Ink that the paper does not hold. */
export const findOffPage = (pages: readonly Page[]): string[] =>
  pages.flatMap((page, number) =>
    textItems(page)
      .flatMap((item) => [...inkOf(item)])
      .filter(
        ({ left, top, right, bottom }) => left < 0 || top < 0 || right > page.width || bottom > page.height,
      )
      .slice(0, 1)
      .map(({ text }) => `page ${number + 1}: ${text} is off the paper`),
  );

/** Colophons on any page but the last. */
export const findColophons = (pages: readonly Page[]): string[] =>
  pages
    .slice(0, -1)
    .flatMap((page, number) =>
      textItems(page).some((item) => partOf(item) === 'colophon')
        ? [`page ${number + 1} of ${pages.length}: colophon before the last page`]
        : [],
    );

/** Texts that are not on the pages, or not in their order. */
export function findLost(texts: readonly string[], pages: readonly Page[]): string[] {
  const all = pages.map(sayingsOf).join('');
  let at = 0;
  for (const text of texts.map(fold)) {
    const found = all.indexOf(text, at);
    if (found < 0) return [`${JSON.stringify(text.slice(0, 80))} is not printed after ${at} characters`];
    at = found + text.length;
  }
  return [];
}

const textOfPieces = (pieces: readonly { readonly text: string }[]): string =>
  pieces.map(({ text }) => text).join('');

const textsOfNote = (note: EditorNote | undefined): readonly string[] =>
  note ? [`${note.label.text}：`, ...inlinesOf(note).map(textOfPieces)] : [];

/** What is printed between masthead and colophon, as it was understood, in order. */
export const textsOf = ({ issue }: Pick<Composed, 'issue'>): readonly string[] => [
  ...(issue?.instruction?.paragraphs ?? []).map(textOfPieces),
  ...textsOfNote(issue?.editorNote),
  ...(issue?.items ?? []).flatMap(({ editorNote, title, body }) => [
    ...textsOfNote(editorNote),
    ...(title ? [title.text] : []),
    ...(title?.subtitle ? [title.subtitle.text] : []),
    ...inlinesOf({ body }).map(textOfPieces),
  ]),
  ...(issue?.notes ?? []).map(({ inlines }) => textOfPieces(inlines)),
  ...(issue?.attachments ?? []).map(({ title }) => title.text),
  ...(issue?.signature ? [...issue.signature.units, issue.signature.date].map(({ text }) => text) : []),
  ...(issue?.attachments ?? [])
    .filter(({ body }) => body.length > 0)
    .flatMap(({ title, body }) => [title.text, ...inlinesOf({ body }).map(textOfPieces)]),
];
