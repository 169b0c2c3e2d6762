/** How a language says a share of something. Folded. */
export interface ShareWordsData {
  /** After a number, as a pattern. */
  readonly percent: string;
  /** Between two numbers, "sept sur dix", as a pattern. */
  readonly of: string;
  /** "denominator:form form": parts of a whole, said after a number or an article. */
  readonly parts: string;
  /** Forms that need no number before them: "die Hälfte". */
  readonly halves: string;
  /** An article that counts one of the parts. */
  readonly one: string;
  /** What follows a part that is a length of time or a clock time, not a share: "un quart d'heure". */
  readonly notBefore: string;
}

/** Shares in words of the languages that have lexicons, English aside. */
export const shareWords: Readonly<Record<string, ShareWordsData>> = {
  de: {
    percent: 'prozent',
    of: 'von|aus',
    parts: '3:drittel dritteln 4:viertel vierteln 5:funftel 6:sechstel 8:achtel 10:zehntel',
    halves: 'halfte',
    one: 'ein einem eines das dem',
    notBefore: 'stunde|nach|vor|jahr|acht|neun|zehn|elf|zwolf|eins|zwei|drei|vier|funf|sechs|sieben',
  },
  fr: {
    percent: 'pour cent|pourcent',
    of: 'sur',
    parts: '3:tiers 4:quart quarts 5:cinquieme cinquiemes 6:sixieme sixiemes 10:dixieme dixiemes',
    halves: 'moitie',
    one: 'un le du au',
    notBefore: "d'heure",
  },
  es: {
    percent: 'por ciento|por cien',
    of: 'de cada|de|sobre',
    parts: '3:tercio tercios 4:cuarto cuartos 5:quinto quintos 10:decimo decimos',
    halves: 'mitad',
    one: 'un el',
    notBefore: 'de hora',
  },
  it: {
    percent: 'per cento|percento',
    of: 'su',
    parts: '3:terzo terzi 4:quarto quarti 5:quinto quinti 10:decimo decimi',
    halves: 'meta',
    one: 'un il del al',
    notBefore: "d'ora",
  },
  nl: {
    percent: 'procent',
    of: 'op de|van de|op|van',
    parts: '3:derde 4:kwart 5:vijfde 6:zesde 10:tiende',
    halves: 'helft',
    one: 'een het',
    notBefore: 'over|voor|uur',
  },
  pt: {
    percent: 'por cento',
    of: 'em cada|de cada|em|de',
    parts: '3:terco tercos 4:quarto quartos 5:quinto quintos 10:decimo decimos',
    halves: 'metade',
    one: 'um o',
    notBefore: 'de hora',
  },
  pl: {
    percent: 'procent\\p{L}*',
    of: 'na|z',
    parts:
      '3:trzecia trzecie trzecich trzeciej 4:czwarta czwarte czwartych czwartej 5:piata piate piatych piatej 10:dziesiata dziesiate dziesiatych dziesiatej',
    halves: 'polowa polowe polowy polowie',
    one: 'jedna jedne jednej',
    notBefore: 'godziny',
  },
};
