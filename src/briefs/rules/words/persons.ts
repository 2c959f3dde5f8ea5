import { phrases } from './phrases.js';

/** The writer's own person: outside of a quotation nobody knows who that is. */
export const firstPerson = phrases({
  en: `i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'll|we'd|us|our|ours|ourselves|let's`,
  de: `ich|mir|mich|mein|meine|meiner|meinem|meinen|wir|uns|unser|unsere|unserer|unserem|unseren`,
  fr: `je|j|j'ai|moi|mon|ma|mes|nous|notre|nos`,
  es: `estoy|quiero|tengo|voy|soy|puedo|creo|tenemos|vamos|podemos|somos|estamos|hemos|queremos|hicimos|vimos|sabemos|yo|me|mi|mis|nosotros|nosotras|nos|nuestro|nuestra|nuestros|nuestras`,
  it: `ho|voglio|posso|vado|sto|siamo|abbiamo|possiamo|vogliamo|stiamo|andiamo|io|mi|mio|mia|miei|noi|nostro|nostra|nostri|nostre`,
  pt: `estou|quero|tenho|vou|sou|posso|acho|fiz|fui|temos|vamos|podemos|somos|queremos|estamos|fizemos|sabemos|eu|me|meu|minha|meus|minhas|nós|nosso|nossa|nossos|nossas`,
  nl: `ik|mij|mijn|wij|we|ons|onze`,
  sv: `jag|mig|min|mitt|mina|vi|oss|vår|vårt|våra`,
  da: `jeg|mig|meg|min|mit|mitt|mine|vi|os|oss|vores|vår|våre`,
  pl: `ja|mnie|mi|mój|moja|moje|my|nas|nam|nasz|nasza|nasze|naszych`,
  ru: `я|мне|меня|мной|мой|моя|моё|мое|мои|моего|моей|мы|нас|нам|нами|наш|наша|наше|наши|нашего|нашей|наших|нашем`,
  uk: `я|мені|мене|мій|моя|моє|мої|ми|нас|нам|наш|наша|наше|наші|нашого|нашої`,
  tr: `ben|bana|beni|benim|biz|bize|bizi|bizim`,
  id: `saya|aku|kami|kita`,
  hi: `मैं|मुझे|मेरा|मेरी|मेरे|हम|हमें|हमारा|हमारी|हमारे`,
  ar: `أنا|نحن|لنا|معنا`,
  ja: `私|僕|俺|私たち|我々|弊社|当社`,
  zh: `我|我们|咱们|我們|本站|笔者|小编`,
  ko: `저는|나는|내가|제가|우리는|우리가|저희|저희는|우리의`,
});

/** Whoever reads. */
export const secondPerson = phrases({
  en: `you|you're|you've|you'll|you'd|your|yours|yourself|yourselves`,
  de: `du|dir|dich|dein|deine|deiner|deinem|deinen|euch|euer|eure`,
  fr: `tu|te|toi|ton|ta|tes|vous|votre|vos`,
  es: `tú|ti|usted|ustedes|vosotros|tu|tus|os|vuestro`,
  it: `tu|te|ti|tuo|tua|tuoi|tue|voi|vi|vostro|vostra|vostri`,
  pt: `você|vocês|tu|te|teu|tua`,
  nl: `je|jij|jou|jouw|jullie|u|uw`,
  sv: `du|dig|din|ditt|dina|ni|er|ert|era`,
  da: `du|dig|deg|din|dit|ditt|dine|dere|jer|jeres`,
  pl: `ty|ciebie|ci|twój|twoja|twoje|was|wam|wasz|pan|pani|państwo`,
  ru: `ты|тебя|тебе|твой|твоя|твои|твое|твоё|вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|ваших`,
  uk: `ти|тебе|тобі|твій|твоя|твої|ви|вас|вам|ваш|ваша|ваше|ваші|вашого`,
  tr: `sen|sana|seni|senin|siz|size|sizi|sizin`,
  id: `anda|kamu|kalian`,
  hi: `आप|आपको|आपका|आपकी|आपके|तुम`,
  ar: `أنت|أنتم|لك|لكم`,
  ja: `あなた|皆さん|みなさん|あなたの`,
  zh: `你|你们|您|你們`,
  ko: `당신|당신은|당신의|여러분|여러분은|여러분의`,
});

/** In German the polite "you" is written large, also within a sentence. */
export const politeGerman = /\S\s(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer)(?!\p{L})/u;

/**
 * Whom or what "the ..." names is told somewhere before: "The company plans ...". Only where the noun stands bare, with
 * a verb after it.
 */
