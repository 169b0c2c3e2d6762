import type { PersonalizeRequest } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import { readsAsItStands } from '../../../guardrails/language/other-language.ts';
import { cleanCompany, isHostile } from '../clean-field.ts';
import type { Hook } from '../hook.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import { isUnsendable } from '../unsendable.ts';

const longestSummary = 2_000;
const ofOthers =
  /(?<!\p{L})(?:wir|unser\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}+|noi|nostr\p{L}+|wij|ons|onze|nós|noss\p{L}+|nasz\p{L}*|my)(?!\p{L})/iu;

/** "Familiengeführte Druckerei": an adjective before its noun. */
const germanAdjective = /^\p{Lu}\p{Ll}+(?:te|ige|ische|liche|ende|ale|elle|äre|oße|eine)[rsn]?(?=\s\p{Lu})/u;

/** "fabriquent", "bakken": what a company whose name is a plural does. */
const pluralVerbs: Readonly<Record<string, RegExp>> = {
  de: /^\p{Ll}{2,}(?:en|ern|eln)\s/u,
  fr: /^(?!(?:entre|main|ob|dé|con|re)?tient\s|(?:de|re)?vient\s|sert\s)(?:\p{Ll}{2,}ent|ont|sont|font|vont)\s/u,
  es: /^(?!con\s|en\s|un\s|sin\s)\p{Ll}{2,}n\s/u,
  it: /^\p{Ll}{2,}no\s/u,
  nl: /^(?!een\s|van\s|tegen\s|tussen\s)\p{Ll}{2,}en\s/u,
  pt: /^(?!(?:man|con|ob)?tém\s|tem\s|vem\s|com\s|em\s|sem\s|bem\s)\p{Ll}+[aeo]m\s/u,
  pl: /^\p{Ll}{2,}ą\s/u,
};

const germanArticle = /^(?:D(?:er|ie|as)|Eine?|Alle|Viele|Beide|Jede[rs]?|Unsere?)(?=\s)/u;

/** What a firm says of its own rank says nothing to the one who works there. */
const boast =
  /(?<!\p{L})(?:führend\p{L}*|marktführer\p{L}*|innovativ\p{L}*|leader|l[ií]der(?:es)?|lider|marktleider|toonaangevend\p{L}*|innovant\p{L}*|innovador\p{L}*|innovatiev\p{L}*|inovador\p{L}*|innowacyjn\p{L}*|réinvente)(?!\p{L})/iu;

const stems = (text: string): string[] => (foldText(text).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));

/**
 * Facts of a summary in the message's own language: what it says of the company, with "your company" in its place, which
 * takes the same form of the verb; and whole sentences about things, as they stand. `wholeSummary` has the sentences that
 * earlier messages told as well: what a firm is stands in the first of all.
 */
