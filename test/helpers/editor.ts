import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { jsonSchema } from '../../src/schema/json-schema.ts';

// A key and its other spelling are both asked for where neither is a property of the same level.
const options = { strict: true, strictRequired: false, strictTypes: false };
const { $schema: _, ...plain } = jsonSchema() as Record<string, unknown>;
const validators = [new Ajv2020(options).compile(jsonSchema()), new Ajv(options).compile(plain)];

/** What an editor with the JSON Schema says of a file: false where its YAML is broken or the schema is not obeyed. */
export function editorAccepts(text: string): boolean {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return false;
  try {
    const value = document.toJS({ maxAliasCount: 0 });
    const [latest, older] = validators.map((validate) => validate(value));
    // Editors that know draft 7 alone must say the same.
    if (latest !== older) throw new Error('the drafts disagree');
    return latest === true;
  } catch (problem) {
    if (!(problem instanceof ReferenceError)) throw problem;
    // An alias without its anchor, or one too many.
    return false;
  }
}
