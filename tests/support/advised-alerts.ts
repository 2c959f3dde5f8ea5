import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const rules = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});

/** The alerts of deploy/prometheus/alerts.yml. */
export function advisedAlerts() {
  const file = readFileSync(new URL('deploy/prometheus/alerts.yml', root), 'utf8');
  return rules.parse(parse(file)).groups.flatMap((group) => group.rules);
}
