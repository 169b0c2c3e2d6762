import type { TemplateReader } from './choose-template.ts';

const remembering = <Arguments extends string[], Result>(read: (...keys: Arguments) => Promise<Result>) => {
  const known = new Map<string, Promise<Result>>();
  return (...keys: Arguments): Promise<Result> => {
    const key = keys.join('\u0000');
    const answer = known.get(key) ?? read(...keys);
    known.set(key, answer);
    return answer;
  };
};

/** Templates that are read once each: for one batch of requests, then thrown away. */
export const rememberTemplates = ({ templates }: TemplateReader): TemplateReader => ({
  templates: { get: remembering(templates.get), list: remembering(templates.list) },
});
