// Submits one lead with the typed client, follows its progress and prints the variants.
// Usage: npx node examples/typescript/one-lead.ts [URL]   (Node 24 of npm ci; or any that is 22.18 or newer)
import { CandorError, createCandorClient } from '../../packages/client/src/index.ts';

const candor = createCandorClient({ baseUrl: process.argv[2] ?? 'http://localhost:3000' });

try {
  const { request_id } = await candor.personalize({
    channel: 'LINKEDIN',
    tone: 'FRIENDLY',
    goal: 'get feedback on our itinerary-sharing prototype',
    lead: { first_name: 'Tamsin', last_name: 'Ashcroft', title: 'Founder', company_name: 'Wayfarer & Pine' },
    company_context: {
      summary: 'Small-group walking holidays in Slovenia, Madeira and the Faroe Islands.',
      keywords: ['walking holidays', 'small groups'],
    },
    constraints: { max_words: 70, include_subjects: false },
  });
  for await (const { status, step } of candor.watch(request_id)) console.log(`${status}: ${step}`);

  const { variants } = await candor.getPersonalization(request_id);
  for (const [index, variant] of variants.entries()) {
    console.log(`\n--- Variant ${index + 1} ---\n${variant.message}`);
    for (const { text, source, quote } of variant.grounding)
      if (quote) console.log(`  "${text}" <- ${source}: "${quote}"`);
  }
} catch (error) {
  if (!(error instanceof CandorError)) throw error;
  console.error(`${error.status} ${error.message}`);
  process.exitCode = 1;
}
