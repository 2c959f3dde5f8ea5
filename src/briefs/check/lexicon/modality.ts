import type { Rows } from './rows.js';

/** Words that say that something may be, is planned, expected or yet to come, and not that it is so. */
export const modality: Rows = {
  en: `may: may might could possib* perhaps potential* maybe likely probab* apparently seem* appear* suggest* conceivabl* chance risk* presumabl* believe believes believed_to hint* suspect* indicat* hope* uncertain expect* arguably capable unlikely
    plan: supposed_to plan plans planned planning propos* intend* want wants aim aims aimed consider_*ing considers_*ing considering hope* would draft* seek* sought goal* target* discuss* debat* promise promises promising pledg* ambition set_to due_to scheduled in_talks apply applied applies prepar* bid candidat* recommend* call*_for demand* asks_for asked_for request* look_to wish* agreed_to pending might under_discussion await* would
    future: will shall expect* forecast* predict* project*_to is_to are_to was_to were_to due set_to going_to scheduled would 'll by_20* estimat* from_20* next upcoming soon to_be to_open to_close to_start planned plan plans prospect* should must
    should: should ought must has_to have_to need* recommend* advis* urg* call*_for
    told: advice tip tips recommended sees_a sees_no
    done: already has_been have_been now_runs was_decided settled confirmed proven in_force
    none: could_not could_be_seen can_be_seen so_that_*_*_could so_that_*_could so_that_could may_not
    none: in_may may_20* may_1* may_2* may_3* of_may since_may last_may by_may until_may may_day due_to_the risk_factor
    doubt: might could maybe perhaps possibly probably hopes presumably apparently
    may: whether under_investigation being_investigated being_examined being_checked pencilled pencilled_in provisional* unclear undecided`,
  de: `may: kann können könnte* möglich* vielleicht womöglich wohl vermutlich wahrscheinlich* voraussichtlich mag mögen offenbar dürfte* scheint scheinen deutet* hinweis* potenziell* eventuell chance* risik* anscheinend soll sollen lasse vermut* erwart* hoff*
    plan: plan* geplant* plant planen plante* will wollen wollte* vorschl* vorgeschlagen* beabsicht* soll sollen sollte* strebt* ziel* möchte* erwäg* diskut* entwurf* verspr* vorgesehen* angestrebt* bewirb* bewarb* beantrag* antrag* vorhab* absicht* prüf*
    future: wird werden soll sollen erwart* prognos* voraussichtlich* rechnet* künftig* demnächst geplant* plant will ab_20* bis_20* vorgesehen* ist_zu vorhers*
    should: soll* sollte* muss müsse* empfehl* empfiehl* empfohlen müssen
    done: bereits schon beschlossen entschieden steht_fest läuft in_kraft erwiesen nachweislich
    none: risikofaktor wird_von werden_von
    doubt: könnte könnten möglicherweise vielleicht wohl vermutlich womöglich hofft
    may: ob ungeklärt unklar`,
  fr: `may: peut peuvent pourrai* possib* peut-être probable* sans_doute éventuel* semble* potenti* apparemment risqu* serai* devrai* chance* aurait auraient suggèr* laisse* susceptible* vraisemblable* espèr* soupçonn*
    plan: plan plans planifi* prévoi* prévu* proposé* propose* souhaite* veut veulent envisag* projet* entend compte_*er compte_*ir compte_*re comptent_*er vise visent étudie étudient_la étudie_la étudie_l' promet* promis* objectif* ambition* brigu* demand* cherche cherchent espèr* intention* discut*
    future: sera seront va vont prévoi* prévu* attend* prévision* devrai* ira prochain* futur* d'ici compte aura auront pourra pourront ouvrira *ra
    should: devrai* doit doivent faut recommand* conseill*
    doubt: pourrait pourraient peut-être sans_doute espère
    may: on_ignore incertain*
    done: déjà décidé adopté en_vigueur prouvé définitif définitive désormais`,
  es: `may: puede pueden podría* posib* quizá* tal_vez probable* acaso parece* potencial* aparentemente riesg* sería* podrá* sugier* habría* apunt* indici* sospech* cree creen creía
    plan: plan planes planea* planific* planeó prev* propon* propuest* propuso quiere* pretende* proyect* busca buscan estudia estudian considera_*ar intención objetivo* promet* promesa* aspira* desea* solicit* espera* prevé
    future: será* va_a van_a prev* previst* espera* pronostic* próxim* futur* prevé habrá abrirá podrá tendrá estará deberá hará
    should: debe* debería* recomend* aconsej*
    doubt: podría podrían quizá tal_vez
    may: se_desconoce
    done: ya decidido aprobado en_vigor definitiv* demostrado seguro`,
  it: `may: può possono potrebbe* possibil* forse probabil* magari sembra* potenzial* apparentemente rischi* sarebbe* avrebbe* suggeri* potrà dovrebbe* ipotes* sospett* cred* presum*
    plan: piano piani pianific* prev* propon* propost* vuol* vogliono intend* progett* mira* consider* valut* obiettiv* promess* promett* aspir* desider* chiest* spera* conta punta intenzion*
    future: sarà saranno prev* previst* attes* prossim* futur* entro aprirà potrà avrà dovrà farà
    should: deve* devono dovrebbe* raccomand* consigli*
    doubt: potrebbe potrebbero forse
    may: non_è_chiaro
    done: già deciso approvato in_vigore definitiv* dimostrato certo`,
  pt: `may: pode podem poderá* poderia* possív* possiv* talvez provável* provavel* parece* potencia* aparentemente risco* seria* teria* suger* pôde hipótese* indíci* suspeit* acredit*
    plan: plano planos planej* planei* prev* propõ* propo* quer querem pretende* projet* projec* busca buscam estuda estudam objetivo* promet* promessa* aspira_a aspiram_a deseja* pedi* espera* tenciona* intenção
    future: será* vai vão prev* previst* espera* próxim* futur* prevê abrirá terá haverá deverá
    should: deve* devia* deveria* recomend* aconselh*
    doubt: poderia poderiam talvez
    may: não_se_sabe
    done: já decidido aprovado em_vigor definitiv* comprovado certo`,
  nl: `may: kan kunnen kon zou zouden mogelijk* misschien wellicht waarschijnlijk* vermoedelijk mag schijnt lijkt lijken blijkbaar potentie* kans* risic* wijst_op hoop* vermoed*
    plan: plan plannen gepland* plant wil willen wilde* voorstel* voorgesteld* stelt_voor beoog* overweeg* streef* doel* belooft beloof* van_plan bedoel* voornem* vraagt aanvra* hoopt onderzoekt onderzoeken_of
    future: zal zullen wordt worden verwacht* voorspel* prognose* toekomst* volgend* moet binnenkort gaat gaan gepland* plan* wil willen
    should: moet moeten zou_moeten aanbevel* adviseer* raadt*
    doubt: misschien wellicht mogelijk vermoedelijk hoopt
    may: of_het_* onduidelijk nog_niet_duidelijk
    done: al reeds besloten vastgesteld van_kracht bewezen definitief zeker`,
  pl: `may: może mogą mógł* mogł* możliw* być_może prawdopodob* zapewne wydaje podobno potencjaln* ryzyk* przypuszcz* sugeruj* podejrzew* szans*
    plan: plan* planow* zamierz* chce chcą proponuj* propozycj* zaproponow* ma_zostać rozważ* cel* obiec* zapowi* dąż* projekt* stara* wniosk* zapowiada*
    future: będzie będą ma mają oczekuj* prognoz* przewid* spodziew* przyszł* zostanie zostaną planow* plan*
    should: powin* musi muszą trzeba należy zalec*
    doubt: może mogą być_może prawdopodobnie
    done: już zdecydowan* postanow* potwierdzon* na_pewno ostateczn* obowiązuje`,
  ru: `may: может могут мог могл* могло возможн* вероятн* пожалуй наверн* кажется похоже видимо потенциальн* риск* предполож* предполаг* по-видимому шанс* подозрева* надее* способн*
    plan: план* планир* предлаг* предлож* намерен* хоч* хот* собира* рассматрива* цел* обеща* стрем* проект* обсужда* готов* рассчит* добива* намер*
    future: будет будут ожида* прогноз* предстоит скоро следующ* план* намерен* *ется станет станут появится откроет*
    should: должн* следует нужно надо необходим* рекоменд* придётся
    doubt: возможно вероятно может могут
    none: хотя
    may: неясно неизвестно
    done: уже решен* решено утвержден* доказан* точно окончательн* действует`,
  zh: `may: 可能 或许 也许 大概 或 有望 恐怕 似乎 看似 疑似 潜在 可以 能 有可能 或将 未必 风险 怀疑
    plan: 计划 拟 打算 提议 建议 考虑 希望 目标 准备 有意 讨论 承诺 草案 规划 想 寻求 申请
    future: 将 会 预计 预测 预期 有望 即将 明年 未来 计划 拟 料
    should: 应 应该 必须 需要 须 建议
    none: 可能性不 能力 能源 能量 功能 性能 节能 智能 将军 会议 会员 协会 委员会 社会 不会 理想 思想 机会 大会 工会 议会 应用 供应 反应 效应 适应 响应 模拟 虚拟 能够 才能 可以 教会 议会 公会 商会 联合会 基金会 学会 理事会 董事会 晚会 展览会 音乐会 运动会 博览会 董事会 市议会 核能 热能 太阳能 风能 大概念 或者 相应 应对 对应 不能 未能 无法 会计 会长 会面 会晤
    doubt: 可能 或许 也许 疑似
    may: 是否 尚不清楚
    done: 已经 已 决定 敲定 确定 证实 早已 正式`,
  ja: `may: 可能性 かもしれ だろう でしょう と思われ とみられ 恐れ 考えられ 見込 らしい ようだ そうだ おそらく たぶん 疑い とみ 見られ うる 得る 推測 推定 示唆 懸念
    plan: 計画 予定 提案 検討 目指 目標 方針 意向 希望 つもり 案 たい考え 狙い 約束 構想 準備 要望 求め
    future: 予定 見通し 予測 予想 見込 来年 今後 将来 だろう 計画 方針 となる見
    should: べき 必要 なければならない 推奨 勧め
    none: 計画し 案内 答案 案件
    doubt: 可能性 かもしれ とみられ
    may: かどうか
    done: 決まった 決定 すでに 既に 決まり 確定 判明 確実`,
  hi: `may: सकता सकती सकते संभव* संभावना शायद हो_सकता संभवतः आशंका लगता अनुमान* जोखिम खतरा उम्मीद
    plan: योजना प्रस्ताव* विचार इरादा चाहता चाहती चाहते लक्ष्य वादा तैयारी कोशिश मांग माँग इच्छा सुझाव प्रस्तावित
    future: होगा होगी होंगे *एगा *एगी *ेगा *ेगी *ेंगे करेगा करेगी करेंगे जाएगा जाएगी जाएंगे अनुमान उम्मीद पूर्वानुमान अगले आगामी योजना
    should: चाहिए ज़रूरी जरूरी सलाह
    doubt: सकता सकती सकते संभावना शायद आशंका
    done: पहले_ही चुका चुकी चुके तय_हो फ़ैसला निश्चित साबित`,
  ko: `may: 수_있* 가능성* 아마 추정* 것으로_보* 듯 모른다 모릅니다 우려* 예상* *지도 *일지
    plan: 계획* 제안* 검토* 목표* 예정* 추진* 방침* 희망* *려고 *고자
    future: 것이다 것으로 예정* 예상* 전망* 내년 *겠다
    should: *해야 *어야 *아야 권고* 권장* 필요*
    doubt: 가능성* 아마 추정* 모른다
    may: 여부 불투명* 미정
    done: 이미 결정* 확정* 입증*`,
  ar: `may: قد ربما يمكن محتمل المحتمل لعل يبدو يرجح احتمال من_الممكن تستطيع يستطيع
    plan: تخطط يخطط خطة اقترح تعتزم يعتزم تنوي ينوي يريد تريد تأمل يأمل يسعى تسعى مقترح مشروع تدرس يدرس
    future: سوف سيتم ستكون سيكون متوقع المتوقع سي* ست* العام_المقبل
    should: يجب ينبغي لا_بد يوصي توصي ينصح تنصح
    doubt: قد ربما لعل
    may: غير_واضح غير_معروف
    done: بالفعل تقرر مؤكد ثبت
    none: سيدة سيارة سيارات سيد ستة ستين ستون سياسة سياسي* سياح* سيناء سينما سير* ستار*`,
  tr: `may: olabilir belki muhtemelen *abilir *ebilir *abilecek *ebilecek olası galiba sanılıyor olasılı* ihtimal*
    plan: plan* öner* hedef* niyet* istiyor istediğini amaçl* umuyor* umduğunu umduklarını değerlendir* tasarla*
    future: *acak *ecek *acağını *eceğini *acağı *eceği *acaklar *ecekler bekleniyor tahmin* gelecek_yıl
    should: gerek* *malı *meli *malıdır *melidir zorunda tavsiye*
    doubt: belki muhtemelen *abilir *ebilir
    may: belirsiz belli_değil
    done: çoktan kararlaştır* kesinleş* kanıtla*`,
  sv: `may: kan kanske möjlig* troligen sannolik* verkar tycks kunde risk* förmodligen eventuellt lär
    plan: plan* vill föresl* avser överväg* mål hoppas ämnar tänker strävar siktar förslag*
    future: ska kommer väntas prognos* skall nästa_år beräknas
    should: bör måste borde rekommend* behöver råder
    doubt: kanske möjligen troligen hoppas förmodligen
    may: oklart osäkert huruvida
    done: redan beslutat beslutade fastslaget bevisat`,
  uk: `may: може можуть міг могл* могти можлив* ймовірн* мабуть напевно здається схоже ризик* потенцій*
    plan: план* пропону* має_намір мають_намір хоч* розгляда* ціл* обіця* прагн* збира*
    future: буде будуть очіку* прогноз* наступн* *тиме *тимуть
    should: повин* слід потрібно треба необхідн* рекоменд* радить радять мусить
    doubt: можливо ймовірно може можуть
    may: невідомо неясно
    done: вже вирішен* затверджен* доведен*
    none: хоча`,
  cs: `may: může mohou mohl* možn* pravděpodobn* asi snad zřejmě prý hrozí riziko
    plan: plán* navrh* chce chtějí hodlá zvažuj* cíl* slib* usiluj* návrh*
    future: bude budou očekáv* předpokl* příští*
    should: měl_by měla_by mělo_by měli_by musí mají doporuč* třeba nutn*
    doubt: možná asi snad prý pravděpodobně
    may: nejasn* není_jasné
    done: již rozhodnut* schválen* prokázan*`,
};
