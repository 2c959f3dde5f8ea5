/** The same as in `unit-words.ts` for further languages. */
export const furtherUnitWords: ReadonlyMap<string, string> = new Map([
  [
    'nl',
    `%: procent; percentage point: procentpunt|procentpunten|procentpunt*; ‰: promille
    km: kilometer|kilometers; m: meter|meters; cm: centimeter|centimeters; mm: millimeter|millimeters; mile: mijl|mijlen; ft: voet; inch: inch; light year: lichtjaar|lichtjaren; ha: hectare|hectaren; km²: vierkante kilometer*; m²: vierkante meter*; m³: kubieke meter*
    kg: kilogram|kilo|kilo's; g: gram; mg: milligram; µg: microgram; t: ton; l: liter|liters; ml: milliliter; barrel: vat|vaten
    s: seconde|seconden; min: minuut|minuten; h: uur|uren; day: dag|dagen; week: week|weken; month: maand|maanden; quarter: kwartaal|kwartalen; year: jaar|jaren; decade: decennium|decennia; century: eeuw|eeuwen
    °C: graden celsius|graad celsius; °: graden|graad; W: watt; kW: kilowatt; MW: megawatt; GW: gigawatt; kWh: kilowattuur; MWh: megawattuur; TWh: terawattuur; dB: decibel; cal: calorieën
    EUR: euro|euro's; cent: cent|eurocent; dollar: dollar|dollars; USD: amerikaanse dollar; pound: pond; CHF: zwitserse frank; PLN: zloty; crown: kroon|kronen; JPY: yen; CNY: yuan; rupee: roepie|roepies; RUB: roebel; times: keer|maal`,
  ],
  [
    'sv',
    `%: procent; percentage point: procentenhet|procentenheter; ‰: promille
    km: kilometer|kilometrar; m: meter; cm: centimeter; mm: millimeter; mile: engelska mil; ft: fot; ha: hektar; km²: kvadratkilometer; m²: kvadratmeter; m³: kubikmeter; light year: ljusår
    kg: kilogram|kilo; g: gram; mg: milligram; t: ton; l: liter; ml: milliliter; dl: deciliter; barrel: fat
    s: sekund|sekunder; min: minut|minuter; h: timme|timmar|tim; day: dag|dagar|dygn; week: vecka|veckor; month: månad|månader; quarter: kvartal; year: år; decade: decennium|decennier|årtionde|årtionden; century: sekel|århundrade|århundraden
    °C: grader celsius|grad celsius; °: grader|grad; W: watt; kW: kilowatt; MW: megawatt; GW: gigawatt; kWh: kilowattimme|kilowattimmar; MWh: megawattimmar; TWh: terawattimmar; dB: decibel
    crown: krona|kronor; SEK: svenska kronor; NOK: norska kronor; DKK: danska kronor; EUR: euro; cent: cent|öre; dollar: dollar; USD: amerikanska dollar; pound: pund; CHF: schweizerfranc; JPY: yen; CNY: yuan; RUB: rubel; times: gånger`,
  ],
  [
    'pl',
    `%: procent|procenta|procentów|proc|proc.; percentage point: punkt procentowy|punkty procentowe|punktów procentowych|punktu procentowego|pkt proc|p.p.
    km: kilometr*; m: metr*; cm: centymetr*; mm: milimetr*; mile: mila|mile|mil; ft: stóp|stopy; ha: hektar*; light year: lat świetlnych|lata świetlne
    kg: kilogram*|kilo; g: gram*; mg: miligram*; t: ton|tona|tony; l: litr*; ml: mililitr*; barrel: baryłk*|baryłek
    s: sekund*; min: minut*; h: godzin*|godz|godz.; day: dzień|dni|dniach|doba|doby|dób; week: tydzień|tygodni*|tygodnie; month: miesiąc*|miesięc*; quarter: kwartał*; year: rok|roku|lata|lat|latach; decade: dekad*; century: wiek|wieku|wieków|wieki
    °C: stopni celsjusza|stopnie celsjusza|stopień celsjusza; °: stopni|stopnie|stopień; km/h: kilometrów na godzinę; W: wat*; kW: kilowat*; MW: megawat*; GW: gigawat*; kWh: kilowatogodzin*; dB: decybel*
    PLN: złoty|złote|złotych|złotego|złotówek; EUR: euro; cent: grosz*|cent*; dollar: dolar*; pound: funt*; CHF: frank*|franków szwajcarskich; crown: koron*; JPY: jen*; CNY: juan*; rupee: rupi*; RUB: rubl*; times: razy|raz|krotnie`,
  ],
  [
    'ru',
    `%: процентн*|процент|процента|процентов|процентам|процентами|процентах|проц; percentage point: процентный пункт|процентных пункта|процентных пунктов|процентного пункта|п.п.|п. п.; ‰: промилле
    km: километр*; m: метр|метра|метров|метрам|метрах|метры; cm: сантиметр*; mm: миллиметр*; mile: миля|мили|миль; ft: фут*; ha: гектар*; light year: световых лет|световых года|световой год
    kg: килограмм*|кило; g: грамм*; mg: миллиграмм*; t: тонна|тонны|тонн|тонну; l: литр*; ml: миллилитр*; barrel: баррел*; tbsp: столовая ложка|столовые ложки|столовых ложек|столовой ложки; tsp: чайная ложка|чайные ложки|чайных ложек|чайной ложки
    s: секунд*; min: минут*; h: час|часа|часов|часам|часах|часы; day: день|дня|дней|дням|днях|сутки|суток; week: недел*; month: месяц*|мес; quarter: квартал*; year: год|года|лет|годов|году|годам|годах|летам; decade: десятилети*; century: век|века|веков|столети*
    °C: градусов цельсия|градуса цельсия|градус цельсия; °: градус*; W: ватт*; kW: киловатт*; MW: мегаватт*; GW: гигаватт*; kWh: киловатт-час*|киловатт-часов; dB: децибел*; km/h: километров в час|километра в час|км в час
    RUB: рубль|рубля|рублей|рублям|рублях|рубли; cent: копе*|цент*; dollar: доллар*; USD: долларов сша|доллара сша|доллар сша; EUR: евро; pound: фунт*; CHF: франк*|швейцарских франков; PLN: злот*; crown: крон*; JPY: иен|иены|йен; CNY: юан*; rupee: рупи*; UAH: гривен|гривны|гривна|гривень; times: раз|раза|крат*`,
  ],
  [
    'tr',
    `km: kilometre*; m: metre*; cm: santimetre*|santim; mm: milimetre*; ha: hektar*|hektarlık; mile: mil; km²: kilometrekare*; m²: metrekare*; m³: metreküp*
    kg: kilogram*|kilo; g: gram*; mg: miligram*; t: ton|tonluk; l: litre*; ml: mililitre*; barrel: varil*
    s: saniye*; min: dakika*|dk; h: saat|saatlik|saatte; day: gün|günlük|günde; week: hafta*; month: ay|aylık|ayda; quarter: çeyrek; year: yıl|yıllık|yılda|yılı|sene; decade: on yıl; century: yüzyıl*
    °C: santigrat derece|derece santigrat; °: derece|derecelik; kW: kilovat*; MW: megavat*; GW: gigavat*; kWh: kilovatsaat*; percentage point: yüzde puan|puan
    TRY: lira*|türk lirası|tl; EUR: avro|euro; dollar: dolar*; USD: abd doları; pound: sterlin; JPY: yen; CNY: yuan; RUB: ruble; times: kat|katı|katına|kez|kere`,
  ],
  [
    'hi',
    `%: प्रतिशत|फीसदी|फ़ीसदी|परसेंट; percentage point: प्रतिशत अंक|प्रतिशत अंकों; km: किलोमीटर|किमी|कि.मी.; m: मीटर; cm: सेंटीमीटर|सेमी; mm: मिलीमीटर|मिमी; ha: हेक्टेयर; acre: एकड़|एकड़; km²: वर्ग किलोमीटर|वर्ग किमी; m²: वर्ग मीटर
    kg: किलोग्राम|किलो|किग्रा; g: ग्राम; mg: मिलीग्राम; t: टन; l: लीटर; quintal: क्विंटल; s: सेकंड|सेकेंड; min: मिनट; h: घंटे|घंटा|घंटों; day: दिन|दिनों; week: सप्ताह|हफ्ते|हफ़्ते; month: महीने|महीना|महीनों|माह; year: साल|वर्ष|वर्षों|सालों; decade: दशक|दशकों; century: सदी|शताब्दी
    °C: डिग्री सेल्सियस; °: डिग्री; MW: मेगावाट; GW: गीगावाट; kW: किलोवाट; rupee: रुपये|रुपए|रुपया|रूपये|रु|रु.; dollar: डॉलर; USD: अमेरिकी डॉलर; EUR: यूरो; pound: पाउंड; times: गुना|गुनी|बार`,
  ],
  [
    'ar',
    `%: بالمئة|بالمائة|في المئة|في المائة; percentage point: نقطة مئوية|نقاط مئوية|نقطة مئويه; km: كيلومتر|كيلومترا|كيلومترًا|كيلومترات|كلم|كم; m: متر|مترا|مترًا|أمتار; cm: سنتيمتر|سم|سنتيمترا; mm: ملم|مليمتر; ha: هكتار|هكتارا|هكتارات; mile: ميل|أميال; km²: كيلومتر مربع|كيلومترا مربعا|كيلومترات مربعة|كم مربع; m²: متر مربع|مترا مربعا; m³: متر مكعب|مترا مكعبا
    kg: كيلوغرام|كيلوجرام|كيلوغراما|كغم|كجم|كغ; g: غرام|جرام|غراما; t: طن|طنا|طنًا|أطنان; l: لتر|لترا|لترات; barrel: برميل|برميلا|براميل; s: ثانية|ثوان|ثواني; min: دقيقة|دقائق; h: ساعة|ساعات; day: يوم|يوما|يومًا|أيام; week: أسبوع|أسبوعا|أسابيع; month: شهر|شهرا|شهرًا|أشهر|شهور; year: سنة|سنوات|عام|عاما|عامًا|أعوام; decade: عقد|عقود; century: قرن|قرون|قرنا
    °C: درجة مئوية|درجات مئوية; °: درجة|درجات; MW: ميغاواط|ميجاوات; GW: غيغاواط|جيجاوات; dollar: دولار|دولارا|دولارات; USD: دولار أمريكي|دولار أميركي; EUR: يورو; pound: جنيه|جنيها; EGP: جنيه مصري; SAR: ريال سعودي; riyal: ريال; dinar: دينار|دنانير; AED: درهم إماراتي; dirham: درهم; TRY: ليرة تركية; lira: ليرة; times: مرة|مرات|أضعاف`,
  ],
]);

