import type { RequestHandler } from 'express';
import { DomainError } from '../../src/errors.ts';

/** Methods that a path of the document has; empty for a path it does not have. */
export function allowedMethods(paths: Record<string, object>, path: string): string[] {
  const matches = Object.entries(paths).filter(([template]) =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}/?$`).test(path),
  );
  return [...new Set(matches.flatMap(([, item]) => Object.keys(item).map((method) => method.toUpperCase())))];
}

/** The end of the line: 405 with Allow where the path has other methods, 404 otherwise. */
export const notFound =
  (paths: () => Record<string, object>): RequestHandler =>
  (req, res) => {
    const methods = allowedMethods(paths(), req.path);
    if (methods.length === 0) throw new DomainError('not_found', `Nothing at ${req.path}`);
    res.set('Allow', methods.join(', '));
    throw new DomainError('method_not_allowed', `${req.path} takes ${methods.join(', ')}`);
  };
