/** Dutch words that mean about the same: each line is one meaning. A word may stand in several. */
export const nl = `
  stijg* steeg stegen gestegen groei* gegroeid toenam* toegenomen nam* neemt toename verhog* hoger klom* omhoog meer winst won uitgebreid uitbreid* extra erbij opgelopen liep*
  dal* gedaald zak* viel* vielen gevallen afnam* afgenomen afname nam* neemt verlaag* lager kromp* krimp* omlaag minder terug* liep* verlies* verlor*
  sluit* sloot* gesloten dicht*
  open* geopend start* begin* begon* opgericht* gelanceerd lanceer* introduc* ingevoer*
  bouw* gebouwd opgetrokken gerealiseerd aangelegd aanleg*
  koop* kocht* gekocht aanschaf* aangeschaft overgenomen overnam* overnem* neemt nam bestel* aankoop*
  verkoop* verkocht* afzet*
  kost* prijs* betaal* uitga* duur* waard* invester* geïnvesteerd uitgegeven bedrag*
  omzet* inkomst* opbrengst* verdien* loon* salaris*
  toon* blijkt bleek vond* gevond* vind* ontdek* vastgesteld vaststel* onthul* aangetoond constateer*
  stierf* sterf* gestorven dood* overleden overleed omgekomen kwam*_om
  gewond* letsel*
  kind* jong* minderjarig* leerling* scholier*
  medewerker* werknemer* personeel baan banen arbeidsplaats* werk* banen functies
  aangenom* aanneem* neemt
  ontsla* ontslag* schrap* geschrapt verdwijn*
  winkel* filia* zaak zaken supermarkt*
  huis* huizen woning* appartement* gebouw* huishoud*
  auto* voertuig* wagen*
  arts* dokter*
  patiënt* deelnem* zieke* proefpers* vrijwillig*
  onderzoek* studie* enquête* analyse* proef* experiment*
  onderzoeker* wetenschapper* deskundig* auteur* team* bioloog biologen
  wet* regel* verordening*
  plan* wil* willen voornem* voorstel* voorgest* beoog*
  verwacht* voorspel* raming* schat*
  zeg* zei* gezegd volgens meld* verklaar* deel*_mee liet laat weten aangekondig* kondig* aldus vertel* noem*
  denk* dacht* vind* geloof* mening oordeel* acht*
  vrees* vrez* waarschuw* zorg* gevaar* risic* bang*
  kritiek* bekritis* klaag* klag*
  burgemeester* gemeente* stad* stadsbestuur raad wethouder* bestuur*
  baas hoofd* directeur* leid* voorzitter* topman topvrouw bestuurder*
  groot grote enorm* flink*
  klein* gering*
  snel* vlug*
  oud* antiek* histor* jarig*
  leef* woon* wonen inwoner* bewoner* bevolking
  bezoek* gast* toerist* publiek reis* reiz*
  win* won wonnen gewonnen overwin* versl* prijs* zege*
  verhui* verplaats* trek* trok*
  lever* voorzie* voorzag* gaf geef* bied*
  produc* maak* gemaakt fabric* oogst* opgewekt opwek*
  bevat* capaciteit plaats* ruimte opslag*
  oppervlak* beslaa* lang* lengte* bedek* meet
  sta* toegestaan toesta* goedgekeurd goedkeur* keur* akkoord vergunning* instem* aangenom* groen_licht mag mogen
  verbied* verbod* verboden
  afgewezen wijs* wees* afwij* verwerp* verwierp* weiger* tegen
  ontken* weerspr* tegengespr* onjuist onwaar klopt
  warm* hitte heet temperatuur* opwarm*
  koud* koel* vorst*
  regen* neerslag* storm* overstrom*
  help* hielp* hulp* steun* subsid*
  verbeter* beter*
  vervang* vervong* wissel* ruil* vernieuw* plaats opvolg*
  herstel* gerenoveerd renov* gerestaureerd restaur* repar* opknap* opgeknapt
  blijf* bleef* bleven nog steeds behoud* duur* voort*
  verdwijn* verdwe* weg uitgestorven smolt* smelt*
  vervoer* reiziger* passagier* bracht breng*
  trein* spoor* lijn* tram*
  straat* weg* snelweg* route*
  schip* schepen boot* veer* veerpont*
  vlieg* vlucht* toestel*
  school* klas* les* onderwij*
  stem* gestemd verkiez* gekozen kies* koos
  politie* agent*
  rechter* rechtbank* vonnis* zaak proces* aangeklaagd klaag*
  gratis kosteloos
  jaar* jaarlijk*
  maand*
  week* weken wekelijk*
  dag* dagelijk*
  nu thans huidig* tegenwoordig vandaag momenteel
  helft halve* 50
  verdubbel* dubbel* twee_keer
  procent percentage* deel aandeel*
  km kilometer*
  m meter*
  kg kilo*
  miljoen* mln
  miljard* mld
  euro*
  hectare* ha
  liter*
  uur uren
  minu* min
  deelnem* nam* meedoen doet doen lid leden
  verlat* verliet* vertrek* vertrok* aftred* opgestapt stap* ontslag
  veroorza* leid* door wegens oorzaak dankzij gevolg*
  voorkom* voorkwam* vermijd* bescherm*
  belangrijk* hoofd* voornaam*
  record* hoogste laagste nooit ooit
  verzamel* ingezameld inzamel* pluk*
  weggegooid afval* vuilnis verspil*
  teelt* teel* boer* landbouw* plant* kweek*
  eet* at aten eten voedsel maaltijd* voeding gerecht*
  energie* stroom elektric*
  test* getest proef* controle* gecontroleerd
  overleg* bespr* onderhandel* vergader*
  akkoord* overeenkom* contract* teken* getekend
  schreef* schrijf* geschreven boek* roman* auteur*
  schilder* doek* kunst* werk*
  concert* muziek* lied* orkest*
  wedstrijd* spel* toernooi* duel*
  duur* duurt duurde kost*
  hoog* hoogte*
  ziek* besmet* lijd*
  behandel* genees* therap* medicijn*
  dier* soort*
  vogel* nest* broed* paar paren
  boom bomen bos*
  opgrav* opgegraven gevonden blootgelegd
  geschonken schonk* donat* gift*
  huur* verhuur*
  vraag* vroeg* eis* verzoek* oproep*
  vertraag* uitgesteld uitstel* later
  afgelast* geschrapt* afzien*
  kies* koos* gekozen voorkeur
  schoon* was* reinig*
  stal* stelen gestolen dief* diefstal*
  benoem* aangesteld
  heet* noem* naam
  krijg* kreeg* gekregen ontvang* ontving*
  zonder gebrek* tekort* ontbre*
  bereik* kwam kom* stond*
  behalve uitgezonderd uitzonder* zonder buiten
`;
