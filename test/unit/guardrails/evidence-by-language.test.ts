import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../bench/guardrails/read-corpus.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { foldText } from '../../../src/guardrails/document/fold-word.ts';
import { languageToRead } from '../../../src/guardrails/language/language-of.ts';
import { personalizationPoints } from '../../../src/personalize/personalization-points.ts';
import { exampleRequest } from '../../support/example-request.ts';

/** Closed classes of each language: articles, pronouns, prepositions, conjunctions, and the commonest auxiliaries. */
const functionWords: Readonly<Record<string, string>> = {
  en: 'a an the of and or but in on at to for from with by as is are was were be been it its this that these those you your we our us i my me they their not no',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber ob dass als wie wenn in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um bis durch ohne gegen seit ab je pro ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen sich mein meine dein deine sein seine ihre ihren ihrem ihrer unser unsere euer eure ist sind war waren hat haben wird werden nicht kein keine auch noch nur sowie',
  fr: "le la les l un une des du de d au aux et ou mais que qui dont où en dans par pour sur sous avec sans chez entre vers depuis je j tu il elle on nous vous ils elles me m te t se s lui leur ce c cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos est sont a ont ne n pas plus y d'un d'une c'est qu'il qu'une",
  es: 'el la los las lo un una unos unas de del al a y e o u que en con por para sin sobre entre hasta desde yo tú tu él ella usted ustedes nosotros ellos me te se le les nos os su sus mi mis este esta estos estas ese esa es son está están ha han no ni como si ya',
  it: "il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei nelle con su sul sulla per tra fra e ed o che chi cui io tu lui lei noi voi loro mi ti si ci vi ne mio mia suo sua nostro nostra vostro vostra questo questa è sono ha hanno non se come anche ancora un'altra nell'",
  nl: 'de het een en of maar dat die dit deze van voor in op aan bij met naar uit over onder door tegen tot sinds zonder na per binnen te ten ter ik je jij u hij zij ze wij we jullie hun hen mij me jou hem haar ons mijn uw onze zijn is was waren wordt worden heeft hebben niet geen ook als er om',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela para pra com sem sobre entre até desde ao aos e ou mas que quem se eu tu ele ela você vocês nós eles elas me te lhe meu minha seu sua seus suas este esta esse essa é são está estão foi não como já ainda',
  pl: 'i a o u w we z ze na do od po pod przed przez przy za nad dla bez oraz lub czy ale że żeby aby jak jako co kto który która które ja ty on ona ono my wy oni mnie mi ci go mu jej ich im się swój swoja nasz nasza wasz wasza pan pani pana panu państwo państwa jest są był była nie już jeszcze też to ta ten te',
};

const guardrails = createGuardrails();
const files = globSync(new URL('../../../corpus/**/*.jsonl', import.meta.url).pathname)
  .filter((path) => !basename(path).startsWith('set-aside') && !basename(path).startsWith('contrast'))
  .sort();

const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at - 1]!) && /[\p{L}\p{N}]/u.test(text[at]!);

/** The full stop of "12. März", of "S. Bento" and of "Dr. Fontoura" ends none. */
const sentenceEnd = /(?<!\d|(?<!\p{L})(?:\p{Lu}|\p{L}{1,3}))[.!?…]\s/u;

const emptyIn = (language: string): ReadonlySet<string> =>
  new Set((functionWords[language] ?? '').split(' ').map(foldText));

/** In capitals it is an abbreviation: "IT". */
const isEmpty = (text: string, empty: ReadonlySet<string>): boolean =>
  text !== text.toUpperCase() &&
  foldText(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .every((word) => empty.has(word));

describe('evidence', () => {
  it.each(files.map((path) => [basename(path), path]))(
    'of %s is no function word, no part of a word, and never across the end of a sentence',
    (_, path) => {
      const wrong: string[] = [];
      // Every fourth one: there are thousands.
      for (const { id, request, variant } of readCorpus(path).filter((_, at) => at % 4 === 0)) {
        const empty = emptyIn(languageToRead(request, variant.message));
        const { grounding } = guardrails.check(request, variant);
        for (const { field, start, end, text, source } of grounding) {
          if (source.startsWith('allowance:')) continue;
          const whole = (field === 'subject' ? variant.subject : variant.message) ?? '';
          if (isEmpty(text, empty)) wrong.push(`${id}: "${text}" is a function word`);
          if (isInsideWord(whole, start) || isInsideWord(whole, end)) wrong.push(`${id}: "${text}" is part of a word`);
          if (sentenceEnd.test(text)) wrong.push(`${id}: "${text}" crosses the end of a sentence`);
        }
        for (const point of personalizationPoints(request, variant, grounding))
          if (isEmpty(point, empty)) wrong.push(`${id}: the point "${point}" is a function word`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

describe('evidence in a language', () => {
  it.each([
    [
      'de',
      'Die Gießerei für Glocken und eine neue Halle.',
      'Für die Glocken gibt es eine neue Halle, oder?',
      ['Glocken', 'neue Halle'],
    ],
    [
      'fr',
      'Le Fournil a une boutique et un grand four à bois.',
      "Une boutique, et le grand four d'à côté ?",
      ['boutique', 'grand four'],
    ],
    [
      'es',
      'La red tiene una tienda y un gran horno para el pan.',
      '¿Y una tienda con el gran horno?',
      ['tienda', 'gran horno'],
    ],
    [
      'it',
      'La cantina ha una bottega e un nuovo forno per il pane.',
      'Una bottega con il nuovo forno, e poi?',
      ['bottega', 'nuovo forno'],
    ],
    [
      'nl',
      'De molen heeft een winkel en een nieuwe oven voor het brood.',
      'Is het een winkel met een nieuwe oven?',
      ['winkel', 'nieuwe oven'],
    ],
    [
      'pt',
      'A quinta tem uma loja e um novo forno para o pão.',
      'É uma loja com um novo forno, não é?',
      ['loja', 'novo forno'],
    ],
    [
      'pl',
      'Firma ma sklep i nowy piec do chleba.',
      'Czy to jest sklep i nowy piec na co dzień?',
      ['sklep i nowy piec'],
    ],
  ])('%s marks the words that say something of %j', (language, summary, message, expected) => {
    const request = exampleRequest({
      language,
      goal: 'x',
      lead: { first_name: 'Qwerty', company_name: 'Qwertz' },
      company_context: { summary, keywords: [], tech_stack: [] },
    });
    const { grounding } = guardrails.check(request, { message });
    expect(grounding.filter(({ source }) => source === '/company_context/summary').map(({ text }) => text)).toEqual(
      expected,
    );
  });

  it('names phrases, and neither a verb that opens a sentence nor a small word, without a language asked for', () => {
    const request = exampleRequest({
      goal: 'ein Gespräch über die Planung',
      company_context: {
        summary:
          'Gießt Kirchenglocken für Gemeinden in Thüringen und setzt sie instand. Die Bronze kommt aus dem Harz.',
        keywords: [],
        tech_stack: [],
      },
    });
    const message =
      'Guten Tag, wer gießt die Kirchenglocken für Gemeinden in Thüringen? Gießt ihr selbst, und die Bronze?';
    const { grounding } = guardrails.check(request, { message });
    expect(personalizationPoints(request, { message }, grounding)).toEqual([
      'Kirchenglocken für Gemeinden in Thüringen',
      'Bronze',
    ]);
  });
});
