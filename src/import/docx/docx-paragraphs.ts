/** Paragraphs of a text: their lines, numbers, borders, and what joins them (ISO 29500-1 17.3.1). */

import { type Inlines, propertiesOf, readInlines, type Target } from './docx-inlines.ts';
import type { LineDraft, Run } from './manuscript-writer.ts';
import { childOf, valOf, type XmlElement } from './parts/xml-elements.ts';
import { isMarkDeleted } from './revisions.ts';
import type { Document, Story } from './story.ts';
import { type Label, withListIndents } from './styles/list-numbers.ts';
import {
  type Border,
  firstIndent,
  overlay,
  type ParagraphProperties,
  readParagraphProperties,
} from './styles/paragraph-properties.ts';
import { flagOf, lookOf, type RunProperties, readRunProperties } from './styles/run-properties.ts';

export interface Paragraphs {
  read(element: XmlElement): void;
  /** Ends what the last paragraph left open; to be called before anything else is written. */
  flush(): void;
}

/** A paragraph that goes on in the next element, where the mark between them is gone. */
interface Open {
  runs: Run[];
  /** UTF-16 units of the runs. */
  length: number;
  /** A line of it has been written. */
  isBroken: boolean;
  /** Something beside its text stands for it. */
  hasAside: boolean;
  readonly after: (() => void)[];
}

type Format = Omit<LineDraft, 'runs' | 'continues'>;

const isBody = ({ region }: Story): boolean => region === 'text' || region === 'box';

export function createParagraphs(document: Document, story: Story): Paragraphs {
  const { writer, styles, remarks } = document;
  let open: Open | undefined;
  /** The borders of the last paragraph: those of neighbours that are alike are one frame. */
  let frame = '';
  let below: Border | undefined;

  const ruling = (border: Border | undefined): void => {
    if (border === undefined || border === 'none' || !isBody(story)) return;
    const emit = (): void => {
      const at = writer.length();
      writer.blocks.push({ kind: 'ruling', start: at, end: at, red: border === 'red' });
    };
    if (story.afterTable) story.afterTable.push(emit);
    else emit();
  };
  const pageBreak = (): void => {
    if (!story.sink.block || !isBody(story)) return;
    const at = writer.length();
    story.sink.block({ kind: 'break', start: at, end: at });
  };
  const endFrame = (): void => {
    ruling(below);
    below = undefined;
    frame = '';
  };

  const write = (paragraph: Open, format: Format): void => {
    const { runs, isBroken } = paragraph;
    const { indent, ...others } = format;
    story.sink.line({
      runs,
      ...others,
      ...(isBroken ? { continues: true } : indent !== undefined && { indent }),
    });
    paragraph.runs = [];
    paragraph.length = 0;
    paragraph.isBroken = true;
  };

  const targetOf = (paragraph: Open, formatNow: () => Format): Target => ({
    text: (text, look) => {
      if (text === '') return;
      paragraph.runs.push({ text, look });
      paragraph.length += text.length;
    },
    breakLine: () => write(paragraph, formatNow()),
    breakPage: () => {
      if (paragraph.length > 0) write(paragraph, formatNow());
      paragraph.hasAside = true;
      pageBreak();
    },
    aside: (emit, isAfter = false) => {
      if (!isAfter) paragraph.hasAside = true;
      if (story.afterTable) story.afterTable.push(emit);
      else if (isAfter || paragraph.length > 0) paragraph.after.push(emit);
      else emit();
    },
    place: () => {
      const at = writer.length() + paragraph.length;
      return { start: at, end: at };
    },
  });

  const finish = (paragraph: Open, format: Format, isSection: boolean): void => {
    const isEmpty = paragraph.length === 0;
    const standsForIt = paragraph.isBroken || paragraph.hasAside || isSection || !isBody(story);
    // An empty paragraph parts others, but not in a cell.
    if (!isEmpty || !(standsForIt || story.afterTable)) write(paragraph, format);
    for (const emit of paragraph.after) emit();
  };

  return {
    flush: () => {
      if (open) finish(open, {}, false);
      open = undefined;
      endFrame();
    },
    read: (element) => {
      const own = childOf(element, 'w:pPr');
      const mark = childOf(own, 'w:rPr');
      const marked = readRunProperties(mark, styles.theme);
      const direct = readParagraphProperties(own);
      const style = styles.paragraphStyle(own && valOf(own, 'w:pStyle'));
      const said = overlay(overlay(styles.paragraphDefaults, style.paragraph), direct);
      const paragraph: Open = open ?? { runs: [], length: 0, isBroken: false, hasAside: false, after: [] };

      const frameNow = said.above || said.below ? `${said.above} ${said.below}` : '';
      const isSameFrame = frameNow !== '' && frameNow === frame;
      if (!isSameFrame) endFrame();
      if (said.opensPage && !open) pageBreak();
      if (!isSameFrame && !open) ruling(said.above);
      frame = frameNow;
      below = said.below;

      const label = said.numbered && document.numbering.next(said.numbered);
      const inlines: Inlines = {
        document,
        story,
        style: style.run,
        target: targetOf(paragraph, () => formatOf(inlines, paragraph, said, indentsOf(label), mark)),
      };
      const indentsOf = (from: Label | undefined): ParagraphProperties['indents'] =>
        from ? withListIndents(style.paragraph, direct, from.indents) : said.indents;
      if (label) {
        if (label.unknownFormat !== undefined) {
          const name = label.unknownFormat;
          remarks.add('numbers', inlines.target.place(), { zh: name, en: name });
        }
        inlines.target.text(label.text, lookOf({ ...propertiesOf(inlines, mark), ...label.run }));
      }
      const labelled = paragraph.runs.at(-1);
      readInlines(inlines, element);
      // Where nothing says how the number looks, it looks like the text.
      const next = paragraph.runs[1];
      if (label && next && labelled === paragraph.runs[0] && !saysFont(label.run) && !saysFont(marked)) {
        paragraph.runs[0] = { text: label.text, look: next.look };
      }
      for (const name of story.fields.endParagraph()) {
        remarks.add('field', inlines.target.place(), { zh: name, en: name });
      }

      const isJoined =
        isMarkDeleted(mark) ||
        flagOf(mark, 'w:specVanish') === true ||
        childOf(own, 'w:framePr')?.attributes['w:dropCap'] !== undefined;
      if (isJoined) {
        open = paragraph;
        return;
      }
      open = undefined;
      const section = childOf(own, 'w:sectPr');
      finish(paragraph, formatOf(inlines, paragraph, said, indentsOf(label), mark), section !== undefined);
      if (section && story.endSection) {
        endFrame();
        story.endSection(section);
      }
    },
  };
}

const saysFont = ({ han, size, bold }: RunProperties): boolean =>
  han !== undefined || size !== undefined || bold !== undefined;

function formatOf(
  inlines: Inlines,
  { runs }: Open,
  { align, outline }: ParagraphProperties,
  indents: ParagraphProperties['indents'],
  mark: XmlElement | undefined,
): Format {
  const size = runs[0]?.look.size ?? lookOf(propertiesOf(inlines, mark)).size ?? 1;
  const indent = indents && Math.round(firstIndent(indents, size) * 100) / 100;
  return {
    ...(align && { align }),
    ...(indent && { indent }),
    ...(outline && { outline }),
  };
}
