import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { jsonSchema } from '../../src/issue/json-schema.ts';

// A key and its other spelling are both asked for where neither is a property of the same level.
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(jsonSchema());

/** What an editor with the JSON Schema says of a file: false where its YAML is broken or the schema is not obeyed. */
export function editorAccepts(text: string): boolean {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return false;
  try {
    return validate(document.toJS({ maxAliasCount: 0 }));
  } catch {
    // An alias without its anchor, or one too many.
    return false;
  }
}
