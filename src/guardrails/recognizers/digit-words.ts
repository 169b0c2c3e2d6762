/** Digits in words, in English and the seven other languages with lexicons: of a number to call that is spelt out. Folded. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'zero oh one two three four five six seven eight nine double triple',
  de: 'null eins zwei zwo drei vier funf sechs sieben acht neun',
  fr: 'zero un deux trois quatre cinq six sept huit neuf',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve',
  it: 'zero uno due tre quattro cinque sei sette otto nove',
  nl: 'nul een twee drie vier vijf zes zeven acht negen',
  pt: 'zero um dois tres quatro cinco seis sete oito nove',
  pl: 'zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec',
};

/** One of them, as an alternative of a pattern. */
export const digitWord = [...new Set(Object.values(byLanguage).flatMap((words) => words.split(' ')))].join('|');
