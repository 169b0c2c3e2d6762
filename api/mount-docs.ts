import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';

/** Files of their own, since the content security policy runs no inline script. */
const ownFiles = fileURLToPath(new URL('./docs-page', import.meta.url));

/** Where they lie: importing the package would evaluate the page's 4 MB of code in the server. */
const swaggerFiles = dirname(findPackageJSON('swagger-ui-dist', import.meta.url)!);

/** The OpenAPI document and the page that shows it, both from this server's own files. */
export function mountDocs(app: Express, document: () => object): void {
  app.get('/openapi.json', (_req, res) => {
    res.set('Cache-Control', 'no-cache').json(document());
  });
  app.get('/docs', (_req, res) => {
    res.sendFile('index.html', { root: ownFiles, headers: { 'Cache-Control': 'no-cache' } });
  });
  app.use(
    '/docs',
    express.static(ownFiles, { index: false, setHeaders: (res) => res.set('Cache-Control', 'no-cache') }),
  );
  app.use('/docs', express.static(swaggerFiles, { index: false, maxAge: '1h' }));
}
