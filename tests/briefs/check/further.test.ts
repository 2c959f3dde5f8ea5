import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

const polish: readonly Row[] = [
  [
    'number',
    'Kopalnia wydobyła 320 ton soli.',
    'Wydobycie kopalni to 320 ton soli',
    'Kopalnia wydobyła 230 ton soli',
  ],
  [
    'direction',
    'Liczba bocianów w dolinie wzrosła.',
    'W dolinie wzrosła liczba bocianów',
    'Liczba bocianów w dolinie spadła',
  ],
  [
    'negation',
    'Rada nie zatwierdziła budowy portu.',
    'Rada nie zatwierdziła budowy portu',
    'Rada zatwierdziła budowę portu',
  ],
  ['speaker', 'Staw jest zatruty, twierdzi rybak.', 'Według rybaka staw jest zatruty', 'Staw jest zatruty'],
  [
    'exception',
    'Wszystkie sale są ogrzewane oprócz piwnicy.',
    'Oprócz piwnicy wszystkie sale są ogrzewane',
    'Wszystkie sale są ogrzewane',
  ],
  ['quantity', 'Połowa lamp jest zepsuta.', 'Zepsuta jest połowa lamp', 'Wszystkie lampy są zepsute'],
];

const russian: readonly Row[] = [
  [
    'numbers of two subjects',
    'Мельница даёт 14 тонн муки, а пекарня выпускает девять.',
    'Мельница даёт 14 тонн муки',
    'Мельница даёт девять тонн муки',
  ],
  [
    'direction',
    'Число аистов в долине снизилось.',
    'В долине уменьшилось число аистов',
    'Число аистов в долине выросло',
  ],
  ['negation', 'Совет не одобрил снос башни.', 'Снос башни совет не одобрил', 'Совет одобрил снос башни'],
  ['speaker', 'Озеро отравлено, утверждает рыбак.', 'По словам рыбака, озеро отравлено', 'Озеро отравлено'],
  [
    'condition',
    'Паром отправится, если стихнет ветер.',
    'Если стихнет ветер, паром отправится',
    'Паром отправится',
  ],
  ['name', 'Орган настроила Вера Лисина.', 'Вера Лисина настроила орган', 'Вера Громова настроила орган'],
];

const chinese: readonly Row[] = [
  [
    'numbers of two subjects',
    '磨坊每天加工14吨小麦，榨油厂加工9吨大豆。',
    '磨坊每天加工14吨小麦',
    '磨坊每天加工9吨小麦',
  ],
  ['unit', '隧道全长850米。', '隧道长850米', '隧道长850公里'],
  ['direction', '山谷里的鹤群数量减少了。', '山谷里的鹤群减少了', '山谷里的鹤群增加了'],
  ['negation', '委员会没有批准拆除塔楼。', '拆除塔楼没有获得委员会批准', '委员会批准拆除塔楼'],
  ['rumour', '泉水有毒的说法是谣言。', '泉水有毒是谣言', '泉水有毒'],
  ['exception', '除地下室外，所有展厅都开放。', '除地下室外所有展厅都开放', '所有展厅都开放'],
  ['may', '湿地可能释放甲烷。', '湿地可能释放甲烷', '湿地释放甲烷'],
  ['quantity', '一半的路灯坏了。', '路灯坏了一半', '三分之一的路灯坏了'],
];

const japanese: readonly Row[] = [
  [
    'numbers of two subjects',
    '製粉所は14人、搾油所は9人を雇っている。',
    '製粉所は14人を雇っている',
    '製粉所は9人を雇っている',
  ],
  ['direction', '谷のツルの数は減少した。', '谷でツルの数が減少した', '谷でツルの数が増加した'],
  [
    'negation',
    '議会は塔の解体を承認しなかった。',
    '塔の解体を議会は承認しなかった',
    '議会は塔の解体を承認した',
  ],
  [
    'speaker',
    '池は汚染されていると漁師は主張した。',
    '漁師の主張では池は汚染されている',
    '池は汚染されている',
  ],
  [
    'exception',
    '地下室を除き、全展示室が開いている。',
    '地下室を除き全展示室が開いている',
    '全展示室が開いている',
  ],
  [
    'roles',
    '青木製紙が松田印刷を買収した。',
    '松田印刷は青木製紙に買収された',
    '松田印刷が青木製紙を買収した',
  ],
];

const hindi: readonly Row[] = [
  ['number', 'खदान से 320 टन नमक निकला।', 'खदान से 320 टन नमक निकला है', 'खदान से 230 टन नमक निकला'],
  ['direction', 'घाटी में सारसों की संख्या घट गई।', 'घाटी में सारसों की संख्या कम हुई', 'घाटी में सारसों की संख्या बढ़ गई'],
  [
    'negation',
    'परिषद ने मीनार गिराने की अनुमति नहीं दी।',
    'मीनार गिराने की अनुमति परिषद ने नहीं दी',
    'परिषद ने मीनार गिराने की अनुमति दी',
  ],
  ['speaker', 'एक मछुआरे का दावा है कि तालाब ज़हरीला है।', 'मछुआरे के अनुसार तालाब ज़हरीला है', 'तालाब ज़हरीला है'],
  ['exception', 'तहखाने को छोड़कर सभी कमरे खुले हैं।', 'तहखाने को छोड़कर सभी कमरे खुले हैं।', 'सभी कमरे खुले हैं'],
];

const others: readonly (readonly [language: string, ...Row])[] = [
  [
    'sv',
    'negation',
    'Nämnden har inte godkänt bygget.',
    'Bygget har inte godkänts av nämnden',
    'Nämnden har godkänt bygget',
  ],
  ['tr', 'number', 'Maden 320 ton tuz çıkardı.', 'Maden 320 ton tuz çıkardı', 'Maden 230 ton tuz çıkardı'],
  [
    'ko',
    'direction',
    '계곡의 학 개체 수가 감소했다.',
    '계곡의 학 개체 수가 감소했다',
    '계곡의 학 개체 수가 증가했다',
  ],
  [
    'ar',
    'number',
    'أنتج المنجم 320 طنا من الملح.',
    'أنتج المنجم 320 طنا من الملح',
    'أنتج المنجم 230 طنا من الملح',
  ],
  [
    'uk',
    'negation',
    'Рада не схвалила знесення вежі.',
    'Рада не схвалила знесення вежі',
    'Рада схвалила знесення вежі',
  ],
];

describe('a fact in a further language beside its quotation', () => {
  it.each(polish)('Polish, %s: “%s” shows “%s”, not “%s”', judgedIn('pl'));
  it.each(russian)('Russian, %s: “%s” shows “%s”, not “%s”', judgedIn('ru'));
  it.each(chinese)('Chinese, %s: “%s” shows “%s”, not “%s”', judgedIn('zh'));
  it.each(japanese)('Japanese, %s: “%s” shows “%s”, not “%s”', judgedIn('ja'));
  it.each(hindi)('Hindi, %s: “%s” shows “%s”, not “%s”', judgedIn('hi'));
  it.each(others)('%s, %s: “%s” shows “%s”, not “%s”', (language, ...row) => judgedIn(language)(...row));
});
