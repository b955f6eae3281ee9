/** 第12期, issue-12, 12: the number of an issue in the name of its file. */

/** The number in a name, as it is typed on the command line; undefined where there is none, or more than one. */
export function findIssueNumber(stem: string): string | undefined {
  const [, counted] = /第([\d０-９]{1,4}(?:-[\d０-９]{1,4})?)期/u.exec(stem) ?? [];
  if (counted !== undefined) return counted;
  const figures = stem.match(/\d+/g) ?? [];
  return figures.length === 1 && (figures[0] as string).length <= 4 ? figures[0] : undefined;
}
