import { readdirSync } from 'node:fs';
import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import { patternOf, readEntries } from '../../src/guardrails/lexicons/read-lexicon.ts';
import { readVariant } from '../../src/guardrails/reading.ts';
import type { CorpusRow } from './read-corpus.ts';

export interface LexiconSupport {
  /** "<language>/<lexicon>/<id>". */
  readonly entry: string;
  /** "<lexicon>/<id>", as flags name it. */
  readonly rule: string;
  /** Messages it is found in. */
  messages: number;
}

const root = new URL('../../src/guardrails/lexicons/', import.meta.url);

/** How many messages of a corpus each entry of the lexicons is found in, whether it flags anything there or not. */
export function lexiconSupport(rows: readonly CorpusRow[]): LexiconSupport[] {
  const texts = rows.map(({ request, variant }) => {
    const { language, fields } = readVariant(request, variant, buildLedger(request));
    return {
      language,
      said: fields.flatMap(({ sentences, normal }) =>
        sentences.map(({ start, end }) => normal.folded.slice(start, end)),
      ),
    };
  });
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .flatMap((path) => {
      const [language, name] = path.replace(/\.yaml$/, '').split('/') as [string, string];
      const own = texts.filter((one) => language === 'en' || one.language === language);
      return readEntries(language, name).map((entry) => {
        const pattern = patternOf(entry);
        const messages = own.filter(({ said }) => said.some((text) => pattern.test(text))).length;
        return { entry: `${language}/${name}/${entry.id}`, rule: `${name}/${entry.id}`, messages };
      });
    });
}
