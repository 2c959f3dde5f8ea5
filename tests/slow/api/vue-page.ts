import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { compileScript, parse } from 'vue/compiler-sfc';

export interface VuePage {
  url: string;
  /** Whose token the page's server adds to what it passes on. */
  secret: string;
  stop(): Promise<void>;
}

const vueFile = join(
  dirname(createRequire(import.meta.url).resolve('vue/package.json')),
  'dist/vue.runtime.esm-browser.prod.js',
);
const html = `<!doctype html><meta charset="utf-8"><title>A page</title><div id="app"></div>
<script type="importmap">{"imports": {"vue": "/vue.js"}}</script>
<script type="module">
  import { createApp } from 'vue';
  import Page from '/page.js';
  createApp(Page).mount('#app');
</script>`;

/** Serves a component and its client as a web page, and passes its calls on to the API as the page's own server would. */
export async function serveVuePage(component: string, client: string, api: string): Promise<VuePage> {
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', html],
    '/vue.js': ['text/javascript', await readFile(vueFile, 'utf8')],
    '/page.js': ['text/javascript', compile(component)],
    '/infograph-client.js': ['text/javascript', client],
  };
  const page: VuePage = {
    url: '',
    secret: '',
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const [type, text] = files[url] ?? [];
    if (type) {
      response.setHeader('content-type', type).end(text);
      return;
    }
    const key = request.headers['idempotency-key'];
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk);
    const answer = await fetch(`${api}${url}`, {
      method,
      headers: {
        authorization: `Token ${page.secret}`,
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
      },
      ...(method === 'POST' ? { body: Buffer.concat(body) } : {}),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return page;
}

function compile(component: string): string {
  const { descriptor, errors } = parse(component, { filename: 'page.vue' });
  if (errors[0]) throw errors[0];
  return compileScript(descriptor, { id: 'page', inlineTemplate: true }).content;
}
