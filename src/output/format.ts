/** The formats that an issue is written in: the one place that names them. */

import type { Issue } from '../issue/model.ts';
import type { Page } from '../layout/page.ts';
import { describeIssue } from './description.ts';
import type { Press } from './pdf/write-pdf.ts';
import type { Attachment } from './sources.ts';

/** Which PDF to write; by default the archive copy, which carries its sources. */
export interface PdfOutput {
  readonly format: 'pdf';
  /** False leaves the source files out. */
  readonly sources?: boolean;
  readonly press?: Press;
  /** Draw the pages onto A3 sheets for folding. */
  readonly booklet?: boolean;
  /** The date the document says it was made; by default the issue's own. */
  readonly created?: Date;
}

/** An output that is asked for: its format, and what may be chosen of it. */
export type Output = PdfOutput;

type Format = Output['format'];

const EXTENSIONS: Readonly<Record<Format, string>> = { pdf: '.pdf' };

/** The ending of files of a format, with its dot. */
export const extensionOf = (format: Format): string => EXTENSIONS[format];

/** The endings of all outputs. */
export const OUTPUT_EXTENSIONS: readonly string[] = Object.values(EXTENSIONS);

/** What an output is written from. */
interface Renderable {
  readonly issue: Issue;
  readonly pages: readonly Page[];
  /** The files that the issue was made of, as a document carries them. */
  readonly attachments: readonly Attachment[];
}

/** Writes an output; the writer of a format is loaded when it is first asked for. */
export async function writeOutput(
  { issue, pages, attachments }: Renderable,
  output: Output,
): Promise<Uint8Array> {
  const metadata = describeIssue(issue);
  switch (output.format) {
    case 'pdf': {
      const { press, booklet = false, created = metadata.created, sources = true } = output;
      const { writePdf } = await import('./pdf/write-pdf.ts');
      const options = { attachments: sources ? attachments : [], booklet, ...(press && { press }) };
      return writePdf(pages, { ...metadata, created }, options);
    }
  }
}

/** True of an output that its sources can be taken out of again. */
export const carriesSources = (output: Output): boolean => output.sources !== false;
