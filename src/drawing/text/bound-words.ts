const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Words that belong to what follows them: articles, prepositions, possessives, numbers in letters, "so" of "so many".
 * By language, as "die" and "on" are others elsewhere.
 */
export const leadingWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(
      'a an the of to in on at by for from with without into onto over under per as than and or but not no our your their his her its my this that these those each every if when while whether until before after about between beyond up so very only two three four five six seven eight nine ten eleven twelve half',
    ),
  ],
  [
    'de',
    words(
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keiner von vom zu zum zur in im ins an am ans auf aus bei beim bis für mit nach ohne um vor über unter gegen durch seit ab pro je als wie so und oder sehr nur nicht mehr jede jeder jedes jeden jedem dieser diese dieses mein dein sein ihr unser euer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf halbe',
    ),
  ],
  [
    'fr',
    words(
      'le la les un une des du de à au aux en dans sur sous par pour avec sans chez vers entre et ou que qui ne se ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs plus très si chaque deux trois quatre cinq six sept huit neuf dix',
    ),
  ],
  [
    'es',
    words(
      'el la los las un una unos unas de del a al en con sin por para sobre entre hasta desde y e o u que se no más muy tan cada su sus mi tu nuestro nuestra dos tres cuatro cinco seis siete ocho nueve diez',
    ),
  ],
  [
    'it',
    words(
      'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei con senza per su sul sulla tra fra e ed o che non più molto ogni suo sua due tre quattro cinque sei sette otto nove dieci',
    ),
  ],
  [
    'pt',
    words(
      'o a os as um uma de do da dos das em no na nos nas com sem por pelo pela para ao à até entre e ou que não mais muito cada seu sua dois duas três quatro cinco seis sete oito nove dez',
    ),
  ],
  [
    'nl',
    words(
      'de het een van voor in op aan bij met zonder naar uit over onder tot om per en of dan als niet geen meer elke elk deze dit die dat hun zijn haar ons onze twee drie vier vijf zes zeven acht negen tien',
    ),
  ],
  [
    'sv',
    words(
      'en ett den det de i på av för från till med utan om vid per och eller än som att inte mer varje två tre fyra fem sex sju åtta nio tio',
    ),
  ],
  [
    'da',
    words(
      'en et den det de i på af for fra til med uden om ved per og eller end som at ikke mere hver to tre fire fem seks syv otte ni ti',
    ),
  ],
  [
    'nb',
    words(
      'en et ei den det de i på av for fra til med uten om ved per og eller enn som at å ikke mer hver to tre fire fem seks sju åtte ni ti',
    ),
  ],
  [
    'pl',
    words(
      'w we z ze na do od po o u i a za przez przy bez dla pod nad przed co nie się dwa trzy cztery pięć sześć',
    ),
  ],
  [
    'cs',
    words('v ve s se z ze na do od po o u i a k ke za při bez pro pod nad před ne dva tři čtyři pět šest'),
  ],
  [
    'ru',
    words(
      'в во на из с со к ко по о об от до у за для без под над при и а но не или два три четыре пять шесть',
    ),
  ],
  [
    'uk',
    words('в у на з із зі до від по о за для без під над при і й та але не або два три чотири пʼять шість'),
  ],
  [
    'ar',
    words(
      'من في على إلى الى عن مع بعد قبل بين عند كل بعض أن إن لا ما لم لن قد هذا هذه أو ثم حتى خلال تحت فوق دون بدون غير نحو أكثر أقل ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة',
    ),
  ],
  ['he', words('של על אל מן עם את בין לא כל או כי אם עד לפני אחרי בלי יותר שתי שני שלוש ארבע חמש')],
  ['hi', words('हर एक दो तीन चार पाँच पांच छह छः सात आठ नौ दस बिना और या सबसे इस उस यह वह बहुत ज़्यादा')],
]);

/** Words that belong to what stands before them: postpositions, and verbs that end a phrase with a noun. */
export const trailingWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'hi',
    words(
      'ने का के की को में से पर तक भी ही तो लिए साथ बाद पहले हुए हुआ हुई होता होते होती है हैं था थे थी गए गये गया गई रहा रहे रही किया किए की दिया दिए दी लगा लगे लगी सकता सकते',
    ),
  ],
  ['mr', words('च ही पण साठी मध्ये वर पर्यंत आहे आहेत होते झाले झाला झाली')],
  ['ne', words('मा को का की ले लाई बाट छ छन् थियो भयो पनि')],
  ['tr', words('için ile kadar gibi göre sonra önce de da')],
]);

/** Hindi verbs that make one of a noun ("payments were made"): the noun is theirs rather than the number's before it. */
export const lightVerbs = words('हुए हुआ हुई होते होता होती किए किया');

/** A number in letters is no unit of the number before it. */
export const numberWords = words('एक दो तीन चार पाँच पांच छह छः सात आठ नौ दस');

/** Between two numbers: "11 to 14", "9 of 10". */
export const rangeWords = words('to of bis von auf à de a di van tot do до من إلى से में');
