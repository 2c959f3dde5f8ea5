import type { Request } from 'express';

/**
 * What a request shows to be let in, where it does so by one of these schemes.
 * @param schemes in lower case @see https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2
 */
export function credentialsOf(request: Request, schemes: readonly string[]): string | undefined {
  const [, scheme = '', secret] = /^(\w+) +(\S+) *$/.exec(request.get('authorization') ?? '') ?? [];
  return schemes.includes(scheme.toLowerCase()) ? secret : undefined;
}
