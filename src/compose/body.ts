import type { BodyPart } from '../issue/model.ts';
import type { ItemBlock } from './block.ts';
import { composeParagraph, type RunIn, type TextSetting } from './paragraph.ts';

/** What a body is set with. */
type BodySetting = TextSetting & RunIn;

/** The blocks of a body, in its order. */
export function composeBody(body: readonly BodyPart[], setting: BodySetting): ItemBlock[] {
  const last = body.length - 1;
  return body.map((part, i): ItemBlock => {
    const before = i === 0 ? setting.before : [];
    const after = i === last ? setting.after : [];
    return composeParagraph(part, setting, { before, after });
  });
}
