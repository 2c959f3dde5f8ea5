import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `refusing`: 403. `full`: 507. `broken`: 500. `slow`: reads nothing and answers nothing. `away`: cuts the connection. */
export type S3Mood = 'well' | 'refusing' | 'full' | 'broken' | 'slow' | 'away';

export interface S3Object {
  bytes: Buffer;
  contentType: string | undefined;
}

/** A bucket on a socket, spoken to in S3's own protocol with the bucket in the path. */
export interface S3Server {
  mood: S3Mood;
  objects: Map<string, S3Object>;
  /** The keys that were put, each time. */
  puts: string[];
  /** Calls of any kind that arrived. */
  calls: number;
  settings: Record<string, string>;
  stop(): Promise<void>;
}

const BUCKET = 'images-of-the-tests';
const ACCESS_KEY_ID = 'access-key-of-the-tests';

export async function startS3Server(): Promise<S3Server> {
  const server = createServer((request, response) => {
    s3.calls += 1;
    void answer(s3, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const s3: S3Server = {
    mood: 'well',
    objects: new Map(),
    puts: [],
    calls: 0,
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: ACCESS_KEY_ID,
      S3_SECRET_ACCESS_KEY: 'secret-access-key-of-the-tests',
      S3_FORCE_PATH_STYLE: 'true',
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return s3;
}

async function answer(s3: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://s3');
  if (s3.mood === 'slow') return;
  if (s3.mood === 'away') {
    request.destroy();
    return;
  }
  if (s3.mood === 'refusing' || !isSigned(request, url)) return fail(request, response, 403, 'AccessDenied');
  if (s3.mood === 'full') return fail(request, response, 507, 'XMinioStorageFull');
  if (s3.mood === 'broken') return fail(request, response, 500, 'InternalError');
  const [, bucket, ...rest] = url.pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  if (bucket !== BUCKET) return fail(request, response, 404, 'NoSuchBucket');
  if (request.method === 'PUT') return await put(s3, key, request, response);
  if (request.method === 'DELETE') {
    s3.objects.delete(key);
    response.writeHead(204).end();
    return;
  }
  const object = s3.objects.get(key);
  if (!object) return fail(request, response, 404, 'NoSuchKey');
  const contentType = url.searchParams.get('response-content-type') ?? object.contentType;
  response.writeHead(200, contentType ? { 'content-type': contentType } : {}).end(object.bytes);
}

/** An object is there whole or not at all, as in S3: what breaks off on the way leaves nothing. */
async function put(s3: S3Server, key: string, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (request.headers['content-length'] !== String(bytes.length))
    return fail(request, response, 411, 'MissingContentLength');
  s3.objects.set(key, { bytes, contentType: request.headers['content-type'] });
  s3.puts.push(key);
  response.writeHead(200, { etag: '"of-the-tests"' }).end();
}

/** By a header, or in the address, as a browser does it; the signature itself is the library's own affair. */
function isSigned(request: IncomingMessage, url: URL): boolean {
  const header = request.headers.authorization ?? '';
  if (header.startsWith(`AWS4-HMAC-SHA256 Credential=${ACCESS_KEY_ID}/`)) return true;
  const { searchParams } = url;
  const signed = searchParams.get('X-Amz-Credential')?.startsWith(`${ACCESS_KEY_ID}/`);
  return Boolean(request.method === 'GET' && signed && searchParams.get('X-Amz-Signature'));
}

function fail(request: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  request.resume();
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>of the tests</Message></Error>`);
}
