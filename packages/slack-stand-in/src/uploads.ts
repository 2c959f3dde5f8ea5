import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import { answerWithFaults, type Reply } from './faulty-answer.js';
import { readBody, readUpload } from './http-body.js';
import { sniffMimetype } from './images.js';
import { isUsable } from './reading/read.js';
import type { State } from './state.js';
import { teamOfCall, teamWith } from './teams.js';
import type { Call } from './types.js';

/**
 * Takes the bytes of a file at its upload_url, raw or as multipart. They may be sent again until the upload is
 * completed, and must be as many as were announced.
 */
export async function handleUpload(
  state: State,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const bytes = await readUpload(request, await readBody(request));
  const ticket = url.pathname.slice('/upload/v1/'.length);
  const team = teamWith(state, ({ uploadTickets }) => uploadTickets.has(ticket));
  const fileId = team.uploadTickets.get(ticket) ?? '';
  const args = { file_id: fileId, bytes: bytes.length };
  const call: Call = { method: 'upload', args, token: '', at: state.now(), ok: false };
  await answerWithFaults(state, faults, response, call, () => store(team, fileId, bytes));
}

/** Hands out a file to whoever shows the bot's token, as url_private does. */
export async function handleDownload(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const fileId = url.pathname.split('/')[2]?.split('-').at(-1) ?? '';
  const team = teamWith(state, ({ files }) => files.has(fileId));
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  sendFile(team, response, mayRead(state, token, team) ? fileId : '');
}

function mayRead(state: State, token: string, team: State): boolean {
  try {
    return teamOfCall(state, token, {}) === team;
  } catch {
    return false;
  }
}

/** Sends a usable file's bytes, or 404. */
export function sendFile(state: State, response: ServerResponse, fileId: string): void {
  const file = state.files.get(fileId);
  if (!file || !isUsable(state, fileId)) {
    response.writeHead(404).end('file_not_found');
    return;
  }
  const headers = { 'content-type': file.mimetype, 'x-content-type-options': 'nosniff' };
  response.writeHead(200, headers).end(file.bytes);
}

function store(state: State, fileId: string, bytes: Buffer): Reply {
  const refuse = (status: number, error: string): Reply => ({ status, headers: {}, body: error, error });
  const file = state.files.get(fileId);
  if (!file || file.completed) return refuse(404, 'file_not_found');
  if (bytes.length !== file.announcedBytes) return refuse(400, 'length_mismatch');
  file.bytes = bytes;
  file.mimetype = sniffMimetype(bytes);
  file.uploaded = true;
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: `OK - ${bytes.length}` };
}
