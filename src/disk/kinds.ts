/** The kinds of files that a command works on, recognised by the endings of their names. */

import { ISSUE_ENDING } from '../base/issue-file.ts';

/** A `copy` is what departments and earlier years hand in. */
export type FileKind = 'issue' | 'pdf' | 'copy';

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
  copy: {
    ending: /\.(?:docx?|docm|wps|wpt|pdf|rtf|odt|txt|text|md|markdown)$/i,
    shown: '.docx',
    pattern: '**/*.{docx,docm,doc,wps,wpt,pdf,rtf,odt,txt,text,md,markdown}',
  },
};
