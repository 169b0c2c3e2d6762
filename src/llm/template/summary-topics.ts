import { cleanPhrase, isHostile } from './clean-field.ts';

/** Words that end a noun phrase: articles, prepositions, pronouns, conjunctions, common verbs and adverbs. */
const boundaries = new Set(
  `a an the this that these those its their our your his her it they we you who which what when where while of in on at
  by for from to with without within into over under between among through during about around after before since
  until as than then and or but nor so yet is are was were be been being has have had do does did can could will would
  shall should may might must not no all every each both some any many most more less least few several other such same
  own not only also just still now today mostly mainly usually often always never very runs run builds build makes make
  offers offer provides provide sells sell serves serve operates operate manages manage supplies supply produces produce
  helps help hires hire insures insure develops develop imports import exports export processes leases teaches rehomes
  covers stores gives publishes specialises specializes specialising specializing offering supplying providing
  operating repairing producing managing building selling serving helping using behind near across per up out off one
  two three four five six seven eight nine ten twelve hundred thousand million based founded owned
  days weeks months years hours minutes times`.split(/\s+/),
);

/**
 * Topics out of a summary, for requests without keywords: runs of two or three lower-case words that end in a plural,
 * such as "walking holidays" or "dewatering pumps", which English takes without an article. Figures and names are no
 * topics.
 */
export function summaryTopics(summary: string): string[] {
  const found: string[] = [];
  const sentences = summary.slice(0, 1_000).split(/(?<=[.!?])\s|\n/);
  const clauses = sentences
    .filter((sentence) => !isHostile(sentence))
    .flatMap((sentence) => sentence.split(/[.,;:!?()"]/));
  for (const clause of clauses) {
    let run: string[] = [];
    for (const word of [...clause.trim().split(/\s+/), '']) {
      if (/^\p{Ll}[\p{Ll}-]*$/u.test(word) && !boundaries.has(word)) {
        run.push(word);
        continue;
      }
      // A first word in -s is most often a verb: "automates cluster upgrades".
      if (/s$/.test(run[0] ?? '')) run.shift();
      const last = run.at(-1) ?? '';
      if (run.length >= 2 && run.length <= 3 && /[^sui]s$/.test(last)) found.push(run.join(' '));
      run = [];
    }
  }
  return found.map(cleanPhrase).filter((phrase) => phrase !== null);
}
