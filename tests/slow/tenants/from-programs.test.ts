import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { document } from '../../api/openapi.js';
import { cli } from '../../cli/support.js';
import { type Named, type Neighbours, OUR_WORD, startNeighbours, THEIR_WORD } from './neighbours.js';

let scene: Neighbours;
beforeAll(async () => {
  scene = await startNeighbours();
});
afterAll(() => scene.stop());

interface Answered {
  what: string;
  status: number;
  text: string;
}

async function ask(method: string, path: string, body?: unknown, token = true): Promise<Answered> {
  const { world, client } = scene;
  const response = await fetch(`${world.app.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token ? { authorization: `Token ${client.secret}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  const text = streams ? await firstOf(response) : await response.text();
  return { what: `${method} ${path}`, status: response.status, text };
}

/** The first event of a stream. */
async function firstOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

const idsOf = (named: Named) => [
  ...[named.infograph, named.open, named.batch, named.brief, named.token, named.request, named.workspace],
];

/** Every operation of the API, with everything that has a name in its path and in its query. */
function operations(named: Named): Array<() => Promise<Answered>> {
  return Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.keys(methods)
      .filter((method) => ['get', 'post', 'put', 'delete', 'patch'].includes(method))
      .flatMap((method) => {
        const paths = template.includes('{')
          ? idsOf(named).map((id) => template.replaceAll(/\{\w+\}/g, id))
          : ['', ...idsOf(named).map((id) => `?workspace=${id}&batch=${id}&token=${id}&cursor=${id}`)].map(
              (query) => template + query,
            );
        const body = method === 'get' ? undefined : { prompt: 'Mine', channel: named.channel };
        return paths.map((path) => () => ask(method.toUpperCase(), path, body));
      }),
  );
}

/** What is not in the document of the API: asked for by name here, so that another route is missed. */
const otherRoutes: Readonly<Record<string, (named: Named) => Array<() => Promise<Answered>>>> = {
  '/healthz': () => [() => ask('GET', '/healthz')],
  '/readyz': () => [() => ask('GET', '/readyz')],
  '/metrics': () => [() => ask('GET', '/metrics')],
  '/images/*key': ({ imageKey }) => [
    () => ask('GET', `/images/${imageKey}`),
    () => ask('GET', `/images/${imageKey}?expires=99999999999&signature=${'a'.repeat(43)}`),
    async () => ask('GET', `/images/${imageKey}?${await signatureOfOurs()}`),
  ],
  '/api/infographs/webhook/:id/:token': ({ infograph, open }) =>
    [infograph, open].map((id) => async () => {
      const { world, ours } = scene;
      const url = `${world.app.url}/api/infographs/webhook/${id}/${ours.webhookToken}`;
      const payload = { images: [{ url: 'https://v3.fal.media/theirs.png' }] };
      const { status } = await world.fal.deliver({ url, body: { request_id: 'r', status: 'OK', payload } });
      return { what: url, status, text: '' };
    }),
  '/infographs/:id/events': ({ infograph, open }) =>
    [infograph, open].map((id) => async () => {
      const stream = (await ask('POST', '/api/infographs/create/', { prompt: `A ticket for ${OUR_WORD}` }))
        .text;
      const ticket = new URL(JSON.parse(stream).infographs[0].events_url).searchParams.get('ticket');
      return await ask('GET', `/api/infographs/${id}/events?ticket=${ticket}`, undefined, false);
    }),
  '/slack/install': () => [() => ask('GET', '/slack/install')],
  '/slack/oauth_redirect': ({ workspace }) => [
    () => ask('GET', `/slack/oauth_redirect?code=x&state=${workspace}`),
  ],
  '/api/openapi.json': () => [() => ask('GET', '/api/openapi.json')],
  '/api': () => [() => ask('GET', '/api')],
  '/api/docs': () => [() => ask('GET', '/api/docs')],
};

/** The signature of an address of an image of ours. */
async function signatureOfOurs(): Promise<string> {
  const { text } = await ask('GET', `/api/infographs/status/${scene.ours.infograph}/`);
  return new URL(JSON.parse(text).image_url).search.slice(1);
}

