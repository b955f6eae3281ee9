/** What names of issue files, and of publications, end in; `.kuaibao` is there to be double-clicked. */
export const ISSUE_ENDING = /\.(?:ya?ml|kuaibao)$/i;
