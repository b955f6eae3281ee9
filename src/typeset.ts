import { CODES, type Code } from './base/codes.ts';
import { type Diagnostic, isError, type SourceText } from './base/diagnostic.ts';
import type { FileContent, InputFile, ReadNamed } from './base/input-file.ts';
import type { Read } from './base/reads.ts';
import { startWatch, type Timings } from './base/timings.ts';
import type { Composition } from './compose/block.ts';
import { compose } from './compose/compose.ts';
import { type FontEnvironment, machineFonts, openFonts } from './font/book.ts';
import { loadIssue } from './issue/load.ts';
import type { Issue } from './issue/model.ts';
import { fileNameOf, nameFacts } from './issue/naming.ts';
import { placeAtSetting, type Setting, writeSettings } from './issue/settings.ts';
import { layOut } from './layout/layout.ts';
import type { Page } from './layout/page.ts';
import { noFindings } from './layout/setting-context.ts';
import { carriesSources, extensionOf, type Output, type PdfOutput, writeOutput } from './output/format.ts';
import { type Attachment, nameSources, reportRenamed } from './output/sources.ts';
import { accept } from './proof/accept.ts';
import type { Neighbourhood } from './proof/neighbours/neighbourhood.ts';
import { proofread } from './proof/proofread.ts';
import { soughtWith } from './proof/registry.ts';
import { reportBlank } from './remedies/blank-page.ts';
import { reportOverflow, reportProblem } from './remedies/overflow.ts';
import { reportFindings } from './remedies/report-findings.ts';
import { PRESETS } from './template/presets.ts';
import { applyChoice } from './template/template.ts';
import { CLREQ, WORD } from './text/options.ts';

/** What typesetting takes from its surroundings; the defaults are this machine's. */
export interface Environment {
  /** Reads a file that the issue names, to extend it or to set it; without it there are no such files. */
  readonly readFile?: (path: string) => FileContent;
  readonly fonts?: FontEnvironment;
  /** Keys set for this run, over the issue and its publication; they go into the PDF with the other sources. */
  readonly settings?: readonly Setting[];
  /** The issues of its folder, with which proofreading compares it. */
  readonly neighbourhood?: Neighbourhood;
  /** Leaves out notes that take long to find. */
  readonly hasty?: boolean;
}

/** An issue as a library takes it: its text, its bytes in any encoding, or either with the path it has. */
export type IssueInput = string | Uint8Array | { readonly path: string; readonly bytes: string | Uint8Array };

/** What an issue without a path is called in messages and in the PDF. */
const UNNAMED = 'issue.yaml';

