/** What a Markdown file says of itself between two lines of dashes at its head. */

const FENCE = /^-{3,}[ \t]*$/;
/** `date: 2026-03-12`, an entry of a list, what goes on indented, a remark. */
const ENTRY = /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,30}[:：](?:[ \t].*)?|[ \t]*-[ \t].*|[ \t]+\S.*|#.*|[ \t]*)$/u;
const TITLE = /^(?:title|标题|题目)[ \t]*[:：][ \t]*(["']?)(.+?)\1[ \t]*$/iu;
const HEADING = /^ {0,3}#[ \t]/;
const IS_MARKDOWN = /\.(?:md|markdown)$/iu;

/** Extents in lines. */
export interface FrontMatter {
  /** The first line of dashes. */
  readonly start: number;
  /** Behind the last line of dashes. */
  readonly end: number;
  /** Whether its title is that of the text, which tells none of its own. */
  readonly givesTitle: boolean;
}

/** The title that a line of front matter gives, without its quotes. */
export const titleIn = (line: string): string | undefined => TITLE.exec(line)?.[2];

/** The front matter of a file; undefined where there is none, as in any file that is not Markdown. */
export function frontMatterOf(path: string, lines: readonly string[]): FrontMatter | undefined {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (!IS_MARKDOWN.test(path) || !FENCE.test(lines[start] ?? '')) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => FENCE.test(line));
  if (length < 1) return undefined;
  const end = start + length + 2;
  if (!lines.slice(start + 1, end - 1).every((line) => ENTRY.test(line))) return undefined;
  const title = lines.slice(start, end).map(titleIn).find(Boolean);
  const isTold = lines.slice(end).some((line) => HEADING.test(line) || line.trim() === title);
  return { start, end, givesTitle: !isTold };
}
