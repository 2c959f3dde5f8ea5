import type { Config } from '../config/index.js';
import type { Log } from '../lib/log.js';
import { type Service, slackService, unreachable } from '../lib/words/unreachable.js';
import { whyUnreachable } from '../net/reach.js';

/**
 * Tells once, beside the start, which of those that only jobs will need cannot be reached: they go on by themselves
 * when it can, and until then people would be the first to see it.
 */
export function tellUnreachable(config: Config, log: Log): void {
  for (const service of servicesOf(config)) {
    void whyUnreachable(service.url).then((code) => {
      if (code) log.warn({ code }, unreachable(service, code));
    });
  }
}

function servicesOf({ fal, s3, mail, slack }: Config): Service[] {
  const services: Service[] = [
    { name: 'fal', url: fal.queueUrl, setting: 'FAL_QUEUE_URL', statusPage: 'https://status.fal.ai' },
  ];
  // Who has a bot token is asked for by name.
  if (slack.oauth) services.push(slackService(slack.apiUrl));
  if (s3) {
    const url = s3.endpoint ?? `https://s3.${s3.region}.amazonaws.com`;
    services.push({ name: 'The bucket', url, setting: s3.endpoint ? 'S3_ENDPOINT' : 'S3_REGION' });
  }
  if (mail) services.push({ name: 'The mail server', url: mail.url, setting: 'SMTP_URL' });
  return services;
}
