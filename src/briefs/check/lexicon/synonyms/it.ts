/** Italian words that mean about the same: each line is one meaning. A word may stand in several. */
export const it = `
  aument* sal* cresc* crescit* increment* guadagn* più miglior* alz* ris* aggiun*
  cal* diminu* scen* sces* cad* ridu* ridott* ridur* perd* pers* meno arretr* abbass*
  chiu* chius* serrand*
  apr* apert* inaugur* lanci* inizi* cominci* avvi* fond* cre* istitu*
  costru* edific* eret* realizz*
  compr* acquis* acquist* rilev* ordin*
  vend* vendit* cess* cedut*
  cost* prezz* pag* spes* spend* val* invest* finanzi* tariff*
  ricav* fattur* incass* guadagn* stipend* salar* reddit* entrate
  mostr* rivel* scop* trov* emers* emerg* dimostr* rilev* individu* accert* conclu* riscontr*
  mort* mor* decedut* uccis* vittim* pers*_la_vita
  ferit* lesion*
  bambin* ragazz* minor* giovan* alunn* student* scolar*
  dipendent* lavor* posti* impieg* personale addett* operai* occupa*
  assum* assunz* assunt*
  licenzi* tagli*
  negozi* punti_vendita punto_vendita esercizi* bottegh* supermercat*
  cas* abitazion* apppartament* allogg* famigli* appartament*
  auto* veicol* macchin* vettur*
  medic* dottor*
  pazient* malat* partecipant* volontar*
  studi* ricerc* indagin* analisi sondagg* esperiment* prov*
  ricercator* scienziat* espert* autor* équipe biolog* studios*
  legg* norm* regol* regolament*
  pian* prev* propon* propost* vuol* intend* progett* vorrebb*
  attend* attes* prev* prevision* stim* si_aspett*
  dic* dett* ha_detto dichiar* secondo annunci* spieg* rifer* comunic* fa_sapere parol* afferm* sostien*
  cred* pens* ritien* consider* parer* opinion* giudi*
  tem* avvert* preoccup* risch* pericol* allarm* minacc*
  critic* lament* accus* rimprover*
  sindac* comun* municip* giunta consiglio autorit* amministr*
  cap* diret* dirig* president* responsabil* guid*
  grand* enorm* ampi* important*
  piccol* minim*
  rapid* veloc*
  antic* vecchi* anzian*
  viv* abit* risied* resident* popolaz*
  visit* turist* pubblico affluenz* spettator* viaggi*
  vinc* vinto vittori* batt* premi* trionf*
  spost* trasfer* trasloc*
  forni* aliment* rifor* consegn* dà danno diede dato offr*
  produ* fabbric* raccolt* raccogl* realizz*
  conten* contien* capien* capacit* post* ospit* accogl*
  superfici* esten* lung* lunghezz* copr* misur* occup*
  permet* permess* autorizz* approv* accett* via_libera concess* concede vota* può possono
  viet* proib* diviet*
  respin* rifiut* boccia* oppost* oppon* contro contrari*
  neg* smenti* contest* fals* infond*
  cald* riscald* temperatur*
  fredd* gel*
  piog* piov* precipit* tempest* alluvion*
  aiut* sosteg* sosten* sovvenz* appogg*
  miglior* meglio
  sostitu* cambi* rinnov* rimpiazz* posto
  ripar* restaur* ristruttur* ammodern*
  riman* rest* conserv* mantien* manten* ancora continu* tuttora
  scompa* estin* scio*
  trasport* passegger* viaggiator* port*
  tren* ferrov* line* tram*
  strad* via autostrad*
  nav* traghett* barc*
  aere* vol*
  scuol* scolast* class* insegn*
  vot* elez* elett* elegg*
  polizi* agent* carabinier*
  tribunal* giudic* giustiz* sentenz* process*
  gratis gratuit* senza_cost*
  ann* annu*
  mes* mensil*
  settiman* settimanal*
  giorn* quotidian* giornalier*
  oggi attual* adesso ora
  metà 50 dimezz*
  doppi* raddoppi* due_volte
  per_cento parte* quot* percentual*
  km chilometr*
  m metr*
  kg chil*
  milion*
  miliard*
  euro*
  ettar* ha
  litr*
  ora ore h
  minut* min
  partecip* ader* membr*
  lasci* dimiss* dimett* abbandon* usc*
  caus* provoc* motiv* dovut* grazie seguito colpa
  evit* imped* preven* protegg*
  princip* important* central*
  record massim* mai storic*
  raccol* raccogl* colt*
  butt* gett* rifiut* sprec* spazzatur*
  coltiv* pian* agricol* contadin* allev* fattori* azienda_agricola
  mang* cib* past* aliment* piatt*
  energ* elettr* corrente
  prov* test* controll* verific* esamin*
  trattativ* discut* dibatt* incontr* riun*
  accord* contratt* firm* intesa patto
  scriv* scritt* autor* libr* romanz* pubblic*
  quadr* dipint* tel* artist* oper* pittor*
  concert* music* canzon* orchestr*
  partit* gioc* torne*
  cors* corr* gara
  dur* impieg*
  alt* altezz*
  malat* infett* soffr* colpit*
  cur* trat* terap* farmac* medicin*
  animal* specie*
  uccell* nid* coppi*
  alber* bosc* forest*
  scav* ritrov* scop*
  don* regal* lascit*
  affitt* inquilin* canon*
  chied* chiest* esig* reclam*
  ritard* rinvi* posticip*
  annull* abbandon* rinunc* sospes*
  scegl* scelt* prefer* opt*
  pul* lav*
  rub* ladr* furt*
  nomin* design*
  chiam* nom* intitol*
  riceve* ricev* otten* ottien* consegu*
  manc* senza caren*
  raggiun* arriv* ammont* tocca*
  mescol* mist*
  spesso frequent* abitual*
  rar* poche
  salvo eccett* tranne esclus* eccezion* meno fuori
  ferm* sospend* interromp* blocc*
`;
