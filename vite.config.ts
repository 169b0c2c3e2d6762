import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';

/** Page routes and API calls share paths (/campaigns): a browser asking for HTML gets the page. */
const api: ProxyOptions = {
  target: process.env.CANDOR_URL ?? 'http://127.0.0.1:3000',
  bypass: (request) => (request.headers.accept?.includes('text/html') ? '/index.html' : undefined),
};

export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows scripts, styles and images of this origin only: nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Libraries change less often than the page: browsers keep them apart.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/personalize', '/check', '/campaigns', '/templates', '/models', '/prompt-versions', '/settings', '/usage'].map(
        (path) => [path, api],
      ),
    ),
  },
});
