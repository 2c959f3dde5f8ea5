import { html } from '../../lib/http/html.js';
import { iconUrl } from '../../lib/http/icon.js';
import { page } from '../../lib/http/page.js';

/** A page of the install: words, a list of them, one link. */
export interface Page {
  title: string;
  text: string;
  steps?: readonly string[];
  link?: { url: string; text: string };
}

/** No script, nothing from elsewhere, and nothing that came with the request but names that Slack gave, escaped. */
export function renderPage({ title, text, steps = [], link }: Page): string {
  const main = `<img src="${iconUrl}" width="56" height="56" alt="">
<h1>${html(title)}</h1>
<p>${html(text)}</p>
${steps.length > 0 ? `<ol>\n${steps.map((step) => `<li>${html(step)}</li>`).join('\n')}\n</ol>` : ''}
${link ? `<p><a class="go" rel="noreferrer" href="${html(link.url)}">${html(link.text)}</a></p>` : ''}`;
  return page({ title, style, main });
}

const style = `
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 34rem; margin: 12vh auto 4rem; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
li { margin: 0.4rem 0; }
a.go { display: inline-block; margin-top: 1rem; padding: 0.6rem 1.1rem; border-radius: 0.4rem;
  background: #1f3a5f; color: #fff; text-decoration: none; font-weight: 600; }
a.go:focus-visible { outline: 3px solid #7aa7e0; outline-offset: 2px; }
`;
