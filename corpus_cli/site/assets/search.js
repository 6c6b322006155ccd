// Search without a server. The index is the database's own: terms with their places, cut into files by first letter (search/terms-N.js).
// Words are stemmed as SQLite's porter tokenizer does, Chinese, Japanese and Korean runs are phrases of pairs, ranking is FTS5's bm25.
"use strict";

const K1 = 1.2;
const B = 0.75;
const PER_PAGE = 20;
const RUN = /[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e]+/u;
const HANGUL = /^[\uac00-\ud7a3]+$/;
const loaded = new Map();
const arrived = {};
let head = null;

// The data files call these; a file loads from a folder on a disk as well, where fetch() may not.
globalThis.corpusHead = (value) => { head = value; };
globalThis.corpusTerms = (number, value) => { arrived[`terms-${number}`] = value; };
globalThis.corpusText = (id, value) => { arrived[`text/${id}`] = value; };

function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `search/${name}.js`;
      script.onload = () => resolve(arrived[name]);
      script.onerror = () => reject(new Error(`search/${name}.js cannot be read`));
      document.head.append(script);
    }));
  }
  return loaded.get(name);
}

// Porter (1980), as in SQLite

const shape = (word) => {
  let found = "";
  for (const c of word) found += "aeiou".includes(c) || (c === "y" && found.endsWith("c")) ? "v" : "c";
  return found;
};
const measure = (word) => (shape(word).match(/v+c+/g) || []).length;
const vowelIn = (word) => shape(word).includes("v");
const short = (word) => shape(word).endsWith("cvc") && !/[wxy]$/.test(word);
const STEP2 = { ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", logi: "log", bli: "ble", alli: "al", entli: "ent", eli: "e",
  ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful", ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble" };
const STEP3 = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" };
const STEP4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou"];
const longestFirst = (names) => [...names].sort((a, b) => b.length - a.length);

function plural(word) {
  if (/(sses|ies)$/.test(word)) word = word.slice(0, -2);
  else if (/s$/.test(word) && !/ss$/.test(word)) word = word.slice(0, -1);
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  for (const suffix of ["ed", "ing"]) {
    const rest = word.slice(0, -suffix.length);
    if (!word.endsWith(suffix) || !vowelIn(rest)) continue;
    if (/(at|bl|iz)$/.test(rest)) return rest + "e";
    if (rest.length > 1 && rest.at(-1) === rest.at(-2) && shape(rest).endsWith("c") && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
    return measure(rest) === 1 && short(rest) ? rest + "e" : rest;
  }
  return word;
}

function replaced(word, table) {
  const suffix = longestFirst(Object.keys(table)).find((end) => word.endsWith(end));
  if (!suffix) return word;
  const rest = word.slice(0, -suffix.length);
  return measure(rest) > 0 ? rest + table[suffix] : word;
}

function stem(word) {
  if (word.length < 3 || word.length > 64 || !/^[\x00-\x7f]*$/.test(word)) return word;
  word = plural(word);
  if (word.endsWith("y") && vowelIn(word.slice(0, -1))) word = word.slice(0, -1) + "i";
  word = replaced(replaced(word, STEP2), STEP3);
  const suffix = longestFirst(STEP4).find((end) => word.endsWith(end));
  if (suffix) {
    const rest = word.slice(0, -suffix.length);
    if (measure(rest) > 1 && (suffix !== "ion" || /[st]$/.test(rest))) word = rest;
  }
  if (word.endsWith("e")) {
    const rest = word.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !short(rest))) word = rest;
  }
  return word.endsWith("ll") && measure(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word;
}

