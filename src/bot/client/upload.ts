import { z } from 'zod';
import { parseAnswer } from './parse-answer.js';
import type { SlackCalls } from './slack-calls.js';

const uploadAnswer = z.looseObject({ upload_url: z.string(), file_id: z.string() });

/** A file on this machine's disk. */
export interface LocalFile {
  path: string;
  bytes: number;
  /** What it is called in Slack. */
  name: string;
}

/**
 * Brings a file's bytes to Slack, where it is nothing yet until `files.completeUploadExternal`. This can be repeated.
 * @returns the file's id @throws SlackCallError
 * @see https://docs.slack.dev/messaging/working-with-files#uploading_files
 */
export async function uploadBytes(
  slack: SlackCalls,
  workspace: string,
  { path, bytes, name }: LocalFile,
): Promise<string> {
  const answer = await slack.call(workspace, 'files.getUploadURLExternal', { filename: name, length: bytes });
  const { upload_url, file_id } = parseAnswer(uploadAnswer, answer);
  await slack.upload(upload_url, path, bytes);
  return file_id;
}

/**
 * Makes a file of Slack's of it that is shared nowhere: sharing cannot be repeated and does not tell where the message is.
 * @returns the file's id @throws SlackCallError
 */
export async function uploadUnshared(slack: SlackCalls, workspace: string, file: LocalFile): Promise<string> {
  const id = await uploadBytes(slack, workspace, file);
  await slack.call(workspace, 'files.completeUploadExternal', { files: [{ id, title: file.name }] });
  return id;
}
