import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/issue/model.ts';
import { type Typeset, typeset } from '../../../src/typeset.ts';
import { bringIn } from './bring-in.ts';
import { CASES } from './cases.ts';
import { describeIssue, FORMS } from './describe-issue.ts';

/** Writes an issue in a form; `clerk` tells whose manner. */
type Write = (issue: Issue, clerk: number, typeset: Typeset) => Uint8Array;

/** How a form is written, and what share of the issues comes in without a difference at the least. */
interface WrittenForm {
  readonly ending: string;
  readonly leastSame: number;
  readonly write: Write;
}

/**
 * Holds import to every case: what goes out in the form comes in as one issue, no character without a place, and as the
 * same issue; where a form does not tell enough for that of all, of most.
 */
export function describeRoundTrip(form: keyof typeof FORMS, { ending, leastSame, write }: WrittenForm): void {
  describe(`what was written as ${form} comes in`, () => {
    const different: string[] = [];
    it.each(CASES.map((one, clerk) => ({ ...one, clerk })))(
      '$name',
      async ({ name, input, environment, clerk }) => {
        const made = await typeset(input, environment, { sources: false });
        const { issue } = made;
        if (!issue) throw new Error('the case is no issue');
        const { issues, balance } = await bringIn(`往期${ending}`, write(issue, clerk, made));
        expect(balance).toMatchObject({ commented: 0, twice: 0, left: [] });
        expect(issues).toHaveLength(1);
        const [wanted, got] = [issue, issues[0] as Issue].map((one) => describeIssue(one, FORMS[form]));
        if (got?.join('\n') !== wanted?.join('\n')) different.push(name);
      },
    );

    it('as the same issues', () => {
      const most = Math.floor((1 - leastSame) * CASES.length);
      expect(different.length, different.join(', ')).toBeLessThanOrEqual(most);
    });
  });
}
