"use strict";
// The index: its head, what queries in Latin letters need besides, and the terms of a query.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.index = (() => {
  /** @type {Promise<Head> | null} */
  let head = null;

  /** The head of the index, loaded once; an error says whether it is `missing` or of another `version`. */
  function ready() {
    if (!head) {
      head = loadHead();
      head.catch(() => (head = null));
    }
    return head;
  }

  /** @returns {Promise<Head>} */
  async function loadHead() {
    const text = await GazetteSearch.load.data("head");
    if (text === null) throw new Error("missing");
    const raw = JSON.parse(text);
    if (raw.tokens !== GazetteSearch.tokens.VERSION || raw.lunr !== lunr.version) throw new Error("version");
    return { ...raw, fields: raw.fields.map(fieldOf), synonyms: new Map(raw.synonyms), latin: null };
  }

  /** @param {[Field["name"], number, number, string]} raw @returns {Field} */
  function fieldOf([name, boost, average, lengths]) {
    return { name, boost, average, lengths: GazetteSearch.postings.lengths(lengths) };
  }

  /** Loads what only queries in Latin letters need: English words, syllables, lengths of the sound fields. @param {Head} made */
  async function learnLatin(made) {
    const [text] = await Promise.all([GazetteSearch.load.data("latin"), GazetteSearch.load.rest()]);
    if (text === null) return;
    const raw = JSON.parse(text);
    for (const [name, lengths] of raw.lengths) {
      const field = made.fields.find((other) => other.name === name);
      if (field) field.lengths = GazetteSearch.postings.lengths(lengths);
    }
    made.latin = { glossary: new Map(raw.glossary), syllables: new Set(raw.syllables.split(" ")) };
  }

  /**
   * Reads a query, after loading what its letters need.
   * @param {Head} made @param {string} raw @returns {Promise<Query>}
   */
  async function parse(made, raw) {
    if (/\p{Script=Latin}/u.test(raw) && !made.latin) await learnLatin(made);
    const { glossary, syllables } = made.latin || { glossary: new Map(), syllables: new Set() };
    return GazetteSearch.query.parse(raw, { synonyms: made.synonyms, glossary, syllables });
  }

  /**
   * What the index has of some terms.
   * @param {Head} made @param {Term[]} some @returns {Promise<Found>}
   */
  async function find(made, some) {
    const distinct = Array.from(new Map(some.map((term) => [term.token, term])).values());
    const found = await Promise.all(distinct.map((term) => findOne(made, term)));
    return {
      terms: new Map(found.flatMap((one) => Array.from(one.terms))),
      lost: new Set(distinct.filter((_, place) => !found[place].whole).map((term) => term.token)),
    };
  }

  /** One term, made ready for what is asked once all are there. @param {Head} made @param {Term} term */
  async function findOne(made, { token, prefix }) {
    const one = await GazetteSearch.postings.find(made.folders, token, prefix);
    const fields = one.terms.get(token);
    if (fields && !prefix) GazetteSearch.tally.standing(made, [[token, fields]]);
    return one;
  }

  /**
   * Loads the table of traditional characters where terms may hold some: the index has none, so such a
   * term is missing from it. True where they must be read again.
   * @param {Term[]} some @param {Found} found
   */
  async function unfolded(some, found) {
    const unknown = some.map((term) => term.token).filter((token) => !/^[ -~]/.test(token) && !found.terms.has(token)).join("");
    if (unknown === "") return false;
    const table = await GazetteSearch.load.data("simplified");
    if (table === null) return false;
    GazetteSearch.tokens.learn(table);
    return GazetteSearch.tokens.fold(unknown) !== unknown;
  }

  return { ready, parse, find, unfolded };
})();
