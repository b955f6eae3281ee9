/** Reads .docx files, as Word, WPS, LibreOffice and programs write them, into manuscripts. */

import type { SourceText } from '../../base/diagnostic.ts';
import { MOST_LINES, MOST_TEXT } from '../copy-limits.ts';
import type { Reading } from '../manuscript.ts';
import { createBlockReader, readBlocks } from './docx-blocks.ts';
import { openNotes } from './docx-notes.ts';
import { refusal, withoutText } from './docx-refusals.ts';
import { createRemarks, type Remarks } from './docx-remarks.ts';
import { createSections } from './docx-sections.ts';
import { createWriter } from './manuscript-writer.ts';
import {
  LARGEST_TEXT,
  openPackage,
  type Package,
  type Problem,
  readTree,
  relationsOf,
} from './parts/package-parts.ts';
import { childOf, eachChild, type XmlElement } from './parts/xml-elements.ts';
import { createPictureReader } from './picture-parts.ts';
import { type Document, openStory } from './story.ts';
import { NO_NUMBERING, readNumbering } from './styles/list-numbers.ts';
import { flagOf } from './styles/run-properties.ts';
import { NO_STYLES, readStyleSheet, type StyleSheet } from './styles/style-sheet.ts';
import { NO_THEME, readTheme } from './styles/theme.ts';

const CONTAINERS = new Set(['w:document', 'w:body']);
const START = { start: 0, end: 0 };

/** Whether the bytes are those of an OLE file: of .doc and .wps, and of documents with a password. */
const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** Names in an OLE file are UTF-16; its directory lies anywhere. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

/**
 * Reads a document. Nothing outside the file is fetched; what it may take of time and memory is bounded.
 *
 * @param name of the file, for messages
 * @returns the manuscript, whose diagnostics say what could not be taken as it is; or why it cannot be read
 */
export function readDocx(name: string, bytes: Uint8Array): Reading {
  const source = { path: name, text: '' };
  const refuse = (problem: Parameters<typeof refusal>[0]): Reading => ({
    diagnostics: [refusal(problem, source)],
  });
  if (isOle(bytes)) return refuse(holdsName(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  const opened = openPackage(bytes);
  if (typeof opened === 'string') return refuse(opened);
  const body = opened.archive.read(opened.main, LARGEST_TEXT);
  if (body === undefined) return refuse('not-word');
  if (typeof body === 'string') return refuse(body);
  return readBody(opened, body, source) ?? refuse('not-word');
}

interface Surroundings {
  readonly styles: StyleSheet;
  readonly settings: XmlElement | undefined;
  readonly tree: (type: string) => XmlElement | undefined;
}

/** Settings, theme and styles; without one that cannot be read, which is said. */
function readSurroundings({ archive, main }: Package, remarks: Remarks): Surroundings {
  const relations = relationsOf(archive, main);
  const names = { styles: '样式', numbering: '自动编号', theme: '主题', settings: '设置' } as const;
  const tree = (type: string): XmlElement | undefined => {
    const target = [...relations.values()].find((one) => one.type === type && !one.isExternal)?.target;
    const root: XmlElement | Problem | undefined =
      target === undefined ? undefined : readTree(archive, target);
    if (typeof root !== 'string') return root;
    remarks.add('part', START, { zh: names[type as keyof typeof names], en: type });
    return undefined;
  };
  const settings = tree('settings');
  const themed = tree('theme');
  const language = childOf(settings, 'w:themeFontLang')?.attributes['w:eastAsia'];
  const theme = themed ? readTheme(themed, language) : NO_THEME;
  const styled = tree('styles');
  return { styles: styled ? readStyleSheet(styled, theme) : { ...NO_STYLES, theme }, settings, tree };
}

function readBody(
  opened: Package,
  body: Uint8Array,
  source: SourceText & { text: string },
): Reading | undefined {
  const { archive, main } = opened;
  const remarks = createRemarks();
  const { styles, settings, tree } = readSurroundings(opened, remarks);
  const relations = relationsOf(archive, main);
  const numbered = tree('numbering');
  const writer = createWriter();
  const document: Document = {
    archive,
    styles,
    numbering: numbered ? readNumbering(numbered, styles) : NO_NUMBERING,
    notes: openNotes(archive, relations, settings, () =>
      remarks.add('part', START, { zh: '脚注、尾注或批注', en: 'notes' }),
    ),
    readPicture: createPictureReader(archive),
    writer,
    remarks,
    readBlocks: (story, parent) => readBlocks(document, story, parent),
  };
  const sections = createSections(document, relations, flagOf(settings, 'w:evenAndOddHeaders') ?? false);
  const reader = createBlockReader(document, {
    ...openStory(document, 'text', relations),
    endSection: sections.end,
  });
  let hasBlocks = false;
  const problem = eachChild(body, CONTAINERS, (block) => {
    hasBlocks ||= block.name.startsWith('w:');
    reader.read(block);
    return writer.length() > MOST_TEXT || writer.count() > MOST_LINES ? 'enough' : undefined;
  });
  if (problem !== undefined) return { diagnostics: [refusal(problem, source)] };
  if (!hasBlocks) return undefined;
  reader.end();
  sections.finish();
  source.text = writer.text();
  const papers = sections.papers();
  return {
    manuscript: {
      source,
      form: 'paragraphs',
      blocks: writer.blocks,
      ...(papers.length > 0 && { papers }),
      diagnostics: [...withoutText(source, writer.blocks), ...remarks.toDiagnostics(source)],
    },
  };
}
