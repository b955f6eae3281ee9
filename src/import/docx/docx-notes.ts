/** Footnotes, endnotes and comments, which lie in parts of their own (ISO 29500-1 17.11, 17.13.4). */

import type { Archive } from './parts/archive.ts';
import { type Relations, readTree, relationsOf } from './parts/package-parts.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './parts/xml-elements.ts';
import type { NoteKind, Notes } from './story.ts';
import { formatCounter } from './styles/counter-format.ts';

const TYPES: Readonly<Record<NoteKind, string>> = {
  footnote: 'footnotes',
  endnote: 'endnotes',
  comment: 'comments',
};
const FORMATS = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

interface Part {
  readonly notes: Map<string, XmlElement>;
  readonly relations: Relations;
}

/**
 * Opens the notes of a document; their parts are read when the first is asked for.
 *
 * @param relations of the body
 * @param onDamage told the kind of a part that cannot be read
 */
export function openNotes(
  archive: Archive,
  relations: Relations,
  settings: XmlElement | undefined,
  onDamage: (kind: NoteKind) => void,
): Notes {
  const parts = new Map<NoteKind, Part>();
  const counts = { footnote: 0, endnote: 0 };

  const partOf = (kind: NoteKind): Part => {
    const known = parts.get(kind);
    if (known) return known;
    const notes = new Map<string, XmlElement>();
    const target = [...relations.values()].find(({ type }) => type === TYPES[kind])?.target;
    const root = target === undefined ? undefined : readTree(archive, target);
    if (typeof root === 'string') onDamage(kind);
    else if (root) for (const note of childrenOf(root)) notes.set(note.attributes['w:id'] ?? '', note);
    const part = { notes, relations: target === undefined ? new Map() : relationsOf(archive, target) };
    parts.set(kind, part);
    return part;
  };

  return {
    take: (kind, id) => {
      const part = partOf(kind);
      const content = part.notes.get(id);
      if (content === undefined) return undefined;
      part.notes.delete(id);
      return { content, relations: part.relations };
    },
    next: (kind) => {
      const properties = childOf(settings, `w:${kind}Pr`);
      const format = (properties && valOf(properties, 'w:numFmt')) ?? FORMATS[kind];
      const value = ++counts[kind];
      return formatCounter(format, value) ?? String(value);
    },
  };
}
