import { describe, expect, it } from '@jest/globals';
import { iconFor } from '../../../src/drawing/icons/index.js';

/** By language: a statement, and the icon that its reader expects, `-` where none. */
const phrases = {
  en: `
140 litres of water go into one cup of coffee = water
Flat whites cost 12% more than a year ago = coffee
The train from Lyon to Paris takes 1 h 57 min = train
Trains use far less energy than planes = train
Brazil harvests 38% of the world's coffee = coffee
The price of coffee doubled in three years = coffee
Nurses and doctors work 48 hours a week = doctor
Solar power covered 62% of the demand in June = solar
Change your password every time somebody leaves = lock
Report phishing mails to the security team = shield
87% of employees prefer to work from home = people
Revenue grew by 14% to $2.3 million = money
Growth: 14% more than last year = growth
Recycled steel needs 70% less energy = recycle
Two-factor authentication stops most attacks = lock
The court ruled in favor of the tenants = court
Rent: 34% of household income = home
Feedback within two days of the meeting = chat
4 million people had no electricity = electricity
Water and electricity became dearer = -
Coffee, tea or beer = -
The problem lies at the heart of the matter = -
Everything changed in 2019 = -
Apple sold 220 million devices = -
Book a slot before Friday = -
Keep it simple and ask early = -
A wrong number loses trust = -
Bananas ripen faster beside a window = -`,
  de: `
Bauvoranfrage stellen: klärt, ob gebaut werden darf = construction
140 Liter Wasser stecken in einer Tasse Kaffee = water
Der Kaffeekonsum stieg um 4 % = coffee
Züge fahren 300 km/h schnell = train
Der Mietvertrag wird für zwei Jahre geschlossen = contract
Hausärzte fehlen auf dem Land = doctor
Mehr Ökostrom als je zuvor = electricity
Trinkwasser ist in 12 Städten knapp = water
Das Projekt liegt im Herzen der Altstadt = -
Wasserstoff ersetzt Koks = -
Strom und Wasser kosten mehr = -
Alles begann 1998 = -`,
  fr: `
L’eau potable manque dans 12 communes = water
Les trains de nuit reviennent en Europe = train
Le café coûte 12 % de plus = coffee
Le mot de passe doit avoir 12 caractères = lock
Les élèves lisent 20 minutes par jour = school
Le loyer représente 34 % du revenu = home
L’eau et l’électricité ont augmenté = -
Tout a changé en 2019 = -`,
  es: `
El agua potable falta en 12 municipios = water
Los trenes nocturnos vuelven a Europa = train
Una taza de café al día = coffee
Los médicos recomiendan dormir ocho horas = doctor
La vivienda se lleva el 34 % del salario = home
Agua y electricidad más caras = -
Todo cambió en 2019 = -`,
  it: `
L’acqua potabile manca in 12 comuni = water
I treni notturni tornano in Europa = train
Il caffè costa il 12% in più = coffee
Gli ospedali cercano infermieri = hospital
I vigneti coprono 700.000 ettari = wine
Acqua ed elettricità costano di più = -
Tutto è cambiato nel 2019 = -`,
  pt: `
A água potável falta em 12 municípios = water
O café custa 12% a mais = coffee
As florestas perderam 3% da área = forest
Os médicos recomendam dormir oito horas = doctor
Água e eletricidade mais caras = -
Tudo mudou em 2019 = -`,
  nl: `
Drinkwater is schaars in 12 gemeenten = water
De treinen rijden weer ’s nachts = train
Koffie kost 12% meer = coffee
Het wachtwoord moet 12 tekens hebben = lock
Water en elektriciteit zijn duurder = -
Alles veranderde in 2019 = -`,
  sv: `
Kaffet kostar 12 % mer = coffee
Tågen går 300 km i timmen = train
Lösenordet ska ha 12 tecken = lock
Skogarna täcker 69 % av landet = forest
Allt ändrades 2019 = -`,
  pl: `
Kawa kosztuje o 12% więcej = coffee
Pociągi jeżdżą 300 km na godzinę = train
Hasło musi mieć 12 znaków = lock
Lekarze zalecają osiem godzin snu = doctor
Wszystko zmieniło się w 2019 roku = -`,
  ru: `
Кофе подорожал на 12 % = coffee
Поезда идут со скоростью 300 км/ч = train
Пароль должен иметь 12 знаков = lock
Леса покрывают 45 % страны = forest
Вода и хлеб подорожали = -
Всё изменилось в 2019 году = -`,
  tr: `
Kahve fiyatları %12 arttı = coffee
Trenler saatte 300 km hızla gidiyor = train
Şifreniz 12 karakter olmalı = lock
Ormanlar ülkenin %29’unu kaplıyor = forest
2019’da her şey değişti = -`,
  ar: `
القهوة أغلى بنسبة 12% = coffee
القطارات الليلية تعود إلى أوروبا = train
تغطي الغابات 31% من اليابسة = forest
يوصي الأطباء بثماني ساعات من الراحة = doctor
الماء والكهرباء أغلى من قبل = -
تغير كل شيء في عام 2019 = -`,
  he: `
הקפה התייקר ב-12% = coffee
הרכבות חוזרות לפעול בלילה = train
הסיסמה צריכה 12 תווים = lock
מים וחשמל התייקרו = -
הכול השתנה ב-2019 = -`,
  hi: `
कॉफी 12% महंगी हुई = coffee
ट्रेन 300 किमी प्रति घंटा चलती है = train
किसानों की आय दोगुनी हुई = tractor
पानी और बिजली महंगे हुए = -
2019 में सब बदल गया = -`,
  ja: `
コーヒーの消費量は22.5億杯 = coffee
新幹線は時速320キロで走る = train
パスワードは12文字以上 = lock
水道料金が12％上がった = water
医師は8時間の睡眠を勧める = doctor
会議は水曜日の午後に開く = presentation
パンダは竹を食べる = -
水と電気が値上がりした = -
日本で最も長い記録 = -`,
  zh: `
咖啡价格上涨12% = coffee
高铁时速可达350公里 = train
密码至少需要12个字符 = lock
电动汽车销量增长了两倍 = charger
國會通過了新的法律 = justice
国会议员共有465名 = -
水和电力都涨价了 = -
2019年一切都变了 = -`,
  ko: `
커피 소비량이 12% 늘었다 = coffee
기차는 시속 300km로 달린다 = train
비밀번호는 12자 이상이어야 한다 = lock
전기차가 두 배로 늘었다 = charger
커피와 우유가 비싸졌다 = -
2019년에 모든 것이 바뀌었다 = -`,
};

