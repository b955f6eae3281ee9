/** The merged tree → the Issue: texts normalised with their places, values converted. */

import type { Span } from '../base/diagnostic.ts';
import { ROLES } from '../base/role.ts';
import { cut, joinSourced, rewrite } from '../base/sourced.ts';
import { tidyKey } from '../schema/keys.ts';
import type { FileValues } from '../schema/schema.ts';
import {
  type Entry,
  entryOf,
  type MappingNode,
  type ScalarNode,
  type TreeNode,
  valueUnder,
} from '../schema/tree.ts';
import { uniqueNames, withoutTag } from './checks/doubles.ts';
import type { FontChoice, Issue, Item, LayoutChoice, SignoffEntry, Sourced } from './model.ts';
import { sourceParagraphs } from './normalise/bodies.ts';
import { decodeMasthead } from './normalise/masthead-lines.ts';
import { readNames } from './normalise/names.ts';
import { lineFrom, sourceLine, sourceTitle, titleFrom } from './normalise/normalise.ts';
import { separateLabel, withoutRole } from './normalise/recipients.ts';
import { sourceOf } from './normalise/source-of.ts';

/** Drops members that are undefined, which exact optional types forbid and objects should not carry. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const defined = <T extends object>(value: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<
    Defined<T>
  >;

const lineUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' ? sourceLine(value) : undefined;
};

/** Paths and font names keep their inner spaces. */
const verbatimUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' ? { text: value.text.trim(), span: value.span } : undefined;
};

const scalarsOf = (node: TreeNode | undefined): readonly ScalarNode[] =>
  node?.kind === 'scalar'
    ? [node]
    : node?.kind === 'list'
      ? node.items.flatMap(scalarsOf)
      : (node?.entries.flatMap((entry) => scalarsOf(entry.value)) ?? []);

function decodeItem(node: TreeNode): Item {
  const heading = valueUnder(node, 'title');
  const title = heading?.kind === 'scalar' ? sourceTitle(heading) : { text: '', span: node.span };
  const body = valueUnder(node, 'body');
  const paragraphs = body?.kind === 'scalar' ? sourceParagraphs(body).paragraphs : [];
  const sources = uniqueNames(readNames(valueUnder(node, 'sources')));
  return { title, paragraphs: withoutTag(paragraphs, sources), sources, span: node.span };
}

/** 县委常委， + 副县长 → 县委常委，副县长。 */
function joinRecipients(node: TreeNode): Sourced {
  if (node.kind === 'scalar') return sourceTitle(node);
  const names = scalarsOf(node).map((scalar) => {
    const name = titleFrom(sourceOf(scalar));
    return cut(name, 0, name.text.replace(/[，,、；;。]+$/, '').length);
  });
  const shown = uniqueNames(names).filter(({ text }) => text !== '');
  return joinSourced([...shown.flatMap((name, i) => (i > 0 ? ['，', name] : [name])), '。'], node.span);
}

function decodeDistribution(root: MappingNode): Issue['distribution'] | undefined {
  const entry = entryOf(root, 'distribution');
  const node = valueUnder(root, 'distribution');
  if (!entry || !node) return undefined;
  const recipients = node.kind === 'mapping' ? valueUnder(node, 'recipients') : node;
  if (!recipients) return undefined;
  return separateLabel(lineUnder(node, 'label'), joinRecipients(recipients), entry.keySpan);
}

/** A role of the sign-off, which is a key. */
function readRole({ written, keySpan }: Entry): Sourced {
  const raw = sourceOf({ kind: 'scalar', text: written, literal: false, span: keySpan });
  const kept = Array.from(written, (_, index) => index).filter(
    (index) => tidyKey(written[index] as string) !== '',
  );
  return lineFrom(
    rewrite(
      raw,
      tidyKey(written),
      kept,
      kept.map((index) => index + 1),
    ),
  );
}

function decodeSignoff(root: MappingNode): readonly SignoffEntry[] {
  const node = valueUnder(root, 'signoff');
  if (node?.kind !== 'mapping') return [];
  return node.entries.map((entry) => {
    const role = readRole(entry);
    return { role, names: uniqueNames(withoutRole(role.text, readNames(entry.value))) };
  });
}

function decodeFonts(root: MappingNode): Issue['fonts'] {
  const node = valueUnder(root, 'fonts');
  const choices = ROLES.flatMap((role): [string, FontChoice][] => {
    const value = valueUnder(node, role);
    if (!value) return [];
    if (value.kind === 'scalar') return [[role, { font: { text: value.text.trim(), span: value.span } }]];
    const member = verbatimUnder(value, 'member')?.text;
    return [
      [
        role,
        defined({ font: verbatimUnder(value, 'font'), western: verbatimUnder(value, 'western'), member }),
      ],
    ];
  });
  return Object.fromEntries(choices);
}

function decodeLayout({ layout }: FileValues): LayoutChoice {
  if (!layout) return {};
  const { pageNumber, ...rest } = layout;
  return defined({ ...rest, pageNumber: pageNumber && defined(pageNumber) });
}

/** Each key of the layout with its value, in whichever of the files. */
function layoutSpans(root: MappingNode): Issue['layoutSpans'] {
  const layout = valueUnder(root, 'layout');
  if (layout?.kind !== 'mapping') return {};
  return Object.fromEntries(
    layout.entries.map(({ key, keySpan, value: { span } }) => [
      key,
      span.source === keySpan.source && span.end > keySpan.end ? { ...keySpan, end: span.end } : keySpan,
    ]),
  );
}

const texts = (names: readonly Sourced[]): readonly string[] => [...new Set(names.map(({ text }) => text))];

/**
 * Decodes a merged tree that passed every check; undefined where something vital is missing all the same.
 * @param root merged tree with canonical keys
 * @param values its converted values
 */
export function decodeIssue(root: MappingNode, values: FileValues): Issue | undefined {
  const list = valueUnder(root, 'items');
  const items = list?.kind === 'list' ? list.items.map(decodeItem) : [];
  const masthead = decodeMasthead(valueUnder(root, 'masthead'));
  if (!masthead || !values.date || items.length === 0) return undefined;

  const layoutSpan: Span | undefined = entryOf(root, 'layout')?.value.span;
  return {
    masthead,
    ...defined({ number: values.number?.count, total: values.total?.count, copies: values.copies }),
    supplement: values.supplement ?? false,
    date: values.date.count,
    numerals: defined({
      number: values.number?.numeral,
      total: values.total?.numeral,
      date: values.date.numeral,
    }),
    items,
    townships: texts(readNames(valueUnder(root, 'townships'))),
    ...defined({ distribution: decodeDistribution(root), layoutSpan }),
    signoff: decodeSignoff(root),
    layout: decodeLayout(values),
    layoutSpans: layoutSpans(root),
    fonts: decodeFonts(root),
  };
}