/** Written without a blank after the number; the longest of them counts. */
export const cjkUnitWords = `%: パーセント|百分之|퍼센트|프로; percentage point: ポイント|个百分点|個百分點|百分点|百分點|퍼센트포인트|%포인트|%p|퍼센트 포인트|パーセントポイント
km: キロメートル|キロ|公里|千米|킬로미터; m: メートル|米|公尺|미터; cm: センチメートル|センチ|厘米|公分|센티미터; mm: ミリメートル|ミリ|毫米|밀리미터; mile: マイル|英里|마일; ha: ヘクタール|公顷|公頃|헥타르; km²: 平方キロメートル|平方キロ|平方公里|平方千米|제곱킬로미터|㎢; m²: 平方メートル|平米|平方米|평방미터|제곱미터|㎡; m³: 立方メートル|立方米|세제곱미터|㎥; mu: 亩|畝; pyeong: 평; light year: 光年|광년
kg: キログラム|公斤|千克|킬로그램|㎏|킬로; g: グラム|克|그램; mg: ミリグラム|毫克|밀리그램; t: トン|吨|噸|톤; jin: 斤; l: リットル|升|公升|리터|ℓ; ml: ミリリットル|毫升|밀리리터; barrel: バレル|桶|배럴
s: 秒|秒間|秒钟|초; min: 分|分間|分钟|分鐘|분; h: 時間|小时|小時|个小时|個小時|시간; day: 日間|日|天|일|일간; week: 週間|周|个星期|星期|週|주|주일; month: か月|ヶ月|カ月|ヵ月|箇月|个月|個月|개월|달; quarter: 四半期|分기|분기|季度; year: 年間|年|년|년간|개년|カ年|か年; decade: 年代; century: 世紀|世纪|세기; age: 歳|才|岁|歲|세|살
°C: 摂氏度|摄氏度|攝氏度; °: 度|도; km/h: キロメートル毎時; kW: キロワット|千瓦|킬로와트; MW: メガワット|兆瓦|메가와트; GW: ギガワット|吉瓦|기가와트; kWh: キロワット時|千瓦时|千瓦時|킬로와트시; GB: ギガバイト|기가바이트
JPY: 円|日元|엔; CNY: 人民元|元人民币|人民币|人民幣|위안; yuan: 元|块; USD: 米ドル|美元|美金|미국 달러; dollar: ドル|달러; EUR: ユーロ|欧元|歐元|유로; GBP: ポンド|英镑|英鎊|파운드; KRW: ウォン|韩元|韓元|원; HKD: 港元|香港ドル|港币; TWD: 新台币|新臺幣|台湾ドル; RUB: ルーブル|卢布|루블; rupee: ルピー|卢比|루피; CHF: スイスフラン|瑞士法郎|스위스프랑; times: 倍|배|回|次|번; %10: 割|成; ‰: パーミル`;

/** Counters: they belong to a number as it is written, and are no unit of it. */
export const counters = new Set([
  ...'人名个個件台台隻只本枚匹頭头部家所間间位种種項项座条條艘辆輛架款株棟軒社校店便行点點명개건대곳권마리',
]);
