// Datasette's table.js reads this global; its own templates set it in an inline script, which the site's content security policy forbids.
var DATASETTE_ALLOW_FACET = document.currentScript.dataset.allowFacet === "true";
