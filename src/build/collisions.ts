/** Inputs of one run that would be written to one file: copies, issues of one name, and a `--name` that tells none apart. */

import { basename } from 'node:path';
import { type Diagnostic, error, type Text, warning } from '../base/diagnostic.ts';
import { readInput } from '../disk/files.ts';
import { fileNameOf } from '../issue/naming.ts';
import { atFile, type Draft, failure, leftOut } from './draft.ts';
import { hashOf } from './hash.ts';
import type { Heads } from './heads.ts';
import type { Job } from './job.ts';
import { findDistinct, pathKey } from './output-names.ts';
import type { Files } from './unchanged.ts';

/** Drafts by a key of theirs; those without are left out. */
function groupBy(drafts: readonly Draft[], keyOf: (draft: Draft) => string | undefined): Draft[][] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()];
}

const severalBy = (drafts: readonly Draft[], keyOf: (draft: Draft) => string | undefined): Draft[][] =>
  groupBy(drafts, keyOf).filter(({ length }) => length > 1);

function bytesOf({ bytes, input }: Draft): Uint8Array | undefined {
  if (bytes) return bytes;
  const content = readInput(input.path);
  return 'bytes' in content ? content.bytes : undefined;
}

/** The same for issues that are the same to the byte, and so are the publications they build on. */
async function contentOf(draft: Draft, heads: Heads, files: Files): Promise<string> {
  const { path } = draft.input;
  const bytes = bytesOf(draft);
  if (!bytes) return path;
  const publications = await heads.publicationsOf({ path, bytes });
  return [bytes, ...publications]
    .map((one) => (typeof one === 'string' ? files.hashOf(one) : hashOf(one)))
    .join();
}

/** The one of several copies that was there first, by its name: 第10期.yaml, not 第10期 - 副本.yaml. */
function chooseOriginal(copies: readonly Draft[]): Draft {
  const lengths = ({ input }: Draft) => [basename(input.path).length, input.path.length] as const;
  return copies.reduce((best, draft) => {
    const [[name, path], [bestName, bestPath]] = [lengths(draft), lengths(best)];
    return name < bestName || (name === bestName && path < bestPath) ? draft : best;
  });
}

/** `issue-copied` */
const reportCopy = (input: string, original: string): Diagnostic =>
  warning(
    'issue-copied',
    { zh: `与 ${original} 内容相同，只按那一个排`, en: `The same as ${original}, which alone counts` },
    { hint: { zh: '两个文件内容相同，删掉一个', en: 'Delete one of the two files' }, ...atFile(input) },
  );

/** Two issues of one run that would be written to the same file; neither is: `output-collision`. */
function reportCollision(
  path: string,
  input: string,
  others: readonly string[],
  kind: Job['kind'],
  distinct: Text | undefined,
): Diagnostic {
  const more = others.length > 1;
  const builds = kind === 'build';
  return error(
    'output-collision',
    {
      zh: `与 ${others[0]}${more ? ` 等 ${others.length} 个文件` : ''} 要生成同一个文件“${basename(path)}”，${builds ? '都没有生成' : '排版时都不会生成'}`,
      en: `${others[0]}${more ? ` and ${others.length - 1} more` : ''} would be written to ${basename(path)} as well; neither ${builds ? 'was' : 'would be'} built`,
    },
    {
      hint: {
        zh: `检查这几期的刊名、期号和日期${distinct ? `；本来就不同的，排版时加 --name "${distinct.zh}"，用文件${distinct.zh.includes('文件夹') ? '夹和文件' : ''}的名字做 PDF 的名字` : '，或者用 --name 换一种文件名'}`,
        en: `Check title, number and date of each${distinct ? `; if they do differ, build with --name "${distinct.en}"` : ', or name files in another way with --name'}`,
      },
      ...atFile(input),
    },
  );
}

/** A `--name` by which different issues would be written to one file: `name-not-distinct`. */
function reportPattern(
  written: string,
  [one, other]: readonly Draft[],
  count: number,
  distinct: Text | undefined,
): Diagnostic {
  const names = [one, other].map((draft) => draft?.input.name ?? '');
  const shown = basename(one?.planned ?? '');
  return error(
    'name-not-distinct',
    {
      zh: `--name "${written}" 分不开不同的期：${names[0]} 和 ${names[1]} 都会叫“${shown}”；这样重名的 ${count} 期没有生成`,
      en: `--name "${written}" does not tell issues apart: ${names[0]} and ${names[1]} would both be ${shown}; ${count} issues were not built`,
    },
    {
      hint: {
        zh: `在 --name 里写上每期不同的内容，例如 --name "{刊名}{年}年第{期号:3}期"${distinct ? `，或者 --name "${distinct.zh}"` : ''}`,
        en: `Put in what differs from issue to issue, as in --name "{title}-{year}-{number:3}"${distinct ? ` or --name "${distinct.en}"` : ''}`,
      },
    },
  );
}