export function findLocalHooks(
  request: PersonalizeRequest,
  book: LocalPhrasebook,
  language: string,
  wholeSummary: string,
): Hook[] {
  const { company_context: context, lead, goal, sender } = request;
  const company = cleanCompany(lead.company_name);
  const spoken = languageOf(context.summary);
  if (company === null || (spoken !== null && spoken !== language)) return [];
  const wanted = new Set(stems(`${goal} ${sender?.offer ?? ''}`));
  const hooks: Hook[] = [];
  for (const [place, part] of context.summary
    .slice(0, longestSummary)
    .split(/(?<=[.!?])\s+|\n|;\s/u)
    .entries()) {
    // "Bakeries in Lyon: 9 shops": what stands before the colon tells what it is.
    const sentence = part
      .trim()
      .replace(/[.!]+$/, '')
      .split(/\s?:\s/)[0]!;
    const length = sentence.split(/\s+/).length;
    if (length < 4 || length > 22 || /[?"“”„«»():]/.test(sentence)) continue;
    if (isHostile(sentence) || isUnsendable(sentence) || boast.test(sentence)) continue;
    const own = book.toSecondPerson(sentence);
    const told =
      own === null || language === 'de' || book.capitals.test(own) ? own : own[0]!.toLowerCase() + own.slice(1);
    const clause = told ?? (ofOthers.test(sentence) ? null : restate(sentence, company, book, language));
    if (clause !== null && ofOthers.test(clause)) continue;
    if (clause === null) {
      if (
        place === 0 &&
        wholeSummary.trimStart().startsWith(part) &&
        spoken === language &&
        !pointsBack.test(sentence) &&
        readsAsItStands(sentence, language) &&
        !ofOthers.test(sentence) &&
        !isNamed(sentence, company)
      )
        hooks.push({
          clause: lowerFirst(sentence, company, language),
          isFragment: true,
          phrase: null,
          score: -1,
        });
      continue;
    }
    const shared = stems(sentence).filter((stem) => wanted.has(stem)).length;
    hooks.push({
      clause,
      phrase: null,
      score: shared + (clause.startsWith(book.yourCompany) ? 0.5 : 0) - 0.05 * place,
    });
  }
  return hooks.sort((a, b) => b.score - a.score);
}

/** "Elle analyse chaque lot": of whom, stands in a sentence that is not told. */
const pointsBack =
  /^(?:er|sie|es|diese[rsmn]?|dort|ils?|elles?|ce|ces|cette|cela|ell[oa]s?|él|est[eao]s?|esa|eso|lui|lei|loro|essi|esse|quest[oaie]|zij|ze|hij|het|dit|deze|daar|el[ae]s?|isto|isso|oni|one|ona|ono|to|tam)\s/iu;

/** A list, or a sentence about the company: nothing that stands beside its name. */
const isNamed = (sentence: string, company: string): boolean => /^\S+,/.test(sentence) || sentence.startsWith(company);

/** "Les plans sont imprimés", "Cadena de 7 hoteles": a first word whose capital is the sentence's, which German keeps. */
function lowerFirst(sentence: string, company: string, language: string): string {
  if (language === 'de')
    return sentence
      .replace(germanAdjective, (word) => word.toLowerCase())
      .replace(germanArticle, (word) => word.toLowerCase());
  const [first = '', second = ''] = sentence.split(' ');
  const isWord = /^\p{Lu}(?:\p{Ll}*(?:-\p{Ll}+)?|['’]\p{Ll}+)$/u.test(first);
  return isWord && !`${company} `.startsWith(`${first} ${second} `) && company !== first && !/^\p{Lu}/u.test(second)
    ? sentence[0]!.toLowerCase() + sentence.slice(1)
    : sentence;
}

/** "Das Klinikum Auental hat …", "Les Ateliers Maréchal fabriquent …": a clause that begins with a word of the company's name. */
function namedClause(sentence: string, company: string, book: LocalPhrasebook, language: string): string | null {
  const article = /^(?:(?:D(?:ie|er|as)|L(?:es?|a)|L['’]|El|Los|Las|Il|I|Gli|De|Het|Os?|As?)\s?)?/u.exec(sentence)![0];
  const rest = sentence.slice(article.length);
  const bare = company.startsWith(article) ? company.slice(article.length) : company;
  const names = [company, bare, ...company.split(' ').filter((word) => word.length > 3)];
  const name = names.find((one) => rest.toLowerCase().startsWith(`${one.toLowerCase()} `));
  const said = name === undefined ? '' : rest.slice(name.length + 1);
  if (!/^\p{Ll}/u.test(said)) return null;
  if (!book.things.test(sentence) && !book.verbs.test(said) && !pluralVerbs[language]?.test(said)) return null;
  const isOwn = article !== '' && company.includes(`${article}${rest.split(' ')[0]}`);
  return isOwn ? sentence : article.toLowerCase() + rest;
}

/** What is said of the company, after its name or after nothing at all, so that a singular subject fits it. */
function predicateOf(
  sentence: string,
  company: string,
  named: string | undefined,
  book: LocalPhrasebook,
  language: string,
): string | null {
  if (named === undefined) return book.verbs.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : null;
  const rest = sentence.slice(named.length + 1);
  if (pluralVerbs[language]?.test(rest)) return null;
  // "Pastificio umbro che usa …": the first word of a name may be the noun for what it is.
  return named.endsWith(company) || book.verbs.test(rest) ? rest : null;
}

function restate(sentence: string, company: string, book: LocalPhrasebook, language: string): string | null {
  const first = company.split(' ')[0]!;
  // "A Grão Claro compra …": Portuguese gives a company an article.
  const named = [company, first, ...(language === 'pt' ? [`A ${company}`, `O ${company}`] : [])].find((name) =>
    sentence.startsWith(`${name} `),
  );
  const firm = book.firm.exec(sentence);
  if (
    firm &&
    /^\p{Ll}/u.test(sentence.slice(firm[0].length)) &&
    !pluralVerbs[language]?.test(sentence.slice(firm[0].length))
  )
    return `${book.ownFirm(firm[1]!, language === 'de' ? firm[2]! : firm[2]!.toLowerCase())} ${sentence.slice(firm[0].length)}`;
  const rest = predicateOf(sentence, company, named, book, language);
  if (rest !== null && /^\p{Ll}/u.test(rest) && !book.reference.test(rest)) return `${book.yourCompany} ${rest}`;
  const own = namedClause(sentence, company, book, language);
  if (own !== null) return own;
  const said = book.ofReader(sentence);
  if (!book.things.test(said) || book.reference.test(said)) return null;
  const isOwn = company.includes(said.split(' ').slice(0, 2).join(' '));
  return isOwn || book.capitals.test(said) ? said : lowerFirst(said, company, language);
}