function toFile(input: IssueInput): InputFile {
  const { path, bytes } =
    typeof input === 'string' || input instanceof Uint8Array ? { path: UNNAMED, bytes: input } : input;
  return { path, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
}

/** An issue laid out, before it is written. */
export interface Composed {
  readonly issue?: Issue;
  /** Its blocks before they were set, for outputs that flow. */
  readonly composition?: Composition;
  readonly pages: readonly Page[];
  /** File name without its folder, such as 延津政务快报2025年第44期.pdf. */
  readonly name?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file read, decoded. */
  readonly sources: readonly SourceText[];
  /** The same files as bytes: what the run sets, if anything, then the issue, then its publications. */
  readonly files: readonly InputFile[];
  /** The same as a document carries them, under names that are safe everywhere. */
  readonly attachments: readonly Attachment[];
  /** Every file looked for beside the issue's own, found or not: should one change or appear, so may the pages. */
  readonly reads: readonly Read[];
  readonly timings: Timings;
}

/** Which PDF to write; by default the archive copy, which carries its sources. */
export type TypesetOptions = Omit<PdfOutput, 'format'>;

/** An issue that has its PDF, and all that it takes to have one. */
export interface TypesetIssue extends Composed {
  readonly issue: Issue;
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** An issue in which a diagnostic is an error. */
export interface FailedIssue extends Composed {
  readonly pdf?: undefined;
}

/** An issue as a PDF; `pdf` is missing exactly when a diagnostic is an error. */
export type Typeset = TypesetIssue | FailedIssue;

/**
 * Reads, checks and lays out an issue: everything but the PDF.
 *
 * @param input the issue: its text, its bytes, or a file whose path `extends` and fonts are relative to
 * @returns its pages, and all that is wrong with it in one list; never throws on bad input
 */
export function layOutIssue(input: IssueInput, environment: Environment = {}): Composed {
  const { lap, timings } = startWatch();
  const { readFile, reads: texts } = recordReads(environment);
  const entry = toFile(input);
  const { settings = [], neighbourhood, hasty = false } = environment;
  const set = settings.length > 0 ? writeSettings(settings, entry.path) : undefined;
  const loaded = loadIssue(entry, readFile, set);
  const { issue, sources, files, bases, named: assets, acceptances, diagnostics: read } = loaded;
  lap('read');
  const say = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => placeAtSetting(one, set));
  const named = nameSources(files, set ? 1 : 0, assets);
  const { attachments } = named;
  if (!issue)
    return {
      pages: [],
      diagnostics: say(accept(read, acceptances)),
      sources,
      files,
      attachments,
      reads: texts,
      timings,
    };
  const {
    book,
    reads: faces,
    diagnostics: fonts,
  } = openFonts(issue.fonts, environment.fonts ?? machineFonts());
  lap('fonts');
  const { layout } = issue;
  const { template, overflow } = applyChoice(PRESETS[layout.preset ?? 'bulletin'], layout);
  const word = layout.mode === 'word';
  const findings = noFindings();
  const setting = { template, book, options: word ? WORD : CLREQ, findings };
  const fontless = fonts.some(({ code }) => code === 'font-bundled-missing');
  const composition = compose(issue, template);
  const laid = overflow || fontless ? { pages: [] } : layOut(composition, setting, !word, layout.pages);
  lap('layout');
  const proofed = proofread(issue, read, neighbourhood, hasty);
  lap('proof');
  const said = [
    ...read,
    ...proofed,
    ...fonts,
    ...(overflow ? [reportOverflow(overflow, issue)] : []),
    ...('problem' in laid && laid.problem ? [reportProblem(laid.problem, issue)] : []),
    ...('blank' in laid && laid.blank ? [reportBlank(laid.blank, issue)] : []),
    ...reportFindings(findings),
    ...reportRenamed(named, bases, set ? 1 : 0),
  ];
  const diagnostics = inReadingOrder(sources, accept(said, acceptances, soughtWith(neighbourhood, hasty)));
  const name = `${fileNameOf(nameFacts(issue))}${extensionOf('pdf')}`;
  const reads = [...texts, ...faces];
  const found = { issue, composition, name, diagnostics: say(diagnostics), sources, files, attachments };
  return { ...found, pages: laid.pages, reads, timings };
}

/** The reader of an environment, and a list to which it adds every file that it is asked for. */
function recordReads({ readFile }: Environment): {
  readonly readFile: ReadNamed;
  readonly reads: readonly Read[];
} {
  const reads: Read[] = [];
  return {
    reads,
    readFile: (path, kind) => {
      const content = readFile?.(path) ?? { problem: 'missing' };
      reads.push({ kind, path, ...('bytes' in content && { bytes: content.bytes }) });
      return content;
    },
  };
}

/** By file and place; what has no place comes last, and what is said of a place already is said once. */
function inReadingOrder(sources: readonly SourceText[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const placeOf = ({ span }: Diagnostic): string => `${span?.start} ${span?.source.path}`;
  const damaged = new Set(diagnostics.filter(({ code }) => code === 'control-character').map(placeOf));
  const rank = ({ span }: Diagnostic): number => {
    const file = span ? sources.findIndex(({ path }) => path === span.source.path) : -1;
    return file < 0 ? sources.length : file;
  };
  return diagnostics
    .filter((diagnostic) => diagnostic.code !== 'missing-glyph' || !damaged.has(placeOf(diagnostic)))
    .sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/**
 * Writes an issue that was laid out.
 *
 * @returns the file, the same bytes for the same input; undefined where a diagnostic is an error
 */
export async function render(composed: Composed, output: Output): Promise<Uint8Array | undefined> {
  const { issue, diagnostics } = composed;
  if (!issue || diagnostics.some(isError)) return undefined;
  return writeOutput({ ...composed, issue }, output);
}

/** True of what is said of the sources in a PDF. */
const isOfSources = (code: Code): boolean => code in CODES.output;

/** An issue written in some format; `bytes` is missing exactly when a diagnostic is an error. */
export interface Rendered extends Composed {
  readonly bytes?: Uint8Array;
}

/** Reads, checks, lays out and writes an issue. */
export async function renderIssue(
  input: IssueInput,
  environment: Environment,
  output: Output,
): Promise<Rendered> {
  const composed = layOutIssue(input, environment);
  const { lap, timings } = startWatch(composed.timings);
  const bytes = await render(composed, output);
  if (!bytes) return composed;
  lap(output.format);
  // Nothing is taken out of a file that carries no sources.
  const diagnostics = carriesSources(output)
    ? composed.diagnostics
    : composed.diagnostics.filter(({ code }) => !isOfSources(code));
  return { ...composed, diagnostics, bytes, timings };
}

/**
 * Typesets an issue: YAML in, PDF out.
 *
 * @param input the issue: its text, its bytes, or a file whose path `extends` and fonts are relative to
 * @returns the PDF unless something is wrong, and all diagnostics; the same bytes for the same input
 */
export async function typeset(
  input: IssueInput,
  environment: Environment = {},
  options: TypesetOptions = {},
): Promise<Typeset> {
  const { bytes: pdf, ...composed } = await renderIssue(input, environment, { ...options, format: 'pdf' });
  const { issue, name } = composed;
  return pdf && issue && name ? { ...composed, issue, name, pdf } : composed;
}
