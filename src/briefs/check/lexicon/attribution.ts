import type { Rows } from './rows.js';

/**
 * Words that tell who says something. `said`: plainly; `claim`: what only they hold, guess or accuse; `source`: nouns
 * that make a source of what stands beside them.
 */
export const attribution: Rows = {
  en: `said: conceded concede* acknowledg* told disclosed disclos* reveal* put_at puts_at said says say saying told_reporters told_journalists told_parliament told_the told_a according_to announc* stated states state_that reported report reports reporting writes wrote_that written_that wrote_in explain* add added adds note_that notes noted noting confirm* point*_out stress* emphasi* remark* comment* citing cited quoted declare* mention* in_a_statement in_the_words_of put_it
    claim: claim* alleg* accus* believ* think* thinks thought reportedly speaks_of spoke_of speak_of talks_of talk_of dubbed dubs argu* suspect* insist* maintain* contend* afraid sceptical skeptical caution* rule*_out ruling_out consider* fear* hope* warn* suggest* estimat* assum* rumour* rumor* assert* critics criticis* complain* praised call*_it call_the calls called_it called_that called_her called_him promis* admit* guess* predict* forecast* expect* project*_that view opinion describ* questions questioned questioning doubt* blam* advis* recommend* urg* in_*_view sees_the calls called_the so-called propos* demand* calculat* reckon* put*_the sure conclud* infer* interpret*
    by: according_to in_the_view_of in_the_words_of in_the_opinion_of in_the_eyes_of
    hedge: promised expected forecast* project*_that hope* sure estimat* question*`,
  de: `said: zugab zugibt gab_zu gibt_zu einräumte einräumt zugegeben wie_*_sagte so_* sagt* gesagt sagen erklärt* erklärte* teilt*_mit mitgeteilt mitteil* laut zufolge nach_angaben angaben berichtet* berichte* schreib* schrieb* geschrieben betont* fügt*_hinzu hinzugefügt bestätig* verkünd* ankündig* kündig* gab_bekannt gibt_bekannt erläutert* äußer* so_der so_die so_das so_ein* meldet* gemeldet wies_darauf verweist teilte teilten informier* nannte nennt heißt_es
    claim: behaupt* glaub* meint* meinte* vermut* wirft* warf* vorgeworfen angeblich hält_für hält_*_für hält_*_*_für hält_sie_für hält_es_für hält_ihn_für hält_das_für hielt_*_für hielt_für hält_dagegen befürcht* spricht_von sprach_von sprechen_von fürcht* hoff* warn* schätz* nimmt_an annahme angenommen kritik* kritisier* beklagt* klagt* lobt* sei seien habe würden soll sollen solle ansicht meinung einschätzung erwartet* rechnet_mit rechnen_mit rechnet_damit rechnet prognos* verspr* räumt*_ein bezeichne* zweifel* empfehl* empfahl* fordert* schlägt vorschlag beschuldig* überzeugt* sieht geht_davon_aus hochrechn* vorwurf vorwürfe zweifelt* wolle könne aus_sicht aus_der_sicht verspricht angst reklamier* deutet deuten folger*
    none: rechnet_auf fand_statt findet_statt in_*_geschrieben so_viel* so_weit so_groß* so_hoch so_lange so_gut so_wie so_dass
    by: laut nach_angaben nach_ansicht nach_meinung nach_einschätzung nach_auskunft nach_überzeugung nach_worten aus_sicht aus_der_sicht
    hedge: soll sollen solle würde würden sei seien habe hält erwartet* wolle könne rechnet* prognos*`,
  fr: `said: dit disent disait déclar* selon d_après affirm* annonc* expliqu* ajout* précis* indiqu* rapport* écrit_que écrivent confirm* soulign* note notent noté rappel* raconté relat* communiqué mentionn*
    claim: trouve trouvent trouvé prétend* estim* croit croient croyait pensent pense pensait parle_de parlent_de parle_d' accus* supposé* soupçonn* suppos* craint* craign* espèr* espér* averti* jug* considèr* considér* avis opinion soutien* assur* dénonc* critiqu* regrett* promet* promis prévoi* prévu* prévision* admet* recommand* propos* demand* doute* serait seraient aurait auraient qualif* attribu* convaincu* redout* réclam* suggèr* sugger* conclu* reproch* engage* peur vise* visent
    none: la_critique que_prévu budget_prévu prévu_pour
    by: selon d_après d'après aux_yeux de_l'avis
    hedge: serait seraient aurait auraient prévu* prévision* attribu* suppos* doute* peur`,
  es: `said: dijo dice dicen dijeron declar* según anunci* explic* añad* precis* indic* inform* escrib* escrit* confirm* subray* señal* recuerd* record* contó cuenta_que comunic* mencion* apunt* detall* de_acuerdo_con
    claim: da_por dan_por dio_por afirm* aseguró asegur* cree creen creía piensa piensan pensaba habla_de hablan_de habló_de opin* acus* supuest* presunt* sospech* supon* teme* espera* advirt* adviert* advert* consider* estim* sostien* sostuv* critic* lament* prometi* promet* prev* pronostic* calcul* admit* reconoc* recomend* propon* propus* pide pidió duda* denunci* calific* sugier* sugir* convencid* alega* juzg* reclam* atribu* achac* concluy* miedo temor*
    by: según de_acuerdo_con a_juicio_de en_opinión_de
    hedge: prev* espera* teme* temor* miedo duda*`,
  it: `said: dice dicono disse detto ha_detto dichiar* secondo annunci* spieg* aggiun* precis* indic* riferi* scriv* scrit* conferm* sottoline* ricord* raccont* comunic* fa_sapere riport* stando_a
    claim: afferm* sostien* sosten* crede credono pensa pensano pensava parla_di parlano_di ritien* ritengono accus* presunt* sospett* suppon* teme temono temeva spera sperano avvert* stim* giudic* consider* critic* lament* promess* promett* preved* previst* prevision* ammett* ammess* raccomand* propon* propost* chiede chiedono chiesto dubit* denunci* defini* sugger* convint* parere opinione sarebbe sarebbero avrebbe avrebbero assicur* imput* attribui* paura timore timor*
    none: lo_ha_scritto l'ha_scritto secondo_è secondo_ha secondo_posto secondo_tempo secondo_trimestre il_secondo al_secondo un_secondo del_secondo nel_secondo dal_secondo pensione pensioni pensionat* tempo tempi temperatur* tempest* temporal* stimol* promesso_sposo defini* notizi* cassa
    by: secondo stando_a a_detta a_giudizio a_parere
    hedge: sarebbe sarebbero avrebbe avrebbero previst* prevision* timor*`,
  pt: `said: disse diz dizem disseram declar* segundo de_acordo_com conforme anunci* explic* acrescent* precis* indic* inform* escrev* escrit* confirm* sublinh* salient* lembr* record* contou_que comunic* mencion* public* apont* relat*
    claim: afirm* alega* acredit* acha acham pensa pensam fala_em falam_em falou_em fala_de falou_de acus* supost* alegad* suspeit* supõ* supos* teme* receia* espera* advert* alert* consider* estim* sustent* defende* critic* lament* promet* prevê* preve* previs* admit* reconhec* recomend* propõ* propôs pede pediu duvid* denunci* classific* suger* convict* calcul* projet* avali* garant* reivindic* medo na_opinião
    by: segundo de_acordo_com conforme na_opinião no_entender
    hedge: prevê preve* previs* espera* medo promet* receia*`,
  nl: `said: zegt zei zeggen zeiden gezegd volgens meldt meldde meldden melden gemeld deelt*_mee deelde* verklaar* liet_weten laat_weten laten_weten legt_uit legde_uit voegt*_toe benadruk* schrijft schreef schrijven bevestig* kondig* aangekondigd bericht* noemt noemde aldus stelt* vertelt* vertelde* wijst_erop
    claim: beweert beweer* gelooft geloof* denkt denken dacht* vindt vinden vermoed* beschuldig* vermeend* vreest vreesde vrezen hoopt hopen waarschuw* schat schatte geschat spreekt_van sprak_van spreken_van schrijft_toe schrijft_*toe schrijft_*_*_toe schrijft_*_*_*_toe schrijft_*_toe beschouw* kritiek* bekritis* klaagt belooft beloof* verwacht* voorspel* raming* mening oordeel* geeft_toe adviseer* stelt_voor eist betwijfel* zou zouden naar_verluidt naar_eigen_zeggen acht wijt wijten bang vrees angst volgens verwijt verwijten verweet verweten
    by: volgens aldus naar_verluidt
    hedge: zou zouden verwacht* raming* vindt vinden`,
  pl: `said: powiedzia* mówi* mówią według poinformow* informuj* ogłos* oświadcz* wyjaśni* doda* dodaj* podkreśl* podał podała podali podało podano podaje podają potwierdz* napisa* pisze zaznacz* zapowied* zapowiad* jak_podaj* komunika* raport* wskaz* zdaniem relacj* przekaza*
    claim: utrzymuj* twierdz* uważ* sądzi sądzą wierzy wierzą mówi_o oskarż* rzekom* podobno podejrzew* obawia* boi nadziej* ostrzeg* szacu* oszacow* uzna* kryty* skarż* obiec* przewid* prognoz* oczekuj* przyzna* zaleca* proponuj* propozycj* zarzuc* sugeruj* przypuszcz* ocen* opini* domaga* spodziewa* wątpi* zapewni* przypis* wini*
    by: według zdaniem
    hedge: przewid* prognoz* oczekuj* spodziewa* szacu*`,
  ru: `said: сказа* говор* заяв* сообщ* по_словам по_данным рассказ* объясн* добав* уточн* отмет* отмеч* подчеркн* подтверд* пиш* написа* объяв* согласно указ* передал* пояснил* как_сообщ* напомн* привод* слова*
    claim: утвержд* счита* дума* полага* верит верят говорит_о обвин* якобы предположи* предполага* подозрева* опаса* надею* надеет* надеял* предупред* предупрежд* оценива* оценк* оценил* критик* жалу* жалоб* обеща* прогноз* ожида* призна* рекоменд* предлага* предложи* сомнева* по_мнению мнени* уверен* допуска* требу* винит возлага* настаива* назва* назыв*
    by: по_словам по_данным по_мнению согласно
    hedge: прогноз* ожида* мнени* назва*`,
  zh: `said: 表示 说 称 据 指出 宣布 介绍 告诉 报道 报告称 透露 强调 补充 解释 写道 证实 确认 根据 公布 通报 消息 提到 坦言 回应
    claim: 认为 声称 宣称 指控 指责 涉嫌 据称 据说 怀疑 担心 担忧 希望 警告 估计 预计 预测 批评 抱怨 承诺 建议 相信 猜测 推测 主张 承认 可能 呼吁 质疑 坚称 归咎 看来 眼中 觉得 看法 提醒 估算
    none: 说明 称号 名称 称为 说法 数据 证据 依据 据点 占据 收据 小说 对称 职称 人称 传说 学说 票据 说服`,
  ja: `said: 述べ 語っ 語る 話し 話す 言っ 言う によると によれば 発表 明らかにし 明らかにする 説明 報告 指摘 強調 付け加え 伝え コメント 確認 という と書い と記し
    claim: 主張 考え 見て 見込 みられ とされ 疑い 疑っ 懸念 恐れ 期待 警告 推定 推計 批判 約束 予測 予想 提案 勧め 信じ 非難 訴え 見方 見解 可能性 認め 求め らしい ようだ 思わ みている みており 考えら 噂 試算 とみ 評価
    none: 見込み客 指摘なし というの 考え方 会話し 世話し 話し合`,
  hi: `said: कहा कहना कहते कहती बताया बताई बताते के_अनुसार अनुसार मुताबिक बयान घोषणा ऐलान जानकारी बोले बोली लिखा पुष्टि ज़ोर जोर सूचित जताया जताई
    claim: दावा आरोप मानना माना मानते मानती मानता अनुमान आशंका उम्मीद चेतावनी आलोचना शिकायत वादा सुझाव प्रस्ताव संदेह कथित कथित_तौर राय विश्वास संभावना मांग माँग शक सलाह दोष डर`,
  ko: `said: 말했* 말한* 밝혔* 밝힌* 전했* 따르면 발표* 설명* 덧붙* 강조* 보도* 확인* 의하면 알렸* 했다고 공개* 지적* 언급*
    claim: 주장* 추정* 예상* 전망* 우려* 비판* 믿* 생각* 의혹* 경고* 제안* 약속* 혐의* 비난* 요구* 기대* 평가* 촉구* 반박* 추측*
    by: 따르면 의하면
    hedge: 예상* 전망* 기대* 추정*`,
  ar: `said: قال قالت يقول تقول وقال وقالت ويقول وتقول أعلن أعلنت يعلن تعلن وأعلن وأعلنت وفقا وفقًا وفق بحسب حسب صرح صرحت أفاد أفادت أوضح أوضحت وأوضح وأوضحت أكد أكدت يؤكد تؤكد وأكد وأكدت ذكر ذكرت وذكر أضاف أضافت وأضاف وأضافت أشار أشارت وأشار وأشارت نقلا
    claim: يعتقد تعتقد ويعتقد وتعتقد زعم زعمت يزعم تزعم وزعم يتوقع تتوقع ويتوقع وتتوقع اتهم اتهمت واتهم يتهم يخشى تخشى ويخشى وتخشى حذر حذرت وحذر يحذر يقدر تقدر ويقدر يدعي تدعي مزعوم انتقد انتقدت وانتقد يرى ترى ويرى وترى يظن تظن يأمل تأمل ويأمل وتأمل طالب طالبت وطالب يطالب تطالب وعد وعدت يعد رأي اعتبر اعتبرت واعتبر وصف وصفت ووصف يشكك
    by: وفقا وفقًا وفق بحسب حسب قال قالت يقول تقول وقال وقالت ويقول وتقول يعتقد تعتقد ويعتقد وتعتقد زعم زعمت يتوقع تتوقع يرى ترى ويرى وترى حذر حذرت وحذر أكد أكدت وأكد وأكدت أعلن أعلنت وأعلن أوضح أوضحت أضاف أضافت وأضاف وأضافت
    hedge: يتوقع تتوقع يقدر تقدر يعد`,
  tr: `said: söyledi söylüyor söylüyorlar söyledi* dedi diyor açıkladı açıklıyor belirtti belirtiyor bildirdi bildiriyor duyurdu ekledi anlattı anlatıyor vurguladı aktardı yazdı ifade
    claim: iddia* inanıyor düşünüyor düşünüy* tahmin* suçla* bekliyor* bekley* umuyor* uyar* eleştir* öner* sözde sanıyor savun* kaygı* endişe* korkuyor görüş* şikâyet* şikayet* vaat* talep* isted* istiyor* nitele* değerlendir*
    source: göre
    hedge: bekliyor* tahmin* umuyor* istiyor*
    none: yıla_göre aya_göre yılına_göre önceye_göre haftaya_göre döneme_göre bekleyen*`,
  sv: `said: säger sade sa enligt uppger uppgav meddelar meddelade skriver_att skrev_att berättar berättade förklarar förklarade betonar betonade tillägger tillade bekräft* påpekar påpekade rapporter* konstater* nämner
    claim: påstår påstod hävdar hävdade tror trodde anser ansåg menar menade misstänk* befarar befarade hoppas hoppades varnar varnade uppskatt* kritiser* anklag* väntas förutspå* föresl* kräver krävde kallar kallade tvivlar beskriv* beskyll* lovar lovade räknar_med räknade_med fruktar tycker tyckte åsikt
    by: enligt
    hedge: väntas uppskatt* hoppas räknar_med`,
  uk: `said: сказа* каже кажуть говорит* заяви* заявля* повідоми* повідомля* за_словами за_даними розпові* поясни* поясню* дода* зазначи* зазнача* підкресли* підкреслю* згідно підтверди* наголоси* нагадал* пише
    claim: стверджу* вважа* дума* звинувати* звинувачу* нібито підозрю* побою* сподіва* попереди* попереджа* оціню* критик* очіку* прогноз* обіця* вимага* сумніва* на_думку переконан* назива* назвал* припуска* скарж* пропону*
    by: за_словами за_даними згідно на_думку
    hedge: очіку* прогноз* сподіва*`,
  cs: `said: řekl* říká říkají uvedl* uvádí podle oznámil* sdělil* vysvětlil* vysvětluje dodal* dodává zdůraznil* potvrdil* potvrzuje napsal* prohlásil* upozornil* upozorňuje
    claim: tvrdí tvrdil* domnív* věří obvinil* obviňuje údajně obává* doufá varoval* varuje odhad* kritiz* očekáv* předpokl* navrh* prý považuje slib* pochybuje požaduj* myslí označil* označuje doporuč* stěžuje
    by: podle
    hedge: očekáv* předpokl* odhad* doufá`,
};

