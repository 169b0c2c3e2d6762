/** Verbs that summaries, offers and goals are written with, in their base form. */
const verbs = new Set(
  `accept accompany add advise answer arrange assemble assess audit automate back bake bank book bottle brew bring broker
  build buy calculate call care carry catch certify charge check clean clear close coach collect combine comb compare
  compete connect consider construct contract convert cook coordinate cover craft cultivate cure cut deal deliver design
  develop digitise digitize display distil distribute do draw dredge drill drive dry earn employ enable enter export
  extract fabricate farm feed file fill finance find fit fix fly forecast forge forward free fund get give go grind grow
  handle harvest have heat help hire hold host house import improve insulate insure inspect install instruct issue join
  keep knit know label land lead learn lease lend let license list load log look machine maintain make manage
  manufacture map market match maximise maximize measure meet mill mine monitor mould move need offer open operate order
  organise organize outsource own pack package paint park pay pick place plan plant play press print process produce
  program promote protect provide publish pump punch put raise reach read rear rebuild receive recondition record recover
  recruit recycle reduce refine refurbish register rehome remanufacture remove renew renovate rent repair replace report
  represent resell restore roast run safeguard sail save schedule score see sell send serve service set share ship show
  simplify sort sow spare specialise specialize speed spend staff start stock stop store streamline study supply support
  survey switch take tan teach tell test track trade train translate transport treat try turn underwrite use visit
  wash watch wear weave weld win work write adopt align analyse analyze attend avoid boost bundle capture cast centralise
  centralize change choose collaborate consign consult cool create customise customize cycle decide detect discuss drop
  edit educate eliminate ensure evaluate exchange expand explore fight focus follow guide hear identify implement include
  increase integrate introduce invest keep launch lower migrate modernise modernize move obtain optimise optimize pilot
  predict prepare present prevent prove qualify reply request resolve rethink retain review rework scale secure shorten
  sign solve sponsor standardise standardize stay submit subscribe suggest swap sweep syndicate tackle talk think trim
  understand unlock update upgrade upload validate verify walk want warm discover download interview invite refer
  connect contribute participate list lend pool deploy host screen digest lift dispatch rate rank lay oversee cater freeze polish source serve pour spin crush ferry stamp knit mend blow punch wholesale rehouse place insure forward cold-form count note share sign bring rotate swap deposit scrub erect negotiate travel`.split(
    /\s+/,
  ),
);

const irregular: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go' };

const bases = (word: string): string[] => [
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...(/(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -2)] : []),
  ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : []),
];

export const isBaseVerb = (word: string): boolean => verbs.has(word);

/** The form that "you" takes of a third person singular: "carries" -> "carry", "is" -> "are"; null for anything else. */
export function secondPerson(word: string): string | null {
  return irregular[word] ?? bases(word).find((base) => verbs.has(base)) ?? null;
}

/** The same of a word that is known to be a verb, whether or not it is in the list. */
export const secondPersonOfVerb = (word: string): string | null => secondPerson(word) ?? bases(word)[0] ?? null;

/** "supplying" -> "supply", "making" -> "make", "running" -> "run"; null where no verb of the list is behind it. */
export function fromGerund(word: string): string | null {
  const stem = /^(.{2,})ing$/.exec(word)?.[1];
  if (stem === undefined) return null;
  const undoubled = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...undoubled].find((base) => verbs.has(base)) ?? null;
}

/** Past forms that a summary may begin with, its subject left out: "Bought the Dundee depot". */
export const barePasts = new Set(
  'bought built gave grew launched moved opened raised relaunched started took won'.split(' '),
);

/** Participles a summary may begin with that say something of the firm as a whole: "Based in Leith". */
export const bareParticiples: Readonly<Record<string, string>> = {
  based: 'are',
  funded: 'are',
  owned: 'are',
  founded: 'were',
};
