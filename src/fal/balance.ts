import { z } from 'zod';
import type { Config } from '../config/index.js';

const TIMEOUT_MS = 5_000;

const billing = z.object({ credits: z.object({ current_balance: z.number() }) });

/**
 * What the account at fal has left, in US dollars; undefined where the key may not ask (it takes one with the scope
 * ADMIN), or where there is no answer.
 * @see https://fal.ai/docs/platform-apis/v1/account/billing
 */
export async function readFalBalance({ apiUrl, key }: Config['fal']): Promise<number | undefined> {
  if (!key) return undefined;
  try {
    const response = await fetch(`${apiUrl}/account/billing?expand=credits`, {
      headers: { authorization: `Key ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return billing.safeParse(await response.json()).data?.credits.current_balance;
  } catch {
    return undefined;
  }
}
