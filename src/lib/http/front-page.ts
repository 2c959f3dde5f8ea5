import { html } from './html.js';
import { page } from './page.js';

export interface FrontPage {
  title: string;
  words: string;
  links: readonly { href: string; words: string; about: string }[];
}

/** A small page with links, for whoever opens an address to see what is there: no script, nothing from elsewhere. */
export function frontPage({ title, words, links }: FrontPage): string {
  const items = links.map(
    ({ href, words, about }) =>
      `<li><a href="${html(href)}">${html(words)}</a> <span>${html(about)}</span></li>`,
  );
  const main = `<h1>${html(title)}</h1>
<p>${html(words)}</p>
<ul>
${items.join('\n')}
</ul>`;
  return page({ title, style, main });
}

const style = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:36rem;margin:0 auto;padding:2rem 1rem}
ul{list-style:none;padding:0}
li{border-top:1px solid #8886;padding:.5rem 0}
a{display:block;padding:.4rem 0 0;font-weight:600}
span{display:block}
`;
