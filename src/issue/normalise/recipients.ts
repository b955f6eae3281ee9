/** Labels of the colophon that are typed once more in their values: 本期发: 本期发：县委常委。 */

import type { Span } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { Sourced } from '../model.ts';

const DEFAULT_LABEL = '本期发';
/** What a distribution goes by: 抄送：… in the recipients takes the place of 本期发. */
const LABELS = /^(本期发|主送|抄送|抄报|分送|发送|报送|报|送|发)\s*[：:]\s*/u;

/**
 * The label and the recipients of a distribution, the label printed once: it is the one given, else the one that the
 * recipients begin with, else 本期发.
 */
export function separateLabel(
  given: Sourced | undefined,
  recipients: Sourced,
  keySpan: Span,
): { readonly label: Sourced; readonly recipients: Sourced } {
  const [typed = '', name = ''] = LABELS.exec(recipients.text) ?? [];
  const own = given && cut(given, 0, given.text.replace(/[：:]+$/u, '').length);
  if (own) {
    const again = recipients.text.startsWith(own.text)
      ? /^\s*[：:]\s*/u.exec(recipients.text.slice(own.text.length))?.[0]
      : undefined;
    return { label: own, recipients: again ? cut(recipients, own.text.length + again.length) : recipients };
  }
  if (typed !== '') {
    return { label: cut(recipients, 0, name.length), recipients: cut(recipients, typed.length) };
  }
  return { label: { text: DEFAULT_LABEL, span: keySpan }, recipients };
}

/** The names of a role, without the role typed once more before the first: 签发: 签发：周建国. */
export const withoutRole = (role: string, names: readonly Sourced[]): readonly Sourced[] =>
  names.flatMap((name, i) => {
    const again = i === 0 && name.text.startsWith(role) ? /^[：:]/.exec(name.text.slice(role.length)) : null;
    const rest = again ? cut(name, role.length + 1) : name;
    return rest.text === '' ? [] : [rest];
  });
