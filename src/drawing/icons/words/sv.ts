/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const sv = `
none: i hjartat av, pa marknaden, pa vag, i form av
people: manniska, manniskor, team=, anstalld, medarbetare, kollega, kollegor, befolkning, invanare, medborgare, medlem, medlemmar, anvandare, besokare, kund, personal, deltagare, volontar
hiring: rekrytering, anstallningsintervju, jobbansokan
baby: bebis, spadbarn, fodelse, graviditet, foraldraledighet
handshake: partnerskap, partner, samarbete, forhandling
work: jobb, arbetsplats, arbetsloshet, arbetsmarknad, yrke, karriar, sysselsattning
award: utmarkelse, certifikat, certifiering
trophy: masterskap, mastare, vinnare, guldmedalj
idea: ide=, ideer, innovation, glodlampa, kreativitet
target: mal=, malet=, malgrupp
presentation: presentation, forelasning, seminarium, mote, moten, utbildningsdag, konferens, kurs=, kurser=
megaphone: reklam, marknadsforing, kampanj, pressmeddelande
chat: samtal, chatt, kommentar, aterkoppling, diskussion, meddelande
mail: e-post, mejl, brev, nyhetsbrev
phone: telefon, telefonsamtal
smartphone: mobiltelefon, smartphone, mobil=, mobilen=
bell: avisering, paminnelse
brain: hjarna, minne, koncentration, psykisk halsa, psykologi
donation: donation, gava, ideellt arbete
vote: val=, valet=, valjare, omrostning, folkomrostning, riksdag, demokrati
smile: lycka, nojdhet, leende, valbefinnande, gladje
heart: karlek
money: pengar, budget, lon=, loner=, lonen=, inkomst, omsattning, vinst, kostnad, avgift, investering, bidrag, utgift, skuld
coins: mynt, valuta, kryptovaluta, bitcoin
savings: sparande, pension, sparpengar
card: kreditkort, betalkort, betalning
receipt: faktura, fakturor, skatt, kvitto, moms, deklaration
bank: bank, lan=, bolan=, ranta, rantor
price: pris=, priser=, priset=, rabatt, inflation
calculator: bokforing, minirakanare, matematik, berakning
cart: inkop, mataffar, e-handel, varukorg
store: butik, affar=, affarer=, detaljhandel
gift: present=, presenter=, presentkort
growth: tillvaxt, okning
decline: minskning, nedgang, lagkonjunktur
chart: statistik, analys
gauge: hastighet, prestanda, effektivitet
clock: klocka, klockan, timme, timmar, minut, oppettider, arbetstid, overtid
timer: tidtagarur, stoppur
calendar: kalender, tidsfrist, helg, helgdag, deadline
place: adress, plats=
map: karta, kartor, rutt, vagbeskrivning
globe: internationell, global, webbplats, internet
flag: flagga, milstolpe
mountain: berg, fjall, alperna, glaciar, vulkan
beach: strand, strander, semester, ogrupp
sea: hav, ocean, flod=, floder=, oversvamning, sjo, kust, ostersjon
home: hus, bostad, bostader, hyra, hyresgast, lagenhet, distansarbete, hemarbete, hushall, hyresratt
building: stad=, stader=, staden=, foretag, kontor, huvudkontor, skyskrapa, byggnad, kommun, myndighet
factory: fabrik, industri, utslapp, koldioxid, co2, vaxthusgas
hospital: sjukhus, klinik, akutmottagning
school: skola, skolor, elev, forskola, dagis, larare
graduation: universitet, hogskola, student, studier, examen, stipendium, utbildning
church: kyrka, kyrkor, religion, domkyrka
hotel: hotell, boende, overnattning
castle: slott, borg, medeltid
warehouse: lager, forrad
construction: byggarbetsplats, bygglov, renovering, bygge=, byggande
door: dorr, entre
key: nyckel=, nycklar=
bed: somn, sang=, sangar=, madrass, sovrum
laundry: tvattmaskin, tvatt, tvattmedel, diskmaskin
wrench: reparation, underhall, verktyg, rormokare
settings: installningar, automatisering, maskin
pencil: penna, pennor
laptop: dator, datorer, laptop
code: programvara, kallkod, utvecklare, programmering, mjukvara
database: databas, sakerhetskopia
server: server, datahall, datacenter
chip: halvledare, mikrochip, processor
wifi: wifi, wi-fi, bredband
robot: robot, artificiell intelligens, ai=, chattbot
app: app, appar, webblasare
search: sokmotor
folder: arkiv
document: dokument, blankett, formular, rapport
printer: skrivare
camera: kamera, kameror, foto, fotografi
video: video, videomote, videosamtal
picture: illustration, infografik
music: musik, lat=, latar=, konsert, orkester, gitarr, piano
microphone: mikrofon, podd, poddar, intervju, sangare
headphones: horlurar, kundtjanst, ljudbok
tv: tv=, teve
game: tv-spel, datorspel
battery: batteri
satellite: satellit
lock: losenord, kryptering, integritetsskydd, dataskydd, hanglas
shield: sakerhet, forsakring, skydd
fingerprint: fingeravtryck
eye: oga, ogon, syn=
warning: risk, fara=, faror=, olycka, olyckor, nodsituation, varning, bedrageri, natfiske
ban: forbud, forbjuden, forbjudet
fire: brand=, brander=, skogsbrand, skogsbrander, brandkar, brandslackare
pulse: hjarta, hjartan, hjartinfarkt, blodtryck, puls, stroke
pill: lakemedel, medicin, apotek, tablett, antibiotika, vitamin
syringe: vaccin, vaccination, spruta, sprutor
doctor: lakare, sjukskoterska, sjukskoterskor, patient, halsa, sjukvard, diagnos, tandlakare, sjukdom, vard=
ambulance: ambulans, forsta hjalpen
bone: skelett, benbrott
virus: virus, infektion, influensa, covid, pandemi, bakterie
dna: dna, gen=, gener=, arvsmassa, genetik
thermometer: temperatur, feber, varmebolja, hetta, uppvarmning
accessibility: tillganglighet, rullstol, funktionsnedsattning
cigarette: rokning, cigarett, tobak, rokare
food: mat=, maten=, restaurang, maltid, lunch, middag, frukost, livsmedel, kok=, recept, kost=
coffee: kaffe, kaffe+, espresso, te=, koffein
wine: vin=, viner=, vinet=, vingard, alkohol
beer: ol=, oler=, bryggeri
water: vatten, dricksvatten, grundvatten, avloppsvatten
bread: brod, bageri, bagare
grain: vete, spannmal, skord, mjol, ris=, majs, korn=
apple: apple=, applen=, frukt, fruktodling
carrot: gronsak, morot, vegetarisk, vegansk, potatis, sallad
fish: fisk, fiske, lax=
meat: kott, notkott, flask
egg: agg=, agget=
milk: mjolk, mejeri, ost=, ostar=, yoghurt, smor
pizza: pizza, pizzor
cake: tarta, tartor, fodelsedag, bakelse
ice-cream: glass=, glassen=
plane: flygplan, flyg, flygplats, flygbolag, flygresa
train: tag=, taget=, tagen=, jarnvag, nattag, tagresa, sj=
car: bil=, bilar=, bilen=, bilist, parkering
bus: buss, bussar
bike: cykel, cyklar, cyklist, cykelbana, cykelvag
ship: fartyg, bat=, batar=, hamn, farja, farjor
truck: lastbil, leverans, frakt, logistik, leveranskedja
luggage: resa=, resor=, resvaska, bagage, turism, turist, tjansteresa
ticket: biljett
tent: talt, camping
fuel: bransle, bensin, diesel, bensinstation, olja
road: vag=, vagar=, motorvag, trafik, gata
tram: sparvagn, tunnelbana, kollektivtrafik
motorbike: motorcykel, moped, elsparkcykel
footprints: fotgangare, vandring, promenad
rocket: raket, startup, rymdfart
electricity: el=, elektricitet, elpris, elnat, energi, kilowattimme, kwh, kraftverk, stromavbrott, elforbrukning
sun: sol=, solen=, solsken, solkram
wind: vind=, vindar=, vindkraft, vindkraftverk
solar: solcell, solceller, solpanel, solenergi, solel
charger: laddstation, elbil, elbilar, laddstolpe, laddstolpar
nuclear: karnkraft, karnkraftverk, uran=, stralning
recycle: atervinning, ateranvandning, pant=, cirkular ekonomi
trash: avfall, sopor, skrap, matsvinn
tree: trad=, traden=, tradet=
leaf: hallbarhet, hallbar, miljo, natur, ekologisk, biologisk mangfald
flower: blomma, blommor, tradgard
sprout: vaxt=, vaxter=, fro=, froer=, kompost, jord=, godsel
forest: skog, avskogning, regnskog
bird: fagel, faglar, stork
cat: katt, katter
dog: hund
animal: djur, husdjur, ko=, kor=, boskap, veterinar, hast
tractor: jordbruk, bonde=, bonder=, lantbruk, traktor, gard=, gardar=
earth: planet, jorden=, klimat, klimatforandring
book: bok=, bocker=, roman, litteratur, lasning
library: bibliotek
justice: lag=, lagar=, lagen=, ratt=, rattvisa, advokat, jamstalldhet, gdpr
court: domstol, domare, rattegang
contract: avtal, kontrakt, underskrift
newspaper: tidning, nyheter, journalist
language: sprak, oversattning, oversattare, grammatik, stavning
share: sociala medier
science: vetenskap, forskning, laboratorium, kemi, experiment, forskare
microscope: mikroskop, biologi
telescope: teleskop, astronomi, universum
cloud: moln, molnet
rain: regn, nederbord
snow: sno=, snon=, frost, skidakning
storm: storm, aska=, askvader, orkan, blixt
umbrella: paraply
moon: mane=, manen=, nattskift
gym: gym, traning, styrketraning, muskel, muskler
ball: fotboll, idrott, sport, handboll, tennis, ishockey
shoe: lopning, maraton, lopare, sko=, skor=
swimming: simning, simhall, simmare
art: konst, museum, museer, malning, konstnar, utstallning
theater: teater, opera
film: film, bio=, dokumentar
party: fest=, fester=, jubileum, festival
question: fraga, fragor
list: checklista
repeat: prenumeration
network: natverk, organisationsschema
package: paket, forpackning
clipboard: enkat, fragformular, undersokning, besiktning
clothes: klader, mode=, textil
helmet: hjalm, arbetsmiljo, byggarbetare
id-card: pass=, legitimation, korkort
heating: uppvarmning av hus, varmepump, element=
`;
