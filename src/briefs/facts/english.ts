/** What tells a complete English clause from a mere name, without a grammar: verbs that stand in a finite form. */
const finiteVerbs = new Set(
  `is are was were has have had will would can could may might must should do does did isn't aren't wasn't weren't hasn't
   haven't won't can't cannot couldn't doesn't don't didn't became began bought broke brought built came caught chose cut
   drew drove fell felt fought found gave got grew held hit hurt kept knew laid led left let lost made meant met paid put
   ran rose said sat saw sent set shook shot showed shut slid sold spent spread stood struck swept taught thought threw told
   took understood went woke won wore wrote fled flew froze
   adds affects aims allows appears argues asks becomes begins believes boasts brings builds buys calls causes claims comes
   contains continues costs covers creates cuts deals delivers depends describes drives earns employs ends estimates expects
   explains faces falls feels features finds follows forms gets gives goes grows happens heads helps holds hopes improves
   includes increases involves joins keeps knows lacks lasts lays leads learns leaves lets lies lives looks loses loves makes
   means meets moves needs offers opens operates owns pays plans plays powers prevents produces protects provides puts
   raises ranges reaches receives reduces remains represents requires returns reveals rises runs saves says seeks seems sees
   sells sends serves sets shows sits sounds spends stands starts stays stops suggests supports takes tells tends thinks
   tries turns uses wants warns wears wins works writes
   agree come cost find get give go grow include keep know lead live look lose make mean need offer pay play prefer remain
   say see seem sell show spend take think use want work rely depend believe expect become face run sleep eat travel
   fly buy sell suffer receive produce contain suggest earn employ exceed`.split(/\s+/),
);

const naming = /,\s(?:which|who|whose|where|an?|the)\s[\s\S]*/;
const unfinished = /\b(?:that|says?|said|claims?) (?:when|if|while|after|before|as|although|because)\b/i;
const prepositional =
  /^(?:in|on|at|to|for|from|with|without|by|during|among|under|over|after|before|since|until|despite|instead|through|across|between|as|like|unlike|of|about|within|amid|when|while|if|although|though|because|whether|once|unless|whereas)\s/i;

/** "Analysts expect the price": of what? */
function wantsMore(text: string): boolean {
  const found = text.matchAll(
    /\b(?:(expects?|wants?|asks?|allows?|tells?|told|believes?|estimates?|means?)|to|that|will|would|is|are|was|were)\b/gi,
  );
  return [...found].at(-1)?.[1] !== undefined;
}

/** "... of the territories, seen", "... fixed it as recently" */
const cutOff = /,\s\S+$|\sas\s\p{L}+$/iu;

/** "Police said the demonstrators", "..., and no one else": a part that has no verb of its own yet. */
function saysWhat(text: string): boolean {
  const parts = [
    /\b(?:said|says|demanded|asked)\s(?:how\s|why\s|what\s)?([\s\S]+)/i,
    /,\s(?:and|or|but|nor)\s([^,]+)$/i,
  ];
  return parts.every((part) => {
    const tail = part.exec(text)?.[1];
    return tail === undefined || verbsIn(tail) > 0;
  });
}

/** Whether the beginning of an English sentence could stand by itself. */
export function isEnglishClause(text: string): boolean {
  if (unfinished.test(text) || wantsMore(text) || cutOff.test(text) || !saysWhat(text)) return false;
  // In "In May, prices fell" the clause comes after the comma; in "Acme, which makes nails" it has not come yet.
  const opening = prepositional.test(text) ? /^[^,]{1,40},\s/.exec(text)?.[0] : '';
  if (opening === undefined) return false;
  const main = text.slice(opening.length).replace(naming, '');
  const words = main
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[^\p{L}'-]+/u)
    .filter(Boolean);
  // The last word needs an object more often than not: "the company announced".
  const hasVerb = words.some(
    (word, index) =>
      index > 0 && index < words.length - 1 && isFiniteVerb(word) && !isParticiple(words, index),
  );
  return hasVerb && !endsOpen(words) && hasOwnVerb(main) && !isOnlySubject(main);
}

/** "A hunter who ate a rabbit", "The deal – set to be the largest": who or what it is about, and nothing of it. */
function isOnlySubject(main: string): boolean {
  const [subject = '', more] = main.split(/\s[–—]\s|\s(?:who|which|that)\s/);
  if (more === undefined) return false;
  return verbsIn(subject) === 0 && verbsIn(main) < 2;
}

const verbsIn = (text: string): number =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[^\p{L}'-]+/u)
    .filter(isFiniteVerb).length;

/** "Papers obtained by the court": nobody says yet what becomes of them. */
function isParticiple(words: readonly string[], index: number): boolean {
  return /ed$/.test(words[index] ?? '') && words[index + 1] === 'by' && !helpers.test(words[index - 1] ?? '');
}

const helpers = /^(?:is|are|was|were|been|be|being|has|have|had|get|got)$/;

const notVerbs = new Set([
  'hundred',
  'speed',
  'indeed',
  'seed',
  'breed',
  'shed',
  'sacred',
  'wicked',
  'naked',
]);
const isFiniteVerb = (word: string): boolean =>
  finiteVerbs.has(word) || (/^\p{L}{2,}(?:[^e]ed|eed)$/u.test(word) && !notVerbs.has(word));

/** "... asks whether the founder": what a conjunction begins must have a verb too. */
function hasOwnVerb(main: string): boolean {
  const found = main.matchAll(
    /\b(?:if|when|while|because|(?<!\b(?:in|on|at|of|for|by|with|from|to|after|before|during)\s)that|which|who|whether|where|although|unless)\s/gi,
  );
  const last = [...found].at(-1);
  const tail = last && main.slice(last.index + last[0].length);
  return (
    tail === undefined ||
    tail
      .toLowerCase()
      .split(/[^\p{L}'’-]+/u)
      .some(isFiniteVerb)
  );
}

/** "... a car based", "... is seen holding": more was to come. */
function endsOpen(words: readonly string[]): boolean {
  const [before = '', last = ''] = words.slice(-2);
  if (/^(?:will|would|can|could|may|might|must|should)$/.test(before)) return true;
  if (
    /(?:ing|n't)$/.test(last) ||
    (finiteVerbs.has(last) &&
      !/^(?:work|works|show|need|needs|use|run|cost|costs|live|hit|plans|play|set|left|lost|lives|cut)$/.test(
        last,
      ))
  )
    return true;
  return /[^e]ed$/.test(last) && !helpers.test(before);
}
