import { describe, expect, it } from '@jest/globals';
import { languageOfArticle, languageOfText } from '../../src/articles/text-language.js';

const texts = {
  en: 'The lighthouse was built by sixty masons, who carried the stone over the ice in two winters, and it has burned ever since.',
  de: 'Der Leuchtturm wurde von sechzig Maurern gebaut, die den Stein in zwei Wintern über das Eis trugen, und er brennt bis heute.',
  pl: 'Latarnię zbudowało sześćdziesięciu murarzy, którzy przez dwie zimy nosili kamień po lodzie, i świeci ona do dziś.',
  sv: 'Fyren byggdes av sextio murare, som bar stenen över isen under två vintrar, och den har brunnit sedan dess.',
  da: 'Fyret blev bygget af tres murere, som bar stenen over isen i to vintre, og det har brændt siden.',
  id: 'Mercusuar itu dibangun oleh enam puluh tukang batu yang mengangkut batu di atas es selama dua musim dingin.',
  tr: 'Deniz fenerini altmış duvarcı yaptı; iki kış boyunca taşı buzun üzerinden taşıdılar ve fener bugün hâlâ yanıyor.',
  vi: 'Ngọn hải đăng do sáu mươi thợ nề xây dựng, họ đã chở đá qua băng trong hai mùa đông và nó vẫn cháy đến nay.',
  ru: 'Маяк построили шестьдесят каменщиков, которые две зимы возили камень по льду, и он горит до сих пор.',
  uk: 'Маяк збудували шістдесят мулярів, які дві зими возили камінь по кризі, і він горить досі.',
  bg: 'Фарът е построен от шестдесет зидари, които пренасяли камъка по леда през две зими, и свети и до днес.',
  ar: 'بنى المنارة ستون بناء حملوا الحجارة فوق الجليد في شتاءين ولا تزال مضاءة حتى اليوم.',
  fa: 'این فانوس دریایی را شصت بنّا ساختند که در دو زمستان سنگ‌ها را از روی یخ آوردند و هنوز روشن است.',
  he: 'המגדלור נבנה בידי שישים בנאים שנשאו את האבן על הקרח במשך שני חורפים.',
  hi: 'यह प्रकाशस्तंभ साठ राजमिस्त्रियों ने बनाया था, जो दो सर्दियों तक बर्फ पर पत्थर ढोते रहे।',
  el: 'Ο φάρος χτίστηκε από εξήντα χτίστες που κουβαλούσαν την πέτρα πάνω στον πάγο.',
  th: 'ประภาคารสร้างโดยช่างก่อหกสิบคนที่ขนหินข้ามน้ำแข็งในสองฤดูหนาว',
  ja: '灯台は六十人の石工によって建てられ、二冬にわたって氷の上を石が運ばれた。',
  zh: '灯塔由六十名石匠建造，他们用两个冬天把石头从冰上运来。',
  ko: '등대는 예순 명의 석공이 지었으며 두 겨울 동안 얼음 위로 돌을 날랐다.',
};

describe('the language of a text', () => {
  it.each(Object.entries(texts))(
    'is told by its letters and words, %s, whatever the page says',
    async (language, text) => {
      expect(await languageOfText(undefined, text)).toBe(language);
      expect(await languageOfText(language === 'en' ? 'fr' : 'en', text)).toBe(language);
    },
  );

  it.each([
    ['en-GB', texts.en],
    [
      'pt-BR',
      'O farol foi construído por sessenta pedreiros, que levaram a pedra sobre o gelo em dois invernos.',
    ],
    ['zh-TW', '燈塔由六十名石匠建造，他們用兩個冬天把石頭從冰上運來。'],
    [
      'nb',
      'Fyret ble bygget av seksti murere, som bar steinen over isen i to vintre, og det har brent siden.',
    ],
    [
      'da',
      'Fyret blev bygget af tres murere, som bar stenen over isen i to vintre, og det har brændt siden.',
    ],
    [
      'id',
      'Mercusuar itu dibangun oleh enam puluh tukang batu yang mengangkut batu di atas es selama dua musim dingin.',
    ],
    ['mr', 'हा दीपस्तंभ साठ गवंड्यांनी बांधला, ज्यांनी दोन हिवाळे बर्फावरून दगड वाहून नेले.'],
    ['de', 'OK'],
    ['fr', '1874 – 212 – 41 m'],
    ['ja', '灯台建設'],
  ])('is what the page says, %s, where the text does not speak against it', async (claimed, text) => {
    expect(await languageOfText(claimed, text)).toBe(claimed);
  });

  it.each([undefined, 'und', '!!', 'mul'])('is not known where nothing tells it (%s)', async (claimed) => {
    expect(await languageOfText(claimed, '212')).toBe('und');
    expect(await languageOfText(claimed, 'Grue')).toBe('und');
  });

  it('of an article is that of its blocks', async () => {
    const article = { title: 'Fyr', language: 'en', confidence: 'high' as const };
    const blocks = [{ kind: 'paragraph' as const, text: texts.sv }];
    expect(await languageOfArticle({ ...article, blocks })).toBe('sv');
  });
});
