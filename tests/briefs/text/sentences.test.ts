import { describe, expect, it } from '@jest/globals';
import { sentencesOf } from '../../../src/briefs/text/sentences.js';

/** Each line is a text; " | " stands where a sentence ends ("|" alone where the script has no space there). */
const texts: Readonly<Record<string, string>> = {
  en: `Dr. Amara Holt opened the clinic. | It has 40 beds.
Mr. T. Jones and Mrs. K. Vale met St. Clair vs. Ed Poole.
J. R. R. Tolkien wrote it in Oxford. | Readers waited years.
The U.S. Senate voted on Monday. | The bill passed.
Much of it is sold in the U.S. The rest goes abroad. :: Much of it is sold in the U.S. | The rest goes abroad.
See No. 5 on the list. No. That is wrong. :: See No. 5 on the list. | No. | That is wrong.
Fig. 2 shows the bridge. | Table 3 lists its parts.
The meeting ran from 9 a.m. to 5 p.m. on Sept. 3, 2021. | Nobody left.
It opens at 7 p.m. The doors close at nine. :: It opens at 7 p.m. | The doors close at nine.
Orla Inc. bought Vale Ltd. in March. | Both are old firms.
They sell pens, paper, etc. The shop is small. :: They sell pens, paper, etc. | The shop is small.
Node.js runs on servers. | ASP.NET does too.
Yahoo! shares fell by 3.5 percent. | Yahoo! Mail did not change.
“We are done.” | The mayor left the hall.
“Is it open?” asked the guard. | Nobody answered.
It ended in 2019. | 300 people lost their jobs.
The work is over. | 12 boats remain.
Version 2.0 is out. | It costs $4.50.
He waited ... and then left. | The train was gone.
They hoped for more… | The prize went elsewhere.
The first part is over.The second begins now. :: The first part is over.|The second begins now.
Prof. Lee (born c. 1960) teaches at Orla Univ. in Mass. and Conn. | She is liked.
The vote (Nov. 5) was close. | Gov. Marsh won.
1. Preheat the oven to 200 degrees. | Wait ten minutes.
LONDON (Reuters) - | Tea sales fell in May.
It lies off the coast.[1] It has 212 people.[2] :: It lies off the coast.[1] | It has 212 people.[2]
BUFFALO, N.Y. — Tea sales fell. :: BUFFALO, N.Y. — | Tea sales fell.
e.g. pears, i.e. fruit, are cheap. | Meat is not.
Is it safe? | Yes! | It is.
She lives at 5 Hill Rd. The house is red. :: She lives at 5 Hill Rd. | The house is red.
He studied under Lt. Col. Brown and Gen. Orr. | Both retired.`,
  de: `Am 3. Mai 2020 kam der Zug. | Er war leer.
Im 19. Jahrhundert lebten hier 400 Menschen. | Heute sind es 90.
Die 2. Bundesliga spielt ab August. | Der 1. FC Orla ist dabei.
Das Haus liegt z. B. am See. | Es ist d. h. war ein Hotel.
Der Bau kostet 12,5 Mio. Euro. | Die Stadt zahlt 3 Mrd. Euro nicht.
St. Gallen liegt in der Schweiz. | Dort leben 76.000 Menschen.
Sie wohnt in Haus Nr. 5. | Die Tür ist grün.
Der Verein wurde 3. Die Fans feierten. :: Der Verein wurde 3. | Die Fans feierten.
Kaiser Karl V. Das Bild hängt dort. :: Kaiser Karl V. | Das Bild hängt dort.
Ludwig XIV. Frankreichs König baute es.
Er kam mit Prof. Dr. Anna Holt, Dipl.-Ing. Karl Veit u. a. Gästen.
Es gibt Äpfel, Birnen usw. Die Preise sind niedrig. :: Es gibt Äpfel, Birnen usw. | Die Preise sind niedrig.
„Wir gehen.“ | Dann war es still.
„Gehen wir?“, fragte er. | Niemand antwortete.
Bis 2019. | 300 Menschen kamen.
Am 12. Bis 13. September ist Messe. | Sie kostet nichts.`,
  fr: `M. Dupré a parlé. | Mme. Orl a répondu.
L’usine ferme en janv. 2024. | 300 emplois disparaissent.
Elle vend des fruits, des légumes, etc. Le marché est petit. :: Elle vend des fruits, des légumes, etc. | Le marché est petit.
« Nous partons. » | Le maire a quitté la salle.
Est-ce vrai ? | Oui ! | C’est sûr.
Jean-J. Orl est né en 340 av. J.-C. à Lyon.
Voir p. 12 et art. 5 du code. | La loi date de 1999.`,
  es: `El Sr. García y la Dra. Ruiz llegaron. | Nadie esperaba.
EE. UU. compró 5 barcos. | España no compró ninguno.
¿Es verdad? | ¡Sí! | Lo es.
La av. Central mide 3,5 km. | El núm. 5 está cerrado.
Vive en el siglo a.C. La ciudad era grande. :: Vive en el siglo a.C. | La ciudad era grande.`,
  it: `Il sig. Rossi e la dott.ssa Bianchi sono arrivati. | Era tardi.
La Orla S.p.A. vende navi. | La sede è a Genova.
Costa 3,5 mld. di euro, cfr. pag. 12. | Nessuno paga.
L’on. Verdi parla. | Il prof. Neri ascolta.`,
  pt: `O Dr. Silva e a Sra. Costa chegaram. | Era tarde.
A empresa Orla Ltda. vendeu 5 navios. | Ninguém sabia.
Veja a pág. 12, p. ex. o quadro. | Há mais.`,
  nl: `Dhr. De Vries en mevr. Jansen kwamen o.a. uit Utrecht. | Het regende.
De wet geldt per 1 jan. 2024. | Niemand klaagt.
Zij verkopen fruit, brood enz. De winkel is klein. :: Zij verkopen fruit, brood enz. | De winkel is klein.`,
  pl: `W XIX w. Kraków był mały. | Dziś jest duży.
Firma przy ul. Długiej 5 ma m.in. 40 aut. | To dużo.
Dnia 3. Maja świętowano. | Prof. Nowak mówił.`,
  ru: `В 1999 г. завод закрыли. | Он стоял пустым.
На ул. Ленина живут 5 тыс. человек. | Их дома старые.
А. С. Пушкин родился в Москве. | Он писал стихи.
Книги, т. е. бумага, стоят дорого. | Цены растут.
«Мы уходим.» | Потом было тихо.`,
  sv: `Det finns bl.a. 5 båtar. | De är nya.
Den 3. maj öppnade bron. | Priset är ca. 40 kr.`,
  nb: `Det skjedde 3. mai og kostet 5 kroner. | Ingen betalte.
Den 2. Verdenskrig var over. | Folk feiret.`,
  cs: `Dne 3. Května začala stavba. | Stála 5 mil. korun.
V 19. století zde žilo 400 lidí. | Dnes jich je 90.`,
  tr: `Dr. Kaya 3. Köprü için konuştu. | Köprü 2016 yılında açıldı.
Elma, armut vb. Bu ürünler ucuz. :: Elma, armut vb. | Bu ürünler ucuz.`,
  hi: `बाँध में 4 करोड़ लीटर पानी है। | डॉ. शर्मा ने इसे बनाया। | क्या यह सुरक्षित है? | हाँ।`,
  ar: `يحتوي السد على 40 مليون لتر. | هل هو آمن؟ | نعم.`,
  ur: `یہ ایک ڈیم ہے۔ | اس میں پانی ہے۔`,
  hy: `Ամբարտակը մեծ է։ | Այն հին է։
Ամբարտակը մեծ է: Այն հին է: :: Ամբարտակը մեծ է: | Այն հին է:`,
  el: `Είναι ασφαλές; Ναι, είναι. :: Είναι ασφαλές; | Ναι, είναι.`,
  ja: `橋は1962年に完成した。|費用は4億円だった。
「私たちは行く。」と市長は述べた。|会議は終わった。
本当ですか？|はい！|そうです。
Yahoo!ニュースが伝えた。|続報はない。`,
  zh: `大坝建于1962年。|它蓄水4000万升！|安全吗？|安全。
市长说：“我们要走了。”|会议结束了。`,
  ko: `다리는 1962년에 완공되었다. | 비용은 4억 원이었다.`,
  th: `เขื่อนนี้สร้างในปี 1962 มีน้ำ 40 ล้านลิตร`,
};

const rows = Object.entries(texts).flatMap(([language, lines]) =>
  lines.split('\n').map((line): [string, string] => [language, line]),
);

describe('The sentences of a text', () => {
  it.each(rows)('in %s: %s', (language, line) => {
    const told = line.split(' :: ').at(-1) ?? line;
    const text = line.includes(' :: ')
      ? (line.split(' :: ')[0] ?? '')
      : line.replace(/ \| /g, ' ').replace(/\|/g, '');
    expect(sentencesOf(text, language)).toEqual(told.split(/ ?\| ?/));
  });

  it('are found in no longer than the text asks for', () => {
    for (const piece of ['z. B. ', 'a.', '… ', '1. ', '( ', '“. ', 'Dr. ', '. 1'])
      expect(sentencesOf(piece.repeat(20_000 / piece.length), 'de').join('').length).toBeGreaterThan(0);
  });
});
