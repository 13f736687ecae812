// Asks queries of a site that may be damaged; prints, as JSON, what each answer says of itself.
//   node tests/search/damage.mjs SITE < queries.json

import { readFileSync } from "node:fs";
import { client } from "./client.mjs";

const queries = JSON.parse(readFileSync(0, "utf-8"));
const answers = [];
for (const query of queries) {
  const { GazetteSearch, loaded } = client(process.argv[2]);
  try {
    const { hits, close, found, query: read } = await GazetteSearch.search.search(query);
    const shown = await Promise.all([...hits, ...close].slice(0, 10).map((hit) => GazetteSearch.results.card(hit.document)));
    answers.push({ hits: hits.length, lost: found.lost.size, cut: read.cut, readings: read.readings.length, cards: shown.filter(Boolean).length, loaded });
  } catch (error) {
    answers.push({ error: error.message, loaded });
  }
}
console.log(JSON.stringify(answers));
