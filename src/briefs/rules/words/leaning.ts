import { phrases } from './phrases.js';

/** What a sentence begins with that only makes sense after another one: pronouns, pointing words, connectives. */
export const leaning = phrases({
  en: `there was just|there is just|there is one|there was one|there are two|there are three|in each case|in both cases|in all cases|in either case|together these|together they|even though he|even though she|even though it|even though they|even if he|even if she|even if it|even if they|even when|right now|the two|the three|the four|at stake|not one|not once|in essence|the result|the answer|the reason|the idea|the problem|the question|the goal|the good news|the bad news|the point is|the thing is|the catch|he|she|it|they|him|her|his|hers|their|theirs|its|it's|he's|she's|they're|they've|that's|this|that|these|those|such|
    there|here|there's|here's|then|thus|hence|so|therefore|but|and|or|nor|yet|however|also|instead|meanwhile|moreover|
    furthermore|besides|nevertheless|nonetheless|otherwise|still|additionally|in addition|similarly|likewise|consequently|accordingly|
    as a result|as such|for example|for instance|in contrast|by contrast|on the other hand|on the contrary|in other words|
    that said|having said that|even so|even then|after that|before that|after this|since then|until then|by then|at that|at this|at the same time|in that|in this|in these|in those|in such|on this|on that|
    for this|for that|for these|with this|with that|with these|of these|of those|of this|by this|by that|to this|to that|from this|from that|from there|to do this|to do so|in doing so|because of this|because of that|due to this|given this|with that in mind|
    all of this|all this|all that|all of these|all these|all of them|both|both of them|both of these|neither|either|some of them|some of these|most of them|most of these|many of them|many of these|
    one of them|one of these|each of them|each of these|none of them|none of these|the same|the other|the others|another|others|
    the former|the latter|the following|the above|as mentioned|as noted|as described above|as follows|which|who|whose|whom|where|
    too|not only that|not so|not surprisingly|again|indeed|in fact|actually|of course|yes|ok|okay|plus|apart from that|other than that|aside from that|
    first|firstly|second|secondly|third|thirdly|finally|lastly|next|later|earlier|afterwards|afterward|previously|overall|in short|in summary|to sum up|in conclusion|to conclude|
    including|such as|like this|more on|further|among them|among these|except|what's more|more importantly|most importantly|better yet|worse|even better|sadly|unfortunately|luckily|fortunately|hopefully|perhaps|maybe|naturally|
    if so|if not|only then|that way|this way|now|today's|one such|once there|once done|to that end|in turn|as for|speaking of|regardless|either way|in any case|anyway|while this|while that|although this|though this|because it|because they|when it|when they|when he|when she|if it|if they|if he|if she|as it|as he|as she|as they|while he|while she|while they|although he|although she|although they|although it|though it|though he|since it|since he|since they|after he|after she|after they|before he|before she|before they|once it|once they|until he|what this|what that|why this|how this|what it|what they|some say|others say|not long after|this was|that was`,
  de: `er|sie|es|ihn|ihm|ihnen|sein|seine|seiner|seinem|seinen|ihr|ihre|ihrer|ihrem|ihren|dessen|deren|dies|diese|dieser|dieses|diesem|diesen|das ist|das sind|das war|das hat|das kann|das soll|das wird|das liegt|das gilt|das heißt|das bedeutet|das macht|das geht|das alles|
    jener|jene|jenes|jenem|jenen|solche|solcher|solches|derselbe|dieselbe|dasselbe|derartige|aber|und|oder|doch|jedoch|denn|sondern|allerdings|dennoch|trotzdem|außerdem|
    zudem|daher|deshalb|deswegen|darum|somit|also|folglich|demnach|dafür|dagegen|dabei|dadurch|damit|danach|davor|daran|darauf|daraus|darin|darüber|darunter|davon|dazu|dort|da|hier|hierbei|hierfür|hierzu|hiermit|hierdurch|
    dann|anschließend|schließlich|stattdessen|währenddessen|inzwischen|mittlerweile|unterdessen|ebenso|ebenfalls|auch|zum beispiel|beispielsweise|so|sonst|andernfalls|vielmehr|gleichzeitig|
    im gegensatz dazu|im gegenteil|hingegen|einerseits|andererseits|mit anderen worten|beide|beides|einige davon|viele davon|andere|ein anderer|eine andere|weitere|der andere|die andere|die anderen|
    erstens|zweitens|drittens|zunächst|zuerst|zuletzt|später|früher|seitdem|seither|bis dahin|zuvor|vorher|nachher|insgesamt|kurzum|übrigens|natürlich|tatsächlich|in wirklichkeit|in der tat|leider|zum glück|vielleicht|
    wie oben|wie gesagt|wie bereits|im folgenden|folgende|folgender|folgendes|letztere|letzterer|letzteres|erstere|ersterer|was|welche|welcher|welches|wobei|wodurch|weshalb|womit|und zwar|nämlich|ja|nein|na ja|nun|jetzt|
    im jahr darauf|im jahr zuvor|am tag darauf|zwei davon|eine davon|einer davon|eines davon|obwohl er|obwohl sie|als er|als sie|wenn er|wenn sie|wenn es|weil er|weil sie|nachdem er|nachdem sie|während er|während sie|auf diese|aus diesem|in diesem|in dieser|in diesen|mit diesem|mit dieser|zu diesem|zu dieser|bei diesem|bei dieser|für diese|für diesen|von diesem|von dieser|nach diesem|vor diesem|an diesem`,
  fr: `il|elle|ils|elles|lui|leur|leurs|son|sa|ses|ce|cet|cette|ces|c'|c'est|ceci|cela|ça|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci|celles-ci|on|y|en effet|en fait|en réalité|
    mais|et|ou|or|donc|car|cependant|toutefois|pourtant|néanmoins|aussi|ainsi|alors|puis|ensuite|enfin|d'ailleurs|de plus|en outre|par ailleurs|en revanche|au contraire|par contre|par exemple|du coup|bref|autrement dit|c'est-à-dire|
    à l'inverse|de même|de son côté|quant à lui|quant à elle|en conséquence|par conséquent|dès lors|depuis lors|entre-temps|pendant ce temps|en même temps|à ce moment|dans ce|dans cette|dans ces|pour cela|pour ce|pour cette|avec cette|avec ce|malgré cela|après cela|avant cela|d'où|là|ici|voici|voilà|parmi eux|parmi elles|
    les deux|l'un|l'une|l'autre|les autres|d'autres|un autre|une autre|le même|la même|les mêmes|tout cela|ce dernier|cette dernière|ces derniers|ces dernières|ci-dessous|ci-dessus|comme indiqué|
    premièrement|deuxièmement|d'abord|tout d'abord|finalement|désormais|auparavant|plus tard|heureusement|malheureusement|peut-être|bien sûr|oui|non|eh bien|qui|que|dont|où|lorsqu'il|lorsqu'elle|quand il|quand elle|s'il|s'ils|si elle|bien qu'il|alors qu'il`,
  es: `él|ella|ellos|ellas|ello|su|sus|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|aquel|aquella|aquellos|aquellas|aquello|lo|le|les|pero|y|e|o|sino|sin embargo|no obstante|además|también|tampoco|entonces|luego|después|así|así pues|por tanto|por lo tanto|por eso|por ello|por esto|por esta|por este|
    en cambio|por el contrario|mientras tanto|asimismo|de hecho|en realidad|por ejemplo|es decir|o sea|en este|en esta|en estos|en estas|en ese|en esa|con esto|con ello|con este|con esta|de este|de esta|de ahí|desde entonces|hasta entonces|a su vez|por su parte|
    ambos|ambas|otro|otra|otros|otras|el otro|la otra|los otros|el mismo|la misma|lo mismo|dicho|dicha|dichos|dichas|el primero|el segundo|este último|esta última|estos últimos|primero|segundo|tercero|finalmente|por último|a continuación|aquí|ahí|allí|ahora|
    quizás|tal vez|claro|sí|no|bueno|por desgracia|afortunadamente|que|quien|cual|cuyo|donde|porque|dijo|explicó|añadió|señaló|aseguró|agregó|indicó|afirmó|nació|tiene|tenía|es|son|fue|era|fueron|ha|han|había|está|están|aunque él|cuando él`,
  it: `lui|lei|loro|egli|ella|esso|essa|essi|esse|suo|sua|suoi|sue|questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|ma|e|ed|o|però|tuttavia|comunque|inoltre|anche|invece|quindi|dunque|perciò|pertanto|così|poi|infine|allora|intanto|nel frattempo|infatti|in effetti|in realtà|per esempio|ad esempio|cioè|
    al contrario|d'altra parte|d'altronde|di conseguenza|per questo|per questa|per questi|in questo|in questa|in questi|con questo|con questa|da allora|da qui|qui|lì|là|ecco|entrambi|entrambe|altri|altre|un altro|un'altra|l'altro|l'altra|lo stesso|la stessa|gli stessi|tale|tali|quest'ultimo|quest'ultima|il primo|il secondo|
    prima|dopo|successivamente|finalmente|adesso|ora|purtroppo|fortunatamente|forse|certo|sì|no|che|chi|cui|dove|perché|è|sono|era|erano|fu|ha|hanno|aveva|c'è|ci sono|si tratta`,
  pt: `ele|ela|eles|elas|seu|sua|seus|suas|este|esta|estes|estas|isto|esse|essa|esses|essas|isso|aquele|aquela|aqueles|aquelas|aquilo|mas|e|ou|porém|contudo|todavia|entretanto|no entanto|além disso|também|tampouco|então|depois|assim|portanto|por isso|por isto|por essa|por esse|logo|pois|
    em vez disso|pelo contrário|enquanto isso|de fato|na verdade|na realidade|por exemplo|ou seja|isto é|neste|nesta|nestes|nestas|nesse|nessa|nesses|nessas|naquele|naquela|com isso|com isto|com este|com esta|com esse|com essa|desde então|até então|desse|dessa|deste|desta|daí|por sua vez|
    ambos|ambas|outro|outra|outros|outras|o outro|a outra|o mesmo|a mesma|tal|tais|tudo isso|este último|esta última|primeiro|segundo|finalmente|por fim|a seguir|aqui|ali|lá|agora|infelizmente|felizmente|talvez|claro|sim|não|que|quem|cujo|onde|porque|
    disse|afirmou|explicou|acrescentou|destacou|é|são|foi|era|foram|tem|está|estão`,
  nl: `hij|zij|ze|het is|het was|het heeft|het kan|het gaat|hem|haar|hun|zijn|dit|dat|deze|die|daar|hier|er|maar|en|of|want|dus|echter|toch|ook|bovendien|daarnaast|daarom|daardoor|daarmee|daarna|daarvoor|daarbij|daarentegen|hierdoor|hiermee|hierbij|hierna|zo|dan|toen|vervolgens|ten slotte|tenslotte|intussen|ondertussen|inmiddels|
    bijvoorbeeld|met andere woorden|in plaats daarvan|aan de andere kant|eigenlijk|in feite|in werkelijkheid|beide|anderen|andere|een andere|de andere|hetzelfde|dezelfde|zulke|zo'n|eerst|ten eerste|ten tweede|later|eerder|sindsdien|helaas|gelukkig|misschien|natuurlijk|ja|nee|wie|wat|welke|waar|waardoor|waarbij|nu|volgende|onderstaande|bovenstaande|laatstgenoemde|in dit|in deze|met dit|met deze|van deze|bij deze|op deze|voor deze`,
  sv: `han|hon|den är|den har|det är|det var|det har|det kan|dem|hans|hennes|deras|dess|denna|detta|dessa|den här|det här|de här|men|och|eller|dock|också|dessutom|därför|därmed|därefter|där|här|då|sedan|så|alltså|ändå|i stället|istället|däremot|samtidigt|till exempel|i själva verket|faktiskt|båda|andra|en annan|samma|sådana|först|slutligen|senare|tidigare|tyvärr|kanske|ja|nej|som|vilket|vilken|nu|följande|de är|de har|de kan|de var|de fick`,
  da: `han|hun|den er|den har|det er|det var|det har|det kan|dem|hans|hendes|deres|dens|dets|denne|dette|disse|men|og|eller|dog|også|desuden|derfor|dermed|derefter|her|da|så|altså|alligevel|i stedet|derimod|samtidig|for eksempel|faktisk|i virkeligheden|begge|andre|en anden|en annen|samme|sådanne|slike|først|til sidst|senere|tidligere|desværre|dessverre|måske|kanskje|ja|nej|nei|som|hvilket|nu|nå|følgende|de er|de har|de kan|de var|de fik|de fikk`,
  pl: `on|ona|ono|oni|one|jego|jej|ich|to|ten|ta|te|ci|tego|tej|tych|tym|tamten|taki|taka|takie|ale|i|a|oraz|lub|jednak|jednakże|lecz|też|także|również|ponadto|dlatego|zatem|więc|wtedy|potem|następnie|natomiast|tymczasem|poza tym|na przykład|w rzeczywistości|faktycznie|właściwie|obaj|obie|inni|inne|inny|ten sam|tu|tutaj|tam|teraz|najpierw|wreszcie|w końcu|później|wcześniej|niestety|może|tak|nie|który|która|które|co|gdzie|dodał|dodała|powiedział|powiedziała|w tym|w tej|po tym|dzięki temu|z tego|mimo to`,
  ru: `он|она|оно|они|его|её|ее|их|ему|ей|им|это|этот|эта|эти|этого|этой|этих|этому|тот|та|те|такой|такая|такие|таким образом|так|но|и|а|или|однако|также|тоже|кроме того|поэтому|потому|затем|потом|тогда|итак|значит|между тем|тем временем|тем не менее|впрочем|зато|напротив|наоборот|например|то есть|на самом деле|в действительности|действительно|оба|обе|другие|другой|другая|тот же|та же|здесь|там|тут|теперь|сначала|во-первых|во-вторых|наконец|позже|раньше|впоследствии|к сожалению|к счастью|возможно|конечно|да|нет|который|которая|которые|что|где|при этом|в этом|в этой|в этих|после этого|до этого|для этого|из-за этого|с этим|с этой|об этом|по этой|по этому|кстати|вот|именно|добавил|добавила|сказал|сказала`,
  uk: `він|вона|воно|вони|його|її|їх|їхній|це|цей|ця|ці|цього|цієї|цих|той|та|ті|такий|така|такі|таким чином|так|але|і|й|а|або|проте|однак|також|теж|крім того|тому|потім|тоді|отже|тим часом|тим не менш|втім|натомість|навпаки|наприклад|тобто|насправді|справді|обидва|інші|інший|тут|там|тепер|спочатку|по-перше|нарешті|пізніше|раніше|на жаль|можливо|звичайно|так|ні|який|яка|які|що|де|при цьому|у цьому|в цьому|після цього|до цього|для цього|через це`,
  tr: `o|bu|şu|bunlar|onlar|bunu|bunun|onun|onu|buna|ona|bunda|bundan|ondan|böyle|böylece|böylelikle|ama|ve|veya|ya da|fakat|ancak|oysa|ayrıca|de|da|bu nedenle|bu yüzden|bu sayede|bu durum|dolayısıyla|sonra|daha sonra|ardından|bu arada|aynı zamanda|örneğin|yani|aslında|gerçekte|her ikisi|ikisi de|diğer|diğerleri|başka|aynı|burada|orada|şimdi|önce|ilk olarak|son olarak|ne yazık ki|belki|evet|hayır`,
  id: `dia|ia|mereka|itu|ini|hal ini|hal itu|hal tersebut|tersebut|tetapi|tapi|dan|atau|namun|akan tetapi|juga|selain itu|karena itu|oleh karena itu|oleh sebab itu|kemudian|lalu|maka|sehingga|jadi|sementara itu|sebaliknya|misalnya|contohnya|yaitu|yakni|sebenarnya|keduanya|yang lain|di sini|di sana|sekarang|pertama|kedua|ketiga|akhirnya|sayangnya|mungkin|ya|tidak|yang|begitu|demikian|dengan demikian|adapun|sedangkan|bahkan`,
  ja: `彼|彼女|彼ら|それ|これ|あれ|この|その|あの|こう|そう|ここ|そこ|あそこ|こちら|そちら|こうした|そうした|このような|そのような|しかし|だが|ただ|ただし|でも|けれど|ところが|また|さらに|そして|それで|だから|したがって|よって|つまり|例えば|たとえば|なお|一方|他方|同時に|実は|実際|実際に|なぜなら|というのも|では|さて|次に|まず|最後に|同様に|逆に|むしろ|もっとも|ちなみに|及び|はい|いいえ|同社|同氏|同日|同年|同署|前述|上記|下記|以下|以上`,
  zh: `他|她|它|他们|她们|它们|其|这|那|该|此|这个|那个|这些|那些|这样|那样|这里|那里|如此|但|但是|可是|不过|然而|而|而且|并且|并|也|还|又|或|或者|因此|所以|于是|因而|从而|然后|接着|随后|其中|另外|此外|同时|与此同时|另一方面|相反|反之|例如|比如|也就是说|换句话说|其实|事实上|实际上|两者|首先|其次|最后|以下|以上|如下|如上|上述|前者|后者|后来|当时|可惜|也许|是的|不是|這|該|他們|這個|這些|但是|因此|另外|同時|其實|事實上`,
  ko: `그|그녀|그들|그는|그녀는|그들은|그의|그것|그것은|이것|이것은|이|저|이는|이러한|그러한|이런|그런|이렇게|그렇게|여기|거기|저기|이에|이로|이를|이후|그후|그 후|그러나|하지만|그런데|그리고|그래서|그러므로|따라서|또|또한|게다가|더구나|한편|반면|반면에|반대로|즉|예를 들어|예컨대|사실|실제로|왜냐하면|다만|먼저|우선|다음으로|마지막으로|결국|물론|아마|네|아니|같은|다른|둘 다|이번|그동안|당시|그가|그를|그에게|그도|그녀가|그녀를|그들이|그들의|이들은|이들의|이것이|그것이|이곳은|그곳은|이곳에|그곳에|이를`,
  hi: `वह|वे|यह|ये|उसका|उसकी|उसके|उनका|उनकी|उनके|इसका|इसकी|इसके|इनका|इनके|उसने|उन्होंने|इसने|इस|उस|इन|उन|ऐसा|ऐसे|ऐसी|यहाँ|यहां|वहाँ|वहां|लेकिन|परंतु|परन्तु|किंतु|मगर|और|या|तथा|एवं|भी|इसलिए|अतः|तो|तब|फिर|इसके बाद|इसके अलावा|साथ ही|हालांकि|हालाँकि|उदाहरण के लिए|जैसे|यानी|वास्तव में|दरअसल|दोनों|अन्य|पहले|अंत में|शायद|हाँ|नहीं|जो|जिसने|जिसमें`,
  ar: `هو|هي|هم|هن|هما|هذا|هذه|هؤلاء|ذلك|تلك|أولئك|هنا|هناك|لكن|ولكن|لكنه|لكنها|و|أو|ثم|كما|أيضا|أيضاً|كذلك|لذلك|ولذلك|لذا|وبالتالي|بالتالي|إذن|بعد ذلك|قبل ذلك|في المقابل|على العكس|بالمقابل|من ناحية أخرى|على سبيل المثال|مثلا|أي|في الواقع|في الحقيقة|كلاهما|آخرون|وهو|وهي|وهذا|وهذه|وذلك|وقال|وأضاف|وأوضح|وأكد|وأشار|وكان|وكانت|وقد|وفي|ومن|حيث|الذي|التي|نعم|لا|ربما|أخيرا|أولا|ثانيا`,
});

