/** "7 ways to save water", "Change a chain in six steps": 7, 6. Years, days and amounts are none. */
export function countIn(title: string): number | undefined {
  const found = headed.exec(title) ?? counted.exec(title);
  const told = (found?.[1] ?? found?.[2])?.toLowerCase() ?? '';
  const count = spelledOut.get(told) ?? Number(told);
  return count >= 3 && count < 100 ? count : undefined;
}

const numerals: readonly (readonly [first: number, words: string])[] = [
  [3, 'three four five six seven eight nine ten eleven twelve'],
  [3, 'drei vier fünf sechs sieben acht neun zehn elf zwölf'],
  [3, 'trois quatre cinq six sept huit neuf dix onze douze'],
  [3, 'tres cuatro cinco seis siete ocho nueve diez once doce'],
  [3, 'tre quattro cinque sei sette otto nove dieci undici dodici'],
  [3, 'três quatro cinco seis sete oito nove dez onze doze'],
  [3, 'drie vier vijf zes zeven acht negen tien elf twaalf'],
  [3, 'три четыре пять шесть семь восемь девять десять'],
  [3, 'trzy cztery pięć sześć siedem osiem dziewięć dziesięć'],
  [3, 'tre fyra fem sex sju åtta nio tio'],
  [3, 'üç dört beş altı yedi sekiz dokuz on'],
];
const spelledOut: ReadonlyMap<string, number> = new Map(
  numerals.flatMap(([first, words]) => words.split(' ').map((word, index) => [word, first + index] as const)),
);
const count = `(\\d{1,2}|${[...spelledOut.keys()].join('|')})`;
/** What a list is a list of, in its title. */
const listed =
  'ways?|tips?|reasons?|things?|ideas?|facts?|steps?|tricks?|rules?|mistakes?|benefits?|signs?|tools?|lessons?|gründen?|tipps?|fakten|ideen|fehler|vorteile|wegen?|schritten?|regeln|raisons|astuces|conseils|idées|erreurs|avantages|façons|étapes|razones|consejos|errores|formas|maneras|trucos|pasos|motivi|consigli|idee|errori|modi|trucchi|passi|passaggi|mosse|razões|dicas|ideias|erros|maneiras|passos|motivos|redenen|ideeën|fouten|manieren|stappen|шаг(?:а|ов)|способ(?:а|ов)|совет(?:а|ов)|причин[ы]?|kroków|kroki|sposobów|porad|steg|sätt|adımda|adım|yol|langkah|cara|alasan';
/** "7 vegetables that grow ...", "The 5 best ..." */
const headed = new RegExp(
  `^(?:(?:the|die|les|los|las|i|le|as|os|de|top|best)\\s){0,2}${count}\\s(?=\\p{L}{3})(?!(?:percent|million|billion|years?|days?|hours?|minutes?|people|prozent|jahren?|tagen?|ans|jours|años|días|anni|giorni|anos|dias|jaar|dagen)(?!\\p{L}))`,
  'iu',
);
/** "Ways to save water", "The best tips ..." */
export const things = new RegExp(
  `^(?:(?:the|die|les|los|las|i|le|as|os|de|top|best|most|simple|easy|quick|great|besten|wichtigsten|meilleurs|meilleures|mejores|migliori|melhores|beste)\\s){0,2}(?:${listed})\\s`,
  'iu',
);
const counted = new RegExp(
  `(?<!\\p{L})${count}\\s(?:\\p{L}{2,15}\\s){0,2}(?:${listed})(?!\\p{L})|(\\d{1,2})(?:つ|個|步|个|種|가지|단계)`,
  'iu',
);

/** Steps by their name, as they stand behind their number. */
const steps =
  'steps|schritten?|étapes|pasos|passi|passaggi|passos|etapas|stappen|шаг(?:а|ов|ах)|крок(?:и|ів|ах)|krok(?:i|ów|ach)|steg|trin|vaihetta|vaiheessa|adım(?:da)?|langkah|βήματα|चरण(?:ों)?|خطوات|שלבים|צעדים';
const countedSteps = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,])${count}\\s(?:\\p{L}{2,15}\\s){0,2}(?:${steps})(?![\\p{L}\\p{M}])|(?<![\\p{Nd}.,])(?:\\d{1,2}|[三四五六七八九十])\\s?(?:つの|個の|个|個)?(?:ステップ|手順|工程|步|단계)`,
  'iu',
);
/** "Steps to a passport", but not "Steps of a dance". */
const stepsTowards =
  /^(?:(?:the|die|les|los|las|i|as|os|de)\s)?(?:steps (?:to|for)|schritte (?:zu|zum|zur|für)|étapes pour|pasos para|passi per|passaggi per|passos para|stappen (?:naar|voor))\s/iu;

/** Whether a title says that what follows are steps: "Coffee in 4 steps", "Steps to a passport"; not "10,000 steps a day". */
export const saysSteps = (title: string): boolean => countedSteps.test(title) || stepsTowards.test(title);
