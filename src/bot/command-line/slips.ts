/** Words beside a command that change nothing about it. */
export const small: ReadonlySet<string> = new Set(
  'infograph please pls plz show me my see view open get check list now thanks thank you page command bitte danke zeig mir mein meine mostrar ver por favor mes mi mis svp stp merci current left'.split(
    ' ',
  ),
);

/** Commands by another name, as one word. */
export const otherWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    help: 'hilfe aide ayuda aiuto ajuda hulp ヘルプ 使い方 مساعدة मदद सहायता manual usage commands howto',
    credits:
      'credit balance balances creditos créditos crédits saldo guthaben solde quota price prices pricing cost costs 残高 クレジット الرصيد رصيد शेष क्रेडिट',
    history: 'historial historique histoire verlauf 履歴 السجل',
    settings:
      'setting einstellungen ajustes configuración configuracion configuration config configure paramètres parametres réglages preferences prefs admin setup 設定 الإعدادات सेटिंग सेटिंग्स',
    status: 'stats stat estado statut queue jobs progress ステータス 状態 الحالة स्थिति',
    topup: 'top-up topups top-ups recharge refill',
    statement: 'statements invoice invoices bill',
  }).flatMap(([command, words]) => words.split(' ').map((word): [string, string] => [word, command])),
);

/** Whole texts. */
export const phrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    help: [
      'h',
      'help me',
      'help us',
      'how',
      'how to',
      'how to use',
      'how to use this',
      'how to use it',
      'how does this work',
      'how does it work',
      'how do i use this',
      'how do i use it',
      'how do i use infograph',
      'what can you do',
      'what is this',
      'what does this do',
      'i need help',
      'can you help me',
      'brauche hilfe',
      'wie geht das',
      'cómo funciona',
      'como funciona',
      'comment ça marche',
      "besoin d'aide",
    ],
    credits: [
      'credit balance',
      'credits balance',
      'balance credits',
      'credits left',
      'how many credits',
      'how many credits left',
      'how many credits do i have',
      'how many credits do we have',
      'how many credits are left',
      'how many credits do i have left',
      'how many credits do we have left',
      'how much does it cost',
      'how much does this cost',
      'what does it cost',
      'was kostet das',
      'wie viele credits',
    ],
    history: [
      'last infographics',
      'recent infographics',
      'infographics',
      'my infographics',
      'recent',
      'previous',
    ],
    status: ['running', 'in progress', "what's running", 'what is running'],
    topup: [
      'top up',
      'add credits',
      'buy credits',
      'more credits',
      'get credits',
      'need credits',
      'credits topup',
    ],
    statement: ['monthly statement', 'account statement', 'credit statement', 'credits statement'],
  }).flatMap(([command, texts]) => texts.map((text): [string, string] => [text, command])),
);

/** What the settings have pages of. */
export const pages: ReadonlySet<string> = new Set([
  ...'limits limit refill refills access admins admin alerts alert blocked words pause defaults default tokens token'.split(
    ' ',
  ),
  'audit log',
  'audit-log',
  'auditlog',
  'time zone',
  'timezone',
]);

/** They are within two letters of a command, and somebody may want an infographic of one. */
export const realWords: ReadonlySet<string> = new Set(
  [
    'heap held hell helm helmet hemp kelp whelp yelp hulk',
    'crests edits credo credos creditor creditors cretins edit',
    'story victory hickory historic mystery herstory',
    'meetings meeting settlings settling sitting sittings strings string stings seating seatings betting bettings getting letting lettings netting nettings petting vetting testing testings tests nestings ratings skating sealings searings serving servings sewing seedings seeings sightings saltings scatting sheeting siftings spitting sweating sweetings wedding weddings stewing beatings eating eatings fittings fitting heating heatings cuttings melting meltings renting sending sendings sensing sensings',
    'estates flatus hiatus lotus cactus citrus seats situs skates slates slats snafus spats spates stabs stacks staffs stages stags stains stairs stakes stales stalks stalls stamps stands staples stares stark starts stars start startup startups stases stasis state stated stater states static statics station stations statism statist stators statue statued statues stature statures statute statutes staves stays stets stoats stouts strata stratum stratus struts stylus swaths tabus talus tapas taurus taus tetanus tutus venus',
    'balanced balancer valance popup pop-up soup topic topics topper toppers tops top opus tofu stoup group',
    'abatement instatement restatement statesmen testament',
  ].flatMap((line) => line.split(' ')),
);
