/** What a batch says on standard error while it runs, and at its end. */

import { type Diagnostic, isError } from '../../base/diagnostic.ts';
import { isApart } from '../../build/job.ts';
import type { InputResult, Terminal } from '../terminal.ts';
import { sayLines } from './plain.ts';
import { makeMeter } from './progress.ts';
import { countNotes, countProofNotes, sayNotes, sayProofNotes } from './proof-notes.ts';
import { watchRepeated } from './repeated.ts';
import { printDiagnostics, showDiagnostic } from './report.ts';
import {
  announceBuilt,
  announceChecked,
  listApart,
  listFailed,
  type Summary,
  sumUpBuilt,
  sumUpChecked,
} from './summary.ts';

interface View {
  /** Takes the result of an input; called once for each, in any order. */
  readonly add: (index: number, result: InputResult) => void;
  /** Says something of the run itself. */
  readonly say: (diagnostic: Diagnostic) => void;
  /** Says what has not been said yet, and sums up. */
  readonly end: (results: readonly InputResult[], summary: Summary) => void;
}

interface ViewOptions {
  readonly command: 'build' | 'check';
  /** How many issues there are. */
  readonly total: number;
  readonly batch: boolean;
  readonly quiet: boolean;
  /** Diagnostics are written to standard output in another form, and not shown here. */
  readonly elsewhere?: boolean;
}

/** Makes the view of a run. */
export function makeView({ command, total, batch, quiet, elsewhere }: ViewOptions, terminal: Terminal): View {
  const announce = command === 'build' ? announceBuilt : announceChecked;
  const meter = makeMeter({ total, quiet, unit: 'issue' }, terminal);
  const { large } = meter;
  const repeated = watchRepeated();
  // A check says every warning, however many issues there are; a build of so many says which have any at its end.
  const warns = command === 'check';
  const part = !warns ? countProofNotes : large ? countNotes : undefined;
  let notes = 0;

  const show = (result: InputResult): void => {
    // What is no issue is none of those that are counted.
    if (isApart(result)) return;
    const { status } = result;
    const all = result.diagnostics;
    const { shown, count } = part?.(all) ?? { shown: all, count: 0 };
    const fresh = repeated.fresh({ ...result, diagnostics: shown });
    notes += count;
    const diagnostics = quiet ? fresh.filter(isError) : fresh;
    const worked = status !== 'unchanged' && status !== 'skipped';
    const failed = status === 'failed';
    const say = (): void => {
      if (!elsewhere) printDiagnostics(diagnostics, terminal);
      if (!quiet && !large && status !== 'skipped') announce(result, terminal);
    };
    const due = !large || ((failed || warns) && diagnostics.length > 0);
    meter.count({ failed, worked }, due ? say : undefined);
  };

  // Lines come in the order of the inputs; above a line that is drawn, as soon as there is something to say.
  const waiting = new Map<number, InputResult>();
  let next = 0;
  const add: View['add'] = (index, result) => {
    if (meter.isDrawn) return show(result);
    waiting.set(index, result);
    for (let first = waiting.get(next); first; first = waiting.get(next)) {
      waiting.delete(next++);
      show(first);
    }
  };
  const end: View['end'] = (results, summary) => {
    meter.clear();
    for (const [, result] of [...waiting].sort(([one], [other]) => one - other)) show(result);
    meter.clear();
    for (const line of repeated.lines(terminal.lang)) terminal.say(line);
    if (notes > 0 && !quiet && !elsewhere) {
      terminal.say((warns ? sayNotes : sayProofNotes)(notes, terminal.lang));
    }
    if (quiet || !(batch || summary.cut)) return;
    if (large) listFailed(results, repeated, terminal);
    listApart(results, terminal);
    sayLines(
      (command === 'build' ? sumUpBuilt : sumUpChecked)(results, { ...summary, large }, terminal),
      terminal,
    );
  };
  return {
    add,
    say: (diagnostic) => {
      if (elsewhere) return;
      if (!quiet || diagnostic.severity !== 'note') meter.above(() => showDiagnostic(diagnostic, terminal));
    },
    end,
  };
}
