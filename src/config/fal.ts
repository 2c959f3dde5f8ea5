import { z } from 'zod';
import { list, serviceUrl } from './fields.js';

export const falSettings = z.object({
  FAL_KEY: z.string().min(8, 'is too short to be a key of fal').optional(),
  FAL_QUEUE_URL: serviceUrl('https://queue.fal.run'),
  FAL_RUN_URL: serviceUrl('https://fal.run'),
  FAL_API_URL: serviceUrl('https://api.fal.ai/v1'),
  FAL_JWKS_URL: serviceUrl('https://rest.fal.ai/.well-known/jwks.json'),
  FAL_MEDIA_HOSTS: list().transform((hosts) => (hosts.length > 0 ? hosts : ['fal.media', '*.fal.media'])),
  FAL_WEBHOOK_USER_ID: z.string().optional(),
});

export interface FalConfig {
  readonly key: string | undefined;
  readonly queueUrl: string;
  readonly runUrl: string;
  readonly apiUrl: string;
  readonly jwksUrl: string;
  readonly mediaHosts: readonly string[];
  readonly webhookUserId: string | undefined;
}

export function toFal(values: z.output<typeof falSettings>): FalConfig {
  return {
    key: values.FAL_KEY,
    queueUrl: values.FAL_QUEUE_URL,
    runUrl: values.FAL_RUN_URL,
    apiUrl: values.FAL_API_URL,
    jwksUrl: values.FAL_JWKS_URL,
    mediaHosts: values.FAL_MEDIA_HOSTS,
    webhookUserId: values.FAL_WEBHOOK_USER_ID,
  };
}
