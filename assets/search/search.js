"use strict";
// Searching: from what was typed to a list of documents.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.search = (() => {
  /** Documents that come close are listed up to this many, and only where no more were found. */
  const MOST_CLOSE = 20;
  /** Documents that Lunr ranks: as many as the list shows before anybody asks for more. */
  const MOST_RANKED = 10;

  /**
   * Answers a query.
   * @param {string} raw @returns {Promise<Answer>}
   */
  async function search(raw) {
    const { ready, parse, find, unfolded } = GazetteSearch.index;
    const head = await ready();
    let query = await parse(head, raw);
    const finding = find(head, asked(query));
    GazetteSearch.rank.rehearse(head);
    let found = await finding;
    if (await unfolded(asked(query), found)) {
      query = await parse(head, raw);
      found = await find(head, asked(query));
    }
    const { sure, perhaps } = unwantedOf(head, query, found);
    const spared = (/** @type {Hit[]} */ some) => GazetteSearch.without.spared(some, perhaps);
    const hits = hold(head, query, found, sure);
    const cited = query.cited ? await GazetteSearch.results.cited(query.cited) : [];
    if (cited.length > 0) return { query, found, hits: await spared(withCited(hits, cited, query, sure)), close: [] };
    const left = await spared(hits);
    if (left.length > MOST_CLOSE || query.readings.length === 0) return { query, found, hits: left, close: [] };
    if (left.length === 0) found = merged(found, await find(head, unknown(query.readings[0], found)));
    return { query, found, hits: left, close: await spared(comeClose(head, query, found, hits, sure)) };
  }

  /** @param {Query} query @returns {Term[]} */
  function asked(query) {
    return [...query.readings, ...query.without].flatMap((reading) => reading.terms);
  }

  /** The terms for coming close of which nothing was found. @param {Reading} reading @param {Found} found */
  function unknown({ loose }, found) {
    return loose.filter((term) => !found.terms.has(term.token));
  }

  /** @param {Found} one @param {Found} other @returns {Found} */
  function merged(one, other) {
    return { terms: new Map([...one.terms, ...other.terms]), lost: new Set([...one.lost, ...other.lost]) };
  }

  /**
   * The documents that hold all that is wanted, best first.
   * @param {Head} head @param {Query} query @param {Found} found @param {Set<number>} unwanted @returns {Hit[]}
   */
  function hold(head, query, found, unwanted) {
    const limits = { most: MOST_RANKED, unwanted };
    const answers = query.readings.map((reading) => {
      const hits = holding(head, reading, found, limits);
      if (reading.weight !== 1) for (const hit of hits) hit.score *= reading.weight;
      return hits;
    });
    const telling = answers.filter((hits) => hits.length > 0);
    return telling.length > 1 ? best(telling) : telling[0] || [];
  }

  /** The hits of several readings, each document once, best first. @param {Hit[][]} answers @returns {Hit[]} */
  function best(answers) {
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    for (const hit of answers.flat()) {
      const other = hits.get(hit.document);
      if (!other || GazetteSearch.rank.byRank(hit, other) < 0) hits.set(hit.document, hit);
    }
    return Array.from(hits.values()).sort(GazetteSearch.rank.byRank);
  }

  /**
   * The documents that hold an unwanted word. Of a word of several terms the index knows only that they hold these.
   * @param {Head} head @param {Query} query @param {Found} found
   * @returns {{sure: Set<number>, perhaps: Unwanted[]}}
   */
  function unwantedOf(head, query, found) {
    const words = query.without.map((word) => {
      const documents = new Set(holding(head, word, found, { most: 0 }).map((hit) => hit.document));
      return { marks: word.marks, documents, sure: word.terms.length === 1 };
    });
    const sure = words.filter((word) => word.sure).flatMap((word) => Array.from(word.documents));
    return { sure: new Set(sure), perhaps: words.filter((word) => !word.sure) };
  }

  /**
   * The documents that hold all terms of a reading, as far as the index can say.
   * @param {Head} head @param {Reading} reading @param {Found} found @param {{most: number, unwanted?: Set<number>}} limits
   * @returns {Hit[]}
   */
  function holding(head, reading, found, limits) {
    const left = reading.terms.filter((term) => !found.lost.has(term.token));
    return left.length > 0 ? GazetteSearch.rank.ask(head, found.terms, left, reading, { least: left.length, ...limits }) : [];
  }

  /**
   * Documents that hold a good part of the reading which the index knows best; any part where nothing was found.
   * @param {Head} head @param {Query} query @param {Found} found @param {Hit[]} hits what need not be listed again
   * @param {Set<number>} unwanted @returns {Hit[]}
   */
  function comeClose(head, query, found, hits, unwanted) {
    const missing = (/** @type {Reading} */ reading) => unknown(reading, found).length;
    const reading = query.readings.reduce((best, other) => (missing(other) < missing(best) ? other : best));
    if (reading.loose.length < 2) return [];
    // One wrong character spoils two pairs; of long queries half must be right.
    const least = Math.min(Math.ceil(reading.loose.length / 2), Math.max(1, reading.loose.length - 2));
    const others = new Set([...hits.map((hit) => hit.document), ...unwanted]);
    const having = (/** @type {number} */ count) =>
      GazetteSearch.rank.ask(head, found.terms, reading.loose, reading, { least: count, most: MOST_RANKED, unwanted: others });
    const close = having(least);
    const some = close.length > 0 || hits.length > 0 ? close : having(1);
    return some.slice(0, MOST_CLOSE);
  }

  /**
   * Articles of a cited page, or of a cited issue as far as they hold the other words.
   * @param {Hit[]} hits @param {number[]} cited @param {Query} query @param {Set<number>} unwanted @returns {Hit[]}
   */
  function withCited(hits, cited, query, unwanted) {
    const holding = hits.filter((hit) => cited.includes(hit.document));
    if (holding.length > 0 && query.cited && query.cited.page === 0) return holding;
    const reading = { terms: [], loose: [], marks: [], weight: 1 };
    const left = cited.filter((document) => !unwanted.has(document));
    return left.map((document) => ({ document, tier: 3, score: 0, reading }));
  }

  return { search };
})();
