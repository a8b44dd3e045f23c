'use strict';
// The contract, to read and try out, from this gateway's own files.
SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#console',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  validatorUrl: null
});
