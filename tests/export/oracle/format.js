// Formats CSL items with citeproc-js. Usage: node format.js STYLE.csl LOCALE < items.json > entries.json
// The answer is an array of texts in the order of the items. Modules are found in node_modules here or through NODE_PATH.
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const plugin = require.resolve("@citation-js/plugin-csl");
const locales = JSON.parse(fs.readFileSync(path.join(path.dirname(plugin), "locales.json"), "utf8"));
const [style, locale] = process.argv.slice(2);
const items = JSON.parse(fs.readFileSync(0, "utf8"));
const byId = new Map(items.map((item) => [String(item.id), item]));
const system = { retrieveLocale: (tag) => locales[tag] || locales["en-US"], retrieveItem: (id) => byId.get(String(id)) };
const engine = new CSL.Engine(system, fs.readFileSync(style, "utf8"), locale, true);
engine.opt.development_extensions.wrap_url_and_doi = false;
engine.setOutputFormat("text");
// One item at a time: a list of several would get letters and dashes; a style leaves some types out of its list.
const one = (id) => {
  engine.updateItems([id]);
  return (engine.makeBibliography()[1][0] ?? "").trim();
};
process.stdout.write(JSON.stringify(items.map((item) => one(String(item.id)))));
