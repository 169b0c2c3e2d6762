import { plainWordsOf } from '../../document/speech-by-language.ts';
import type { Token } from '../../document/tokenise.ts';

/** Who gives and who gets in a clause about goods, by closed classes of a language. Folded. */
interface Sides {
  /** The lead as subject, right beside the verb. */
  readonly subject: RegExp;
  /** Endings and forms of a supplying verb that can but speak to the lead. */
  readonly ofYou: RegExp;
  /** The lead as the one who is bought from. */
  readonly fromYou: RegExp;
  /** The lead behind such a word. */
  readonly you: ReadonlySet<string>;
  /** What stands before the one who gives in a passive: "von", "par", "przez". */
  readonly by: ReadonlySet<string>;
  /** What stands before the one who is bought from. */
  readonly boughtFrom: ReadonlySet<string>;
  /** What stands before one who gets. */
  readonly to: ReadonlySet<string>;
  /** Participles of a supplying verb, which say who gives only with an agent. */
  readonly supplied: RegExp;
  /** Nouns for a firm; with a name that is not the lead's they are another's. */
  readonly firm: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');

const sides: Readonly<Record<string, Sides>> = {
  de: {
    subject: word('sie|ihr|du|wir|ich|er|es'),
    ofYou: /(?!)/u,
    fromYou: word('(?:bei|von) (?:ihnen|euch|dir)'),
    you: set('ihnen euch dir'),
    boughtFrom: set('bei beim von vom'),
    by: set('von vom durch'),
    to: set('an ans fur nach zu zum zur in'),
    supplied: word('(?:be)?geliefert|versorgt|verkauft'),
    firm: /^(?:firma|\p{L}*(?:werk|muhle|betrieb|lieferant|hersteller|hof|handel|handler|erei|kellerei|genossenschaft|gmbh|unternehmen))$/u,
  },
  fr: {
    subject: word('vous|tu|nous|je|elle|il|ils|elles'),
    ofYou: /ez$/u,
    fromYou: word('(?:chez|aupres de) (?:vous|toi)|a vous|vous (?:en )?achet(?:e|ent)'),
    you: set('vous toi'),
    boughtFrom: set('chez a au aupres de'),
    by: set('par'),
    to: set('a au aux pour en chez vers'),
    supplied: word('fourni(?:e|s|es)?|livre(?:e|s|es)|vendue?s?|approvisionnee?s?'),
    firm: /^(?:scierie|moulin|ferme|fournisseur|societe|entreprise|maison|cooperative|usine|filature|fonderie|laiterie)$/u,
  },
  es: {
    subject: word('ustedes|usted|vosotros|tu|nosotros|yo'),
    ofYou: /(?!)/u,
    fromYou: word('a (?:usted|ustedes|vosotros|ti)|(?:les|le|os|te) compran?'),
    you: set('usted ustedes vosotros ti'),
    boughtFrom: set('a al de'),
    by: set('por'),
    to: set('a al para en hacia'),
    supplied: word('suministrad[oa]s?|abastecid[oa]s?|provist[oa]s?|vendid[oa]s?'),
    firm: /^(?:empresa|aserradero|molino|proveedor|fabrica|cooperativa|casa|firma|almacenes|fundicion|lecheria)$/u,
  },
  it: {
    subject: word('lei|voi|tu|noi|io'),
    ofYou: /[aei]te$/u,
    fromYou: word('da (?:lei|voi|te)'),
    you: set('lei voi te'),
    boughtFrom: set('da dal dalla dallo dai dalle dagli'),
    by: set('da dal dalla dallo dai dalle dagli'),
    to: set('a al alla allo ai alle agli per in'),
    supplied: word('fornit[oaie]|consegnat[oaie]|vendut[oaie]|rifornit[oaie]'),
    firm: /^(?:ditta|azienda|segheria|mulino|fornitore|fabbrica|cooperativa|filatura|fonderia|societa)$/u,
  },
  nl: {
    subject: word('u|je|jij|jullie|wij|we|ik|ze|zij'),
    ofYou: /(?!)/u,
    fromYou: word('(?:bij|van) (?:u|jou|jullie)'),
    you: set('u jou jullie'),
    boughtFrom: set('bij van'),
    by: set('door'),
    to: set('aan voor naar in'),
    supplied: word('geleverd|verkocht|beleverd'),
    firm: /^(?:firma|\p{L}*(?:zagerij|molen|bedrijf|leverancier|fabriek|fabrikant|cooperatie|handel|spinnerij|gieterij))$/u,
  },
  pt: {
    subject: word('voces|voce|vos|tu|nos|eu'),
    ofYou: /(?!)/u,
    fromYou: word('(?:de|a) (?:voces|voce|vos|si)|convosco|lhes? compram?'),
    you: set('voces voce vos si'),
    boughtFrom: set('de da do das dos a ao'),
    by: set('por pelo pela pelos pelas'),
    to: set('a ao aos as para em no na'),
    supplied: word('fornecid[oa]s?|vendid[oa]s?|abastecid[oa]s?|entregues?'),
    firm: /^(?:empresa|firma|serraria|moinho|fornecedora?|fabrica|cooperativa|fiacao|casa|fundicao)$/u,
  },
  pl: {
    subject: word('panstwo|pan|pani|panowie|wy|ty|my'),
    ofYou: /cie$/u,
    fromYou: word('(?:od|u) (?:panstwa|pana|pani|was|ciebie)'),
    you: set('panstwa pana pania was'),
    boughtFrom: set('od u'),
    by: set('przez'),
    to: set('do dla'),
    supplied: word('dostarczan[yaei]|dostarczon[yaei]|sprzedawan[yaei]|zaopatrywan[yaei]'),
    firm: /^(?:firma|tartak|mlyn|dostawca|fabryka|spoldzielnia|hurtownia|spolka|przedzalnia|odlewnia)$/u,
  },
};

/** Words after a verb among which its subject stands, and words of a name. */
const subjectReach = 5;
const nameReach = 4;
/** Characters before a buying verb in which the one who is bought from may stand: "les compran a ustedes". */
const fromReach = 24;

const isCapital = ({ shape }: Token): boolean => shape !== 'lower' && shape !== 'digit';

/**
 * Whether some words name a firm that is not the lead's: a name, which in German two capitals in a row or a noun for a
 * firm tell, since every noun there has one.
 */
function namesOther(tokens: readonly Token[], { language, company, names }: TradeClause, firm: RegExp): boolean {
  if (tokens.some((token) => isCapital(token) && company.has(token.folded))) return false;
  return tokens.some((token, at) => {
    if (plainWordsOf(language).has(token.folded)) return false;
    if (names.has(token.folded) && isCapital(token)) return true;
    const next = tokens[at + 1];
    const isNamed = next !== undefined && isCapital(next) && /^[\s-]$/.test(next.gap);
    if (language === 'de') return isCapital(token) && (isNamed || firm.test(token.folded));
    // The capital that opens a sentence tells nothing.
    const opens = at === 0 && /^$|[.!?\n]/.test(token.gap);
    return (isCapital(token) && (!opens || isNamed)) || (firm.test(token.folded) && isNamed);
  });
}

const until = (tokens: readonly Token[], stop: (token: Token, at: number) => boolean): readonly Token[] => {
  const end = tokens.findIndex(stop);
  return end < 0 ? tokens : tokens.slice(0, end);
};

export interface TradeClause {
  readonly language: string;
  /** Words of the lead's company, folded. */
  readonly company: ReadonlySet<string>;
  /** Words of the names that the request has besides, folded. */
  readonly names: ReadonlySet<string>;
  /** The verb and what of its clause stands before and after it, up to other verbs of trade. */
  readonly verb: string;
  readonly before: string;
  readonly after: string;
  readonly tokensBefore: readonly Token[];
  readonly tokensAfter: readonly Token[];
}

/** "Sprzęt dostarcza firma Libella", "la pintura se la suministra Lobeira": another than the lead gives. */
export function isGivenByOther(clause: TradeClause): boolean {
  const { language, company, verb, before, after, tokensBefore, tokensAfter } = clause;
  const own = sides[language];
  if (!own || own.ofYou.test(verb)) return false;
  const { to, firm, subject } = own;
  if (tokensBefore.some((token) => isCapital(token) && company.has(token.folded))) return false;
  const isNamedBefore = namesOther(tokensBefore.slice(-nameReach), clause, firm);
  const [last = ''] = before.trim().split(' ').slice(-1);
  const [first = ''] = after.trim().split(' ');
  // "Zagerij Velthuis levert u het hout": behind a subject the same word is the one who gets.
  if (subject.test(first)) return isNamedBefore && own.you.has(first);
  if (subject.test(last)) return isNamedBefore && language === 'fr';
  const behind = until(
    tokensAfter.slice(0, subjectReach),
    ({ folded, gap }, at) => to.has(folded) || (at > 0 && /[,;:]/.test(gap)),
  );
  const hasThing =
    tokensBefore.some(({ folded }) => !plainWordsOf(language).has(folded)) ||
    /(?:^|\s)(?:la|lo|los|las|o|a|os|as) $/u.test(before);
  if (hasThing && namesOther(behind, clause, firm)) return true;
  return isNamedBefore && !tokensAfter.some(({ folded }) => to.has(folded));
}

/** Words of names in some texts, folded: in German two capitals in a row, elsewhere a capital within a sentence. */
export function namesIn(texts: readonly { readonly tokens: readonly Token[] }[], language: string): Set<string> {
  return new Set(
    texts.flatMap(({ tokens }) =>
      tokens
        .filter((token, at) => {
          const isAfterName = token.gap === ' ' && at > 0 && isCapital(tokens[at - 1]!);
          const opens = at === 0 || /[.!?\n]/.test(token.gap);
          return isCapital(token) && (language === 'de' ? isAfterName : !opens);
        })
        .map(({ folded }) => folded),
    ),
  );
}

/** Whether a clause has the lead, or its company, as the one who is bought from: "Hotels kaufen das Brot bei Ihnen". */
export const isBoughtFromLead = ({ language, before, after }: TradeClause, verb: string): boolean =>
  sides[language]?.fromYou.test(`${before.slice(-fromReach)}${verb}${after}`) ?? false;

/** "La carta che acquistate da Adige": what the lead buys, and not one who buys, stands before the relative pronoun. */
export function isBoughtByLead(clause: TradeClause, verb: string): boolean {
  const own = sides[clause.language];
  if (!own) return false;
  const [first, ...party] = clause.tokensAfter;
  return (
    own.ofYou.test(verb) ||
    (first !== undefined && own.boughtFrom.has(first.folded) && namesOther(party.slice(0, nameReach), clause, own.firm))
  );
}

/** A participle with the one who gives, "fornecido pela Fiação Borborema". */
export interface Supplied {
  readonly index: number;
  readonly text: string;
  readonly isByLead: boolean;
}

/** Each supplying verb of a clause that is in the passive and tells by whom. `start` is the clause's offset. */
export function readSupplied(
  text: string,
  start: number,
  tokens: readonly Token[],
  { language, company }: Pick<TradeClause, 'language' | 'company'>,
): Supplied[] {
  const own = sides[language];
  if (!own) return [];
  return [...text.matchAll(new RegExp(own.supplied.source, 'gu'))].flatMap((match): Supplied[] => {
    const inside = tokens.filter((token) => token.start >= start && token.end <= start + text.length);
    const at = inside.findIndex((token) => token.start >= start + match.index);
    const places = [1, 2, 3, 4, -1, -2, -3, -4, -5, -6].map((step) => at + step);
    const agent = places.find((place) => own.by.has(inside[place]?.folded ?? ''));
    if (agent === undefined) return [];
    const party = inside.slice(agent + 1, agent + 1 + nameReach);
    const isByLead =
      own.you.has(party[0]?.folded ?? '') || party.some((token) => isCapital(token) && company.has(token.folded));
    return [{ index: match.index, text: match[0], isByLead }];
  });
}
