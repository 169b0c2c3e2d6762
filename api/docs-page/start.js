/* global SwaggerUIBundle */

/** A link inside the button that opens an operation cannot be reached by keyboard: a path is text there. */
const plainPaths = ({ React }) => ({
  wrapComponents: {
    DeepLink:
      () =>
      ({ text }) =>
        React.createElement('span', null, text),
  },
});

/** Selector and the level its headings have on this page. */
const levels = [
  ['.info .title', 1],
  ['.opblock-tag', 2],
  ['.modal-ux-header h3', 2],
  ['.opblock-body h4, .opblock-body h3, section.models h4, section.models h3', 3],
  ['.modal-ux-content h4', 3],
  ['.opblock-body h5', 4],
];

/** Selector and the name that its elements have. */
const names = [
  ['.information-container', 'About'],
  ['.scheme-container', 'Server and authorization'],
  ['#servers', 'Server'],
  ['textarea.body-param__text', 'Request body'],
  ['.close-modal', 'Close'],
  ['.auth-btn-wrapper .authorize', 'Authorize'],
  ['.auth-btn-wrapper .btn-done', 'Close'],
];

/** What the library leaves without a name or a level. */
function mend() {
  for (const [selector, level] of levels)
    for (const heading of document.querySelectorAll(`#swagger-ui ${selector.replaceAll(', ', ', #swagger-ui ')}`)) {
      if (heading.getAttribute('aria-level') === String(level)) continue;
      heading.setAttribute('role', 'heading');
      heading.setAttribute('aria-level', String(level));
    }
  for (const [selector, name] of names)
    for (const element of document.querySelectorAll(`${selector}:not([aria-label="${name}"])`))
      element.setAttribute('aria-label', name);
  for (const part of document.querySelectorAll('.information-container, .scheme-container'))
    part.setAttribute('role', 'region');
}

new MutationObserver(mend).observe(document.getElementById('swagger-ui'), { childList: true, subtree: true });

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  tryItOutEnabled: true,
  plugins: [plainPaths],
  syntaxHighlight: { activated: false },
});