export const anaphors = phrases({
  en: `spacecraft|probe|rocket|satellite|robot|legislation|findings|denials|allegations|claims|comments|remarks|announcement|company|firm|group|team|organization|organisation|agency|ministry|department|minister|mayor|president|governor|senator|spokesman|spokeswoman|spokesperson|official|officials|
    author|authors|researcher|researchers|scientist|scientists|study|report|survey|paper|article|book|film|movie|series|show|song|album|video|photo|image|picture|post|tweet|statement|letter|
    man|woman|men|women|boy|girl|couple|pair|duo|trio|actor|actress|singer|player|star|rapper|victim|victims|suspect|suspects|driver|officer|officers|teen|teenager|child|mother|father|son|daughter|family|
    product|device|app|tool|feature|service|site|website|platform|system|model|car|bike|phone|machine|project|plan|proposal|deal|agreement|move|decision|change|changes|law|bill|rule|case|incident|accident|attack|crash|fire|event|game|match|tournament|race|
    result|results|reason|goal|idea|problem|issue|process|method|approach|technique|program|programme|initiative|effort|outlet|publication|newspaper|network|channel|latter|former|pair|lawsuit|complaint|document|documents|test|tests|experiment|trial|drug|disease|condition|animal|animals|bird|plant|judge|court|jury|defendant|plaintiff|lawyer|attorney|teacher|doctor|student|students|ceo|founder|manager|director|coach|owner|artist|writer|designer|photographer|journalist|blogger|creature|substance|chemical|ingredient|recipe|dish`,
  de: `unternehmen|firma|konzern|gruppe|team|behörde|ministerium|minister|ministerin|bürgermeister|präsident|präsidentin|sprecher|sprecherin|autor|autorin|autoren|forscher|studie|bericht|umfrage|artikel|buch|film|serie|mann|frau|junge|mädchen|paar|schauspieler|sänger|spieler|opfer|täter|fahrer|fahrerin|polizist|beamten|gerät|produkt|app|dienst|plattform|system|projekt|plan|vorschlag|gesetz|fall|unfall|brand|spiel|ergebnis|grund|ziel|idee|problem`,
  fr: `entreprise|société|firme|groupe|équipe|agence|ministère|ministre|maire|président|présidente|porte-parole|auteur|auteurs|chercheurs|étude|rapport|enquête|article|livre|film|série|homme|femme|garçon|fille|couple|acteur|actrice|chanteur|joueur|victime|victimes|suspect|conducteur|appareil|produit|application|service|plateforme|système|projet|plan|proposition|loi|affaire|accident|incendie|match|résultat|raison|objectif|idée|problème`,
  es: `empresa|compañía|firma|grupo|equipo|agencia|ministerio|ministro|ministra|alcalde|alcaldesa|presidente|presidenta|portavoz|autor|autores|investigadores|estudio|informe|encuesta|artículo|libro|película|serie|hombre|mujer|niño|niña|pareja|actor|actriz|cantante|jugador|víctima|víctimas|sospechoso|conductor|dispositivo|producto|aplicación|servicio|plataforma|sistema|proyecto|plan|propuesta|ley|caso|accidente|incendio|partido|resultado|razón|objetivo|idea|problema`,
  it: `azienda|società|gruppo|squadra|agenzia|ministero|ministro|sindaco|presidente|portavoce|autore|autori|ricercatori|studio|rapporto|sondaggio|articolo|libro|film|serie|uomo|donna|ragazzo|ragazza|coppia|attore|attrice|cantante|giocatore|vittima|vittime|sospettato|dispositivo|prodotto|applicazione|servizio|sito|piattaforma|sistema|progetto|piano|proposta|legge|caso|incidente|incendio|partita|risultato|motivo|obiettivo|idea|problema|giovane|pilota`,
  pt: `empresa|companhia|grupo|equipe|equipa|agência|ministério|ministro|ministra|prefeito|presidente|porta-voz|autor|autores|pesquisadores|estudo|relatório|pesquisa|artigo|livro|filme|série|homem|mulher|menino|menina|casal|ator|atriz|cantor|cantora|jogador|vítima|vítimas|suspeito|motorista|piloto|aparelho|produto|aplicativo|serviço|site|plataforma|sistema|projeto|plano|proposta|lei|caso|acidente|incêndio|jogo|resultado|razão|objetivo|ideia|problema|vereador|deputado`,
  nl: `bedrijf|groep|team|ministerie|minister|burgemeester|president|woordvoerder|auteur|auteurs|onderzoekers|studie|onderzoek|rapport|artikel|boek|film|serie|man|vrouw|jongen|meisje|stel|acteur|zanger|speler|slachtoffer|slachtoffers|verdachte|bestuurder|apparaat|product|app|dienst|platform|systeem|project|plan|voorstel|wet|zaak|ongeluk|brand|wedstrijd|resultaat|reden|doel|idee|probleem`,
});
