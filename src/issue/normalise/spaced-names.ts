/**
 * Whether a space in running text stands between names, where it means something: 张明 李晓光, 王 敏, 县水利局 县财政局.
 * Anywhere else between Han it is a leftover of typing or copying.
 */

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
    '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁甘景薄司柏柯阮桂闵解柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚廉娄盖符奚穆党燕郎邸冀姬屠郜晏栾郁商蒙喻揭窦迟宇敖糜卓仇艾巩乐虞卞封竺冼佟栗匡宗应鞠桑荆谌岑习胥蔺昌凤闫肖付尚阚鹿巴扎卓央拉次索仁普格买阿麦努古依库吐',
);
/** Surnames that begin an everyday word as often: one of them alone tells no name. */
const ALSO_WORDS = new Set(
  '高林于程任范方石金白江万段雷常武文易田康毛龙汤施洪安严牛温季章毕丛向路齐梅管祝左谷时关苗费盛项曲游阳席卫查甘景薄司解华车房边吉古米池晋全盖党燕商蒙迟乐封宗应凤付尚巴扎央拉次索仁普格买阿麦努依库吐马夏章司桂宫昌习宇',
);
const DOUBLE =
  '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯|东方|司徒|司空|西门|南宫|独孤|轩辕|宇文|长孙|申屠|呼延|闻人|澹台|濮阳|淳于|单于|太叔|仲孙|钟离|鲜于|闾丘|百里|东郭|完颜|爱新觉罗';
const DOUBLE_START = new RegExp(`^(?:${DOUBLE})`, 'u');
const isDouble = (word: string): boolean => DOUBLE_START.test(word);
const DOUBLE_NAME = new RegExp(`^(?:${DOUBLE})\\p{Script=Han}{1,2}$`, 'u');
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+$/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;

const BODY =
  /(?:委员会|人民政府|政府|办公室|人大|政协|党委|党组|[纪监县市区省州团工]委|法院|检察院|局|镇|乡|街道|办事处|社区|公司|集团|银行|学校|中学|小学|幼儿园|大学|学院|医院|卫生院|中心|[站所队厅科股处部委办院馆社厂场会村])$/u;
/** What a sentence says about bodies, rather than one's name. */
const NO_BODY = /^(?:[我全各该本每某此其]|会同|联合|由|在|到|对|向|与|和|及|为|把|将|从|被|让|请|经)/u;
const POST =
  /(?:书记|主任|主席|[县市区镇乡村局院校组队科股部厅处所站会行]长|委员|常委|干事|科员|同志|先生|女士|老师|教授|医生|经理)$/u;

function lengthOf(word: string): number {
  let length = 0;
  for (const _ of word) length++;
  return length;
}

/** A word without the bracket behind it: 张明（水利局）. */
const bare = (word: string): string => word.replace(/（[^（）]*）$/u, '');

const isClear = (character: string | undefined): boolean =>
  character !== undefined && SURNAMES.has(character) && !ALSO_WORDS.has(character);

/** True of a word that is a person's name and no more, or may be one. */
export function isPerson(word: string): boolean {
  const length = lengthOf(word);
  if (length > 1 && length < 4 && HAN_ONLY.test(word) && SURNAMES.has([...word][0] as string)) return true;
  return DOUBLE_NAME.test(word) || DOTTED_NAME.test(word);
}

/** True of a word that can hardly be anything but a person's name. */
const isPlainlyPerson = (word: string): boolean =>
  isPerson(word) && (lengthOf(word) > 3 || word.includes('·') || isClear([...word][0]) || isDouble(word));

/** True of a word that a name may end, the sentence before it included: 表彰了张明. */
const endsInPerson = (word: string): boolean => [...word].slice(-3, -1).some(isClear);

/** True of a word that a name may begin, the sentence after it included: 李晓光等人. */
const beginsWithPerson = (word: string): boolean =>
  lengthOf(word) > 1 && (isClear([...word][0]) || isDouble(word));

const endsInBody = (word: string): boolean => lengthOf(word) > 2 && BODY.test(word) && HAN_ONLY.test(word);
/** True of the name of an office, a place or a firm. */
export const isBody = (word: string): boolean => endsInBody(word) && !NO_BODY.test(word);

/** True of a word that the name of a body may begin, the sentence after it included: 河湾镇联合放水. */
const beginsWithBody = (word: string): boolean =>
  /^\p{Script=Han}{2,8}?(?:人民政府|政府|办公室|委员会|党委|法院|检察院|公司|医院|学校|中心|[局镇乡]|街道)/u.test(
    word,
  ) && !NO_BODY.test(word);

interface Word {
  readonly text: string;
  /** Index of its last part among the words as typed. */
  readonly end: number;
}

/** 张 明: the two characters of a name, spaced out, are one word. */
function joinPairs(words: readonly string[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word = '', next = ''] = [words[i], words[i + 1]];
    const isPair = lengthOf(word) === 1 && lengthOf(next) === 1 && SURNAMES.has(word) && HAN_ONLY.test(next);
    if (isPair) i++;
    joined.push({ text: isPair ? word + next : bare(word), end: i });
  }
  return joined;
}

function areNames(left: string, right: string): boolean {
  if (isPerson(left) && isPerson(right) && (isPlainlyPerson(left) || isPlainlyPerson(right))) return true;
  if (isPlainlyPerson(left)) return beginsWithPerson(right) || isBody(right) || POST.test(right);
  if (isPlainlyPerson(right)) return endsInPerson(left) || endsInBody(left) || POST.test(left);
  if (endsInBody(left) && isBody(right)) return true;
  return endsInPerson(left) && beginsWithPerson(right);
}

const wordsOf = (text: string): string[] => text.split(/[\s*]+/u).filter((word) => word !== '');

/**
 * True where a space between two stretches of Han stands between names, or inside one.
 *
 * @param before the clause up to the space, from the mark before it
 * @param after the clause behind the space, up to the next mark
 * @param typed false where it is a line's end: only what are plainly names is taken for such
 */
export function partsNames(before: string, after: string, typed: boolean): boolean {
  const left = wordsOf(before);
  const words = joinPairs([...left, ...wordsOf(after)]);
  const at = words.findIndex(({ end }) => end >= left.length - 1);
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return false;
  // Inside a spaced-out name.
  if (word.end > left.length - 1) return true;
  if (!next) return false;
  if (areNames(word.text, next.text)) return true;
  // Behind two bodies in a row a third is likely.
  if (isBody(word.text) && beginsWithBody(next.text)) {
    if (words.filter(({ text }) => isBody(text)).length > 1) return true;
  }
  // Nothing but short words from mark to mark, with a name among them, is a list of names.
  const isList = words.length > 2 && words.every(({ text }) => HAN_ONLY.test(text) && isShort(text));
  return typed && isList && words.some(({ text }) => isPlainlyPerson(text));
}

const isShort = (word: string): boolean => lengthOf(word) > 1 && lengthOf(word) < 5;
