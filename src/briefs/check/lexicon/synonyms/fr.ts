/** French words that mean about the same: each line is one meaning. A word may stand in several. */
export const fr = `
  augment* haus* mont* croiss* croît accroi* accru* progress* gagn* grimp* bond* plus élev* ajout* amélior* supplément*
  baiss* dimin* recul* chut* tomb* décroi* rédui* réduc* perd* moins descend* repli* fondu*
  ferm* clôtur* baiss*_rideau cess*
  ouvr* ouvert* inaugur* lanc* commenc* début* créé* cré* fond* démarr*
  constru* bâti* érig* édifi* réalis* élev*
  achet* acquis* acquér* achat* rachet* rachat* repris* command*
  vend* vente* cédé* cession* écoul*
  coût* prix pay* paie* dépens* valeur vaut factur* frais investi* financ* tarif* cher* débours*
  revenu* recette* chiffre_d'affaires salaire* gain* rapport*
  montr* révèl* trouv* découvr* découvert* constat* établi* observ* identif* démontr* conclu* repér* mis_au_jour
  mort* mour* décéd* décès tué* perdu_la_vie péri*
  bless*
  enfant* mineur* jeune* élève* écolier*
  salari* employé* emploi* poste* travail* personnel effectif* ouvrier* agent*
  embauch* recrut* engag*
  licenci* supprim* suppression*
  magasin* boutique* commerce* enseigne* point*_de_vente supermarché*
  maison* logement* appartement* habitation* foyer* résidence* immeuble* ménage*
  voiture* véhicule* auto*
  médecin* docteur* praticien*
  patient* malade* participant* volontaire*
  étude* recherche* enquête* analyse* essai* sondage* expérience* travaux
  chercheu* scientifique* expert* auteur* équipe* spécialiste* biologiste*
  loi* règle* règlement* texte* décret* norme*
  plan* prévoi* prévu* projet* propos* souhait* veut veulent compt* envisag* objectif*
  attend* prévoi* prévision* prévu* estim* anticip* tabl*
  dit disent déclar* selon d'après affirm* annonc* expliqu* indiqu* rapport* communiqu* avanc*
  pens* croi* estim* considèr* avis jug* opinion
  craint* craign* avert* inquiét* danger* risqu* redout* menac* peur
  critiqu* dénonc* reproch* plain*
  maire* mairie municipal* ville* conseil* autorité* commune* élu* préfet*
  patron* chef* direct* dirig* présid* pdg responsable*
  grand* gros* vaste important* considérable* majeur*
  petit* faible* minime* mineur*
  rapid* vite accél*
  ancien* vieux vieille* âg* antique*
  viv* habit* résid* population locataire*
  visit* touris* hôte* fréquent* affluence public entrée* voyag*
  gagn* victoire* remport* vainqu* batt* succès prix
  déplac* transfér* déménag* migr* mont*
  fourni* aliment* livr* donn* offr* dessert* approvisionn*
  produi* fabriqu* récolt* produc* génér*
  contien* conten* stock* capacité place* accueil* retien* héberg*
  surface superficie couvr* étend* longueur long* mesur* occup*
  autoris* permet* permis* approuv* accept* adopt* feu_vert valid* accord* vot* droit peut peuvent
  interdi* prohib* banni*
  refus* rejet* oppos* repouss* contre
  nie* nié* dément* démenti* contest* faux infond* réfut*
  chaud* chaleur réchauff* températ*
  froid* gel* refroid*
  pluie* pluvi* précipit* orage* inond* crue*
  aid* soutien* soutenu* appui* subvention*
  amélior* mieux meilleur*
  remplac* substitu* chang* renouvel* lieu succèd*
  répar* rénov* restaur* modernis* réhabilit*
  reste* rest* demeur* conserv* gard* maintien* maintenu* toujours encore continu* dur*
  dispar* éteint* fond*
  transport* achemin* convoy* voyageur* passager*
  train* rail* ferroviaire* ligne* tram*
  route* rue* voie* autoroute* chaussée*
  bateau* navire* ferry*
  avion* vol* aér*
  école* scolaire* classe* collège* enseign*
  vot* élu* élect* scrutin*
  police* gendarm* enquêt*
  tribunal* juge* justice jugement* procès poursui* assign*
  gratuit* sans_frais
  an* année* annuel*
  mois mensuel*
  semaine* hebdomadaire*
  jour* quotidien*
  aujourd'hui actuel* présent* désormais maintenant
  moitié 50 demi*
  doubl* deux_fois
  pour_cent part* proportion* pourcentage* taux
  km kilomètre*
  m mètre*
  kg kilo*
  million*
  milliard*
  euro* €
  hectare* ha
  litre*
  heure* h
  minute* min
  particip* rejoi* membre*
  quitt* démission* part* sort*
  caus* provoqu* entraîn* dû parce raison* grâce suite résult*
  évit* empêch* prévien* protég*
  danger* risqu* menac*
  princip* essentiel* important* premier*
  record* jamais plus_haut plus_bas
  collect* ramass* cueill* récolt* recueill*
  jet* déchet* ordure* gaspill*
  cultiv* plant* agricult* paysan* éleveu* exploit* ferme*
  mang* repas nourri* aliment* plat*
  énergie* électri* courant
  test* essay* contrôl* vérif* examin*
  négoci* discut* débat* rencontr* réunion*
  accord* contrat* sign* convention* entente
  écri* auteur* livre* roman* publi*
  tableau* peint* toile* artiste* œuvre*
  concert* musi* chanson* orchestre*
  match* jeu* jou* tournoi* compétition* partie*
  cour* coureu* course*
  dur* durée prend* long*
  haut* hauteur
  malad* infect* souffr* attein*
  soign* guéri* trait* thérap* médicament*
  animal* animaux espèce*
  oiseau* nich* couple*
  arbre* forêt* bois
  fouill* découv* trouv*
  don donn* offert* légu*
  loyer* lou* locati* locataire*
  demand* exig* réclam* appel* souhait*
  retard* report* repouss*
  annul* abandonn* renonc*
  choisi* choix préfér* opt*
  nettoy* lav* propre*
  vol* voleu* dérob*
  nomm* désign*
  appel* nom* intitul*
  reç* obtenu* obtien* touch* décroch*
  manqu* sans pénurie* faute
  attein* arriv* s'élev*
  mélang* mêl*
  souvent fréquem* régulièr*
  rare* peu
  sauf excepté* hors hormis exception*
  arrêt* suspend* stopp* interromp* cess*
`;
