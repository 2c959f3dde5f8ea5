import { phrases } from './phrases.js';

/** What a sentence begins with that may turn the one before it round. */
export const turning = phrases({
  en: `but|however|yet|in fact|in reality|in truth|actually|not so|not true|wrong|false|nope|no|nevertheless|nonetheless|that is wrong|that's wrong|that is false|that's false|that is not|that's not|that isn't|this is not|this isn't|this is false|this is wrong|this is a myth|that is a myth|that's a myth|it is not true|it's not true|it isn't true|it is false|it's a myth|it is a myth|on the contrary|quite the opposite|the opposite|the truth|the reality|the fact is|far from it|none of this|none of that|myth|nothing could be|unfortunately for`,
  de: `aber|doch|jedoch|allerdings|in wirklichkeit|in wahrheit|tatsächlich|falsch|das ist falsch|das stimmt nicht|stimmt nicht|das ist nicht|das ist ein irrtum|ein irrtum|irrtum|das ist ein mythos|dies ist falsch|nein|im gegenteil|dennoch|trotzdem|wahr ist|richtig ist|weit gefehlt|die wahrheit|dagegen`,
  fr: `mais|cependant|toutefois|pourtant|en réalité|en fait|en vérité|faux|c'est faux|ce n'est pas|il n'en est|non|au contraire|néanmoins|la vérité|la réalité|erreur|idée reçue|rien n'est|or`,
  es: `pero|sin embargo|no obstante|en realidad|de hecho|falso|es falso|esto es falso|eso es falso|no es cierto|no es verdad|esto no es|eso no es|al contrario|por el contrario|la verdad|la realidad|mito|nada más lejos`,
  it: `ma|però|tuttavia|in realtà|in verità|falso|è falso|non è vero|non è così|al contrario|la verità|la realtà|mito|niente di più`,
  pt: `mas|porém|contudo|todavia|entretanto|no entanto|na verdade|na realidade|falso|é falso|isso é falso|não é verdade|não é bem assim|isso não|pelo contrário|ao contrário|a verdade|a realidade|mito`,
  nl: `maar|echter|toch|in werkelijkheid|in feite|eigenlijk|onjuist|niet waar|dat is niet|dat klopt niet|dit is niet|nee|integendeel|de waarheid|fabel|fout`,
  sv: `men|dock|i själva verket|i verkligheten|faktiskt|fel|falskt|det är fel|det är inte|det stämmer inte|nej|tvärtom|sanningen|myt`,
  da: `men|dog|i virkeligheden|faktisk|forkert|feil|falsk|det er forkert|det er feil|det er ikke|det passer ikke|det stemmer ikke|nej|nei|tværtimod|tvert imot|sandheden|sannheten|myte`,
  pl: `ale|jednak|lecz|w rzeczywistości|tak naprawdę|naprawdę|nieprawda|to nieprawda|to fałsz|to mit|przeciwnie|wręcz przeciwnie|prawda|mit|niestety`,
  ru: `но|однако|на самом деле|в действительности|неправда|это неправда|это не так|это не|это миф|миф|нет|напротив|наоборот|правда|неверно|это неверно|ложь|тем не менее|увы`,
  uk: `але|проте|однак|насправді|неправда|це неправда|це не так|це не|це міф|міф|ні|навпаки|правда|неправильно|брехня|тим не менш`,
  tr: `ama|fakat|ancak|oysa|aslında|gerçekte|yanlış|bu yanlış|bu doğru değil|doğru değil|hayır|aksine|tam tersine|gerçek|efsane`,
  id: `tetapi|tapi|namun|akan tetapi|sebenarnya|kenyataannya|faktanya|salah|itu salah|tidak benar|sebaliknya|mitos`,
  ja: `しかし|だが|ところが|実は|実際は|実際には|でも|けれど|誤り|これは誤り|それは誤り|これは間違い|それは間違い|間違い|嘘|いいえ|逆に|むしろ|真実は|誤解`,
  zh: `但|但是|可是|不过|然而|其实|事实上|实际上|错误|这是错|这不是|并非|不是|不对|恰恰相反|相反|真相|误解|谣言|事實上|其實|誤解`,
  ko: `하지만|그러나|그런데|사실|사실은|실제로|실제로는|틀렸다|거짓|이는 사실이|사실이 아니다|아니다|아니|오히려|오해`,
  hi: `लेकिन|परंतु|परन्तु|किंतु|मगर|हालांकि|वास्तव में|दरअसल|असल में|गलत|यह गलत|यह सच नहीं|सच नहीं|नहीं|इसके विपरीत|सच|मिथक`,
  ar: `لكن|ولكن|غير أن|إلا أن|بيد أن|في الواقع|في الحقيقة|خطأ|هذا خطأ|هذا غير صحيح|غير صحيح|ليس صحيحا|على العكس|بل|الحقيقة|خرافة`,
});

