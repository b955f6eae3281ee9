/**
 * What the recogniser makes of a manuscript: an issue whose every text knows the place of its characters, so that what
 * came in can be weighed against what goes out. Marks of the input language (`**`, `[…]{…}`) are the writer's.
 */

import type { Diagnostic, Sourced } from '../base/diagnostic.ts';
import type { InlineStyle } from '../base/inline-style.ts';
import type { Dropped } from './element.ts';
import type { Image } from './manuscript.ts';

/** A stretch of a paragraph. */
export interface Piece extends Sourced {
  readonly bold: boolean;
  readonly style?: InlineStyle;
}

export interface DraftText {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
}

export interface DraftCell {
  readonly text: Sourced;
  readonly columns: number;
  readonly rows: number;
}

export interface DraftTable {
  readonly kind: 'table';
  readonly title?: Sourced;
  /** Without 单位：. */
  readonly unit?: Sourced;
  readonly head: readonly (readonly DraftCell[])[];
  readonly rows: readonly (readonly DraftCell[])[];
  /** Without 注：. */
  readonly note?: Sourced;
}

export interface DraftPicture {
  readonly kind: 'picture';
  readonly image: Image;
  /** Without its number where setting gives it the same. */
  readonly caption?: Sourced;
  /** Stands beside the picture before it. */
  readonly beside?: true;
}

export type DraftPart = DraftText | DraftTable | DraftPicture;

export type DraftTitleForm = 'run-in' | 'line' | 'centred';

export interface DraftItem {
  readonly kind: 'item';
  readonly title?: Sourced;
  readonly subtitle?: Sourced;
  /** How the title stood. */
  readonly titleForm?: DraftTitleForm;
  /** Whether paragraphs that open with 一、 or （一） have faces of their own, where their looks are known. */
  readonly levels?: 'told' | 'plain';
  readonly editorNote?: readonly DraftText[];
  readonly body: readonly DraftPart[];
  /** Contributing units, gaps inside them closed. */
  readonly sources: readonly Sourced[];
  /** Townships that stand bold in it, as `townships` of the publication will set them again: their pieces are not bold. */
  readonly townships: readonly string[];
  /** Lines that are kept beside it as comments: contact, 审核人 and the like. */
  readonly comments: readonly Sourced[];
}

export interface DraftColumn {
  readonly kind: 'column';
  readonly name: Sourced;
}

export type DraftEntry = DraftItem | DraftColumn;

export interface DraftRow {
  /** 报, 送, 发, 本期发 …, without its colon. */
  readonly label?: Sourced;
  readonly text: Sourced;
}

export interface DraftAttachment {
  readonly title: Sourced;
  readonly body: readonly DraftPart[];
}

export interface DraftIssue {
  /** Lines of 刊名, with their sizes in points where the format tells them. */
  readonly title: readonly (Sourced & { readonly size?: number })[];
  readonly issuers: readonly Sourced[];
  readonly marks: readonly Sourced[];
  readonly serial?: Sourced;
  /** As it is to be written in the file: 44, 44-45, 〔2026〕7, 二十三. */
  readonly number?: Sourced;
  readonly total?: Sourced;
  readonly supplement: boolean;
  readonly date?: Sourced;
  readonly instruction?: { readonly title?: Sourced; readonly text: readonly DraftText[] };
  readonly editorNote?: readonly DraftText[];
  /** 要目: true where its lines are the titles, so that it is made again; its lines where they are not. */
  readonly contents?: true | readonly Sourced[];
  readonly entries: readonly DraftEntry[];
  readonly notes: readonly Sourced[];
  readonly attachments: readonly DraftAttachment[];
  readonly signature?: {
    readonly units: readonly Sourced[];
    readonly date?: Sourced;
    readonly remark?: Sourced;
  };
  readonly distribution: readonly DraftRow[];
  readonly printed?: { readonly by: Sourced; readonly date: Sourced };
  readonly contact: readonly DraftRow[];
  /** Digits alone. */
  readonly copies?: Sourced;
  readonly signoff: readonly { readonly role: Sourced; readonly names: readonly Sourced[] }[];
  /** What no rule knew, kept at the end of the file as comments. */
  readonly comments: readonly Sourced[];
}

/** A draft with what of the manuscript it leaves out, and what was doubtful. */
export interface Recognised<T> {
  readonly draft: T;
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}
