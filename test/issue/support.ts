import { type Diagnostic, locate } from '../../src/base/diagnostic.ts';
import type { FileContent } from '../../src/base/input-file.ts';
import { formatDiagnostic } from '../../src/cli/report/report.ts';
import { type LoadedIssue, loadIssue } from '../../src/issue/load.ts';
import type { Issue } from '../../src/issue/model.ts';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Loads an issue from texts or bytes by path; the first is the entry. */
export function load(
  files: Readonly<Record<string, string | Uint8Array | Exclude<FileContent, { bytes: unknown }>>>,
): LoadedIssue {
  const contents = new Map(
    Object.entries(files).map(([path, content]): [string, FileContent] => [
      path,
      typeof content === 'string'
        ? { bytes: encode(content) }
        : content instanceof Uint8Array
          ? { bytes: content }
          : content,
    ]),
  );
  const [path = 'issue.yaml', first] = [...contents][0] ?? [];
  const bytes = first && 'bytes' in first ? first.bytes : new Uint8Array();
  return loadIssue({ path, bytes }, (name) => contents.get(name) ?? { problem: 'missing' });
}

export const loadText = (text: string): LoadedIssue => load({ 'issue.yaml': text });

/** Diagnostics as `code line:column`, with the file's name where it is not the entry. */
export const summarise = ({ diagnostics, files }: LoadedIssue): string[] =>
  diagnostics.map(({ code, span }) => {
    if (!span) return code;
    const { line, column } = locate(span);
    const file = span.source.path === files[0]?.path ? '' : `${span.source.path}:`;
    return `${code} ${file}${line}:${column}`;
  });

/** A diagnostic as it is shown in Chinese. */
export const shownInChinese = (diagnostic: Diagnostic): string =>
  formatDiagnostic(diagnostic, { lang: 'zh', colour: false });

/** All that is said of an issue, as it is shown but for the lines of the file. */
export const messagesOf = ({ diagnostics }: LoadedIssue): string[] =>
  diagnostics.map((diagnostic) =>
    shownInChinese(diagnostic)
      .split('\n')
      .filter((line) => !/^ *\d* │/u.test(line))
      .join('\n'),
  );

export function issueOf(loaded: LoadedIssue): Issue {
  if (!loaded.issue) throw new Error(`no issue: ${summarise(loaded).join(', ')}`);
  return loaded.issue;
}

/** A complete issue of one item in seven lines; tests break or extend it. */
export const GOOD = `masthead:
  title: 河湾快报
number: 1
date: 2025-09-19
items:
  - title: 标题
    body: 正文。
`;

/** The same in Chinese. */
export const GOOD_ZH = `报头:
  刊名: 河湾快报
期号: 1
日期: 2025-09-19
内容:
  - 标题: 标题
    正文: 正文。
`;
