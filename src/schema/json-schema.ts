/** The JSON Schema of an input file, for editors: generated from the definition that validates. */

import * as z from 'zod';
import { fileSchema } from './schema.ts';

type Json = { [name: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** A value left empty. */
const NOTHING: Json = { type: ['null', 'string'], maxLength: 0 };

/** An optional setting left empty (`mark:`) means “not set”; a JSON Schema sees null there. */
function describeProperty(property: Json, required: boolean, pointer: string): Json {
  const { zh: _, description, ...type } = property;
  if (required) return { description, ...asObject(addSpellings(type, pointer)) };
  return { description, anyOf: [addSpellings(type, `${pointer}/anyOf/0`), NOTHING] };
}

/** A name that the writer makes up may stand without a value: `签发:` is signed by hand. */
const describeOwnNames = ({ additionalProperties, ...rest }: Json): Json => ({
  ...rest,
  additionalProperties: isObject(additionalProperties)
    ? { anyOf: [additionalProperties, NOTHING] }
    : additionalProperties,
});

/** Gives every property its Chinese name, a reference to the English one; exactly one of a required pair is needed. */
function describeObject(schema: Json, pointer: string): Json {
  const { required = [], properties, ...rest } = schema;
  const needed = new Set(Array.isArray(required) ? required.map(String) : []);
  const fields = Object.entries(asObject(properties)).map(([en, property]) => {
    const own = `${pointer}/properties/${en}`;
    const json = describeProperty(asObject(property), needed.has(en), own);
    return { en, zh: String(asObject(property).zh), own, json };
  });
  return {
    ...describeOwnNames(rest),
    properties: Object.fromEntries([
      ...fields.map(({ en, json }) => [en, json]),
      ...fields.map(({ zh, own, json }) => [zh, { description: json.description, $ref: own }]),
    ]),
    allOf: fields.map(({ en, zh }) =>
      needed.has(en) ? { oneOf: [{ required: [en] }, { required: [zh] }] } : { not: { required: [en, zh] } },
    ),
  };
}

/** Rewrites a generated schema, wherever it stands; the pointer says where that is. */
function addSpellings(value: unknown, pointer: string): unknown {
  if (Array.isArray(value)) return value.map((member, index) => addSpellings(member, `${pointer}/${index}`));
  if (!isObject(value)) return value;
  if (isObject(value.properties)) return describeObject(value, pointer);
  if (isObject(value.additionalProperties)) return describeOwnNames(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, addSpellings(member, `${pointer}/${name}`)]),
  );
}

/** Keys of several levels in one stand at the top: 报头.刊名, 内容.1.标题. Their values are not described further. */
function allowDotted(schema: Json): Json {
  const names = Object.keys(asObject(schema.properties)).filter((name) => !/^(extends|刊物)$/.test(name));
  const description = '报头.刊名 这样的写法：点表示里面一层，列表的各项从 1 数起';
  return { ...schema, patternProperties: { [`^(${names.join('|')})\\.\\S+$`]: { description } } };
}

/**
 * Returns the JSON Schema (2020-12) that publications and issues alike obey; every key in English or Chinese, mixed at
 * will but not both for one thing.
 */
export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, { io: 'input' }) as Json;
  const title = '快报：刊物或一期的文件 / Kuaibao publication or issue';
  return { $schema, title, ...allowDotted(asObject(addSpellings(rest, '#'))) };
}
