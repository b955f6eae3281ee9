/** The unit that the name of a delivered file tells: 县农业农村局-秋粮收购.docx, 工信局信息.doc, （柳林镇）…. */

import { unitLikeness } from '../source-names.ts';

const BEGINS =
  /^\p{Script=Han}{1,16}?(?:局|委|办公室|中心|镇|乡|街道|苏木|公司|大队|支队|学校|医院|银行|法院|检察院|妇联|残联|团委|团县委|科协|文联|工会|管委会|开发区|党校|档案馆|海关|党委|政府|联社|供销社|办|部)/u;
/** What goes on with a name that seemed to end: 县委办, 柳林镇政府. */
const GOES_ON =
  /^(?:办公室|办|宣传部|组织部|统战部|政法委|编办|社会工作部|党校|人民政府|政府|党委|办事处|管委会|服务中心|员会)/u;

/** The name of a unit that a word begins with. */
function unitAtStart(word: string): string | undefined {
  let name = BEGINS.exec(word)?.[0];
  for (
    let more = name && GOES_ON.exec(word.slice(name.length));
    name && more;
    more = GOES_ON.exec(word.slice(name.length))
  ) {
    name += more[0];
  }
  return name && name.length > 2 && unitLikeness(name) > 0 ? name : undefined;
}

/** @param fileName with its ending, perhaps with folders before it */
export function unitOfFile(fileName: string): string | undefined {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/u, '');
  const words = name
    .split(/[^\p{Script=Han}]+/u)
    .map((word) => word.replace(/^(?:关于|第[一二三四五六七八九十]+期)/u, ''))
    .filter((word) => word.length > 1);
  const whole = words.find(
    (word) => word.length > 2 && word.length <= 16 && unitLikeness(word) === 2 && unitAtStart(word) === word,
  );
  return whole ?? words.map(unitAtStart).find((unit) => unit !== undefined);
}
