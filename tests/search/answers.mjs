// Asks queries and prints, as JSON, the addresses of the first articles of each answer,
// with `close` also those that hold a part of the words.
//   node tests/search/answers.mjs SITE < {queries, first, close}

import { readFileSync } from "node:fs";
import { client } from "./client.mjs";

const { GazetteSearch } = client(process.argv[2]);
const { queries, first, close: wanted } = JSON.parse(readFileSync(0, "utf-8"));
const answers = [];
for (const query of queries) {
  const { hits, close } = await GazetteSearch.search.search(query);
  const cards = await Promise.all([...hits, ...(wanted ? close : [])].slice(0, first).map((hit) => GazetteSearch.results.card(hit.document)));
  answers.push(cards.map((card) => card.address));
}
console.log(JSON.stringify(answers));
