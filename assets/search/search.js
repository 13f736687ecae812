"use strict";
// Searching: from what was typed to a list of documents.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.search = (() => {
  /** Part of a query's terms that a document must hold to be listed as coming close. */
  const CLOSE = 0.5;
  const MOST_CLOSE = 20;

  /** @type {Promise<Head> | null} */
  let head = null;

  /** The head of the index, loaded once. @returns {Promise<Head>} */
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
    if (raw.tokens !== GazetteSearch.tokens.VERSION) throw new Error("version");
    return { ...raw, fields: raw.fields.map(fieldOf), synonyms: new Map(raw.synonyms), latin: null };
  }

  /** @param {[Field["name"], number, number, string]} raw @returns {Field} */
  function fieldOf([name, boost, average, lengths]) {
    return { name, boost, average, lengths: GazetteSearch.postings.lengths(lengths) };
  }

  /**
   * What only queries in Latin letters need.
   * @param {Head} made
   */
  async function learnLatin(made) {
    const text = await GazetteSearch.load.data("latin");
    if (text === null) return;
    const raw = JSON.parse(text);
    for (const [name, lengths] of raw.lengths) {
      const field = made.fields.find((other) => other.name === name);
      if (field) field.lengths = GazetteSearch.postings.lengths(lengths);
    }
    made.latin = { glossary: new Map(raw.glossary), syllables: new Set(raw.syllables.split(" ")) };
  }

  /**
   * Answers a query.
   * @param {string} raw @returns {Promise<Answer>}
   */
  async function search(raw) {
    const made = await ready();
    if (/\p{Script=Latin}/u.test(raw) && !made.latin) await learnLatin(made);
    let query = parse(raw, made);
    let found = await terms(made, asked(query));
    if (await unfolded(query, found.terms)) {
      query = parse(raw, made);
      found = await terms(made, asked(query));
    }
    let { hits, close } = rank(made, query, found);
    if (hits.length === 0 && query.readings.length > 0) {
      const loose = await terms(made, query.readings[0].loose);
      found = { terms: new Map([...found.terms, ...loose.terms]), lost: new Set([...found.lost, ...loose.lost]) };
      close = rank(made, query, found).close;
    }
    return { query, known: found.terms, whole: found.lost.size === 0, hits, close };
  }

  /** @param {string} raw @param {Head} made @returns {Query} */
  function parse(raw, made) {
    const { glossary, syllables } = made.latin || { glossary: new Map(), syllables: new Set() };
    return GazetteSearch.query.parse(raw, { synonyms: made.synonyms, glossary, syllables });
  }

  /** @param {Query} query @returns {Term[]} */
  function asked(query) {
    return [...query.readings.flatMap((reading) => reading.terms), ...query.without.flat()];
  }

  /**
   * Terms with their postings.
   * @param {Head} made @param {Term[]} some @returns {Promise<Found>}
   */
  async function terms(made, some) {
    const distinct = new Map(some.map((term) => [term.token, term]));
    const found = await Promise.all(
      Array.from(distinct.values(), ({ token, prefix }) => GazetteSearch.postings.find(made.folders, token, prefix)),
    );
    return {
      terms: new Map(found.flatMap((one) => Array.from(one.terms))),
      lost: new Set(Array.from(distinct.keys()).filter((_, place) => !found[place].whole)),
    };
  }

  /**
   * Loads the table of traditional characters where a query may hold some: the index has none, so a
   * query with one misses a term. True where the query must be read again.
   * @param {Query} query @param {Map<string, unknown>} known
   */
  async function unfolded(query, known) {
    const tokens = asked(query).map((term) => term.token);
    const unknown = tokens.filter((token) => !/^[ -~]/.test(token) && !known.has(token)).join("");
    if (unknown === "") return false;
    const table = await GazetteSearch.load.data("simplified");
    if (table === null) return false;
    GazetteSearch.tokens.learn(table);
    return GazetteSearch.tokens.fold(unknown) !== unknown;
  }

  /**
   * The documents that a query finds, and those that come close.
   * @param {Head} made @param {Query} query @param {Found} found
   * @returns {{hits: Hit[], close: Hit[]}}
   */
  function rank(made, query, found) {
    const unwanted = new Set(query.without.flatMap((some) => holding(made, some, found).map((one) => one.document)));
    /** @type {Map<number, Hit>} */
    const best = new Map();
    for (const reading of query.readings) {
      for (const one of holding(made, reading.terms, found)) {
        if (!unwanted.has(one.document)) keep(best, { ...one, score: one.score * reading.weight, reading });
      }
    }
    const hits = Array.from(best.values()).sort(GazetteSearch.rank.byRank);
    if (hits.length > MOST_CLOSE || query.readings.length === 0) return { hits, close: [] };
    const close = closest(made, query.readings[0], found).filter(({ document }) => !best.has(document) && !unwanted.has(document));
    return { hits, close: close.slice(0, MOST_CLOSE) };
  }

  /** @param {Map<number, Hit>} best @param {Hit} hit */
  function keep(best, hit) {
    const other = best.get(hit.document);
    if (!other || GazetteSearch.rank.byRank(hit, other) < 0) best.set(hit.document, hit);
  }

  /**
   * The documents that hold all of these terms, as far as the index can say.
   * @param {Head} made @param {Term[]} wanted @param {Found} found @returns {Ranked[]}
   */
  function holding(made, wanted, { terms: known, lost }) {
    const left = wanted.filter((term) => !lost.has(term.token));
    return left.length > 0 ? GazetteSearch.rank.ask(made, known, left, left.length) : [];
  }

  /**
   * Documents that hold a good part of the terms, best first.
   * @param {Head} made @param {Reading} reading @param {Found} found @returns {Hit[]}
   */
  function closest(made, reading, { terms: known }) {
    if (reading.loose.length < 2) return [];
    const least = Math.ceil(reading.loose.length * CLOSE);
    return GazetteSearch.rank.ask(made, known, reading.loose, least).map((one) => ({ ...one, reading }));
  }

  return { ready, search };
})();
