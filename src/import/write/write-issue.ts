/** A draft as the text of an issue file, read back to see that it says the same. */

import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import type { InputFile, ReadNamed } from '../../base/input-file.ts';
import { loadIssue } from '../../issue/load.ts';
import type { Issue } from '../../issue/model.ts';
import { type Style, textValue, type Value, writeKnownEntry } from '../../issue/write/value.ts';
import type { DraftIssue, DraftItem, DraftPicture } from '../issue-draft.ts';
import type { LayoutValues } from '../measure/measure-layout.ts';
import { placeOfFile } from '../no-copy.ts';
import { type Remark, remarkLines, writeRemarks } from './comments.ts';
import { entryValue } from './draft-values.ts';
import { issuePairs } from './issue-values.ts';
import { listOf, type Pair } from './key-pairs.ts';
import { layoutPairs } from './layout-pairs.ts';
import { type Occupant, type PictureFile, picturesIn, placePictures } from './place-pictures.ts';
import { compareFrame, compareItems } from './round-trip.ts';
import { addedByPublication, isShared } from './shared-pairs.ts';

/** How files are written that are new. */
const STYLE: Style = { spelling: 'zh', step: '  ', quoting: 'sparing' };

export interface IssueFile {
  readonly text: string;
  readonly pictures: readonly PictureFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where an issue is to be, and what it shares with others. */
export interface IssuePlace {
  /** What messages call its file, and that it was made from. */
  readonly name: string;
  readonly source: string;
  /** The file's own name, without its ending. */
  readonly stem: string;
  readonly occupant: Occupant;
  readonly readFile: ReadNamed;
  /** How it is to be set. */
  readonly layout?: LayoutValues;
  /** The publication that it extends, and the keys that it has from that. */
  readonly publication?: { readonly path: string; readonly pairs: readonly Pair[] };
}

const textsIn = (value: Value): readonly string[] =>
  value.kind === 'list' ? value.items.flatMap(textsIn) : value.kind === 'text' ? [value.text] : [];

/** All townships, where the publication lacks some of an issue. */
function lackingTownships(shared: Value, own: Value): readonly Pair[] {
  const all = new Set([...textsIn(shared), ...textsIn(own)]);
  return all.size === textsIn(shared).length ? [] : [['townships', listOf([...all].map(textValue))]];
}

/** `copy-inherits` */
const inherits = (names: readonly string[], source: string): Diagnostic =>
  warning(
    'copy-inherits',
    {
      zh: `刊物文件里有“${names.join('、')}”，原稿没有，这一期会照刊物文件的印`,
      en: `The publication has ${names.join(', ')}, which the source lacks: this issue is printed with those`,
    },
    {
      hint: {
        zh: '这一期不同的，在期刊文件里写上自己的',
        en: 'Write its own in the issue where they differ',
      },
      span: placeOfFile(source),
    },
  );

/** What of an issue its publication does not say. */
function withoutShared(pairs: readonly Pair[], shared: readonly Pair[]): readonly Pair[] {
  const held = new Map(shared);
  return pairs.flatMap(([key, value]): readonly Pair[] => {
    const own = held.get(key);
    if (!own || !isShared(key)) return [[key, value]];
    if (key === 'townships') return lackingTownships(own, value);
    if (JSON.stringify(own) === JSON.stringify(value)) return [];
    // Of the masthead the publication may hold a part.
    if (key !== 'masthead' || own.kind !== 'mapping' || value.kind !== 'mapping') return [[key, value]];
    const rest = withoutShared(value.entries, own.entries);
    return rest.length > 0 ? [[key, { kind: 'mapping', entries: rest }]] : [];
  });
}

/** The text of a new file with these keys, in their order. */
export const writePairs = (pairs: readonly Pair[]): string =>
  pairs.map(([key, value]) => `${writeKnownEntry(key, value, [], STYLE)}\n`).join('');

const itemsIn = ({ entries }: DraftIssue): readonly DraftItem[] =>
  entries.filter((entry): entry is DraftItem => entry.kind === 'item');

/** What every issue has, and what stands in for it, so that the rest of one that lacks it can be read back. */
const NEEDED = {
  title: ['刊名', '报头: {刊名: 某}'],
  number: ['期号', '期号: 1'],
  date: ['日期', '日期: 2000-01-01'],
} as const;

/** What an issue lacks of what every issue has. */
function lackingIn(
  { title, number, date, supplement }: DraftIssue,
  shared: readonly Pair[],
): readonly (keyof typeof NEEDED)[] {
  return [
    ...(title.length > 0 || shared.some(([key]) => key === 'masthead') ? [] : (['title'] as const)),
    ...(number || supplement ? [] : (['number'] as const)),
    ...(date ? [] : (['date'] as const)),
  ];
}

/** The line at the head of a file that lacks something. */
const lackingLine = (lacking: readonly (keyof typeof NEEDED)[]): string =>
  lacking.length === 0
    ? ''
    : `# 原件里没有找到${lacking.map((key) => NEEDED[key][0]).join('、')}，要补上才能排\n`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads an issue, with what it lacks filled in; that is said of the source already. */
function readBack(
  file: InputFile,
  readFile: ReadNamed,
  lacking: readonly (keyof typeof NEEDED)[],
): { readonly issue?: Issue; readonly diagnostics: readonly Diagnostic[] } {
  if (lacking.length === 0) return loadIssue(file, readFile);
  const standIns = { path: '', bytes: encode(lacking.map((key) => NEEDED[key][1]).join('\n')) };
  const { issue, diagnostics } = loadIssue(file, readFile, standIns);
  const own = diagnostics.filter(({ span }) => span?.source.path !== '');
  return { ...(issue && { issue }), diagnostics: own };
}

const remarksOf = (draft: DraftIssue): Remark[] => [
  ...draft.entries.flatMap((entry, i): Remark[] =>
    entry.kind === 'item'
      ? [{ path: ['items', i], lines: entry.comments.flatMap((one) => remarkLines(one, STYLE.spelling)) }]
      : [],
  ),
  { path: [], lines: draft.comments.flatMap((one) => remarkLines(one, STYLE.spelling)) },
];

/** The keys with how the issue is to be set, over what its titles ask for. */
function withLayout(pairs: readonly Pair[], layout: LayoutValues | undefined): readonly Pair[] {
  const own = layout ? layoutPairs(layout) : [];
  if (own.length === 0) return pairs;
  const known = pairs.find(([key]) => key === 'layout')?.[1];
  const titles = known?.kind === 'mapping' ? known.entries : [];
  return [
    ...pairs.filter(([key]) => key !== 'layout'),
    ['layout', { kind: 'mapping', entries: [...own, ...titles] }],
  ];
}

/** Writes an issue, and says what is wrong with it: what `loadIssue` says, `copy-differs`, `copy-picture`. */
export function writeIssue(draft: DraftIssue, place: IssuePlace): IssueFile {
  const { name, source, stem, occupant, readFile, publication } = place;
  const pictures = placePictures(
    [...itemsIn(draft), ...draft.attachments].flatMap((part) => picturesIn(part, source)),
    stem,
    occupant,
  );
  const context = {
    spelling: STYLE.spelling,
    fileOf: (picture: DraftPicture) => pictures.names.get(picture),
  };
  const all = withLayout(issuePairs(draft, context), place.layout);
  const pairs: readonly Pair[] = publication
    ? [['extends', textValue(publication.path)], ...withoutShared(all, publication.pairs)]
    : all;
  const added = publication ? addedByPublication(all, publication.pairs) : [];
  const remarks = remarksOf(draft).filter(({ lines }) => lines.length > 0);
  const lacking = lackingIn(draft, publication?.pairs ?? []);
  const body = writeRemarks(writePairs(pairs), remarks, { path: ['items'], from: 0, whole: true });
  const text = lackingLine(lacking) + body;
  const files = new Map(pictures.files.map((file) => [file.name, file.bytes]));
  const read: ReadNamed = (path, kind) => {
    const own = files.get(path.split(/[\\/]/).at(-1) ?? '');
    return own ? { bytes: own } : readFile(path, kind);
  };
  const { issue, diagnostics } = readBack({ path: name, bytes: encode(text) }, read, lacking);
  return {
    text,
    pictures: pictures.files,
    diagnostics: [
      ...(added.length > 0 ? [inherits(added, source)] : []),
      ...pictures.diagnostics,
      ...(issue ? [...compareItems(itemsIn(draft), issue, 0), ...compareFrame(draft, issue)] : []),
      ...diagnostics,
    ],
  };
}

/** The items of drafts as the YAML of a list, for standard output. */
export function writeItems(items: readonly DraftItem[]): string {
  const context = { spelling: STYLE.spelling, fileOf: () => undefined };
  const text = writePairs([['items', listOf(items.map((item) => entryValue(item, context)))]]);
  const remarks = items.map(
    ({ comments }, i): Remark => ({
      path: ['items', i],
      lines: comments.flatMap((one) => remarkLines(one, STYLE.spelling)),
    }),
  );
  return writeRemarks(text, remarks, { path: ['items'], from: 0, whole: true });
}
