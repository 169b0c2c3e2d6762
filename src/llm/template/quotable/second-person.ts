/**
 * How a language speaks to its reader where no single word tells it: a capital within a sentence, forms of verbs, and
 * what begins a text that has named nobody yet, of whom it could be said. Patterns on a text as it is written.
 */
interface SecondPerson {
  /** In any sentence. */
  readonly anywhere?: RegExp;
  /** In the first sentence of a text. */
  readonly first?: RegExp;
}

export const secondPerson: Readonly<Record<string, SecondPerson>> = {
  de: {
    anywhere:
      /(?<=[\p{Ll},:;] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?= \p{L})|(?<=\p{Ll} )(?:Sie|Ihnen)[.?!]|^Ihnen(?= )|^Sie (?:müssen|sollten|dürfen|erhalten|bekommen|schulden)(?!\p{L})/u,
    first: /^(?:Sie|Ihr|Ihre[mnrs]?) \p{L}/u,
  },
  es: {
    anywhere: /^[¡¿]?(?:Les?|Te|Os) (?:ha|han|he|hemos|queda|quedan|toca|debe|va|vamos|corresponde)(?!\p{L})/u,
    first: /^[¡¿]?(?:Les?|Te|Os|Sus?) \p{Ll}/u,
  },
  it: {
    anywhere: /(?<=[\p{Ll}àèéìòù,] )(?:Lei|Sua|Suo|Suoi|Sue)(?= \p{Ll}|[.,;!?]|$)/u,
    first: /^(?:(?:Il|La|I|Le) )?(?:Suo|Sua|Suoi|Sue|suo|sua|suoi|sue) \p{L}/u,
  },
  pt: { first: /^(?:(?:O|A|Os|As) )?(?:[Ss]eus?|[Ss]uas?) \p{L}/u },
  pl: {
    anywhere:
      /(?<=[\p{Ll},] )(?:Pan(?:a|u|em|i|ią)?|Państw(?:o|a|u|em))(?= \p{Ll}|[.,;!?]|$)|(?<!\p{L})\p{L}{2,}(?:ałeś|iłeś|ałaś|iłaś|yłeś|yłaś|ąłeś|ęłaś)(?!\p{L})/u,
    first: /^(?:Pana|Pani|Państwa) \p{Ll}/u,
  },
};
