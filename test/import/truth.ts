/** What a careful clerk would make of each layout: files of `layouts/`, as its README describes them. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface TrueTable {
  readonly title?: string;
  readonly unit?: string;
  readonly head?: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

export type TruePart = string | { readonly table: TrueTable } | { readonly picture: string };

export interface TrueItem {
  readonly title?: string;
  readonly subtitle?: string;
  readonly editorNote?: readonly string[];
  readonly body: readonly TruePart[];
  readonly sources?: readonly string[];
  /** Townships that stand bold. */
  readonly townships?: readonly string[];
  /** Other words that stand bold. */
  readonly bold?: readonly string[];
  /** Words that must be in the result somewhere, be it in a comment. */
  readonly kept?: readonly string[];
}

export type TrueEntry = TrueItem | { readonly column: string };

export interface TrueRow {
  readonly label: string;
  readonly text: string;
}

export interface TrueIssue {
  readonly masthead: {
    readonly title: readonly string[];
    readonly issuers: readonly string[];
    readonly marks?: readonly string[];
    readonly serial?: string;
  };
  readonly number?: string;
  readonly total?: string;
  readonly supplement?: boolean;
  readonly date?: string;
  readonly contents?: true | readonly string[];
  readonly instruction?: readonly string[];
  readonly editorNote?: readonly string[];
  readonly entries: readonly TrueEntry[];
  readonly notes?: readonly string[];
  readonly attachments?: readonly { readonly title: string; readonly body?: readonly TruePart[] }[];
  readonly signature?: { readonly units: readonly string[]; readonly date?: string };
  readonly distribution?: readonly TrueRow[];
  readonly printed?: { readonly by: string; readonly date: string };
  readonly contact?: readonly TrueRow[];
  readonly copies?: string;
  readonly signoff?: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly kept?: readonly string[];
}

export type Truth = { readonly madeWith: string } & (
  | { readonly issues: readonly TrueIssue[] }
  | { readonly items: readonly TrueItem[] }
);

export interface Layout {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

// From the root, which is two levels up from a bundle of this as well.
const FOLDER = fileURLToPath(new URL('../../test/import/layouts/', import.meta.url));
const ENDING = '.truth.yaml';

/** All layouts of a folder with their truths, by name. */
export function readLayouts(folder = FOLDER): Layout[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => {
      const stem = name.slice(0, -ENDING.length);
      const file = names.find((one) => one.startsWith(`${stem}.`) && one !== name);
      if (file === undefined) throw new Error(`${name} has no file beside it`);
      return {
        name: file,
        bytes: new Uint8Array(readFileSync(`${folder}/${file}`)),
        truth: parse(readFileSync(`${folder}/${name}`, 'utf8')),
      };
    });
}
