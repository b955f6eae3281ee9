import { basename, dirname, extname, normalize, posix, relative, resolve, sep } from 'node:path';
import { type Diagnostic, type Span, warning } from '../base/diagnostic.ts';
import type { InputFile, NamedFile } from '../base/input-file.ts';
import { ISSUE_ENDING } from '../base/issue-file.ts';

/** What standard input is called in a PDF. */
const UNNAMED = 'issue.yaml';

/** A source file that a document carries. */
export interface Attachment {
  /** Path with forward slashes, relative to the folder that holds all of them. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: 'issue' | 'publication' | 'file';
}

/** The files of an issue as a document carries them. */
interface NamedSources {
  readonly attachments: readonly Attachment[];
  /** Index of the first publication that its new name keeps the file before it from finding; undefined where there is none. */
  readonly lost?: number;
  /** The files to be set that are not where the file that names them looks for them any more, by their new names. */
  readonly lostFiles: readonly (Pick<NamedFile, 'span'> & { readonly name: string })[];
}

/**
 * Names the files that an issue was made of, as the PDF carries them: relative to the nearest folder that holds them
 * all, so that what is extracted stands to each other as it did and builds the same PDF again. A name that could not be
 * written out on every system is changed.
 *
 * @param files the one to build first, then, one after another, those that it extends
 * @param issue which of them is the issue: not the first where that holds what was set for a run
 * @param named the files that these name to be set
 */
export function nameSources(
  files: readonly InputFile[],
  issue = 0,
  named: readonly NamedFile[] = [],
): NamedSources {
  const all = [...files, ...named];
  const paths = all.map(({ path }) => resolve(normalize(path)));
  const folder = commonFolder(paths.map(dirname));
  const written = paths.map((path, i) => {
    const name = folder === undefined ? basename(path) : relative(folder, path).split(sep).join('/');
    return i !== issue || extname(name) !== '' ? name : UNNAMED;
  });
  const names = makeUnique(written.map(makeSafe));
  const leads = (these: readonly string[], from: number, to: number): string =>
    posix.relative(posix.dirname(these[from] as string), these[to] as string);
  const isLost = (from: number, to: number): boolean => leads(names, from, to) !== leads(written, from, to);
  const lost = files.findIndex((_, i) => i > issue && isLost(i - 1, i));
  const lostFiles = named.flatMap(({ span }, i) => {
    const from = files.findIndex(({ path }) => path === span.source.path);
    const to = files.length + i;
    return isLost(Math.max(0, from), to) ? [{ span, name: names[to] as string }] : [];
  });
  return {
    attachments: all.map(({ bytes }, i) => ({
      name: names[i] as string,
      bytes,
      role: i === 0 ? 'issue' : i < files.length ? 'publication' : 'file',
    })),
    ...(lost > 0 && { lost }),
    lostFiles,
  };
}

/** The deepest folder above all of these; none for folders on different drives. */
function commonFolder(folders: readonly string[]): string | undefined {
  let common = folders[0] as string;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      if (dirname(common) === common) return undefined;
      common = dirname(common);
    }
  }
  return common;
}

// What `verify` and `extract` refuse as unsafe; a test holds the two against each other.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i;
/** In bytes: 255, less room for the number that makes a name unique. */
const LONGEST_SEGMENT = 240;
/** In characters, likewise. */
const LONGEST_NAME = 190;
const MOST_SEGMENTS = 16;
/** What else begins with a dot is settings of a program, this one's notes among it. */
const OURS = '.kuaibao';

/** A name that may be written on any system; one that lies too deep or is too long loses its folders. */
function makeSafe(name: string): string {
  const isIssue = ISSUE_ENDING.test(name);
  const segments = name
    .split('/')
    .map(makeSegment)
    .map((one) => (one.startsWith('.') && (!isIssue || one.toLowerCase() === OURS) ? `_${one}` : one));
  const whole = segments.join('/');
  const last = segments.at(-1) as string;
  const fits = whole.length <= LONGEST_NAME && segments.length <= MOST_SEGMENTS;
  return (fits ? whole : last).replace(/^([a-z]):/i, '$1_');
}

function makeSegment(segment: string): string {
  const plain = segment
    .replace(INVISIBLE, '')
    .replaceAll('\\', '_')
    .replace(/[ .]+$/, '');
  const extension = extname(plain).length <= 10 ? extname(plain) : '';
  let stem = '';
  let room = LONGEST_SEGMENT - Buffer.byteLength(extension);
  let places = LONGEST_NAME - extension.length;
  for (const character of plain.slice(0, plain.length - extension.length)) {
    room -= Buffer.byteLength(character);
    places -= character.length;
    if (room < 0 || places < 0) break;
    stem += character;
  }
  const kept = (stem + extension).replace(/[ .]+$/, '');
  return kept === '' || DEVICE.test(kept) ? `_${kept}` : kept;
}

/** Numbers names that some file system takes for another before them. */
function makeUnique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const extension = extname(name);
    let own = name;
    for (let n = 2; taken.has(own.normalize('NFC').toLowerCase()); n++) {
      own = `${name.slice(0, name.length - extension.length)}-${n}${extension}`;
    }
    taken.add(own.normalize('NFC').toLowerCase());
    return own;
  });
}

/**
 * Warns of what the files taken out of the PDF would not find: `publication-renamed`, `named-file-renamed`.
 *
 * @param bases where each publication is named, in the order of the files
 */
export function reportRenamed(named: NamedSources, bases: readonly Span[], issue: number): Diagnostic[] {
  return [...reportPublication(named, bases, issue), ...named.lostFiles.map(reportFile)];
}

const reportFile = ({ span, name }: NamedSources['lostFiles'][number]): Diagnostic =>
  warning(
    'named-file-renamed',
    {
      zh: `这个文件的名字在别的电脑上不能用，在 PDF 里改成了“${name}”：取回的期刊文件会找不到它`,
      en: `The name of this file is not safe everywhere and is "${name}" in the PDF: an extracted issue will not find it`,
    },
    {
      span,
      hint: {
        zh: '给它换一个简单的名字（不用看不见的字符、反斜线，不以点开头，不以空格或点结尾，不太长），这里也跟着改',
        en: 'Give it a plain name without invisible characters, backslashes, a dot first, a space or dot at its end, and change it here',
      },
    },
  );

function reportPublication(
  { attachments, lost }: NamedSources,
  bases: readonly Span[],
  issue: number,
): Diagnostic[] {
  if (lost === undefined) return [];
  const span = bases[lost - issue - 1];
  const { name } = attachments[lost] as Attachment;
  return [
    warning(
      'publication-renamed',
      {
        zh: `刊物文件的名字在别的电脑上不能用，在 PDF 里改成了“${name}”：取回的期刊文件会找不到它`,
        en: `The name of the publication is not safe everywhere and is "${name}" in the PDF: an extracted issue will not find it`,
      },
      {
        ...(span && { span }),
        hint: {
          zh: '给刊物文件换一个简单的名字（不用看不见的字符、反斜线，不以空格或点结尾，不太长，大小写之外与本期不同名），“刊物”一项也跟着改',
          en: 'Give the file a plain name without invisible characters, backslashes, a space or dot at its end, and change extends',
        },
      },
    ),
  ];
}