/** What an article, or a heading, is about when it puts something right: what it names is not so. */
export const falsity = phrases({
  en: `myth|myths|misconception|misconceptions|debunked|debunking|debunk|falsehood|falsehoods|hoax|hoaxes|fake news|fact check|fact-check|fact checked|untrue|false claim|false claims|lies|misinformation|old wives' tale|old wives' tales|urban legend|urban legends|fallacy|fallacies|busted|fact or fiction|true or false|myth vs|fact vs`,
  de: `mythos|mythen|irrtum|irrtümer|faktencheck|märchen|legende|legenden|ammenmärchen|falschmeldung|falschmeldungen|fake news|vorurteil|vorurteile|wahr oder falsch|richtig oder falsch|trugschluss|aberglaube|halbwahrheit|halbwahrheiten`,
  fr: `mythe|mythes|idée reçue|idées reçues|intox|infox|fausse croyance|fausses croyances|fausse information|fausses informations|désintox|légende urbaine|légendes urbaines|vrai ou faux|préjugé|préjugés|rumeur|rumeurs|canular|contrevérité|contrevérités`,
  es: `mito|mitos|falsa creencia|falsas creencias|bulo|bulos|falso mito|falsos mitos|noticia falsa|noticias falsas|desmentido|desmentidos|desmentimos|verdadero o falso|leyenda urbana|creencias erróneas|falsedad|falsedades`,
  it: `mito|miti|falso mito|falsi miti|luogo comune|luoghi comuni|bufala|bufale|leggenda metropolitana|leggende metropolitane|vero o falso|credenza|credenze|smentito|smentiti|fake news`,
  pt: `mito|mitos|falsa crença|falsas crenças|boato|boatos|notícia falsa|notícias falsas|desmentido|verdade ou mentira|verdadeiro ou falso|mentira|mentiras|lenda urbana|lendas urbanas|fake news|equívoco|equívocos`,
  nl: `mythe|mythes|fabel|fabels|fabeltje|fabeltjes|misverstand|misverstanden|feit of fabel|factcheck|broodje aap|nepnieuws|waar of niet waar|onwaarheid|onwaarheden`,
  sv: `myt|myter|myten|missuppfattning|missuppfattningar|faktagranskning|skröna|skrönor|sant eller falskt|falska nyheter`,
  da: `myte|myter|myten|misforståelse|misforståelser|misforståelsen|faktatjek|faktasjekk|sandt eller falsk|sant eller usant|vandrehistorie`,
  pl: `mit|mity|mitów|fałszywe przekonanie|błędne przekonania|fake news|prawda czy fałsz|fakty i mity|obalamy|dezinformacja|plotka|plotki|zabobon|zabobony`,
  ru: `миф|мифы|мифов|мифа|мифе|заблуждение|заблуждения|заблуждений|фейк|фейки|правда или ложь|правда или миф|ложь|развенчиваем|выдумка|выдумки|слухи|неправда`,
  uk: `міф|міфи|міфів|помилка|хибне уявлення|хибні уявлення|фейк|фейки|правда чи брехня|правда чи міф|брехня|вигадка|вигадки|чутки`,
  tr: `efsane|efsaneler|yanlış bilinen|doğru bilinen yanlış|doğru bilinen yanlışlar|doğru bilinen 5 yanlış|mit|mitler|yalan haber|şehir efsanesi|doğru mu yanlış`,
  id: `mitos|hoaks|hoax|salah kaprah|fakta atau mitos|mitos atau fakta|kesalahpahaman|berita bohong`,
  ja: `誤解|迷信|デマ|神話|嘘|ウソ|間違った思い込み|都市伝説|ファクトチェック|勘違い`,
  zh: `误区|误解|谣言|迷思|辟谣|传言|假新闻|誤區|誤解|謠言|闢謠|真相`,
  ko: `오해|미신|가짜뉴스|가짜 뉴스|속설|괴담|팩트체크|잘못 알려진|진실 혹은 거짓`,
  hi: `मिथक|मिथकों|भ्रम|गलतफहमी|गलतफहमियां|अफवाह|अफवाहें|झूठ|फैक्ट चेक`,
  ar: `خرافة|خرافات|أسطورة|أساطير|شائعة|شائعات|معتقدات خاطئة|مفاهيم خاطئة|أكاذيب|أخبار كاذبة|مفهوم خاطئ`,
});

