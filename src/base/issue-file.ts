/**
 * What names of issue files, and of publications, end in; `.kuaibao` is there to be double-clicked. A name that is nothing
 * else is that of the folder which remembers what was built.
 */
export const ISSUE_ENDING = /(?:\.ya?ml|(?<=[^\\/])\.kuaibao)$/i;
