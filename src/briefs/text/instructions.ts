/** Words that speak to whoever makes the infographic instead of telling something: "ignore" with "instructions", and their like. */
const ignore = [
  // English, then by language. Distances are bounded, so that no text makes them slow; the end of a word counts.
  /(?:ignor(?:e|ing)|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|prompts?|rules|directions|guidelines|directives)\b/iu,
  /(?:ignorier|vergiss|vergessen sie|missacht|überschreib).{0,72}(?:anweisung|instruktion|vorgabe|regeln|befehl|prompt)/iu,
  /(?:ignore[rz]?|oublie[rz]?|ne ten(?:ez|ir) pas compte).{0,60}(?:instruction|consigne|directive|règles)/iu,
  /(?:ignor|olvid|esque[cç]|descart|dimentic|desconsider).{0,72}(?:instru[cç]|istruzion|órdenes|ordini|reglas|regras|regole|comand)/iu,
  /(?:negeer|vergeet).{0,60}(?:instructie|aanwijzing|opdracht|regels)/iu,
  /(?:z?ignoruj|zapomnij).{0,60}(?:instrukcj|polece|reguł)/iu,
  /(?:игнорир|забуд|не обращай).{0,72}(?:инструкц|указани|команд|правил)/iu,
  /talimat.{0,60}(?:yok say|görmezden|unut|dikkate alma)/iu,
  /(?:忽略|无视|無視|忘记|忘掉|不要理会|不理会).{0,30}(?:指令|指示|提示|要求|规则|規則|命令)/iu,
  /(?:指示|命令|プロンプト|ルール|指令).{0,20}(?:無視|忘れ|忽略)/iu,
  /(?:지시|명령|프롬프트|지침).{0,20}(?:무시|잊)/iu,
  /(?:تجاهل|انس|أهمل).{0,60}(?:تعليمات|أوامر|توجيهات)/iu,
  /(?:निर्देश|आदेश).{0,60}(?:अनदेखा|नज़रअंदाज़|भूल)/iu,
];

const toTheModel = [
  // A role at the start of a line, as in a transcript of a chat.
  /^\W{0,5}(?:system|assistant|développeur|système|sistema|система|系统|系統|システム|시스템)(?: (?:prompt|message|note|override|nachricht))?\s?[:：>\]]/iu,
  /^\W{0,5}(?:new|neue|nouvelles|nuevas|nuove|novas) (?:system )?(?:instructions?|anweisung\p{L}*|instrucciones|istruzioni|instruções)\b/iu,
  /\b(?:you are|you're|act as|pretend to be|behave as|du bist|tu es|vous êtes|eres|sei|você é|ты) (?:now |jetzt |désormais |maintenant |ahora |ora |agora |теперь )?(?:an? |ein\p{L}* |une? |una? |um )?(?:ai|ki|ia|llm|chatbot|(?:ai |helpful |large )?(?:language model|assistant)|sprachmodell|modèle de langage|modelo de lenguaje|языковая модель)(?=\s*(?:[.,;:!?]|$)|\s(?:model|assistant|system|that|who|and|without)\b)/iu,
  /\b(?:dear|attention|hey|note to|message to|notice to|instructions? (?:to|for)|an alle|hinweis an|note à|nota para) (?:an? |all |any |the |die |jede |l')?(?:ai|ki|ia|llm|gpt|(?:large )?language model|chatbot|(?:ai )?assistant|(?:ai )?summari[sz]er|image (?:model|generator)|sprachmodell)/iu,
  /\b(?:respond|reply|answer|output) (?:only|exactly|solely|verbatim)\b/iu,
  /\b(?:reveal|print|repeat|output|show|leak|send)\b.{0,40}\b(?:system prompt|your (?:instructions|prompt)|api[ -]keys?|slack[ -]tokens?)\b/iu,
  /\b(?:write|output|draw|render|include|set|change|replace|put|use|make)\b.{0,40}\b(?:in|into|on|of|to|for)? ?(?:the|this|your) (?:infographic|summary|json|image prompt|prompt to the|title (?:to|as|with|must)|headline (?:to|as|with|must))\b/iu,
  /\b(?:the|this|your) (?:infographic|summary|json|image prompt) (?:must|should|shall|has to|needs to)\b/iu,
  /\b(?:do not|don't|never|instead of) (?:summari[sz]e|summari[sz]ing)\b/iu,
  /(?<!\p{L})(?:schreib\p{L}*|gib|zeichne|erstelle|setze?)\b.{0,60}\b(?:infografik|zusammenfassung|als titel|den titel auf)/iu,
  /(?<!\p{L})(?:écri\p{L}*|affich\p{L}*|dessin\p{L}*|mets|mettez)\b.{0,60}(?:infographie|résumé|comme titre)/iu,
  /(?<!\p{L})(?:escrib\p{L}*|dibuj\p{L}*|pon|muestr\p{L}*|scriv\p{L}*|escrev\p{L}*|coloque)\b.{0,60}(?:infograf[ií]a|infografica|infográfico|resumen|riassunto|resumo|como título|come titolo)/iu,
  /(?:напиш|нарису|выведи|укаж).{0,72}(?:инфографик|заголов)/iu,
  /(?:信息图|資訊圖|信息圖|インフォグラフィック|인포그래픽).{0,30}(?:写|画|显示|改|書い|描い|表示|쓰|그려)|(?:写|画|显示|输出|書|描).{0,30}(?:信息图|資訊圖|信息圖|インフォグラフィック|인포그래픽)/iu,
];

const patterns = [...ignore, ...toTheModel];

/** More than any sentence that is worth telling has. */
const READ_CHARACTERS = 2000;

/**
 * Whether a text gives orders to a machine that reads it. It is a net for known forms of words in a dozen
 * languages, not a proof: what bounds the damage is that only short, checked fields ever leave an article.
 */
export function addressesModel(text: string): boolean {
  const plain = text
    .slice(0, READ_CHARACTERS)
    .normalize('NFKC')
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[’‘]/g, "'");
  return patterns.some((pattern) => pattern.test(plain));
}
