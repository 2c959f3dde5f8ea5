/** "icon: what means it, …": words without their last vowel, where that changes; see ../keywords.ts for the marks. */
export const it = `
none: nel cuore di, nel cuore del, sul mercato, punto di vista, in corso, alla luce di, tutto il mondo, per cento
people: squadr, dipendent, collaborator, personale=, colleg, popolazion, abitant, cittadin, membr, utent, visitator, client, volontar, partecipant, lavorator, persona=, persone=
hiring: assunzion, selezione del personale, candidat, colloquio di lavoro
baby: bambin, neonat, nascit, natalita=, gravidanz, congedo parentale
handshake: partnership=, partner=, collaborazion, cooperazion, negoziazion, trattativ
work: lavor, occupazion, disoccupazion, carrier, mercato del lavoro, profession, impieg
award: premi=, premio=, certificat, certificazion
trophy: trofe, campionat, campion, coppa del mondo, vincitor, medaglia d oro, olimpiad
idea: idea=, idee=, innovazion, lampadin, creativita=
target: obiettiv, traguard
presentation: presentazion, seminar, laboratorio didattico, conferenz, formazion, riunion, corso=, corsi=
megaphone: pubblicita=, marketing=, campagna pubblicitaria, annunci, comunicato stampa
chat: conversazion, comment, messagg, discussion, dialog
mail: e-mail, email=, posta elettronica, posta=, newsletter=, letter
phone: telefon, telefonat, chiamat
smartphone: smartphone=, cellular, telefono cellulare
bell: notific, promemoria=, campanell
brain: cervell, memori, salute mentale, psicologi
donation: donazion, donator, volontariat, beneficenz
vote: elezion, elettor, voto=, voti=, referendum=, urn, parlament, democrazi
star: recension, valutazion
smile: felicita=, soddisfazion, sorris, benesser, gioi
heart: amor
money: denar, sold=, soldi=, bilanci, stipendi, salari, reddit, ricav, util=, cost, spes, finanziament, investiment, debit, fatturat
coins: monet, valut, criptovalut, bitcoin=
savings: risparmi, pension, salvadanai
card: carta di credito, carte di credito, pagament
receipt: fattur, tass=, tasse=, impost, ricevut, scontrin, iva=, dichiarazione dei redditi
bank: banc=, banca=, banche=, prestit, mutu, tasso di interesse, tassi di interesse
price: prezz, scont, inflazion
calculator: contabilita=, calcolatric, calcol, matematic
cart: spesa online, supermercat, acquist, commercio elettronico, carrell
store: negozi, commercio al dettaglio
gift: regal, buono regalo
growth: crescit, aument
decline: calo=, diminuzion, recession
chart: statistic, analis
gauge: velocita=, prestazion, efficienz
clock: orologi, ora=, ore=, minut, orari, straordinar
timer: cronometr, timer=
calendar: calendari, scadenz, appuntament, fine settimana, giorno festivo
place: indirizz, luog, posizion
map: mapp, percors, itinerari, navigazion
globe: internazional, mondial, internet=, sito web, global
flag: bandier, nazion
mountain: montagn, alpi=, ghiacciai, vulcan
beach: spiaggi, isol=, isola=, isole=, vacanz
sea: mare=, mari=, ocean, fium, alluvion, lago=, laghi=
home: casa=, case=, abitazion, affitt, inquilin, immobil, telelavor, lavoro da casa, famigli, appartament
building: citta=, aziend, impres, uffici, sede=, grattaciel, edifici, comun=, comune=, comuni=, municipi
factory: fabbric, industri, produzione industriale, emission, co2=, anidride carbonica, gas serra
hospital: ospedal, clinic, pronto soccorso, terapia intensiva
school: scuol, alunn, asil, insegnant, maestr, liceo=, docent
graduation: universita=, student, laure, borsa di studio, apprendistat, istruzion
church: chies, religion, cattedral
hotel: hotel=, albergh=, alberg, alloggi, pernottament
castle: castell, fortezz, medioev
warehouse: magazzin, inventari
construction: cantier, permesso di costruire, ristrutturazion, costruzion
door: porta=, porte=, ingress
key: chiav
bed: sonno=, letto=, letti=, materass, camera da letto, insonni
laundry: lavatric, bucat, detersiv, lavastovigli
wrench: riparazion, manutenzion, attrezz, idraulic, artigian
settings: impostazion, automazion, macchinari, configurazion
pencil: matit, penna=, penne=
laptop: computer=, portatil
code: software=, codice sorgente, sviluppator, programmazion, open source
database: database=, base di dati, backup=
server: server=, centro dati
chip: semiconduttor, microchip=, processor
wifi: wifi=, wi-fi, banda larga
robot: robot=, intelligenza artificiale, ia=, chatbot=, apprendimento automatico
app: app=, applicazion, browser=
download: download=, scaricament
search: motore di ricerca
folder: cartell, archivi
document: document, modul=, modulo=, rapport=, relazion=, burocrazi, certificato di
printer: stampant
camera: fotocamer, fotografi, foto=, fotograf
video: video=, videochiamat, videoconferenz
picture: illustrazion, infografic
music: music, canzon, concert, orchestr, chitarr, pianofort, musicist
microphone: microfon, podcast=, intervist, cantant
headphones: cuffi, servizio clienti, assistenza clienti, audiolibr
tv: television, televisor, tv=
game: videogioc, videogiochi=
battery: batteria=, batterie=, pil=, pila=, pile=
satellite: satellit
lock: password=, crittografi, privacy=, protezione dei dati, lucchett
shield: sicurezz, assicurazion, cybersicurezza, protezion
fingerprint: impronta digitale, impronte digitali
eye: occhi, vista=
warning: rischi, pericol, incident, emergenz, allarm, frod, truff, phishing=
ban: diviet, vietat
fire: incendi, vigili del fuoco, pompier, estintor
pulse: cuore=, cuori=, infart, pressione sanguigna, pressione arteriosa, battito cardiaco
pill: farmac=, farmaco=, farmaci=, farmaci, medicin, pillol, antibiotic, vitamin
syringe: vaccin, vaccinazion, siring, iniezion
doctor: medic=, medico=, medici=, infermier, salut=, salute=, pazient, sanita=, diagnos, chirurgi, dentist, malatti
ambulance: ambulanz, primo soccorso
bone: ossa=, scheletr, frattur
virus: virus=, infezion, influenz=, influenza=, covid=, pandemi, batteri=
dna: dna=, gen=, gene=, geni=, genom, genetic
thermometer: temperatur, febbr=, febbre=, ondata di caldo, caldo=, riscaldamento globale
accessibility: accessibilita=, sedia a rotelle, disabilita=
cigarette: sigarett, tabacc, fumator
food: ristorant, past=, pasto=, pasti=, pranz, cena=, colazion, cib=, cibo=, cibi=, cucin, aliment, ricett, nutrizion, mens=, mensa=
coffee: caffe=, espresso=, cappuccin, te=, caffein
wine: vino=, vini=, vignet, vigneti=, cantin, alcol=, viticoltor
beer: birr, birrifici
water: acqu
bread: pane=, panetteri, fornai, panific
grain: grano=, cereal, raccolt, farin, riso=, mais=, orzo=
apple: mela=, mele=, frutt, fruttet
carrot: verdur, carot, vegetarian, vegan, ortagg, insalat
fish: pesce=, pesci=, pesca=, salmon, tonn=, tonno=
meat: carne=, carni=, manzo=, maial
egg: uovo=, uova=
milk: latte=, yogurt=, formaggi, burro=, lattier
pizza: pizz
cake: tort=, torta=, torte=, compleann, dolc=, dolci=
ice-cream: gelat
plane: aere=, aereo=, aerei=, volo=, voli=, aeroport, compagnia aerea, aviazion
train: treno=, treni=, ferrovi, stazione ferroviaria, ferroviari
car: auto=, automobil, macchina=, automobilist, parcheggi
bus: autobus=, pullman=
bike: biciclett, bici=, ciclist, pista ciclabile
ship: nave=, navi=, barca=, barche=, porto=, porti=, traghett, crocier
truck: camion=, consegn, logistic, catena di fornitura, trasporto merci
luggage: viaggi, valigi, bagagli, turism, turist
ticket: bigliett
tent: campeggi, tenda=, tende=
fuel: carburant, benzin, diesel=, gasoli, petroli, stazione di servizio
road: strad, autostrad, traffic
tram: tram=, metropolitan, trasporto pubblico, trasporti pubblici
motorbike: moto=, motociclett, monopattin, scooter=
footprints: pedon, escursionism, camminat, impronta di carbonio, camminar
rocket: razz=, razzo=, startup=, start-up, lanci=, lancio=
electricity: elettricita=, energi, chilowatt=, kwh=, rete elettrica, corrente elettrica
sun: sole=, crema solare
wind: vento=, eolic, energia eolica, pala eolica
solar: solar, pannello solare, pannelli solari, fotovoltaic, energia solare
charger: stazione di ricarica, auto elettrica, auto elettriche, colonnin, veicoli elettrici
nuclear: nuclear, centrale nucleare, urani, radioattiv
recycle: riciclaggi, ricicl, economia circolare, raccolta differenziata
trash: rifiut, spazzatur, spreco alimentare
tree: alber=, albero=, alberi=
leaf: sostenibilita=, ambient=, ambiente=, natur, ecologi, biodiversita=, sostenibil
flower: fior=, fiore=, fiori=, giardin
sprout: pianta=, piante=, sem=, seme=, semi=, compost=, fertilizzant, suol
forest: forest, bosc, boschi=, deforestazion
bird: uccell, cicogn, airon
cat: gatt
dog: cane=, cani=
animal: animal, fauna=, bestiam, mucc, mucche=, veterinari, cavall
tractor: agricoltur, agricoltor, fattori, trattor, agricol
earth: pianet, clima=, cambiamento climatico, cambiamenti climatici
book: libr=, libro=, libri=, romanz, lettura=, letteratur, autor
library: bibliotec, biblioteche=
justice: legge=, leggi=, diritt, giustizi, avvocat, uguaglianz, regolament
court: tribunal, giudic, sentenz, processo penale
contract: contratt, firma=
newspaper: giornal, notizi, stampa=, giornalist
language: lingu=, lingua=, lingue=, traduzion, traduttor, grammatic, ortografi
share: social media, social network, reti sociali
science: scienz, ricerca scientifica, laboratori, chimic, esperiment, scienziat, ricercator
microscope: microscopi, biologi
telescope: telescopi, astronomi, galassi
cloud: nuvol, cloud=
rain: pioggi, precipitazion
snow: neve=, sci=, gelo=
storm: tempest, temporal, uragan, fulmin
umbrella: ombrell
moon: luna=, turno di notte
gym: palestr, muscol, esercizio fisico, allenament
ball: calcio=, sport=, pallacanestr, tennis=, pallavol
shoe: maratona=, corridor, scarp
swimming: nuoto=, piscin, nuotator
art: arte=, muse=, museo=, musei=, pittur, artist, mostra=, mostre=
theater: teatr, opera lirica
film: film=, cinema=, documentari
party: festa=, feste=, anniversari, festival=
question: domand
list: lista di controllo
repeat: abbonament, rinnov
network: organigramm
package: pacc=, pacco=, pacchi=, imballaggi
clipboard: sondaggi, questionari, ispezion, indagin
clothes: vestit, abbigliament, moda=, tessil
helmet: casc=, casco=, caschi=, sicurezza sul lavoro, operai
id-card: passaport, carta d identita, patente di guida, patent
heating: riscaldament, pompa di calore, pompe di calore, radiator
`;
