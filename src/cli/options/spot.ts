/** The name of a spot colour: `--spot`. */

import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';

/** Names that mean plates of their own (ISO 32000-1 8.6.6.4), however wide or large they are written. */
const RESERVED = /^(?:all|none|cyan|magenta|yellow|black)$/u;

/** What does not show: two names that differ in it look alike, and are two plates. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800\ufffd]/u;

/** Longest name in a PDF, in bytes of UTF-8 (ISO 32000-1 annex C). */
const LONGEST = 127;

/**
 * Reads `--spot`: the name of the plate, without white space around it.
 *
 * @throws UsageError where it is no name that a spot colour can have
 */
export function readSpot(written: string, { lang }: Pick<Terminal, 'lang'>): string {
  const name = written.trim().normalize('NFC');
  const wide = name.normalize('NFKC').toLowerCase();
  const wrong =
    wide.trim() === '' || RESERVED.test(wide.replace(/\s+/gu, ''))
      ? text(
          '--spot 后面要写专色的名字，例如 --spot "PANTONE 485 C"；All、None 和四色的名字另有含义，不能用',
          '--spot takes the name of a spot colour, such as "PANTONE 485 C"; All, None and the process colours are reserved',
        )
      : UNSEEN.test(name)
        ? text(
            '--spot 的名字里有看不见的字符，印厂认不出：请重新打一遍，不要复制',
            '--spot has characters that do not show, by which no press knows the plate: type the name anew',
          )
        : new TextEncoder().encode(name).length > LONGEST
          ? text(
              `--spot 的名字太长：最多 ${LONGEST} 个字节，一个汉字算三个`,
              `--spot takes a name of ${LONGEST} bytes at most; a Chinese character is three`,
            )
          : undefined;
  if (wrong) throw new UsageError(wrong[lang]);
  return name;
}
