import { describe, expect, it } from '@jest/globals';
import { readJobFailure } from '../../src/fal/errors.js';
import { type FailureCode, failures } from '../../src/lib/errors.js';

const model = (type: string) => ({ detail: [{ loc: ['body', 'prompt'], msg: 'People read this', type }] });
const infra = (error_type: string) => ({ detail: 'People read this', error_type });

describe("what fal's errors mean", () => {
  it.each<[string, unknown, number | undefined, FailureCode, boolean]>([
    ['content_policy_violation', model('content_policy_violation'), 422, 'content_refused', false],
    ['no_media_generated', model('no_media_generated'), 422, 'no_image', false],
    ['string_too_long', model('string_too_long'), 422, 'input_invalid', false],
    ['literal_error', model('literal_error'), 422, 'input_invalid', false],
    ['a type of tomorrow', model('a_type_of_tomorrow'), 422, 'input_invalid', false],
    ['internal_server_error', model('internal_server_error'), 500, 'model_failed', true],
    ['generation_timeout', model('generation_timeout'), 504, 'model_failed', true],
    ['downstream_service_error', model('downstream_service_error'), 400, 'model_failed', true],
    ['downstream_service_unavailable', model('downstream_service_unavailable'), 500, 'model_failed', true],
    ['request_timeout', infra('request_timeout'), 504, 'deadline', false],
    ['startup_timeout', infra('startup_timeout'), 504, 'model_failed', true],
    ['runner_scheduling_failure', infra('runner_scheduling_failure'), 503, 'model_failed', true],
    ['runner_disconnected', infra('runner_disconnected'), 503, 'model_failed', true],
    ['internal_error', infra('internal_error'), 500, 'model_failed', true],
    ['bad_request', infra('bad_request'), 400, 'input_invalid', false],
    ['no type, and a fault of the server', { detail: 'Oops' }, 500, 'model_failed', true],
    ['no type, and a fault of ours', { detail: 'Oops' }, 400, 'input_invalid', false],
    ['nothing at all', null, undefined, 'model_failed', true],
    ['something else', ['?'], undefined, 'model_failed', true],
    [
      'a refusal in an object',
      { detail: model('content_policy_violation').detail[0] },
      422,
      'content_refused',
      false,
    ],
    [
      'a refusal that is the body itself',
      { type: 'content_policy_violation', msg: '…' },
      undefined,
      'content_refused',
      false,
    ],
    [
      'a refusal beside the body',
      [null, { error: { code: 'content_policy' } }],
      undefined,
      'content_refused',
      false,
    ],
    [
      'a refusal in words',
      { detail: 'body.prompt: blocked because of safety rules' },
      422,
      'content_refused',
      false,
    ],
    [
      'a refusal in words alone',
      'Your prompt was flagged by our moderation system',
      undefined,
      'content_refused',
      false,
    ],
    [
      'a refusal in an item without a type',
      { detail: [{ msg: 'Prohibited content' }] },
      undefined,
      'content_refused',
      false,
    ],
    ['nothing generated, in words', { detail: 'No images were generated' }, undefined, 'no_image', false],
    ['a status in words', [null, { error: 'Invalid status code: 422' }], undefined, 'input_invalid', false],
    [
      'a status of a fault in words',
      [null, { error: 'Invalid status code: 503' }],
      undefined,
      'model_failed',
      true,
    ],
    [
      'an input named',
      { detail: [{ loc: ['body', 'prompt'], msg: 'Hm' }] },
      undefined,
      'input_invalid',
      false,
    ],
    ['too many requests', { detail: 'Slow down' }, 429, 'model_failed', true],
    ['a timeout of tomorrow', infra('gpu_timeout'), 504, 'model_failed', true],
    [
      'a fault that passes, and words of the prompt',
      { detail: 'runner gone: a poster on safety', error_type: 'runner_disconnected' },
      503,
      'model_failed',
      true,
    ],
  ])('%s', (_what, body, status, code, transient) => {
    expect(readJobFailure(body, status)).toMatchObject({ code, transient });
  });

  it('a refusal of the content counts more than what else is wrong', () => {
    const both = {
      detail: [...model('string_too_long').detail, ...model('content_policy_violation').detail],
    };
    expect(readJobFailure(both, 422).code).toBe('content_refused');
  });

  it('the detail has types and codes, and never the words or the prompt', () => {
    const body = { detail: [{ type: 'string_too_long', msg: 'secret words', input: 'secret prompt' }] };
    expect(readJobFailure(body, 422).detail).toBe('fal: 422 string_too_long');
  });

  it('each has words for the user and for the operator', () => {
    for (const { user, operator } of Object.values(failures)) {
      expect(user).toMatch(/^[A-Z].*\.$/);
      expect(operator).toMatch(/[^.]$/);
    }
  });
});
