import type { Text } from '../base/diagnostic.ts';

/** What is looked at, in the order of the report; programs may rely on these names. */
export type Check =
  | 'file'
  | 'pages'
  | 'size'
  | 'fonts'
  | 'notdef'
  | 'text'
  | 'tagged'
  | 'numbering'
  | 'claims'
  | 'intent'
  | 'colour'
  | 'bookmarks'
  | 'metadata'
  | 'source'
  | 'reproducible';

/** `unknown`: could not be checked. `info`: a fact that is neither right nor wrong. */
export type Status = 'ok' | 'fail' | 'unknown' | 'info';

export interface Finding {
  readonly check: Check;
  readonly status: Status;
  readonly text: Text;
}

/** What holds of a PDF and what does not. */
export interface Report {
  /** False where a finding fails. */
  readonly ok: boolean;
  /** Whether it says that Kuaibao made it. */
  readonly ours: boolean;
  /** Missing where the file cannot be read. */
  readonly pages?: number;
  readonly findings: readonly Finding[];
}

/** Text without characters that command a terminal or turn a line around. */
export const toPlain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·');

const make =
  (status: Status) =>
  (check: Check, zh: string, en: string): Finding => ({
    check,
    status,
    text: { zh: toPlain(zh), en: toPlain(en) },
  });

export const ok = make('ok');
export const fail = make('fail');
export const unknown = make('unknown');
export const info = make('info');

/** At most so many names or numbers in one message. */
const MOST_NAMED = 5;

/** A list cut short, saying how many more there are. */
export function list(names: readonly (string | number)[]): { readonly zh: string; readonly en: string } {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length > MOST_NAMED;
  return {
    zh: `${shown.join('、')}${more ? ` 等 ${names.length} 个` : ''}`,
    en: `${shown.join(', ')}${more ? `, … (${names.length})` : ''}`,
  };
}

/** Pages by number, as a sentence about them begins or ends. */
export function listPageNumbers(numbers: readonly number[], all: number): { zh: string; en: string } {
  if (numbers.length === all) return { zh: '每一页', en: 'every page' };
  const shown = numbers.slice(0, MOST_NAMED);
  const more = numbers.length > MOST_NAMED;
  return {
    zh: `第 ${shown.join('、')} 页${more ? `等 ${numbers.length} 页` : ''}`,
    en: `page ${shown.join(', ')}${more ? `, … (${numbers.length} pages)` : ''}`,
  };
}

const LONGEST_QUOTE = 80;

/** Text out of a file, fit to be quoted: in one line, without control characters, and not too long. */
export function quote(text: string): string {
  const plain = toPlain(text.slice(0, LONGEST_QUOTE + 1));
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}
