import { parseArgs } from 'node:util';
import { writeTemplate } from '../src/llm/template/write-template.ts';
import { asFollowUp } from './copy/follow-ups.ts';
import { isFalseAlarm, readWithHarper, readWithLanguageTool, type ValidationIssue } from './copy/grammar.ts';
import { distinctThree, hasFact, reusesFact } from './copy/measure-copy.ts';
import { readBriefs } from './copy/read-briefs.ts';

/**
 * npm run bench:copy [-- LANGUAGE...] [--follow-ups] [--texts] [--no-java]
 * What the offline writer writes: three variants of 60 briefs in each language, read by
 * harper.js (English) and LanguageTool (all, where Java is). --follow-ups gives each brief one to three earlier
 * messages, in some an answer of the lead. --texts prints them, to be read aloud.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'boolean' }, 'follow-ups': { type: 'boolean' }, 'no-java': { type: 'boolean' } },
});
const languages = positionals.length > 0 ? positionals : ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];

const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1);
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

for (const language of languages) {
  const first = readBriefs(language, 60);
  const briefs = values['follow-ups'] ? first.map(asFollowUp) : first;
  const written = briefs.map((request) => [0, 1, 2].map((index) => writeTemplate(request, index)));
  const texts = written
    .flat()
    .map(({ subject, message }) => `${subject === undefined ? '' : `${subject}.\n\n`}${message}`);
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  if (values.texts)
    for (const [at, request] of briefs.entries()) {
      console.log(`\n## ${request.company_context.summary} | ${request.goal} | ${request.sender?.offer ?? '-'}`);
      for (const { from, message } of request.thread ?? []) console.log(`  ${from}: ${message.replaceAll('\n', ' ')}`);
      for (const [index, { subject, message }] of written[at]!.entries())
        console.log(`[${index}] ${subject ?? '-'}\n${message}\n`);
    }
  const known = briefs.flatMap((request) => JSON.stringify(request).match(/\p{L}{2,}/gu) ?? []);
  const readers: [string, ValidationIssue[] | null][] = [];
  if (language === 'en') readers.push(['harper.js', await readWithHarper(texts, known)]);
  if (!values['no-java']) readers.push(['LanguageTool', readWithLanguageTool(language, texts)]);
  console.log(
    `${language}: ${briefs.length} ${values['follow-ups'] ? 'follow-ups' : 'briefs'}, ${texts.length} variants, ${words} words`,
  );
  console.log(
    `  words of a variant: ${[0, 1, 2].map((index) => mean(written.map((three) => countWords(three[index]!.message))).toFixed(0)).join(', ')}`,
  );
  for (const [name, issues] of readers)
    if (issues !== null) {
      const errors = issues.filter((issue) => !isFalseAlarm(language, issue));
      const alarms = issues.length - errors.length;
      console.log(
        `  ${name}: ${((1_000 * errors.length) / words).toFixed(2)} errors per 1,000 words; ${alarms} known false alarms`,
      );
      for (const { text, rule, words: found } of errors)
        console.log(`    ${rule} | ${found} | ${around(texts[text]!, found)}`);
    }
  console.log(`  distinct-3 between the variants of a request: ${mean(written.map(distinctThree)).toFixed(2)}`);
  const withFact = briefs
    .map((request, at) => ({ request, three: written[at]! }))
    .filter(({ request }) => hasFact(language, request));
  const reused = withFact.flatMap(({ request, three }) => three.map((variant) => reusesFact(request, variant)));
  console.log(
    `  reuses a fact of the summary, where there is one: ${mean(reused.map(Number)).toFixed(2)} of ${reused.length}`,
  );
}

function around(text: string, found: string): string {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 40), at + found.length + 40).replaceAll('\n', ' ');
}
