/**
 * Words that multiply the number before them, by language: `power: forms`, the power of ten first. A form that ends
 * in "*" stands for all its endings. "Billion" is a million millions in the languages of the long scale.
 */
export const scales: ReadonlyMap<string, string> = new Map([
  [
    'en',
    '2: hundred; 3: thousand; 6: million|millions|mn|mln|mio; 9: billion|billions|bn|bln; 12: trillion|trillions|tn|trn; 15: quadrillion; 5: lakh|lakhs|lac; 7: crore|crores|cr; 12: lakh crore|lakh crores',
  ],
  [
    'de',
    '2: hundert; 3: tausend|tsd; 6: million|millionen|mio|mill; 9: milliarde|milliarden|mrd|mia; 12: billion|billionen|bio; 15: billiarde|billiarden; 18: trillion|trillionen',
  ],
  [
    'fr',
    '2: cent|cents; 3: mille|milliers; 6: million|millions|mio; 9: milliard|milliards|mds|md|mrd; 12: billion|billions; 15: billiard|billiards; 18: trillion|trillions',
  ],
  [
    'es',
    '3: mil|miles; 6: millón|millones|mill; 9: mil millones|miles de millones|millardo|millardos; 12: billón|billones; 18: trillón|trillones',
  ],
  [
    'it',
    '3: mila|mille|migliaia; 6: milione|milioni|mln|mio; 9: miliardo|miliardi|mld|mrd; 12: bilione|bilioni|mila miliardi; 18: trilione|trilioni',
  ],
  [
    'pt',
    '3: mil; 6: milhão|milhões|mi; 9: bilhão|bilhões|bi|mil milhões; 12: trilhão|trilhões|tri|bilião|biliões',
  ],
  [
    'nl',
    '2: honderd; 3: duizend; 6: miljoen|miljoenen|mln; 9: miljard|miljarden|mld|mrd; 12: biljoen|biljoenen; 15: biljard; 18: triljoen',
  ],
  [
    'sv',
    '2: hundra; 3: tusen; 6: miljon|miljoner|mn|mln; 9: miljard|miljarder|md|mdr; 12: biljon|biljoner; 18: triljon|triljoner',
  ],
  ['da', '3: tusind; 6: million|millioner|mio|mill; 9: milliard|milliarder|mia|mrd; 12: billion|billioner'],
  ['nb', '3: tusen; 6: million|millioner|mill|mio; 9: milliard|milliarder|mrd; 12: billion|billioner'],
  ['no', '3: tusen; 6: million|millioner|mill|mio; 9: milliard|milliarder|mrd; 12: billion|billioner'],
  ['fi', '3: tuhat|tuhatta; 6: miljoona|miljoonaa|milj; 9: miljardi|miljardia|mrd; 12: biljoona|biljoonaa'],
  ['pl', '3: tys|tysiąc*|tysięc*; 6: mln|milion*; 9: mld|miliard*; 12: bln|bilion*; 18: trylion*'],
  ['cs', '3: tis|tisíc*; 6: mil|mio|milion*; 9: mld|miliard*; 12: bilion*'],
  ['ro', '3: mie|mii; 6: milion*|mil; 9: miliard*|mld; 12: trilion*'],
  ['hu', '3: ezer; 6: millió*; 9: milliárd*; 12: billió*'],
  ['ru', '3: тыс|тысяч*; 6: млн|миллион*; 9: млрд|миллиард*; 12: трлн|триллион*'],
  ['uk', '3: тис|тисяч*; 6: млн|мільйон*; 9: млрд|мільярд*; 12: трлн|трильйон*'],
  ['tr', '2: yüz; 3: bin; 6: milyon*|mn; 9: milyar*|mr; 12: trilyon*'],
  ['hi', '2: सौ; 3: हज़ार|हजार; 5: लाख; 7: करोड़|करोड़; 9: अरब; 11: खरब; 6: मिलियन; 12: लाख करोड़|ट्रिलियन'],
  ['bn', '3: হাজার; 5: লাখ|লক্ষ; 7: কোটি'],
  ['ar', '3: ألف|آلاف|ألفا|ألفًا; 6: مليون|ملايين|مليونا; 9: مليار|مليارات|بليون; 12: تريليون|تريليونات'],
  ['id', '3: ribu; 6: juta; 9: miliar; 12: triliun'],
  ['vi', '3: nghìn|ngàn; 6: triệu; 9: tỷ|tỉ'],
  ['el', '3: χιλιάδ*; 6: εκατ|εκατομμύρι*; 9: δισ|δισεκατομμύρι*; 12: τρισεκατομμύρι*'],
]);

