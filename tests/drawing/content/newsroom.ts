import { brief } from './briefs.js';

/** Briefs as newsrooms have them, in the languages of Europe. */
export const european = {
  coffee: brief('en', 'statistics', 'A cup of coffee takes 140 litres of water', {
    points: [
      "24% of the world's coffee is lost between farm and cup",
      '2.25 billion cups are drunk every day',
      '125 million people live from coffee',
    ],
    numbers: [
      '140 litres | of water go into one cup',
      '$3.40 | Price of a flat white in 2021',
      '$3.62 | Price of a flat white in 2022',
      '$3.80 | Price of a flat white in 2023',
      '$3.98 | Price of a flat white in 2024',
      '$4.20 | Price of a flat white in 2025',
      "24% | of the world's coffee is lost between farm and cup",
    ],
    source: { site: 'The Sample Gazette', published: '2026-03-12T08:00:00Z' },
  }),
  trains: brief('en', 'comparison', 'Trains beat planes under four hours', {
    points: ['Train: arrives in the city centre', 'Plane: needs two hours at airports'],
    numbers: [
      '1 h 57 min | Paris–Lyon by train',
      '3 h 10 min | Paris–Lyon by plane, door to door',
      '2.2 kg | CO2 by train',
      '77 kg | CO2 by plane',
      '92% | On time: train',
      '71% | On time: plane',
      '62% | Travellers by train in 2010',
      '88% | Travellers by train in 2025',
    ],
  }),
  quarter: brief('en', 'statistics', 'Acme grows for the fourth quarter in a row', {
    points: [
      'Revenue rose 12% from a year earlier to $4.1 billion',
      'The company cut 300 jobs in Europe',
      'Shares fell 3% after hours',
    ],
    numbers: [
      '$3.4 billion | Revenue in Q1 2025',
      '$3.6 billion | Revenue in Q2 2025',
      '$3.9 billion | Revenue in Q3 2025',
      '$4.1 billion | Revenue in Q4 2025',
      '12% | Operating margin',
    ],
  }),
  survey: brief('en', 'statistics', 'Most workers want to stay hybrid', {
    points: [
      '62% of workers prefer two or three days at home',
      '23% want to work from home all week',
      '15% want to be in the office all week',
      'The survey asked 2,400 office workers in May 2026',
    ],
    numbers: ['62% | prefer hybrid work', '2,400 | office workers asked'],
  }),
  table: brief('en', 'ranking', 'City top the table after ten games', {
    points: [
      'City: 25 points',
      'United: 22 points',
      'Rovers: 19 points',
      'Albion: 17 points',
      'Rovers lost their first home game',
    ],
  }),
  recipe: brief('en', 'steps', 'Sourdough bread in six steps', {
    points: [
      'Mix 500 g of flour with 350 ml of water',
      'Rest the dough for 30 minutes',
      'Fold it every 45 minutes, four times',
      'Shape: form a tight ball',
      'Proof overnight at 5 °C',
      'Bake for 40 minutes at 230 °C',
    ],
    numbers: ['24 hours | from start to loaf'],
  }),
  space: brief('en', 'timeline', 'Sixty years of moon missions', {
    points: [
      '1959: Luna 2 is the first probe to hit the Moon',
      'In July 1969, Apollo 11 lands two people',
      'The last people left the Moon in December 1972',
      'In the 1990s, Clementine and Lunar Prospector find signs of ice',
      'China lands on the far side (2019)',
      'Water was confirmed on the sunlit side by SOFIA in 2020, NASA said',
    ],
    numbers: ['12 | people have walked on the Moon'],
  }),
  limits: brief('en', 'statistics', 'Rents keep climbing', {
    numbers: [
      '$1,900 | Rent in Austin',
      'more than $3,000 | Rent in Boston',
      '$2,100 | Rent in Denver',
      '$1,500–1,700 | Rent in Tulsa',
      '$2,400 | Rent in Miami',
    ],
  }),
  unlike: brief('en', 'statistics', 'The economy in three numbers', {
    points: ['The central bank left rates unchanged'],
    numbers: ['2.1% | Inflation', '4.3% | Unemployment', '1.2% | Growth'],
  }),
  budget: brief('en', 'statistics', 'Where each tax dollar goes', {
    points: ['Schools get 40% of the budget', 'Interest payments doubled in five years'],
    numbers: ['40% | Schools', '25% | Health', '20% | Roads', '10% | Police', '5% | Other'],
  }),
  debt: brief('en', 'statistics', 'Profits swing', {
    numbers: ['−$2 million | Profit in 2022', '$1 million | Profit in 2023', '$4 million | Profit in 2024'],
  }),
  house: brief('de', 'steps', 'In fünf Schritten zur Baugenehmigung', {
    points: [
      'Bauvoranfrage stellen: klärt in 4 Wochen, ob das Vorhaben zulässig ist',
      'Unterlagen sammeln: Lageplan, Statik und Bauzeichnungen in dreifacher Ausfertigung',
      'Antrag einreichen: die Gebühr beträgt 0,5 % der Bausumme',
      'Nachbarn beteiligen: sie haben 2 Wochen Zeit für Einwände',
      'Bescheid abwarten: höchstens 3 Monate nach vollständigem Antrag',
    ],
    numbers: ['0,5 % | Gebühr, gemessen an der Bausumme'],
    source: { site: 'Musterblatt', published: '2026-04' },
  }),
  power: brief('de', 'ranking', 'Wind liefert den meisten Strom', {
    points: [
      'Wind – 33 %',
      'Kohle – 20 %',
      'Solar – 18 %',
      'Gas – 16 %',
      'Biomasse – 13 %',
      'Zum ersten Mal kam mehr als die Hälfte aus erneuerbaren Quellen',
    ],
  }),
  permits: brief('de', 'statistics', 'Weniger neue Wohnungen', {
    points: ['Seit 2021 sank die Zahl der Genehmigungen um 43 %', 'Am stärksten traf es Einfamilienhäuser'],
    numbers: [
      '380.000 | Genehmigte Wohnungen 2021',
      '354.000 | Genehmigte Wohnungen 2022',
      '260.000 | Genehmigte Wohnungen 2023',
      '216.000 | Genehmigte Wohnungen 2024',
    ],
  }),
  heating: brief('de', 'comparison', 'Wärmepumpe oder Gasheizung?', {
    points: [
      'Wärmepumpe: kostet in der Anschaffung rund 30.000 Euro',
      'Gasheizung: kostet in der Anschaffung rund 12.000 Euro',
      'Die Wärmepumpe stößt 60 % weniger CO2 aus',
      'Für die Gasheizung steigt der CO2-Preis bis 2030',
    ],
  }),
  tour: brief('fr', 'statistics', 'Le vélo double en dix ans', {
    points: [
      '8 % des trajets se font à vélo',
      'Paris compte 1 000 km de pistes cyclables',
      'Les vols de vélos ont baissé de 12 % en 2025',
    ],
    numbers: [
      '4 % | des trajets se faisaient à vélo en 2015',
      '8 % | des trajets se font à vélo',
      '1 000 km | de pistes cyclables à Paris',
    ],
  }),
  energyFr: brief('fr', 'statistics', 'Le nucléaire reste la première source', {
    numbers: [
      '65 % | part du nucléaire',
      '14 % | part de l’hydraulique',
      '10 % | part de l’éolien',
      '5 % | part du solaire',
      '6 % | part du gaz',
    ],
  }),
  sales: brief('es', 'statistics', 'Ventas por región', {
    points: ['Las ventas crecieron un 8 % en 2025'],
    numbers: [
      '1,2 millones € | Ventas en Norte',
      '0,9 millones € | Ventas en Sur',
      '2,3 millones € | Ventas en Centro',
      '4,4 millones € | Ventas en total',
    ],
  }),
  townEs: brief('es', 'timeline', 'Historia de la villa', {
    points: [
      '1212: se funda la villa',
      'En 1492 se construye la muralla',
      'La estación se inaugura en 1864',
      'El 3 de mayo de 1978 se abre el museo',
    ],
  }),
  townRu: brief('ru', 'timeline', 'Город за сто лет', {
    points: [
      'В 1924 году построен первый завод',
      '1941: завод эвакуирован на Урал',
      'В мае 1965 года открыт мост через реку',
      'Население достигло 1 млн человек в 1989 году',
    ],
    numbers: ['1,2 млн | жителей в городе сегодня'],
  }),
  budgetRu: brief('ru', 'ranking', 'На что идут деньги города', {
    points: ['Образование: 34 %', 'Транспорт: 27 %', 'Здравоохранение: 21 %', 'Прочее: 18 %'],
    numbers: ['120 млрд рублей | бюджет города на 2026 год'],
  }),
};
