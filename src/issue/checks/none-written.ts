/** 附件: 无, where a form was filled in: it would be printed. */

import { type Diagnostic, error } from '../../base/diagnostic.ts';
import { nameOfPath } from '../../schema/keys.ts';
import type { ScalarNode, TreePath } from '../../schema/tree.ts';

const NONE = /^\s*[（(]?(?:无|没有|暂无|空|空着|none|n\/a)[）)]?[。.]?\s*$/iu;

/** What may as well be left out, by canonical keys. */
const OPTIONAL =
  /^(?:attachments|note|signature|editorNote|distribution|contact|masthead\.(?:mark|serial|issuer)|items\.(?:title|subtitle|column|editorNote|sources))$/;

/** A text that says that there is nothing: `empty-value`. */
export function findNone({ text, span }: ScalarNode, path: TreePath): Diagnostic | undefined {
  if (!NONE.test(text)) return undefined;
  if (!OPTIONAL.test(path.filter((step) => typeof step === 'string').join('.'))) return undefined;
  const name = nameOfPath(path, /\p{Script=Han}/u.test(text) ? 'zh' : 'en');
  return error(
    'empty-value',
    {
      zh: `“${name}”写的是“${text.trim()}”，会照样印出来`,
      en: `"${name}" says "${text.trim()}", which would be printed`,
    },
    { span, hint: { zh: '没有就删掉这一项', en: 'Delete it if there is none' } },
  );
}