/** True of issues that have names of their own where `--name` does not say otherwise. */
async function differByName(drafts: readonly Draft[], heads: Heads): Promise<boolean> {
  const names = new Set<string>();
  for (const draft of drafts) {
    const { path, name } = draft.input;
    const bytes = bytesOf(draft);
    const glance = draft.facts || !bytes ? undefined : await heads.glanceAt({ path, name, bytes });
    const facts = draft.facts ?? (glance?.kind === 'named' ? glance.facts : undefined);
    if (facts) names.add(fileNameOf(facts));
  }
  return names.size > 1;
}

/** An issue that a pattern of the names of files would have to tell from the others; a text has no file. */
const candidateOf = ({ input, planned, folder, outcome }: Draft) =>
  planned && !input.text && outcome?.reason !== 'copy' ? [{ path: input.path, target: folder }] : [];

/**
 * Settles which of the inputs that would be written to one file are: of copies the original, of different issues none,
 * as nobody knows which is meant.
 */
export async function settleCollisions(
  drafts: readonly Draft[],
  { kind, pattern }: Job,
  heads: Heads,
  files: Files,
): Promise<void> {
  const mixed: Draft[][] = [];
  let found: { readonly pattern: Text | undefined } | undefined;
  const distinct = (): Text | undefined => {
    found ??= { pattern: findDistinct(drafts.flatMap(candidateOf)) };
    return found.pattern;
  };
  for (const same of severalBy(drafts, ({ planned }) => (planned ? pathKey(planned) : undefined))) {
    const contents = new Map<Draft, string>();
    for (const draft of same) contents.set(draft, await contentOf(draft, heads, files));
    const different = groupBy(same, (draft) => contents.get(draft)).map((copies) => {
      const original = chooseOriginal(copies);
      for (const draft of copies) {
        if (draft === original) continue;
        draft.outcome = leftOut('copy', [reportCopy(draft.input.name, original.input.name)]);
      }
      return original;
    });
    if (different.length === 1) continue;
    if (pattern && (await differByName(different, heads))) mixed.push(different);
    else {
      for (const draft of different) {
        const others = different.filter((other) => other !== draft).map(({ input }) => input.name);
        const collision = reportCollision(
          draft.planned as string,
          draft.input.name,
          others,
          kind,
          distinct(),
        );
        // Who checks wants to know of all that is wrong.
        if (kind === 'check') draft.known = collision;
        else draft.outcome = failure([collision]);
      }
    }
  }
  if (!pattern || !mixed[0]) return;
  const said = failure([reportPattern(pattern.written, mixed[0], mixed.flat().length, distinct())]);
  for (const draft of mixed.flat()) draft.outcome = said;
}

/**
 * What `check` says of issues in different folders that are one issue by title, year and number: `same-issue-twice`.
 * They meet only where all are built into one folder.
 */
export function reportTwins(drafts: readonly Draft[]): readonly Diagnostic[] {
  const sound = groupBy(drafts, ({ outcome, planned }) =>
    outcome || !planned ? undefined : pathKey(planned),
  ).flatMap(([first]) => first ?? []);
  const twins = severalBy(sound, ({ planned }) => (planned ? pathKey(basename(planned)) : undefined));
  const [[one, other] = []] = twins;
  if (!one || !other) return [];
  const more = twins.length > 1;
  return [
    warning(
      'same-issue-twice',
      {
        zh: `不同文件夹里有同一期（刊名、年份和期号都相同）：${one.input.name} 和 ${other.input.name}${more ? `，这样的一共 ${twins.length} 期` : ''}`,
        en: `One issue, by title, year and number, in different folders: ${one.input.name} and ${other.input.name}${more ? `; there are ${twins.length} such issues` : ''}`,
      },
      {
        hint: {
          zh: '多余的删掉，或者改正期号、日期；不改，用 -o 排到一个文件夹里时会重名，都不生成',
          en: 'Delete one, or correct its number or date; with -o both would be written to one file, and neither is built',
        },
      },
    ),
  ];
}
