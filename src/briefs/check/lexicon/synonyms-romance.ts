import type { Rows } from '../phrases.js';

/** Words that mean about the same, in French, Spanish, Italian and Portuguese. */
export const romanceSynonyms: Rows = {
  fr: `augment* haus* mont* croiss* croît accroi* accru* progress* gagn* grimp* bond* plus élev* ajout* amélior* supplément*
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
    arrêt* suspend* stopp* interromp* cess*`,
  es: `aument* sub* crec* increment* alza* elev* gan* más mejor* escal* suma* añad*
    baj* disminu* ca* descen* reduc* reduj* perd* menos cay* retroced* mengu*
    cerr* cierr* claus* clausur*
    abr* abier* inaugur* lanz* comenz* comienz* inici* empez* empiez* fund* cre* arranc*
    constru* edific* levant* erig*
    compr* adqui* adquis* encarg*
    vend* vent*
    cost* cuest* preci* pag* gast* val* inver* financ* tarif* desembols* importe*
    ingres* factur* recaud* gan* salari* sueld* 
    mostr* muestr* revel* descubr* descubier* hall* encontr* encuentr* constat* demostr* demuestr* detect* identific* conclu*
    muer* murió murieron mur* fallec* víctima* mort* mat* perdi*_la_vida
    herid* lesion*
    niñ* menor* joven* jóven* alumn* estudiant* escolar*
    emplead* emple* puesto* trabaj* plantill* personal* obrer* laboral*
    contrat* 
    despid* desped* elimin* suprim* recort*
    tienda* comerci* establecimiento* local* supermercado*
    casa* viviend* piso* hogar* apartament* domicili*
    coche* vehícul* auto* carro*
    médic* doctor* 
    pacient* enferm* participant* voluntari*
    estudi* investig* encuest* análisis ensay* experiment*
    investigador* científic* expert* autor* equip* biólog* 
    ley* norm* regl* reglament* ordenanza* 
    plan* prev* propon* propuest* quier* pretend* proyect* 
    esper* prev* previs* estim* pronostic* calcul*
    dij* dic* declar* según anunci* explic* indic* inform* señal* asegur* afirm* cuent* palabras
    cre* piens* opin* consider* juici* parecer
    tem* advert* adviert* preocup* riesg* peligr* amenaz* alert*
    critic* crític* lament* reproch* quej*
    alcald* ayuntamient* municip* consistorio autoridad* concej* gobiern*
    jef* direct* dirig* president* responsabl* encabez*
    grand* enorm* ampli* importante*
    pequeñ* mín* 
    rápid* veloz* velocidad
    antigu* viej* años edad
    viv* habit* resid* poblaci* vecin*
    visit* turist* público asist* entrad* viaj*
    gan* victori* venc* triunf* premi* 
    mov* muev* traslad* muda* 
    sumin* abastec* proporcion* entreg* da* ofrec* aliment* 
    produ* fabric* elabor* gener* cosech*
    conten* contien* almacen* capacidad alberg* cab* 
    superfici* ocup* abarc* extens* mid* larg* longitud cubr*
    permit* autoriz* aprob* aprueb* acept* luz_verde aval* vot* respald* pued*
    prohib* ved* 
    rechaz* neg* niega* opon* opus* opos* contra
    neg* niega* desmint* desment* fals* rebat* refut*
    calor* cálid* calient* calenta* temperatur*
    frí* hel* 
    lluv* precipit* torment* inund* 
    ayud* apoy* respald* subvenc*
    mejor* 
    reemplaz* sustitu* cambi* renov* relev* lugar
    repar* restaur* rehabilit* moderniz* reform*
    permane* qued* sigu* segu* conserv* mantien* manten* mantuv* todavía aún contin*
    desaparec* extin* derret*
    transport* pasajer* viajer* llev*
    tren* ferrocarril* ferrovi* línea* tranv*
    carreter* calle* vía* autopista* 
    barco* buque* ferri* 
    avi* vuel* aér* 
    escuel* colegi* clase* aula* enseñ* 
    vot* elect* eleg* elig* comici*
    polic* agent*
    tribunal* juez* juici* justicia sentenci* demand*
    gratis gratuit* sin_cost*
    año* anual* 
    mes* mensual*
    semana* semanal*
    día* diari* 
    hoy actual* ahora 
    mitad 50 
    dobl* duplic* dos_veces
    por_ciento parte* proporc* porcentaj* 
    km kilómetr*
    m metr*
    kg kilo*
    millon* millón 
    euro* 
    hectárea* ha
    litr* 
    hora* h
    minut* min
    particip* un* miembro*
    dej* dimit* dimis* sal* abandon* renunci* 
    caus* provoc* debid* raz* result* por_culpa consecuenci* 
    evit* imped* impid* preven* proteg*
    principal* important* central* 
    récord máxim* histór* nunca
    recog* recolect* recaud* 
    tir* basura* desech* residu* desperdici*
    cultiv* plant* agricul* agrí* campo* ganader* granja*
    com* aliment* plat* diet* 
    energ* eléctr* electric* luz
    prob* prueb* ensay* control* examin*
    negoci* convers* debat* reun* discut*
    acuerd* acord* contrat* firm* pact* conveni*
    escrib* escrit* autor* libr* novel* public*
    cuadr* pint* lienz* artist* obra*
    concierto* músic* canci* orquest*
    partido* jueg* jug* torneo* 
    carrer* corr* 
    dur* tard* llev*
    alt* altur*
    enferm* infect* sufr* padec*
    cur* trat* terap* medic* 
    animal* especi* 
    ave* pájar* nid* pareja*
    árbol* bosque* 
    excav* hall* descubr* 
    don* regal* entreg* 
    alquil* arrend* inquilin*
    ped* pid* exig* reclam* solicit* 
    retras* aplaz* demor* pospu*
    cancel* abandon* renunci* suspend*
    eleg* elig* escog* prefer* opt* 
    limpi* lav* 
    rob* ladron* hurt*
    nombr* design* 
    llam* nombr* titul* 
    recib* obten* obtuv* consig* consigu* logr*
    falt* sin escas* carec*
    alcanz* lleg* ascend* asciend* sum* sitú*
    mezcl* combin* 
    menudo frecuent* habitual* 
    rar* pocas
    salvo excepto* excepción menos fuera aparte
    par* deten* interrump* suspend* paraliz*`,
  it: `aument* sal* cresc* crescit* increment* guadagn* più miglior* alz* ris* aggiun*
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
    forni* aliment* rifor* consegn* d* offr*
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
    ferm* sospend* interromp* blocc*`,
  pt: `aument* sub* cresc* increment* alta elev* ganh* mais melhor* acrésc* acrescent* 
    diminu* baix* desc* ca* caí* reduz* reduç* perd* menos recu* encolh* cort*
    fech* encerr*
    abr* abert* inaugur* lanç* começ* inici* fund* cri* arranc*
    constru* ergu* edific* levant*
    compr* adquir* aquisi* encomend*
    vend* venda*
    cust* preç* pag* gast* val* invest* financ* tarif* desembols* despes*
    receit* factur* fatur* arrecad* ganh* salári* rendiment*
    mostr* revel* descobr* descobert* encontr* constat* demonstr* detet* detect* identific* conclu*
    morr* mort* falec* vítima* perd*_a_vida
    ferid* lesion*
    crianç* menor* jove* alun* estudant* 
    empregad* empreg* funcionári* posto* trabalh* trabalhador* pessoal vaga*
    contrat* 
    demit* demis* despe* elimin* cort*
    loja* comérci* estabelecimento* supermercado*
    casa* habitaç* moradia* apartament* domicíli* fog*
    carro* veícul* autom* 
    médic* doutor* 
    pacient* doent* participant* voluntári*
    estud* investig* pesquis* inquérit* anális* ensai* experi*
    investigador* cientist* pesquisador* especialist* autor* equip* biólog*
    lei leis norm* regr* regulament*
    plan* prev* propõ* propost* quer* pretend* projet* 
    esper* prev* previs* estim* projeç* calcul*
    diss* diz* declar* segundo anunci* explic* indic* inform* afirm* cont* palavras garant*
    acredit* pens* consider* opini* acha*
    tem* teme* advert* alert* preocup* risc* perig* ameaç* receia*
    critic* crític* lament* queix*
    prefeit* câmara município* municip* autoridade* vereador* presidente_da_câmara governo
    chef* diret* direct* dirig* president* responsáve* lider*
    grand* enorm* ampl* important*
    pequen* mínim* 
    rápid* veloz* velocidade
    antig* velh* idade 
    viv* mor* resid* habit* populaç* 
    visit* turist* público espetador* espectador* viaj*
    ganh* vitóri* venc* triunf* prémi* prêmi* derrot* bat*
    mov* mud* transfer* desloc* 
    fornec* abastec* entreg* dá dar oferec* aliment*
    produ* fabric* ger* colh* colheit*
    conté* armazen* capacidade abrig* comport* lug*
    superfíci* ocup* abrang* área extens* comprim* med* cobr*
    permit* autoriz* aprov* aceit* luz_verde aval* vot* pode podem
    proib* ved* interdi*
    rejeit* recus* neg* opôs opõe opos* contra
    neg* desment* fals* refut* contest*
    calor quent* aquec* temperatur*
    fri* gel* 
    chuv* precipit* tempestade* inund* 
    ajud* apoi* subsídi* 
    melhor* 
    substitu* troc* mud* renov* lugar
    repar* restaur* reabilit* moderniz* reform* recuper*
    permanec* fic* continu* conserv* mant* ainda segu*
    desaparec* extin* derret*
    transport* passageir* viajant* lev*
    comboi* trem trens ferrovi* linha* elétric* 
    estrad* rua* via* autoestrad* rodovi*
    navio* barco* ferry* balsa*
    avi* voo* aér* 
    escol* colégi* turma* aula* ensin* 
    vot* eleiç* eleit* eleg*
    políci* agent*
    tribunal* juiz* justiça sentenç* process* 
    grátis gratuit* sem_cust*
    ano* anua* 
    mês mes* mensa*
    semana* semana*
    dia* diári* 
    hoje atual* agora 
    metade 50 
    dobr* duplic* duas_vezes
    por_cento parte* proporç* percent* 
    km quilómetr* quilômetr*
    m metr*
    kg quilo*
    milh* 
    mil_milh* bilh*
    euro* 
    hectare* ha
    litr* 
    hora* h
    minut* min
    particip* ader* membr*
    deix* demit* sa* saiu abandon* renunci*
    caus* provoc* devid* raz* result* consequênci* 
    evit* imped* prevenir* proteg*
    principa* important* centra*
    recorde* máxim* nunca históric*
    recolh* colh* colet* apanh*
    lixo* desperd* deit* resídu*
    cultiv* plant* agric* lavour* agricult* quinta*
    com* aliment* prato* refeiç* 
    energ* elétric* eletric* luz
    test* prov* ensai* control* examin*
    negoci* convers* debat* reun* discut*
    acord* contrat* assin* pact*
    escrev* escrit* autor* livr* romanc* public*
    quadr* pint* tela* artist* obra*
    concert* músic* canç* orquestr*
    jog* partid* torneio* 
    corrid* corr* 
    dur* demor* lev*
    alt* altur*
    doen* infet* infect* sofr* padec*
    cur* trat* terap* medic* remédio*
    animal* anima* espéci* 
    ave* pássar* ninh* casa*
    árvor* flores* 
    escav* ach* descob* 
    do* ofer* 
    alug* arrend* inquilin* renda*
    ped* exig* reclam* solicit* 
    atras* adi* 
    cancel* abandon* renunci* suspens*
    escolh* eleg* prefer* opt* 
    limp* lav* 
    roub* ladr* furt*
    nome* design* 
    cham* nome* intitul* 
    receb* obt* consegu* 
    falt* sem escass* carec*
    alcanç* cheg* ating* somar*
    mistur* combin* 
    frequent* habitual* 
    rar* poucas
    salvo exceto* excepto* exceção menos fora
    par* deten* interromp* suspend*`,
};
