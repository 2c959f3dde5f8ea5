/** Words by which people say that nothing may be added to theirs, in a dozen languages. */
const patterns: readonly RegExp[] = [
  /\b(?:only|just|exactly)\s(?:use\s|show\s|write\s|say\s|put\s|include\s)?(?:these|this|the following|what i|my (?:text|words|points|data|numbers|list))/i,
  /\b(?:use|show|write|say|include)\s(?:only|just|nothing but|exactly)\b/i,
  /\b(?:nothing (?:else|more|but)|no (?:other|extra|additional|further) (?:text|words|content|facts|information|numbers|points))/i,
  /\b(?:do not|don['’]t|never|without) (?:add|adding|invent|inventing|make up|making up)\b/i,
  /\b(?:verbatim|word for word|as (?:it is|they are|written))\b/i,
  /(?<!\p{L})(?:nur (?:dies|das folgende|folgende|meine)|nichts (?:anderes|weiter|hinzu)|füge? nichts|keine (?:weiteren|zusätzlichen)|wortwörtlich|wörtlich)/iu,
  /(?<!\p{L})(?:uniquement|seulement (?:ceci|ces)|rien d['’]autre|n['’]ajoute[zr]? rien|ne rien ajouter|mot pour mot)/iu,
  /(?<!\p{L})(?:s[oó]lo (?:est|lo siguiente)|únicamente|nada más|no añadas?|no agregues?|textualmente)/iu,
  /(?<!\p{L})(?:sol(?:o|tanto) quest|nient['’]altro|non aggiungere|parola per parola)/iu,
  /(?<!\p{L})(?:apenas est|somente est|nada mais|não acrescent|não adicion|palavra por palavra)/iu,
  /(?<!\p{L})(?:alleen d(?:it|eze)|niets anders|voeg niets|woord voor woord)/iu,
  /(?<!\p{L})(?:tylko t[eo]|nic nie dodawaj|nic więcej|dosłownie)/iu,
  /(?<!\p{L})(?:только (?:эт|следующ)|ничего не добавля|ничего больше|дословно)/iu,
  /だけを?(?:書|使|表示|入れ)|(?:追加|付け足)(?:し|さ)?ない|以外は?(?:書か|入れ)ない/u,
  /(?:只|仅|僅)(?:写|用|显示|顯示|包含|限)|不要(?:添加|加入|增加)|原文/u,
  /만 (?:사용|표시|써)|추가하지/u,
  /(?:केवल|सिर्फ़|सिर्फ) (?:ये|यह|इन)|कुछ (?:और )?न जोड़/u,
];

/** Whether a prompt says that an infographic may say nothing but what stands in it. */
export function forbidsMore(prompt: string): boolean {
  return patterns.some((pattern) => pattern.test(prompt));
}
