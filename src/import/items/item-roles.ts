/** What each node between masthead and colophon is. */

import type { DraftTitleForm } from '../issue-draft.ts';
import type { PictureGroup } from './draft-pictures.ts';
import type { Range } from './draft-pieces.ts';
import type { AroundTable } from './draft-tables.ts';
import type { Para } from './item-node.ts';
import type { LabelledPart } from './labelled-line.ts';
import type { TagFound } from './source-tags.ts';

/** Why a line is kept as a comment. */
export type Aside = 'aside' | 'head' | 'greeting' | 'attachment';

export type Role =
  | { readonly kind: 'column'; readonly from: number; readonly to: number }
  /** A title on a line of its own; `continues` that of the line before. */
  | {
      readonly kind: 'title';
      readonly form: DraftTitleForm;
      readonly from: number;
      readonly to: number;
      readonly continues: boolean;
      /** Behind it on its line. */
      readonly subtitle?: Range;
      /** Behind it, or ahead of it. */
      readonly tag?: TagFound;
      readonly isDoubtful: boolean;
    }
  /** A title that its text follows: `end` is behind it, `rest` where the text begins. */
  | {
      readonly kind: 'run-in';
      readonly from: number;
      readonly end: number;
      readonly rest: number;
      readonly subtitle?: Range;
      readonly tag?: TagFound;
      readonly isDoubtful: boolean;
    }
  | { readonly kind: 'subtitle' }
  /** `sign` is the end of a sign before it, as notices have. */
  | { readonly kind: 'text'; readonly tag?: TagFound; readonly lead?: TagFound; readonly sign?: number }
  | { readonly kind: 'tag'; readonly tag: TagFound }
  /** 编者按: the label reaches to `from`; without one it goes on. */
  | { readonly kind: 'editor-note'; readonly from: number; readonly isUsual: boolean }
  /** Kept beside the item: contact, the head of a letter … */
  | { readonly kind: 'comment'; readonly why: Aside }
  /** A line of a form with several labels. */
  | { readonly kind: 'labelled'; readonly parts: readonly LabelledPart[] }
  | { readonly kind: 'table'; readonly around: AroundTable }
  | { readonly kind: 'pictures'; readonly group: PictureGroup }
  /** Taken by the table or picture beside it. */
  | { readonly kind: 'taken' }
  /** `parts` where items are parted by such. */
  | { readonly kind: 'divider'; readonly parts: boolean };

/** The roles by node; a hole has none yet. */
export type Roles = (Role | undefined)[];

/** What is known of the bulletin beside its text. */
export interface Knowledge {
  /** Names of units that surely are such. */
  readonly units: ReadonlySet<string>;
  /** The lines of the list of contents, by their keys: titles and columns. */
  readonly listed: ReadonlySet<string>;
  /** A department's file: it holds one item as a rule, and no columns. */
  readonly isContribution: boolean;
}

/** Roles that no item's text stands in. */
export const isPassedOver = (role: Role | undefined): boolean =>
  role !== undefined &&
  (role.kind === 'divider' ||
    role.kind === 'taken' ||
    role.kind === 'table' ||
    role.kind === 'pictures' ||
    role.kind === 'comment' ||
    role.kind === 'editor-note');

export const isParaAt = (node: unknown): node is Para =>
  typeof node === 'object' && node !== null && (node as { kind?: string }).kind === 'para';