const fold = (word) => (RUN.test(word) ? word : word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
const words = (text) => text.normalize("NFKC").match(/[\p{L}\p{N}\p{M}]+/gu) || [];
const pieces = (word) => word.match(new RegExp(`${RUN.source}|[^]+?(?=${RUN.source}|$)`, "gu")) || [];
const pairs = (run) => { const c = [...run]; return c.length === 1 ? c : c.slice(0, -1).map((a, i) => a + c[i + 1]); };

// Korean and Japanese: what a word may stand as, from the lists the index was made with

const finalOf = (c) => (c >= "\uac00" && c <= "\ud7a3" ? (c.charCodeAt(0) - 0xac00) % 28 : 0);

function koreanStem(word) {
  const { endings, nouns } = head.korean;
  if (nouns.some((noun) => word.endsWith(noun))) return null;
  for (let size = Math.min(head.korean.longest, word.length - 1); size > 0; size--) {
    const rest = word.slice(0, -size);
    const ending = word.slice(-size);
    if (!(ending in endings)) continue;
    const final = finalOf(rest.at(-1));
    const wanted = endings[ending];
    const attaches = !wanted || (ending.startsWith("으로") ? final !== 0 && final !== 8 : ending.startsWith("로") ? final === 0 || final === 8 : (final !== 0) === (wanted === "consonant"));
    if (!attaches) continue;
    if (rest.length >= 2 || ending === "을" || ending === "를" || (size >= 2 && !"하한할함했해합되된될됨됐돼됩시받당".includes(ending[0]))) return rest;
  }
  return null;
}

function readings(run) {
  const found = [[run]];
  if (HANGUL.test(run)) {
    const bare = koreanStem(run);
    if (bare) found.push([bare]);
    for (const form of bare ? [bare, run] : [run]) {
      if (form.length < 3 || form.length > 12) continue;
      for (let cut = 2; cut < form.length - 1; cut++) found.push([form.slice(0, cut), form.slice(cut)]);
    }
  } else {
    const particle = head.japanese.find((end) => run.endsWith(end) && run.length - end.length >= 2 && !/[\u3041-\u3096]/.test(run.slice(0, -end.length)));
    if (particle) found.push([run.slice(0, -particle.length)]);
  }
  return found.slice(0, 14);
}

let hanTable = null;
function simplified(text) {
  if (!hanTable) {
    const simple = [...head.han[1]];
    hanTable = new Map([...head.han[0]].map((form, n) => [form, simple[n]]));
  }
  return [...text].map((c) => hanTable.get(c) ?? c).join("");
}

// The index holds negoti for negotiate, so a prefix that is longer than a stem also asks for the stems of its usual words.
const SUFFIXES = ["", "e", "es", "ed", "er", "ers", "ing", "ion", "ions", "ional", "ive", "or", "ors", "y", "ies", "ity", "ities", "al", "ally", "ment", "ments", "ness", "ance", "ence",
  "able", "ible", "ous", "ate", "ation", "ism", "ist", "ic", "ical", "ize", "ise", "ization", "ary", "ful", "ant", "ent"];

function stemsOfPrefix(prefix) {
  if (!/^[a-z]{4,}$/.test(prefix)) return [];
  return [...new Set(SUFFIXES.map((suffix) => stem(prefix + suffix)).filter((short) => !short.startsWith(prefix) && prefix.startsWith(short.slice(0, -1))))];
}

// Acronyms with and without full stops are one, but U.S. is not searched as us.
const COMMON = new Set("us it is as at an in on or to am be do go he if me my no of so up we by".split(" "));

// A leaf of the query is a list of phrases, any of which may stand: {tokens, prefix, cjk}

function phrasesOf(text, quoted, star) {
  const found = [];
  const letters = text.replaceAll(".", "");
  const dotted = text.includes(".");
  if (!quoted && !star && /^((?:[A-Za-z]\.){2,6}[A-Za-z]?|[A-Z]{2,5})$/.test(text) && !(dotted && COMMON.has(letters.toLowerCase()))) {
    found.push({ tokens: dotted ? [stem(fold(letters))] : [...fold(letters)], prefix: false, cjk: false });
  }
  const all = words(text).map(pieces);
  const flat = all.flat();
  if (!flat.length) return found;
  if (!flat.some((piece) => RUN.test(piece))) {
    const tokens = flat.map((word, n) => (star && n === flat.length - 1 ? fold(word) : stem(fold(word))));
    return [...found, { tokens, prefix: star, cjk: false }, ...(star && flat.length === 1 ? stemsOfPrefix(tokens[0]).map((short) => ({ tokens: [short], prefix: false, cjk: false })) : [])];
  }
  const add = (runs, prefix) => {
    for (const form of new Set([runs.join("\0"), simplified(runs.join("\0"))])) {
      found.push({ tokens: form.split("\0").flatMap((run) => (RUN.test(run) ? pairs(run) : [stem(fold(run))])), prefix, cjk: true });
    }
  };
  if (flat.length === 1 && [...flat[0]].length === 1) add(flat, true);
  else if (flat.length === 1 && !quoted) for (const reading of readings(flat[0])) add(reading, false);
  else add(flat, [...flat.at(-1)].length === 1 && RUN.test(flat.at(-1)));
  return found;
}

// The query: words, "phrases", OR, -word, NOT, AND, prefix*, field:value

const FIELDS = { title: "title", author: "authors", authors: "authors", keyword: "keywords", keywords: "keywords" };

function parse(text) {
  const lexed = text.replace(/[“”„‟＂«»]/g, '"').matchAll(/(-)?(?:(\p{L}+):)?(?:"([^"]*)"?|([^\s"()]+))(\*)?/gu);
  const groups = [[]];
  let negate = false;
  for (const [, minus, field, phrase, word, star] of lexed) {
    if (!field && !minus && phrase === undefined && ["AND", "OR", "NOT"].includes(word)) {
      if (word === "NOT") negate = true;
      if (word === "OR" && groups.at(-1).length) groups.at(-1).or = true;
      continue;
    }
    const value = (phrase ?? word).replace(/\*$/, "");
    const leaf = { field: field?.toLowerCase(), value, quoted: phrase !== undefined, star: Boolean(star) || /\*$/.test(phrase ?? word), not: Boolean(minus) || negate };
    negate = false;
    if (leaf.field && !(leaf.field in FIELDS) && !["after", "before", "date", "language", "theme", "genre", "id"].includes(leaf.field)) { leaf.value = `${field} ${value}`; leaf.field = undefined; }
    if (groups.at(-1).or) { groups.at(-1).at(-1).any.push(leaf); groups.at(-1).or = false; }
    else groups.at(-1).push({ any: [leaf] });
  }
  return groups[0];
}

