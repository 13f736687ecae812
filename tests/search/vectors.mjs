// What the shipped client makes of the shared vectors, as JSON.
//   node tests/search/vectors.mjs SITE < vectors.json

import { readFileSync } from "node:fs";
import { client } from "./client.mjs";

const { GazetteSearch } = client(process.argv[2]);
await GazetteSearch.load.rest();
const vectors = JSON.parse(readFileSync(0, "utf-8"));
const { tokens, numerals, latin, query } = GazetteSearch;
tokens.learn(vectors.table);

const words = {
  synonyms: new Map([["生孩子", ["生育"]], ["报销", ["医疗费用"]], ["gdp", ["生产总值"]]]),
  glossary: new Map([["general office", ["办公室"]]]),
  syllables: new Set(vectors.syllables),
};
const written = (terms) => terms.map((term) => term.token + (term.prefix ? "*" : ""));

console.log(
  JSON.stringify({
    fold: vectors.fold.map(([text]) => tokens.fold(text)),
    tokens: vectors.tokens.map(({ text }) => tokens.queryTokens(tokens.fold(text))),
    numbers: vectors.numbers.map(([text]) => query.parse(text, words).readings.map((reading) => written(reading.terms))),
    numerals: vectors.numerals.map(([text]) => numerals.variants(text)),
    pinyin: vectors.pinyin.map(({ typed }) => {
      const parts = tokens.fold(typed).split(" ");
      return [...latin.pinyin(parts, words.syllables), ...latin.initials(parts)].map((spoken) => written(spoken.terms));
    }),
    queries: vectors.queries.map(({ raw }) => {
      const { readings, without, cited } = query.parse(raw, words);
      return { readings: readings.map((reading) => written(reading.terms)), without: without.map((word) => written(word.terms)), cited };
    }),
  }),
);
