// Compares the shipped chunks with a whole Lunr index of the same documents.
//   node tests/search/whole.mjs SITE < {whole, queries}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { client } from "./client.mjs";

const site = process.argv[2];
const { GazetteSearch, lunr } = client(site);
const { whole, queries } = JSON.parse(readFileSync(0, "utf-8"));
const head = await GazetteSearch.index.ready();
await GazetteSearch.index.parse(head, "latin"); // loads the lengths of the sound fields

// Every term of every chunk, as one Lunr index.
const terms = new Map();
for (let folder = 0; folder < head.folders.length; folder++) {
  for (let place = 0; existsSync(join(site, `search/terms/${folder}/${place}.js`)); place++) {
    const chunk = await GazetteSearch.load.data(`terms/${folder}/${place}`);
    for (const entry of chunk.split("|").slice(1)) {
      const length = entry.search(/[!#$%&]/);
      terms.set(entry.slice(0, length), GazetteSearch.postings.parse(entry.slice(length)));
    }
  }
}
const everything = Array.from({ length: head.documents }, (_, document) => document);
const ours = coordinates(JSON.parse(JSON.stringify(GazetteSearch.rank.index(head, terms, everything))));
const theirs = coordinates(whole);
const different = [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => ours.get(name) !== theirs.get(name));

/** "field/document term" → score. */
function coordinates({ fieldVectors, invertedIndex }) {
  const names = invertedIndex.map(([term, posting]) => [posting._index, term]).sort((one, other) => one[0] - other[0]);
  const found = new Map();
  for (const [reference, vector] of fieldVectors) {
    for (let place = 0; place < vector.length; place += 2) found.set(`${reference} ${names[vector[place]][1]}`, vector[place + 1]);
  }
  return found;
}

const index = lunr.Index.load({ ...whole, version: lunr.version });
const disagreeing = [];
let answered = 0;
for (const tokens of queries.filter((some) => some.length > 0)) {
  const expected = index.query((query) => {
    for (const token of tokens) query.term(token, { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
  });
  const wanted = [...new Set(tokens)].map((token) => ({ token, prefix: false }));
  const { terms: found } = await GazetteSearch.index.find(head, wanted);
  const ranked = GazetteSearch.rank.ask(head, found, wanted, { terms: wanted, loose: [], marks: [], weight: 1 }, { least: wanted.length, most: Infinity });
  if (expected.length > 0) answered += 1;
  if (tokens.length === wanted.length && !same(expected, ranked)) disagreeing.push(tokens);
}

function same(expected, ranked) {
  const scores = new Map(ranked.map((one) => [String(one.document), one.score]));
  return expected.length === ranked.length && expected.every((result) => Math.abs(scores.get(result.ref) - result.score) < 1e-9);
}

console.log(JSON.stringify({ coordinates: theirs.size, different: different.slice(0, 9).map((name) => [name, ours.get(name), theirs.get(name)]), answered, disagreeing }));
