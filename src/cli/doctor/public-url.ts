import { z } from 'zod';
import type { Config } from '../../config/index.js';
import { ask } from './ask.js';
import { type Finding, ok, problem, skipped } from './finding.js';

const alive = z.object({ status: z.literal('ok') });

/** Whether PUBLIC_URL leads to the app, as Slack and fal need it to. Only a running app can tell. */
export async function checkPublicUrl({ publicUrl, port, host, slack }: Config): Promise<Finding> {
  if (!publicUrl) {
    return slack.appToken
      ? skipped('public url', 'not set: Socket Mode needs none, and fal is asked for its results')
      : skipped('public url', 'PUBLIC_URL is not set');
  }
  const here = `http://${['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host}:${port}/healthz`;
  if (!isAlive(await ask(here))) {
    return skipped(
      'public url',
      `the app does not run on port ${port} of this machine, so nothing can answer at ${publicUrl}`,
      'Start it (npm start) and run doctor again.',
    );
  }
  const answer = await ask(`${publicUrl}/healthz`);
  if (isAlive(answer)) return ok('public url', `${publicUrl} reaches the app`);
  if ('noAnswer' in answer) {
    return problem(
      'public url',
      `${publicUrl} does not answer: ${answer.noAnswer}`,
      `Lead it to port ${port} of this machine: by a proxy such as Caddy, or a tunnel.`,
    );
  }
  const { status, headers } = answer;
  const location = headers.get('location');
  return location
    ? problem(
        'public url',
        `${publicUrl} redirects to ${location}, and fal and Slack do not follow`,
        'Set PUBLIC_URL to the address that it leads to, or take the redirect away.',
      )
    : problem(
        'public url',
        `${publicUrl} answers with HTTP ${status}, and it is not the app that answers`,
        `Lead it to port ${port} of this machine, with all paths.`,
      );
}

function isAlive(answer: Awaited<ReturnType<typeof ask>>): boolean {
  return !('noAnswer' in answer) && answer.status === 200 && alive.safeParse(answer.body).success;
}
