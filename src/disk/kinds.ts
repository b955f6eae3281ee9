/** The kinds of files that a command works on, recognised by the endings of their names. */

import { ISSUE_ENDING } from '../base/issue-file.ts';

export type FileKind = 'issue' | 'pdf';

interface Kind {
  readonly ending: RegExp;
  /** As messages write it. */
  readonly shown: string;
  /** What a folder is searched for. */
  readonly pattern: string;
}

export const KINDS: Readonly<Record<FileKind, Kind>> = {
  issue: { ending: ISSUE_ENDING, shown: '.yaml', pattern: '**/*.{yaml,yml,kuaibao}' },
  pdf: { ending: /\.pdf$/i, shown: '.pdf', pattern: '**/*.pdf' },
};