const rows = Object.entries(phrases).flatMap(([language, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => [language, ...line.split(' = ')] as const),
);

describe('the icon of a statement', () => {
  it.each(rows)('%s: %s -> %s', (language, text = '', icon) => {
    expect(iconFor(text, language) ?? '-').toBe(icon);
  });

  it('is looked for in more than a hundred statements here, of 17 languages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(Object.keys(phrases)).toHaveLength(17);
  });

  it('is the same whatever the capitals, the accents and the region of the language', () => {
    expect(iconFor('LE CAFE COUTE 12 % DE PLUS', 'fr-CA')).toBe('coffee');
    expect(iconFor('BÄCKEREIEN schließen', 'de-AT')).toBe('bread');
    expect(iconFor('İLAÇ fiyatları', 'tr')).toBe('pill');
  });

  it('is none in a language that we have no words of, and of no words', () => {
    expect(iconFor('Kaffe kostar 12 % mer', 'fi')).toBeUndefined();
    expect(iconFor('coffee', 'constructor')).toBeUndefined();
    expect(iconFor('', 'en')).toBeUndefined();
    expect(iconFor('12%', 'en')).toBeUndefined();
  });

  it('is found at once in the longest text', () => {
    for (const language of ['en', 'de', 'ar', 'ja', 'zh'])
      expect(iconFor('ж:a,'.repeat(20_000), language)).toBeUndefined();
  });
});
