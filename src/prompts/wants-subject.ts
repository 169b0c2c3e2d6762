import { asksForSubject } from '../contract/channels.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { PromptStep } from './prompt-input.ts';

/** A subject is written with its opening; a middle part or an ending has none. */
export const wantsSubject = (request: PersonalizeRequest, step: PromptStep): boolean =>
  asksForSubject(request) && (step === 'full' || step === 'opener');
