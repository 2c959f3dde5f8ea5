/** "icon: what means it, …": words without their endings, where these change; see ../keywords.ts for the marks. */
export const pl = `
none: w sercu, na rynku, punkt widzenia, w drodze, w toku, na czele
people: ludzie, ludzi=, ludziom=, zespol, zespół, pracownik, pracownic, personel, koleg, ludność, ludności, mieszkaniec, mieszkańc, obywatel, członek, członk, użytkownik, gość, gośc, klient, wolontariusz, uczestnik, osob, osób
hiring: rekrutacj, zatrudnianie, kandydat, rozmowa kwalifikacyjna
baby: dzieck, dzieci=, niemowlę, niemowlęt, noworod, urodzeni, urodzeń, ciąż, urlop rodzicielski
handshake: partnerstw, partner, współprac, negocjacj, fuzj
work: prac=, praca=, pracy=, zatrudnieni, bezroboci, zawód, zawod, rynek pracy, karier, miejsce pracy
award: nagrod, nagród, certyfikat, certyfikacj
trophy: puchar, mistrzostw, zwycięzc, igrzyska olimpijskie
idea: pomysł, innowacj, żarówk, żarówek, kreatywnoś
target: cel=, cele=, celu=, celów=
presentation: prezentacj, warsztat, seminari, wykład, szkoleni, spotkani, konferencj, kurs
megaphone: reklam, marketing, kampani, ogłoszeni
chat: rozmow, komentarz, wiadomość, wiadomośc, dyskusj, opini
mail: e-mail, email, poczt, newsletter, list=, listy=, skrzynka odbiorcza
phone: telefon, infolini
smartphone: smartfon, komórk, telefon komórkowy
bell: powiadomieni, przypomnieni, dzwonek, dzwonk
brain: mózg, pamięć, pamięc, koncentracj, zdrowie psychiczne, psychologi
donation: darowizn, darczyńc, wolontariat, dobroczynnoś
vote: wybory=, wyborów=, wyborc, głosowani, referendum, parlament, demokracj
star: ocen, recenzj
smile: szczęści, zadowoleni, uśmiech, dobrostan, radość, radoś
heart: miłość, miłośc
money: pieniądz, pieniędz, budżet, pensj, płac, wynagrodzeni, dochod, dochód, przychod, przychód, zysk, koszt, opłat, dotacj, inwestycj, wydatk, wydatek, dług
coins: monet, walut, kryptowalut, bitcoin
savings: oszczędnoś, emerytur, skarbonk
card: karta kredytowa, karty kredytowej, karta płatnicza, płatnoś
receipt: faktur, podatk, podatek, paragon, vat=
bank: bank, kredyt, hipotek, pożyczk, stopa procentowa, stopy procentowe
price: cen=, cena=, ceny=, cenę=, cenach=, rabat, inflacj
calculator: księgowoś, kalkulator, obliczeni, matematyk
cart: zakup, supermarket, handel internetowy, koszyk
store: sklep, handel detaliczny
gift: prezent, upomin
growth: wzrost, zwiększeni
decline: spad, spadek, recesj
chart: statystyk, analiz
gauge: prędkoś, wydajnoś, efektywnoś
clock: zegar, godzin, minut, godziny otwarcia, nadgodzin, czas pracy
timer: stoper, minutnik
calendar: kalendarz, termin, weekend, święto
place: adres, lokalizacj
map: map, tras, nawigacj
globe: międzynarodow, globaln, internet, strona internetowa
flag: flag, kamień milowy
mountain: gór=, góry=, górach=, alp, alpy=, lodow, lodowiec, wulkan
beach: plaż, wysp, wakacj, urlop
sea: morz, ocean, rzek, powodz, powódź, jezior, wybrzeż
home: dom, mieszkani, czynsz, najemc, nieruchomoś, praca zdalna, gospodarstwo domowe, gospodarstw domowych
building: miast, mieści=, firm, biur, siedzib, wieżow, budyn, budynek, gmin, urząd, urzęd
factory: fabryk, przemysł, produkcja przemysłowa, emisj, co2=, dwutlenek węgla, dwutlenku węgla
hospital: szpital, klinik, intensywna terapia
school: szkoł, szkół, uczeń, uczni, przedszkol, nauczyciel, żłob, żłobek
graduation: uniwersytet, student, studi, dyplom, stypendi, edukacj, uczelni
church: kościoł, kościół, religi, katedr
hotel: hotel, nocleg, zakwaterowani
castle: zam=, zamek=, zamki=, twierdz, średniowiecz
warehouse: magazyn, zapas
construction: budow, pozwolenie na budowę, remont, plac budowy
door: drzwi, wejści
key: klucz
bed: sen=, snu=, łóżk, materac, sypialni, bezsennoś
laundry: pralk, prani, zmywark
wrench: napraw, konserwacj, narzędzi, hydraulik
settings: ustawieni, automatyzacj, maszyn
pencil: ołów, ołówek, długopis
laptop: laptop, komputer
code: oprogramowani, kod źródłowy, programist, programowani
database: baza danych, bazy danych, kopia zapasowa
server: serwer, centrum danych, centra danych
chip: półprzewodnik, procesor, mikroprocesor
wifi: wifi=, wi-fi, internet szerokopasmowy
robot: robot, sztuczna inteligencja, sztucznej inteligencji, ai=, chatbot
app: aplikacj, przeglądark
search: wyszukiwark
folder: archiw
document: dokument, formularz, raport, wniosek, wniosk, zaświadczeni
printer: drukark
camera: zdjęci, zdjęć, fotografi, kamer
video: wideo, film instruktażowy, wideokonferencj
music: muzyk, piosenk, koncert, orkiestr, gitar, fortepian
microphone: mikrofon, podcast, wywiad, piosenkar
headphones: słuchawk, obsługa klienta, obsługi klienta, audiobook
tv: telewizj, telewizor
game: gra komputerowa, gry komputerowe, gry wideo
battery: bateri, akumulator
satellite: satelit
lock: hasł, haseł=, szyfrowani, prywatnoś, ochrona danych, kłód
shield: bezpieczeństw, ubezpieczeni, ochron
fingerprint: odcisk palca, odciski palców
eye: oko=, oczy=, wzrok
warning: ryzyk, niebezpieczeństw, zagrożeni, wypad, wypadek, ostrzeżeni, oszustw, phishing
ban: zakaz, zabronion
fire: pożar, straż pożarna, strażak, gaśnic
pulse: serc, zawał, ciśnienie krwi, tętn, udar
pill: lek=, leki=, leków=, tablet, tabletk, aptek, antybiotyk, witamin
syringe: szczepi, szczepionk, szczepień, strzykaw, strzykawk
doctor: lekarz, lekark, pielęgniar, pielęgniark, pacjent, zdrowi, diagnoz, chirurg, dentyst, chorob, chorób
ambulance: karetk, pogotowi, pierwsza pomoc
bone: koś=, kość=, kości=, szkielet
virus: wirus, infekcj, gryp, covid, pandemi, bakteri
dna: dna=, gen=, geny=, genów=, genom, genetyk
thermometer: temperatur, gorącz, gorączk, upał, ocieplenie
accessibility: dostępnoś, wózek inwalidzki, niepełnosprawnoś
cigarette: papieros, tytoń, tytoni, paleni, palacz
food: restauracj, posił, posiłek, posiłk, obiad, kolacj, śniadani, jedzeni, żywnoś, kuchni, przepis kulinarny, odżywiani, stołów
coffee: kaw=, kawa=, kawy=, kawę=, kawą=, kawie=, espresso, herbat, kofein
wine: wino=, wina=, winem=, winnic, alkohol
beer: piw, browar
water: wod=, woda=, wody=, wodę=, wodą=, wodzie=, wód=
bread: chleb, piekarni, piekarz, pieczyw, bułk
grain: pszenic, zboż, zbóż, zbior, mąk=, mąka=, mąki=, ryż, kukurydz
apple: jabłk, jabłek, owoc, sad=, sady=
carrot: warzyw, marchew, wegański, wegetariań, ziemniak, sałat
fish: ryb, łosoś, łososi, rybołówstw
meat: mięs, wołowin, wieprzowin
egg: jaj, jajk, jajek
milk: mlek, nabiał, ser=, sery=, jogurt, masło=
pizza: pizz
cake: ciast, tort, urodzin
ice-cream: lody=, lodów=
plane: samolot, lot=, loty=, lotów=, lotnisk, linia lotnicza, linie lotnicze, lotnictw
train: pociąg, kolej=, kolei=, kolejow, dworzec, dworc
car: samochod, samochód, aut=, auto=, auta=, kierowc, parking
bus: autobus
bike: rower, rowerzyst
ship: stat=, statek=, statki=, statków=, łodzi, port, prom, promy=
truck: ciężarów, ciężarówk, dostaw, logistyk, łańcuch dostaw
luggage: podróż, walizk, bagaż, turyst, turystyk
ticket: bilet
tent: namiot, kemping, biwak
fuel: paliw, benzyn, diesel, stacja benzynowa, ropa naftowa, ropy naftowej
road: drog=, droga=, drogi=, dróg=, autostrad, ruch drogowy, korek=, korki=, ulic
tram: tramwaj, metr=, metro=, transport publiczny, komunikacja miejska
motorbike: motocykl, hulajnog, skuter
footprints: pieszy=, piesi=, pieszych=, spacer, wędrówk, ślad węglowy
rocket: rakiet, startup, start-up
electricity: prąd, elektrycznoś, energi, kilowatogodzin, kwh=, elektrowni, sieć energetyczna
sun: słońc, słoneczn
wind: wiatr, farma wiatrowa, energia wiatrowa, turbina wiatrowa
solar: fotowoltaik, panel słoneczny, panele słoneczne, energia słoneczna
charger: samochód elektryczny, samochody elektryczne, stacja ładowania
nuclear: elektrownia jądrowa, energia jądrowa, atom, uran, promieniowani
recycle: recykling, obieg zamknięty
trash: odpad, śmieć=, śmieci=, marnowanie żywności
tree: drzew
leaf: środowisk, przyrod, ekologi, zrównoważony rozwój, zrównoważon, bioróżnorodnoś
flower: kwiat, ogród, ogrod
sprout: roślin, nasion, nasiono=, kompost, gleb, nawóz, nawoz
forest: las, lasy=, wylesiani
bird: ptak, bocian
cat: kot=, koty=, kotów=, kota=
dog: pies=, psy=, psów=, psa=
animal: zwierzę, zwierząt, krow, krów, bydł, weterynarz, koń=, konie=
tractor: rolnik, rolnictw, gospodarstwo rolne, ciągnik, traktor
earth: planet, klimat, zmiana klimatu, zmiany klimatu
book: książ, książk, powieś, powieść, czytani, literatur
library: bibliotek
justice: praw=, prawo=, prawa=, ustaw, sprawiedliwoś, adwokat, prawnik, równoś, rodo=
court: sąd, sędzi, wyrok
contract: umow, umów, podpis
newspaper: gazet, dziennikarz, prasa=, prasy=
language: język, tłumaczeni, tłumacz, gramatyk, ortografi
share: media społecznościowe, mediach społecznościowych
science: nauk, badani, badań, laboratori, chemi, eksperyment, naukow, naukowiec
microscope: mikroskop, biologi
telescope: teleskop, astronomi, wszechświat
cloud: chmur
rain: deszcz, opad
snow: śnieg, mróz=, narty=
storm: burz, huragan, błyskawic
umbrella: parasol
moon: księżyc, nocna zmiana
gym: siłowni, mięsień=, mięśni, ćwiczeni, trening
ball: piłka nożna, piłki nożnej, sport, koszykówk, tenis, siatkówk
shoe: biegani, maraton, biegacz, but=, buty=
swimming: pływani, basen
art: sztuk, muze, malarstw, artyst, wystaw
theater: teatr, oper=, opera=
film: film, kino=, kina=
party: impreza=, imprezy=, rocznic, festiwal
question: pytani
list: lista kontrolna, lista zadań
repeat: subskrypcj, abonament
package: paczk, paczek, opakowani
clipboard: ankiet, kwestionariusz, sondaż
clothes: ubrani, odzież, mod=, moda=
helmet: kask, hełm, bezpieczeństwo pracy, bhp=
id-card: paszport, dowód osobisty, prawo jazdy
heating: ogrzewani, pompa ciepła, pompy ciepła, grzejnik
`;
