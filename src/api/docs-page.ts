import { html } from '../lib/http/html.js';
import { page } from '../lib/http/page.js';
import type { JsonObject } from './openapi.js';

/** The OpenAPI document as a page for people: no script, nothing from elsewhere. */
export function docsPage(document: JsonObject): string {
  const api: Api = JSON.parse(JSON.stringify(document));
  const title = `${api.info.title} API`;
  const main = `<h1>${html(title)}</h1>
<p>${prose(api.info.description)}</p>
<p>Send an API token with every call: <code>Authorization: Token &lt;token&gt;</code> or <code>Bearer</code>. For tools, the same
as a document: <a href="/api/openapi.json">openapi.json</a>.</p>
${Object.entries(api.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationSection(method, path, operation)),
  )
  .join('\n')}`;
  return page({ title, style, main, isListed: true });
}

interface Schema {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}
interface Media {
  description?: string;
  content?: { 'application/json'?: { schema: Schema } };
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters: Array<{ name: string; in: string; description?: string; schema: Schema }>;
  requestBody?: Media;
  responses: Record<string, Media>;
}
interface Api {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
}

function operationSection(method: string, path: string, operation: Operation): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content?.['application/json']?.schema;
  return `<section id="${html(operationId)}">
<h2>${html(summary)}</h2>
<p><code class="call">${html(method.toUpperCase())} ${html(path)}</code></p>
<p>${prose(description)}</p>
${parameters.length > 0 ? `<h3>Parameters</h3>${rows(parameters.map((one) => [one.name, `${one.in}: ${typeOf(one.schema)}`, one.description ?? one.schema.description ?? '']))}` : ''}
${body ? `<h3>Body</h3><p>${prose(body.description ?? '')}</p>${fields(body)}` : ''}
<h3>Answers</h3>
${Object.entries(responses).map(answer).join('\n')}
</section>`;
}

function answer([status, { description = '', content }]: [string, Media]): string {
  const schema = content?.['application/json']?.schema;
  const said = `<p><code>${html(status)}</code> ${prose(description)}</p>`;
  return schema?.properties ? `${said}${fields(schema)}` : said;
}

function fields(schema: Schema, before = ''): string {
  return rows(fieldRows(schema, before));
}

function fieldRows(schema: Schema, before: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const called = `${before}${name}`;
    const inner = field.properties ? field : field.items?.properties ? field.items : undefined;
    const own = [called, typeOf(field), field.description ?? ''];
    return inner ? [own, ...fieldRows(inner, `${called}${field.items ? '[]' : ''}.`)] : [own];
  });
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(', ');
  const types = schema.anyOf ? schema.anyOf.map(typeOf) : [schema.type ?? 'anything'].flat();
  const standard = schema.default === undefined ? '' : `, ${JSON.stringify(schema.default)} if left out`;
  return `${types.join(' or ')}${standard}`;
}

function rows(cells: readonly (readonly string[])[]): string {
  const lines = cells.map(
    ([name = '', type = '', words = '']) =>
      `<tr><th scope="row"><code>${html(name)}</code></th><td>${html(type)}</td><td>${prose(words)}</td></tr>`,
  );
  return `<div class="wide" tabindex="0" role="group" aria-label="Fields, to scroll sideways"><table>${lines.join('')}</table></div>`;
}

/** Words of ours, in which `…` marks code. */
function prose(text: string): string {
  return html(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

const style = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:60rem;margin:0 auto;padding:1rem}
section{border-top:1px solid #8886;margin-top:2rem}
code{font:0.9em ui-monospace,monospace;overflow-wrap:anywhere}
th code{white-space:nowrap}
.call{font-weight:bold;font-size:1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #8883;font-weight:normal}
`;
