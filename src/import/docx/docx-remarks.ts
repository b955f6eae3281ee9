/** What of a document could not be taken as it is, gathered by kind so that each is said once, with how often. */

import type { Diagnostic, SourceText, Text } from '../../base/diagnostic.ts';
import type { Extent } from '../manuscript.ts';
import { type MakeRemark, REMARKS } from './remark-kinds.ts';

interface Gathered {
  count: number;
  readonly first: Extent;
  /** What it was each time, as long as the list is short. */
  readonly details: Text[];
  hasMore: boolean;
}

const MOST_DETAILS = 3;

export type RemarkKind = keyof typeof REMARKS;

export interface Remarks {
  /** @param detail what it was: words of the document are shortened */
  add(kind: RemarkKind, place: Extent, detail?: Text | string): void;
  toDiagnostics(source: SourceText): Diagnostic[];
}

const LONGEST_DETAIL = 16;

/** Words of a document in a message. */
function quote(words: string): Text | undefined {
  const plain = words.slice(0, 200).replace(/\s+/gu, ' ').trim();
  if (plain === '') return undefined;
  const units = [...plain];
  const short = units.length > LONGEST_DETAIL ? `${units.slice(0, LONGEST_DETAIL).join('')}…` : plain;
  return { zh: `“${short}”`, en: `“${short}”` };
}

function listOf(details: readonly Text[], hasMore: boolean): Text {
  if (details.length === 0) return { zh: '', en: '' };
  return {
    zh: `：${details.map(({ zh }) => zh).join('、')}${hasMore ? '等' : ''}`,
    en: `: ${details.map(({ en }) => en).join(', ')}${hasMore ? ', …' : ''}`,
  };
}

export function createRemarks(): Remarks {
  const gathered = new Map<RemarkKind, Gathered>();
  return {
    add(kind, place, detail) {
      const known = gathered.get(kind) ?? { count: 0, first: place, details: [], hasMore: false };
      gathered.set(kind, known);
      known.count++;
      const text = typeof detail === 'string' ? quote(detail) : detail;
      if (text === undefined || known.details.some(({ zh }) => zh === text.zh)) return;
      if (known.details.length < MOST_DETAILS) known.details.push(text);
      else known.hasMore = true;
    },
    toDiagnostics: (source) =>
      [...gathered].map(([kind, { count, first, details, hasMore }]) =>
        (REMARKS[kind] as MakeRemark)(count, listOf(details, hasMore), {
          span: { source, start: first.start, end: first.end },
        }),
      ),
  };
}
