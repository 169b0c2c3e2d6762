import { existsSync } from 'node:fs';
import express, { type Express, type Request } from 'express';

/** Paths that a browser may ask for too, but that are not the page. */
const notThePage = /^\/(assets|docs|admin|openapi\.json|livez|readyz|metrics)(\/|$)/;
const notBuilt = 'The page is not built yet. Run "npm run build:web"; the API works without it, see /docs.\n';

/** Page and API share paths such as /campaigns: a browser that navigates there asks for HTML, a client does not. */
const wantsPage = (req: Request): boolean =>
  (req.method === 'GET' || req.method === 'HEAD') &&
  !notThePage.test(req.path) &&
  (req.path === '/' || /^text\/html\b/.test(req.get('accept') ?? ''));

/** The web page from its built files; every path it may be at gets index.html. */
export function mountWeb(app: Express, dir: string): void {
  app.use('/assets', express.static(`${dir}/assets`, { immutable: true, maxAge: '1y' }));
  app.use(express.static(dir, { index: false, maxAge: '1h' }));
  app.use((req, res, next) => {
    if (!wantsPage(req)) return next();
    res.vary('Accept');
    if (!existsSync(`${dir}/index.html`)) return void res.status(503).type('text').send(notBuilt);
    res.sendFile('index.html', { root: dir, headers: { 'Cache-Control': 'no-cache' } });
  });
}
