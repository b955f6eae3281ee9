import type { StyledText } from '../../src/text/shape.ts';
import { body } from './support.ts';

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

const HAN = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯〇𠀀'];
const WORDS = ['Excel', 'It’s', 'in', 'GB', 'e-mail', 'API', 'naïve', 'мир'];
const NUMBERS = ['5', '91', '2026', '3.14', '1,234', '14:30', '2026-03-05', '1/2'];
const UNITS = ['', '', '%', '‰', '℃', '°C', '元'];
const SIGNS = ['', '', '¥', '+', '−'];
const INNER = ['，', '、', '；', '：', '——', '……', '·', '～', '—', '/', ','];
const ENDS = ['。', '？', '！', '。”', '？！', '；', '……'];
const PAIRS = ['“”', '（）', '《》', '「」', '()', '‘’', '【】'];

/** A paragraph of all that bulletins hold; no unit of it is wider than 10 em. */
export function randomParagraph(seed: number): StyledText[] {
  const random = seeded(seed);
  const han = () => Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(random, HAN)).join('');
  const number = () => pick(random, SIGNS) + pick(random, NUMBERS) + pick(random, UNITS);
  const words = () => `${pick(random, WORDS)} ${pick(random, WORDS)}`;
  const piece = (depth: number): string => {
    const kind = random();
    if (kind < 0.4) return han();
    if (kind < 0.55) return number();
    if (kind < 0.62) return words();
    if (kind < 0.66) return pick(random, WORDS);
    if (kind < 0.68) return `${han()} ${number()} `;
    if (kind < 0.85 || depth > 1) return han() + pick(random, INNER) + han();
    const [open = '', close = ''] = pick(random, PAIRS);
    return open + piece(depth + 1) + close;
  };
  const part = (): StyledText[] => {
    const kind = random();
    if (kind < 0.1) return [body(' ', { gap: pick(random, [0.5, 1]) })];
    if (kind < 0.2) return [body(han().slice(0, 6), { together: true })];
    const role = random() < 0.2 ? ({ role: 'bold' } as const) : {};
    const text = piece(0) + (random() < 0.3 ? pick(random, ENDS) : '');
    // Han between two words, so that no word grows past 10 em.
    return [body((/^[\p{L}\p{N}¥+−(]/u.test(text) ? pick(random, HAN) : '') + text, role)];
  };
  return [body(han()), ...Array.from({ length: Math.floor(random() * 40) }, part).flat(), body(han())];
}
