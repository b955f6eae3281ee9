/**
 * Patterns of values that people write in several ways, each given once: the reader takes it without spaces, which
 * `tidyValue` has removed, the JSON Schema with them.
 */

/** In a source, `~` is where a space may stand and `#` a digit of either width. */
const forReader = (source: string): string => source.replaceAll('~', '').replaceAll('#', '[0-9]');
const forSchema = (source: string): string => source.replaceAll('~', '\\s*').replaceAll('#', '[0-9０-９]');

/** The whole of a tidied value, by one of several sources. */
export const wholeOf = (...sources: readonly string[]): RegExp =>
  new RegExp(`^(?:${forReader(sources.join('|'))})$`);

/** The same of a value as it stands in a file, for `pattern` of a JSON Schema. */
export const schemaPattern = (...sources: readonly string[]): string =>
  `^\\s*[“"‘']?\\s*(?:${forSchema(sources.join('|'))})\\s*[”"’']?\\s*$`;
