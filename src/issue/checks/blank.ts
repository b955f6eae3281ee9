/** The words that a new issue is filled with until somebody writes his own: what they are, and where they still stand. */

import { type Diagnostic, type Text, warning } from '../../base/diagnostic.ts';
import type { FieldTable } from '../../schema/field.ts';
import { FIELDS, ITEM, MASTHEAD } from '../../schema/fields.ts';
import {
  entryOf,
  type MappingNode,
  type ScalarNode,
  type Spelling,
  type TreeNode,
  valueUnder,
} from '../../schema/tree.ts';
import { normaliseLine } from '../normalise/normalise.ts';

const TITLE = '某某快报';
const ISSUER = '某某办公室';
const HEADINGS = ['第一条的标题', '第二条的标题'];
/** A body is as good as untouched while it begins so. */
const BODY = '在这里写正文';
export const BLANK_SOURCE = '来源单位';

/** What the keys that a new issue is filled with are called. */
const keysIn = (spelling: Spelling) => {
  const nameIn = (fields: FieldTable, key: string): string =>
    spelling === 'en' ? key : (fields[key]?.zh ?? key);
  return {
    masthead: nameIn(FIELDS, 'masthead'),
    title: nameIn(MASTHEAD, 'title'),
    issuer: nameIn(MASTHEAD, 'issuer'),
    heading: nameIn(ITEM, 'title'),
    body: nameIn(ITEM, 'body'),
    sources: nameIn(ITEM, 'sources'),
  };
};

/** The lines of a masthead to be filled in. */
export function blankMasthead(spelling: Spelling): string {
  const key = keysIn(spelling);
  return [`${key.masthead}:`, `  ${key.title}: ${TITLE}`, `  ${key.issuer}: ${ISSUER}`].join('\n');
}

/** The lines of items to be filled in, below their key. */
export function blankItems(written: string, spelling: Spelling): string {
  const key = keysIn(spelling);
  return [
    '# 每条信息以“- ”开头；要加一条，就照样再写一组。冒号用英文的“:”，后面空一格。',
    `${written}:`,
    ...HEADINGS.flatMap((heading) => [
      `  - ${key.heading}: ${heading}`,
      `    ${key.body}: |`,
      `      ${BODY}。空一行就另起一段；**两个星号之间** 的字加粗。`,
      `    ${key.sources}: [${BLANK_SOURCE}]`,
    ]),
  ].join('\n');
}

const FILL: Text = { zh: '换成自己的文字', en: 'Put your own text in its place' };
const FILL_OR_DELETE: Text = {
  zh: '换成自己的文字；不要这一条，就把这一条的几行都删掉',
  en: 'Put your own text in its place, or delete the whole item',
};

const untouched = (node: ScalarNode, hint: Text): Diagnostic => {
  const words = normaliseLine(node.text).slice(0, BODY.length);
  return warning(
    'template-text',
    {
      zh: `这里还是样板里的文字“${words}”，会照样印出来`,
      en: `The text of the template still stands here and will be printed: ${words}`,
    },
    { span: node.span, hint },
  );
};

/** The first scalar of a value that is one of these texts. */
function findText(value: TreeNode | undefined, texts: readonly string[]): ScalarNode | undefined {
  if (value?.kind === 'scalar') return texts.includes(value.text.trim()) ? value : undefined;
  if (value?.kind !== 'list') return undefined;
  return value.items.map((item) => findText(item, texts)).find((found) => found !== undefined);
}

function findBody(item: TreeNode): ScalarNode | undefined {
  const body = valueUnder(item, 'body');
  return body?.kind === 'scalar' && body.text.trimStart().startsWith(BODY) ? body : undefined;
}

/** An item in which nothing has been written is one mistake. */
function checkItem(item: TreeNode): Diagnostic[] {
  const places = [
    findText(valueUnder(item, 'title'), HEADINGS),
    findBody(item),
    findText(valueUnder(item, 'sources'), [BLANK_SOURCE]),
  ];
  const found = places.filter((place) => place !== undefined);
  const [first] = found;
  if (first && found.length === places.length) return [untouched(first, FILL_OR_DELETE)];
  return found.map((place) => untouched(place, FILL));
}

/** True of an item in which nothing has been written yet. */
export const isBlankItem = (item: TreeNode): boolean =>
  findText(valueUnder(item, 'title'), HEADINGS) !== undefined && findBody(item) !== undefined;

/** Warns of what a new issue was filled with and nobody has replaced: `template-text`. */
export function checkBlank(root: MappingNode): readonly Diagnostic[] {
  const masthead = entryOf(root, 'masthead')?.value;
  const heads = [
    findText(valueUnder(masthead, 'title'), [TITLE]),
    findText(valueUnder(masthead, 'issuer'), [ISSUER]),
  ];
  const items = valueUnder(root, 'items');
  return [
    ...heads.flatMap((place) => (place ? [untouched(place, FILL)] : [])),
    ...(items?.kind === 'list' ? items.items.flatMap(checkItem) : []),
  ];
}
