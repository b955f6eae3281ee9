/** Items of a draft as values of an issue file. */

import { textValue, type Value } from '../../issue/write/value.ts';
import { TITLES } from '../../schema/layout-fields.ts';
import type { Spelling } from '../../schema/tree.ts';
import type { DraftEntry, DraftItem, DraftPart, DraftPicture, DraftTitleForm } from '../issue-draft.ts';
import { writeLine, writeParagraphs } from './draft-text.ts';
import { given, listOf, mappingOf } from './key-pairs.ts';
import { tableValue } from './written-tables.ts';

/** What a draft is written by. */
export interface WritingContext {
  readonly spelling: Spelling;
  /** The file that a picture was put in, as the issue names it; undefined for one that cannot be set. */
  readonly fileOf: (picture: DraftPicture) => string | undefined;
  /** How titles stand where an item does not say so; undefined where those of the source are not kept. */
  readonly titleForm?: DraftTitleForm;
}

/** The name of a title's form in a language. */
export const titleFormName = (form: DraftTitleForm, spelling: Spelling): string =>
  spelling === 'zh' ? (TITLES[form][0] as string) : form;

/** The type area is this wide, in millimetres; a picture as wide needs no width, and none is set narrower than the least. */
const WIDEST = 150;
const NARROWEST = 10;

/** Pictures side by side are as wide as they come out. */
function pictureValue(file: string, { image, caption }: DraftPicture, isAlone: boolean): Value {
  const { width, alt } = image;
  const isSized = isAlone && width !== undefined && width >= NARROWEST && width < WIDEST;
  const pairs = [
    ...given('file', file),
    ...given('caption', caption && writeLine(caption)),
    ...given('width', isSized ? `${Math.round(width)}mm` : undefined),
    ...given('alt', alt?.trim()),
  ];
  return pairs.length === 1 ? textValue(file) : mappingOf(pairs);
}

/** A table, or a picture with those that stand beside it. */
function blockValue(
  part: Exclude<DraftPart, { kind: 'text' }>,
  beside: readonly DraftPicture[],
  { fileOf }: WritingContext,
): Value[] {
  if (part.kind === 'table') return [mappingOf([['table', tableValue(part)]])];
  const values = [part, ...beside].flatMap((picture) => {
    const file = fileOf(picture);
    return file === undefined ? [] : [pictureValue(file, picture, beside.length === 0)];
  });
  const [only] = values;
  if (!only) return [];
  return [mappingOf([['picture', values.length === 1 ? only : listOf(values)]])];
}

/** The pictures from one part on that stand beside the one before them. */
function besideFrom(parts: readonly DraftPart[], at: number): readonly DraftPicture[] {
  const found: DraftPicture[] = [];
  for (const part of parts.slice(at)) {
    if (part.kind !== 'picture' || part.beside !== true) break;
    found.push(part);
  }
  return found;
}

/** A body: one text where there is nothing else, or texts and blocks in their order. */
export function bodyValue(parts: readonly DraftPart[], context: WritingContext): Value {
  const values: Value[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] as DraftPart;
    if (part.kind !== 'text') {
      const beside = part.kind === 'picture' ? besideFrom(parts, at + 1) : [];
      values.push(...blockValue(part, beside, context));
      at += 1 + beside.length;
      continue;
    }
    const end = parts.findIndex((one, i) => i > at && one.kind !== 'text');
    const texts = parts.slice(at, end < 0 ? undefined : end).filter((one) => one.kind === 'text');
    values.push(textValue(writeParagraphs(texts, context.spelling)));
    at += texts.length;
  }
  const [only] = values;
  return values.length === 1 && only?.kind === 'text' ? only : listOf(values);
}

function itemValue(item: DraftItem, context: WritingContext): Value {
  const { title, subtitle, titleForm, editorNote, body, sources } = item;
  const form = context.titleForm !== undefined && titleForm !== context.titleForm ? titleForm : undefined;
  return mappingOf([
    ...given('editorNote', editorNote && writeParagraphs(editorNote, context.spelling)),
    ...given('title', title && writeLine(title)),
    ...given('subtitle', subtitle && writeLine(subtitle)),
    ...given('titles', title && form && titleFormName(form, context.spelling)),
    ...(body.length > 0 ? [['body', bodyValue(body, context)] as const] : []),
    ...(sources.length > 0
      ? [['sources', listOf(sources.map((one) => textValue(writeLine(one))))] as const]
      : []),
  ]);
}

/** A column or an item. */
export const entryValue = (entry: DraftEntry, context: WritingContext): Value =>
  entry.kind === 'column' ? mappingOf(given('column', writeLine(entry.name))) : itemValue(entry, context);
