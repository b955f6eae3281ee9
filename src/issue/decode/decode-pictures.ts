/** Pictures of a body: their files, captions and numbers. */

import { basename, extname } from 'node:path';
import { type Diagnostic, error, warning } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import { readPicture } from '../../picture/picture.ts';
import { readPictureWidth } from '../../schema/blocks/picture-width.ts';
import { valueOfNumeral } from '../../schema/numerals.ts';
import { entryOf, type ScalarNode, scalarUnder, type TreeNode } from '../../schema/tree.ts';
import type { BodyPart, PicturePart, PictureRow, Sourced } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { titleFrom } from '../normalise/normalise.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { defined, lineUnder } from './nodes.ts';
import { notAPicture } from './picture-problems.ts';

/** Most pictures that stand side by side and can still be seen. */
const MOST_BESIDE = 4;

/**
 * Decodes what stands under the key of a picture: a file name, a mapping, or a list of either. What cannot be printed
 * is said and left out: `picture-unusable`, `pictures-too-many`, `picture-width-unused`, `picture-without-words`.
 */
export function decodePictures(node: TreeNode, decoding: Decoding): readonly PictureRow[] {
  const nodes = node.kind === 'list' ? node.items : [node];
  if (nodes.length > MOST_BESIDE) {
    decoding.say(tooMany(node, nodes.length));
    return [];
  }
  const pictures = nodes.flatMap((one) => decodePicture(one, nodes.length > 1, decoding));
  return pictures.length > 0 ? [{ kind: 'pictures', pictures }] : [];
}

function decodePicture(node: TreeNode, isBeside: boolean, decoding: Decoding): PicturePart[] {
  const name = node.kind === 'scalar' ? node : scalarUnder(node, 'file');
  const file = name && decoding.open(name);
  if (!file) return [];
  const picture = readPicture(file.bytes);
  if ('kind' in picture) {
    decoding.say(notAPicture(picture, file.path, name.span));
    return [];
  }
  const written = scalarUnder(node, 'width');
  const width = written && readPictureWidth(written.text);
  if (width && isBeside) decoding.say(unusedWidth(entryOf(node, 'width')?.keySpan ?? node.span));
  const { label, caption } = captionOf(scalarUnder(node, 'caption'));
  const alt = lineUnder(node, 'alt')?.text ?? caption?.text;
  if (alt === undefined) decoding.say(withoutWords(name, name === node));
  return [
    {
      picture,
      name: basename(file.path),
      span: name.span,
      alt: alt ?? basename(file.path, extname(file.path)),
      ...defined({ label, caption, width: width && 'value' in width && !isBeside ? width.value : undefined }),
    },
  ];
}

/** 图1, 图 2-1, 图一：, before the words of a caption; not 图书馆. */
const TYPED_NUMBER =
  /^\s*(图\s*(?:\d{1,3}(?:[-.—]\d{1,2})?|[一二三四五六七八九十]{1,3}(?=[\s\u3000.．、:：]|$)))[\s\u3000.．、:：]*/u;

/** A caption, and its number where it was typed. */
function captionOf(node: ScalarNode | undefined): { label?: Sourced; caption?: Sourced } {
  if (!node) return {};
  const raw = sourceOf(node);
  const [whole = '', number = ''] = TYPED_NUMBER.exec(raw.text) ?? [];
  const caption = titleFrom(cut(raw, whole.length));
  const start = raw.text.indexOf(number);
  const label = number === '' ? undefined : titleFrom(cut(raw, start, start + number.length));
  return defined({
    label: label && { text: label.text.replace(/\s/gu, ''), span: label.span },
    caption: caption.text === '' ? undefined : caption,
  });
}

/** The number in 图3 or 图十三; undefined of others, such as 图2-1. */
function numberIn({ text }: Sourced): number | undefined {
  const typed = text.slice(1);
  if (/^\d+$/.test(typed)) return Number(typed);
  return /\d/.test(typed) ? undefined : valueOfNumeral(typed);
}

