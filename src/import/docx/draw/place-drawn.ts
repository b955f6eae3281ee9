/** Puts what is drawn into the manuscript: pictures, boxes and lines beside the paragraph that holds them. */

import type { Text } from '../../../base/diagnostic.ts';
import { PLAIN } from '../../manuscript.ts';
import type { Inlines } from '../docx-inlines.ts';
import { blockSink } from '../manuscript-writer.ts';
import { openStory } from '../story.ts';
import type { Drawn } from './drawn.ts';

const LEFT_OUT: Readonly<Record<'outside' | 'missing' | 'too-large' | 'head', Text>> = {
  outside: { zh: '图片不在文件里，只有一个网址或位置', en: 'only an address outside the document' },
  missing: { zh: '文件里找不到图片', en: 'missing from the document' },
  'too-large': { zh: '图片太大', en: 'too large' },
  head: { zh: '在页眉页脚或注里', en: 'in a header, footer or note' },
};

/** What programs write for the alternative text of a picture by themselves: names of files, places, guesses. */
const NO_WORDS =
  /\.(?:png|jpe?g|bmp|gif|tiff?|emf|wmf|webp)$|^(?:[a-z]:\\|\/|\w+:\/\/)|自动生成|automatically generated|^[\da-f\s_.-]+$|^(?:wps|img|image|dsc|mmexport|picture|微信图片|qq图片|qq截图|图片|图像|屏幕截图|截图|截屏)[\w\s.()（）-]*$/iu;

type Placing<K extends Drawn['kind']> = (inlines: Inlines, drawn: Extract<Drawn, { kind: K }>) => void;

const picture: Placing<'picture'> = ({ document, story, target }, { relation, width, alt, isChanged }) => {
  const { remarks, writer } = document;
  const isPlaced = story.region === 'text' || story.region === 'box';
  const read = isPlaced ? document.readPicture(story.relations, relation) : 'head';
  if (typeof read === 'string') {
    remarks.add('picture', target.place(), LEFT_OUT[read]);
    return;
  }
  if (isChanged) remarks.add('changed', target.place());
  target.aside(() => {
    const at = writer.length();
    writer.blocks.push({
      kind: 'image',
      start: at,
      end: at,
      ...read,
      ...(width !== undefined && { width }),
      ...(alt !== undefined && !NO_WORDS.test(alt.trim()) && { alt: alt.trim() }),
    });
  });
};

const regionOf = ({ story }: Inlines): Inlines['story']['region'] =>
  story.region === 'text' ? 'box' : story.region;

const box: Placing<'box'> = (inlines, { content }) => {
  const { document, story, target } = inlines;
  target.aside(() => {
    document.readBlocks(openStory(document, regionOf(inlines), story.relations), content);
  });
};

const words: Placing<'words'> = (inlines, { text, isRed }) => {
  const { document, target } = inlines;
  target.aside(() => {
    blockSink(document.writer, regionOf(inlines)).line({ runs: [{ text, look: { ...PLAIN, red: isRed } }] });
  });
};

const line: Placing<'line'> = ({ document, story, target }, { isRed, isAbove }) => {
  if (story.region !== 'text' && story.region !== 'box') return;
  target.aside(() => {
    const at = document.writer.length();
    document.writer.blocks.push({ kind: 'ruling', start: at, end: at, red: isRed });
  }, !isAbove);
};

/** Places the parts of a drawing, in their order. */
export function placeDrawn(inlines: Inlines, all: readonly Drawn[]): void {
  if (!inlines.story.fields.isPrinted()) return;
  for (const drawn of all) {
    if (drawn.kind === 'picture') picture(inlines, drawn);
    else if (drawn.kind === 'box') box(inlines, drawn);
    else if (drawn.kind === 'words') words(inlines, drawn);
    else if (drawn.kind === 'line') line(inlines, drawn);
    else inlines.document.remarks.add('object', inlines.target.place(), drawn.what);
  }
}
