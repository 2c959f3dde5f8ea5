/** English words that mean about the same: each line is one meaning. A word may stand in several. */
export const en = `
  rise* rose risen grew grow* growth increas* climb* up jump* surg* expan* gain* higher went_up add* additional extra more swell* lift* upturn top*
  fall* fell drop* declin* decreas* shrink* shrank down lower* reduc* cut* slump* sank less fewer retreat* drew drawn contract* lose lost los* slip* ebb* trim* slash* went_down diminish* recede* receding withdr*
  close* closing shut* shutter* end ended ends fold*
  open* start* launch* begin* began begun inaugurat* introduc* kick* debut* found* establish* set_up commenc* creat* initiat*
  end* finish* conclud* complet* stop* halt* ceas* expire*
  build* built construct* erect* put_up assembl* creat* develop* complet*
  buy* bought purchas* acquir* obtain* procure* order* takeover took_over taken_over
  sell* sold sale* dispos* market*
  use* using employ* rely relies relied apply appl* utilis* deploy* run* operat*
  need* requir* must necess* demand* call*_for take* took
  cost* price* pay paid expens* spend* spent worth charge* bill* fee fees expenditure* outlay* set_back fund* financ*
  money fund* financ* capital budget* sum
  earn* income revenue* turnover takings sales receipts make* made wage* salar* pay proceeds
  show* reveal* find* found discover* demonstrat* indicat* suggest* detect* identif* observ* conclu* uncover* establish* learn*
  die* died dead death* kill* fatal* decease* perish* lost_their_lives
  hurt injur* wound* harm* casualt*
  child* kid kids young* minor* pupil* youngster* boy* girl* student* schoolchild*
  worker* staff employee* job* workforce post position* personnel hire* workplace* employ*
  hire* recruit* employ* take*_on took_on
  dismiss* fire* lay_off laid_off layoff* cut* redundan* axe* sack*
  shop* store* outlet* retail* branch* supermarket*
  house* home* flat* apartment* dwelling* housing resident* household* building*
  car* vehicle* automobile* motor* truck* lorr*
  doctor* physician* medic* clinician* specialist*
  patient* sufferer* participant* subject* volunteer* people
  study stud* research* survey* analysis trial* investigat* paper experiment* test*
  researcher* scientist* expert* academic* author* team analyst* biologist* scholar* investigator* economist*
  law* legislat* rule* regulat* bill act statute* ordinance* ban
  plan* propos* intend* aim* scheme* want* wish* hope* scheduled due
  expect* forecast* predict* project* anticipat* estimat* foresee* likely reckon*
  say* said state* announc* declar* report* tell* told according claim* put note* explain* add* speak spoke statement comment* reckon* word*
  think* believ* consider* view* opinion regard* see* feel* felt hold* deem*
  warn* alert* caution* fear* worr* concern* threat* danger* risk*
  critic* blame* attack* complain* object* slow
  mayor* official* authorit* council* government* city administration* municipal* minister* ministry state
  boss chief head* director* manag* executive* ceo leader* chair* president lead* led run* ran
  famous known renown* popular* well-known
  big* large* huge vast great* major massive giant enormous considerable
  small* little tiny minor slight*
  fast* quick* rapid* swift* speed*
  old* age* aged ancient elder* histor* oldest
  start* origin* since from early first initial*
  almost near* about roughly around approximately some close*
  live* reside* inhabit* resident* dwell* home people population inhabitant* locals citizen*
  visit* tourist* guest* attend* come came travel* trip* traveller* traveler* holidaymaker*
  win* won victory beat* triumph* success* defeat* award* prize* claimed took
  begin* start* first onset launch*
  move* shift* relocat* transfer* migrat* push* travel* head* driv* drove
  supply suppl* provid* deliver* feed* fed serve* power* give* gave offer* equip* furnish*
  make* made produc* manufactur* output generat* create* yield* harvest* turn*_out turned_out
  hold* contain* store* capacit* accommodat* room carr* seat* fit fits
  cover* span* extend* stretch* area size measur* occup* long length reach*
  allow* permit* let lets authoris* authoriz* approv* licen* green_light agree* pass* accept* back* clear* adopt* grant* greenlight*
  forbid* ban* banned prohibit* outlaw* bar* block* stop* disallow* not_allow*
  reject* refus* turn*_down turned_down deny den* dismiss* oppos* decline* vote*_against voted_down
  deny denies denied denying den* reject* refut* dismiss* untrue contradict* false not disput*
  pollut* contaminat* emission* exhaust* dirt* carbon CO2 co2
  heat* warm* hot hotter temperature*
  cold* cool* chill* freez* frost*
  rain* precipit* wet storm* flood* downpour*
  help* aid* support* assist* benefit* relief back*
  improv* better* enhanc* boost* upgrad* advance*
  worse* deteriorat* damag* harm* hurt*
  replac* swap* substitut* exchang* renew* chang* switch* give*_way instead successor*
  repair* renovat* restor* fix* refurbish* moderni* overhaul* upgrad* rebuild*
  keep* kept remain* stay* still retain* maintain* continu* persist* go*_on last* preserv* stand* stood
  vanish* disappear* gone extinct lost melt*
  carr* transport* convey* ship* haul* passenger* move*
  train* rail* railway* line*
  road* street* motorway* highway* lane* route*
  ship* boat* vessel* ferr* fleet*
  plane* aircraft flight* airline* air* jet*
  school* pupil* class* teach* educat* college*
  teach* instruct* lesson* train* teacher* tutor*
  vote* elect* ballot* poll* voter*
  police officer* detective*
  court* judge* tribunal ruling rul* verdict* lawsuit* sue* sued justice
  pay* paid payment* salar* wage* afford*
  free gratis no_charge charge* cost* complimentary
  year* annual* yearly twelve_months a_year
  month* monthly
  week* weekly
  day* daily everyday
  century centur* hundred_years
  decade* ten_years
  now today* current* present* nowadays
  half* halv* 50 fifty_percent
  double* twice twofold
  triple* threefold treble*
  third* 33
  quarter* fourth 25
  percent per_cent percentage* share* proportion* portion* part fraction*
  km kilomet*
  m metre* meter*
  kg kilo* kilogram*
  tonne* ton tons
  million* m mn
  billion* bn b
  dollar* usd us$
  euro* eur
  pound* gbp sterling
  hectare* ha
  litre* liter* l
  hour* h hr hrs hourly
  minute* min mins
  mile* mi mph
  work* function* operat* run* job*
  join* enter* take*_part participat* attend* include* member*
  leave* left depart* quit* resign* exit* step*_down stepped_down
  cause* due trigger* result* lead* led because bring* brought effect* driv* drove make* made behind
  avoid* prevent* stop* avert* protect* ward*
  danger* risk* threat* hazard* unsafe
  safe* secur* protect*
  result* outcome* finding* conclusion*
  main* chief* principal* key primary important* central most
  differ* vary vari* distinct* other* contrast*
  similar* same equal* like* identical match*
  record* highest lowest unprecedented all-time best first
  collect* gather* pick* harvest* raise* raised assembl*
  throw* discard* waste* dump* rubbish garbage trash litter bin*
  grow* cultivat* farm* plant* crop* rais* grower*
  farm* agricultur* grower* field*
  food eat* ate meal* diet* nutrition* feed* dish*
  water drink* river* lake* reservoir*
  light* lamp* illuminat*
  energy power* electric*
  test* tried try trial* check* examin* inspect*
  discuss* debate* talk* negotiat* meet* met
  agree* deal* contract* accord* settle* sign* pact
  fight* battle* combat* tackle* against
  spend* invest* fund* financ* put*
  owner* own* belong* property possess* hands held
  lend* lent loan* borrow* credit
  write* wrote written author* book* text* publish* novel* letter*
  read* reader*
  paint* picture* artist* art artwork* canvas* work*
  song* music* concert* orchestra* sing*
  film* movie* cinema* screen*
  game* match* play* compet* tournament* season*
  score* goal* point*
  run* ran race* runner*
  journey* trip* ride* travel* route*
  length* long last* duration took take*
  tall* high height*
  deep* depth*
  wide* width* broad*
  weigh* weight* heav*
  sick* ill* disease* illness* infect* ailing patient*
  heal* cure* treat* recover* therap* remedy medic* drug*
  sleep* slept asleep night*
  egg* nest* lay lays laid breed* clutch*
  animal* species creature* wildlife
  bird* fowl gull*
  fish* catch*
  tree* forest* wood*
  ancient old* antique histor*
  discover* found find* unearth* dug excavat* uncover* spot*
  date* from originat* century
  nobody no_one none not no
  donat* give* gave gift* contribut* grant*
  rent* tenant* lease* let* landlord*
  cheap* inexpensive afford* low* less
  demand* ask* call* want* request* urge* appeal* seek* sought claim*
  ready complet* finish* done
  delay* late* postpon* hold*_up put*_off behind
  cancel* scrap* abandon* drop* call*_off called_off axe* shelv*
  choose* chose pick* select* prefer* opt* favour* elect*
  clean* wash* clear* rins*
  steal* stole stolen theft* rob* thief thieves
  break* broke broken crack* damag* fail*
  appoint* name* nam* nominat* made
  name* call* title* known dub*
  send* sent dispatch* mail* deliver* ship*
  receive* get* got obtain* gain* award* accept* collect*
  lack* without no missing shortage short* absen*
  enough suffic* adequate
  reach* arriv* hit* get* attain* top* peak* come came total* stand* stood
  mix* blend* combin* stir* merg*
  add* plus include* extra more
  remove* take*_out taken eliminat* delet* strip* clear*
  separat* divid* split* apart
  attract* draw* drew bring* brought lure* pull*
  watch* view* see* saw audience* spectator* viewer*
  strong* power* robust* solid
  weak* feebl* fragile
  exact* precis* accurat*
  often frequent* regular* commonly usual* normal* typical*
  rare* seldom uncommon scarce* few
  without no lack* free not
  majority most more_than_half
  minority few less_than_half
  outside except* other_than apart excluding
  overtake* overtook surpass* exceed* outpac* top* beat* more faster than
  halt* stop* freez* suspend* paus*
  see seen visible view* sight*
  against oppos* resist*
  doubt* sceptic* skeptic* question*
  fear* afraid scared
  weigh* heav*
  mend* repair*
  confiscat* seiz* impound*
  arise* arose creat* new
  affect* hit struck impact* concern*
  evacuat* leave* left homes
  return* back go*_back came_back
  hand* give* gave pass* transfer*
`;
