import { describe, expect, it } from 'vitest';
import { extractProfile } from '../../../src/voice/extract-profile.ts';

const english = (name: string, line: string) =>
  `Hello ${name},\n\n${line} How do your crews plan a week? I ask because plans on paper get lost.\n\nBest wishes,\nAnna Berg\nLumio`;

describe('a profile is read from sample messages', () => {
  it('has what they share, and the names of the leads are not in it', () => {
    expect(extractProfile([english('Ioana', 'You run fibre.'), english('Marek', 'You fix roofs.')])).toEqual({
      greeting: 'Hello {first_name},',
      closing: 'Best wishes,',
      signature: 'Anna Berg\nLumio',
      sentence_words: 8,
    });
  });

  it('is the same each time, and empty without samples', () => {
    const samples = [english('Ioana', 'You run fibre.')];
    expect(extractProfile(samples)).toEqual(extractProfile(samples));
    expect(extractProfile([])).toEqual({});
  });

  it.each([
    [
      'Hallo Jonas,\n\nwie plant ihr eure Touren? Hast du kurz Zeit für ein Gespräch mit mir?\n\nViele Grüße\nAnna',
      'INFORMAL',
    ],
    [
      'Guten Tag Jonas Kern,\n\nwie planen Sie Ihre Touren? Hätten Sie kurz Zeit für ein Gespräch?\n\nMit freundlichen Grüßen\nAnna',
      'FORMAL',
    ],
    [
      'Bonjour Léa,\n\nComment gères-tu les tournées de ton équipe ? As-tu un moment pour en parler ?\n\nBien à toi,\nAnna',
      'INFORMAL',
    ],
    [
      'Hola, Marta:\n\n¿Cómo planifica usted las rutas de la empresa? ¿Tendría usted un momento para hablar?\n\nUn saludo,\nAnna',
      'FORMAL',
    ],
    ['Hello Sam,\n\nHow do you plan your routes? Could we talk about it for a moment?\n\nBest,\nAnna', undefined],
  ])('the form of address in %j is %s', (sample, formality) => {
    expect(extractProfile([sample]).formality).toBe(formality);
  });

  it.each([
    ['Hi Anna Maria,', 'Hi {first_name} {last_name},'],
    ['Guten Tag Jonas,', 'Guten Tag {first_name},'],
    ['Moin Jonas!', 'Moin {first_name}!'],
  ])('the greeting %j becomes %j', (line, greeting) => {
    expect(extractProfile([`${line}\n\nHow do you plan routes?\n\nBest,\nAnna`]).greeting).toBe(greeting);
  });

  it.each(['Sehr geehrte Frau Kern,', 'Lieber Jonas,', 'Chère Léa,', 'Dear Mr Kern,', 'Hello,'])(
    'no greeting for everybody is made of %j',
    (line) => {
      expect(extractProfile([`${line}\n\nHow do you plan routes?\n\nBest,\nAnna`])).not.toHaveProperty('greeting');
    },
  );

  it('has phrases that come back, and none that one message has', () => {
    const samples = ['Ioana', 'Marek', 'Lea'].map((name) =>
      english(name, `One plain question about ${name === 'Lea' ? 'bakeries' : 'roofs'}.`),
    );
    const { use } = extractProfile(samples);
    expect(use).toContain('one plain question about');
    expect(use!.join()).not.toContain('bakeries');
    expect(extractProfile(samples.slice(0, 2))).not.toHaveProperty('use');
  });

  it('takes a question at the end for no closing', () => {
    const profile = extractProfile(['Hi Sam,\n\nYou plan routes on paper.\n\nCould we talk on Tuesday?']);
    expect(profile).not.toHaveProperty('closing');
    expect(profile).not.toHaveProperty('signature');
  });
});