/** Beginnings that look like one of those and stand by themselves. */
export const standing = phrases({
  en: `there are|there were|there was|there has been|there have been|too much|too many|too little|this year|this week|this month|this spring|this summer|this autumn|this fall|this winter|this morning|this season|there is no|there are about|there are more|there are over|there are around|it is estimated|that year|some people|some experts|some of the|many people|many of the|most of the|several of the|several people|one in|two in|three in|one of the|two of the|three of the|both sides|first aid|second hand|such a|much of the|few people|more than|no one|no single|so far|so-called|still life|one third|two thirds|three quarters|one quarter|one half|two out|three out|one out|again and again|second world|first world|third world|first lady|next year|next week|next month|next summer|next spring|earlier this|later this|later that|some of|many of|one percent|two hundred|three hundred|once there were`,
  de: `das ist das|es gibt|es gab|in diesem jahr|in diesem sommer|in diesem herbst|in diesem winter|in diesem monat|in dieser woche|in diesem frühjahr|dieses jahr|diese woche|diesen monat|diesen sommer|weitere informationen zu|was die|so viel|so viele|andere länder|da der|da die|da das|damit die|damit der|damit das|damit ein`,
  fr: `cette année|ce mois|cette semaine|cet été|cet hiver|cet automne|ce printemps|il existe|il y a|il y avait|il faut|on compte|on estime|certains des|plusieurs des|plusieurs milliers|plusieurs centaines|ce lundi|ce mardi|ce mercredi|ce jeudi|ce vendredi|ce samedi|ce dimanche`,
  es: `este año|esta semana|este mes|este verano|este invierno|este otoño|esta primavera|algunos de los|muchas personas|muchos de los|varios de los|este lunes|este martes|este miércoles|este jueves|este viernes|este sábado|este domingo|no hay|en este año|algunas de las|muchas de las|otros países`,
  it: `quest'anno|questa settimana|questo mese|questa estate|alcuni dei|alcune delle|prima della|prima del|prima di|dopo il|dopo la|dopo gli|dopo i`,
  pt: `este ano|esta semana|este mês|este verão|neste ano|nesta semana|neste mês|alguns dos|algumas das|muitas pessoas|muitos dos|há cerca|depois de|depois da|depois do|não há|nesta segunda|nesta terça|nesta quarta|nesta quinta|nesta sexta|neste sábado|neste domingo|nesta segunda-feira|nesta terça-feira|nesta quarta-feira|nesta quinta-feira|nesta sexta-feira`,
  nl: `dit jaar|deze week|deze maand|deze zomer|er zijn|er is|er waren|zo'n honderd|deze winter|deze ochtend|wat de`,
  ru: `в этом году|в этом месяце|на этой неделе|этим летом|этой зимой|этой весной|этой осенью|многие люди|некоторые из|так называемый|так называемая|так называемые`,
  tr: `bu yıl|bu hafta|bu ay|bu yaz`,
  id: `tidak ada|ini adalah`,
  zh: `那不勒斯|也门|其他国家|此次|这一年|这个月`,
  ja: `ここ数年|この春|この夏|この秋|この冬`,
  ko: `이번 주|이번 달|다른 나라`,
});

