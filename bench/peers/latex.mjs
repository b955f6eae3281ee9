import { writeFileSync } from 'node:fs';
import { FACES, readContent } from './content.mjs';

// The bulletin for XeLaTeX with ctex, on a grid of fixed line boxes.

/** @param {string} fonts */
const preamble = (fonts) => `\\documentclass[a4paper,twoside,fontset=none]{ctexart}
\\usepackage[left=73.64bp,right=73.64bp,top=84.94bp,bottom=84.94bp,headheight=0pt,headsep=0pt,footskip=34bp]{geometry}
\\usepackage{fancyhdr,xcolor,tabularx}
\\setmainfont{${FACES.fang}}[Path=${fonts}/]
\\setCJKmainfont{${FACES.fang}}[Path=${fonts}/]
\\newfontfamily\\heilatin{${FACES.hei}}[Path=${fonts}/]
\\newfontfamily\\songlatin{${FACES.song}}[Path=${fonts}/]
\\setCJKfamilyfont{hei}{${FACES.hei}}[Path=${fonts}/]
\\setCJKfamilyfont{song}{${FACES.song}}[Path=${fonts}/]
\\setCJKfamilyfont{title}{${FACES.title}}[Path=${fonts}/]
\\setCJKfamilyfont{bold}{${FACES.fang}}[Path=${fonts}/,FakeStretch=1,FakeBold=2]
\\newcommand\\hei{\\CJKfamily{hei}\\heilatin}
\\linespread{1}\\fontsize{16bp}{28bp}\\selectfont
\\setlength\\baselineskip{28bp}\\setlength\\parindent{32bp}\\setlength\\parskip{0pt}\\setlength\\topskip{20bp}
\\widowpenalty=0 \\clubpenalty=0 \\raggedbottom
\\fancyhf{}\\renewcommand\\headrulewidth{0pt}\\pagestyle{fancy}
\\fancyfoot[RO,LE]{\\hspace{16bp}{\\songlatin\\CJKfamily{song}\\fontsize{14bp}{14bp}\\selectfont — \\thepage\\ —}\\hspace{16bp}}
\\definecolor{red}{HTML}{E60012}
\\begin{document}\\linespread{1}\\fontsize{16bp}{28bp}\\selectfont
`;

/** @param {string} text */
const escapeTex = (text) => text.replace(/([%&#_$])/gu, '\\$1');

/** @param {import('./content.mjs').ContentItem} item */
function itemOf({ title, paragraphs, sources }) {
  const tag = `（${sources.map((name) => `\\mbox{${name}}`).join('\\hspace{8bp}')}）`;
  return paragraphs
    .map((pieces, i) => {
      const head = i === 0 ? `{\\hei ${escapeTex(title)}}\\hspace{16bp}` : '';
      const body = pieces.map(({ text, bold }) => (bold ? `{\\CJKfamily{bold}${text}}` : escapeTex(text)));
      return `${head}${body.join('')}${i === paragraphs.length - 1 ? tag : ''}\n`;
    })
    .join('\n');
}

/** @param {import('./content.mjs').Content} it */
const masthead = (it) => `\\noindent\\vbox to 280bp{\\parindent=0pt\\offinterlineskip
\\vskip28bp\\hbox to \\textwidth{\\hss\\vbox to 140bp{\\vss\\hbox{\\color{red}\\CJKfamily{title}\\fontsize{63bp}{63bp}\\selectfont ${it.title}}\\vss}\\hss}
\\vskip34bp\\hbox to \\textwidth{\\hss ${it.number}\\hss}
\\vskip14bp\\hbox to \\textwidth{\\fontsize{15bp}{15bp}\\selectfont\\hspace{16bp}${it.issuer}\\hss ${it.date}\\hspace{16bp}}
\\vskip12bp\\hbox{\\color{red}\\rule{\\textwidth}{2bp}}\\vss}\\par
`;

/** @param {import('./content.mjs').Content} it */
const colophon = (
  it,
) => `\\vfill\\noindent\\begin{minipage}{\\textwidth}\\parindent=0pt\\fontsize{14bp}{28bp}\\selectfont
\\rule{\\textwidth}{0.35mm}\\par
\\hspace*{16bp}\\begin{minipage}[t]{60bp}本期发：\\end{minipage}\\begin{minipage}[t]{356bp}${it.distribution}\\end{minipage}\\par
\\rule{\\textwidth}{0.25mm}\\par
\\hspace*{16bp}\\makebox[416bp]{${it.signoff.join('\\hfill ')}}\\par
\\rule{\\textwidth}{0.35mm}
\\end{minipage}
`;

/** Writes an issue as LaTeX beside its YAML. @param {string} yaml @param {string} fonts their folder */
export function writeLatex(yaml, fonts) {
  const it = readContent(yaml);
  const file = yaml.replace(/\.yaml$/u, '.tex');
  const items = it.items.map(itemOf).join('\n');
  writeFileSync(file, `${preamble(fonts)}${masthead(it)}\n${items}\n${colophon(it)}\\end{document}\n`);
  return file;
}