/** What has a body: an item, an attachment. */
interface WithBody {
  readonly body: readonly BodyPart[];
}

const picturesIn = ({ body }: WithBody): readonly PicturePart[] =>
  body.flatMap((part) => (part.kind === 'pictures' ? part.pictures : []));

/**
 * Numbers for the pictures that have a caption, through the whole issue, where there are several; one that was typed
 * stays as it is. Warning: `figure-number` of one that is not the next.
 *
 * @returns the numbers that nobody typed
 */
export function numberFigures(
  parts: readonly WithBody[],
  say: Decoding['say'],
): ReadonlyMap<PicturePart, Sourced> {
  const captioned = parts.flatMap(picturesIn).filter(({ label, caption }) => label ?? caption);
  const numbers = new Map<PicturePart, Sourced>();
  captioned.forEach((picture, i) => {
    const { label, caption } = picture;
    const typed = label && numberIn(label);
    if (label && typed !== undefined && typed !== i + 1) say(otherNumber(label, i + 1));
    if (!label && caption && captioned.length > 1) {
      numbers.set(picture, { text: `图${i + 1}`, span: caption.span });
    }
  });
  return numbers;
}

/** The same with the numbers of its pictures. */
export function withNumbers<T extends WithBody>(owner: T, numbers: ReturnType<typeof numberFigures>): T {
  if (numbers.size === 0) return owner;
  const numbered = (picture: PicturePart): PicturePart => {
    const label = numbers.get(picture);
    return label ? { ...picture, label } : picture;
  };
  const body = owner.body.map((part) =>
    part.kind === 'pictures' ? { ...part, pictures: part.pictures.map(numbered) } : part,
  );
  return { ...owner, body };
}

const tooMany = ({ span }: TreeNode, count: number): Diagnostic =>
  error(
    'pictures-too-many',
    {
      zh: `${count} 幅图并排太挤，最多 ${MOST_BESIDE} 幅`,
      en: `${count} pictures do not fit side by side, ${MOST_BESIDE} do`,
    },
    { span, hint: { zh: '分成几行，每行另起一个“- 图片:”', en: 'Share them out over several "- picture:"' } },
  );

const unusedWidth = (span: Diagnostic['span'] & object): Diagnostic =>
  warning(
    'picture-width-unused',
    {
      zh: '并排的图一样高，宽度由它们自己定，这里的“宽”不起作用',
      en: 'Pictures side by side have one height; their width is not used',
    },
    {
      span,
      hint: { zh: '删掉“宽”；要自己定宽度，就不要并排', en: 'Delete it, or do not put them side by side' },
    },
  );

const withoutWords = ({ span, text }: ScalarNode, isAlone: boolean): Diagnostic =>
  warning(
    'picture-without-words',
    {
      zh: '这幅图没有说明，看不见图的人不知道画的是什么',
      en: 'This picture has no words for those who cannot see it',
    },
    {
      span,
      hint: isAlone
        ? {
            zh: `写成“{文件: ${text.trim()}, 说明: …}”，说明印在图下面；不要印，就把“说明”换成“替代文字”`,
            en: `Write "{file: ${text.trim()}, caption: …}", which is printed; or alt for caption, which is not`,
          }
        : {
            zh: '加上“说明: …”，印在图下面；不要印，就写“替代文字: …”',
            en: 'Add "caption: …", which is printed, or "alt: …", which is not',
          },
    },
  );

const otherNumber = ({ text, span }: Sourced, next: number): Diagnostic =>
  warning(
    'figure-number',
    {
      zh: `写的是“${text}”，按顺序应当是“图${next}”`,
      en: `It says "${text}"; in order it would be 图${next}`,
    },
    {
      span,
      hint: {
        zh: '改正；或者不写“图几”，会自动编号',
        en: 'Correct it, or leave the number out: it is added',
      },
    },
  );
