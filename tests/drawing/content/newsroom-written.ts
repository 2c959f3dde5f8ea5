import { brief } from './briefs.js';

/** Further briefs, as language models write them of articles. */
export const written = {
  market: brief('en', 'statistics', 'Global coffee market to reach $200 billion by 2030', {
    points: [
      'The global coffee market was worth $145 billion in 2025, according to Sample Research',
      'Demand in Asia grew by 8.5% a year between 2020 and 2025',
      'Brazil, Vietnam and Colombia grow 60% of all beans',
      'Instant coffee still accounts for about a quarter of sales',
    ],
    numbers: [
      '$145 billion | global coffee market in 2025',
      '8.5% | annual growth of demand in Asia',
      '60% | of beans from Brazil, Vietnam and Colombia',
      '$200 billion | expected market in 2030',
    ],
  }),
  museums: brief('en', 'ranking', 'The most visited museums of 2025', {
    points: [
      'Louvre, Paris: 8.9 million visitors',
      'Vatican Museums: 6.8 million visitors',
      'British Museum, London: 6.5 million visitors',
      'Met, New York: 5.7 million visitors',
      'Tate Modern: 4.6 million',
      'Visitor numbers are back at 96% of 2019',
    ],
    numbers: [],
  }),
  mix: brief('en', 'statistics', 'Renewables made up half of the power mix', {
    subtitle: 'Share of electricity generation in 2025',
    points: ['Wind grew by a third', 'Coal fell to its lowest level since 1952'],
    numbers: ['28% | wind', '14% | solar', '8% | hydro', '31% | gas', '19% | coal'],
  }),
  cars: brief('en', 'comparison', 'Electric vs petrol: what a car costs over five years', {
    points: [
      'Electric cars cost $12,000 more to buy',
      'Petrol cars cost $9,500 in fuel',
      'Electric cars cost $3,800 in electricity',
      'Petrol cars lose 55% of their value, electric cars 60%',
    ],
    numbers: ['$46,200 | total cost of an electric car', '$48,900 | total cost of a petrol car'],
  }),
  cycling: brief('de', 'statistics', 'Jeder Dritte fährt mit dem Rad zur Arbeit', {
    points: [
      '34 Prozent der Befragten nutzen das Rad mindestens einmal pro Woche',
      'Im Jahr 2015 waren es noch 21 Prozent',
      'Der häufigste Grund ist die Gesundheit (61 Prozent), gefolgt von den Kosten (44 Prozent)',
    ],
    numbers: [
      '34 % | nutzen das Rad mindestens einmal pro Woche',
      '21 % | im Jahr 2015',
      '61 % | nennen die Gesundheit als Grund',
      '44 % | nennen die Kosten als Grund',
      '17 % | nennen die Umwelt als Grund',
    ],
  }),
  heat: brief('de', 'list', 'Fünf Tipps gegen hohe Heizkosten', {
    points: [
      'Heizung entlüften: spart bis zu 15 % Energie',
      'Nachts die Rollläden schließen',
      'Ein Grad weniger spart 6 % der Kosten',
      'Fenster abdichten: kostet ab 10 Euro pro Fenster',
      'Stoßlüften statt kippen',
    ],
    numbers: [],
  }),
  cathedral: brief('fr', 'timeline', 'Notre-Dame, de l’incendie à la réouverture', {
    points: [
      'Le 15 avril 2019, un incendie ravage la toiture',
      'Juillet 2019 : le Parlement vote la loi de restauration',
      'En 2021, la mise en sécurité est achevée',
      'La flèche est de nouveau visible en février 2024',
      '8 décembre 2024 : réouverture au public',
    ],
    numbers: ['846 millions d’euros | de dons', '2 000 | artisans et entreprises'],
  }),
  visitors: brief('es', 'ranking', 'Los países que más turistas reciben', {
    points: [
      'Francia – 100 millones',
      'España – 94 millones',
      'Estados Unidos – 72 millones',
      'Italia – 65 millones',
    ],
    numbers: [],
  }),
  bridge: brief('en', 'timeline', 'How the bridge was built', {
    points: [
      'The city council approved the plan in March 2019',
      'Work began in 2020 and was halted for four months',
      'By 2022, both towers stood 180 metres tall',
      'The last of 96 deck segments was lifted in on 4 June 2024',
      'The bridge opened to traffic on 1 May 2025',
    ],
    numbers: ['1.2 km | length of the main span', '$640 million | final cost'],
  }),
  outage: brief('en', 'list', 'What we know about the outage', {
    points: [
      'The outage began at 9:14 on Tuesday',
      'About 2.3 million customers were affected',
      'Power was back for 90% of them by midnight',
      'No cause has been confirmed',
    ],
    numbers: ['2.3 million | customers affected'],
  }),
  tourism: brief('it', 'statistics', 'Il turismo supera i livelli pre-pandemia', {
    numbers: [
      '134 milioni | arrivi nel 2024',
      '131 milioni | arrivi nel 2019',
      '123 milioni | arrivi nel 2023',
      '4,3% | crescita in un anno',
    ],
    points: ['Gli stranieri sono il 52% degli arrivi'],
  }),
  forest: brief('pt', 'statistics', 'Desmatamento cai pela metade', {
    numbers: [
      '13.000 km² | desmatados em 2021',
      '11.600 km² | desmatados em 2022',
      '9.000 km² | desmatados em 2023',
      '6.300 km² | desmatados em 2024',
    ],
    points: ['O Pará concentra 37% da perda'],
  }),
  medals: brief('en', 'statistics', 'Team medal table', {
    numbers: [
      '40 | gold medals for the USA',
      '40 | gold medals for China',
      '20 | gold medals for Japan',
      '18 | gold medals for Australia',
    ],
    points: [],
  }),
  sales: brief('en', 'statistics', 'Sales by quarter', {
    numbers: ['$12m | Q1', '$15m | Q2', '$14m | Q3', '$19m | Q4', '42% | share of online sales'],
  }),
  bike: brief('nl', 'comparison', 'Fiets of auto in de stad', {
    points: [
      'Fiets: gemiddeld 16 km/u',
      'Auto: gemiddeld 14 km/u',
      'Fiets: kost 250 euro per jaar',
      'Auto: kost 4.500 euro per jaar',
    ],
  }),
  shinkansen: brief('ja', 'comparison', '新幹線と飛行機、どちらが速いか', {
    points: ['新幹線：東京駅から2時間30分', '飛行機：空港まで1時間かかる'],
    numbers: ['14,720円 | 新幹線の料金', '16,000円 | 飛行機の料金'],
  }),
  sleep: brief('ja', 'list', '睡眠を守る5つの習慣', {
    points: [
      '毎朝同じ時間に起きる',
      '寝る2時間前に食事を終える',
      'カフェインは午後3時まで',
      '日本人の睡眠は平均7時間22分',
      '昼寝は20分以内',
    ],
  }),
  drinks: brief('ko', 'ranking', '가장 많이 마시는 음료', {
    points: ['커피: 38%', '차: 22%', '주스: 15%', '탄산음료: 25%'],
  }),
  metro: brief('zh-Hant', 'timeline', '台北捷運三十年', {
    points: ['1996年木柵線通車', '1997年3月淡水線通車', '2006年載客突破40億人次', '2020年環狀線啟用'],
    numbers: ['131個 | 車站'],
  }),
  moon: brief('hi', 'timeline', 'भारत के चंद्र मिशन', {
    points: [
      '2008 में चंद्रयान-1 ने पानी के निशान खोजे',
      '2019: चंद्रयान-2 का लैंडर दुर्घटनाग्रस्त हुआ',
      '23 अगस्त 2023 को चंद्रयान-3 दक्षिणी ध्रुव के पास उतरा',
    ],
  }),
  egypt: brief('ar', 'statistics', 'السياحة في مصر', {
    numbers: [
      '13 مليون | سائح في 2019',
      '11.7 مليون | سائح في 2022',
      '14.9 مليون | سائح في 2023',
      '15.7 مليون | سائح في 2024',
    ],
    points: ['يعمل 10% من السكان في السياحة'],
  }),
  startups: brief('he', 'ranking', 'המדינות עם הכי הרבה סטארטאפים לנפש', {
    points: ['ישראל: 120 למיליון תושבים', 'סינגפור: 98 למיליון תושבים', 'אסטוניה: 86 למיליון תושבים'],
  }),
  storm: brief('en', 'map', 'Where the storm hit', {
    points: ['Florida: 120 mm of rain', 'Georgia: 95 mm of rain', 'Alabama: 60 mm of rain'],
    numbers: ['2 | people injured'],
  }),
};
