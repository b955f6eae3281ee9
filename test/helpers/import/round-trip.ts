import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/issue/model.ts';
import { type Typeset, typeset } from '../../../src/typeset.ts';
import { bringIn } from './bring-in.ts';
import { CASES } from './cases.ts';
import { describeIssue, FORMS } from './describe-issue.ts';

/** Writes an issue in a form; `clerk` tells whose manner. */
type Write = (issue: Issue, clerk: number, typeset: Typeset) => Uint8Array;

/** Holds import to every case: what goes out in the form comes in as the same issue, no character without a place. */
export function describeRoundTrip(form: keyof typeof FORMS, ending: string, write: Write): void {
  describe(`what was written as ${form} comes in as the same issue`, () => {
    it.each(CASES.map((one, clerk) => ({ ...one, clerk })))(
      '$name',
      async ({ input, environment, clerk }) => {
        const made = await typeset(input, environment, { sources: false });
        const { issue } = made;
        if (!issue) throw new Error('the case is no issue');
        const read = await bringIn(`往期${ending}`, write(issue, clerk, made));
        const [own] = read.issues;
        expect(own && describeIssue(own, FORMS[form])).toEqual(describeIssue(issue, FORMS[form]));
        expect(read.issues).toHaveLength(1);
        expect(read.balance).toMatchObject({ commented: 0, twice: 0, left: [] });
      },
    );
  });
}
