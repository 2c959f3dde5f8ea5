/** Portuguese words that mean about the same: each line is one meaning. A word may stand in several. */
export const pt = `
  aument* sub* cresc* increment* alta elev* ganh* mais melhor* acrésc* acrescent*
  diminu* baix* desc* cai caem cair* caí* caiu reduz* reduç* perd* menos recu* encolh* cort*
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
  par* deten* interromp* suspend*
`;
