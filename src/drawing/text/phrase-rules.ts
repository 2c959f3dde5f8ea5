/** No line begins with these (JIS X 4051, and the same in Chinese): closing marks, small kana, signs after a number. */
const NEVER_FIRST =
  /^[!%),.:;?\]}¢°’”‰′″℃℉、。々〉》」』】〕〗〙〛ゝゞ・ーヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ！％），．：；？］｝｡｣､･ｰ~〜～…‥—ๆฯ]/;
/** No line ends with these: opening marks, signs before a number. */
const NEVER_LAST = /[([{«“‘〈《「『【〔〖〘〝（［｛｢£¥$€￥＄＃#№]$/;
const ENDS_WITH_NUMBER = /(?:\p{Nd}|\p{Nd}[十百千万億兆亿]{1,3}|\p{Nd}[.,．，]|\p{Nd}[〜～~–-])$/u;
const NUMBER = /^[\p{Nd}]/u;
const HAN_END = /[\p{Script=Han}々]$/u;
const ONE_HAN = /^\p{Script=Han}$/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const PAUSE = /[、。，．！？：；,.!?]$/u;

/** Whether a token belongs to the phrase before it, by its signs alone. */
export function joinsAnywhere(phrase: string, token: string): boolean {
  return NEVER_FIRST.test(token) || NEVER_LAST.test(phrase);
}

/** A number takes what it counts with it, unless that is long. */
function joinsNumber(phrase: string, token: string): boolean {
  return ENDS_WITH_NUMBER.test(phrase) && phrase.length + token.length <= 12;
}

const JAPANESE_PREFIX = /(?:^|[、。「『（])[約第全計毎各総最超両同新御おご]$/u;
/** Words in hiragana that begin a phrase. */
const JAPANESE_STARTERS: ReadonlySet<string> = new Set(
  'しかし また そして この その あの どの これ それ あれ どれ ここ そこ あそこ どこ こう そう すべて ほとんど およそ さらに もっと とても いつ なぜ みんな わたし あなた おいしい たとえば つまり ただし ただ なお まず つぎ さまざま いろいろ たくさん すぐ よく まだ もう ほぼ わずか たった できるだけ'.split(
    ' ',
  ),
);
/** Nothing longer is made of words in hiragana, which may be words of their own. */
const LONG_PHRASE = 9;
const JAPANESE_PARTICLES: ReadonlySet<string> = new Set(
  'は が を に へ と で も の や か ね よ な から まで より など だけ しか ほど くらい ぐらい ばかり ながら について として による により です ます でした ました ません した する して される された れる られる ない なかった たい いる いた ある あった こと もの ため'.split(
    ' ',
  ),
);

/** Short words that say more of the noun after them: 木の, 最初の, 正しい. */
const SHORT_MODIFIER = /^[「『（]?(?:[\p{Script=Han}々]{1,2}の|[\p{Script=Han}々]しい)$/u;
/** What is made of such a word and its noun is no longer. */
const LONG_NAME = 6;
const STARTS_NAME = /^[\p{Script=Han}\p{Script=Katakana}\p{Nd}]/u;

/** Whether a noun belongs to the short word that names it more closely: 木の二輪車. */
function joinsName(phrase: string, token: string): boolean {
  // Foreign names are cut where parts of them are words: ド・ライス.
  if (KATAKANA_END.test(phrase) && KATAKANA.test(token)) return phrase.length + token.length <= LONG_FOREIGN;
  const isShort = phrase.length + token.length <= LONG_NAME;
  return isShort && SHORT_MODIFIER.test(phrase) && STARTS_NAME.test(token);
}

const KATAKANA = /^[\p{Script=Katakana}ー]{1,12}$/u;
const KATAKANA_END = /[\p{Script=Katakana}ー]$/u;
const LONG_FOREIGN = 9;
/** They stand before a verb or another noun as well without being part of its name. */
const SAYS_WHEN: ReadonlySet<string> = new Set(
  '毎日 毎週 毎月 毎年 毎朝 毎晩 今日 明日 昨日 今週 今月 今年 昨年 来年 去年 現在 最近 将来 以前 以後 以上 以下 以内 全国 全部 一部 実際 結局 一番'.split(
    ' ',
  ),
);

/** 3分の1: a fraction is one number. */
const FRACTION = /\p{Nd}分の$/u;

export function joinsJapanese(phrase: string, token: string): boolean {
  if (joinsAnywhere(phrase, token) || joinsNumber(phrase, token)) return true;
  if (JAPANESE_PREFIX.test(phrase) || (FRACTION.test(phrase) && NUMBER.test(token))) return true;
  if (HIRAGANA.test(token)) {
    if (JAPANESE_STARTERS.has(token) || PAUSE.test(phrase)) return false;
    return phrase.length < LONG_PHRASE || token.length < 2 || JAPANESE_PARTICLES.has(token);
  }
  if (joinsName(phrase, token)) return true;
  return (
    ONE_HAN.test(token) && token !== '約' && /[\p{Script=Han}\p{Script=Katakana}ー\p{Nd}]$/u.test(phrase)
  );
}

const CHINESE_PREFIX = /(?:^|[，。“「（])[约約第每各全共近超]$/u;
const CHINESE_PARTICLE = /^[的了着过過吗嗎呢吧们們地得之]$/u;

export function joinsChinese(phrase: string, token: string): boolean {
  if (joinsAnywhere(phrase, token) || CHINESE_PREFIX.test(phrase)) return true;
  if (ENDS_WITH_NUMBER.test(phrase) && token.length <= 2) return true;
  return HAN_END.test(phrase) && CHINESE_PARTICLE.test(token);
}

export function joinsOther(phrase: string, token: string): boolean {
  return joinsAnywhere(phrase, token) || joinsNumber(phrase, token);
}

const NAME_ENDS = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;
const STARTS_WITH_HAN = /^\p{Script=Han}/u;
/** An adjective in しい or な. */
const MODIFIES = /(?:しい|\p{Script=Hiragana}な)$/u;
/** A noun that says whose the next is. */
const OWNS = /[^、。]の$/u;
const TWO_HAN_END = /[\p{Script=Han}々]{2}$/u;
const TWO_HAN = /^[\p{Script=Han}々]{2}/u;
/** Adjectives mostly; nouns of verbs have the same ending. */
const MAY_MODIFY = /\p{Script=Han}い$/u;

/** How badly a Japanese line ends between two phrases: after adjectives and の, and within a name of several words. */
export function glueOfPhrases(before: string, after: string, language: string): 'strong' | 'soft' | 'none' {
  if (!language.startsWith('ja')) return 'none';
  const isOne = TWO_HAN_END.test(before) && TWO_HAN.test(after) && !SAYS_WHEN.has(before);
  if (isOne || MODIFIES.test(before)) return 'strong';
  const isName = NAME_ENDS.test(before) && STARTS_WITH_HAN.test(after);
  return isName || OWNS.test(before) || MAY_MODIFY.test(before) ? 'soft' : 'none';
}