function filtered(leaf) {
  const wanted = leaf.value.toLowerCase();
  const date = (value) => value.replace(/[^0-9-]/g, "");
  const tests = {
    language: (d) => (d.language || "").toLowerCase().split("-")[0] === wanted.split("-")[0],
    theme: (d) => (d.theme || "").toLowerCase().includes(wanted),
    genre: (d) => (d.genre || "").toLowerCase().includes(wanted),
    id: (d) => d.id.toLowerCase() === wanted,
    date: (d) => (d.date || "").startsWith(date(wanted)),
    after: (d) => d.date && d.date.slice(0, wanted.length) >= date(wanted),
    before: (d) => d.date && d.date < date(wanted),
  };
  return [...head.documents.keys()].filter((n) => tests[leaf.field](head.documents[n]));
}

function shard(term) {
  return [...term][0].codePointAt(0) % head.shards;
}

function decode(list) {
  const found = new Map();
  for (let at = 0, doc = 0; at < list.length;) {
    doc += list[at++];
    const places = [];
    for (let n = list[at++], place = 0; n > 0; n--) places.push((place += list[at++]));
    found.set(doc, places);
  }
  return found;
}

async function placesOf(token, prefix) {
  const terms = await load(`terms-${shard(token)}`);
  if (!prefix) return token in terms ? decode(terms[token]) : new Map();
  const all = new Map();
  for (const term of Object.keys(terms)) {
    if (!term.startsWith(token)) continue;
    for (const [doc, places] of decode(terms[term])) all.set(doc, [...(all.get(doc) || []), ...places]);
  }
  return all;
}

