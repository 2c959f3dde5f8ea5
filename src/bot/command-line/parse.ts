import { defined } from '../../lib/defined.js';
import type { DraftRequest } from '../../models/draft.js';
import { problems } from '../words/request.js';
import { hasOtherAddress, isOtherAddressAlone, isReadable } from './addresses.js';
import { faultsTogether } from './fits-together.js';
import { guessOf, reservedIn } from './guess.js';
import { hasVisible, withBareWords } from './invisible.js';
import { type Known, knownOf, type Spoken } from './known.js';
import { besides, linksIn } from './links.js';
import { fixesOf, readOptions } from './read-options.js';
import type { Command, Page, Reserved, Subject } from './request.js';
import { plainWords, trimmed, typedText, without, withoutQuotes, words } from './text.js';

export type { Command, Fix, Reserved, Subject, Wanted } from './request.js';
export { MAX_COUNT } from './values.js';

const MIN_PROMPT = 3;
export const MAX_PROMPT = 4_000;
/** Of what is wrong, so much is told: it is typed anew anyway. */
const TOLD_PROBLEMS = 5;

/** Reads the command. Anything that looks like an option and is none is told, never taken as part of the prompt. */
export function parseCommand(sent: string, spoken: Spoken, today = new Date()): Command {
  const text = unframed(typedText(sent));
  if (text === '') return { kind: 'empty' };
  const reserved = reservedIn(text);
  if (reserved) return reserved;
  const meant = guessOf(text, today);
  if (meant) return guess(meant, { text: withoutQuotes(withBareWords(text)) });
  return parseRequest(withBareWords(text), knownOf(spoken), today);
}

/** Copied from a page of help, it begins with the command, or stands between backticks. */
function unframed(text: string): string {
  const inner = text.startsWith('`') && text.endsWith('`') ? trimmed(text, '`').trim() : text;
  return inner.replace(/^\/infograph(?:\s+|$)/i, '');
}

/** `typed` is offered as a prompt, where it can be one. */
function guess(meant: Reserved, typed: DraftRequest): Command {
  const isPrompt = promptProblems(typed.text).length === 0;
  return { kind: 'guess', meant, ...defined({ typed: isPrompt ? typed : undefined }) };
}

function parseRequest(text: string, known: Known, today: Date): Command {
  const split = words(text);
  const hasLink = linksIn(text).some(({ sure }) => sure);
  // A quotation mark that is not closed is an apostrophe or an inch sign, unless options may be hidden behind it.
  const all = split.openQuote ? plainWords(text) : split.words;
  const { chosen, faults, taken } = readOptions(all, hasLink, known);
  if (split.openQuote && taken.length > 0) faults.unshift({ problem: problems.openQuote, fixes: [] });
  const prompt = withoutQuotes(without(text, taken));
  const typed = { text: cutToPrompt(prompt), ...chosen };
  const wrong = faults.length === 0 || prompt.length > 0 ? promptProblems(prompt) : [];
  const pages = pagesIn(prompt);
  if (chosen.now && pages.length === 0) {
    faults.push({ problem: problems.nowWithoutLink, fixes: [{}] });
    delete typed.now;
  }
  for (const fault of faultsTogether(chosen, known)) faults.push(fault);
  if (wrong.length + faults.length > 0) {
    const told = [...new Set([...faults.map(({ problem }) => problem), ...wrong])].slice(0, TOLD_PROBLEMS);
    const fixes = wrong.length > 0 || prompt === '' || pages.length > 1 ? [] : fixesOf(faults);
    const something = hasVisible(prompt) || Object.keys(chosen).length > 0;
    return { kind: 'problem', problems: told, fixes, ...defined({ typed: something ? typed : undefined }) };
  }
  return subjectRead(prompt, typed, pages, today);
}

/** What a prompt whose options are in order is taken for. */
function subjectRead(prompt: string, typed: DraftRequest, pages: readonly Page[], today: Date): Command {
  const { text: _text, now = false, count = 1, ...options } = typed;
  const meant = guessOf(prompt, today);
  if (meant) return guess(meant, typed);
  if (pages.length > 1) return { kind: 'pages', pages: [...pages], typed };
  if (pages.length === 0) {
    if (hasOtherAddress(prompt)) return { kind: 'unreadable', typed };
    const maybe = linksIn(prompt).map(({ url }, page) => ({ url, page }));
    if (maybe.length > 0 && isLikely(prompt)) return { kind: 'pages', pages: maybe, typed };
  }
  return { ...subjectOf(prompt, now), ...options, count };
}

/** "history of amazon.com" may be about the page; "How Booking.com makes money" and two names beside each other are not. */
function isLikely(prompt: string): boolean {
  const links = linksIn(prompt);
  return links.length === 1 && links.every(({ likely }) => likely);
}

/** The pages that a prompt is about, by its links, each once. */
function pagesIn(prompt: string): Page[] {
  const pages = new Map<string, Page>();
  for (const [page, { url, sure }] of linksIn(prompt).entries()) {
    if (sure && !pages.has(url)) pages.set(url, { url, page });
  }
  return [...pages.values()];
}

/**
 * What a prompt asks for. A link in it makes it an article, and the other words its focus; several do not, unless it is
 * said which.
 * @param page which of its links
 */
export function subjectOf(prompt: string, now = false, page?: number): Subject {
  const pages = pagesIn(prompt);
  const links = linksIn(prompt);
  const about = page === undefined ? (pages.length === 1 ? pages[0] : undefined) : links[page];
  if (!about) return { kind: 'request', prompt };
  const beside = page === undefined ? links.filter(({ sure }) => sure) : links;
  return { kind: 'article', url: about.url, focus: besides(prompt, beside), now };
}

/** As much of it as a prompt can have. */
function cutToPrompt(prompt: string): string {
  return prompt.length <= MAX_PROMPT ? prompt : [...prompt].slice(0, MAX_PROMPT).join('');
}

/** What is wrong with a prompt, wherever it was typed. */
export function promptProblems(prompt: string): string[] {
  const length = [...prompt].length;
  if (length < MIN_PROMPT || !hasVisible(prompt)) return [problems.tooShort];
  if (length > MAX_PROMPT) return [problems.tooLong(length)];
  return [];
}

/** What is wrong with the links in a prompt that was typed into a form, where nothing can be asked. */
export function linkProblems(prompt: string, allowHosts: readonly string[]): string[] {
  const [page, ...others] = pagesIn(prompt);
  if (others.length > 0) return [problems.severalLinks];
  const cannotRead = page ? !isReadable(page.url, allowHosts) : isOtherAddressAlone(prompt);
  return cannotRead ? [problems.unreadable] : [];
}
