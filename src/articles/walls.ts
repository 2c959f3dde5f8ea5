import type { ArticleFault } from './article.js';
import * as challenge from './challenge-signs.js';
import * as consent from './consent-signs.js';

/** Longer ones are articles, whatever they speak of. */
const CHALLENGE_CHARACTERS = 1_400;
const CONSENT_CHARACTERS = 3_500;
/** One that says so little says it of itself. */
const BRIEF_CHARACTERS = 500;
const CODE_CHARACTERS = 200_000;
/** So many different things that a demand for consent says, and so much of the text in blocks that say them. */
const CONSENT_SIGNS = 3;
const CONSENT_SHARE = 0.5;

/** A page as it looks to somebody who may have been kept out. */
export interface Shown {
  title: string;
  /** Its visible text, block by block. */
  texts: readonly string[];
  /** Its HTML. */
  markup: string;
}

/**
 * What stands in a page's place: a check whether a human asks (`article_guarded`), or a demand to agree to cookies
 * (`article_consent`). Undefined where it is the page; a short article about such checks is one, too.
 */
export function wallOf({ title, texts, markup }: Shown): ArticleFault | undefined {
  const said = texts.map(plain);
  const length = said.reduce((sum, text) => sum + text.length, 0);
  const code = markup.slice(0, CODE_CHARACTERS).toLowerCase();
  if (length <= CHALLENGE_CHARACTERS && isChallenge(plain(title), said.join('\n'), code))
    return 'article_guarded';
  return length <= CONSENT_CHARACTERS && isConsent(plain(title), said) ? 'article_consent' : undefined;
}

function isChallenge(title: string, said: string, code: string): boolean {
  // What stands in quotation marks is told of another page.
  const all = `${title}\n${said}`.replace(/[“„«"][^“„”«»"]{0,100}[”“»"]/g, ' ');
  const words = countOf(challenge.challengeWords, all);
  const hints = countOf(challenge.challengeHints, all);
  const titled = challenge.challengeTitles.has(bare(title));
  const isBrief = said.length < BRIEF_CHARACTERS;
  // It also stands on pages that let everybody in.
  if (countOf(challenge.challengeCode, code) > 0 && (words + hints > 0 || titled || isBrief)) return true;
  const hasWidget = countOf(challenge.widgetCode, code) > 0;
  if (titled) return words + hints > 0 || hasWidget || said.length < BRIEF_CHARACTERS / 4;
  if (words === 0 || challenge.articleCode.some((sign) => code.includes(sign))) return false;
  return isBrief || words + hints + (hasWidget ? 1 : 0) >= 2;
}

function isConsent(title: string, texts: readonly string[]): boolean {
  const all = texts.join('\n');
  const ours = countOf(consent.consentOfUs, all);
  if (ours === 0 || ours + countOf(consent.consentOfYou, all) < CONSENT_SIGNS) return false;
  if (countOf(consent.consentTitles, `${title}\n${texts[0] ?? ''}`) > 0) return true;
  const telling = texts.filter(
    (text) => countOf(consent.consentOfUs, text) + countOf(consent.consentOfYou, text) > 0,
  );
  return telling.join('\n').length >= all.length * CONSENT_SHARE;
}

function countOf(known: readonly string[], text: string): number {
  return known.filter((sign) => text.includes(sign)).length;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** A title's words alone, so that neither dots nor bars matter. */
function bare(title: string): string {
  return title.replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ').trim();
}
