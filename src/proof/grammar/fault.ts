/** What rules of grammar find in a text. */

import type { Text } from '../../base/diagnostic.ts';

/** What is wrong between two UTF-16 indexes of a text, and what to do about it. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: Text;
  readonly hint: Text;
}
