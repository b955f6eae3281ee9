/**
 * Keys set for one run: `--set 期号=45`. They are written as a small file that extends the issue, so that they are read
 * and checked as any file is, and go into the PDF with it: what is extracted builds the same PDF again.
 */

import { basename, dirname, extname, join } from 'node:path';
import type * as z from 'zod';
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { branchesOf, elementOf, fieldOf, fieldsOf, isOpenMapping, tidyKey, typeAt } from '../schema/keys.ts';
import { fileSchema } from '../schema/schema.ts';
import { pathOfDotted } from './dotted.ts';
import { type Style, textValue, type Value, writeEntry } from './write/value.ts';

/** A key and what it is set to, as given. */
export interface Setting {
  /** In either language; dots lead to inner keys, numbers from 1 to items: `报头.刊名`, `items.1.title`. */
  readonly key: string;
  /** As it would stand after the key in a file; empty takes the key away. */
  readonly value: string;
}

/** The settings of a run as a file. */
interface SettingsFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Where in it each setting stands, in UTF-16 offsets, and how it is shown in messages. */
  readonly places: readonly { readonly start: number; readonly end: number; readonly shown: string }[];
}

/** What an issue without a name is called beside its settings, and in the PDF. */
const UNNAMED = 'issue.yaml';

/** Longest setting shown whole, in characters. */
const MOST_SHOWN = 60;

/** True of a key that cannot be set for a run: a PDF has one chain of files. */
export const isSettable = (key: string): boolean => fieldOf(fileSchema, tidyKey(key))?.en !== 'extends';

/** What is written for one run nobody reads over. */
const STYLE: Style = { spelling: 'zh', step: '  ', quoting: 'wary' };

/** True of a value that may be a list or a mapping: only there are brackets more than text. */
function takesBrackets(type: z.ZodType | undefined): boolean {
  if (!type) return false;
  return branchesOf(type).some(
    (branch) => elementOf(branch) !== undefined || fieldsOf(branch).length > 0 || isOpenMapping(branch),
  );
}

/** A setting as a value. Several lines are a text as below `|`, where a blank line parts paragraphs. */
function readValue({ key, value }: Setting): Value {
  const text = value.trim();
  if (/^[[{]/.test(text) && takesBrackets(typeAt(pathOfDotted(key)))) {
    return { kind: 'source', yaml: text.replace(/\s+/g, ' ') };
  }
  if (!/[\r\n]/.test(text)) return textValue(text);
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^[ \t]+|\s+$/g, ''));
  return textValue(lines.join('\n'));
}

function show({ key, value }: Setting): string {
  const characters = [...`--set ${key}=${value}`];
  return characters.length > MOST_SHOWN
    ? `${characters.slice(0, MOST_SHOWN).join('')}…`
    : characters.join('');
}

/** The name of the settings of an issue: 第44期（设定）.yaml beside 第44期.yaml. */
function nameSettings(issue: string): string {
  const extension = extname(issue);
  return `${basename(issue, extension)}（设定）${extension}`;
}

/**
 * Writes settings as a file that extends an issue.
 *
 * @param issue the path of the issue; one without an extension is called issue.yaml, as in the PDF
 */
export function writeSettings(settings: readonly Setting[], issue: string): SettingsFile {
  const name = extname(issue) === '' ? UNNAMED : basename(issue);
  const chinese = settings.some(({ key }) => /\p{Script=Han}/u.test(key));
  const line = (written: string, value: Value): string => `${writeEntry(written, value, [], STYLE)}\n`;
  let text = `# kuaibao --set\n${line(chinese ? '刊物' : 'extends', textValue(name))}`;
  const places = settings.map((setting) => {
    const start = text.length;
    text += line(tidyKey(setting.key), readValue(setting));
    return { start, end: text.length, shown: show(setting) };
  });
  return { path: join(dirname(issue), nameSettings(name)), bytes: new TextEncoder().encode(text), places };
}

/** A diagnostic about a setting, placed where the user wrote it: on the command line, not in a file. */
export function placeAtSetting(diagnostic: Diagnostic, settings: SettingsFile | undefined): Diagnostic {
  const { span } = diagnostic;
  if (!settings || span?.source.path !== settings.path) return diagnostic;
  const place = settings.places.find(({ start, end }) => span.start >= start && span.start < end);
  const own: Span = { source: { path: place?.shown ?? '--set', text: '' }, start: 0, end: 0 };
  return { ...diagnostic, span: own };
}
