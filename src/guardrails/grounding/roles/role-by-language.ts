import { plainWordsOf, readSpeech } from '../../document/speech-by-language.ts';
import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import type { Token } from '../../document/tokenise.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { LocalStatement } from '../../statements/read-by-language.ts';
import type { SpeechRules } from '../../statements/speech-rules.ts';
import type { LocalFinding } from '../local-finding.ts';

/** Words after "as" in which a role is looked for. */
const longest = 6;
const englishRole =
  /\b(?:head|chief|officer|manager|owner|founder|lead|partner|buyer|ceo|cfo|cto|coo|cio|of|and|the)\b/;

const joint = /^(?:de|di|del|della|des|du|der|do|da|dos|van|voor|ds|fur)$/;

/** The words after "as": those of the role, and with them an area only where it stands before it or is joined to it. */
function phraseAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  company: ReadonlySet<string>,
  plain: ReadonlySet<string>,
): Token[] {
  const phrase: Token[] = [];
  for (let at = from; at < Math.min(to, from + longest); at += 1) {
    const token = tokens[at]!;
    if ((at > from && /[.,;:!?\n]/.test(token.gap)) || company.has(token.folded)) break;
    if (plain.has(token.folded) || joint.test(token.folded)) {
      if (phrase.length > 0 && !joint.test(token.folded)) break;
      continue;
    }
    phrase.push(token);
  }
  return phrase;
}

/** "Vous qui dirigez la Laiterie": to lead the firm itself is for its head. */
const leads =
  /(?<!\p{L})(?:dirigez|diriges|leiten|leitest|leitet|fuhren|fuhrt|dirige|dirigen|diriges|dirigono|guida|guidate|leidt|leiden|bestuurt|lidera|liderais|preside|presidez|presidono|presiede|presidiert|voorzit|przewodniczy\p{L}*|gere|gerem|kieruj\p{L}+|prowadz\p{L}+|zarzadz\p{L}+)(?!\p{L})/u;
const heads =
  /(?<!\p{L})(?:ceo|owner|founder|co-?founder|cofound\p{L}*|managing|president|director general|geschaftsfuhr\p{L}*|inhaber\p{L}*|grunder\p{L}*|vorstand\p{L}*|direktor\p{L}*|gerante?|dirigeante?|direct(?:eur|rice)(?: generale?)?$|fondat\p{L}+|president\p{L}*|proprietair\p{L}*|patronn?e?|maire|gerente|director[a]?(?: general| gerente|$)|propietari\p{L}+|fundador\p{L}*|duen[oa]|titolar\p{L}+|amministrat\p{L}+|direttor\p{L}+(?: generale|$)|direttrice|proprietari\p{L}+|socio|socia|soci\p{L}*|directeur$|algemeen|eigena\p{L}+|oprichter\p{L}*|bestuurder|diretor[a]?(?: geral|$)|don[oa]|wlascicel\p{L}*|wlasciciel\p{L}*|prezes\p{L}*|dyrektor\p{L}*(?: general\p{L}+|$)|zalozyciel\p{L}*|head of school|principal|coo|chief)(?!\p{L})/u;
const opensRelative = /^(?:que|qui|che|die|der|das|welche[rsn]?|ktor\p{L}+) /u;
const addresses = (text: string, rules: SpeechRules): boolean =>
  rules.you.test(text) || /(?<!\p{L})(?:senhora?|senora?|pan|pani|panu|panstw\p{L}+)(?!\p{L})/u.test(text);
/** Words between the verb and the firm: "dirigez la Laiterie", "Molkerei Tannhof leiten". */
const nearFirm = 3;

