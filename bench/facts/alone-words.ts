/**
 * First words, or two, that lean on a sentence before: pronouns, conjunctions, and adverbs that join. By language. They
 * are written for this measure alone: the rules that choose sentences have lists of their own, and are measured by these.
 */
export const leaning: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: `he she it they this that these those his her its their them and but or so yet nor however therefore moreover
      furthermore also then thus hence instead meanwhile otherwise consequently nevertheless besides`,
    de: `er sie es dies diese dieser dieses diesem diesen ihr ihre ihren ihrem sein seine seinen und aber oder denn doch
      jedoch sondern deshalb daher darum dadurch dafür dabei danach außerdem zudem dennoch trotzdem also auch dann
      allerdings hingegen stattdessen dagegen`,
    fr: `il elle ils elles ce cela ceci cette cet ces c’est c'est son sa ses leur leurs et mais ou donc or car cependant
      pourtant toutefois ainsi puis ensuite alors aussi celui celle ceux celles`,
    es: `él ella ellos ellas este esta estos estas esto ese esa esos esas eso aquel aquella su sus y e pero o sino además
      también entonces así luego porque`,
    it: `egli ella lui lei loro esso essa essi esse questo questa questi queste quello quella ciò suo sua suoi sue e ed
      ma o però quindi inoltre tuttavia infatti dunque così anche poi invece perciò allora`,
    pt: `ele ela eles elas este esta estes estas isto esse essa esses essas isso aquele aquela aquilo seu sua seus suas e
      mas ou porém então também contudo entretanto assim portanto pois`,
    nl: `hij zij ze dit dat deze die zijn haar hun en maar of want dus echter daarom daardoor ook dan bovendien toch toen
      daarna`,
    pl: `on ona ono oni one to ten ta te ci jego jej ich i a ale oraz lub albo jednak więc dlatego ponadto także też
      również natomiast zatem wtedy potem`,
    ru: `он она оно они это этот эта эти этого тот та те его её ее их и а но или однако поэтому также тоже затем потом
      тогда причём зато`,
    tr: `o bu şu onlar bunlar bunun onun ve ama fakat ancak ayrıca çünkü böylece sonra dolayısıyla`,
    ar: `هو هي هم وهو وهي هذا هذه ذلك تلك وهذا وهذه وذلك لكن ولكن ثم لأن`,
    hi: `वह वे यह ये उसने उन्होंने इस उस इन उन इसका इसकी इसके उसका उसकी इनमें और लेकिन मगर या परन्तु इसलिए फिर हालाँकि हालांकि`,
    ko: `그는 그녀는 그들은 이는 이것은 그것은 그 이 그러나 하지만 그리고 또 또한 그래서 따라서 반면 한편 이에`,
  }).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** The same in writing without blanks: what a text begins with. */
export const leaningStarts: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    zh: '他 她 它 这 這 那 其中 但 而 然而 因此 所以 此外 另外 于是 於是 同时 同時 不过 不過 并且 並且 或',
    ja: '彼 それ これ その この しかし だが また そして でも ただし そのため したがって さらに 一方 なお つまり だから',
  }).map(([language, starts]) => [language, starts.split(' ')]),
);

/** Two words that lean, where the first alone does not. */
export const leaningPairs: ReadonlySet<string> = new Set(
  [
    'as a|in addition|for example|for instance|of course|in contrast|by contrast|the latter|the former',
    'zum beispiel|im gegensatz|unter anderem|en revanche|par contre|de plus|en effet|par exemple',
    'sin embargo|no obstante|por eso|por ejemplo|por el|al contrario|per esempio|al contrario|di conseguenza',
    'no entanto|por isso|por exemplo|além disso|daar komt|poza tym|na przykład|кроме того|в отличие|bu nedenle|bu yüzden',
  ].flatMap((line) => line.split('|')),
);

/** What stands around articles and in none. In small letters. */
export const furniture: readonly string[] = [
  'cookie|newsletter|subscribe|sign up|log in|read more|all rights reserved|©|advertisement|follow us|photo:|share this',
  'click here|your email|leave a reply|abonnieren|anzeige:|impressum|mehr zum thema|foto:|jetzt bestellen|publicité',
  'lire aussi|mentions légales|publicidad|suscríbete|aviso legal|pubblicità|iscriviti|leggi anche|leia mais|publicidade',
  'clique aqui|advertentie|lees ook|reklama:|zobacz też|реклама|читайте также|подпишитесь|会員登録|関連記事|無断転載',
  '广告|扫码|相关推荐|不得转载|광고:|로그인|무단전재|विज्ञापन|ये भी पढ़ें|إعلان:|اقرأ أيضًا|جميع الحقوق|uygulamamızı indirin',
].flatMap((line) => line.split('|'));
