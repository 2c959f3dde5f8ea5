/**
 * Makes one plain line of whatever a stranger, a model or a person wrote. Gone are control and invisible
 * characters (those that join letters of some scripts and emoji stay), markup and the marks of chat models, code
 * fences, web and mail addresses. Handles lose their @. Straight double quotes become curly ones, so that no text
 * can end the quotes that it is put into.
 */
export function cleanLine(text: string): string {
  return withoutInvisible(text)
    .replace(/```+|~~~+/g, ' ')
    .replace(/<\|[^|<>]{0,40}\|>|<[/!?@#]?[a-z][^<>]{0,200}>|\[\/?(?:inst|sys|system)\]/gi, ' ')
    .replace(/\[([^\][]{1,200})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(schemed, ' ')
    .replace(mailAddress, ' ')
    .replace(bareDomain, ' ')
    .replace(/(^|[^\p{L}\p{N}])@(?=[\p{L}\p{N}_])/gu, '$1')
    .replace(/`+/g, "'")
    .replace(/\*\*|__/g, '')
    .replace(/(^|[\s([{–—-])"(?=\S)/g, '$1“')
    .replace(/"/g, '”')
    .replace(/\s+/g, ' ')
    .replace(/\s([,;:.!?])(?=\s|$)/g, '$1')
    .replace(/\s(?:\(\s*\)|\[\s*\])/g, '')
    .trim();
}

/** One line of what a person or program wrote that is drawn by code alone: as it stands, but for what cannot be seen. */
export function plainLine(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').trim();
}

/** What stands where an address was left out of a sentence, so that nobody takes what is left for the whole of it. */
export const leftOut = '[…]';

/**
 * A text with a mark in place of each web and mail address. One in brackets of its own, or before or after all else,
 * leaves no gap.
 */
export function markAddresses(text: string): string {
  return text
    .replace(/\[([^\][]{1,200})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(schemed, leftOut)
    .replace(mailAddress, leftOut)
    .replace(bareDomain, leftOut)
    .replace(/\(\[…\]\)/g, '')
    .trim()
    .replace(/^(?:\[…\]\s?){1,9}|(?:\s?\[…\]){1,9}$/g, '');
}

/** Whether a text names a place in the web or a mailbox. */
export function hasAddress(text: string): boolean {
  const plain = withoutInvisible(text);
  return [schemed, mailAddress, bareDomain].some((address) => plain.search(address) >= 0);
}

const schemed =
  /\b(?:(?:https?|ftp|file|data|javascript|mailto|slack):(?=\S)\/?\/?|www\.(?=[^\s"“”<>]))[^\s"“”<>]*/giu;
const mailAddress = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/**
 * A name of a host under one of the usual top-level domains, with what follows it. Names like "Node.js" are none.
 * Of more than eight labels the last are enough; any number of them would be read to its end from each.
 */
const bareDomain =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]{2,63}\.){1,8}(?:com|net|org|info|biz|edu|gov|io|co|ai|app|dev|xyz|top|site|online|shop|store|club|click|link|live|tv|ly|gg|ru|cn|de|fr|uk|us|eu|jp|kr|br|es|it|nl|pl|example|invalid|test|localhost)(?![\p{L}\p{N}-])(?:\/[^\s"“”<>]*)?/gu;

/** Without what cannot be seen but can be read by a machine, or turns the order of letters around. */
function withoutInvisible(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(/(?<!\ufe0f|[\p{L}\p{M}\p{So}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{So}])/gu, '');
}
