import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** @typedef {{ text: string, bold: boolean }} Piece */
/** @typedef {{ title: string, paragraphs: Piece[][], sources: string[] }} ContentItem */
/**
 * @typedef {{ title: string, issuer: string, number: string, date: string, items: ContentItem[], distribution: string,
 *   signoff: string[] }} Content what a bulletin says, ready to be set
 */

/** @param {string} file @returns {any} */
const readYaml = (file) => parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });

/**
 * Cut where a township's name opens a sentence.
 *
 * @param {string} text
 * @param {readonly string[]} names
 * @returns {Piece[]}
 */
function emphasise(text, names) {
  if (names.length === 0) return [{ text, bold: false }];
  const opening = new RegExp(`(?<=(?:^|[。！？])[”’）》」』]*)(${names.join('|')})`, 'u');
  const parts = text.split(opening).filter((part) => part !== '');
  return parts.map((part) => ({ text: part, bold: names.includes(part) }));
}

/** A name of two characters takes the room of three. @param {string} name */
const widen = (name) => ([...name].length === 2 ? [...name].join('　') : name);

/** Reads an issue and its publication. @param {string} yaml @returns {Content} */
export function readContent(yaml) {
  const own = readYaml(yaml);
  const it = { ...readYaml(join(dirname(yaml), own.extends)), ...own };
  const [year, month, day] = it.date.split('-').map(Number);
  const items = it.items.map((/** @type {any} */ { title, body, sources }) => {
    const names = it.townships.filter((/** @type {string} */ name) => sources.includes(name));
    const texts = body.trim().split(/\n\s*\n/u);
    const paragraphs = texts.map((/** @type {string} */ text) => emphasise(text.replace(/\n/gu, ''), names));
    return { title, paragraphs, sources };
  });
  return {
    ...it.masthead,
    number: `第${it.number}期`,
    date: `${year}年${month}月${day}日`,
    items,
    distribution: it.distribution,
    signoff: Object.entries(it.signoff).map(([role, name]) => `${role}：${widen(name)}`),
  };
}

/** The files of the four faces. */
export const FACES = {
  fang: 'FandolFang-Regular.otf',
  hei: 'NotoSansSC-Medium.ttf',
  song: 'FandolSong-Regular.otf',
  title: 'NotoSerifSC-SemiBold.ttf',
};
