/** "icon: what means it, …"; see ../keywords.ts for the marks. */
export const fr = `
none: au coeur de, au coeur du, au cours de, en cours, mise en oeuvre, sur le marche, points de vue, point de vue, tout le monde, le monde entier, en vol, vol a main armee
people: equipe, employe, employee, salarie, salariee, personnel, collegue, population, habitant, citoyen, membre, utilisateur, visiteur, client, cliente, benevole, participant, gens
hiring: recrutement, embauche, candidat, candidature, entretien d embauche
baby: bebe, nourrisson, naissance, nouveau-ne, natalite, grossesse, conge parental, conge maternite
handshake: partenariat, partenaire, collaboration, cooperation, negociation, fusion
work: emploi, chomage, carriere, metier, marche du travail, lieu de travail, poste de travail
award: recompense, certificat, certification, label de qualite
trophy: trophee, championnat, champion, vainqueur, coupe du monde, jeux olympiques, medaille d or
idea: idee, innovation, ampoule, creativite
target: objectif, cible
presentation: presentation, atelier, seminaire, webinaire, conference, formation, reunion
megaphone: publicite, marketing, campagne, annonce, communique de presse
chat: conversation, discussion, commentaire, messagerie, retour d experience, dialogue
mail: e-mail, email, courriel, courrier, lettre d information, boite de reception
phone: telephone, appel telephonique, centre d appels
smartphone: smartphone, telephone portable, telephone mobile
bell: notification, rappel, cloche
brain: cerveau, memoire, concentration, sante mentale, psychologie
donation: don=, dons=, donateur, collecte de fonds, benevolat
vote: election, electeur, vote, scrutin, referendum, bulletin de vote, parlement, democratie
star: avis clients, notation, etoiles
approval: recommandation, approbation
smile: bonheur, satisfaction, sourire, bien-etre, joie
heart: amour
money: argent, budget, salaire, revenu, chiffre d affaires, benefice, cout, frais, financement, subvention, depense, investissement, dette
coins: piece de monnaie, monnaie, devise, cryptomonnaie, bitcoin
savings: epargne, economies, tirelire, retraite
card: carte bancaire, carte de credit, paiement
receipt: facture, impot, recu=, tva, declaration de revenus, taxe
bank: banque, credit immobilier, pret bancaire, pret immobilier, taux d interet, banque centrale
price: prix, remise, inflation
calculator: comptabilite, calculatrice, calcul, mathematiques
cart: courses=, supermarche, achat, commerce en ligne, panier
store: magasin, boutique, commerce de detail, detaillant
gift: cadeau, bon d achat
growth: croissance, hausse, augmentation
decline: baisse, recul, recession, diminution
chart: statistique, analyse
gauge: vitesse, performance, efficacite
clock: horloge, heure, minute, heures d ouverture, heures supplementaires, temps de travail, horaires
timer: chronometre, minuteur
calendar: calendrier, echeance, rendez-vous, week-end, jour ferie, date limite
place: adresse, lieu, emplacement
map: itineraire, navigation, carte routiere, gps
globe: international, mondial, mondiale, internet, site web
flag: drapeau, nation, etape cle
mountain: montagne, alpes, glacier, volcan
beach: plage, ile=, iles=, vacances
sea: mer, ocean, fleuve, riviere, inondation, lac, littoral, maree
home: maison, logement, appartement, loyer, locataire, immobilier, teletravail, foyer, menage, proprietaire
building: ville, entreprise, bureau, bureaux, siege social, gratte-ciel, commune, mairie, immeuble, batiment
factory: usine, industrie, fabrication, production industrielle, emission, co2, dioxyde de carbone, gaz a effet de serre
hospital: hopital, hopitaux, clinique, urgences, soins intensifs
school: ecole, eleve, maternelle, creche, enseignant, college, lycee, professeur
graduation: universite, etudiant, etudiante, diplome, bourse, apprentissage, etudes superieures, education
church: eglise, religion, cathedrale
hotel: hotel, hebergement, nuitee, auberge
castle: chateau, chateaux, forteresse, moyen age
warehouse: entrepot, stock, stocks
construction: chantier, permis de construire, renovation, travaux, construction
door: porte, entree
key: cles=, clef
bed: sommeil, lit=, matelas, chambre a coucher, sieste, insomnie
laundry: lave-linge, machine a laver, lessive, lave-vaisselle
wrench: reparation, entretien, outil, artisan, plombier, maintenance
settings: parametres, automatisation, machine
pencil: crayon, stylo, redaction
laptop: ordinateur, ordinateur portable
code: logiciel, code source, developpeur, programmation, open source
bug: bogue, bug
database: base de donnees, bases de donnees, sauvegarde
server: serveur, centre de donnees
chip: semi-conducteur, puce, processeur
wifi: wifi, wi-fi, haut debit
robot: robot, intelligence artificielle, ia=, apprentissage automatique, chatbot
app: application, navigateur
download: telechargement
search: moteur de recherche
folder: dossier, archives
document: document, formulaire, rapport, paperasse, demarche administrative, attestation
printer: imprimante
camera: photo, appareil photo, photographe, photographie
video: video, visioconference
picture: illustration, infographie
music: musique, chanson, concert, orchestre, musicien, piano, guitare
microphone: microphone, balado, podcast, chanteur
headphones: casque audio, service client, assistance clientele, livre audio
tv: television
game: jeu video, jeux video
battery: batterie, pile=, piles=
satellite: satellite
lock: mot de passe, mots de passe, chiffrement, vie privee, protection des donnees, cadenas
shield: securite, assurance, cybersecurite, protection
fingerprint: empreinte digitale, empreintes digitales
eye: oeil, yeux, vue=, vision
warning: risque, danger, accident, urgence, alerte, fraude, hameconnage, arnaque
ban: interdiction, interdit, interdite
fire: incendie, pompier, feu de foret, feux de foret, extincteur
pulse: coeur, infarctus, tension arterielle, frequence cardiaque, pouls, avc
pill: medicament, pharmacie, antibiotique, vitamine
syringe: vaccin, vaccination, seringue, injection
doctor: medecin, infirmier, infirmiere, sante, patient, patiente, soins, diagnostic, chirurgie, dentiste, maladie
ambulance: ambulance, premiers secours, secours
bone: squelette, fracture
virus: virus, infection, grippe, covid, pandemie, bacterie, epidemie
dna: adn, gene, genome, genetique
thermometer: temperature, fievre, canicule, chaleur, rechauffement climatique, rechauffement
accessibility: accessibilite, fauteuil roulant, handicap
cigarette: tabac, cigarette, fumeur, tabagisme
food: restaurant, repas, dejeuner, diner, nourriture, cuisine, cantine, alimentation, recette, aliment
coffee: cafe, expresso, espresso, the=, cafeine, cappuccino
wine: vin, vignoble, vigneron, champagne, alcool
beer: biere, brasserie, brasseur
water: eau, eaux, eau potable, nappe phreatique
bread: pain, boulangerie, boulanger, baguette, croissant
grain: ble, cereale, recolte, farine, riz, mais=, orge
apple: pomme, fruit, verger
carrot: legume, carotte, vegetarien, vegan, salade
fish: poisson, peche=, saumon, thon, fruits de mer
meat: viande, boeuf, porc, steak
egg: oeuf
milk: lait, laitier, yaourt, fromage, beurre
pizza: pizza
cake: gateau, gateaux, anniversaire, patisserie
ice-cream: glaces=, creme glacee
plane: avion, vol=, aeroport, compagnie aerienne, aviation
train: train, chemin de fer, gare, tgv, ferroviaire, sncf
car: voiture, automobile, automobiliste, covoiturage, stationnement
bus: bus, autobus, autocar
bike: velo, cycliste, piste cyclable, bicyclette
ship: navire, bateau, bateaux, port, ferry, porte-conteneurs, croisiere
truck: camion, livraison, fret, logistique, chaine d approvisionnement
luggage: voyage, valise, bagage, tourisme, touriste, deplacement professionnel
ticket: billet, ticket
tent: camping, tente
fuel: carburant, essence, gazole, station-service, petrole, diesel
road: route, autoroute, circulation, embouteillage, rue
tram: tramway, metro, transports en commun, transport public
motorbike: moto, trottinette, scooter
footprints: marche a pied, pieton, randonnee, empreinte carbone
rocket: fusee, jeune pousse, start-up, lancement
electricity: electricite, energie, kilowattheure, kwh, centrale electrique, reseau electrique
sun: soleil, creme solaire, ensoleillement
wind: vent, eolienne, eolien, energie eolienne
solar: solaire, panneau solaire, panneaux solaires, photovoltaique, energie solaire
charger: borne de recharge, voiture electrique, vehicule electrique, vehicules electriques
nuclear: nucleaire, centrale nucleaire, uranium, radioactif
recycle: recyclage, economie circulaire, consigne
trash: dechet, poubelle, ordures, gaspillage alimentaire
tree: arbre
leaf: durabilite, environnement, nature, ecologie, biodiversite, agriculture biologique, bio=
flower: fleur, jardin, jardinage
sprout: plante, graine, compost, engrais, sol=, semis
forest: foret, deforestation
bird: oiseau, oiseaux, cigogne, heron
cat: chat, chaton
dog: chien
animal: animal, animaux, faune, betail, vache, veterinaire, cheval, chevaux
tractor: agriculture, agriculteur, ferme, tracteur, agricole
earth: planete, climat, changement climatique
book: livre, roman, lecture, litterature, auteur
library: bibliotheque, mediatheque
justice: loi, droit, justice, avocat, avocate, reglementation, egalite, rgpd
court: tribunal, tribunaux, juge, proces, verdict
contract: contrat, signature, bail=
newspaper: journal, journaux, presse, journaliste, actualite
language: langue, traduction, traducteur, grammaire, vocabulaire, orthographe
share: reseaux sociaux, reseau social
science: science, recherche scientifique, laboratoire, chimie, experience scientifique, chercheur, scientifique
microscope: microscope, biologie
telescope: telescope, astronomie, galaxie
cloud: nuage, cloud
rain: pluie, precipitations, averse
snow: neige, ski, gel=
storm: tempete, orage, ouragan, foudre, cyclone
umbrella: parapluie
moon: lune, travail de nuit
gym: musculation, muscle, exercice physique, fitness
ball: football, sport, basket, tennis, handball, rugby
shoe: course a pied, marathon, coureur, chaussure
swimming: natation, piscine, nageur
art: art, musee, peinture, artiste, exposition
theater: theatre, opera
film: film, cinema, documentaire
party: fete, anniversaire d entreprise, festival
question: question, foire aux questions
list: liste de controle, liste de taches
repeat: abonnement, renouvellement
network: organigramme
package: colis, emballage, paquet
clipboard: sondage, questionnaire, enquete, inspection
clothes: vetement, mode vestimentaire, textile
helmet: casque, securite au travail, ouvrier
id-card: passeport, carte d identite, permis de conduire
heating: chauffage, pompe a chaleur, pompes a chaleur, radiateur
`;
