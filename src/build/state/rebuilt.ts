/** Says why issues that were built before are built again although nobody touched them. */

import { type Diagnostic, note } from '../../base/diagnostic.ts';
import { statusOf } from '../../disk/folders.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { type State, toPortable } from '../journal.ts';

/** An issue that is going to be built. */
interface Rebuilt {
  readonly input: NamedPath;
  readonly planned?: string | null;
  /** Where it would be remembered; nothing where it is not. */
  readonly state: State | undefined;
}

const issues = (count: number): string => (count === 1 ? '1 issue is' : `${count} issues are`);

/** Another version of the program built them: `program-changed`. */
const reportProgram = (count: number): Diagnostic =>
  note('program-changed', {
    zh: `快报换了版本，以前排好的 ${count} 期重排一遍，只这一次`,
    en: `The program has changed: ${issues(count)} built again, once`,
  });

/** What was noted of them cannot be read: `state-unread`. */
const reportUnread = (count: number, newer: boolean): Diagnostic =>
  note(
    'state-unread',
    newer
      ? {
          zh: `“.kuaibao”里的记录是更新的快报写的，这个版本读不懂，${count} 期重排一遍，只这一次`,
          en: `The journal in .kuaibao is of a newer version, which this one cannot read: ${issues(count)} built again, once`,
        }
      : {
          zh: `“.kuaibao”里的记录坏了，${count} 期重排一遍，只这一次`,
          en: `The journal in .kuaibao is damaged: ${issues(count)} built again, once`,
        },
  );

/**
 * Says once a run what is built again for another reason than its content.
 *
 * @param drafts what is going to be built, each with the file planned for it
 * @param program as entries name it
 */
export function reportRebuilt(drafts: readonly Rebuilt[], program: string): Diagnostic[] {
  let changed = 0;
  let lost = 0;
  let newer = false;
  for (const { input, planned, state } of drafts) {
    if (!state || !planned || !statusOf(planned)) continue;
    const known = state.entries.get(toPortable(state.folder, input.path));
    if (known) changed += Number(known.every((entry) => entry.program !== program));
    else if (state.unread.newer + state.unread.damaged > 0) {
      lost++;
      newer ||= state.unread.newer > 0;
    }
  }
  return [...(changed > 0 ? [reportProgram(changed)] : []), ...(lost > 0 ? [reportUnread(lost, newer)] : [])];
}
