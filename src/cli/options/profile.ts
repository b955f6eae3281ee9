/** The profile of a printing condition: `--icc`, or the one that comes with the program. */

import { basename, extname, join, resolve } from 'node:path';
import type { Text } from '../../base/diagnostic.ts';
import { MAX_BYTES } from '../../base/input-file.ts';
import { ROOT } from '../../base/root.ts';
import { INPUT_MESSAGES } from '../../disk/disk-problems.ts';
import { readInput } from '../../disk/files.ts';
import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';

/** The redistributable profile that stands in for a print shop's own. */
const DEFAULT = {
  path: join(ROOT, 'profiles/FOGRA39L_coated.icc'),
  name: 'FOGRA39',
};

/** Length of the header, of the count of tags behind it, and of an entry of their table (ICC.1 7.2, 7.3). */
const HEADER = 128;
const COUNT = 4;
const ENTRY = 12;

/** How an output profile leads from ink to colour; without it nobody knows what the inks look like (ICC.1 8.5). */
const FROM_INK = 'A2B0';

/** True where every tag lies behind the table and inside the file, and the one that is wanted is among them. */
function hasTags(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(HEADER);
  const end = HEADER + COUNT + ENTRY * count;
  if (end > bytes.length) return false;
  const entries = Array.from({ length: count }, (_, i) => HEADER + COUNT + ENTRY * i);
  const lies = (at: number): boolean => {
    const [offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    return offset >= end && offset + length <= bytes.length;
  };
  return entries.every(lies) && entries.some((at) => wordAt(bytes, at) === FROM_INK);
}

const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** What keeps bytes from being an output profile for CMYK; nothing where they are one. */
export function findFault(bytes: Uint8Array): Text | undefined {
  if (bytes.length > MAX_BYTES)
    return text('ICC 文件超过 16 MB，太大了', 'The ICC profile is larger than 16 MB');
  if (bytes.length < HEADER + COUNT || wordAt(bytes, 36) !== 'acsp')
    return text('这不是 ICC 文件', 'Not an ICC profile');
  if (wordAt(bytes, 12) !== 'prtr' || wordAt(bytes, 16) !== 'CMYK') {
    return text(
      '这个 ICC 文件不是四色印刷（CMYK）的，请向印厂要他们的印刷特性文件',
      'This ICC profile is not of a CMYK printing condition; ask the print shop for theirs',
    );
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (size !== bytes.length || !hasTags(bytes)) {
    return text(
      '这个 ICC 文件不完整，或者坏了，请重新复制一份，或向印厂再要一份',
      'This ICC profile is cut short or damaged: copy it again, or ask the print shop for it',
    );
  }
  return undefined;
}

/**
 * Reads the profile of a printing condition: an output profile for CMYK (ICC.1 7.2).
 *
 * @param icc what `--icc` says
 * @throws UsageError where that is no such profile
 */
export function readProfile(
  icc: string | undefined,
  { cwd, lang }: Terminal,
): { bytes: Uint8Array; name: string } {
  const path = icc === undefined ? DEFAULT.path : resolve(cwd, icc);
  const name = icc === undefined ? DEFAULT.name : basename(path, extname(path));
  const content = readInput(path);
  if ('problem' in content) {
    const why = INPUT_MESSAGES[content.problem];
    throw new UsageError(
      text(`读不出 ICC 文件（${why.zh}）：${path}`, `Cannot read the ICC file (${why.en}): ${path}`)[lang],
    );
  }
  const fault = findFault(content.bytes);
  if (fault) throw new UsageError(text(`${fault.zh}：${path}`, `${fault.en}: ${path}`)[lang]);
  return { bytes: content.bytes, name };
}
