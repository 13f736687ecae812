// Asks queries and prints, as JSON, the addresses of the first articles of each answer; with `shown`
// in the order of the search page: those that hold the words together, those that hold them apart
// unless they were in quotes, those that hold a part of them.
//   node tests/search/answers.mjs SITE < {queries, first, shown}

import { readFileSync } from "node:fs";
import { client } from "./client.mjs";

const { GazetteSearch } = client(process.argv[2]);
const { queries, first, shown } = JSON.parse(readFileSync(0, "utf-8"));
const answers = [];
for (const query of queries) {
  const { hits, close } = await GazetteSearch.search.search(query);
  const ordered = shown ? [...(await together(hits)), ...close] : hits;
  const cards = await Promise.all(ordered.slice(0, first).map((hit) => GazetteSearch.results.card(hit.document)));
  answers.push(cards.map((card) => card.address));
}
console.log(JSON.stringify(answers));

async function together(hits) {
  const examined = await Promise.all(
    hits.map(async (hit) => GazetteSearch.results.examined(await GazetteSearch.results.card(hit.document), hit.reading.marks)),
  );
  const apart = hits.filter((hit, place) => !examined[place].together && !hit.reading.marks.some((mark) => mark.exact));
  return [...hits.filter((_, place) => examined[place].together), ...apart];
}
