import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FACES, readContent } from './content.mjs';

// The bulletin as a page of HTML with paged CSS, for WeasyPrint and Chromium.

/** @param {string} folder */
const style = (folder) => `
${Object.entries(FACES)
  .map(
    ([name, file]) => `@font-face { font-family: ${name}; src: url(${pathToFileURL(join(folder, file))}) }`,
  )
  .join('\n')}
@page {
  size: 595.28pt 841.89pt; margin: 84.94pt 73.64pt;
  @bottom-right { content: '— ' counter(page) ' —'; font: 14pt song; vertical-align: top; padding: 20pt 16pt 0 }
}
@page :left {
  @bottom-right { content: none }
  @bottom-left { content: '— ' counter(page) ' —'; font: 14pt song; vertical-align: top; padding: 20pt 16pt 0 }
}
html { font: 16pt/28pt fang; text-align: justify; orphans: 1; widows: 1 }
body, p, h1 { margin: 0; font-weight: normal }
header { position: relative; height: 280pt }
header > * { position: absolute; left: 0; right: 0; text-align: center }
h1 { top: 28pt; font: 63pt/140pt title; color: #e60012 }
.number { top: 196pt }
.issuer { top: 224pt; padding: 0 16pt; font-size: 15pt; display: flex; justify-content: space-between }
header hr { top: 260pt; border: 0; height: 2pt; margin: 0; background: #e60012 }
p { text-indent: 2em }
dfn { font: 16pt hei; margin-right: 1em }
.tag span { white-space: nowrap }
footer { break-inside: avoid; font-size: 14pt; border-top: 0.35mm solid; border-bottom: 0.35mm solid }
footer div { display: flex; justify-content: space-between; padding: 0 16pt }
footer div + div { border-top: 0.25mm solid black }
footer div:first-child { display: block; padding-left: 72pt; text-indent: -56pt }
.loads { font-family: song; position: absolute; visibility: hidden }`;

/** @param {string} text */
const escapeHtml = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** @param {import('./content.mjs').ContentItem} item */
function itemOf({ title, paragraphs, sources }) {
  const tag = `（${sources.map((name) => `<span>${name}</span>`).join(' ')}）`;
  return paragraphs
    .map((pieces, i) => {
      const head = i === 0 ? `<dfn>${escapeHtml(title)}</dfn>` : '';
      const tail = i === paragraphs.length - 1 ? `<span class=tag>${tag}</span>` : '';
      const body = pieces.map(({ text, bold }) => (bold ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text)));
      return `<p>${head}${body.join('')}${tail}</p>`;
    })
    .join('\n');
}

/** Writes an issue as HTML beside its YAML. @param {string} yaml @param {string} fonts their folder */
export function writeHtml(yaml, fonts) {
  const it = readContent(yaml);
  const html = `<!doctype html><html lang=zh-CN><meta charset=utf-8><title>${it.title}</title>
<style>${style(fonts)}</style><span class=loads>1</span>
<header><h1>${it.title}</h1><div class=number>${it.number}</div>
<div class=issuer><span>${it.issuer}</span><span>${it.date}</span></div><hr></header>
${it.items.map(itemOf).join('\n')}
<footer><div><span>本期发：</span><span>${it.distribution}</span></div>
<div>${it.signoff.map((entry) => `<span>${entry}</span>`).join('')}</div></footer></html>`;
  const file = yaml.replace(/\.yaml$/u, '.html');
  writeFileSync(file, html);
  return file;
}
