/** Diagnostics as lines of text for other programs: editors, and the log of a workflow on GitHub. */

import { type Diagnostic, type Lang, locate, type Severity } from '../../base/diagnostic.ts';
import { visible } from './plain.ts';

/** `path:line:col: severity: message [code]`, as compilers write it; without what has no place. */
export function shortLine({ severity, code, message, span }: Diagnostic, lang: Lang): string {
  const path = span ? `${visible(span.source.path)}:` : '';
  const { line, column } = span && span.source.text !== '' ? locate(span) : { line: 0, column: 0 };
  const place = line > 0 ? `${path}${line}:${column}: ` : path === '' ? '' : `${path} `;
  return `${place}${severity}: ${visible(message[lang])} [${code}]`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A command of a GitHub workflow, which shows the message beside the line that it is about. */
export function githubCommand({ severity, code, message, hint, span }: Diagnostic, lang: Lang): string {
  const last = span && locate({ ...span, start: span.end });
  const place =
    span && last && span.source.text !== ''
      ? [
          ['line', locate(span).line],
          ['endLine', last.line],
          ['col', locate(span).column],
          ['endColumn', last.column],
        ]
      : [];
  const properties = [...(span ? [['file', span.source.path]] : []), ...place, ['title', code]]
    .map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`)
    .join(',');
  const remedy = hint ? `\n${hint[lang]}` : '';
  return `::${COMMANDS[severity]} ${properties}::${escapeData(`${message[lang]}${remedy}`)}`;
}
