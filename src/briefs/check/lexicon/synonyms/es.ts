/** Spanish words that mean about the same: each line is one meaning. A word may stand in several. */
export const es = `
  aument* sub* crec* increment* alza* elev* gan* más mejor* escal* suma* añad*
  baj* disminu* caen caer* cae descen* reduc* reduj* perd* menos cay* retroced* mengu*
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
  par* deten* interrump* suspend* paraliz*
`;
