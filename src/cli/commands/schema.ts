import type { ExitCode, Terminal } from '../terminal.ts';

/** `kuaibao schema`: the JSON Schema of an input file, or with `--report` of the report of `--json`. */
export async function printSchema(
  { report = false }: { readonly report?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const schema = report
    ? (await import('../report/report-schema.ts')).reportJsonSchema()
    : (await import('../../schema/json-schema.ts')).jsonSchema();
  terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
