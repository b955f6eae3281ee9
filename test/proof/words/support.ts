import type { Span } from '../../../src/base/diagnostic.ts';
import type { Passage } from '../../../src/proof/passage.ts';
import type { Finding } from '../../../src/proof/rule.ts';

/** A paragraph that is its own source. */
export function paragraph(text: string): Passage {
  const source = { path: 'issue.yaml', text };
  const place = (start: number, end: number): Span => ({ source, start, end });
  return { kind: 'paragraph', text, next: undefined, place } as unknown as Passage;
}

/** The very characters that a rule points at. */
export const pointedAt = (findings: readonly Finding[]): string[] =>
  findings.map(({ span }) => span.source.text.slice(span.start, span.end));
