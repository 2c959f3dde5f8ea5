import { html } from './html.js';
import { iconLink } from './icon.js';

export interface Page {
  /** As text: escaped here. */
  title: string;
  style: string;
  /** As HTML. */
  main: string;
  /** Whether search engines may list it; not unless said. */
  isListed?: boolean;
}

/** A page as it is: in English, for any width, no script, nothing from elsewhere. */
export function page({ title, style, main, isListed = false }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isListed ? '' : '<meta name="robots" content="noindex">\n'}<title>${html(title)}</title>
${iconLink}
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}
