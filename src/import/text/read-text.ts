/** Text files, plain or with the marks of Markdown, in any encoding. */

import { saysSomething } from '../../schema/characters.ts';
import { decodeBytes } from '../../yaml/bytes.ts';
import { isTextTooLarge, MOST_TEXT_BYTES } from '../copy-limits.ts';
import { guessTextForm } from '../join/wrapped-text.ts';
import type { Reading } from '../manuscript.ts';
import { emptyCopy, tooLargeCopy, wrongKind } from '../no-copy.ts';
import { textManuscript } from './text-manuscript.ts';

/** Text that decodes yet is full of control characters was never text. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.slice(0, 65536).match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0;
  return controls > 8 && controls * 20 > Math.min(text.length, 65536);
}

/**
 * Reads a text file: UTF-8 or UTF-16 with or without a byte order mark, else GB 18030. `copy-empty`, `copy-kind`,
 * `copy-too-large`.
 *
 * @param name what messages call it
 */
export function readText(name: string, bytes: Uint8Array): Reading {
  if (bytes.length > MOST_TEXT_BYTES) return { diagnostics: [tooLargeCopy(name)] };
  const text = decodeBytes(bytes)?.text.replace(/^\ufeff/, '');
  if (text === undefined || looksBinary(text)) return { diagnostics: [wrongKind(name, 'unknown')] };
  if (!saysSomething(text)) return { diagnostics: [emptyCopy(name)] };
  if (isTextTooLarge(text)) return { diagnostics: [tooLargeCopy(name)] };
  return { manuscript: textManuscript(name, text, guessTextForm(text)) };
}
