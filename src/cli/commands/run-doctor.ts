import type { Text } from '../../base/diagnostic.ts';
import { type Examined, examine, type Health } from '../doctor/examine.ts';
import { inspect } from '../doctor/inspect.ts';
import { text } from '../language.ts';
import { formatJson } from '../report/report.ts';
import type { JsonDoctorReport } from '../report/report-schema.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';

export interface DoctorOptions {
  readonly json?: boolean;
}

/** All of one width on a terminal, in Chinese as in English. */
const MARKS: Readonly<Record<Health, Text>> = {
  ok: text('正常', 'ok   '),
  wrong: text('不对', 'WRONG'),
  doubt: text('留意', 'doubt'),
  info: text('说明', 'info '),
};

/** `kuaibao doctor`: says what the program stands on, and what to do where something is wrong; 1 where something is. */
export function examineMachine({ json = false }: DoctorOptions, terminal: Terminal): ExitCode {
  const found = examine(inspect(terminal));
  const ok = !found.some(({ health }) => health === 'wrong');
  if (json) terminal.out(formatJson(reportExamined(found, ok, terminal)));
  else terminal.out(found.map((one) => formatFound(one, terminal)).join(''));
  return ok ? 0 : 1;
}

function reportExamined(found: readonly Examined[], ok: boolean, { lang }: Terminal): JsonDoctorReport {
  const findings = found.map(({ check, health, said, remedy }) => ({
    ...{ check, status: health, message: said[lang] },
    ...(remedy && { hint: remedy[lang] }),
  }));
  return { schema: 1, version, command: 'doctor', ok, findings };
}

function formatFound({ health, said, remedy }: Examined, { lang }: Terminal): string {
  const advice = remedy ? `      ${text('怎么办：', 'what to do: ')[lang]}${remedy[lang]}\n` : '';
  return `${MARKS[health][lang]}  ${said[lang]}\n${advice}`;
}
