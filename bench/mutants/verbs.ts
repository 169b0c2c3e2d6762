/** Verbs that say what a company does, in the base form: enough for the summaries of the corpus, not a dictionary. */
const bases =
  'accept advise assemble audit bake blend bottle brew build buy calibrate certify clean collect convert cook cover cut deliver deploy design develop distribute distil dry employ export farm ferry fit forge franchise freeze grind grow handle haul heat host house import inspect install insure issue keep lay lease lend let maintain make manage manufacture mill mine moor offer operate own pack paint plan plant play press print process produce provide publish quarry raise recruit recycle refine rent repair replace review roast run sell send serve sew ship shoot smoke sort spin staff stamp stock store supply support teach test trace train translate transport treat turn use weave weigh weld work write trade treat mount open close answer assay award breed rear catch cast coat connect consult cure dig draw dye engrave file fly follow fund generate hold hire hand host harvest keep knit label land lift list load machine mix move monitor organise pay pick pickle place post prepare preserve prune pump rate receive record rehearse report rescue restore return ripen roll run sand schedule screen settle share shear shoe sign slaughter source split steer survey tan teach tend tow track tune turn visit wash watch wind wire wrap'.split(
    ' ',
  );
const thirdOf = (base: string): string => {
  if (/(?:s|x|ch|sh|z|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

export const baseOfThird: ReadonlyMap<string, string> = new Map([
  ...bases.map((base): [string, string] => [thirdOf(base), base]),
  ['has', 'have'],
  ['is', 'are'],
]);
export const baseVerbs: ReadonlySet<string> = new Set([...bases, 'have', 'are']);

const plain = new Set(bases);
/** Verbs that after "you" take "do" in a question and "no longer" before them. */
export const isPlainVerb = (word: string): boolean => plain.has(word) || word === 'have';
