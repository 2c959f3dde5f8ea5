import { z } from 'zod';
import { LLM_INPUTS } from './llm-api.js';
import { MODELS } from './models.js';

/** What the platform's list says of an endpoint: https://fal.ai/docs/platform-apis/v1/models */
export function listed(endpoint: string, withSchema: boolean): Record<string, unknown> {
  const input = MODELS.get(endpoint)?.input ?? LLM_INPUTS.get(endpoint);
  // An id that it does not know comes back without metadata.
  if (!input) return { endpoint_id: endpoint };
  const metadata = { display_name: endpoint, status: 'active' };
  return { endpoint_id: endpoint, metadata, ...(withSchema && { openapi: openApi(endpoint, input) }) };
}

function openApi(endpoint: string, input: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(input, {
    ...{ target: 'openapi-3.0', io: 'input', unrepresentable: 'any' },
  });
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Input' } } };
  return {
    openapi: '3.0.4',
    info: { title: endpoint, version: '1.0.0' },
    paths: { [`/${endpoint}`]: { post: { requestBody: { required: true, content } } } },
    components: { schemas: { Input: schema } },
  };
}
