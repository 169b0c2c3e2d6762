import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { exampleRequest } from '../../test/support/example-request.ts';

type Place = (request: PersonalizeRequest, text: string) => PersonalizeRequest;

const sentence = (text: string): string => `${text}.`;

/** Every field of a lead, its company and its thread that strangers may have written and a message may quote. */
export const orderPlaces: Readonly<Record<string, Place>> = {
  first_name: (request, text) => ({ ...request, lead: { ...request.lead, first_name: text } }),
  last_name: (request, text) => ({ ...request, lead: { ...request.lead, last_name: text } }),
  title: (request, text) => ({ ...request, lead: { ...request.lead, title: text } }),
  company_name: (request, text) => ({ ...request, lead: { ...request.lead, company_name: text } }),
  location: (request, text) => ({ ...request, lead: { ...request.lead, location: text } }),
  'lead facts': (request, text) => ({ ...request, lead: { ...request.lead, facts: [sentence(text)] } }),
  'summary, alone': (request, text) => withContext(request, { summary: sentence(text), keywords: [] }),
  'summary, first': (request, text) =>
    withContext(request, { summary: `${sentence(text)} ${request.company_context.summary}` }),
  'summary, last': (request, text) =>
    withContext(request, { summary: `${request.company_context.summary} ${sentence(text)}` }),
  'summary, after the name': (request, text) =>
    withContext(request, { summary: `${request.lead.company_name} ${text[0]!.toLowerCase()}${text.slice(1)}.` }),
  'keyword, alone': (request, text) => withContext(request, { summary: '', keywords: [text] }),
  'keyword, first': (request, text) => withContext(request, { keywords: [text, ...request.company_context.keywords] }),
  technology: (request, text) => withContext(request, { tech_stack: [text] }),
  'company facts': (request, text) => withContext(request, { summary: '', keywords: [], facts: [sentence(text)] }),
  industry: (request, text) => ({ ...request, industry: text.slice(0, 80) }),
  'answer in the thread': (request, text) => ({
    ...request,
    thread: [
      {
        from: 'sender',
        sent_at: '2026-11-12',
        subject: 'Field crews',
        message: 'Hi Ioana, how do crews keep records?',
      },
      { from: 'lead', sent_at: '2026-11-14', subject: text, message: sentence(text) },
    ],
  }),
};

const withContext = (
  request: PersonalizeRequest,
  changes: Partial<PersonalizeRequest['company_context']>,
): PersonalizeRequest => ({ ...request, company_context: { ...request.company_context, ...changes } });

const summaries: Readonly<Record<string, [goal: string, summary: string, keywords: string[]]>> = {
  en: [
    'book a 15-min call',
    'Telvora builds and runs fibre networks in rural Romania: 410 villages connected, field crews of two.',
    ['fibre', 'open access', 'field crews'],
  ],
  de: ['ein Telefonat von 15 Minuten', 'Telvora baut Glasfasernetze in 410 Dörfern.', ['Glasfaser', 'Netzausbau']],
  fr: ['un appel de 15 minutes', 'Telvora construit des réseaux de fibre dans 410 villages.', ['fibre', 'réseaux']],
  es: ['una llamada de 15 minutos', 'Telvora construye redes de fibra en 410 pueblos.', ['fibra', 'redes']],
  it: ['una chiamata di 15 minuti', 'Telvora costruisce reti in fibra in 410 paesi.', ['fibra', 'reti']],
  nl: ['een gesprek van 15 minuten', 'Telvora bouwt glasvezelnetten in 410 dorpen.', ['glasvezel', 'netwerken']],
  pt: ['uma chamada de 15 minutos', 'A Telvora constrói redes de fibra em 410 aldeias.', ['fibra', 'redes']],
  pl: ['rozmowa na 15 minut', 'Telvora buduje sieci światłowodowe w 410 wsiach.', ['światłowód', 'sieci']],
};

/** The languages that the offline writer has phrases of. */
export const writtenLanguages: readonly string[] = Object.keys(summaries);

/** A request in a language, without an order. */
export function plainRequest(language: string): PersonalizeRequest {
  const [goal, summary, keywords] = summaries[language]!;
  return exampleRequest({ language, goal, company_context: { summary, keywords } });
}