// A place is column + columns * offset, so the next word is at place + columns
async function phraseHits(phrase, field) {
  const columns = head.columns.length;
  const lists = await Promise.all(phrase.tokens.map((token, n) => placesOf(token, phrase.prefix && n === phrase.tokens.length - 1)));
  const allowed = head.columns.map((name) => (!field || name.startsWith(field)) && (!phrase.cjk || name.endsWith("_cjk")));
  const hits = new Map();
  for (const [doc, places] of lists[0]) {
    let weight = 0;
    const others = lists.slice(1).map((list) => new Set(list.get(doc) || []));
    for (const place of places) {
      if (allowed[place % columns] && others.every((set, n) => set.has(place + columns * (n + 1)))) weight += head.weights[place % columns];
    }
    if (weight) hits.set(doc, weight);
  }
  return hits;
}

async function find(text) {
  const scores = new Map();
  let kept = null;
  const marks = [];
  for (const group of parse(text)) {
    const docs = new Set();
    let negated = false;
    for (const leaf of group.any) {
      negated ||= leaf.not;
      if (leaf.field && !(leaf.field in FIELDS)) { for (const doc of filtered(leaf)) docs.add(doc); continue; }
      for (const phrase of phrasesOf(leaf.value, leaf.quoted, leaf.star)) {
        const hits = await phraseHits(phrase, leaf.field && FIELDS[leaf.field]);
        const idf = Math.max(Math.log((head.documents.length - hits.size + 0.5) / (hits.size + 0.5)), 1e-6);
        for (const [doc, weight] of hits) {
          docs.add(doc);
          if (!leaf.not) scores.set(doc, (scores.get(doc) || 0) + (idf * weight * (K1 + 1)) / (weight + K1 * (1 - B + (B * head.documents[doc].length) / head.average)));
        }
      }
      if (!leaf.not && !leaf.field) marks.push(leaf);
    }
    const base = kept ?? new Set(head.documents.keys());
    kept = new Set([...base].filter((doc) => docs.has(doc) !== negated));
  }
  return { docs: [...(kept || [])].map((n) => ({ ...head.documents[n], n, score: scores.get(n) || 0 })), marks };
}

// What is shown

function marksIn(text, marks) {
  const spans = [];
  const stems = new Set();
  const runs = new Set();
  for (const { value, star } of marks) {
    for (const word of words(value)) for (const piece of pieces(word)) {
      if (RUN.test(piece)) for (const reading of readings(piece)) for (const part of reading) { if (part.length > 1 || piece.length === 1) { runs.add(part); runs.add(simplified(part)); } }
      else stems.add(star ? fold(piece) : stem(fold(piece)));
    }
  }
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const plain = fold(match[0]);
    if (stems.has(stem(plain)) || marks.some((m) => m.star && plain.startsWith(fold(m.value)))) spans.push([match.index, match.index + match[0].length]);
  }
  const folded = runs.size ? simplified(text) : "";
  for (const run of runs) for (const source of [text, folded]) for (let at = source.indexOf(run); at >= 0; at = source.indexOf(run, at + run.length)) spans.push([at, at + run.length]);
  return spans.sort((a, b) => a[0] - b[0]);
}

function marked(text, spans) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    fragment.append(text.slice(at, start), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}