/** Words by which a sentence takes back what a part of it says. */
export const denials = phrases({
  en: `false|falsely|untrue|wrong|wrongly|incorrect|incorrectly|mistaken|mistakenly|denied|denies|deny|denying|disputed|disputes|refuted|debunked|allegedly|alleged|supposedly|purportedly|baseless|unfounded|fabricated`,
  de: `falsch|fälschlich|fälschlicherweise|unwahr|irrtümlich|bestritt|bestreitet|bestritten|dementierte|dementiert|widerlegt|angeblich|vermeintlich|haltlos|erfunden`,
  fr: `faux|fausse|fausses|à tort|démenti|dément|démentie|démentent|nié|nie|nient|contesté|contestée|prétendu|prétendument|infondé|infondée|inexact`,
  es: `falso|falsa|falsos|falsas|erróneo|erróneamente|negó|niega|niegan|desmintió|desmiente|desmentido|supuesto|supuesta|supuestamente|presunto|infundado`,
  it: `falso|falsa|falsi|false|errato|erroneamente|negato|nega|negano|smentito|smentisce|smentita|presunto|presunta|infondato`,
  pt: `falso|falsa|falsos|falsas|errado|erroneamente|negou|nega|negam|desmentiu|desmente|suposto|suposta|supostamente|alegado|infundado`,
  nl: `onjuist|onwaar|vals|foutief|ten onrechte|ontkende|ontkent|ontkend|vermeend|zogenaamd|ongegrond|verzonnen`,
  pl: `fałszywy|fałszywa|fałszywe|nieprawda|nieprawdziwe|błędnie|zaprzeczył|zaprzecza|zaprzeczyła|zdementował|rzekomo|rzekomy|bezpodstawne`,
  ru: `ложно|ложь|неверно|неправда|ошибочно|отрицал|отрицает|отрицают|опроверг|опровергла|опровергают|якобы|необоснованно`,
  tr: `yanlış|asılsız|yalan|yalanladı|yalanlıyor|sözde|iddia edilen`,
  ja: `誤り|虚偽|事実ではない|否定し|デマ|うそ|嘘`,
  zh: `虚假|不实|错误|否认|辟谣|谣言|据称|所谓`,
  ko: `거짓|허위|사실이 아니|부인했|부인하|잘못된`,
  hi: `गलत|झूठ|झूठा|झूठी|खंडन|कथित|निराधार`,
  ar: `كاذب|كاذبة|خاطئ|خاطئة|نفى|نفت|ينفي|زائف|زائفة|مزعوم|مزعومة`,
});

