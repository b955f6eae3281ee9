/** What stands in a line: runs with their text, breaks, symbols, fields, references (ISO 29500-1 17.3.3). */

import { type Extent, type Look, PLAIN } from '../manuscript.ts';
import { isPrintedField } from './docx-fields.ts';
import { readDrawing } from './draw/drawings.ts';
import { placeDrawn } from './draw/place-drawn.ts';
import { readVml } from './draw/vml.ts';
import { mathText } from './math.ts';
import { childOf, childrenOf, textOf, valOf, type XmlElement } from './parts/xml-elements.ts';
import { OTHER_DOCUMENT } from './remark-kinds.ts';
import { acceptedChildren } from './revisions.ts';
import { type Document, openStory, type Story } from './story.ts';
import { cascade, flagOf, lookOf, type RunProperties, readRunProperties } from './styles/run-properties.ts';
import { symbolOf, UNKNOWN_SYMBOL, withSymbols } from './styles/symbols.ts';

/** The paragraph that is being read. */
export interface Target {
  text(text: string, look: Look): void;
  breakLine(): void;
  breakPage(): void;
  /** What stands beside the text: before it where none has come yet and `isAfter` is not set, else behind the paragraph. */
  aside(emit: () => void, isAfter?: boolean): void;
  /** Where the next text will be. */
  place(): Extent;
}

export interface Inlines {
  readonly document: Document;
  readonly story: Story;
  readonly target: Target;
  /** What the style of the paragraph says of its text. */
  readonly style: RunProperties;
}

/** How a run looks, or the mark of a paragraph. */
export const propertiesOf = (
  { document, style }: Inlines,
  element: XmlElement | undefined,
): RunProperties => {
  const { styles } = document;
  const runStyle = styles.runStyle(element && valOf(element, 'w:rStyle')).run;
  return cascade(styles.runDefaults, style, runStyle, readRunProperties(element, styles.theme));
};

/** Blanks at the ends of a text count only where it says so; line ends inside it are blanks. */
function writtenText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]+/gu, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/gu, '');
}

/** Reads what stands in a paragraph, a link, a field. */
export function readInlines(inlines: Inlines, parent: XmlElement): void {
  const { document, target, story } = inlines;
  for (const child of acceptedChildren(parent, document.remarks, target.place)) {
    switch (child.name) {
      case 'w:pPr':
        break;
      case 'w:r':
        readRun(inlines, child);
        break;
      case 'w:fldSimple':
        if (isPrintedField(child.attributes['w:instr'] ?? '')) readInlines(inlines, child);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        if (story.fields.isPrinted()) {
          const text = mathText(child);
          document.remarks.add('math', target.place(), text);
          target.text(text, lookOf(propertiesOf(inlines, undefined)));
        }
        break;
      case 'w:subDoc':
        document.remarks.add('object', target.place(), OTHER_DOCUMENT);
        break;
      default:
        if (child.children.length > 0) readInlines(inlines, child);
    }
  }
}

