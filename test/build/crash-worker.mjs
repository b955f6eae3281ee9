/** A worker that does not survive some issues. */
export default async function work(tasks) {
  return tasks.map(({ input: { name } }) => {
    if (name.startsWith('exit')) process.exit(7);
    if (name.startsWith('throw')) throw new TypeError('x is not a function');
    return { status: 'checked', diagnostics: [], ms: 0 };
  });
}
