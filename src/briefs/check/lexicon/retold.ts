/** Words for one that are articles as well, in any language: "a year" is 12 months, "ein Ei" is 1 egg. */
export const onesBeforeNouns =
  /(?<![\p{L}\p{M}'’-])(?:an?|ein(?:e[mnrs]?)?|une?|una|uno|um|uma|een|één|ett?|en|jed(?:en|n[aąeoy]j?|nego)|одн[ауой]{1,2}|один|एक|bir)(?=\s\p{L})/giu;

/** Words that put a time into its second half of the day: "ten at night" is 22:00. */
export const eveningWords =
  /(?<![\p{L}\p{M}])(?:night|evening|afternoon|p\.?m|abends?|nachmittags?|nachts?|soir|après-midi|nuit|noche|tarde|sera|pomeriggio|notte|noite|avond|middag|nacht|wieczor\p{L}{1,2}|wieczór|popołudni\p{L}{1,2}|nocy|вечера|дня|ночи|kväll\p{L}{0,2}|eftermiddag\p{L}{0,2}|natt\p{L}{0,2}|akşam\p{L}{0,4}|gece|शाम|रात|दोपहर|مساء|مساءً|ليلا)(?![\p{L}\p{M}])|[晚夜]上?|下午|午後|夕方/iu;

/** What is left when a part is taken away: two thirds, and "the rest". */
export const restWords =
  /(?<![\p{L}\p{M}])(?:rest|remain(?:der|ing|s)?|übrig\p{L}{0,2}|restlich\p{L}{0,2}|reste|restant\p{L}{0,2}|resto|restante\p{L}{0,1}|overig\p{L}{0,1}|reszt\p{L}{1,2}|pozostał\p{L}{1,3}|остальн\p{L}{2,3}|resten|återstå\p{L}{1,5}|övriga|kalan\p{L}{0,3}|शेष|बाकी|बाक़ी|الباقي|البقية)(?![\p{L}\p{M}])|其余|其餘|剩|残り/iu;

/** Verbs of reaching: "up to" after them is no bound. */
export const reachWords =
  /reach|erreich|steig|wuchs|attein|atteig|alcan[zçc]|llega|raggiun|arriv|atingi|cheg|bereik|nådde|nåd|osiąg|dosięg|sięga|достиг|доход|дойд|पहुँच|पहुंच|बढ़कर|بلغ|وصل|ulaş|达到|達/iu;

/** Words in front of an amount that lead to it as often as they bound it. */
export const leadWords =
  /(?<![\p{L}\p{M}])(?:до|do|aż do|bis|bis zu|bis auf|tot|hasta|fino [aà]l?|jusqu['’][àa]|até|حتى|إلى)$|^\s?(?:तक|まで|[’']?[ea] kadar)/iu;

/** "Each" and "every", in any language. */
export const eachWords: ReadonlySet<string> = new Set(
  'each every jede jeder jedes jeden jedem chaque cada ogni elk elke ieder iedere każdy każda każde każdego każdej каждый каждая каждое каждого каждой varje her हर प्रति كل 每 毎'.split(
    ' ',
  ),
);

/** "A litre", "per week", "al litro": what "for each litre" says as well. */
export const perWords: ReadonlySet<string> = new Set(
  "per a an pro je par por al a alla allo all' à au le la l' de del om de na za co в за на på om प्रति every each cada elke elk jeden jede jedes chaque ogni".split(
    ' ',
  ),
);
