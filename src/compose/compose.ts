import type { Issue } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import { composeAfterItems } from './after-items.ts';
import type { BodyBlock, Composition } from './block.ts';
import { composeColophon } from './colophon.ts';
import { composeContents } from './contents.ts';
import { composeEditorNote } from './editor-note.ts';
import { composeInstruction } from './instruction.ts';
import { composeItems } from './items.ts';
import { composeMasthead } from './masthead.ts';

/** Turns an issue into blocks; no measuring yet. */
export function compose(issue: Issue, template: Template): Composition {
  const { blocks, parts } = composeItems(issue, template);
  return {
    masthead: composeMasthead(issue, template),
    body: withoutWhite([
      ...composeInstruction(issue, template),
      ...(issue.contents ? composeContents(issue.contents, parts, template) : []),
      ...composeLead(issue, template),
      ...blocks,
      ...composeAfterItems(issue, template),
    ]),
    colophon: composeColophon(issue, template),
  };
}

/** The white below the masthead is enough for what stands there. */
const withoutWhite = (body: readonly BodyBlock[]): readonly BodyBlock[] =>
  body[0]?.kind === 'gap' ? body.slice(1) : body;

/** What stands ahead of the items, in a section of its own. */
function composeLead({ editorNote }: Issue, template: Template): BodyBlock[] {
  if (!editorNote) return [];
  return composeEditorNote(editorNote, { kind: 'section', bookmark: editorNote.label.text }, template);
}
