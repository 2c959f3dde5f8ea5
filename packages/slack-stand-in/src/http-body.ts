import type { IncomingMessage } from 'node:http';
import { isJsonObject, type JsonObject, parseJson } from './json.js';

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** The whole body. Rejects when the sender breaks off or sends more than 64 MiB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('The body is larger than the Slack stand-in takes.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Arguments that carry JSON inside a form. */
const STRUCTURED = new Set(['blocks', 'attachments', 'metadata', 'view', 'files', 'loading_messages']);

/** The arguments of a Web API call: from the query, a form, a multipart form or JSON, as Slack takes them. */
export async function readArguments(request: IncomingMessage, url: URL, body: Buffer): Promise<JsonObject> {
  const args: JsonObject = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const json = parseJson(body.toString('utf8'));
    Object.assign(args, isJsonObject(json) ? json : {});
  } else if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    for (const [key, value] of form) args[key] = typeof value === 'string' ? value : '';
  } else {
    Object.assign(args, Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  }
  for (const [key, value] of Object.entries(args)) {
    if (STRUCTURED.has(key) && typeof value === 'string') args[key] = parseJson(value) ?? value;
  }
  return args;
}

/** The bytes of an upload: the raw body, or the first file (or field) of a multipart form. */
export async function readUpload(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const values = [...form.values()];
  const file = values.find((value) => typeof value !== 'string') ?? values[0] ?? '';
  return typeof file === 'string' ? Buffer.from(file) : Buffer.from(await file.arrayBuffer());
}
