import type { Element } from '../../element.ts';
import type { DraftItem, Recognised } from '../../issue-draft.ts';
export const recogniseContribution = (_: readonly Element[], __: unknown): Recognised<readonly DraftItem[]> => ({ draft: [], dropped: [], diagnostics: [] });
