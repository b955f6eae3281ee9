/** Keys that the schema does not know, each with what it was probably meant to be. */

import type * as z from 'zod';
import { type Diagnostic, error, type Text } from '../../base/diagnostic.ts';
import { branchesOf, fieldOf, fieldsOf, typeAt } from '../../schema/keys.ts';
import { sampleOf } from '../../schema/samples.ts';
import { fileSchema } from '../../schema/schema.ts';
import type { Entry, Spelling, TreePath } from '../../schema/tree.ts';
import { type Guess, guessKey, MOST_GUESSED, nodeAt, type Scope } from './guess.ts';
import { explainUnknown, textWithColon } from './known-slips.ts';

/** The keys that a mapping may have. */
function describeKnown(type: z.ZodType | undefined, spelling: Spelling): Text {
  const [one = [], ...rows] = (type ? branchesOf(type) : [])
    .map((branch) => fieldsOf(branch).map((field) => field[spelling]))
    .filter((names) => names.length > 0);
  const other = rows.flat().filter((name) => !one.includes(name));
  const zh = other.length > 0 ? `；或者分几行，只写 ${other.join('、')} 等各行的名称` : '';
  const en = other.length > 0 ? `; or names of rows alone: ${other.join(', ')} …` : '';
  return { zh: `这里可以写：${one.join('、')}${zh}`, en: `Known keys here: ${one.join(', ')}${en}` };
}

const unknownKey = ({ written, keySpan }: Entry, hint: Text): Diagnostic =>
  error(
    'unknown-key',
    { zh: `这里没有“${written}”这一项`, en: `There is no key "${written}" here` },
    { span: keySpan, hint },
  );

/** Keys the schema does not know, each with what it was probably meant to be: `unknown-key`. */
export function describeUnknown(scope: Scope, path: TreePath, keys: readonly string[]): Diagnostic[] {
  const mapping = nodeAt(scope, path);
  const wanted = new Set(keys);
  const entries = mapping?.kind === 'mapping' ? mapping.entries.filter((entry) => wanted.has(entry.key)) : [];
  const parts = new Set<string>();
  return entries.flatMap((entry, index) => {
    const slip =
      index < MOST_GUESSED && mapping?.kind === 'mapping'
        ? explainUnknown(scope, path, mapping, entry)
        : undefined;
    if (slip) return slip === 'said' ? [] : [unknownKey(entry, slip.hint)];
    const guessed = index < MOST_GUESSED ? guessKey(scope, path, entry) : undefined;
    const part = guessed?.kind === 'inside' ? String(guessed.path.at(path.length)) : '';
    const isRepeated = parts.has(part);
    if (part !== '') parts.add(part);
    // A title and a body outside the items are one mistake.
    if (isRepeated && part === 'items') return [];
    const guess = guessed && { ...guessed, isGiven: guessed.isGiven || isRepeated };
    return unknownKey(
      entry,
      guess
        ? hintForGuess(guess, entry, scope.spelling)
        : (textWithColon(path, entry) ?? describeKnown(typeAt(path), scope.spelling)),
    );
  });
}

/** Spaces before a key that is the first of its line; undefined where it stands in braces or behind a dash. */
function columnOf({ keySpan: { source, start } }: Entry): number | undefined {
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return /^ *$/.test(before) ? before.length : undefined;
}

function hintForGuess({ kind, path, shown, isGiven, short }: Guess, entry: Entry, spelling: Spelling): Text {
  const name = shown.at(-1) ?? '';
  const [outer = ''] = shown;
  if (kind === 'here') {
    if (!isGiven) return { zh: `是不是“${name}”？`, en: `Did you mean "${name}"?` };
    return {
      zh: `是不是“${name}”？它已经写过了：合到那里，删掉这一项`,
      en: `Did you mean "${name}"? It is there already: put this into it and delete this one`,
    };
  }
  if (kind === 'outside') {
    const [zhAsk, enAsk] =
      name === entry.written ? ['', ''] : [`是不是“${name}”？`, `Did you mean "${name}"? `];
    const [zhWay, enWay] =
      outer === fieldOf(fileSchema, 'items')?.[spelling]
        ? [
            `把它移到最后一条的下面，与“${outer}”左对齐`,
            `move it below the last item, aligned with "${outer}"`,
          ]
        : [`把这一行移到“${outer}”外面，与它左对齐`, `move the line there, aligned with "${outer}"`];
    return {
      zh: `${zhAsk}“${name}”和“${outer}”同一层：${zhWay}`,
      en: `${enAsk}"${name}" belongs beside "${outer}", not in it: ${enWay}`,
    };
  }
  if (path.at(-2) === 'body') {
    const sample = sampleOf(path.at(-1) ?? '', spelling) ?? '';
    return {
      zh: `“${name}”写在正文里面，正文写成列表，各占一项：\n${sample}`,
      en: `"${name}" belongs in the body, which is then a list of texts and of such entries:\n${sample}`,
    };
  }
  if (path[0] === 'items') {
    const sample = isGiven ? '' : `\n${sampleOf('items', spelling)}`;
    return {
      zh: `“${name}”写在“${outer}”的一条里：与那一条的第一个名称左对齐${sample}`,
      en: `"${name}" belongs in an item of "${outer}", aligned with the first key of that item${sample}`,
    };
  }
  if (short) {
    const braced = `${outer}: { ${short.name}: ${short.text}, ${name}: … }`;
    return {
      zh: `“${name}”写在“${outer}”里面，写成“${braced}”，再删掉这一项`,
      en: `"${name}" belongs in "${outer}": write "${braced}" and delete this one`,
    };
  }
  const column = columnOf(entry);
  const inside = shown.slice(0, -1);
  const zhIn = inside.map((one) => `“${one}:”`).join('下面的');
  const enIn = inside.map((one) => `"${one}:"`).join(' / ');
  const spaces = column === undefined ? undefined : column + 2 * inside.length;
  const zhAt = spaces === undefined ? '' : `，行首留 ${spaces} 个空格`;
  const enAt = spaces === undefined ? '' : `, behind ${spaces} spaces`;
  return isGiven
    ? {
        zh: `移到${zhIn}下面，写成“${name}: …”${zhAt}`,
        en: `Move it below ${enIn} as "${name}: …"${enAt}`,
      }
    : {
        zh: `上面加一行${zhIn}，这一行写成“${name}: …”${zhAt}`,
        en: `Put a line ${enIn} above it, and write "${name}: …"${enAt}`,
      };
}