/** Written without a blank before them; the longest first where one begins another. */
export const cjkScales: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['兆', 1e12],
  ['백', 1e2],
  ['천', 1e3],
  ['만', 1e4],
  ['억', 1e8],
  ['조', 1e12],
]);

/** "5k", "$3M", "4bn". */
export const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['MM', 1e6],
  ['B', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['tn', 1e12],
  ['T', 1e12],
]);

/** Parts of a whole: `value: forms`; a form may be one word or two. */
export const fractions: ReadonlyMap<string, string> = new Map([
  [
    'en',
    '1/2: half|halves|halved; 1/3: third|thirds; 1/4: quarter|quarters|fourth|fourths; 1/5: fifth|fifths; 1/6: sixth|sixths; 1/8: eighth|eighths; 1/10: tenth|tenths',
  ],
  [
    'de',
    '1/2: hälfte|halb|halbe|halben|halber|halbes|halbiert*; 1/3: drittel|dritteln; 1/4: viertel|vierteln; 1/5: fünftel|fünfteln; 1/6: sechstel; 1/8: achtel; 1/10: zehntel; 3/2: anderthalb|eineinhalb; 5/2: zweieinhalb; 7/2: dreieinhalb; 9/2: viereinhalb',
  ],
  [
    'fr',
    '1/2: moitié|demi|demie; 1/3: tiers; 1/4: quart|quarts; 1/5: cinquième|cinquièmes; 1/6: sixième|sixièmes; 1/10: dixième|dixièmes',
  ],
  [
    'es',
    '1/2: mitad|medio|media; 1/3: tercio|tercios|tercera parte|terceras partes; 1/4: cuarta parte|cuartas partes|cuarto|cuartos; 1/5: quinta parte|quintas partes|quinto|quintos; 1/10: décima parte|décimas partes',
  ],
  [
    'it',
    '1/2: metà|mezzo|mezza; 1/3: terzo|terzi; 1/4: quarto|quarti; 1/5: quinto|quinti; 1/10: decimo|decimi',
  ],
  [
    'pt',
    '1/2: metade|meio|meia; 1/3: terço|terços; 1/4: quarto|quartos|quarta parte; 1/5: quinto|quintos; 1/10: décimo|décimos',
  ],
  [
    'nl',
    '1/2: helft|half|halve|gehalveerd; 1/3: derde|derden; 1/4: kwart|kwarten; 1/5: vijfde; 1/10: tiende; 3/2: anderhalf|anderhalve',
  ],
  [
    'sv',
    '1/2: hälften|halv|halva|halvt|halverad*; 1/3: tredjedel|tredjedelar|tredjedelen; 1/4: fjärdedel|fjärdedelar|kvarts; 1/5: femtedel|femtedelar; 1/10: tiondel|tiondelar',
  ],
  ['pl', '1/2: połow*|pół|połow; 1/3: trzeci*; 1/4: ćwierć|czwart*; 3/2: półtora|półtorej'],
  ['ru', '1/2: половин*|полмиллиона; 1/3: треть|трети; 1/4: четверть|четверти; 3/2: полтора|полторы'],
  ['tr', '1/2: yarı*|yarım; 1/4: çeyrek|çeyreği'],
  ['hi', '1/2: आधा|आधे|आधी; 1/3: तिहाई; 1/4: चौथाई; 3/2: डेढ़|डेढ़; 5/2: ढाई'],
  [
    'ar',
    '1/2: نصف|النصف; 1/3: ثلث|الثلث; 2/3: ثلثي|ثلثا|ثلثان|الثلثين; 1/4: ربع|الربع; 1/5: خُمس; 3/4: ثلاثة أرباع',
  ],
]);

