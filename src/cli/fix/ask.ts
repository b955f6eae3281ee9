/** Asks which of the changes are to be made. */

import type { Text } from '../../base/diagnostic.ts';
import { text } from '../language.ts';
import type { Terminal } from '../terminal.ts';

type Answer = 'yes' | 'no' | 'each';

const WORDS: readonly (readonly [RegExp, Answer])[] = [
  [/^(?:y|yes|是|改|好|对|全改)$/i, 'yes'],
  [/^(?:n|no|否|不|不改)$/i, 'no'],
  [/^(?:e|each|逐个|一处一处)$/i, 'each'],
];

const answerOf = (typed: string): Answer | undefined =>
  WORDS.find(([words]) => words.test(typed.normalize('NFKC').trim()))?.[1];

/** Asks until the answer is one of those wanted; whoever types no more at all means no. */
async function askFor(question: Text, wanted: readonly Answer[], { ask, lang }: Terminal): Promise<Answer> {
  for (;;) {
    const typed = await ask?.(`${question[lang]} `);
    if (typed === undefined) return 'no';
    const answer = answerOf(typed);
    if (answer && wanted.includes(answer)) return answer;
  }
}

/** Asks of all changes: y, n, or one by one. */
export const askAll = (count: number, terminal: Terminal): Promise<Answer> =>
  askFor(
    text(
      `改这 ${count} 处吗？y 全改，n 不改，e 一处一处问：`,
      `Make these ${count} changes? y all, n none, e ask for each:`,
    ),
    ['yes', 'no', 'each'],
    terminal,
  );

/** Asks of the changes of one line. */
export const askOne = async (terminal: Terminal): Promise<boolean> =>
  (await askFor(text('这一行改吗？y 改，n 不改：', 'Change this line? y or n:'), ['yes', 'no'], terminal)) ===
  'yes';
