/** Comments that are meant for the program: `# kuaibao: …`. */

const ADDRESS = /^#+[ \t\u3000]*(?:kuaibao|快报)[ \t\u3000]*(?:[:：]|(?=忽略|ignore))/iu;

/** The length of what addresses the program at the start of a comment; 0 where it is a comment for people. */
export const addressIn = (comment: string): number => ADDRESS.exec(comment)?.[0].length ?? 0;
