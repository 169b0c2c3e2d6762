import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { PromptStep } from './prompt-input.ts';

/** An email's subject is written with its opening; a middle part or an ending has none. */
export const wantsSubject = ({ channel, constraints }: PersonalizeRequest, step: PromptStep): boolean =>
  channel === 'EMAIL' && constraints.include_subjects && (step === 'full' || step === 'opener');
