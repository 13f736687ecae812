// Reads what gazette/search/encoding.py wrote.
//   node tests/search/decoding.mjs SITE < {postings, lengths}

import { readFileSync } from "node:fs";
import { client } from "./client.mjs";

const { parse, lengths, countOf } = client(process.argv[2]).GazetteSearch.postings;
const written = JSON.parse(readFileSync(0, "utf-8"));
const postings = written.postings.map((text) => {
  const [posting] = parse(text);
  return [Array.from(posting.documents), Array.from(posting.steps, countOf)];
});
console.log(JSON.stringify({ postings, lengths: Array.from(lengths(written.lengths), countOf) }));
