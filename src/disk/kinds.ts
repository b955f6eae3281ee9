/** The kinds of files that a command works on, recognised by the endings of their names. */

export type FileKind = 'issue' | 'pdf';

interface Kind {
  readonly ending: RegExp;
  /** As messages write it. */
  readonly shown: string;
  /** What a folder is searched for. */
  readonly pattern: string;
}

export const KINDS: Readonly<Record<FileKind, Kind>> = {
  issue: { ending: /\.ya?ml$/i, shown: '.yaml', pattern: '**/*.{yaml,yml}' },
  pdf: { ending: /\.pdf$/i, shown: '.pdf', pattern: '**/*.pdf' },
};