function passage(text, marks) {
  const spans = marksIn(text, marks);
  const first = spans.length ? spans[0][0] : 0;
  let start = Math.max(0, first - 70);
  if (start) start = Math.max(text.lastIndexOf(" ", start) + 1, start - 30);
  const end = Math.min(text.length, start + 240);
  const fragment = document.createDocumentFragment();
  fragment.append(start ? "…" : "", marked(text.slice(start, end), spans.filter((s) => s[0] >= start && s[1] <= end).map((s) => [s[0] - start, s[1] - start])), end < text.length ? "…" : "");
  return fragment;
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function address(query, more = {}) {
  const values = new URLSearchParams({ q: query, ...more });
  return `search.html?${values}`;
}

function card(doc, marks) {
  const title = element("a", { href: `c/${doc.id}.html` });
  title.append(doc.title ? marked(doc.title, marksIn(doc.title, marks)) : element("span", { className: "untitled" }, "Untitled"));
  const byline = element("p", { className: "byline", lang: "en" });
  if (doc.authors.length) byline.append(element("span", {}, doc.authors.join(", ")));
  byline.append(doc.date ? element("time", { dateTime: doc.date }, doc.shown) : element("span", { className: "missing" }, "undated"));
  const summary = element("p", { className: "summary" });
  load(`text/${doc.id}`).then((text) => summary.replaceChildren(passage(text, marks)), () => {});
  const heading = element("h3", {}, title, ...(doc.title ? [] : [" ", element("span", { className: "n", lang: "en" }, doc.id)]));
  return element("article", { className: "card", lang: doc.language || "" }, heading, byline, summary);
}

function facets(query, docs) {
  const box = element("details", { className: "facets", open: matchMedia("(min-width: 58rem)").matches }, element("summary", {}, "Narrow"));
  for (const [label, field, values] of [["Year", "date", (d) => (d.date ? [d.date.slice(0, 4)] : [])], ["Author", "author", (d) => d.authors], ["Keyword", "keyword", (d) => d.keywords], ["Language", "language", (d) => (d.language ? [d.language] : [])]]) {
    const counts = new Map();
    for (const doc of docs) for (const value of values(doc)) counts.set(value, (counts.get(value) || 0) + 1);
    if (counts.size < 2) continue;
    const list = element("ul", { className: "plain" });
    for (const [value, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8)) {
      list.append(element("li", {}, element("a", { href: address(`${query} ${field}:"${value.replaceAll('"', " ")}"`) }, value), " ", element("span", { className: "n" }, String(count))));
    }
    box.append(element("section", {}, element("h3", {}, label), list));
  }
  return element("aside", {}, box);
}

function inOrder(docs, sort) {
  const newest = (a, b) => (a.date ? (b.date ? (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) : -1) : b.date ? 1 : 0) || (a.id < b.id ? -1 : 1);
  if (sort === "-date") return docs.sort(newest);
  if (sort === "date") return docs.sort((a, b) => (a.date && b.date ? -newest(a, b) : newest(a, b)));
  return docs.sort((a, b) => Math.round((b.score - a.score) * 1e9) || newest(a, b));
}

async function show() {
  const box = document.getElementById("results");
  const values = new URLSearchParams(location.search);
  const query = values.get("q") || "";
  document.getElementById("q").value = query;
  if (!query.trim()) return;
  document.title = `${query} · ${document.title}`;
  document.getElementById("search-help").hidden = true;
  try {
    await load("head");
    const { docs, marks } = await find(query);
    const sort = values.get("sort") || "relevance";
    const ordered = inOrder(docs, sort);
    const last = Math.max(1, Math.ceil(ordered.length / PER_PAGE));
    const page = Math.min(Math.max(Number.parseInt(values.get("page"), 10) || 1, 1), last);
    const list = element("section", {}, element("h2", { className: "count" }, `${ordered.length} ${ordered.length === 1 ? "commentary" : "commentaries"}`));
    list.firstChild.setAttribute("role", "status");
    if (!ordered.length) {
      list.append(element("p", {}, "Nothing fits. Try fewer or shorter words."));
      document.getElementById("search-help").hidden = false;
    } else {
      const sorts = element("p", { className: "sorts" });
      for (const [name, label] of [["relevance", "Best first"], ["-date", "Newest first"], ["date", "Oldest first"]]) {
        const made = name === sort ? element("span", {}, label) : element("a", { href: address(query, name === "relevance" ? {} : { sort: name }) }, label);
        if (name === sort) made.setAttribute("aria-current", "true");
        sorts.append(made);
      }
      list.append(sorts, element("div", { className: "cards" }, ...ordered.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((doc) => card(doc, marks))));
    }
    if (last > 1) {
      const link = (number, text) => element("a", { href: address(query, { page: number, ...(sort === "relevance" ? {} : { sort }) }) }, text);
      list.append(element("nav", { className: "pager" }, page > 1 ? link(page - 1, "Previous") : "", element("span", {}, `Page ${page} of ${last}`), page < last ? link(page + 1, "Next") : ""));
    }
    box.replaceChildren(list, ...(ordered.length ? [facets(query, ordered)] : []));
  } catch (error) {
    box.replaceChildren(element("p", { className: "problem" }, String(error.message)));
  }
}

if (document.getElementById("results")) show();
