/** Makes a function remember its results: setting a text asks about the same few hundred characters again and again. */
export function remember<T>(answer: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const fresh = answer(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** The same for a function of objects, whose results are kept as long as the objects are. */
export function rememberObject<K extends object, T>(answer: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const old = known.get(key);
    if (old) return old.value;
    const fresh = { value: answer(key) };
    known.set(key, fresh);
    return fresh.value;
  };
}

/** Makes a function run at its first call only; later calls return the same result. */
export function once<T>(answer: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: answer() };
    return known.value;
  };
}

const forgetters: (() => void)[] = [];

/**
 * The same for a result that no other process can have, such as an object of a library of the system, or that none will ask
 * for, such as what is kept of the last issue.
 */
export function onceHere<T>(answer: () => T): () => T {
  let known: { readonly value: T } | undefined;
  forgetters.push(() => {
    known = undefined;
  });
  return () => {
    known ??= { value: answer() };
    return known.value;
  };
}

/** Forgets what serves this process alone, before the memory of it is kept for others. */
export function forgetHere(): void {
  for (const forget of forgetters) forget();
}
