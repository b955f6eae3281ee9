/** Fields: an instruction that is not printed, and its result that is (ISO 29500-1 17.16). */

/** Results that are page numbers of the paper they were printed on. */
const PAGE_NUMBERS = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
/** Fields that show something of which no result is kept. */
const WITHOUT_RESULT = new Set([
  'AUTONUM',
  'AUTONUMLGL',
  'AUTONUMOUT',
  'LISTNUM',
  'MACROBUTTON',
  'GOTOBUTTON',
]);

/** What is longer is no instruction. */
const LONGEST_INSTRUCTION = 2000;

interface Field {
  instruction: string;
  isResult: boolean;
  /** Of the result; that of an outer field may forbid what an inner one allows. */
  isShown: boolean;
}

/** What a field without a result shows. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'nothing' };

export interface Fields {
  begin(): void;
  separate(): void;
  end(): Shown;
  /** Takes a piece of an instruction; a text met inside one belongs to it too. */
  instruct(text: string): void;
  /** Whether text is printed here. */
  isPrinted(): boolean;
  /**
   * Ends fields that do not go on in the next paragraph: only a result that is printed may. What follows a field that is
   * never ended would be lost otherwise.
   *
   * @returns names of those of which no result was met
   */
  endParagraph(): string[];
}

const nameOf = (instruction: string): string => /[A-Za-z]+/u.exec(instruction)?.[0].toUpperCase() ?? '';

/** Whether the result of a field is printed. */
export const isPrintedField = (instruction: string): boolean => !PAGE_NUMBERS.has(nameOf(instruction));

const CIRCLES = /[○〇◯⭕]/u;

/**
 * The text of an EQ field, by which Word and WPS set characters in circles and pinyin over characters:
 * `eq \o\ac(○,3)` is ③, `EQ \* jc2 \o\ad(\s\up 9(hàn),汉)` is 汉.
 */
export function equationText(instruction: string): string {
  const inside = /\\o(?:\\a[a-z])?\s*\((.*)\)\s*$/isu.exec(instruction)?.[1];
  const [first = '', ...rest] = (inside ?? '').split(/[,;，](?![^(]*\))/u);
  const last = (rest.at(-1) ?? first)
    .replace(/\\[a-z]+(?:\s*-?\d+)?/giu, '')
    .replace(/^\s*\((.*)\)\s*$/su, '$1')
    .trim();
  if (inside === undefined) {
    return instruction.replace(/^\s*eq\b|\\\*\s*\S+|\\[a-z]+(?:\s*-?\d+)?/giu, '').trim();
  }
  if (CIRCLES.test(first) && /^\d{1,2}$/u.test(last) && Number(last) >= 1 && Number(last) <= 20) {
    return String.fromCodePoint(0x2460 + Number(last) - 1);
  }
  return last;
}

function shownBy({ instruction: whole }: Field): Shown {
  const instruction = whole.slice(0, LONGEST_INSTRUCTION);
  const name = nameOf(instruction);
  if (name === 'EQ') return { kind: 'text', text: equationText(instruction) };
  if (WITHOUT_RESULT.has(name)) return { kind: 'unknown', name };
  return { kind: 'nothing' };
}

/** Follows fields, one inside another, through the paragraphs of a text. */
export function createFields(): Fields {
  const open: Field[] = [];
  return {
    begin: () => {
      open.push({ instruction: '', isResult: false, isShown: true });
    },
    separate: () => {
      const field = open.at(-1);
      if (field === undefined) return;
      field.isResult = true;
      field.isShown = isPrintedField(field.instruction);
    },
    end: () => {
      const field = open.pop();
      const shown: Shown = field && !field.isResult ? shownBy(field) : { kind: 'nothing' };
      const outer = open.at(-1);
      if (shown.kind !== 'text' || outer === undefined || outer.isResult) return shown;
      outer.instruction += shown.text.slice(0, LONGEST_INSTRUCTION);
      return { kind: 'nothing' };
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field && !field.isResult && field.instruction.length < LONGEST_INSTRUCTION)
        field.instruction += text;
    },
    isPrinted: () => open.every(({ isResult, isShown }) => isResult && isShown),
    endParagraph: () => {
      const first = open.findIndex(({ isResult, isShown }) => !isResult || !isShown);
      const ended = first < 0 ? [] : open.splice(first);
      return ended.filter(({ isResult }) => !isResult).map(({ instruction }) => nameOf(instruction));
    },
  };
}
