/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const de = `
none: im herzen, am herzen, in kauf, auf dem weg, zu hause, nach hause, zug um zug, im zuge, in bezug, auf der hand, wasserstoff, im rahmen, wassermelone, stromschnelle, auf dem markt, feuer und flamme, am markt, im buche, hausaufgabe, haushaltsjahr, bundeshaushalt, staatshaushalt, im fluss, im auge, ins auge, aus den augen, handlung, wahlen, buchen
person: person, einzelne
people: mensch, leute, team, mitarbeiter, mitarbeiterin, mitarbeiterinnen, mitarbeitende, beschaftigte, kollege, kollegin, kolleginnen, bevolkerung, einwohner, burger, mitglied, nutzer, besucher, kunde, kundin, kundinnen, freiwillige, belegschaft, personal, gemeinschaft, teilnehmer, arbeitnehmer, familie, familien, angehorige, nachbar, nachbarn, nachbarin
hiring: bewerbung, bewerber, einstellungsgesprach, vorstellungsgesprach, personalsuche, neueinstellung, einarbeitung
baby: baby, saugling, neugeborene, geburt, geburtenrate, schwangerschaft, elternzeit, kinderwunsch
handshake: partnerschaft, partner, zusammenarbeit, kooperation, verhandlung, fusion
work: arbeitsplatz, arbeitsplatze, arbeitsmarkt, arbeitslosigkeit, beruf, karriere, arbeitslose, job, fachkraft, fachkrafte, fachkraftemangel
award: auszeichnung, preisverleihung, zertifikat, zertifizierung, gutesiegel
trophy: pokal, meisterschaft, weltmeister, sieger, weltmeisterschaft, goldmedaille, olympische spiele
idea: idee, innovation, gluhbirne, einfall, kreativitat
target: ziel, zielgruppe, klimaziel+
presentation: prasentation, workshop, seminar, webinar, vortrag, vortrage, schulung, besprechung, sitzung, konferenz, fortbildung, weiterbildung
megaphone: werbung, marketing, kampagne, ankundigung, offentlichkeitsarbeit, pressemitteilung
chat: gesprach, chat, ruckmeldung, feedback, kommentar, diskussion, nachricht, unterhaltung, absprechen, besprechen
mail: e-mail, email, brief, newsletter, postfach, briefkasten, rundbrief
phone: telefon, anruf, hotline, telefonat
smartphone: smartphone, handy, handys, mobiltelefon
bell: benachrichtigung, erinnerung, glocke, klingel
brain: gehirn, gedachtnis, konzentration, psychologie, demenz, hirnforschung, psychische gesundheit
donation: spende, spender, ehrenamt, ehrenamtliche, wohltatigkeit
vote: wahl, wahler, wahlerin, abstimmung, stimmzettel, wahllokal, volksentscheid, bundestagswahl, parlament, demokratie, referendum, wahlbeteiligung
star: bewertung, kundenbewertung, rezension
approval: zustimmung, empfehlung, weiterempfehlung
smile: zufriedenheit, gluck, lacheln, wohlbefinden, freude, humor
heart: liebe
money: geld, bargeld, budget, gehalt, gehalter, lohn, lohne, einkommen, umsatz, umsatze, gewinn, kosten, gebuhr, forderung, ausgabe, investition, zuschuss, schulden, mindestlohn, baugeld, fordermittel, taschengeld
coins: munze, wahrung, kryptowahrung, bitcoin, kleingeld
savings: ersparnis, rente, altersvorsorge, sparschwein, spargroschen, pension
card: kreditkarte, zahlung, girokarte, kartenzahlung
receipt: rechnung, quittung, steuer, steuern, steuererklarung, mehrwertsteuer, kassenbon, einkommensteuer
bank: banken, die bank, der bank, eine bank, kredit, hypothek, zinsen, zinssatz, zentralbank, sparkasse, darlehen, bankkonto
price: preis, rabatt, inflation, preisschild
calculator: berechnung, buchhaltung, taschenrechner, mathematik, buchfuhrung
cart: einkauf, einkaufe, supermarkt, supermarkte, onlineshop, onlinehandel, lebensmitteleinkauf, warenkorb
store: laden=, geschaft, geschafte, einzelhandel, handler, wochenmarkt, filiale, kaufhaus
gift: geschenk, gutschein
growth: wachstum, anstieg, zunahme, zuwachs
decline: ruckgang, abnahme, rezession
chart: statistik, auswertung, analyse, diagramm
gauge: geschwindigkeit, tempolimit, leistung, effizienz, tempo
clock: uhr, offnungszeiten, arbeitszeit, uberstunden, stunde, minute, uhrzeit, zeitumstellung
timer: stoppuhr, countdown, eieruhr
calendar: kalender, frist, termin, wochenende, feiertag, stichtag, zeitplan, abgabefrist, termin buchen, termin vereinbaren
place: standort, adresse, veranstaltungsort
map: landkarte, stadtplan, route, navigation, karte=
globe: international, weltweit, global, webseite, website, internet, ausland
flag: meilenstein, fahne, flagge, nation
mountain: berg, gebirge, alpen, gletscher, vulkan, gipfel
beach: strand, strande, insel, urlaub
sea: meer, ozean, fluss, flusse, hochwasser, uberschwemmung, kuste, nordsee, ostsee, bodensee, meeresspiegel, flut
home: haus, hauser, wohnung, miete, mieter, immobilie, eigenheim, homeoffice, wohnungsbau, eigentumswohnung, +wohnung, mietwohnung, einfamilienhaus, einfamilienhauser
building: gebaude, stadt, stadte, unternehmen, firma, firmen, buro, buros, gemeinde, hauptsitz, hochhaus, hochhauser, rathaus, behorde, amt, amter, bauamt
factory: fabrik, industrie, herstellung, hersteller, emission, co2, kohlendioxid, treibhausgas, stahlwerk
hospital: krankenhaus, krankenhauser, klinik, notaufnahme, intensivstation
school: schule, schuler, schulerin, kindergarten, kita, kitas, lehrer, lehrerin, lehrkraft, lehrkrafte, grundschule, klassenzimmer, einschulung, +schule
graduation: universitat, hochschule, student, studentin, studierende, studium, ausbildung, stipendium, abitur, auszubildende, azubi, bildung
church: kirche, religion, dom=, pfarrer, gottesdienst
hotel: hotel, unterkunft, ubernachtung, herberge
castle: burg, schloss, festung, mittelalter
warehouse: lager, lagerhalle, lagerbestand, warenlager
construction: baustelle, bauantrag, bauantrage, baugenehmigung, bauvoranfrage, renovierung, bauarbeiten, sanierung, bauherr, rohbau, neubau, hausbau
door: tur, eingang, haustur
key: schlussel, haustürschlussel, vermieter, vermieterin, schlusselubergabe
bed: schlaf, bett, matratze, schlafzimmer, schlafmangel, mittagsschlaf, schlafstorung
laundry: waschmaschine, wasche, waschmittel, geschirrspuler, spulmaschine
wrench: reparatur, wartung, werkzeug, handwerker, handwerk, mechaniker, ersatzteil, werkstatt, halterung, anbringen, montieren, montage, befestigen, festschrauben, schraube, schrauben, anschrauben
settings: einstellungen, automatisierung, maschine, konfiguration
paint: wandfarbe, pinsel, malerarbeiten, anstrich
pencil: bleistift, handschrift, kugelschreiber, entwurf
puzzle: puzzle, integration
laptop: laptop, computer, rechner, notebook, bildschirmarbeit
code: quelltext, programmierung, software, entwickler, open source, programmieren
bug: programmfehler, softwarefehler, bug
database: datenbank, datensicherung, backup
server: server, rechenzentrum, rechenzentren
chip: halbleiter, mikrochip, prozessor
wifi: wlan, breitband, funknetz
robot: roboter, kunstliche intelligenz, ki=, chatbot, sprachmodell, maschinelles lernen
app: app, browser, benutzeroberflache
download: download, herunterladen
search: suchmaschine, suche=
folder: ordner, archiv, aktenschrank
document: dokument, unterlage, formular, antrag, antrage, bericht, papierkram, bescheinigung, urkunde
printer: drucker, druckerei
camera: kamera, foto, fotografie, fotograf
video: video, videokonferenz, livestream
picture: abbildung, bildschirmfoto, infografik, bild, bilder
music: musik, lied, konzert, orchester, klavier, gitarre, chor, chore, musiker
microphone: mikrofon, podcast, interview, sanger, sangerin
headphones: kopfhorer, horbuch, kundendienst, kundenservice
tv: fernsehen, fernseher
game: videospiel, computerspiel
battery: batterie, akku, akkus
satellite: satellit
lock: passwort, passworter, kennwort, verschlusselung, datenschutz, privatsphare, passwortmanager, vorhangeschloss
shield: sicherheit, versicherung, it-sicherheit, krankenversicherung, schutz, +versicherung
fingerprint: fingerabdruck, fingerabdrucke, biometrie
eye: auge, sehvermogen, sehtest, augenarzt
warning: warnung, risiko, risiken, gefahr, unfall, unfalle, notfall, notfalle, betrug, phishing
ban: verbot, verboten, untersagt
fire: brand, brande, waldbrand, waldbrande, feuerwehr, feuer, feuerloscher, rauchmelder, kerze, herd
pulse: herz, herzinfarkt, blutdruck, puls, herzkrankheit, kreislauf, schlaganfall, schlaganfalle, herzfrequenz
pill: medikament, arznei, arzneimittel, tablette, apotheke, antibiotikum, antibiotika, vitamin, schmerzmittel
syringe: impfung, impfstoff, spritze, grippeimpfung
doctor: arzt, arzte, arztin, arztinnen, pflegekraft, pflegekrafte, patient, patientin, gesundheit, diagnose, hausarzt, zahnarzt, operation, krankheit, gesundheitswesen, krankenpflege
ambulance: rettungswagen, rettungsdienst, erste hilfe, krankenwagen
bone: knochen, knochenbruch, skelett
virus: virus, viren, infektion, grippe, corona, pandemie, bakterien, keime, ansteckung
dna: dna, gen, erbgut, genetik
thermometer: temperatur, fieber, hitze, hitzewelle, erderwarmung, celsius, raumtemperatur
accessibility: barrierefreiheit, rollstuhl, behinderung, barrierefrei
cigarette: rauchen, zigarette, tabak, raucher, nikotin
food: essen=, restaurant, mahlzeit, mittagessen, abendessen, lebensmittel, fruhstuck, kantine, ernahrung, rezept, kochen, kuche, nahrung, hunger
coffee: kaffee+, kaffee, espresso, cappuccino, tee=, koffein, cafe, +kaffee
wine: wein, weinberg, winzer, sekt, alkohol, weingut
beer: bier, brauerei, kneipe, bierbrauer
water: wasser, trinkwasser, grundwasser, abwasser, leitungswasser, wasserverbrauch, wasserversorgung, +wasser
bread: brot, brotchen, backerei, backer, sauerteig
grain: weizen, getreide, ernte, mehl, gerste, reis=, mais=, roggen, hafer
apple: apfel, obst, obstgarten, fruchte
carrot: gemuse, karotte, mohre, vegan, vegetarisch, kartoffel, tomate, salat
fish: fisch, fischerei, lachs, thunfisch, meeresfruchte, fischer
meat: fleisch, rindfleisch, schweinefleisch, wurst, wurste, steak
egg: ei=, eier=, huhnerei
milk: milch, molkerei, joghurt, kase, butter
pizza: pizza
cake: kuchen, geburtstag, torte, nachtisch
ice-cream: speiseeis, eiscreme, eisdiele
plane: flugzeug, flug=, fluge, flughafen, flughafen, fluggesellschaft, luftfahrt, flugreise, fluggast
train: zug=, zuge=, zugen, zuges, bahn=, bahnfahrt, eisenbahn, bahnhof, bahnhofe, nachtzug, ice=, zugfahrt, zugreise, deutsche bahn, lokomotive
car: auto, autos, pkw, autofahrer, fahrgemeinschaft, autofahrt, parkplatz, carsharing
bus: bus=, busse, bussen, busfahrt, bushaltestelle, buslinie
bike: fahrrad, fahrrader, rad=, radfahrer, radweg, fahrradweg, radverkehr, radfahren
ship: schiff, fahre, boot, hafen, hafen, frachter, reederei, containerschiff, kreuzfahrt, werft
truck: lkw, lastwagen, lieferung, fracht, logistik, lieferkette, spedition, guterverkehr
luggage: gepack, koffer, reise, tourismus, tourist, dienstreise, reisende
ticket: fahrkarte, ticket, eintrittskarte, deutschlandticket, fahrschein
tent: zelt, camping, zeltplatz, campingplatz
fuel: kraftstoff, benzin, diesel, tankstelle, olpreis, erdol, heizol
road: strasse, autobahn, verkehr, stau, staus, landstrasse
tram: strassenbahn, u-bahn, s-bahn, nahverkehr, offentlicher nahverkehr, opnv
motorbike: motorrad, motorrader, roller, moped
footprints: fussganger, wandern, wanderung, spaziergang, zu fuss, schritte am tag, fussabdruck, wanderweg
rocket: rakete, raumfahrt, start-up, startup, markteinfuhrung
electricity: strom, stromverbrauch, strompreis, stromnetz, energie, elektrizitat, kilowattstunde, kwh, kraftwerk, stromausfall, okostrom, energiewende, energieverbrauch, +strom, watt, kilowatt
sun: sonne, sonnenschein, sonnencreme, sonnenbrand, sonnenlicht
wind: wind, windkraft, windrad, windrader, windpark, windenergie, windkraftanlage
solar: solar+, photovoltaik, balkonkraftwerk, balkonkraftwerke, solaranlage, solarenergie, solarstrom, sonnenenergie, fotovoltaik
charger: ladesaule, elektroauto, elektroautos, e-auto, e-autos, ladestation, wallbox, elektromobilitat
nuclear: atomkraft, kernkraft, atomkraftwerk, kernkraftwerk, radioaktiv, uran, strahlung, kernenergie
recycle: recycling, wiederverwertung, kreislaufwirtschaft, mehrweg, pfand, wiederverwendung
trash: mull, abfall, abfalle, mulleimer, mulltonne, mullabfuhr, plastikmull, mulltrennung, biomull
tree: baum, baume
leaf: nachhaltigkeit, nachhaltig, umwelt, natur, umweltschutz, artenvielfalt, bio=, okologie, okologisch, naturschutz, klimaschutz
flower: blume, garten, garten, blute, gartner
sprout: pflanze, samen, kompost, boden, dunger, setzling, saatgut, saat
forest: wald, walder, regenwald, abholzung, forst
bird: vogel, vogel, storch, storche, reiher, adler, eule
cat: katze
dog: hund
animal: tier, wildtier, haustier, saugetier, zoo, tierarzt, kuh, kuhe, rinder, pferd, tierart, wolfe
tractor: bauernhof, landwirt, landwirtschaft, traktor, bauer=, bauern, ackerbau, acker, landwirtin
earth: planet, erde=, klima, klimawandel, klimakrise
book: buch, bucher, roman=, lesen, literatur, autor, lehrbuch, autorin
library: bibliothek, bucherei
justice: gesetz, recht=, rechte=, gerechtigkeit, anwalt, anwalte, anwaltin, vorschrift, dsgvo, menschenrechte, gleichstellung, verordnung, rechtsanwalt, rechtsanwaltin
court: gericht, gerichte, richter, klage, urteil, prozess vor gericht, bundesgerichtshof
contract: vertrag, vertrage, unterschrift, mietvertrag, kaufvertrag, arbeitsvertrag, notarvertrag, +vertrag
newspaper: zeitung, nachrichten, journalist, zeitschrift, presse, journalismus
language: sprache, ubersetzung, ubersetzer, grammatik, wortschatz, fremdsprache, rechtschreibung, dolmetscher
share: soziale medien, soziales netzwerk, social media
science: wissenschaft, forschung, labor, labore, chemie, experiment, forscher, wissenschaftler, versuch
microscope: mikroskop, biologie, zellen, biologe
telescope: teleskop, fernrohr, astronomie, weltall, galaxie, sternwarte
cloud: wolke, cloud
rain: regen, niederschlag, regenwasser, starkregen
snow: schnee, frost, skifahren, eiszeit, schneefall, skigebiet
storm: sturm, gewitter, orkan, blitz, hurrikan, unwetter
umbrella: regenschirm
moon: mond, nachtschicht
gym: fitness, fitnessstudio, krafttraining, muskel, muskeln, turnen, bewegung=
ball: fussball, handball, basketball, tennis, sport, sportverein, bundesliga
shoe: joggen, marathon, laufer, turnschuh, schuh
swimming: schwimmen, schwimmbad, freibad, schwimmer
art: kunst, museum, museen, gemalde, kunstler, ausstellung, kunstlerin, galerie
theater: theater, oper, opern, schauspiel
film: film, kino, dokumentarfilm
party: feier, jubilaum, fest=, festival, weihnachtsfeier, sommerfest, silvester
check: freigabe, qualitatskontrolle, bestatigung, abnahmeprotokoll
question: frage, haufige fragen, quiz
list: checkliste, aufgabenliste
repeat: abonnement, abo, abos, verlangerung, wiederholung
network: netzwerk, organigramm
package: paket, pakete, verpackung, versand, sendung
clipboard: umfrage, fragebogen, befragung, inspektion, prufung, anmelden, anmeldung, registrieren, registrierung
clothes: kleidung, mode=, textilien, bekleidung, hemd
helmet: helm, arbeitsschutz, bauarbeiter, schutzhelm, arbeitssicherheit
id-card: ausweis, personalausweis, reisepass, fuhrerschein, visitenkarte, reisepasse
heating: heizung, warmepumpe, heizkorper, heizkosten, fernwarme
plug: stecker, steckdose, einstecken, anschliessen, netzstecker
radio: radio, rundfunk, radiosender, horfunk
alarm: wecker, alarm, sirene
backpack: rucksack, notfallrucksack, ranzen, schulranzen
hammer: hammer, hammern, nagel einschlagen
scissors: schere, ausschneiden, zuschneiden
ruler: lineal, massband, zollstock, ausmessen, abmessen, nachmessen
pot: kochtopf, aufkochen, topf, kocheln
shower: dusche, duschen, shampoo
sofa: sofa, couch, mobel, sessel
flashlight: taschenlampe
send: absenden, abschicken, einreichen, verschicken
`;
