/** What normalisation does to a single character, whatever stands beside it. */

/** Tab and line breaks count as space; so do the fixed-width, no-break and ideographic spaces. */
const SPACE = /[\t\n\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/**
 * Zero-width, soft hyphen, direction marks, U+FEFF, emoji presentation selectors, the place of a picture (U+FFFC):
 * invisible leftovers of copying.
 */
const INVISIBLE =
  /\u034f|\ufe0e|\ufe0f|\ufffc|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/;
const LONE_SURROGATE = /\p{Cs}/u;

const isSpace = (character: string): boolean => SPACE.test(character);
const isInvisible = (character: string): boolean => INVISIBLE.test(character);

/** A character no text can mean: a control code, a noncharacter, or U+FFFD, the mark of text already damaged. */
export const isDamaged = (character: string): boolean =>
  character === '\ufffd' || CONTROL.test(character) || LONE_SURROGATE.test(character);

/** Whether a text may have a damaged character; quicker than asking each. */
export const hasDamage = (text: string): boolean =>
  text.includes('\ufffd') || CONTROL.test(text) || LONE_SURROGATE.test(text);

/** The CJK radicals NFKC leaves alone yet PDF extraction produces in place of the everyday character. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  (
    '⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ' +
    '⺟母 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const inRange = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** True for the ideographs of the basic plane, which stand for themselves. */
export const isIdeograph = (code: number): boolean => inRange(code, 0x4e00, 0x9fff);

const isCompatibilityHan = (code: number): boolean =>
  inRange(code, 0x2e80, 0x2fdf) || inRange(code, 0xf900, 0xfaff) || inRange(code, 0x2f800, 0x2fa1f);

/** Full-width digits and Latin letters, and ％ beside them (GB/T 15835 sets 27.27% half-width). */
const isFullWidthWestern = (code: number): boolean =>
  inRange(code, 0xff10, 0xff19) ||
  inRange(code, 0xff21, 0xff3a) ||
  inRange(code, 0xff41, 0xff5a) ||
  code === 0xff05;

const MIDDLE_DOTS = '\u2027\u2022\u30fb\u2219';

/** What characters were mapped to, those that had to be asked after; real texts have some hundred kinds of them. */
const MOST_KINDS = 4096;
const mapped = new Map<string, string>();

/**
 * The character it stands for: '' for an invisible one, ' ' for any space, ASCII for a full-width digit or letter, the
 * unified ideograph for a radical or compatibility one, `·` for the middle-dot variants, else itself.
 */
export function mapCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (isIdeograph(code) || inRange(code, 0x21, 0x7e)) return character;
  const known = mapped.get(character);
  if (known !== undefined) return known;
  const fresh = mapOther(character, code);
  if (mapped.size < MOST_KINDS) mapped.set(character, fresh);
  return fresh;
}

function mapOther(character: string, code: number): string {
  if (isSpace(character)) return ' ';
  if (isInvisible(character)) return '';
  if (isFullWidthWestern(code)) return String.fromCharCode(code - 0xfee0);
  if (isCompatibilityHan(code)) return RADICALS.get(character) ?? character.normalize('NFKC');
  if (MIDDLE_DOTS.includes(character)) return '·';
  return character;
}

/** True of a text that has more than spaces and what cannot be seen. */
export function saysSomething(text: string): boolean {
  for (const character of text) if (mapCharacter(character).trim() !== '') return true;
  return false;
}

const SHARED_MARKS = new Set('“”‘’—…·–');

/** Marks both scripts use: whether a space belongs beside one is told by the characters around it. */
export const isSharedMark = (character: string): boolean => SHARED_MARKS.has(character);

/** True for a character of a script that separates words by spaces. */
export const isWestern = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) < 0x2e80 && !isSharedMark(character) && !/[\u2000-\u2bff]/.test(character);
