import { z } from 'zod';

const id = z.string().min(1);
const message = z.looseObject({ channel: id, ts: id });
const view = z.looseObject({ view: z.looseObject({ id }) });

/**
 * What Slack's documents promise in an answer that says `ok`, as far as something here rests on it. One without that is
 * no proof that anything was done. @see https://docs.slack.dev/reference/methods
 */
export const promisedAnswers: Readonly<Record<string, z.ZodType>> = {
  'auth.test': z.looseObject({ team_id: id, user_id: id }),
  'users.info': z.looseObject({ user: z.looseObject({ id }) }),
  'usergroups.users.list': z.looseObject({ users: z.array(z.string()) }),
  'conversations.info': z.looseObject({ channel: z.looseObject({}) }),
  'conversations.open': z.looseObject({ channel: z.looseObject({ id }) }),
  'views.open': view,
  'views.push': view,
  'views.update': view,
  'views.publish': view,
  'chat.postMessage': message,
  'chat.update': z.looseObject({ ts: id }),
  'files.getUploadURLExternal': z.looseObject({ upload_url: z.url(), file_id: id }),
  'files.completeUploadExternal': z.looseObject({ files: z.array(z.looseObject({ id })).min(1) }),
};
