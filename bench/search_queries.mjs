// Asks every query of a fresh client and prints, as JSON, what it loaded before its first answer.
//   node bench/search_queries.mjs SITE < queries.json

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { client } from "../tests/search/client.mjs";

const SHOWN = 10;
const site = process.argv[2];
const queries = JSON.parse(readFileSync(0, "utf-8"));

const sizes = new Map();
function size(name) {
  if (!sizes.has(name)) sizes.set(name, gzipSync(readFileSync(join(site, name)), { level: 6 }).length);
  return sizes.get(name);
}

const program = ["assets/vendor/lunr.min.js", "assets/search.js"];
const results = [];
for (const query of queries) {
  const { GazetteSearch, loaded } = client(site);
  await GazetteSearch.search.search(query); // loads
  const start = performance.now();
  const answer = await GazetteSearch.search.search(query);
  const milliseconds = performance.now() - start;
  const shown = [...answer.hits, ...answer.close].slice(0, SHOWN);
  if (answer.query.cited) await GazetteSearch.results.cited(answer.query.cited);
  await Promise.all(shown.map((hit) => GazetteSearch.results.card(hit.document)));
  const files = [...program, ...loaded];
  const bytes = files.reduce((sum, name) => sum + size(name), 0);
  results.push({ query, hits: answer.hits.length, bytes, requests: files.length, milliseconds, files });
}
console.log(JSON.stringify(results));