/** Words before which the noun is: a sentence that opens with one and goes on with a pronoun says nobody's name. */
export const openers = phrases({
  en: `in|on|at|after|before|during|when|while|as|since|for|by|although|though|if|because|under|with|from|according|until|upon|following|despite|throughout|within|over|around|without|once|to|between|among`,
  de: `in|im|am|an|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|über|unter|um|durch|gegen|ohne|seit|während|laut|bis|trotz|wegen|als|wenn|weil|obwohl|nachdem|ab|zwischen|heute|gestern|noch|schon|oft|manchmal|früh|bald`,
  fr: `en|à|au|aux|dans|sur|sous|par|pour|avec|sans|chez|vers|depuis|pendant|avant|après|selon|lors|quand|lorsque|durant|malgré|grâce|dès|entre|contre|si|comme`,
  nl: `in|op|aan|bij|met|naar|voor|door|over|onder|tussen|tegen|zonder|tot|uit|om|volgens|sinds|na|tijdens|als|toen|omdat|terwijl|hoewel|vanaf|rond`,
  sv: `i|på|av|till|från|med|för|om|efter|under|vid|enligt|sedan|innan|när|utan|mellan|genom`,
  da: `i|på|af|av|til|fra|med|for|om|efter|etter|under|ved|ifølge|siden|før|da|når|uden|uten|mellem|mellom|gennem`,
  ru: `в|во|на|с|со|по|из|от|до|за|о|об|у|для|при|без|под|над|после|перед|через|когда|если|во время`,
  uk: `у|в|на|з|із|зі|по|від|до|за|про|для|при|без|під|над|після|перед|через|коли|якщо`,
  pl: `w|we|na|do|z|ze|od|po|za|przed|przy|pod|nad|o|u|podczas|według|gdy|kiedy|jeśli|przez|bez`,
});

/** Pronouns that somebody or something before them must name. */
export const thirdPerson = phrases({
  en: `he|she|it|they|this|these|those`,
  de: `er|sie|es|ihn|ihm`,
  fr: `il|elle|ils|elles|celui-ci|celle-ci`,
  nl: `hij|zij|ze`,
  sv: `han|hon`,
  da: `han|hun`,
  ru: `он|она|оно|они`,
  uk: `він|вона|воно|вони`,
  pl: `on|ona|oni|one`,
});
