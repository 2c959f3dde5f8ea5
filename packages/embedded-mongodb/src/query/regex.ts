import type { BSONRegExp } from 'bson';
import { messageOf, numbered } from '../errors.js';

/**
 * A JavaScript pattern for a `$regex` argument, a RegExp or a BSON regex. MongoDB's are PCRE: what JavaScript does not know is refused.
 * https://www.mongodb.com/docs/manual/reference/operator/query/regex/
 */
export function toRegExp(pattern: RegExp | BSONRegExp | string, options?: string): RegExp {
  const isText = typeof pattern === 'string';
  const source = isText ? pattern : pattern instanceof RegExp ? pattern.source : pattern.pattern;
  const given = isText ? '' : pattern instanceof RegExp ? pattern.flags : pattern.options;
  const flags = options === undefined || options === '' ? given : options;
  const extended = flags.includes('x')
    ? source.replace(/\\[\s\S]|\s+|#.*$/gm, (m) => (m.startsWith('\\') ? m : ''))
    : source;
  try {
    return new RegExp(extended, [...new Set(flags.replace(/[^imsu]/g, ''))].join(''));
  } catch (error) {
    throw numbered(51091, `Regular expression is invalid: ${messageOf(error)}`);
  }
}
