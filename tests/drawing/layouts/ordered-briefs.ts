import { brief } from '../content/briefs.js';

/** Steps as newsrooms write them: with times and without, few and many, with heads and without. */
export const stepsOf = {
  permit: brief('de', 'steps', 'In fünf Schritten zur Baugenehmigung', {
    points: [
      'Bauvoranfrage stellen: klärt in 4 Wochen, ob das Vorhaben zulässig ist',
      'Unterlagen sammeln: Lageplan, Statik und Bauzeichnungen in dreifacher Ausfertigung',
      'Antrag einreichen: die Gebühr beträgt 0,5 % der Bausumme',
      'Nachbarn beteiligen: sie haben 2 Wochen Zeit für Einwände',
      'Bescheid abwarten: höchstens 3 Monate nach vollständigem Antrag',
    ],
  }),
  bread: brief('en', 'steps', 'Sourdough bread takes a day and a half', {
    points: [
      'Feed the starter: wait 6 hours until it doubles',
      'Mix and rest: 45 minutes',
      'Fold: four times in 3 hours',
      'Prove in the cold: 16 hours in the fridge',
      'Bake: 50 minutes at 240 °C',
    ],
  }),
  customer: brief('en', 'steps', 'How to win back a customer', {
    points: [
      'Listen: call within a day and let them talk',
      'Own it: say what went wrong in one sentence',
      'Fix it: name a date and keep it',
      'Follow up: ask after two weeks whether it holds',
    ],
    numbers: ['68% | of them leave because nobody called'],
  }),
  quake: brief('ja', 'steps', '地震のあと、最初の一日にすること', {
    points: [
      '身を守る：机の下にもぐり、揺れがおさまるまで待つ',
      '火を消す：揺れがおさまってからガスの元栓を閉める',
      '出口を開ける：ドアと窓を開けて逃げ道をつくる',
      '外へ出る：割れたガラスと落ちてくる瓦に注意する',
      '家族に連絡する：災害用伝言ダイヤル171を使う',
      '避難所へ行く：歩いて行き、車は使わない',
    ],
  }),
  company: brief('ar', 'steps', 'خمس خطوات لتأسيس شركة', {
    points: [
      'اختيار الاسم: يحجز الاسم خلال يومين',
      'كتابة العقد: يوقعه الشركاء أمام كاتب العدل',
      'إيداع رأس المال: 50% عند التأسيس',
      'التسجيل: يستغرق 5 أيام عمل',
      'فتح الحساب البنكي: باسم الشركة الجديدة',
    ],
  }),
  passport: brief('hi', 'steps', 'पासपोर्ट बनवाने के सात चरण', {
    points: [
      'पंजीकरण: वेबसाइट पर खाता बनाएं',
      'आवेदन: फॉर्म भरें और जांचें',
      'शुल्क: 1,500 रुपये ऑनलाइन जमा करें',
      'समय: नजदीकी केंद्र पर तारीख चुनें',
      'दस्तावेज: मूल कागज साथ ले जाएं',
      'पुलिस जांच: घर पर पता जांचा जाता है',
      'डिलीवरी: पासपोर्ट डाक से आता है',
    ],
  }),
  release: brief('en', 'steps', 'Ten steps before a release goes out', {
    points: [
      'Freeze the branch on Monday',
      'Run the full suite twice',
      'Read the change log aloud with the team',
      'Check licences of everything that is new',
      "Restore last night's backup",
      'Deploy to 1% of users',
      'Watch errors for an hour',
      'Deploy to everybody',
      'Write down what surprised you',
      'Go home',
    ],
  }),
  inbox: brief('en', 'steps', 'Two steps to a calmer inbox', {
    points: ['Turn off notifications on every device that you own', 'Read mail at nine, at one and at five'],
  }),
};

/** Lists: of one fact and of ten, of three words and of two hundred and eighty characters, of places. */
export const listsOf = {
  water: brief('ar', 'list', 'كيف توفر المدينة الماء', {
    points: [
      'إصلاح الأنابيب القديمة يوفر 30% من الفاقد',
      'عدادات ذكية في كل بيت',
      'ري الحدائق ليلا فقط',
      'إعادة استخدام مياه الأمطار في المصانع',
    ],
    numbers: ['12 مليون لتر | توفر كل شهر'],
  }),
  hire: brief('en', 'list', 'What the new hire needs in week one', {
    points: [
      'A laptop with access to mail and chat on day one',
      'A buddy from another team',
      'A ticket for the train on Friday',
      'A walk through the security rules',
      'Lunch with the team on Wednesday',
      'A meeting with the manager about the first 90 days',
    ],
  }),
  floods: brief('en', 'map', 'Where the river floods first', {
    points: [
      'Old harbour: water stands in the cellars at 4.2 metres',
      'Mill Lane: the road closes at 4.6 metres',
      'North bridge: closed to lorries at 5 metres',
    ],
    numbers: ['1,200 | homes lie below the mark of 2021'],
  }),
  bees: brief('en', 'list', 'Three things bees need', {
    points: ['Flowers from March to October', 'Dead wood to nest in', 'No poison'],
  }),
  heating: brief('de', 'list', 'Was die neue Heizung im Altbau wirklich verändert', {
    points: [
      'Die Wärmepumpe braucht im Altbau größere Heizkörper, weil sie mit einer Vorlauftemperatur von höchstens 55 Grad arbeitet; in drei von vier untersuchten Häusern genügte es, zwei bis vier Heizkörper zu tauschen',
      'Der Strombedarf steigt um 4.500 kWh im Jahr, der Gasverbrauch fällt weg; bei den Preisen vom Frühjahr spart ein Haushalt damit rund 600 Euro',
      'Die Förderung deckt bis zu 70 % der Kosten, muss aber vor dem Auftrag beantragt werden',
      'Der Einbau dauert drei bis fünf Tage, in denen nicht geheizt werden kann',
    ],
  }),
  habits: brief('en', 'list', 'Ten habits of teams that deliver', {
    points: [
      'They write things down',
      'They review within a day',
      'They test first',
      'They keep meetings under 30 minutes',
      'They release every week',
      'They name one owner',
      'They measure before they tune',
      'They say no often',
      'They delete old code',
      'They go home at six',
    ],
  }),
  tokyo: brief('ja', 'list', '東京の水はどこへ消えるのか', {
    points: [
      '風呂：1回に200リットルを使う',
      'トイレ：家庭の水の21%が流れる',
      '洗濯：新しい機械は半分の水で済む',
      '炊事：食器洗い機のほうが手洗いより少ない',
    ],
    numbers: ['214リットル | 1人が1日に使う水'],
  }),
  tea: brief('hi', 'list', 'भारत में चाय की पाँच बातें', {
    points: [
      'असम में देश की 52% चाय उगती है',
      'हर व्यक्ति साल में 840 ग्राम चाय पीता है',
      'दार्जिलिंग की चाय सबसे महंगी बिकती है',
      'चाय बागानों में 12 लाख लोग काम करते हैं',
      'निर्यात का बड़ा हिस्सा रूस जाता है',
    ],
  }),
  call: brief('en', 'list', 'Only one thing to remember', { points: ['Call 112 first'] }),
};
