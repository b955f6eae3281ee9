export type { Diagnostic, Lang, Severity, SourceText, Span, Text } from './diagnostic.ts';
export { isError, locate } from './diagnostic.ts';
export type { FontEnvironment } from './font/book.ts';
export type { FileContent, InputFile } from './issue/load.ts';
export type { Issue } from './issue/model.ts';
export type { Setting } from './issue/settings.ts';
export type { Page } from './layout/page.ts';
export type { Press } from './pdf/write.ts';
export type {
  Composed,
  Environment,
  FailedIssue,
  IssueInput,
  Typeset,
  TypesetIssue,
  TypesetOptions,
} from './typeset.ts';
export { layOutIssue, typeset } from './typeset.ts';
