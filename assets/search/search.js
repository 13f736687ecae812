"use strict";
// Searching: from what was typed to a list of documents.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.search = (() => {
  /** Part of a query's terms that a document must hold to be listed as coming close. */
  const CLOSE = 0.5;
  const MOST_CLOSE = 50;

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
    return { name, boost, average, lengths: GazetteSearch.postings.numbers(lengths) };
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
      if (field) field.lengths = GazetteSearch.postings.numbers(lengths);
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
    let found = await terms(made, query);
    if (await unfolded(query, found.terms)) {
      query = parse(raw, made);
      found = await terms(made, query);
    }
    return { query, whole: found.whole, ...(await rank(made, query, found.terms)) };
  }

  /** @param {string} raw @param {Head} made @returns {Query} */
  function parse(raw, made) {
    const { glossary, syllables } = made.latin || { glossary: new Map(), syllables: new Set() };
    return GazetteSearch.query.parse(raw, { synonyms: made.synonyms, glossary, syllables });
  }

  /**
   * Every term of a query with its postings; `whole` is false where a part of the index is missing.
   * @param {Head} made @param {Query} query
   */
  async function terms(made, query) {
    const asked = new Map(query.readings.flatMap((reading) => reading.terms.map((term) => [term.token, term])));
    for (const token of query.without) if (!asked.has(token)) asked.set(token, { token, prefix: false });
    const found = await Promise.all(
      Array.from(asked.values(), ({ token, prefix }) => GazetteSearch.postings.find(made.folders, token, prefix)),
    );
    return {
      terms: new Map(found.flatMap((one) => Array.from(one.terms))),
      whole: found.every((one) => one.whole),
    };
  }

  /**
   * Loads the table of traditional characters where a query may hold some: the index has none, so a
   * query with one misses a term. True where the query must be read again.
   * @param {Query} query @param {Map<string, unknown>} known
   */
  async function unfolded(query, known) {
    const asked = query.readings.flatMap((reading) => reading.terms.map((term) => term.token)).join("");
    const missing = query.readings.some((reading) => reading.terms.some(({ token }) => !/^[ -~]/.test(token) && !known.has(token)));
    if (!missing) return false;
    const table = await GazetteSearch.load.data("simplified");
    if (table === null) return false;
    GazetteSearch.tokens.learn(table);
    return GazetteSearch.tokens.fold(asked) !== asked;
  }

  /**
   * @param {Head} made @param {Query} query @param {Map<string, (Posting | null)[]>} known
   * @returns {Promise<{hits: Hit[], close: Hit[]}>}
   */
  async function rank(made, query, known) {
    const index = GazetteSearch.rank.index(made, known);
    const without = query.without.filter((token) => known.has(token));
    /** @type {Map<number, Hit>} */
    const best = new Map();
    for (const reading of query.readings) {
      for (const result of GazetteSearch.rank.ask(index, reading.terms, without)) keep(best, hitOf(result, reading));
    }
    const hits = Array.from(best.values()).sort(byRank);
    return { hits, close: hits.length > MOST_CLOSE ? [] : closest(index, query, without, best) };
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
   * Documents that hold a good part of the terms.
   * @param {any} index @param {Query} query @param {string[]} without @param {Map<number, Hit>} full
   * @returns {Hit[]}
   */
  function closest(index, query, without, full) {
    const reading = query.readings[0];
    if (!reading || reading.terms.length < 2) return [];
    const optional = reading.terms.map((term) => ({ ...term, optional: true }));
    return GazetteSearch.rank
      .ask(index, optional, without)
      .filter((result) => !full.has(Number(result.ref)))
      .filter((result) => Object.keys(result.matchData.metadata).length >= optional.length * CLOSE)
      .slice(0, MOST_CLOSE)
      .map((result) => hitOf(result, reading));
  }

  return { ready, search };
})();
