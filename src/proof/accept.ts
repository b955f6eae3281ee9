/** Takes out what an editor has accepted, and says what was accepted in vain. */

import { ALL_CODES, isCodeOf } from '../base/codes.ts';
import { type Diagnostic, isError, note, warning } from '../base/diagnostic.ts';
import type { Acceptance } from '../issue/model.ts';
import { tidyCode, unknownRule } from './switches.ts';

/** Codes that may be accepted. */
const ACCEPTABLE: readonly string[] = ALL_CODES.filter(
  (code) => isCodeOf(code, 'warning') || isCodeOf(code, 'note'),
);

/** True of a message of this code in the stretch. */
function covers({ code, stretch }: Acceptance, { code: said, span }: Diagnostic): boolean {
  if (tidyCode(code.text) !== said) return false;
  if (!stretch) return true;
  if (!span || span.source.path !== stretch.source.path) return false;
  return span.start < stretch.end && Math.max(span.end, span.start + 1) > stretch.start;
}

/**
 * Takes out the warnings and notes that were accepted. Errors stay: `ignored-error`. What is accepted though nobody
 * says it is `ignored-nothing`, once there are no errors left that keep it from being said; a code that does not exist is
 * `unknown-rule`.
 *
 * @param wasSought whether a code would have been said; of one that was not looked for, nobody knows
 */
export function accept(
  diagnostics: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  wasSought: (code: string) => boolean = () => true,
): readonly Diagnostic[] {
  if (acceptances.length === 0) return diagnostics;
  const matching = diagnostics.map((one) => acceptances.filter((acceptance) => covers(acceptance, one)));
  const used = new Set(matching.flat());
  const kept = diagnostics.filter((one, i) => isError(one) || matching[i]?.length === 0);
  const whole = !diagnostics.some(isError);
  return [
    ...kept,
    ...acceptances.flatMap((one) =>
      describe(one, used.has(one) || !whole || !wasSought(tidyCode(one.code.text))),
    ),
  ];
}

/** What is wrong with an acceptance. */
function describe(acceptance: Acceptance, isFine: boolean): Diagnostic[] {
  const { code } = acceptance;
  const tidy = tidyCode(code.text);
  if (!ALL_CODES.includes(tidy)) return [unknownRule(code, ACCEPTABLE)];
  if (!ACCEPTABLE.includes(tidy)) return [ignoredError(acceptance)];
  return isFine ? [] : [ignoredNothing(acceptance)];
}

const ignoredError = ({ code: { text, span } }: Acceptance): Diagnostic =>
  warning(
    'ignored-error',
    { zh: `“${text}”是错误，不能忽略`, en: `"${text}" is an error and cannot be ignored` },
    { span, hint: { zh: '删掉这里，按提示改好', en: 'Delete this, and correct the error' } },
  );

function ignoredNothing({ code: { text, span }, reason, stretch }: Acceptance): Diagnostic {
  const zh = stretch ? '这里' : '这一期里';
  const en = stretch ? 'here' : 'in this issue';
  return note(
    'ignored-nothing',
    {
      zh: `${zh}没有“${text}”可以忽略${reason === '' ? '' : `（原因写的是“${reason}”）`}`,
      en: `There is no "${text}" to ignore ${en}${reason === '' ? '' : ` (the reason was "${reason}")`}`,
    },
    {
      span,
      hint: { zh: '已经改好的，就把它删掉', en: 'If that was corrected, delete this' },
    },
  );
}
