/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const nl = `
none: in het hart van, op de markt, in de hand, onder vuur, op weg, waterstof, watermeloen, aan de hand, in de loop
people: mensen, team, medewerker, werknemer, collega, bevolking, inwoner, burger, lid=, leden=, gebruiker, bezoeker, klant, vrijwilliger, personeel, deelnemer
hiring: werving, sollicitatie, sollicitant, vacature, sollicitatiegesprek
baby: baby, zuigeling, geboorte, geboortecijfer, zwangerschap, ouderschapsverlof
handshake: partnerschap, partner, samenwerking, onderhandeling, fusie
work: baan=, banen=, werkgelegenheid, werkloosheid, beroep, arbeidsmarkt, carriere, werkplek
award: prijsuitreiking, certificaat, onderscheiding, keurmerk, certificering
trophy: beker=, kampioenschap, kampioen, winnaar, wereldkampioenschap, olympische spelen
idea: idee, ideeen, innovatie, gloeilamp, creativiteit
target: doel, doelstelling, doelgroep
presentation: presentatie, workshop, seminar, webinar, lezing, vergadering, training, cursus, conferentie, bijscholing
megaphone: reclame, marketing, campagne, aankondiging, persbericht
chat: gesprek, chat, reactie, feedback, bericht, discussie
mail: e-mail, email, brief, brieven, nieuwsbrief, mailbox, postbus
phone: telefoon, telefoontje, telefoongesprek
smartphone: smartphone, mobiele telefoon, mobieltje
bell: melding, herinnering, bel=
brain: hersenen, brein, geheugen, concentratie, geestelijke gezondheid, psychologie
donation: donatie, donateur, vrijwilligerswerk, goede doelen
vote: verkiezing, kiezer, stemming, stembus, stembiljet, referendum, parlement, democratie
star: beoordeling, recensie
smile: geluk, tevredenheid, glimlach, welzijn, vreugde
heart: liefde
money: geld, budget, begroting, salaris, salarissen, loon, lonen, inkomen, omzet, winst, kosten, uitgave, investering, subsidie, schuld
coins: munt, valuta, cryptomunt, bitcoin
savings: spaargeld, pensioen, spaarpot
card: creditcard, betaalkaart, betaling, pinpas
receipt: factuur, facturen, belasting, bonnetje, btw=, belastingaangifte
bank: bank=, banken=, lening, hypotheek, hypotheken, rente
price: prijs, prijzen, korting, inflatie
calculator: boekhouding, rekenmachine, berekening, wiskunde
cart: boodschappen, supermarkt, aankoop, aankopen, webwinkel
store: winkel, detailhandel, markt=
gift: cadeau, cadeaubon
growth: groei, stijging, toename
decline: daling, afname, recessie
chart: statistiek, analyse
gauge: snelheid, prestatie, efficientie
clock: klok, uur=, uren=, minuut, minuten, openingstijden, werktijd, overuren
timer: stopwatch, kookwekker
calendar: kalender, termijn, afspraak, afspraken, weekend, feestdag, deadline
place: adres, adressen, locatie
map: landkaart, plattegrond, route, navigatie
globe: internationaal, wereldwijd, website, internet
flag: vlag, mijlpaal
mountain: berg, alpen, gletsjer, vulkaan
beach: strand, eiland, vakantie
sea: zee, zeeen, oceaan, rivier, overstroming, meer=, kust, noordzee, zeespiegel
home: huis, huizen, woning, huur, huurder, vastgoed, thuiswerken, appartement, huishouden
building: stad=, steden=, bedrijf, bedrijven, kantoor, kantoren, hoofdkantoor, wolkenkrabber, gebouw, gemeente
factory: fabriek, industrie, uitstoot, emissie, co2, kooldioxide, broeikasgas
hospital: ziekenhuis, ziekenhuizen, kliniek, spoedeisende hulp
school: school=, scholen=, leerling, kleuterschool, kinderopvang, leraar, leraren, docent, basisschool
graduation: universiteit, student, studie, opleiding, diploma, studiebeurs, onderwijs
church: kerk, religie, kathedraal
hotel: hotel, accommodatie, overnachting
castle: kasteel, kastelen, burcht, middeleeuwen
warehouse: magazijn, voorraad, voorraden, opslag
construction: bouwplaats, bouwvergunning, renovatie, verbouwing, bouw=
door: deur, ingang
key: sleutel
bed: slaap, bed=, bedden=, matras, slaapkamer, slapeloosheid
laundry: wasmachine, wasmiddel, vaatwasser
wrench: reparatie, onderhoud, gereedschap, loodgieter, monteur
settings: instellingen, automatisering, machine
pencil: potlood, pen=
laptop: laptop, computer
code: software, broncode, ontwikkelaar, programmeren, open source
database: database, back-up, gegevensbank
server: server, datacenter, datacentrum
chip: halfgeleider, microchip, processor
wifi: wifi, wi-fi, breedband
robot: robot, kunstmatige intelligentie, ai=, chatbot
app: app, apps, browser
download: download
search: zoekmachine
folder: archief
document: document, formulier, rapport, papierwerk, aanvraagformulier
printer: printer
camera: camera, foto, fotografie, fotograaf
video: video, videogesprek, videovergadering
picture: afbeelding, infographic, illustratie
music: muziek, lied, concert, orkest, gitaar, piano
microphone: microfoon, podcast, interview, zanger
headphones: koptelefoon, klantenservice, luisterboek
tv: televisie, tv
game: videogame, computerspel
battery: batterij, accu
satellite: satelliet
lock: wachtwoord, versleuteling, privacy, gegevensbescherming, hangslot
shield: veiligheid, verzekering, beveiliging, bescherming
fingerprint: vingerafdruk
eye: oog=, ogen=
warning: risico, gevaar, gevaren, ongeluk, ongeval, noodgeval, waarschuwing, fraude, oplichting, phishing
ban: verbod, verboden
fire: brand=, branden=, brandweer, bosbrand, brandblusser
pulse: hart=, harten=, hartaanval, bloeddruk, hartslag, hartziekte, beroerte
pill: medicijn, geneesmiddel, apotheek, pil=, pillen=, antibiotica, vitamine
syringe: vaccin, vaccinatie, prik=, inenting
doctor: arts=, artsen=, dokter, verpleegkundige, patient, gezondheid, gezondheidszorg, diagnose, huisarts, tandarts, ziekte
ambulance: ambulance, eerste hulp
bone: bot=, botten=, skelet
virus: virus, virussen, infectie, griep, corona, pandemie, bacterie
dna: dna, gen=, genen=, genetica
thermometer: temperatuur, koorts, hittegolf, hitte, opwarming
accessibility: toegankelijkheid, rolstoel, handicap, beperking
cigarette: roken, sigaret, tabak, roker
food: eten=, restaurant, maaltijd, lunch, diner, ontbijt, voedsel, voeding, keuken, recept
coffee: koffie, koffie+, espresso, thee=, cafeine, cappuccino
wine: wijn, wijngaard, alcohol
beer: bier, brouwerij
water: water, drinkwater, grondwater, afvalwater
bread: brood, broden, bakkerij, bakker
grain: tarwe, graan, oogst, meel, rijst, mais
apple: appel, fruit, boomgaard
carrot: groente, wortel, veganistisch, vegetarisch, aardappel, salade
fish: vis=, vissen=, visserij, zalm
meat: vlees, rundvlees, varkensvlees
egg: ei=, eieren=
milk: melk, zuivel, kaas, yoghurt, boter
pizza: pizza
cake: taart, verjaardag, gebak
ice-cream: ijsje, ijsjes, roomijs
plane: vliegtuig, vlucht, luchthaven, vliegveld, luchtvaart
train: trein, spoor=, station=, spoorweg, nachttrein, spoorwegen
car: auto, automobilist, parkeerplaats
bus: bus=, bussen=
bike: fiets, fietser, fietspad
ship: schip, schepen, boot, haven, veerboot, containerschip
truck: vrachtwagen, levering, bezorging, logistiek, toeleveringsketen
luggage: reis=, reizen=, koffer, bagage, toerisme, toerist
ticket: kaartje, ticket
tent: tent, kamperen, camping
fuel: brandstof, benzine, diesel, tankstation, aardolie
road: weg=, wegen=, snelweg, verkeer, file=, straat
tram: tram, metro, openbaar vervoer
motorbike: motorfiets, scooter, bromfiets
footprints: voetganger, wandelen, wandeling
rocket: raket, startup, start-up, ruimtevaart
electricity: elektriciteit, stroom, energie, kilowattuur, kwh, stroomnet, stroomstoring
sun: zon=, zonneschijn, zonnebrand
wind: wind, windmolen, windpark, windenergie
solar: zonnepaneel, zonnepanelen, zonne-energie, zonnestroom
charger: laadpaal, laadpalen, elektrische auto
nuclear: kernenergie, kerncentrale, uranium, straling
recycle: recycling, hergebruik, kringloop, circulaire economie
trash: afval, vuilnis, voedselverspilling
tree: boom=, bomen=
leaf: duurzaamheid, duurzaam, milieu, natuur, biodiversiteit, biologisch
flower: bloem, tuin
sprout: plant=, planten=, zaad, zaden, compost, bodem, mest
forest: bos=, bossen=, ontbossing
bird: vogel, ooievaar
cat: kat=, katten=
dog: hond
animal: dier, huisdier, koe=, koeien=, vee=, dierenarts, paard
tractor: boerderij, boer=, boeren=, landbouw, tractor
earth: planeet, aarde=, klimaat, klimaatverandering
book: boek, roman, lezen, literatuur
library: bibliotheek
justice: wet=, wetten=, recht=, rechten=, advocaat, advocaten, gelijkheid, regelgeving
court: rechtbank, rechter, vonnis
contract: contract, handtekening
newspaper: krant, nieuws, journalist, tijdschrift
language: taal=, talen=, vertaling, vertaler, grammatica, spelling
share: sociale media, social media
science: wetenschap, onderzoek, laboratorium, chemie, experiment, wetenschapper, onderzoeker
microscope: microscoop, biologie
telescope: telescoop, sterrenkunde, heelal
cloud: wolk, cloud
rain: regen, neerslag
snow: sneeuw, vorst
storm: storm, onweer, orkaan, bliksem
umbrella: paraplu
moon: maan, nachtdienst
gym: sportschool, fitness, spier=, spieren=
ball: voetbal, sport, basketbal, tennis, handbal
shoe: hardlopen, marathon, schoen
swimming: zwemmen, zwembad
art: kunst, museum, musea, schilderij, kunstenaar, tentoonstelling
theater: theater, opera, toneel
film: film, bioscoop, documentaire
party: feest, jubileum, festival
question: vragen=, quiz
list: checklist, takenlijst
repeat: abonnement
network: netwerk, organigram
package: pakket, pakje, verpakking
clipboard: enquete, vragenlijst, inspectie
clothes: kleding, mode=, textiel
helmet: helm, arbeidsveiligheid, bouwvakker
id-card: paspoort, identiteitskaart, rijbewijs
heating: verwarming, warmtepomp, radiator
`;
