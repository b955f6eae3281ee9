/** What a schema cannot say of a whole issue: completeness across files, registered names, roles without a name. */

import { basename } from 'node:path';
import { besideLatin, type Diagnostic, error, type Text, warning } from '../../base/diagnostic.ts';
import { readDate, readFlagOrDate } from '../../schema/dates.ts';
import { mayBeInPublication, NEEDED, type NeededKey } from '../../schema/facts.ts';
import { spellingOf } from '../../schema/keys.ts';
import { findNearest } from '../../schema/nearest.ts';
import { entryOf, type MappingNode, type TreePath, valueUnder } from '../../schema/tree.ts';
import { readFlag } from '../../schema/values.ts';
import type { Sourced } from '../model.ts';
import { readNames } from '../normalise/names.ts';
import { BLANK_SOURCE, checkBlank } from './blank.ts';
import { checkContents } from './check-contents.ts';
import { describeMissing, firstLineOf } from './complaints.ts';
import { checkEntries } from './entries.ts';
import { checkTrailing } from './trailing.ts';
import { isJoined } from './wide-colons.ts';
import { checkYears } from './years.ts';

const isSupplement = (root: MappingNode): boolean => {
  const node = valueUnder(root, 'supplement');
  const read = node?.kind === 'scalar' ? readFlag(node.text) : undefined;
  return read !== undefined && 'value' in read && read.value;
};

/** A value of the wrong kind is reported as that; only an absent or empty one is missing. */
function isMissing(root: MappingNode, [key, inner]: TreePath): boolean {
  const node = valueUnder(root, String(key));
  if (!node || inner === undefined) return !node;
  return node.kind === 'mapping' && !valueUnder(node, String(inner));
}

/**
 * Reports what a merged issue lacks: masthead title, number (a supplement may do without), date, items, an office that
 * printed it.
 * Errors: `missing-key`, `empty-value`.
 * @param root merged tree; its span is the issue file's
 * @param partial true where the publication could not be read, so what it would give is not known to be missing
 */
export function checkComplete(root: MappingNode, partial: boolean): readonly Diagnostic[] {
  const mayLack = ({ path, needed }: NeededKey): boolean =>
    (partial && mayBeInPublication(String(path[0]))) ||
    (needed === 'unless supplement' && isSupplement(root));
  const scope = { root, spelling: spellingOf(root) };
  const missing = NEEDED.filter((key) => !mayLack(key))
    .filter(({ path }) => isMissing(root, path))
    .flatMap(({ path }) => describeMissing(scope, path));
  const printing = partial ? [] : missingOfPrinting(root);
  return [...missing, ...printing.flatMap((key) => describeMissing(scope, ['printed', key]))];
}

/** What the row of an issue's printing lacks: the masthead may have neither an office nor a day for it. */
function missingOfPrinting(root: MappingNode): readonly ('by' | 'date')[] {
  const printed = valueUnder(root, 'printed');
  const read = printed?.kind === 'scalar' ? readFlagOrDate(printed.text) : undefined;
  const isAsked = read ? 'value' in read && read.value !== false : printed?.kind === 'mapping';
  if (!isAsked) return [];
  const by = valueUnder(printed, 'by') ?? valueUnder(valueUnder(root, 'masthead'), 'issuer');
  const date = valueUnder(root, 'date');
  const ofIssue = date?.kind === 'scalar' ? readDate(date.text) : undefined;
  const isMonth = ofIssue && 'value' in ofIssue && ofIssue.value.count.day === undefined;
  const own = read && 'value' in read && read.value !== true;
  return [
    ...(by ? [] : (['by'] as const)),
    ...(isMonth && !own && !valueUnder(printed, 'date') ? (['date'] as const) : []),
  ];
}

/** True of a file, merged with those it extends, that holds what stays the same from issue to issue, and no more. */
export function isPublication(root: MappingNode): boolean {
  const own = root.entries.filter(({ key }) => key !== 'extends');
  return own.length > 0 && own.every(({ key }) => mayBeInPublication(key));
}

