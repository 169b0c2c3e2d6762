import { describe, expect, it } from 'vitest';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import type { RiskFlag } from '../../../../src/contract/risk-flag.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { shortAsks, shortProbes, soundMessages } from './messages-by-language.ts';
import { probes } from './probes-by-language.ts';

const guardrails = createGuardrails();

const errorsOn = (request: PersonalizeRequest, subject: string, message: string): RiskFlag[] =>
  guardrails.check(request, { subject, message }).risk_flags.filter(({ severity }) => severity === 'error');

const requestOf = (
  language: string,
  firm: { title: string; company: string; goal: string; first: string; last: string; sender?: object | undefined },
  summary: string,
  keywords: string[] = [],
): PersonalizeRequest =>
  personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: firm.goal,
    language,
    lead: { first_name: firm.first, last_name: firm.last, title: firm.title, company_name: firm.company },
    company_context: { summary, keywords },
    ...(firm.sender && { sender: firm.sender }),
  });

describe.each(Object.entries(probes))('a message in %s', (language, probe) => {
  const requests = [
    requestOf(language, probe, probe.summary, probe.keywords),
    requestOf(language, probe, probe.english),
  ] as const;
  const check = (request: PersonalizeRequest, sentence: string, at: number): RiskFlag[] => {
    const { greetings, asks, keywords, company } = probe;
    const message = `${greetings[at % greetings.length]}\n\n${sentence}\n\n${asks[at % asks.length]}`;
    return errorsOn(request, `${keywords[0]}, ${company}`, message);
  };

  it.each(probe.sound.map((sentence, at) => [sentence, at] as const))('passes: %s', (sentence, at) => {
    for (const request of requests) expect(check(request, sentence, at)).toEqual([]);
  });

  it.each(probe.unsupported.map((sentence, at) => [sentence, at] as const))('finds: %s', (sentence, at) => {
    const inIt = ({ evidence }: RiskFlag): boolean => evidence !== '' && sentence.includes(evidence);
    expect(check(requests[0], sentence, at).some(inIt)).toBe(true);
    if (!probe.onlyInOwnLanguage.includes(sentence)) expect(check(requests[1], sentence, at).some(inIt)).toBe(true);
  });
});

describe.each(Object.entries(shortProbes))('a later message in %s', (language, probe) => {
  const request = requestOf(language, probe, probe.summary);
  const check = (sentence: string): RiskFlag[] =>
    errorsOn(request, probe.company, `${probe.greeting}\n\n${sentence}\n\n${shortAsks[language]}`);

  it.each(probe.sound)('passes: %s', (sentence) => {
    expect(check(sentence)).toEqual([]);
  });

  it.each(probe.unsupported)('finds: %s', (sentence) => {
    expect(check(sentence)).not.toEqual([]);
  });
});

it.each(soundMessages)('passes a whole message in %s to %s', (...row) => {
  const [language, company, title, first, last, goal, summary, sender, message] = row;
  const request = requestOf(language, { title, company, goal, first, last, sender }, summary);
  expect(errorsOn(request, company, message)).toEqual([]);
});
