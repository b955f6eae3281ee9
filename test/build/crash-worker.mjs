/** A worker that does not survive some issues. */
export default async function work(tasks) {
  return tasks.map(({ input }) => {
    if (input.startsWith('exit')) process.exit(7);
    if (input.startsWith('throw')) throw new TypeError('x is not a function');
    return { status: 'checked', diagnostics: [], ms: 0 };
  });
}
