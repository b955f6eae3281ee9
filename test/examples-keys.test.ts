import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { branchesOf, canonicaliseKeys, elementOf, type Field, fieldsOf } from '../src/schema/keys.ts';
import { fileSchema } from '../src/schema/schema.ts';
import type { TreeNode } from '../src/schema/tree.ts';
import { decodeText } from '../src/yaml/bytes.ts';
import { readTree } from '../src/yaml/read.ts';

const FOLDER = fileURLToPath(new URL('../examples/', import.meta.url));
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

/** The paths of the keys that a file gives, without the numbers of items. */
function keysIn(node: TreeNode, path: readonly string[] = []): string[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap((item) => keysIn(item, path));
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => {
        const own = [...path, key];
        return [own.join('.'), ...keysIn(value, own)];
      });
  }
}

function keysOf(name: string): string[] {
  const { source } = decodeText(name, readFileSync(join(FOLDER, name)));
  const root = source && readTree(source).root;
  return root ? keysIn(canonicaliseKeys(root).root) : [];
}

/** The paths of the keys that there are. */
const keysBelow = (type: Field['type'], path: readonly string[] = []): string[] =>
  branchesOf(type)
    .map((branch) => elementOf(branch) ?? branch)
    .flatMap((branch) =>
      fieldsOf(branch).flatMap((field) => {
        const own = [...path, field.en];
        return [own.join('.'), ...keysBelow(field.type, own)];
      }),
    );

/** What has another form that is shown, or would be odd in a model to copy. */
const NOT_SHOWN =
  /^(?:supplement|contents\.entries|distribution\.(?:label|recipients)|attachments\.body\..*|fonts\.bold|fonts\.\w+\.(?:font|western|member)|layout\.pages|proof\.(?:note|warning|ignore))$/u;

describe('the examples', () => {
  it('show every key', () => {
    const shown = new Set(files.flatMap(keysOf));
    const all = new Set(keysBelow(fileSchema));
    expect([...all].filter((key) => !shown.has(key) && !NOT_SHOWN.test(key))).toEqual([]);
  });
});