describe('a program of one workspace that knows the ids of another', () => {
  it('sees nothing of it and changes nothing there, by no route', async () => {
    const before = await scene.everythingOfTheirs();
    expect(before).toContain(THEIR_WORD);
    const asked = operations(scene.theirs);
    for (const route of Object.values(otherRoutes)) asked.push(...route(scene.theirs));
    expect(asked.length).toBeGreaterThan(50);
    for (const one of asked) {
      const { what, status, text } = await one();
      expect({ what, seen: text.includes(THEIR_WORD) }).toEqual({ what, seen: false });
      expect({ what, broke: status >= 500 }).toEqual({ what, broke: false });
      const named = idsOf(scene.theirs).some((id) => what.split('?')[0]?.includes(id));
      if (named) expect({ what, refused: status >= 400 }).toEqual({ what, refused: true });
    }
    expect(await scene.everythingOfTheirs()).toBe(before);
  });

  it('sees what is theirs by the same routes', async () => {
    const told: string[] = [];
    for (const one of operations(scene.ours)) {
      const { what, status, text } = await one();
      if (status < 300 && (text.includes(OUR_WORD) || text.includes(scene.ours.infograph))) told.push(what);
    }
    const { infograph, open } = scene.ours;
    for (const path of [
      `GET /api/infographs/status/${infograph}/`,
      `GET /api/infographs/${infograph}/events`,
      `GET /api/infographs/${open}/deliveries`,
      `GET /api/infographs/${open}/brief`,
      'GET /api/callbacks',
    ]) {
      expect(told.some((what) => what.replace(/\/$/, '') === path.replace(/\/$/, ''))).toBe(true);
    }
  });

  it('meets every route that there is', async () => {
    const names = (await readdir('src', { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.startsWith('playground'),
    );
    const texts = await Promise.all(names.map((name) => readFile(join('src', name), 'utf8')));
    const routes = texts.flatMap((text) =>
      [
        ...text.matchAll(
          /\b(?:router|app|images)\s*\.(?:get|post|put|patch|delete|all)(?:<[^>]*>)?\(\s*(\[[^\]]*\]|'\/[^']*')/g,
        ),
      ].map(([, path = '']) => path.replaceAll("'", '')),
    );
    const documented = Object.keys(document.paths).map(plain);
    const unknown = routes.filter(
      (route) => !(route in otherRoutes) && !documented.some((path) => path.endsWith(plain(route))),
    );
    expect(routes.length).toBeGreaterThan(12);
    expect(unknown).toEqual([]);
  });
});

const plain = (path: string) => path.replaceAll(/\{\w+\}|:\w+/g, '{}').replace(/\/$/, '');

/** Commands that name a workspace and a thing, and those that are meant for the operator alone. */
const commands: Readonly<Record<string, 'operator' | ((ours: string, theirs: Named) => string[][])>> = {
  'credits balance': (ours) => [[ours]],
  'credits grant': (ours, { request, infograph }) => [
    [ours, '1', '--request', request],
    [ours, '1', '--key', infograph, '--note', infograph],
  ],
  'credits refund': (ours, { infograph, open }) => [infograph, open].map((id) => [ours, id, '--reason', 'x']),
  'credits requests': (ours) => [[ours]],
  'credits history': (ours) => [[ours, '--limit', '1000']],
  'credits audit': (ours) => [[ours]],
  'token create': (ours) => [[ours]],
  'token list': (ours) => [[ours]],
  'token revoke': (ours, { token }) => [[token, '--workspace', ours]],
  statement: (ours) => [[ours], [ours, '--csv']],
  'audit-log': (ours) => [[ours]],
  'workspace export': (ours) => [[ours]],
  'workspace list': 'operator',
  'workspace delete': 'operator',
  'token email': 'operator',
  'token verify': 'operator',
  trace: 'operator',
  report: 'operator',
  doctor: 'operator',
  manifest: 'operator',
  init: 'operator',
  db: 'operator',
  'db export': 'operator',
  'db import': 'operator',
  'keys rotate': 'operator',
  try: 'operator',
  brief: 'operator',
  draw: 'operator',
  generate: 'operator',
  result: 'operator',
  'fonts list': 'operator',
  'fonts add': 'operator',
  'fonts remove': 'operator',
};

describe('a command of the operator for one workspace', () => {
  it('shows nothing of another one, and changes nothing there, whatever it names', async () => {
    const { world, ours, theirs } = scene;
    const before = await scene.everythingOfTheirs();
    let shown = '';
    for (const [name, lines] of Object.entries(commands)) {
      if (lines === 'operator') continue;
      for (const given of lines(ours.workspace, theirs)) {
        const { out, err } = await cli([...name.split(' '), ...given], world.settings);
        shown += out;
        expect({ name, seen: `${out}${err}`.includes(THEIR_WORD) }).toEqual({ name, seen: false });
      }
    }
    expect(shown).toContain(ours.workspace);
    expect(await scene.everythingOfTheirs()).toBe(before);
  }, 120_000);

  it('is each of those that there are', async () => {
    const { createProgram } = await import('../../../src/cli/program.js');
    const program = createProgram(
      { environment: {}, out: () => undefined, err: () => undefined } as never,
      false,
      {
        exitCode: 0,
      },
    );
    const all = namesOf(program).sort();
    expect(all.filter((name) => !(name in commands))).toEqual([]);
  });
});

interface Level {
  name(): string;
  readonly commands: readonly Level[];
}

function namesOf(command: Level, before = ''): string[] {
  return command.commands.flatMap((one) => {
    const name = `${before}${one.name()}`;
    const below = namesOf(one, `${name} `);
    return below.length > 0 ? below : [name];
  });
}
