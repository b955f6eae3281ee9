import { type Diagnostic, error } from '../base/diagnostic.ts';
import type { Issue } from '../issue/model.ts';

/** Says that the box of an instruction does not fit below the masthead: `box-too-tall`. */
export function reportBox(
  { lines, most }: { readonly lines: number; readonly most: number },
  { instruction }: Issue,
): Diagnostic {
  const { paragraphs = [], lines: asked = 0 } = instruction ?? {};
  const [first] = paragraphs[0] ?? [];
  const isText = first !== undefined && asked <= most;
  const span = isText ? first.span : instruction?.span;
  return error(
    'box-too-tall',
    {
      zh: `批示框要高 ${lines} 行，第一页报头下面最多 ${most} 行`,
      en: `The box of the instruction takes ${lines} lines; the first page has ${most} below the masthead`,
    },
    {
      ...(span && { span }),
      hint: isText
        ? {
            zh: `请把批示的文字减少 ${lines - most} 行，或者作为一条内容来排`,
            en: `Shorten its text by ${lines - most} lines, or make it an item`,
          }
        : { zh: `请把“行数”改成 ${most} 或更小`, en: `Give it ${most} lines or fewer` },
    },
  );
}
