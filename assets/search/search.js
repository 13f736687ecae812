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

  /** @param {[string, number, number, string]} raw @returns {Field} */
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
  function rank(made, query, { terms: known, lost }) {
    const index = GazetteSearch.rank.index(made, known);
    const unwanted = new Set(query.without.flatMap((some) => ask(index, some, lost).map((result) => result.ref)));
    /** @type {Map<number, Hit>} */
    const best = new Map();
    for (const reading of query.readings) {
      for (const result of ask(index, reading.terms, lost)) {
        if (!unwanted.has(result.ref)) keep(best, hitOf(result, reading));
      }
    }
    const hits = Array.from(best.values()).sort(byRank);
    if (hits.length > MOST_CLOSE || query.readings.length === 0) return { hits, close: [] };
    const close = closest(index, query.readings[0], known).filter((hit) => !best.has(hit.document) && !unwanted.has(String(hit.document)));
    return { hits, close: close.slice(0, MOST_CLOSE) };
  }

  /** @param {any} index @param {Term[]} wanted @param {Set<string>} lost @returns {LunrResult[]} */
  function ask(index, wanted, lost) {
    const left = wanted.filter((term) => !lost.has(term.token));
    return left.length > 0 ? GazetteSearch.rank.ask(index, left) : [];
  }

  /** @param {Map<number, Hit>} best @param {Hit} hit */
  function keep(best, hit) {
    const other = best.get(hit.document);
    if (!other || byRank(hit, other) < 0) best.set(hit.document, hit);
  }

  /** @param {LunrResult} result @param {Reading} reading @returns {Hit} */
  function hitOf(result, reading) {
    const fields = Object.values(result.matchData.metadata);
    return { document: Number(result.ref), tier: tier(fields), score: result.score * reading.weight, reading };
  }

  /** 2 where the title or the number holds every term, 1 where headings do. @param {Record<string, {}>[]} fields */
  function tier(fields) {
    if (fields.every((field) => "title" in field || "title_sound" in field)) return 2;
    return fields.every((field) => "title" in field || "heading" in field) ? 1 : 0;
  }

  /** Best first; newer before older. @param {Hit} one @param {Hit} other */
  function byRank(one, other) {
    return other.tier - one.tier || other.score - one.score || other.document - one.document;
  }

  /**
   * Documents that hold a good part of the terms, best first.
   * @param {any} index @param {Reading} reading @param {Map<string, unknown>} known @returns {Hit[]}
   */
  function closest(index, reading, known) {
    const some = reading.loose.filter((term) => known.has(term.token));
    if (reading.loose.length < 2 || some.length === 0) return [];
    return GazetteSearch.rank
      .ask(index, some, true)
      .filter((result) => Object.keys(result.matchData.metadata).length >= reading.loose.length * CLOSE)
      .map((result) => ({ ...hitOf(result, reading), tier: -1 }));
  }

  return { ready, search };
})();
