"use strict";
// Ranking: makes a Lunr index of the terms of one query and asks it. For the documents that can
// answer it holds what the index of the whole archive would hold of these terms, so the results and
// their scores are those of the whole.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.rank = (() => {
  const K1 = 1.2;
  const B = 0.75;
  /** Nothing to leave out. @type {Set<number>} */
  const NONE = new Set();
  /** Lunr copies what it is told of a match: nothing. */
  const NOTHING = {};

  /** What a term found in a field shows: 1 that the document has it, 2 in a heading or the title, 4 in the title. */
  const PLACES = { title: 7, heading: 3, body: 1, title_sound: 7, body_sound: 1 };

  /**
   * Documents that hold at least so many of the terms, best first: those with all of them in the
   * title or number, then those with all in headings, each by Lunr's score, and the newer ones first.
   * Lunr takes long over each document: it is asked about the best ones, further down its formula stands for it.
   * @param {Head} head @param {Postings} known @param {Term[]} terms
   * @param {{least: number, most: number, unwanted?: Set<number>}} limits least terms; most documents to ask Lunr about;
   * documents to leave out
   * @returns {Ranked[]}
   */
  function ask(head, known, terms, { least, most, unwanted = NONE }) {
    const expanded = terms.map((term) => expand(term, known));
    const ranked = tally(head, expanded, least).filter((one) => !unwanted.has(one.document)).sort(byRank);
    const best = ranked.slice(0, most);
    const scores = best.length > 0 ? lunrScores(head, terms, expanded, best) : new Map();
    for (const one of best) one.score = scores.get(String(one.document)) || 0;
    return [...best.sort(byRank), ...ranked.slice(most)];
  }

  /** @param {Ranked} one @param {Ranked} other */
  function byRank(one, other) {
    return other.tier - one.tier || other.score - one.score || other.document - one.document;
  }

  /** The terms of the index that a term asks for. @param {Term} term @param {Postings} known @returns {Entry[]} */
  function expand({ token, prefix }, known) {
    if (prefix) return Array.from(known).filter(([other]) => other.startsWith(token));
    const fields = known.get(token);
    return fields ? [[token, fields]] : [];
  }

  /**
   * The documents that hold at least so many of the terms, with the sums that Lunr's scores are made of.
   * @param {Head} head @param {Entry[][]} expanded @param {number} least @returns {Ranked[]}
   */
  function tally(head, expanded, least) {
    const sums = new Float64Array(head.documents);
    /** How many terms each document has, has in headings, has in its title. */
    const counts = [1, 2, 4].map(() => new Uint16Array(head.documents));
    for (const some of expanded) {
      const places = new Uint8Array(head.documents);
      for (const entry of some) addUp(head, entry, sums, places);
      places.forEach((place, document) => {
        for (let bit = 0; place >> bit; bit++) counts[bit][document] += 1;
      });
    }
    const [any, headed, titled] = counts;
    const length = Math.sqrt(expanded.flat().length);
    /** @type {Ranked[]} */
    const ranked = [];
    any.forEach((count, document) => {
      if (count < least) return;
      const tier = titled[document] === expanded.length ? 2 : headed[document] === expanded.length ? 1 : 0;
      ranked.push({ document, tier, score: sums[document] / length });
    });
    return ranked;
  }

  /**
   * Adds the scores of one term to the sums, and where it stands to the places.
   * @param {Head} head @param {Entry} entry @param {Float64Array} sums @param {Uint8Array} places
   */
  function addUp(head, [, fields], sums, places) {
    const idf = inverseFrequency(head.documents, fields);
    head.fields.forEach((field, number) => {
      const posting = fields[number];
      if (!posting) return;
      const place = PLACES[field.name];
      posting.documents.forEach((document, at) => {
        places[document] |= place;
        sums[document] += score(idf, posting.frequencies[at], field.lengths[document] / field.average, field.boost);
      });
    });
  }

  /**
   * What Lunr says of some documents.
   * @param {Head} head @param {Term[]} terms @param {Entry[][]} expanded @param {Ranked[]} ranked
   * @returns {Map<string, number>} scores by reference
   */
  function lunrScores(head, terms, expanded, ranked) {
    const made = index(head, new Map(expanded.flat()), new Set(ranked.map((one) => one.document)));
    const { presence, wildcard } = lunr.Query;
    const results = made.query((/** @type {any} */ query) => {
      for (const { token, prefix } of terms) {
        query.term(token, { usePipeline: false, presence: presence.OPTIONAL, wildcard: prefix ? wildcard.TRAILING : wildcard.NONE });
      }
    });
    return new Map(results.map((/** @type {any} */ result) => [result.ref, result.score]));
  }

  /**
   * A Lunr index of some terms and documents.
   * @param {Head} head @param {Postings} terms @param {Set<number>} candidates
   */
  function index(head, terms, candidates) {
    const sorted = Array.from(terms.keys()).sort();
    /** @type {Map<string, number[]>} */
    const vectors = new Map();
    const inverted = sorted.map((term, place) => {
      const fields = /** @type {(Posting | null)[]} */ (terms.get(term));
      return [term, entry(head, fields, place, vectors, candidates)];
    });
    return lunr.Index.load({
      version: lunr.version,
      fields: head.fields.map((field) => field.name),
      fieldVectors: Array.from(vectors),
      invertedIndex: inverted,
      pipeline: [],
    });
  }

  /**
   * One term of the inverted index; adds its scores to the field vectors.
   * @param {Head} head @param {(Posting | null)[]} fields @param {number} place
   * @param {Map<string, number[]>} vectors @param {Set<number>} candidates
   */
  function entry(head, fields, place, vectors, candidates) {
    /** @type {Record<string, any>} */
    const result = { _index: place };
    const idf = inverseFrequency(head.documents, fields);
    head.fields.forEach((field, number) => {
      /** @type {Record<string, {}>} */
      const documents = (result[field.name] = Object.create(null));
      const posting = fields[number];
      if (!posting) return;
      posting.documents.forEach((document, at) => {
        if (!candidates.has(document)) return;
        documents[document] = NOTHING;
        const reference = `${field.name}/${document}`;
        let vector = vectors.get(reference);
        if (!vector) vectors.set(reference, (vector = []));
        vector.push(place, score(idf, posting.frequencies[at], field.lengths[document] / field.average, field.boost));
      });
    });
    return result;
  }

  /** @param {number} documents @param {(Posting | null)[]} fields */
  function inverseFrequency(documents, fields) {
    const having = fields.reduce((sum, posting) => sum + (posting ? posting.documents.length : 0), 0);
    return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
  }

  /**
   * Lunr's score of a term in a field, rounded as Lunr rounds.
   * @param {number} idf @param {number} frequency @param {number} length of the field, 1 for the average @param {number} boost
   */
  function score(idf, frequency, length, boost) {
    const value = ((idf * ((K1 + 1) * frequency)) / (K1 * (1 - B + B * length) + frequency)) * boost;
    return Math.round(value * 1000) / 1000;
  }

  return { ask, byRank, index };
})();
