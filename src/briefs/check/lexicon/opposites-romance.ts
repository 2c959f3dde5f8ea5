import type { Rows } from '../phrases.js';

/**
 * Words that turn a statement round when one stands for the other: each line has two sides. ~ begins those that also turn
 * round who does it: to buy is not to sell, but who buys of one is sold to by that one.
 */
export const romanceOpposites: Rows = {
  fr: `augment* haus* mont* croiss* croît accroi* accru* progress* gagn* grimp* bond* hausse élev* plus_élevé* s'envol* amélior* renchéri* doublé* plus_cher* | baiss* dimin* recul* chut* tomb* décroi* rédui* réduc* perd* réduit* descend* déclin* fléchi* moins régress* dégrad* divis*
    plus davantage supérieur* meilleur* dépass* au-dessus | moins inférieur* pire* en-dessous au-dessous
    ~ avant auparavant précéd* | après ensuite plus_tard suivant* depuis
    premier* première* début* commenc* ouvr* ouvert* inaugur* lanc* | dernier* dernière* fin* termin* ferm* achev*
    nord | sud
    est oriental* | ouest occidental*
    ~ gagn* victoire* remport* vainqu* battu | perd* perdu* défaite*
    ~ achet* acquis* acquér* achat* rachet* import* | vend* vente* cédé* export*
    arriv* entr* rejoin* immigr* | part* quitt* sort* départ* émigr*
    bénéfice* excédent* profit* | perte* déficit*
    autoris* permet* permis* approuv* accept* soutien* soutenu* favorable* adopt* pour | interdi* refus* rejet* oppos* contre défavorable*
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
    été | hiver
    printemps | automne
    matin* | soir*
    cher* coûteu* | bon_marché moins_cher
    positif* positiv* | négatif* négativ*
    renforc* | affaibli*
    facultatif* volontaire* | obligatoire*
    survi* vivant* | mort* mour* décéd* tué*`,
  es: `aument* sub* crec* creci* increment* alza* elev* gan* mejor* encarec* escal* dispar* ascend* más_alto más_cara más_caro ampli* | baj* disminu* ca* cae* cay* caí* decrec* reduc* reduj* descen* perd* pierd* empeor* desplom* abarat* retroced* menos declin* contra*
    más mayor* superior* mejor* super* encima | menos menor* inferior* peor* debajo
    ~ antes previo previa anterior* | después tras posterior* luego
    primer* inici* comienz* comenz* empez* empie* abr* abier* inaugur* lanz* | últim* final* termin* cerr* cierr* acab* concluy*
    norte septentrional* | sur meridional*
    este oriental* | oeste occidental*
    ~ gan* victori* venc* derrotó | perd* pierd* perdi* derrota*
    ~ compr* adqui* import* | vend* venta* export*
    lleg* entr* ingres* inmigr* | sal* march* abandon* dej* emigr* part*
    beneficio* ganancia* superávit | pérdida* déficit*
    permit* autoriz* aprob* aprueb* acept* apoy* respald* favor* adopt* | prohib* rechaz* opon* opus* opuso contra deneg* denieg*
    hombre* masculin* varon* niños | mujer* femenin* niñas
    cálid* calor calient* calenta* | frí* enfri*
    contrat* cre* | despid* desped* despid* elimin* suprim* recort*
    viej* antigu* anciano* mayores | joven* jóven* nuev* menores
    segur* | peligr* insegur* nociv*
    caus* provoc* | evit* impid* preven*
    públic* estatal* | privad*
    izquierd* | derech*
    día diurn* | noche* nocturn*
    éxito* logr* consig* | fracas* fall*
    tempran* pronto adelant* | tard* retras*
    dentro interior* | fuera exterior*
    ~ prest* | pid*_prestado
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
  it: `aument* sal* cresc* cresciut* crescit* increment* rialz* guadagn* miglior* impenn* lievit* rincar* più_alt* più_car* | cal* diminu* scen* sces* cad* cadut* ridu* ridott* perd* pers* peggior* croll* decresc* arretr* meno abbass* ribass* contra*
    più maggior* superior* meglio miglior* super* sopra | meno minor* inferior* peggio peggior* sotto
    ~ prima precedent* anteriore | dopo successiv* poi
    prim* inizi* cominc* apr* apert* inaugur* lanci* | ultim* final* termin* fin* chiu* chius* conclu*
    nord settentrional* | sud meridional*
    est oriental* | ovest occidental*
    ~ vinc* vint* vittori* battut* sconfiss* | perd* pers* sconfitt*
    ~ compr* acquist* import* | vend* vendit* cedut* export* esport*
    arriv* entra* immigr* | part* lasci* usc* emigr*
    utile profitt* avanzo guadagn* | perdit* disavanzo deficit
    permet* permess* autorizz* approv* accett* sostien* sosten* favor* adott* | viet* proib* respint* respin* rifiut* oppon* oppos* contro contrari*
    uomin* maschi* ragazzi | donn* femmin* ragazze
    cald* calor* riscald* | fredd* raffredd*
    assum* assunzion* assunt* cre* | licenzi* tagli* soppress*
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
  pt: `aument* sub* cresc* increment* alta elev* ganh* melhor* dispar* encarec* ampli* mais_alt* mais_car* | diminu* baix* desc* ca* caí* caiu caem reduz* reduç* perd* pior* despenc* decresc* recu* queda* menos encolh* barate*
    mais maior* superior* melhor* super* acima | menos menor* inferior* pior* abaixo
    ~ antes previament* anterior* | depois após posterior* seguint*
    primeir* inici* começ* abr* abert* inaugur* lanç* | últim* final* termin* fech* encerr* acab* conclu*
    norte | sul
    leste oriental* | oeste ocidental*
    ~ ganh* vitóri* venc* derrotou | perd* perdeu derrota*
    ~ compr* adquir* import* | vend* export*
    cheg* entr* ingress* imigr* | sa* saiu part* deix* abandon* emigr*
    lucro* superávit excedent* | prejuízo* perda* déficit* défice*
    permit* autoriz* aprov* aceit* apoi* favor* adot* | proib* rejeit* recus* opôs opõe opor* contra vet*
    homem homens masculin* meninos rapazes | mulher* feminin* meninas raparigas
    quent* calor aquec* | fri* arrefec* resfri*
    contrat* cri* | demit* demis* despe* elimin* cort*
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
