import type { Rows } from './rows.js';

/**
 * Words that turn a statement round when one stands for the other: each line has two sides. ~ begins those that also turn
 * round who does it: to buy is not to sell, but who buys of one is sold to by that one.
 */
export const romanceOpposites: Rows = {
  fr: `augment* haus* mont* croiss* croît accroi* accru* progress* gagn* grimp* bond* hausse élev* plus_élevé* s'envol* amélior* renchéri* doublé* plus_cher* | baiss* dimin* recul* chut* tomb* décroi* rédui* réduc* perd* réduit* descend* déclin* fléchi* moins régress* dégrad* divis*
    plus davantage supérieur* dépass* au-dessus | moins inférieur* en-dessous au-dessous
    meilleur* mieux | pire* moins_bien
    ~ avant auparavant précéd* | après ensuite plus_tard suivant* depuis
    premier* première* début* commenc* ouvr* ouvert* inaugur* lanc* | dernier* dernière* fin* termin* ferm* achev*
    nord | sud
    l_est oriental* | l_ouest occidental*
    ~ gagn* victoire* remport* vainqu* battu | perd* perdu* défaite*
    ~ achet* acquis* acquér* achat* rachet* import* | vend* vente* cédé* export*
    arriv* entré entrée rejoin* immigr* | partir parti partent quitt* sort* départ* émigr*
    bénéfice* excédent* profit* | perte* déficit*
    autoris* permet* permis* approuv* accept* soutien* soutenu* favorable* adopt* | interdi* refus* rejet* oppos* contre défavorable*
    homme* masculin* garçon* | femme* fémin* fille*
    chaud* chaleur réchauff* | froid* refroidi*
    meilleur* plus_haut* maximum | pire* plus_bas minimum
    embauch* recrut* créé* cré* | licenci* supprim* suppression*
    vieux vieille* ancien* âgé* aîné* | jeune* récent* cadet*
    sûr* sécur* | danger* nocif*
    caus* provoqu* entraîn* | empêch* évit* prévien*
    public* | privé*
    gauche | droite
    jour | nuit*
    succès réussi* | échec* échou*
    tôt plus_tôt avance | tard* retard*
    intérieur* dedans | extérieur* dehors
    ~ prêt* | emprunt*
    accélér* | ralenti*
    constru* bâti* érig* | démoli* détrui*
    riche* | pauvre*
    majorité | minorité
    prolong* allong* | raccourci* abrég*
    urbain* | rural*
    l_été en_été cet_été | hiver
    printemps | automne
    matin* | soir*
    cher* coûteu* | bon_marché moins_cher
    positif* positiv* | négatif* négativ*
    renforc* | affaibli*
    facultatif* volontaire* | obligatoire*
    survi* vivant* | mort* mour* décéd* tué*`,
  es: `aument* sube* subió subi* subía crec* creci* increment* alza* eleva* elevou elevó gan* mejor* encarec* escal* dispar* ascend* más_alto más_cara más_caro ampli* | baj* disminu* cae caen cay* caí* caer* caíd* decrec* reduc* reduj* descen* perd* pierd* empeor* desplom* abarat* retroced* menos declin* contra*
    más superior* super* encima | menos inferior* debajo
    mayor* | menor*
    mejor* | peor*
    ~ antes previo previa anterior* | después tras posterior* luego
    primer* inici* comienz* comenz* empez* empie* abr* abier* inaugur* lanz* | últim* final* termin* cerr* cierr* acab* concluy*
    norte septentrional* | sur meridional*
    el_este al_este del_este oriental* | oeste occidental*
    ~ gan* victori* venc* derrotó | perd* pierd* perdi* derrota*
    ~ compr* adqui* import* | vend* venta* export*
    lleg* entró entra* ingres* inmigr* | salió sale* salen salir* march* abandon* dej* emigr* partió parten
    beneficio* ganancia* superávit | pérdida* déficit*
    permit* autoriz* aprob* aprueb* acept* apoy* respald* favor* adopt* | prohib* rechaz* opon* opus* opuso contra deneg* denieg*
    hombre* masculin* varon* niños | mujer* femenin* niñas
    cálid* calor calient* calenta* | frí* enfri*
    contrat* | despid* desped* despid* elimin* suprim* recort*
    viej* antigu* anciano* mayores | joven* jóven* nuev* menores
    segur* | peligr* insegur* nociv*
    caus* provoc* | evit* impid* preven*
    públic* estatal* | privad*
    izquierd* | derech*
    día diurn* | noche* nocturn*
    éxito* logr* consig* | fracas* fall*
    tempran* pronto adelant* | tard* retras*
    dentro interior* | fuera exterior*
    ~ prestó presta* | pid*_prestado
    aceler* | ralentiz* fren* desaceler*
    constru* edific* levant* | demol* derrib* destru*
    ric* | pobre*
    mayoría | minoría
    alarg* prolong* extend* ampli* | acort* recort*
    urban* ciudad* | rural* campo
    verano | invierno
    primavera | otoño
    mañana* | tarde* noche*
    car* costos* | barat* económic*
    positiv* | negativ*
    fortalec* refuerz* reforz* | debilit*
    voluntari* | obligatori*
    sobreviv* viv* | muer* murieron murió mur* fallec* mat*`,
  it: `aument* sale salg* salit* salì salire cresc* cresciut* crescit* increment* rialz* guadagn* miglior* impenn* lievit* rincar* più_alt* più_car* | cala* calo calò calat* diminu* scen* sces* cad* cadut* ridu* ridott* perd* pers* peggior* croll* decresc* arretr* meno abbass* ribass* contra*
    più superior* super* sopra | meno inferior* sotto
    maggior* | minor*
    meglio miglior* | peggio peggior*
    ~ prima precedent* anteriore | dopo successiv* poi
    prim* inizi* cominc* apr* apert* inaugur* lanci* | ultim* final* termin* fin* chiu* chius* conclu*
    nord settentrional* | sud meridional*
    est oriental* | ovest occidental*
    ~ vinc* vint* vittori* battut* sconfiss* | perd* pers* sconfitt*
    ~ compr* acquist* import* | vend* vendit* cedut* export* esport*
    arriv* entra* immigr* | partì partit* partono lasci* usc* emigr*
    utile profitt* avanzo guadagn* | perdit* disavanzo deficit
    permet* permess* autorizz* approv* accett* sostien* sosten* favor* adott* | viet* proib* respint* respin* rifiut* oppon* oppos* contro contrari*
    uomin* maschi* ragazzi | donn* femmin* ragazze
    cald* calor* riscald* | fredd* raffredd*
    assum* assunzion* assunt* | licenzi* tagli* soppress*
    vecchi* anzian* antic* | giovan* nuov* recent*
    sicur* | pericol* nociv* insicur*
    caus* provoc* | evit* imped*
    pubblic* statal* | privat*
    sinistr* | destr*
    giorn* diurn* | nott*
    success* riusci* | fallim* falli* insuccess*
    presto anticip* | tard* ritard*
    dentro intern* | fuori estern*
    ~ presta* | prend*_in_prestito
    acceler* | rallent* fren*
    costru* edific* | demol* abbatt* distru*
    ricc* | pover*
    maggioranza | minoranza
    prolung* allung* | accorci*
    urban* citt* | rural*
    estate estiv* | inverno invernal*
    primavera | autunn*
    mattin* | ser*
    car* costos* | economic* convenient*
    positiv* | negativ*
    rafforz* | indebol*
    volontar* facoltativ* | obbligator*
    sopravvis* viv* | mort* mor* deced* uccis*`,
  pt: `aument* subi* sobe* subid* cresc* increment* alta eleva* elevou elevó ganh* melhor* dispar* encarec* ampli* mais_alt* mais_car* | diminu* baix* desce* desci* caí* cai caiu caem cair* reduz* reduç* perd* pior* despenc* decresc* recu* queda* menos encolh* barate*
    mais superior* super* acima | menos inferior* abaixo
    maior* | menor*
    melhor* | pior*
    ~ antes previament* anterior* | depois após posterior* seguint*
    primeir* inici* começ* abr* abert* inaugur* lanç* | últim* final* termin* fech* encerr* acab* conclu*
    norte | sul
    leste oriental* | oeste ocidental*
    ~ ganh* vitóri* venc* derrotou | perd* perdeu derrota*
    ~ compr* adquir* import* | vend* export*
    cheg* entrou entra* ingress* imigr* | sai saiu saem sair* partiu partem deix* abandon* emigr*
    lucro* superávit excedent* | prejuízo* perda* déficit* défice*
    permit* autoriz* aprov* aceit* apoi* favor* adot* | proib* rejeit* recus* opôs opõe opor* contra vet*
    homem homens masculin* meninos rapazes | mulher* feminin* meninas raparigas
    quent* calor aquec* | fri* arrefec* resfri*
    contrat* | demit* demis* despe* elimin* cort*
    velh* antig* idos* | jov* nov*
    segur* | perig* insegur* nociv*
    caus* provoc* | evit* imped* previn*
    públic* estatal* | privad*
    esquerd* | direit*
    dia diurn* | noite* noturn*
    sucesso* êxito* consegu* | fracass* falh*
    cedo adiant* | tard* atras*
    dentro interior* | fora exterior*
    ~ empresta* | pede_emprestado
    aceler* | desaceler* abrand* trav*
    constru* ergu* | demol* derrub* destru*
    ric* | pobre*
    maioria | minoria
    alarg* prolong* | encurt* reduz*
    urban* | rura*
    verão | inverno
    primavera | outono
    manhã* | tarde* noite*
    car* dispendios* | barat*
    positiv* | negativ*
    fortalec* reforç* | enfraquec*
    voluntári* facultativ* | obrigatóri*
    sobreviv* viv* | morr* mort* faleceu`,
};
