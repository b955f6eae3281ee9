/** Keys that stand in a body: one level too deep, or typed where text belongs. */

import { type Diagnostic, error, warning } from '../../base/diagnostic.ts';
import { aliasOf } from '../../schema/aliases.ts';
import { elementOf, fieldOf, tidyKey, typeUnder } from '../../schema/keys.ts';
import { sampleOf } from '../../schema/samples.ts';
import { fileSchema } from '../../schema/schema.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import type { TextLine } from '../normalise/lines-of.ts';

const KEY_LINE =
  /^\s*(-[ \t]+|[－—–])?(["']?)([^\s:："'[\]{},，。、；]{1,12}(?:[ \u3000][^\s:：]{1,3})?)\2[ \u3000]*([:：])(.*)$/u;
const ITEM = elementOf(typeUnder(fileSchema, 'items'));
const BLOCK = elementOf(typeUnder(ITEM, 'body'));

interface StrayKey {
  readonly written: string;
  /** Range of the key in its line. */
  readonly at: number;
  /** True of a key of an item that can hardly be text. */
  readonly certain: boolean;
  readonly opensItem: boolean;
}

function readKey(line: string): StrayKey | undefined {
  const [, dash, quote = '', written = '', colon = '', rest = ''] = KEY_LINE.exec(line) ?? [];
  const key = tidyKey(written);
  const own = fieldOf(ITEM, key);
  const isWide = colon === '：';
  const found = { written: key, at: line.indexOf(written, (dash ?? '').length) - quote.length };
  const opensItem = dash !== undefined;
  // 来源：教体局 is how tags are typed; 标题：… may be a line of a form.
  if (own) return { ...found, opensItem, certain: !isWide || own.en === 'sources' || opensItem };
  const isSpaced = rest === '' || /^\s/u.test(rest);
  return !isWide && isSpaced && fieldOf(fileSchema, key)
    ? { ...found, opensItem, certain: false }
    : undefined;
}

/** How many spaces stand before the key of a value, where that is to be seen. */
function columnOfKey({ span, literal }: ScalarNode): number | undefined {
  if (!literal) return undefined;
  const { text } = span.source;
  const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.start);
  // What is set for one run stands in no file.
  return /^\s*(?:- +)*/u.exec(line)?.[0].length || undefined;
}

function tooDeep({ written, at, opensItem }: StrayKey, { spanOf }: TextLine, node: ScalarNode): Diagnostic {
  const column = columnOfKey(node);
  const spaces = {
    zh: column === undefined ? '' : `，行首留 ${column} 个空格`,
    en: column === undefined ? '' : `, with ${column} spaces in front`,
  };
  const colon = { zh: `，冒号用英文的，后面空一格：“${written}: ”`, en: `, and write "${written}: "` };
  return error(
    'key-too-deep',
    {
      zh: `“${written}”这一行缩进多了，成了正文里的话`,
      en: `The line of "${written}" is indented too far: it has become part of the body`,
    },
    {
      span: spanOf(at, at + written.length),
      hint: opensItem
        ? {
            zh: '这是新的一条：行首的“- ”与上一条的“- ”左对齐',
            en: 'It starts a new item: align its dash with that of the item above',
          }
        : {
            zh: `移到与“正文”左对齐的位置${spaces.zh}${colon.zh}；确是正文里的话，换一种说法`,
            en: `Align it with the key of the body${spaces.en}${colon.en}; if it is text, word it otherwise`,
          },
    },
  );
}

/** What can only be the name of a picture or of a file with a table. */
const FILE_NAME = /^\s*[^\s，。；]{1,60}\.(?:png|jpe?g|heic|bmp|gif|webp|tiff?|csv|xlsx?|et)\s*$/iu;

/** True of another word for a block: 照片. */
const isBlock = (written: string): boolean => {
  const key = tidyKey(written);
  return fieldOf(BLOCK, key) !== undefined || aliasOf(['items', 'body'], key) !== undefined;
};

/** A block of the body that was typed into its text. */
function readBlock({ text, spanOf }: TextLine, node: ScalarNode): Diagnostic | undefined {
  const [, dash, , written = '', colon, rest = ''] = KEY_LINE.exec(text) ?? [];
  if (!colon || !isBlock(written) || (rest.trim() !== '' && !FILE_NAME.test(rest))) return undefined;
  const at = text.indexOf(written);
  const key = fieldOf(BLOCK, tidyKey(written))?.en ?? aliasOf(['items', 'body'], tidyKey(written))?.[0] ?? '';
  // An entry of a list that is a text for its colon alone.
  const isEntry = !node.literal && dash === undefined && colon === '：';
  return error(
    'key-too-deep',
    {
      zh: `“${written}”写在正文的文字里了，会当作文字印出来`,
      en: `"${written}" stands in the text of the body, and would be printed as text`,
    },
    {
      span: spanOf(at, at + written.length),
      hint: isEntry
        ? {
            zh: `冒号改成英文的，后面空一格，写成这样：\n${sampleOf(key, 'zh')}`,
            en: `Use an ASCII colon and a space, as here:\n${sampleOf(key, 'en')}`,
          }
        : {
            zh: `去掉“正文:”后面的“|”，文字、表格、图片各写成一项，每项以“- ”开头：\n${sampleOf(key, 'zh')}`,
            en: `Make the body a list without the "|", a dash before each text, table and picture:\n${sampleOf(key, 'en')}`,
          },
    },
  );
}

/** Keys of the top that no sentence begins with; 日期: and 单位: may open a line of a text. */
const CERTAIN: ReadonlySet<string | undefined> = new Set([
  ...['masthead', 'items', 'contents', 'editorNote', 'attachments', 'signature'],
  ...['distribution', 'signoff', 'printed', 'layout', 'fonts'],
]);

const isOfTop = ({ written, opensItem }: StrayKey): boolean =>
  !opensItem && !fieldOf(ITEM, written) && CERTAIN.has(fieldOf(fileSchema, written)?.en);

/** 落款: with a half-width colon in a body: it belongs at the margin. */
const ofTop = ({ written, at }: StrayKey, { spanOf }: TextLine): Diagnostic =>
  error(
    'key-too-deep',
    {
      zh: `“${written}”这一行缩进多了，成了正文里的话`,
      en: `The line of "${written}" is indented too far: it has become part of the body`,
    },
    {
      span: spanOf(at, at + written.length),
      hint: {
        zh: `移到最后一条的下面，行首不空格；确是正文里的话，冒号改用中文的“：”`,
        en: 'Move it below the last item, to the margin; if it is text, use a Chinese colon',
      },
    },
  );

const maybeKey = ({ written, at }: StrayKey, { spanOf }: TextLine): Diagnostic =>
  warning(
    'key-in-text',
    {
      zh: `这一行像是“${written}”这一项，却写在正文里，会当作文字印出来`,
      en: `This line looks like the key "${written}", but stands in the body and is printed as text`,
    },
    {
      span: spanOf(at, at + written.length),
      hint: {
        zh: `是“${written}”这一项，就减少行首的空格，与同一层的各项左对齐；是正文里的话，冒号改用中文的，或者不用改`,
        en: 'Indent it less, like the other keys of its level; if it is text, use a Chinese colon or leave it',
      },
    },
  );

function describe(key: StrayKey, line: TextLine, node: ScalarNode): Diagnostic {
  if (key.certain) return tooDeep(key, line, node);
  return isOfTop(key) ? ofTop(key, line) : maybeKey(key, line);
}

/**
 * Finds the keys that stand in a body, up to the first: what follows it is its own. Error: `key-too-deep`; warning:
 * `key-in-text`.
 *
 * @param holder the key that the body stands under; an editor's note may begin with its own name
 */
export function findKey(
  lines: readonly TextLine[],
  node: ScalarNode,
  holder?: string,
): { readonly index: number; readonly diagnostic: Diagnostic } | undefined {
  for (const [index, line] of lines.entries()) {
    // Most lines of a body have no colon near their start.
    if (!/[:：]/u.test(line.text.slice(0, 40))) continue;
    const block = readBlock(line, node);
    if (block) return { index, diagnostic: block };
    const key = readKey(line.text);
    if (key && (holder !== 'editorNote' || fieldOf(ITEM, key.written)?.en !== holder))
      return { index, diagnostic: describe(key, line, node) };
  }
  return undefined;
}
