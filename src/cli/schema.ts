import { jsonSchema } from '../issue/json-schema.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** `kuaibao schema`: the JSON Schema of an input file. */
export async function printSchema(terminal: Terminal): Promise<ExitCode> {
  terminal.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return 0;
}
