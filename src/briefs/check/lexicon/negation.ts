import type { Rows } from './rows.js';

/**
 * `not`: turns a statement round. `soft`: verbs that say that something is not so or does not come. `weak`: words by which a fact
 * may tell that; `none`: phrases that only look like negations.
 */
export const negation: Rows = {
  en: `not: not no never nor neither nobody none nothing nowhere without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't
    wouldn't hasn't haven't hadn't couldn't shouldn't mustn't needn't hardly barely unable n't non free_of devoid far_from no_longer not_yet zero yet_to
    soft: fail* refus* deny denies denied denying reject* den* prevent* avoid* lack* missed misses missing absen* ruled_out rule_out rules_out dismiss* disputes disputed disputing disput*_that declin*_to abandon* scrap* shelv*
    cancel* drop*_plan* stop* halt* ban banned bans forbid* forbad* prohibit* untouched unchanged unaffected uncertain unlikely unclear unproven unpaid unsafe untrue undecided unresolved unfounded false wrong* myth* refut* debunk* disprov*
    exclud* except exempt* turn*_down opposes opposed opposing contradict* cease ceased ceases resist* blocked_the veto* overturn* impossible inaccura* incorrect* nonsense misleading rebuff* unapproved pending unconfirmed unchanged
    none: failure* no_*er_than not_*er_than no_*_than not_be_*_for_*er_than not_*_*_*er_than not_only not_just not_least no_later no_more_than not_more_than no_less_than no_fewer not_less_than nothing_but no_doubt no_matter why_not no_one's no_earlier no_sooner
    weak: closed shut ended earliest unsafe gone first_time still_needs still_need still_to still_awaits await* would_rather free against instead_of rather_than short_of avoid* deny less without keep_*_out kept_*_from kept_*_*_*_from keep out_of unbeaten unexamined off away declin* remain_open open withdr* pull* outside
    denial: not_supported no_evidence no_proof unsupported not_true no_truth not_borne out_of_the_question legend rumour* rumor* false falsely myth* untrue debunk* refut* denied denies denying disput* contradict* reject* dismiss* hoax disprov* unfounded misconception* incorrect* wrongly baseless nonsense`,
  de: `not: nicht nichts nie niemals niemand* kein* weder ohne nirgends kaum unmöglich mitnichten keinesfalls keineswegs null
    soft: scheiter* verweiger* weiger* bestreit* bestritt* dementier* leugn* lehnt* lehnte* ablehn* abgelehnt* verhinder* vermeid* vermied* vermisst* fehl* mangel* ausgeschlossen schließt_aus schloss_aus wies_zurück weist_zurück zurückgewiesen zurückzuweisen zurückweis*
    verwarf verworfen aufgegeben gestrichen streicht abgesagt sagte_ab gestoppt stopp* verbiet* verbot* verboten verzicht* unverändert unberührt unklar unbestätigt unwahrscheinlich unbewiesen unbezahlt ungelöst unbegründet unwahr falsch* irrig* mythos mythen irrtum irrtümlich* märchen gerücht* widerleg* unzutreffend
    ausgenommen außer unbegründet widersprech* widersprach* widersprochen gegenteil haltlos entkräft* ausschließ*
    none: nicht_nur nicht_zuletzt nicht_mehr_als nicht_weniger_als nichts_anderes nicht_später
    weak: ungeschlagen außen_vor bleibt_offen unbesiegt stoppt gesperrt geschlossen endet* ende frühestens eingestellt gefährlich erstmals ersten_mal zum_ersten noch_ausstehend* steht_noch_aus wegfall* fielen_weg fallen_weg fiel_weg entfall* entfiel* *abbau bleiben bleibt frei kostenlos* gratis gegen statt anstatt vermeid* ablehn*
    denial: keine_belege kein_beleg keinen_beleg keine_beweise nicht_belegt nicht_wahr stimmt_nicht legende gerücht* dementier* bestreit* bestritt* falsch* unwahr mythos mythen märchen irrtum irrtümlich* widerleg* unzutreffend haltlos irrglaube
    denial: wies_*zurück weist_*zurück zurückgewiesen bezeichne*_als_gerücht gegenteil abgelehnt lehnt_ab lehnte_ab`,
  fr: `not: ne n' pas jamais rien aucun* personne_ne ni sans nul nulle non impossible guère
    soft: échou* refus* ni* nie nient nié niait dément* démenti* rejet* empêch* évit* manqu* absen* exclu* écart* abandonn* annul* suspend* arrêt* interdi* inchangé* incertain* improbable* non_prouvé* faux fausse* mythe* erron* réfut* infond* contest* contredi* renonc* sauf excepté hormis
    à_tort idée_reçue légende* dépourvu* privé_de inexact* loin_de infirm*
    none: non_seulement pas_seulement ne_que n'_que pas_moins_de pas_plus_de plus_que
    weak: fermé* fin prend_fin au_plus_tôt cess* première_fois reste_à doit_encore doivent_encore gratuit* contre plutôt_que invaincu* boud* hors laisse_*_côté sans ignor* stop évit* au_lieu
    denial: aucune_preuve aucun_fondement pas_vrai rumeur* démenti* dément* faux fausse* mythe* erroné* réfut* infond* idée_reçue légende*
    denial: nie nient nié niait nièrent rejet* contraire`,
  es: `not: no nunca jamás nadie nada ningún ninguna ninguno ni sin tampoco imposible apenas
    soft: fracas* neg* niega* niegan negó desmint* desmient* rechaz* impid* imped* evit* falt* carec* ausen* descart* exclu* abandon* cancel* suspend* deten* detuv* prohib* opon* opus* opuso inalterad* incierto improbable fals* mito* erróne* equivocad* refut* infundad* contradi* desacuerdo renunci* salvo excepto
    bulo* desment* leyenda desautoriz* rehús* inexact* pendiente lejos_de
    none: no_solo no_sólo no_menos_de no_más_de no_obstante nada_menos sino_también
    weak: cerrad* dejó_de dejar* como_muy_pronto fin primera_vez aún_debe todavía_debe queda_por quedan_por gratis gratuit* contra en_lugar_de deja_fuera dejan_fuera invict* fuera ajen* evit*
    denial: ninguna_prueba no_hay_pruebas sin_fundamento no_es_cierto rumor* desmint* desmient* desmentid* fals* mito mitos bulo* refut* infundad* leyenda
    denial: negó niega niegan negaron rechaz* contrario`,
  it: `not: non mai nessun* niente nulla né senza neppure nemmeno impossibile
    soft: fallit* falli* rifiut* neg* smentit* smentisc* smentì respint* resping* respinse imped* evit* manc* assen* esclu* abbandon* annull* sospend* sospes* fermat* vietat* viet* oppos* oppon* invariat* incert* improbabil* fals* mito miti errat* sbagliat* infondat* confut* contraddic* contraddett* rinunc* salvo eccetto tranne
    bufal* leggend* contest* erron* lontan*_da
    none: non_solo non_soltanto non_meno_di non_più_di
    weak: chius* smett* smesso al_più_presto fine prima_volta deve_ancora devono_ancora resta_da gratis gratuit* contro invece_di stop imbattut* fuori escl* anziché evit*
    denial: nessuna_prova non_è_vero voci smentit* smentisc* smentì fals* mito miti bufal* infondat* confut* leggend*
    denial: negato negano nega negò respint* contrario`,
  pt: `not: não nunca jamais ninguém nada nenhum* nem sem tampouco impossível
    soft: fracass* falh* recus* neg* desment* rejeit* imped* evit* falt* carec* ausen* descart* exclu* abandon* cancel* suspend* suspens* proib* opõe* opôs opuser* inalterad* incert* improváve* fals* mito* errad* errône* erróne* infundad* refut* contradi* contest* renunci* salvo exceto excepto
    boato* lenda* longe_de
    none: não_só não_apenas não_menos_de não_mais_de não_somente nada_menos
    weak: fechad* deix*_de fim primeira_vez ainda_deve ainda_precisa falta_ainda grátis gratuit* contra em_vez_de alhei* invict* fora evit*
    denial: nenhuma_prova não_há_provas não_é_verdade boato* rumor* desment* fals* mito mitos refut* infundad* lenda*
    denial: negou nega negam negaram rejeit* contrário`,
  nl: `not: niet niets nooit niemand geen noch zonder nergens nauwelijks onmogelijk evenmin
    soft: mislukt* faal* weiger* ontken* afgewezen wijst_af wees_af afwijz* verworpen verwerp* verwierp voorkom* voorkwam vermijd* vermeed ontbre* ontbrak* gebrek* uitgesloten sluit_uit sloot_uit geschrapt schrap* afgelast* gestopt stop* verbied* verbod* verboden onveranderd onzeker onwaarschijnlijk onjuist* onwaar vals* mythe* fabel* misverstand* foutief weerleg* ongegrond* tegengesproken tegenspreek* sprak*_tegen spreek*_tegen afzien zag_af behalve uitgezonderd
    gerucht* verkeerd* onterecht* onbewezen
    none: niet_*er_dan niet_alleen niet_meer_dan niet_minder_dan niet_later
    weak: gesloten dicht einde eindigt op_zijn_vroegst eerste_keer voor_het_eerst moet_nog moeten_nog gratis tegen in_plaats_van vermij*
    denial: geen_bewijs niet_waar klopt_niet gerucht* ontken* onwaar onjuist* mythe* fabel* weerleg* ongegrond* misverstand*
    denial: sprak_*tegen tegengesproken tegendeel verworpen afgewezen`,
  pl: `not: nie nigdy nikt nikogo nic niczego żaden żadn* ani bez brak braku niemożliw*
    soft: odmów* odmaw* zaprzecz* odrzuc* zapobie* unik* braku* wyklucz* porzuc* odwoł* wstrzym* zawiesz* zakaz* zabron* sprzeciw* niezmien* niepewn* fałsz* mit mitem mitu mity błędn* nieprawd* obal* bezpodstawn* dementuj* zdement* zdementow* oprócz poza zrezygnow* rezygn* nieudan* plotk* pogłosk*
    none: nie_tylko nie_więcej_niż nie_mniej_niż nie_później
    weak: zamknięt* koniec najwcześniej przesta* pierwszy_raz po_raz_pierwszy musi_jeszcze dopiero bezpłatn* darmow* przeciw* zamiast unik*
    denial: brak_dowodów nie_ma_dowodów plotk* pogłosk* zaprzecz* dementuj* zdement* nieprawd* fałsz* mit mitem obal* bezpodstawn*
    denial: odrzuci* przeciwn*`,
  ru: `not: не нет ни никогда никто ничего никак никаких никакой никакие никого без нельзя невозможно отнюдь
    soft: отказ* отриц* опроверг* опроверж* отклон* отверг* отвергл* предотврат* избеж* отсутств* исключ* отмен* приостанов* прекрат* запре* неизмен* неизвестн* маловероят* ложн* миф миф* ошибочн* неверн* неправд* необоснован* опровергл* кроме недоставал* сорвал* провал* слух* беспочвен* не удал*
    none: не_хвата* не_только не_более не_менее не_позднее не_раньше не_меньше не_больше
    weak: закрыт* конец переста* впервые ещё_предстоит еще_предстоит предстоит бесплатн* против вместо избега*
    denial: нет_доказательств не_подтвержд* не_соответствует слух* опроверг* опроверж* отриц* ложн* миф миф* неправд* необоснован* беспочвен*
    denial: отверг* отвергл* обратн*`,
  zh: `not: 不 没 没有 未 无 非 否 并未 并不 并没有 从未 绝不 尚未 无法 毫无 未能 不再 不会 不能 不得 从不 并非 不是 勿 零
    soft: 否认 拒绝 驳回 反对 阻止 避免 缺乏 缺少 失败 取消 放弃 停止 禁止 排除 除外 谣言 误解 谣传 不实 错误 误传 虚假 迷思 误区 辟谣 驳斥 澄清 中止 暂停
    none: 不仅 不但 不只 不过 不断 不同 不少 不久 不足 无论 不管 未来 无人机 不超过 不少于 不低于 不晚于 不得不 非常 无线 无疑 除非 非洲 否则 是否 不到 并无不同 非遗 不等 不含 无障碍 不锈钢 无偿
    weak: 首次 第一次 仍需 尚需 免费 反对 而非
    denial: 没有任何证据 没有证据 并无证据 不属实 谣言 谣传 否认 不实 误传 虚假 辟谣 驳斥 迷思 误区`,
  ja: `not: ない なかっ なく ません ぬ ず せず なし 無し 無い ゼロ 不可能 未 できず おらず ないまま
    soft: 否定 拒否 拒ん 却下 反対 防い 防ぐ 避け 欠け 不足 失敗 中止 断念 取りやめ 停止 禁止 除外 除き 除く 除い 誤り 誤解 デマ 虚偽 間違い 神話 俗説 迷信 誤っ 根拠のない うわさ 噂 撤回 見送
    none: だけでなく のみならず 少なく 必ず まず なければならない なくてはならない なけれ 少なくとも はず 未来 間もなく まもなく くまなく いらず わずか 水準 ずつ 未満 なくし みず 問わず やむなく すなわち
    weak: 初めて これから 無料 反対 代わりに
    denial: 証拠はない 根拠はない 事実では デマ 噂 うわさ 否定 虚偽 俗説 誤解 事実ではない 根拠のない`,
  hi: `not: नहीं न ना मत बिना कभी_नहीं कोई_नहीं किसी_ने_नहीं बगैर बग़ैर नामुमकिन असंभव शून्य
    soft: इनकार इंकार खंडन नकार* ठुकरा* अस्वीकार विफल असफल नाकाम रोक* बचा* कमी_है अभाव रद्द छोड़* बंद प्रतिबंध* मनाही विरोध खिलाफ झूठ* गलत ग़लत मिथक अफवाह* भ्रम* निराधार छोड़कर सिवाय अलावा खारिज ख़ारिज
    none: न_केवल न_सिर्फ न_केवल नहीं_तो
    weak: पहली_बार अभी_बाकी मुफ़्त मुफ्त खिलाफ बजाय
    denial: ख़ारिज खारिज कोई_सबूत_नहीं सच_नहीं अफवाह* अफ़वाह* खंडन इनकार इंकार झूठ* मिथक भ्रम* निराधार नकार*`,
  ko: `not: 않* *않 *않다 *않았다 *않는다 안 못 못했* 못한* 없* 아니* 아닌 불가능* *지_않* *지_못* *지_말* 말아야 없이 결코 전혀 미* 아직
    soft: 거부* 부인* 반대* 실패* 취소* 중단* 금지* 거짓* 허위* 오해* 사실이_아* 제외* 부결* 반박* 기각* 철회* 헛소문 소문* 무산*
    none: 뿐만_아니라 안에 안전* 못지않* 미국* 미래* 미술* 미터 미만 미디어 미세* 미리 안내* 안정*
    weak: 처음 첫 무료* 대신 종료* 폐쇄*
    denial: 부인* 거짓* 허위* 오해* 사실이_아* 반박* 소문* 헛소문 사실과_다르* 근거_없*`,
  ar: `not: لا لم ولم فلم لن ولن ولا فلا ليس ليست وليس وليست ما غير بدون دون عدم أبدا أبدًا قط يستحيل مستحيل بلا دونما
    soft: نفى نفت ونفى ونفت ينفي تنفي رفض رفضت ورفض ورفضت يرفض ألغى ألغت أُلغي فشل فشلت منع منعت يمنع تمنع يحظر حظر كاذب* خاطئ* شائع* شائعات إشاع* باستثناء خلافا خلافًا أوقف توقف كذب كذبت دحض مغلق
    none: لا_سيما ليس_فقط ما_بين ما_زال ما_زالت لا_يزال لا_تزال لا_يقل غير_أن لا_أكثر
    weak: مغلق انتهى لأول_مرة للمرة_الأولى مجانا مجانًا بدلا ضد
    denial: نفى نفت ونفى ونفت ينفي تنفي شائعات إشاع* كذب* دحض خلافا خلافًا لا_أساس لا_دليل`,
  tr: `not: *mayacak *meyecek *madı *medi *maz *mez *mıyor *miyor *muyor *müyor *mayan *meyen *madan *meden *mamış *memiş *mama *meme *amıyor *emiyor *madığı *mediği *mayın *meyin değil yok hiç hiçbir olmadan olmayan olmadı değildir asla ne_de yoktu yoktur
    soft: reddet* yalanla* iptal* yasak* başarısız* yanlış* efsane* söylenti* hariç dışında durdur* vazgeç* inkâr* inkar* asılsız* uydurma kapalı
    none: değil_aynı dolma dolmayı tırmanma yıllarında çalışma* uygulama* toplama* araştırma* açıklama* sulama* arama* yardımlaşma* kalma* alma* yapma* olma* başlama* tamamlama* kurutma* inceleme* gelme* işleme* düzenleme* ilerleme* verme* etme* izleme* geçme* temizleme* yükleme* üretme* mahkeme* sözleşme* yüzme* deneme* gitme* çözme* seçme* domates* temiz deniz* pekmez sekiz* dokuz* elmaz mesele* kalmaz
    weak: kapalı bitti sona ilk_kez ilk_defa ücretsiz bedava yerine karşı
    denial: yalanla* söylenti* efsane* asılsız* inkâr* inkar* doğru_değil reddet* kanıt_yok kanıtlanma*`,
  sv: `not: inte ej aldrig ingen inget inga utan varken knappast icke omöjlig* ingenting ingenstans
    soft: misslyck* vägra* förnek* avvisa* avslog* förhindra* undvik* sakna* inställ* inställt stoppa* förbj* förbud falsk* myt myten felaktig* dementera* utom nekar nekade avfärda* rykte* lades_ned
    none: inte_bara inte_minst inte_mer_än inte_mindre_än inte_senare ingen_annan
    weak: stängd* slut tidigast första_gången gratis mot istället
    denial: förnek* dementera* falsk* myt myten felaktig* rykte* avfärda* inga_bevis inga_belägg stämmer_inte inte_sant`,
  uk: `not: не немає нема ні ніколи ніхто нічого без жодн* неможливо ніде ніяк* нікого невідом*
    soft: відмов* запереч* спрост* відхил* скасув* припин* заборон* хибн* міф міфом неправд* крім чутк* провал* виключ*
    none: не_тільки не_лише не_більше не_менше не_пізніше
    weak: закрит* кінець вперше уперше безкоштовн* безплатн* проти замість
    denial: запереч* спрост* хибн* міф міфом неправд* чутк* немає_доказів безпідставн* не_відповіда*`,
  cs: `not: ne nikdy nikdo nic žádn* ani bez není nejsou nebyl* nebude* nemá* nelze nebudou nemají nemoh* nemůž* nesmí* nechce* nedá* nepřij* nezískal* nedostal* neuspěl* nikde nikoho nikomu nedoporuč* nezměn* nevyvola* nesouhlas* neplat* neprokáz* nepotvrd* neobsah*
    soft: odmít* popř* zamít* zruš* zastav* zákaz* zakáz* nepravd* mýtus* mýt* mylně kromě vyvrá* fám* pověr* selhal*
    none: nejen nejvíc* nejmén* nejlep* nejvyšš* nejvě*
    weak: zavřen* konec nejdříve poprvé zdarma proti místo
    denial: popř* nepravd* mýtus* mýt* mylně vyvrá* fám* bez_důkaz* není_pravda`,
};
