/** The office's own list of words and names (词表), which its publication names. */

import type { Sourced, Span } from '../../base/diagnostic.ts';

/** A word that is to be written otherwise: 拔款 → 拨款. */
interface WrongWord {
  readonly wrong: Sourced;
  readonly right: string;
  /** Empty where none is given. */
  readonly reason: string;
}

/** A word to be used with care. */
interface CarefulWord {
  readonly word: Sourced;
  /** Empty where none is given. */
  readonly reason: string;
}

/** A leader. */
interface Leader {
  readonly name: Sourced;
  /** 县委副书记 and 县长; none where the list gives the order alone. */
  readonly posts: readonly string[];
}

export interface OfficeList {
  readonly wrong: readonly WrongWord[];
  readonly careful: readonly CarefulWord[];
  /** In the order in which they are named. */
  readonly leaders: readonly Leader[];
}

/** What an entry of a list is about. */
export type Section = keyof OfficeList;

/** An entry, or a stretch that is none. */
export type ListEntry =
  | { readonly kind: 'wrong'; readonly entry: WrongWord }
  | { readonly kind: 'careful'; readonly entry: CarefulWord }
  | { readonly kind: 'leaders'; readonly entry: Leader }
  | { readonly kind: 'unread'; readonly span: Span; readonly why: 'no arrow' | 'same' | 'no section' };

/** What sections are called in a list. */
const SECTIONS: Readonly<Record<Section, readonly string[]>> = {
  wrong: ['错词', '错字', '更正', '用词', 'wrong'],
  careful: ['慎用', '慎用词', 'careful'],
  leaders: ['姓名', '人名', '领导', '职务', '名单', 'leaders', 'names'],
};

const BY_NAME: ReadonlyMap<string, Section> = new Map(
  (Object.keys(SECTIONS) as Section[]).flatMap((section) => SECTIONS[section].map((name) => [name, section])),
);

/** The section of a heading such as 【慎用】 or 慎用. */
export const sectionOf = (name: string): Section | undefined =>
  BY_NAME.get(name.replace(/[【】[\]\s]/gu, '').toLowerCase());