/** Somebody believes it, nobody says that it is so. */
export const beliefs = phrases({
  en: `people think|people believe|people often|people assume|people say|many think|many believe|many assume|some think|some believe|some say|some claim|everyone thinks|everyone believes|everyone knows|it is often said|it's often said|it is said|often said|it is commonly|commonly believed|commonly thought|widely believed|popular belief|conventional wisdom|common belief|you may have heard|you might have heard|you've probably heard|you might think|you may think|you'd think|one might think|might assume|used to think|used to believe|once thought|was thought to|were thought to|rumor has it|rumour has it|rumored|rumoured|supposedly|conspiracy theorists|conspiracy theory|legend has it|imagine|suppose that|let's say|would have been|would have had|as if|falsely claimed|falsely claim|falsely claims|false claim|wrongly claimed|wrongly believed|mistakenly`,
  de: `viele glauben|viele denken|viele meinen|manche glauben|manche meinen|manche denken|man glaubt|man sagt|es heißt oft|es heißt|angeblich|angebliche|angeblichen|weit verbreitet ist|vermeintlich|gerüchten zufolge|gerüchte|stellen sie sich|stell dir|hätte sein|wäre gewesen|früher dachte|früher glaubte|fälschlich|fälschlicherweise`,
  fr: `beaucoup pensent|beaucoup croient|certains pensent|certains croient|on dit que|on croit|on pense|on entend|il paraît|soi-disant|prétendument|selon la rumeur|imaginez|à tort|aurait été|croyance populaire|légende veut`,
  es: `muchos creen|muchos piensan|algunos creen|algunos piensan|la gente cree|la gente piensa|se cree|se dice|se suele decir|se suele creer|supuestamente|supuesto|supuesta|según el rumor|imagine|imagina|creencia popular|erróneamente|habría sido|cuenta la leyenda`,
  it: `molti credono|molti pensano|alcuni credono|alcuni pensano|si crede|si dice|si pensa|presunto|presunta|a quanto pare|immagina|immaginate|credenza popolare|erroneamente|sarebbe stato|leggenda vuole`,
  pt: `muitos acreditam|muitos pensam|muita gente acha|muita gente acredita|algumas pessoas acham|alguns acreditam|acredita-se|diz-se|dizem que|supostamente|suposto|suposta|imagine|crença popular|erroneamente|teria sido|reza a lenda`,
  nl: `veel mensen denken|velen denken|velen geloven|sommigen denken|men denkt|men zegt|zogenaamd|vermeend|vermeende|naar verluidt|stel je voor|ten onrechte|het gerucht`,
  sv: `många tror|många tycker|vissa tror|det sägs|påstås|påstådd|påstådda|tänk dig|felaktigt|rykten`,
  da: `mange tror|mange mener|nogle tror|noen tror|det siges|det sies|angiveligt|angivelig|forestil dig|forestill deg|fejlagtigt|feilaktig|rygter|rykter`,
  pl: `wielu uważa|wielu sądzi|niektórzy uważają|niektórzy sądzą|mówi się|uważa się|podobno|rzekomo|rzekomy|rzekoma|wyobraź|wyobraźmy|błędnie|powszechnie uważa`,
  ru: `многие считают|многие думают|многие верят|некоторые считают|некоторые думают|принято считать|считается|говорят|якобы|по слухам|представьте|ошибочно|бытует мнение|существует мнение|распространено мнение|по легенде`,
  uk: `багато хто вважає|багато хто думає|дехто вважає|дехто думає|вважається|кажуть|нібито|начебто|за чутками|уявіть|помилково|існує думка|поширена думка`,
  tr: `çoğu kişi|birçok kişi|sanılır|sanılıyor|sanılanın|inanılır|inanılıyor|sözde|iddiaya göre|söylentilere göre|hayal edin|yanlışlıkla`,
  id: `banyak orang percaya|banyak orang mengira|banyak yang mengira|sebagian orang percaya|konon|katanya|dikira|bayangkan|keliru`,
  ja: `と思われがち|と思っている人|と信じられて|と言われて|といわれて|らしい|とされがち|と誤解`,
  zh: `很多人认为|许多人认为|有人认为|有人说|人们认为|据说|传说|所谓|误以为|以为|想象一下|很多人以为`,
  ko: `많은 사람들이|흔히|알려져 있지만|생각하기 쉽다|믿는 사람|소문에 따르면|상상해|잘못 알고`,
  hi: `कई लोग मानते|बहुत से लोग|लोगों का मानना|कहा जाता है|माना जाता है|कथित|अफवाह|कल्पना कीजिए`,
  ar: `يعتقد كثيرون|يعتقد الكثيرون|يعتقد البعض|يظن|يقال|يُقال|مزعوم|مزعومة|يزعم|تخيل|من الشائع|شائعات`,
});

/** What a check of facts puts over what it checks. */
const claim =
  /^(?:(?:the|what(?:'s| is| was) )?\s?claims?(?: made)?|what was claimed|rumou?r|behauptung|die behauptung|affirmation|l['’]affirmation|afirmación|bulo|affermazione|alegação|boato|bewering|twierdzenie|утверждение|твердження|iddia|klaim|主張|说法|주장|दावा|الادعاء)\s?[:：]?$/iu;

export const isClaim = (heading: string): boolean => claim.test(heading);
