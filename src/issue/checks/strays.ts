/** What was typed into a text as structure and would be printed as text: keys, tables, pictures, Markdown, HTML. */

import { type Diagnostic, error, type Text, warning } from '../../base/diagnostic.ts';
import { sampleOf } from '../../schema/samples.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { isFolded, linesOf, type TextLine } from '../normalise/lines-of.ts';
import { isDivider } from '../table/raw-rows.ts';
import { findMarkup } from './markup.ts';
import { findKey } from './stray-keys.ts';
import { findTables, type TableLines } from './table-lines.ts';

type Lost = 'spaces' | 'single' | 'folded' | 'elsewhere';

/** Why lines that look like a table are none, and what to do about it. */
const LOST: Readonly<Record<Lost, { readonly message: Text; readonly hint: Text }>> = {
  spaces: {
    message: {
      zh: '这几行像是用空格对齐的表格，分不清各列，会连成一段话',
      en: 'These lines look like a table aligned with spaces, whose columns cannot be told; they would run together',
    },
    hint: {
      zh: '各格之间改用竖线隔开，如“柳林镇 | 2.9 | 90%”；或者从 Excel、Word 的表格里整块复制过来',
      en: 'Part the cells with bars: 柳林镇 | 2.9 | 90%; or copy them out of the table of Excel or Word',
    },
  },
  single: {
    message: {
      zh: '这一行像是表格里的一行，一行排不成表格，会成为一段话',
      en: 'This line looks like the row of a table; a single one makes none, and would be set as text',
    },
    hint: {
      zh: '改写成文字，如“柳林镇2.9万亩，石桥乡2.1万亩”；要排成表格，写在“- 表格:”的“行”里',
      en: 'Write it as a sentence; for a table, put it into the rows of a "- table:"',
    },
  },
  // YAML has made one line of them.
  folded: {
    message: {
      zh: '这几行像是一张表格，但各行会连成一段话',
      en: 'These lines look like a table, but run together',
    },
    hint: {
      zh: '在“正文:”后面写一个 |，内容从下一行写起',
      en: 'Put | after the key of the body, and the text on the next line',
    },
  },
  elsewhere: {
    message: {
      zh: '这几行像是一张表格，这里排不了表格，会连成一段话',
      en: 'These lines look like a table; there are none here, and they would run together',
    },
    hint: {
      zh: '把表格移到“正文”里，这里改写成文字',
      en: 'Put the table into a body, and write sentences here',
    },
  },
};

/** Why lines that look like a table are not set as one; undefined where they are. */
function whyLost({ kind }: TableLines, node: ScalarNode, holder: string | undefined): Lost | undefined {
  if (kind !== 'marks') return kind;
  if (holder !== 'body') return 'elsewhere';
  return isFolded(node) ? 'folded' : undefined;
}

function table({ text, spanOf }: TextLine, kind: Lost): Diagnostic {
  const start = text.search(/\S/u);
  const { message, hint } = LOST[kind];
  return error('table-in-text', message, { span: spanOf(start, start + text.trim().length), hint });
}

/** The place that a picture pasted from Word leaves. */
const PICTURE = '\ufffc';

function findPicture(lines: readonly TextLine[]): Diagnostic[] {
  const line = lines.find(({ text }) => text.includes(PICTURE));
  if (!line) return [];
  const at = line.text.indexOf(PICTURE);
  return [
    warning(
      'picture-in-text',
      { zh: '这里粘贴过一张图片，图片不会印出来', en: 'A picture was pasted here; it is not printed' },
      {
        span: line.spanOf(at, at + 1),
        hint: {
          zh: `不印，就把前后的字连同这个看不见的图片一起删掉，重新键入；要印，就另存为 PNG 或 JPEG，把正文写成列表，图片写成其中的一项：\n${sampleOf('picture', 'zh')}`,
          en: `Not to print it, delete the text around it and type it again; to print it, save it as PNG or JPEG and write the body as a list with the picture in it:\n${sampleOf('picture', 'en')}`,
        },
      },
    ),
  ];
}

/** 图片: 现场.jpg, or the name of a picture alone, on a line of a text. */
const PICTURE_LINE =
  /^\s*(?:[-－—–]\s*)?(?:(?:图片|照片|插图|picture|image)\s*[:：]\s*)?[^\s，。；]{1,60}\.(?:png|jpe?g)\s*$/iu;

function findPictureLine(lines: readonly TextLine[]): Diagnostic[] {
  const line = lines.find(({ text }) => PICTURE_LINE.test(text));
  if (!line) return [];
  const start = line.text.search(/\S/u);
  return [
    warning(
      'picture-in-text',
      {
        zh: '这一行像是一幅图片，却写在一段文字里，会当作文字印出来',
        en: 'This line looks like a picture, but stands in a text and is printed as text',
      },
      {
        span: line.spanOf(start, line.text.trimEnd().length),
        hint: {
          zh: `把正文写成列表，图片写成其中的一项：\n${sampleOf('picture', 'zh')}`,
          en: `Write the body as a list with the picture in it:\n${sampleOf('picture', 'en')}`,
        },
      },
    ),
  ];
}

const ANY = /[#\-*+•>=`~![_^<&|｜\t\ufffc:：]| {2}|\u3000{2}/u;

/**
 * Finds what would be printed of a text though it was meant as structure. Errors: `table-in-text`, `key-too-deep`;
 * warnings: `picture-in-text`, `key-in-text`, `markup-in-text`, once a text for each kind of mark.
 *
 * @param isBody true where the text has lines of its own: keys, tables and marks at their starts
 * @param holder the key that it stands under
 */
export function findStrays(node: ScalarNode, isBody: boolean, holder?: string): Diagnostic[] {
  if (!ANY.test(node.text) && !/\.(?:png|jpe?g)/iu.test(node.text)) return [];
  const lines = linesOf(node);
  if (!isBody) return [...findPicture(lines), ...findMarkup(lines, false)];
  const tables = findTables(lines);
  const key = findKey(lines, node, holder);
  const inTable = (index: number): boolean => tables.some(({ from, to }) => index >= from && index < to);
  // Nothing more is said of what stands below a key.
  const plain = lines.filter((_, index) => !inTable(index) && (!key || index < key.index));
  // Those that are set as tables are remarked on when they are made.
  const lost = tables.flatMap((one) => {
    const why = whyLost(one, node, holder);
    return why ? [table(lines[one.from] as TextLine, why)] : [];
  });
  const cells = tables
    .filter((one) => whyLost(one, node, holder) === undefined)
    .flatMap(({ from, to }) => lines.slice(from, to).filter(({ text }) => !isDivider(text)));
  return [
    ...lost,
    ...findPicture(lines),
    ...findPictureLine(plain),
    ...(key && !inTable(key.index) ? [key.diagnostic] : []),
    ...findMarkup(plain, true),
    ...findMarkup(cells, false),
  ];
}