function findLeader(
  { ledger }: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  rules: SpeechRules,
): LocalFinding[] {
  const title = ledger.sources.find(({ pointer }) => pointer === '/lead/title');
  if (!title || heads.test(title.normal.folded)) return [];
  return statements.flatMap((one): LocalFinding[] => {
    const match = leads.exec(one.text);
    // "A usted, que preside ...": a relative clause is of whom the clause before it names.
    const from = opensRelative.test(one.text) ? one.sentence.start : one.start;
    const isOfReader = addresses(field.normal.folded.slice(from, one.end), rules);
    if (!match || !isOfReader || one.status === 'asked' || one.status === 'conditional') return [];
    const verb = field.tokens.findIndex(({ end }) => end > one.start + match.index);
    const isNear = field.tokens
      .slice(Math.max(one.from, verb - nearFirm), Math.min(one.to, verb + nearFirm + 1))
      .some(({ folded, shape }) => shape !== 'lower' && ledger.company.has(folded));
    const contradicts = { source: title.pointer, quote: title.raw };
    return isNear ? [{ start: one.start, end: one.end, rule: 'role-of-lead', contradicts, score: 0.8 }] : [];
  });
}

/** "En tant que maire" said to a managing director: a role in the lead's own language that the title lacks. */
export function findOtherRole(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  rules: SpeechRules,
): LocalFinding[] {
  const { ledger, language } = reading;
  const title = ledger.sources.find(({ pointer }) => pointer === '/lead/title');
  if (!title || (englishRole.test(title.normal.folded) && readSpeech(title.tokens, language) === 0))
    return findLeader(reading, field, statements, rules);
  const leader = findLeader(reading, field, statements, rules);
  const plain = plainWordsOf(language);
  const titleStems = title.tokens.map(({ folded }) => stemByLanguage(folded, language));
  const isOfTitle = ({ folded }: Token): boolean =>
    titleStems.some((stem) => sharesStem(stem, stemByLanguage(folded, language), language));
  const all = new RegExp(rules.asRole.source, 'gu');
  const named = statements.flatMap((one) =>
    [...one.text.matchAll(all)].flatMap((match): LocalFinding[] => {
      const start = one.start + match.index + match[0].length;
      const from = field.tokens.findIndex((token) => token.start >= start);
      if (from < 0 || rules.we.test(one.text)) return [];
      const phrase = phraseAfter(field.tokens, from, one.to, ledger.company, plain);
      const roleAt = phrase.findIndex(({ folded }) => rules.role.test(folded));
      if (roleAt < 0) return [];
      const role = phrase[roleAt]!;
      const isArea = (token: Token, at: number): boolean =>
        at < roleAt ||
        joint.test(field.tokens[token.index - 1]?.folded ?? '') ||
        (at === roleAt + 1 && adjective.test(token.folded));
      const areas = phrase.filter(
        (token, at) => token !== role && isArea(token, at) && !ledger.words.has(token.folded),
      );
      const isSameRole = isOfTitle(role);
      if (isSameRole && areas.length === 0) return [];
      if (areas.some(isOfTitle) && isSameRole) return [];
      // Another word for the same post: "als Chefin" of a managing director says no more than the title.
      if (areas.length === 0 && isGeneral.test(role.folded)) return [];
      const { end } = areas.at(-1) ?? role;
      const contradicts = { source: title.pointer, quote: title.raw };
      const span = { start: one.start + match.index, end: Math.max(end, role.end) };
      return [{ ...span, rule: 'role-of-lead', contradicts, score: 0.9 }];
    }),
  );
  return [...named, ...leader];
}

/** Adjectives of an area stand behind the role in Romance languages: "directeur commercial". */
const adjective =
  /(?:ciale?|onale?|nique|nico|nica|tivo|tiva|tif|tive|ario|aria|cier|ciere|ciero|ciera|eral|erale|istico|istica)$/;

const isGeneral =
  /^(?:chef|chefin|cheffe|jefe|jefa|capo|baas|szef|szefowa|responsable|responsabile|responsavel|verantwortliche|verantwortlicher|verantwoordelijke|dirigeante?|leiter|leiterin|direktor|direktorin|directeur|directrice|director|directora|direttore|direttrice|diretor|diretora|dyrektor|manager|managerin|kierownik|gerente|gestore)$/;