/** A publication where an issue was wanted: `not-an-issue`. */
export const notAnIssue = ({ span }: MappingNode): Diagnostic =>
  error(
    'not-an-issue',
    { zh: '这是刊物文件，不是一期', en: 'This is a publication file, not an issue' },
    {
      span: firstLineOf(span),
      hint: {
        zh: '请写上某一期的文件名，如 kuaibao build 第12期.yaml；要排的就是这个文件，就加上期号、日期和内容',
        en: 'Name the file of an issue; if this is the one, add its number, date and items',
      },
    },
  );

/** 河湾.yaml 的“单位”: where the register is. */
function nameRegister(root: MappingNode): Text {
  const entry = entryOf(root, 'departments');
  const written = entry?.written ?? '单位';
  const file = basename(entry?.keySpan.source.path ?? '');
  return { zh: `${besideLatin(file)} 的“${written}”`, en: `"${written}" in ${file}` };
}

/** A hundred names, all that are shown, against a register of a thousand; what goes beyond both is no real issue. */
const MOST_COMPARISONS = 100_000;

function unknownSource({ text, span }: Sourced, names: readonly string[], register: Text): Diagnostic {
  const nearest = findNearest(text, names);
  return warning(
    'unknown-source',
    {
      zh: `来源“${text}”不在单位和乡镇名录里`,
      en: `The source "${text}" is not in the register of units and townships`,
    },
    {
      span,
      hint: nearest
        ? {
            zh: `是不是“${nearest}”？如果没有写错，把它加到${register.zh}里`,
            en: `Did you mean "${nearest}"? If not, add it to ${register.en}`,
          }
        : {
            zh: `检查名称；如果没有写错，把它加到${register.zh}里`,
            en: `Check the name; if it is right, add it to ${register.en}`,
          },
    },
  );
}

const namesUnder = (root: MappingNode, key: string): readonly string[] =>
  readNames(valueUnder(root, key)).map(({ text }) => text);

/** Warns of sources that a given register of departments, with the townships, lacks: `unknown-source`. */
function checkSources(root: MappingNode): readonly Diagnostic[] {
  const departments = namesUnder(root, 'departments');
  const items = valueUnder(root, 'items');
  if (departments.length === 0 || items?.kind !== 'list') return [];
  const register = [...new Set([...departments, ...namesUnder(root, 'townships')])];
  // What a new issue is filled with is remarked on as that.
  const known = new Set([...register, BLANK_SOURCE]);
  const sources = items.items.flatMap((item) => readNames(valueUnder(item, 'sources')));
  const place = nameRegister(root);
  return sources
    .filter(({ text }) => !known.has(text))
    .map((source, i) => unknownSource(source, i * register.length < MOST_COMPARISONS ? register : [], place));
}

/** Warns of roles that nobody is named for: `empty-signoff`. They are printed with room to sign by hand. */
function checkSignoff(root: MappingNode): readonly Diagnostic[] {
  const signoff = entryOf(root, 'signoff')?.value;
  if (signoff?.kind !== 'mapping') return [];
  const vacant = signoff.entries.filter(
    (entry) => entry.value.kind !== 'mapping' && !isJoined(entry) && readNames(entry.value).length === 0,
  );
  return vacant.map(({ written, keySpan }) =>
    warning(
      'empty-signoff',
      {
        zh: `“${written}”没有写姓名，印出来是空的`,
        en: `Nobody is named for "${written}"; it is printed empty`,
      },
      {
        span: keySpan,
        hint: { zh: '填上姓名；留着手签就不用改', en: 'Fill in a name, or leave it to be signed by hand' },
      },
    ),
  );
}

/**
 * Warns of what only an issue merged with its publication shows: sources, vacant roles, text of the template, years,
 * columns, contents.
 */
export const checkWhole = (root: MappingNode): readonly Diagnostic[] => [
  ...checkSources(root),
  ...checkSignoff(root),
  ...checkBlank(root),
  ...checkYears(root),
  ...checkEntries(root),
  ...checkContents(root),
  ...checkTrailing(root),
];
