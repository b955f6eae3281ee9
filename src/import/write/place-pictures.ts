/** Names for the files of pictures, beside the issue that shows them. */

import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import type { DraftItem, DraftPicture } from '../issue-draft.ts';
import { placeOfFile } from '../no-copy.ts';

/** A picture and the file it goes into. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** False where such a file is there already. */
  readonly isNew: boolean;
}

export interface PlacedPictures {
  readonly files: readonly PictureFile[];
  /** The file of each picture that can be set. */
  readonly names: ReadonlyMap<DraftPicture, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is in the folder under a name. */
export type Occupant = (name: string) => Uint8Array | 'nothing' | 'other';

/** The formats that can be set, by what their files end in. */
const SETTABLE: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg' };

/** True of what the files of pictures that can be set end in. */
export const isSettable = (ending: string): boolean => Object.hasOwn(SETTABLE, ending.toLowerCase());

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** A picture, and what messages call the file that it comes from. */
export interface SourcedPicture {
  readonly picture: DraftPicture;
  readonly source: string;
}

/** All pictures of a part of a draft, in the order of reading. */
export const picturesIn = ({ body }: Pick<DraftItem, 'body'>, source: string): readonly SourcedPicture[] =>
  body.flatMap((part) => (part.kind === 'picture' ? [{ picture: part, source }] : []));

/** `copy-picture` */
const unsettable = (source: string, name: string): Diagnostic =>
  warning(
    'copy-picture',
    {
      zh: `这幅图的格式排不了，存成了 ${name}，正文里没有写`,
      en: `This picture is of a format that cannot be set: it was saved as ${name} and is not in the body`,
    },
    {
      hint: {
        zh: '用看图的程序打开它，另存为 PNG，再在正文里写上：- 图片: 名字.png',
        en: 'Open it, save it as PNG, and name that in the body: - picture: name.png',
      },
      span: placeOfFile(source),
    },
  );

/**
 * Gives each picture a file: 第12期-图1.png, 第12期-图2.jpg … One that is there with the same content serves again, and no
 * other file is ever overwritten. `copy-picture`
 *
 * @param stem the name of the file, without its ending
 * @param occupant what is in its folder already
 */
export function placePictures(
  pictures: readonly SourcedPicture[],
  stem: string,
  occupant: Occupant,
): PlacedPictures {
  const files: PictureFile[] = [];
  const names = new Map<DraftPicture, string>();
  const diagnostics: Diagnostic[] = [];
  let number = 0;
  for (const { picture, source } of pictures) {
    const { bytes, ending } = picture.image;
    const known = files.find((file) => isSame(file.bytes, bytes));
    let file = known;
    while (!file) {
      number++;
      const name = `${stem}-图${number}.${SETTABLE[ending.toLowerCase()] ?? ending.toLowerCase()}`;
      const there = occupant(name);
      if (there === 'nothing') file = { name, bytes, isNew: true };
      else if (there !== 'other' && isSame(there, bytes)) file = { name, bytes, isNew: false };
    }
    if (!known) files.push(file);
    if (isSettable(ending)) names.set(picture, file.name);
    else diagnostics.push(unsettable(source, file.name));
  }
  return { files, names, diagnostics };
}
