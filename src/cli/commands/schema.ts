import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

interface SchemaOptions {
  readonly report?: boolean;
}

/** `kuaibao schema` */
export const schemaCommand: Command<SchemaOptions> = {
  name: 'schema',
  about: text('输出 JSON Schema，供编辑器提示与检查', 'print the JSON Schema for editors'),
  options: {
    report: {
      kind: 'flag',
      about: text('输出 --json 报告的 JSON Schema', 'the JSON Schema of reports of --json instead'),
    },
  },
  examples: [
    example(
      'kuaibao schema > kuaibao.schema.json',
      '存成文件，放在期刊文件旁边',
      'save it beside the issues',
    ),
    example(
      '# yaml-language-server: $schema=kuaibao.schema.json',
      '写在期刊文件的第一行，装了 YAML 扩展的 VS Code 就会边写边提示（别的编辑器见 docs/scripting.md）',
      'as the first line of an issue: VS Code with the YAML extension then helps (others: docs/scripting.md)',
    ),
  ],
  run: (_, options, terminal) => printSchema(options, terminal),
};

/** Prints the JSON Schema of an input file, or with `--report` of the report of `--json`. */
async function printSchema({ report = false }: SchemaOptions, terminal: Terminal): Promise<ExitCode> {
  const schema = report
    ? (await import('../report/report-schema.ts')).reportJsonSchema()
    : (await import('../../schema/json-schema.ts')).jsonSchema();
  terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
