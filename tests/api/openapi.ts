import { expect } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApi } from '../../src/api/openapi.js';
import type { Answer } from './answer.js';

/** The document as the app serves it. */
export const document: OpenApi = JSON.parse(JSON.stringify(openApi(undefined)));

interface Media {
  content?: { 'application/json'?: { schema: object } };
}
export interface Described {
  operationId: string;
  parameters: Array<{ name: string; in: string; schema: object }>;
  requestBody?: Media;
  responses: Record<string, Media>;
}
interface OpenApi {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object> };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'openapi');

const compiled = new Map<string, ValidateFunction>();

/** Throws where an answer is not what the document says of it. What is not in the document is not looked at. */
export function expectDocumented(method: string, path: string, { status, body }: Answer): void {
  const [template, operation] = operationFor(method, path) ?? [];
  if (!template || !operation) return;
  const name = `${method} ${template} ${status}`;
  if (!operation.responses[status]) throw new Error(`${name} is not in the OpenAPI document`);
  expectSchema(name, [template, method.toLowerCase(), 'responses', String(status)], body);
}

/** Throws where a request that was taken is not one that the document allows. */
export function expectAllowed(method: string, path: string, body: unknown): void {
  const [template, operation] = operationFor(method, path) ?? [];
  if (!template || !operation?.requestBody) return;
  expectSchema(`the body of ${method} ${template}`, [template, method.toLowerCase(), 'requestBody'], body);
}

function expectSchema(name: string, place: readonly string[], body: unknown): void {
  const pointer = ['paths', ...place, 'content', 'application/json', 'schema'];
  const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `openapi#/${escaped.join('/')}` });
  compiled.set(name, validate);
  if (!validate(body)) {
    expect({ of: name, faults: validate.errors, body }).toBe('as the OpenAPI document says');
  }
}

function operationFor(method: string, path: string): [string, Described] | undefined {
  const asked = path.replace(/\?.*$/, '').replace(/\/?$/, '/');
  for (const [template, methods] of Object.entries(document.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+').replace(/\/?$/, '/')}$`);
    const operation = methods[method.toLowerCase()];
    // What is named is meant before what is a parameter: Express has them in this order too.
    if (operation && pattern.test(asked)) return [template, operation];
  }
  return undefined;
}
