import type { Block } from '../article.js';

/** What stands in articles on many sites and says nothing: buttons, and headings of what was left out. */
const lines = new Set(
  `advertisement
advertisements
advert
ad
iklan
caption
text size
print article
don't miss
don’t miss
this slideshow requires javascript
share
share this
share this article
share this story
share this post
share on facebook
share on twitter
tweet
email
e-mail
print
copy link
facebook
twitter
whatsapp
linkedin
pinterest
reddit
save
comments
leave a comment
leave a reply
read more
read also
related
related articles
related stories
related posts
related topics
more on this story
more on this topic
you may also like
you might also like
recommended
recommended for you
most read
most popular
trending
sign up for our newsletter
subscribe
subscribe to our newsletter
follow us
about the author
from wikipedia, the free encyclopedia
view this post on instagram
anzeige
werbung
teilen
kommentare
mehr zum thema
lesen sie auch
das könnte sie auch interessieren
über den autor
über die autorin
newsletter
aus wikipedia, der freien enzyklopädie
publicité
partager
partager cet article
commentaires
lire aussi
à lire aussi
articles liés
sur le même sujet
publicidad
compartir
comentarios
leer también
lea también
artículos relacionados
te puede interesar
pubblicità
condividi
commenti
leggi anche
articoli correlati
publicidade
compartilhar
comentários
leia também
leia mais
veja também
artigos relacionados
advertentie
delen
reacties
lees ook
lees meer
gerelateerde artikelen
reklama
udostępnij
komentarze
czytaj także
zobacz także
annons
dela
kommentarer
läs också
läs mer
annonse
les også
реклама
поделиться
комментарии
читайте также
по теме
広告
関連記事
シェア
シェアする
コメント
相关阅读
相关文章
广告
分享
评论
광고
공유
댓글
관련 기사`.split('\n'),
);
const MAX_LINE = 60;
const MAX_NOTE = 300;
const SOME_LINKS = 0.3;

/** How lines begin that send the reader to other articles. */
const elsewhere =
  /^[([]?(?:related(?: \w{1,12})?|read more|read also|see more|see also|also see|also|also read|watch|listen|more|recommended|don['’]t miss|mehr zum thema|lesen sie auch|siehe auch|lire aussi|à lire aussi|voir aussi|lee también|leer también|lea también|te puede interesar|leggi anche(?: su)?|leia também|leia mais|veja também|lees ook|czytaj także|czytaj też|zobacz też|läs också|les også|læs også|lue myös|читайте также|okuyun|baca juga)\s?[:：]/iu;
/** How notes begin that ask for something. */
const asking =
  /^(?:sign up|subscribe|follow|click here|download|get the|get access|join|like this|have a tip|stay on top|listen|email|e-mail|abonnieren|folgen|abonnez|inscrivez|suscr[ií]bete|sígue|iscriviti|segui|assine|siga|abonneer|volg)(?!\p{L})/iu;
const askedFor =
  /newsletter|inbox|twitter|facebook|instagram|youtube|telegram|whatsapp|podcast|channel|click here|clicking here|@\w|share it/i;
const stamp =
  /^(?:(?:first |last )?(?:published|posted|updated?)|aktualisiert|veröffentlicht|stand:|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd)(?!\p{L})/iu;
const credit =
  /^(?:\(?reporting by |©|copyright\s|\(c\)\s|all rights reserved|source: |via \S+$|photos?: |pictures?: |image: |images?: |fotos?: |bild(?:er)?: |фото: |写真[:：]|citation: .{1,200} retrieved |image \d{1,3} of \d{1,3}$|\d{1,3} (?:of|\/) \d{1,3}$|\[\/?\w{1,20} [^\]]{0,200}=)/i;
const creditAtEnd =
  /(?:\((?:images?|photos?|pics?|pictures?|credit|ap photo|foto|bild|getty|reuters\/|afp\/)[^()]{0,80}\)|contributed to this (?:report|story|article)\.?|contributed reporting[^.]{0,60}\.?|all rights reserved\.?)$/i;

/**
 * Whether a block says nothing, or nothing of the article: buttons, adverts, credits of pictures, links to other articles.
 * @param linkShare how much of it is links, from 0 to 1
 */
export function isFurniture(text: string, kind: Block['kind'], linkShare = 0): boolean {
  if (text.length > MAX_NOTE || kind === 'row') return false;
  if (text.length <= MAX_LINE && lines.has(text.toLowerCase().replace(/[\s:…»›>!.]{1,10}$/u, '')))
    return true;
  if (linkShare > SOME_LINKS && elsewhere.test(text) && !/[:：]\s*$/.test(text)) return true;
  // Steps of a how-to begin like this, too.
  if (
    kind === 'paragraph' &&
    (linkShare > SOME_LINKS || text.length < MAX_LINE * 2) &&
    asking.test(text) &&
    askedFor.test(text)
  )
    return true;
  if (stamp.test(text) && isStamp(text)) return true;
  if (kind !== 'heading' && (credit.test(text) || creditAtEnd.test(text))) return true;
  return linkShare > 0.9 && isShouted(text);
}

/** A date and a time, and no sentence. */
function isStamp(text: string): boolean {
  return (
    text.length <= 120 &&
    /\d{4}|\d[:.h]\d{2}/.test(text) &&
    !/[.!?]$/.test(text.replace(/\b[ap]\.m\.$/i, '')) &&
    !isCorrection(text)
  );
}

/** A link in capitals, as some sites have them between paragraphs. */
function isShouted(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text.split(' ').length > 3;
}

const more =
  /^(?:more|related|also|most|don['’]t miss|read|recommended|popular|trending|latest|you may|you might|up next|mehr|weitere|ähnliche|auch interessant|lire|à lire|plus de|articles|más|relacionad|te puede|leggi|altri|mais|veja|leia|meer|lees|czytaj|zobacz|läs|les |читайте|похожие|もっと|関連|相关|관련)/iu;

/** Whether a line may be the heading of a list of other articles. */
export function announcesMore(text: string): boolean {
  return text.length <= MAX_LINE && more.test(text);
}

/** How notes begin that correct an article or bring it up to date. They belong to it wherever they stand. */
const notes =
  /^(?:correction|corrections|clarification|update|updated|editor['’]?s note|editors['’] note|note from the editor|berichtigung|korrektur|richtigstellung|aktualisierung|anmerkung der redaktion|anm\. d\. red|rectificatif|mise à jour|note de la rédaction|corrección|fe de errores|rectificación|actualización|nota del editor|nota de la redacción|rettifica|correzione|aggiornamento|correção|errata|erramos|atualização|correctie|rectificatie|rättelse|rettelse|korekta|sprostowanie|исправление|уточнение|обновление|訂正|追記|更正|정정)(?:[\s,(][^.!?:：]{0,40})?(?:\s?[:—–]\s|：|\.\s)/iu;
const MIN_WORDS = 6;

/** Whether a block is a note that corrects the article: a sentence, and not only a date. */
export function isCorrection(text: string): boolean {
  const note = notes.exec(text.slice(0, 120));
  if (!note || !/[.!?。！？)”"]$/.test(text)) return false;
  const rest = text.slice(note[0].length);
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= MIN_WORDS || /\p{Script=Han}/u.test(rest);
}
