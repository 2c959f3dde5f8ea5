import { RE2JS } from 're2js';
import { messageOf, numbered } from '../errors.js';
import { invalidPattern } from './pattern-characters.js';
import { translatePattern } from './pattern-syntax.js';

/** The longest pattern that MongoDB takes. */
const MAX_PATTERN = 32_764;

/**
 * A test by a `$regex` or a BSON regular expression, in time that grows with the text and no faster. MongoDB's patterns
 * are PCRE2's; what the linear engine does not have, or has with another meaning, is refused.
 * https://www.mongodb.com/docs/manual/reference/operator/query/regex/
 */
export function compilePattern(pattern: string, options: string): (text: string) => boolean {
  const unknown = /[^imsux]/.exec(options)?.[0];
  if (unknown !== undefined) throw numbered(51108, `invalid flag in regex options: ${unknown}`);
  if (pattern.includes('\0'))
    throw numbered(51109, 'Regular expression cannot contain an embedded null byte');
  if (pattern.length > MAX_PATTERN) throw invalidPattern('it is too long');
  const translated = translatePattern(pattern, {
    ignoreCase: options.includes('i'),
    multiline: options.includes('m'),
    extended: options.includes('x'),
  });
  const flags =
    (options.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) | (options.includes('s') ? RE2JS.DOTALL : 0);
  try {
    const compiled = RE2JS.compile(translated, flags);
    return (text) => compiled.matcher(text).find();
  } catch (error) {
    throw invalidPattern(messageOf(error));
  }
}
