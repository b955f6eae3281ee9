export type { Code } from './base/codes.ts';
export type { Diagnostic, Lang, Severity, SourceText, Span, Text } from './base/diagnostic.ts';
export { isError, locate } from './base/diagnostic.ts';
export type { FileContent, InputFile } from './base/input-file.ts';
export type { FontEnvironment } from './font/book.ts';
export type { Issue } from './issue/model.ts';
export type { Setting } from './issue/settings.ts';
export type { Page } from './layout/page.ts';
export type { Output, PdfOutput } from './output/format.ts';
export type { Press } from './output/pdf/write-pdf.ts';
export type {
  Composed,
  Environment,
  FailedIssue,
  IssueInput,
  Typeset,
  TypesetIssue,
  TypesetOptions,
} from './typeset.ts';
export { layOutIssue, render, typeset } from './typeset.ts';