function readRun(inlines: Inlines, run: XmlElement): void {
  const { document, target, story } = inlines;
  const { remarks } = document;
  const properties = propertiesOf(inlines, childOf(run, 'w:rPr'));
  const look = lookOf(properties);
  const write = (text: string): void => {
    if (!story.fields.isPrinted()) story.fields.instruct(text);
    else if (properties.hidden) remarks.add('hidden', target.place(), text);
    else {
      const { start } = target.place();
      const shown = withSymbols(properties.capitals ? text.toUpperCase() : text, properties.western);
      if (properties.struck) remarks.add('struck', { start, end: start + shown.length }, shown);
      target.text(shown, look);
    }
  };
  for (const child of acceptedChildren(run, remarks, target.place)) {
    const { attributes } = child;
    switch (child.name) {
      case 'w:t':
        write(writtenText(child));
        break;
      case 'w:tab':
      case 'w:ptab':
        write('\t');
        break;
      case 'w:noBreakHyphen':
        write('-');
        break;
      case 'w:cr':
        target.breakLine();
        break;
      case 'w:br':
        if (!story.fields.isPrinted()) break;
        if (attributes['w:type'] === 'page' || attributes['w:type'] === 'column') target.breakPage();
        else target.breakLine();
        break;
      case 'w:sym':
        write(symbolFrom(inlines, attributes));
        break;
      case 'w:fldChar':
        readFieldMark(inlines, child, write);
        break;
      case 'w:instrText':
        story.fields.instruct(textOf(child));
        break;
      case 'w:ruby':
        readRuby(inlines, child);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        readReference(inlines, child, lookOf({ ...properties, raised: 'superscript' }));
        break;
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        target.text(story.noteNumber ?? '', lookOf({ ...properties, raised: 'superscript' }));
        break;
      case 'w:commentReference':
        readComment(inlines, attributes['w:id'] ?? '');
        break;
      case 'w:drawing':
        placeDrawn(inlines, readDrawing(child, document.styles.theme));
        break;
      case 'w:pict':
      case 'w:object':
        if (childOf(child, 'o:OLEObject')) remarks.add('embedded', target.place());
        placeDrawn(inlines, readVml(child));
        break;
      default:
        break;
    }
  }
}

function symbolFrom({ document, target }: Inlines, attributes: XmlElement['attributes']): string {
  const { 'w:char': code = '', 'w:font': font } = attributes;
  const symbol = symbolOf(Number.parseInt(code, 16), font);
  if (symbol !== undefined) return symbol;
  const name = `${font ?? ''} ${code}`.trim();
  document.remarks.add('symbol', target.place(), { zh: name, en: name });
  return UNKNOWN_SYMBOL;
}

function readFieldMark(
  { document, story, target }: Inlines,
  mark: XmlElement,
  write: (text: string) => void,
): void {
  const { fields } = story;
  switch (mark.attributes['w:fldCharType']) {
    case 'begin': {
      fields.begin();
      const box = childOf(mark, 'w:ffData', 'w:checkBox');
      const isChecked = flagOf(box, 'w:checked') ?? flagOf(box, 'w:default');
      if (box) target.text(isChecked ? '☑' : '□', PLAIN);
      return;
    }
    case 'separate':
      fields.separate();
      return;
    case 'end': {
      const shown = fields.end();
      if (shown.kind === 'text') write(shown.text);
      if (shown.kind === 'unknown') {
        document.remarks.add('field', target.place(), { zh: shown.name, en: shown.name });
      }
      return;
    }
    default:
      return;
  }
}

/** The text below a phonetic guide; the guide is left out. */
function readRuby(inlines: Inlines, ruby: XmlElement): void {
  const base = childOf(ruby, 'w:rubyBase');
  if (base === undefined) return;
  const words = childrenOf(base).map((run) => childrenOf(run).map(textOf).join(''));
  inlines.document.remarks.add('ruby', inlines.target.place(), words.join(''));
  readInlines(inlines, base);
}

function readReference({ document, story, target }: Inlines, reference: XmlElement, look: Look): void {
  if (!story.fields.isPrinted()) return;
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const note = document.notes.take(kind, reference.attributes['w:id'] ?? '');
  if (note === undefined) return;
  // A mark of its own follows as text.
  const number = reference.attributes['w:customMarkFollows'] ? '' : document.notes.next(kind);
  document.remarks.add('notes', target.place());
  target.text(number, look);
  target.aside(() => {
    document.readBlocks(openStory(document, 'footnote', note.relations, number), note.content);
  }, true);
}

function readComment({ document, target }: Inlines, id: string): void {
  const comment = document.notes.take('comment', id);
  if (comment === undefined) return;
  document.remarks.add('comments', target.place());
  target.aside(() => {
    document.readBlocks(openStory(document, 'comment', comment.relations), comment.content);
  }, true);
}