/** Offices whose own count may be told plainly. */
export const offices: Rows = {
  en: `company firm group operator maker statistic* census office bureau ministry agency department authority register observatory survey count institute university study researchers data figures report city town council police hospital airline carmaker bank court museum club school fire_brigade airport port festival zoo`,
  de: `unternehmen konzern firma betreiber statistik* statistisch* *amt amt* bundesamt* landesamt* behörde* ministerium* institut* register* erhebung* zählung* messung* studie bilanz geschäftsbericht* stadt gemeinde polizei klinik krankenhaus gericht landgericht museum verein bank hersteller flughafen hochschule feuerwehr kreis land`,
  fr: `groupe entreprise société statistique* institut* ministère* office* agence* registre* recensement* enquête* observatoire* étude* bilan ville mairie police hôpital tribunal musée banque aéroport`,
  es: `empresa grupo compañía estadístic* instituto* ministerio* oficina* agencia* registro* censo* encuesta* observatorio* estudio recuento ayuntamiento policía hospital tribunal museo banco aeropuerto`,
  it: `società gruppo azienda statistic* istituto* ministero* ufficio* agenzia* registro* censiment* indagine osservatorio studio comune polizia ospedale tribunale museo banca aeroporto`,
  pt: `empresa grupo estatístic* instituto* ministério* agência* registo* registro* censo* inquérito* observatório* estudo pesquisa câmara prefeitura polícia hospital tribunal museu banco aeroporto`,
  nl: `bedrijf concern statistiek* bureau* ministerie* instituut* register* telling* dienst* onderzoek gemeente politie ziekenhuis rechtbank museum bank luchthaven`,
  pl: `spółk* firm* statystyczn* urząd* urzęd* ministerstw* instytut* agencj* rejestr* spis* badan* miasto policja szpital sąd muzeum bank lotnisko`,
  ru: `компани* статистик* статистическ* ведомств* министерств* институт* агентств* служб* перепис* росстат* исследовани* мэри* полици* больниц* суд музе* банк* аэропорт*`,
  zh: '公司 统计 局 部 普查 署 研究所 监测 数据',
  ja: '同社 会社 統計 庁 省 局 調査 国勢 研究所 観測',
  hi: 'कंपनी सांख्यिकी विभाग मंत्रालय कार्यालय संस्थान जनगणना सर्वेक्षण आंकड़ों एजेंसी',
};
