"use strict";
/* Searches paragraphs, for a site that no server answers for: by words, their forms, words misspelt a little, and numbers.
   MiniSearch ranks them (BM25+); here is only what a word is. Runs from a file as well as from a server.
   Paragraphs in other languages than the reader's are found by the concepts that they name. */
const MOST = 20;
const HAN = /^\p{Script=Han}/u;
const RUNS = /\p{Nd}+(?:\.\p{Nd}+)+|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const ARTICLE = /^[وف]?(?:ال|لل|بال|كال)(?=..)|^و(?=...)/u;

/* Without case, accents and vowel marks, all digits alike; in Arabic without article and "and". */
function folded(word) {
  const plain = word.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replace(ARTICLE, "");
  return plain.replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660);
}

/* A word, and what its other forms probably begin with. */
function formsOf(term) {
  if (HAN.test(term) || term.length < 5 || /\d/.test(term)) return term;
  return [term, term.slice(0, Math.max(4, Math.ceil(term.length * 0.7)))];
}

/* Words with their places; pairs of characters in a script that writes no spaces. */
function* wordsOf(text) {
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (!HAN.test(run)) {
      yield { term: folded(run), start: index, end: index + run.length };
      continue;
    }
    for (let i = 0; i < Math.max(run.length - 1, 1); i += 1) {
      yield { term: run.slice(i, i + 2), start: index + i, end: index + Math.min(i + 2, run.length) };
    }
  }
}

function termsOf(text) {
  return [...wordsOf(text)].map((word) => word.term).filter(Boolean);
}

/* The concepts that the words name, as terms: each word of a form begins with its stem. */
function conceptsIn(text) {
  const words = text.match(RUNS)?.map(folded) ?? [];
  const begins = (stems, at) => stems.every((stem, i) => words[at + i]?.startsWith(stem));
  const named = (form) => {
    if (HAN.test(form)) return text.includes(form);
    const stems = form.split(" ").map(folded);
    return words.some((_, at) => begins(stems, at));
  };
  return PARAGRAPHS.concepts.flatMap((forms, id) => (forms.some(named) ? [`#${id}`] : []));
}

function made(paragraphs) {
  const split = (text, field) => (field === "named" ? text.split(" ") : termsOf(text));
  const index = new MiniSearch({ fields: ["reference", "text", "named"], tokenize: split, processTerm: (term) => term });
  const named = (id) => (PARAGRAPHS.named[id] ?? []).map((concept) => `#${concept}`).join(" ");
  index.addAll(paragraphs.map(([, reference, , text], id) => ({ id, reference, text, named: named(id) })));
  return index;
}

function found(index, query) {
  return index.search(query, {
    tokenize: (text) => [...termsOf(text), ...conceptsIn(text)],
    processTerm: formsOf,
    prefix: (term) => (term.length > 3 && !/\d/.test(term)) || HAN.test(term),
    fuzzy: (term) => (term.length > 4 && !/\d/.test(term) && !HAN.test(term) ? 0.2 : false),
    weights: { prefix: 0.6, fuzzy: 0.3 },
  });
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/* The text, with the words that were found marked. */
function marked(text, terms) {
  const pieces = [];
  let done = 0;
  for (const { term, start, end } of wordsOf(text)) {
    if (!terms.has(term) || end <= done) continue;
    const from = Math.max(start, done);
    if (from === done && pieces.at(-1)?.nodeName === "MARK") {
      pieces.at(-1).append(text.slice(from, end)); // pairs of characters overlap
    } else {
      pieces.push(text.slice(done, from), element("mark", {}, text.slice(from, end)));
    }
    done = end;
  }
  return [...pieces, text.slice(done)];
}

function shown([address, reference, source, text], terms) {
  const [lang, dir, name] = PARAGRAPHS.sources[source];
  const link = element("a", { class: "reference", href: address }, element("bdi", { dir: "ltr" }, reference));
  return element("figure", { class: "quote" },
    element("blockquote", { lang, dir }, element("p", {}, ...marked(text, terms))),
    element("figcaption", {}, link, ` · ${name}`));
}

addEventListener("DOMContentLoaded", () => {
  const field = document.getElementById("question");
  const output = document.querySelector("output");
  const list = document.getElementById("found");
  const index = made(PARAGRAPHS.paragraphs);
  const search = () => {
    const results = found(index, field.value);
    const asked = field.value.trim() !== "";
    output.value = results.length ? `1–${Math.min(results.length, MOST)} / ${results.length}` : "";
    document.getElementById("none").hidden = !asked || results.length > 0;
    list.replaceChildren(...results.slice(0, MOST).map(
      (result) => shown(PARAGRAPHS.paragraphs[result.id], new Set(result.terms))));
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", search);
  for (const other of document.querySelectorAll(".languages a")) other.search = location.search;
  search();
});
