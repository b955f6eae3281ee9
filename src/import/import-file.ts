/** One file, read and recognised: drafts of issues or of items, and what became of every character. */

import {
  type Diagnostic,
  error,
  isError,
  type Sourced,
  type SourceText,
  type Span,
  warning,
} from '../base/diagnostic.ts';
import { cut } from '../base/sourced.ts';
import { saysSomething } from '../schema/characters.ts';
import { type Balance, weigh } from './balance.ts';
import { isTooLarge } from './copy-limits.ts';
import type { Dropped } from './element.ts';
import type { DraftIssue, DraftItem } from './issue-draft.ts';
import { toElements } from './join/to-elements.ts';
import type { Manuscript } from './manuscript.ts';
import type { LayoutValues } from './measure/measure-layout.ts';
import { emptyCopy, placeOfFile, tooLargeCopy } from './no-copy.ts';
import { type CarriedFile, readFile } from './read-file.ts';

/** What a file is to become: issues of their own, or items of one. */
export type Purpose = 'issues' | 'items';

/** A file that was imported; of a file that cannot be read there is nothing but diagnostics. */
export interface ImportedFile {
  readonly issues: readonly DraftIssue[];
  readonly items: readonly DraftItem[];
  /** The files that a PDF of ours carries. */
  readonly carried: readonly CarriedFile[];
  readonly balance?: Balance;
  /** How a PDF was set, where that was asked for. */
  readonly layout?: LayoutValues;
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: ImportedFile = { issues: [], items: [], carried: [], diagnostics: [] };

/** `copy-nothing` */
const nothingFound = (name: string, purpose: Purpose): Diagnostic =>
  error(
    'copy-nothing',
    purpose === 'issues'
      ? { zh: '看不出这是一期快报', en: 'This does not look like an issue of a bulletin' }
      : { zh: '看不出这是一条稿件', en: 'This does not look like an item' },
    {
      hint:
        purpose === 'issues'
          ? {
              zh: '要有刊名、期号和内容；只是一条稿件，用 kuaibao import 文件 --into 第12期.yaml',
              en: 'It needs a masthead, a number and items; of a single item use kuaibao import file --into issue.yaml',
            }
          : {
              zh: '要有标题和正文；只有标题的，补上正文再导入',
              en: 'It needs a title and a body; give a title alone its body and import again',
            },
      span: placeOfFile(name),
    },
  );

/** Text that no rule placed or dropped goes into a comment: `copy-left`. */
const leftOver = (texts: readonly Sourced[]): Diagnostic[] => {
  const [first] = texts;
  if (!first) return [];
  return [
    warning(
      'copy-left',
      {
        zh: `有 ${texts.length} 处文字没有归到哪一项，写在了注释里`,
        en: `${texts.length} stretches of text belong to nothing that is known and were put into comments`,
      },
      {
        hint: {
          zh: '在写出的文件里找“未归类”，把要用的移到该在的地方，不要的删掉',
          en: 'Look for "left over" in the file: move what is needed to its place and delete the rest',
        },
        span: first.span,
      },
    ),
  ];
};

/** Characters that went to two places: `copy-twice`. */
export const takenTwice = (count: number, name: string): Diagnostic[] =>
  count === 0
    ? []
    : [
        warning(
          'copy-twice',
          {
            zh: `有 ${count} 个字写到了两个地方`,
            en: `${count} characters were written to two places`,
          },
          {
            hint: {
              zh: '对着原文查一遍写出的文件，多出来的删掉',
              en: 'Check the file against the original and delete what is too much',
            },
            span: placeOfFile(name),
          },
        ),
      ];

interface Recognition {
  readonly issues: readonly DraftIssue[];
  readonly items: readonly DraftItem[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined where a file holds more issues than are read. */
async function recognise(manuscript: Manuscript, purpose: Purpose): Promise<Recognition | undefined> {
  const { elements, dropped, diagnostics } = toElements(manuscript);
  const { source } = manuscript;
  const given = { source, fileName: source.path.split(/[\\/]/).at(-1) ?? '' };
  if (purpose === 'items') {
    const { recogniseContribution } = await import('./items/contribution/recognise-contribution.ts');
    const found = recogniseContribution(elements, given);
    return {
      issues: [],
      items: found.draft,
      dropped: [...dropped, ...found.dropped],
      diagnostics: [...diagnostics, ...found.diagnostics],
    };
  }
  const { recogniseIssues } = await import('./frame/recognise-issues.ts');
  const found = recogniseIssues(elements, given);
  if (!found) return undefined;
  return {
    issues: found.map(({ draft }) => draft),
    items: [],
    dropped: [...dropped, ...found.flatMap((one) => one.dropped)],
    diagnostics: [...diagnostics, ...found.flatMap((one) => one.diagnostics)],
  };
}

/** Puts comments with the last of several drafts. */
function addComments<T extends { readonly comments: readonly Sourced[] }>(
  drafts: readonly T[],
  comments: readonly Sourced[],
): readonly T[] {
  const last = drafts.at(-1);
  if (!last || comments.length === 0) return drafts;
  return [...drafts.slice(0, -1), { ...last, comments: [...last.comments, ...comments] }];
}

/** An issue says at the least what it is called, or which one it is. */
const hasHead = ({ title, number, date }: DraftIssue): boolean =>
  title.length > 0 || number !== undefined || date !== undefined;

/** 第12期, and not 第12期培训班. */
const COUNTED = /第\s*[\d〇一二三四五六七八九十百]{1,6}\s*期(?!(?!增刊|特刊|总第)\p{Script=Han})/u;
const IN_COLOPHON = /本期发|责任编辑|签\s*发\s*[：:]|共印\s*\d+\s*份/u;
/** The masthead is among the first characters of a file. */
const HEAD = 300;

/** What looks like a whole issue and was to become items of one: `copy-issue` */
function wholeIssue({ source }: Manuscript): Diagnostic | undefined {
  const found = COUNTED.exec(source.text.slice(0, HEAD));
  if (!found || !IN_COLOPHON.test(source.text)) return undefined;
  return error(
    'copy-issue',
    {
      zh: '这像是印好的一整期，不是一条稿件，没有读',
      en: 'This looks like a whole issue rather than an item, and was not read',
    },
    {
      hint: {
        zh: '要把整期读进来，写 -o：kuaibao import 文件 -o issues；确是稿件的，删掉开头的期号再导入',
        en: 'To read it as an issue, give -o: kuaibao import file -o issues; of an item delete the number at its head first',
      },
      span: { source, start: found.index, end: found.index + found[0].length },
    },
  );
}

/** An item of which there is only a title goes into a comment: `copy-no-body`. */
const withoutBody = ({ title }: DraftItem, source: SourceText): Diagnostic =>
  warning(
    'copy-no-body',
    {
      zh: '只有标题，没有正文，写在了注释里',
      en: 'This title has no body, and was put into a comment',
    },
    {
      hint: {
        zh: '补上正文，作为一条写进期刊文件；不是标题的，移到上一条的正文里',
        en: 'Write it with a body into the issue; if it is no title, move it into the body of the item before',
      },
      span: title?.span ?? { source, start: 0, end: 0 },
    },
  );

const isWithin = (start: number, end: number, span: Span | undefined): boolean =>
  span !== undefined && span.start <= start && end <= span.end;

/** Why there is nothing to be taken from a manuscript: `copy-nothing`, `copy-empty`, `docx-no-text` */
function nothingIn({ source, diagnostics }: Manuscript, name: string, purpose: Purpose): ImportedFile {
  const untold = diagnostics.find(({ code }) => code === 'docx-no-text');
  const why = saysSomething(source.text) ? nothingFound(name, purpose) : (untold ?? emptyCopy(name));
  const said = diagnostics.filter((one) => !isError(one) && one !== untold);
  return { ...NOTHING, diagnostics: [...said, { ...why, severity: 'error', span: placeOfFile(name) }] };
}

function weighed(manuscript: Manuscript, found: Recognition, name: string, purpose: Purpose): ImportedFile {
  const { source } = manuscript;
  const whole = purpose === 'items' ? wholeIssue(manuscript) : undefined;
  if (whole) return { ...NOTHING, diagnostics: [whole] };
  const { issues, dropped } = found;
  const items = found.items.filter(({ body }) => body.length > 0);
  const bare = found.items.filter(({ body }) => body.length === 0);
  const drafts = purpose === 'issues' ? issues.filter(hasHead) : items;
  if (drafts.length === 0) return nothingIn(manuscript, name, purpose);
  const balance = weigh(source.text, drafts, dropped);
  const all: Sourced = {
    text: source.text,
    span: { source, start: 0, end: source.text.length },
    places: 0,
  };
  const left = balance.left.map(({ start, end }) => ({
    ...cut(all, start, end),
    span: { source, start, end },
  }));
  const unsaid = left.filter(
    ({ span }) => !bare.some(({ title }) => isWithin(span.start, span.end, title?.span)),
  );
  const shown = left.reduce((sum, { text }) => sum + text.replace(/[\s\p{Cf}\p{Cc}]/gu, '').length, 0);
  return {
    issues: addComments(issues, left),
    items: addComments(items, left),
    carried: [],
    balance: { ...balance, commented: balance.commented + shown, left: [] },
    diagnostics: [
      ...[...manuscript.diagnostics, ...found.diagnostics],
      ...bare.map((item) => withoutBody(item, source)),
      ...leftOver(unsaid),
      ...takenTwice(balance.twice, name),
    ],
  };
}

/**
 * Imports a file. Nothing throws for what is in it.
 *
 * @param name what messages call it
 * @param office the path of LibreOffice, where there is one
 * @param measures whether it is measured how the file was set
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  purpose: Purpose,
  office: string | undefined,
  measures = false,
): Promise<ImportedFile> {
  const read = await readFile(name, bytes, office);
  if ('carried' in read) return { ...NOTHING, ...read };
  if (!('manuscript' in read)) return { ...NOTHING, diagnostics: read.diagnostics };
  const { manuscript } = read;
  const found = isTooLarge(manuscript) ? undefined : await recognise(manuscript, purpose);
  if (!found) return { ...NOTHING, diagnostics: [tooLargeCopy(name)] };
  const imported = weighed(manuscript, found, name, purpose);
  if (!measures) return imported;
  const measured = (await import('./measure/measure-layout.ts')).measureLayout(manuscript);
  return { ...imported, ...(measured && { layout: measured.layout }) };
}
