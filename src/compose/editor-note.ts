import type { Section } from '../base/tag.ts';
import type { EditorNote } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { Paragraph } from './block.ts';
import { composeInlines } from './inlines.ts';
import { paragraphOf } from './paragraph.ts';
import { styled } from './styles.ts';

/** Names of townships are no openings here. */
const NOTE = { role: 'kai', townships: [], emphasis: 'none' } as const;

/** An editor's note (编者按): the label in 黑体, the text in 楷体, paragraphs as everywhere. */
export function composeEditorNote(note: EditorNote, parent: Section, template: Template): Paragraph[] {
  const label = [styled('heading', note.label), styled('heading', '：')];
  const texts = note.body.map(({ inlines }) => composeInlines(inlines, NOTE));
  const [first = [], ...more] = texts;
  return [[...label, ...first], ...more].map((content) => paragraphOf(content, parent, template));
}

/** The note of an item, ahead of it and kept with it. */
export const composeItemNote = (note: EditorNote, parent: Section, template: Template): Paragraph[] =>
  composeEditorNote(note, parent, template).map((paragraph, i, all) =>
    i === all.length - 1 ? { ...paragraph, keepWithNext: true } : paragraph,
  );
