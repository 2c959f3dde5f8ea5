import { z } from 'zod';
import type { Config } from '../../config/index.js';
import { ask } from './ask.js';
import { type Finding, ok, problem, skipped } from './finding.js';

const alive = z.object({ status: z.literal('ok') });

/** Whether PUBLIC_URL leads to the app, as Slack and fal need it to. Only a running app can tell. */
export async function checkPublicUrl({ publicUrl, port, host, slack }: Config): Promise<Finding> {
  if (!publicUrl) {
    return slack.appToken
      ? skipped('public url', 'not set: Socket Mode needs none, and the app asks fal for results')
      : skipped('public url', "PUBLIC_URL isn't set");
  }
  const here = `http://${['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host}:${port}/healthz`;
  if (!isAlive(await ask(here))) {
    return skipped(
      'public url',
      `the app isn't running on port ${port} of this machine, so nothing can answer at ${publicUrl}`,
      'Start it (npm start) and run doctor again.',
    );
  }
  const answer = await ask(`${publicUrl}/healthz`);
  if (isAlive(answer)) return ok('public url', `${publicUrl} reaches the app`);
  if ('noAnswer' in answer) {
    return problem(
      'public url',
      `${publicUrl} doesn't answer: ${answer.noAnswer}`,
      `Point it to port ${port} of this machine, with a proxy such as Caddy or a tunnel.`,
    );
  }
  const { status, headers } = answer;
  const location = headers.get('location');
  return location
    ? problem(
        'public url',
        `${publicUrl} redirects to ${location}, and fal and Slack don't follow redirects`,
        'Set PUBLIC_URL to the address it leads to, or remove the redirect.',
      )
    : problem(
        'public url',
        `${publicUrl} answers with HTTP ${status}, and it isn't the app that answers`,
        `Point it to port ${port} of this machine, with all paths.`,
      );
}

function isAlive(answer: Awaited<ReturnType<typeof ask>>): boolean {
  return !('noAnswer' in answer) && answer.status === 200 && alive.safeParse(answer.body).success;
}
