/** Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read. */

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, type Lang, locate, type Repair, type Span } from '../../base/diagnostic.ts';
import { ruleOf } from '../../proof/registry.ts';
import { version } from '../version.ts';
import { plainJson } from './plain.ts';

/** A path as a reference: relative ones as they are read from the working folder. */
const uriOf = (path: string): string =>
  isAbsolute(path)
    ? pathToFileURL(path).href
    : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

const artifactOf = ({ source }: Span) => ({ uri: uriOf(source.path) });

function regionOf(span: Span) {
  const first = locate(span);
  const last = locate({ ...span, start: span.end });
  return {
    startLine: first.line,
    startColumn: first.column,
    endLine: last.line,
    endColumn: last.column,
  };
}

const replacementOf = ({ span, text }: Repair) => ({
  deletedRegion: regionOf(span),
  insertedContent: { text },
});

/** The changes of a repair, file by file. */
function changesOf(repair: readonly Repair[]) {
  const files = new Map<string, Repair[]>();
  for (const one of repair) {
    files.set(one.span.source.path, [...(files.get(one.span.source.path) ?? []), one]);
  }
  return [...files.values()].map((own) => ({
    artifactLocation: artifactOf((own[0] as Repair).span),
    replacements: own.map(replacementOf),
  }));
}

const resultOf = ({ severity, code, message, hint, span, repair }: Diagnostic, lang: Lang) => ({
  ruleId: code,
  level: severity,
  message: { text: hint ? `${message[lang]}\n${hint[lang]}` : message[lang] },
  ...(span && {
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactOf(span),
          ...(span.source.text !== '' && { region: regionOf(span) }),
        },
      },
    ],
  }),
  ...(repair && {
    fixes: [{ description: { text: hint?.[lang] ?? message[lang] }, artifactChanges: changesOf(repair) }],
  }),
});

function descriptorOf(id: string, lang: Lang) {
  const rule = ruleOf(id);
  return {
    id,
    ...(rule && {
      shortDescription: { text: rule.about[lang] },
      fullDescription: { text: `${rule.about[lang]} (${rule.source[lang]})` },
    }),
  };
}

/**
 * Text of a log with one run. Columns count characters from 1, as everywhere here.
 *
 * @param whole whether every input had its turn and no error
 */
export function sarifLog(diagnostics: readonly Diagnostic[], whole: boolean, lang: Lang): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return plainJson(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'kuaibao', version, rules: codes.map((code) => descriptorOf(code, lang)) },
          },
          language: lang,
          columnKind: 'unicodeCodePoints',
          invocations: [{ executionSuccessful: whole }],
          results: diagnostics.map((one) => resultOf(one, lang)),
        },
      ],
    },
    2,
  );
}
