/** Loads an ES module by its address. In the bundle, which cannot import, another file does: scripts/bundle.mjs. */
export const importModule = (url: string): Promise<unknown> => import(url);
