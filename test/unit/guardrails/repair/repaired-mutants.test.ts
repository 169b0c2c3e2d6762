import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import type { VariantText } from '../../../../src/contract/personalize-response.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { hasError, type Repair } from '../../../../src/guardrails/guardrails.ts';
import { type Mutant, mutantsOf } from './message-mutants.ts';
import { createGrammarCheck, structuralIssues } from './reads-well.ts';

const guardrails = createGuardrails();

interface Repaired {
  readonly name: string;
  readonly request: PersonalizeRequest;
  readonly clean: VariantText;
  readonly mutant: Mutant;
  readonly repair: Repair | null;
}

/** Every fourth mutant of the clean messages that the engine passes; all of them take minutes to lint. */
const sampled = 4;
/** The rest is refused, so that the template writer writes again: a false half, an ask that leaned on what went. */
const leastRepaired = 0.7;

function repairAll(): Repaired[] {
  const rows = ['clean', 'prose'].flatMap((name) =>
    readFileSync(new URL(`../../../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  return rows.flatMap(({ id, request: given, variant, expect: flagged }, seed): Repaired[] => {
    const request = personalizeRequestSchema.parse({ ...given, constraints: { ...given.constraints, max_words: 250 } });
    if (flagged.length > 0 || hasError(guardrails.check(request, variant).risk_flags)) return [];
    return mutantsOf(request, variant, seed).flatMap((mutant, at): Repaired[] => {
      if (mutant.kind !== 'number off' && (seed + at) % sampled > 0) return [];
      const found = guardrails
        .check(request, mutant.variant)
        .risk_flags.filter(
          (flag) =>
            flag.severity === 'error' &&
            !mutant.flags.some((made) => made.field === flag.field && made.start < flag.end && flag.start < made.end),
        );
      const repair = guardrails.repair(request, mutant.variant, [...mutant.flags, ...found]);
      return [{ name: `${id}, ${mutant.kind}`, request, clean: variant, mutant, repair }];
    });
  });
}

describe('repaired messages', () => {
  let all: Repaired[];
  let done: (Repaired & { repair: Repair })[];
  let grammar: (text: string) => Promise<string[]>;

  beforeAll(async () => {
    all = repairAll();
    done = all.filter((one): one is Repaired & { repair: Repair } => one.repair !== null);
    grammar = await createGrammarCheck();
  }, 120_000);

  it('are at least 100, and most of those that were tried', () => {
    expect(done.length).toBeGreaterThanOrEqual(100);
    expect(done.length / all.length).toBeGreaterThanOrEqual(leastRepaired);
  });

  it('are passed by the checks and say no more of what was flagged', () => {
    for (const { name, request, mutant, repair } of done) {
      expect(
        guardrails.check(request, repair.variant).risk_flags.filter(({ severity }) => severity === 'error'),
        name,
      ).toEqual([]);
      for (const { field, evidence, correction } of mutant.flags)
        if (correction === undefined) expect(repair.variant[field as 'message'] ?? '', name).not.toContain(evidence);
    }
  });

  it('are sentences as the clean messages are', () => {
    for (const { name, clean, repair } of done) {
      const known = structuralIssues(clean.message).length;
      expect(known > 0 ? [] : structuralIssues(repair.variant.message), `${name}\n${repair.variant.message}`).toEqual(
        [],
      );
      const [last, lastClean] = [repair.variant.message, clean.message].map((text) => text.trim().split('\n').at(-1)!);
      expect(/[.!?…,)]$/.test(last!) || last!.slice(-10) === lastClean!.slice(-10), name).toBe(true);
    }
  });

  it('have no issue of grammar that the clean message lacks', async () => {
    const texts = new Map(done.map((one) => [one.repair.variant.message, one]));
    for (const [text, { name, clean }] of texts) {
      if (text === clean.message) continue;
      const before = await grammar(clean.message);
      expect(
        (await grammar(text)).filter((issue) => !before.includes(issue)),
        `${name}\n${text}`,
      ).toEqual([]);
    }
  }, 180_000);

  it('would not be passed by that grammar check if they were cut badly, while clean messages are', async () => {
    expect(await grammar('Hi Ioana,\n\nYou runs a two networks. How do you keeps it?')).not.toEqual([]);
    for (const { clean } of done.slice(0, 40)) expect(await grammar(clean.message)).toEqual([]);
  }, 120_000);

  it('say what was put or taken, at a place within the text', () => {
    for (const { name, repair } of done) {
      expect(repair.flags.length, name).toBeGreaterThan(0);
      for (const flag of repair.flags) {
        const text = repair.variant[flag.field as 'message'] ?? '';
        expect(flag).toMatchObject({ code: 'REPAIRED', severity: 'info' });
        expect(flag.start, name).toBe(flag.end);
        expect(flag.start, name).toBeLessThanOrEqual(text.length);
        expect(flag.message, name).toMatch(/^(?:Taken out|Written again|".*" put in place of)/);
      }
    }
  });

  it('have the right number where the flag knew it, and every other word as it was', () => {
    const corrected = done.filter(({ mutant }) => mutant.kind === 'number off');
    expect(corrected.length).toBeGreaterThan(5);
    for (const { name, clean, repair } of corrected) expect(repair.variant.message, name).toBe(clean.message);
  });
});