/** How many times as much: `value: forms`. */
export const multiples: ReadonlyMap<string, string> = new Map([
  [
    'en',
    '2: double|doubled|doubles|doubling|twice|twofold; 3: triple|tripled|triples|tripling|trebled|threefold|thrice; 4: quadruple|quadrupled|fourfold; 5: fivefold|quintupled; 10: tenfold; 100: hundredfold',
  ],
  [
    'de',
    '2: doppelt*|verdoppel*|zweimal|zweifach*; 3: dreifach*|verdreifach*|dreimal; 4: vierfach*|vervierfach*|viermal; 5: fünffach*|verfünffach*|fünfmal; 10: zehnfach*|verzehnfach*|zehnmal',
  ],
  [
    'fr',
    '2: double|doubles|doublé|doublée|doublés|doubler|doublant; 3: triple|triplé|triplée|tripler; 4: quadruple|quadruplé; 10: décuplé',
  ],
  ['es', '2: doble|duplic*; 3: triple|triplic*; 4: cuádruple|cuadruplic*; 5: quintuplic*'],
  ['it', '2: doppio|doppia|raddoppi*; 3: triplo|triplic*|tripla; 4: quadruplo|quadruplic*'],
  ['pt', '2: dobro|dobrou|dobrar|dobraram|duplic*; 3: triplo|triplic*; 4: quádruplo|quadruplic*'],
  [
    'nl',
    '2: dubbel*|verdubbel*|tweemaal|tweevoud; 3: drievoud*|verdrievoudig*|driemaal; 4: viervoud|verviervoudig*; 10: tienvoud*',
  ],
  ['sv', '2: dubbel*|fördubbl*|dubbl*; 3: tredubbl*|trippel*; 4: fyrdubbl*; 10: tiodubbl*'],
  ['pl', '2: dwukrot*|podwój*|podwoi*|dwa razy; 3: trzykrot*|potroi*; 4: czterokrot*; 10: dziesięciokrot*'],
  [
    'ru',
    '2: вдвое|дважды|удво*|двукрат*|двойн*; 3: втрое|трижды|утро*|трехкрат*|трёхкрат*; 4: вчетверо|четырехкрат*; 5: впятеро; 10: вдесятеро|десятикрат*',
  ],
  ['hi', '2: दोगुन*|दुगुन*|दोगुना|दोगुनी|दुगना; 3: तिगुना|तिगुनी|तीन गुना; 4: चौगुना'],
  ['ar', '2: ضعف|ضعفي|ضعفين|تضاعف|تضاعفت; 3: ثلاثة أضعاف'],
]);

/** Round words for many: with a number before them they multiply it, without one they are vague. */
export const collectives: ReadonlyMap<string, string> = new Map([
  [
    'en',
    '10: tens; 12: dozen|dozens; 20: scores; 100: hundreds|hundred; 1000: thousands|thousand; 1000000: millions|million; 1000000000: billions|billion',
  ],
  [
    'de',
    '12: dutzend|dutzende|dutzenden; 100: hunderte|hunderten; 1000: tausende|tausenden; 1000000: millionen; 1000000000: milliarden',
  ],
  [
    'fr',
    '10: dizaine|dizaines; 12: douzaine|douzaines; 15: quinzaine; 20: vingtaine; 30: trentaine; 50: cinquantaine; 100: centaine|centaines; 1000: millier|milliers; 1000000: millions; 1000000000: milliards',
  ],
  [
    'es',
    '10: decena|decenas; 12: docena|docenas; 100: centenar|centenares|cientos; 1000: millar|millares|miles; 1000000: millones',
  ],
  [
    'it',
    '10: decina|decine; 12: dozzina|dozzine; 100: centinaio|centinaia; 1000: migliaio|migliaia; 1000000: milioni; 1000000000: miliardi',
  ],
  [
    'pt',
    '10: dezena|dezenas; 12: dúzia|dúzias; 100: centena|centenas; 1000: milhar|milhares; 1000000: milhões',
  ],
  [
    'nl',
    '10: tientallen; 12: dozijn|dozijnen; 100: honderden; 1000: duizenden; 1000000: miljoenen; 1000000000: miljarden',
  ],
  ['sv', '10: tiotal|tiotals; 12: dussin|dussintals; 100: hundratals; 1000: tusentals; 1000000: miljontals'],
  ['pl', '12: tuzin*; 100: setki; 1000: tysiące|tysięcy; 1000000: miliony'],
  [
    'ru',
    '10: десяток|десятки|десятков; 12: дюжин*; 100: сотни|сотен|сотня; 1000: тысячи|тысяч; 1000000: миллионы|миллионов',
  ],
  ['tr', '12: düzine|düzinelerce; 100: yüzlerce; 1000: binlerce; 1000000: milyonlarca'],
  ['hi', '12: दर्जन|दर्जनों; 100: सैकड़ों; 1000: हजारों|हज़ारों; 100000: लाखों; 10000000: करोड़ों'],
  ['ar', '10: عشرات; 12: دزينة; 100: مئات; 1000: آلاف|الآلاف; 1000000: ملايين|الملايين'],
]);
