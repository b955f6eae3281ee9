/** The register of administrative divisions: which townships a county has. */

import { brotliDecompressSync } from 'node:zlib';
import { remember } from '../../base/remember.ts';
import type { Masthead } from '../../issue/model.ts';
import { matchesOf } from '../matches.ts';
import { townshipPacks } from './township-data.ts';

/** A county as the masthead names it, with all townships of the counties of this name. */
export interface County {
  readonly name: string;
  readonly townships: readonly string[];
}

/** A pack as lines, each a county and its townships. */
const readPack = remember((index: number): string =>
  brotliDecompressSync(Buffer.from(townshipPacks().split('\n')[index] ?? '', 'base64')).toString('utf16le'),
);

/** Counties are shared out over so many packs by the sum of their characters. */
const PACKS = 16;

/** The townships of all counties of a name; none where there is no such county. */
export function townshipsOf(county: string): readonly string[] {
  const sum = [...county].reduce((total, one) => total + (one.codePointAt(0) ?? 0), 0);
  const lines = readPack(sum % PACKS);
  const head = `\n${county} `;
  const found: string[][] = [];
  for (let at = lines.indexOf(head); at >= 0; at = lines.indexOf(head, at + 1)) {
    const from = at + head.length;
    found.push(lines.slice(from, lines.indexOf('\n', from)).split(' '));
  }
  return found.flat();
}

/** Where the name of a county may begin: first, or behind that of a city or a province. */
const BEGINS = /(?:^|(?<=[省市州盟区]))(?=\p{Script=Han})/gu;
/** The shortest name that ends so: 延津县, 积石山保安族东乡族撒拉族自治县. */
const COUNTY = /\p{Script=Han}{1,14}?[县市区旗]/uy;

/** The names that may be a county's in 河南省新乡市延津县人民政府办公室, the last first. */
const namesIn = (text: string): string[] =>
  matchesOf(text.slice(0, 32), BEGINS)
    .toReversed()
    .flatMap(({ index }) => {
      COUNTY.lastIndex = index;
      return COUNTY.exec(text) ?? [];
    });

/** 延津 and 县, of 延津政务快报 by 县政府办公室. */
function namesOfTitle(title: string, issuer: string): string[] {
  const [kind] = /^[县区旗]/u.exec(issuer) ?? [];
  return kind ? [2, 3].map((length) => title.slice(0, length) + kind) : [];
}

/** The county that publishes an issue, by the offices of its masthead, then by its title; none that the register has not. */
export function countyOf({ title, issuers }: Masthead): County | undefined {
  const titles = title.map(({ text }) => text);
  const [issuer = ''] = issuers.map(({ text }) => text);
  const names = [
    ...[...issuers.map(({ text }) => text), ...titles].flatMap(namesIn),
    ...namesOfTitle(titles.join(''), issuer),
  ];
  for (const name of names) {
    const townships = townshipsOf(name);
    if (townships.length > 0) return { name, townships };
  }
  return undefined;
}
