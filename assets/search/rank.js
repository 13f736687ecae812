"use strict";
// Ranking: makes a Lunr index of the terms of one query and asks it. The index holds for these terms
// just what the index of the whole archive would hold, so results and scores are the same.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.rank = (() => {
  const K1 = 1.2;
  const B = 0.75;

  /**
   * A Lunr index of some terms.
   * @param {Head} head @param {Map<string, (Posting | null)[]>} terms
   * @returns {any} what lunr.Index.load makes
   */
  function index(head, terms) {
    const sorted = Array.from(terms.keys()).sort();
    /** @type {Map<string, number[]>} */
    const vectors = new Map();
    const inverted = sorted.map((term, place) => {
      const fields = /** @type {(Posting | null)[]} */ (terms.get(term));
      return [term, entry(head, fields, place, vectors)];
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
   * @param {Head} head @param {(Posting | null)[]} fields @param {number} place @param {Map<string, number[]>} vectors
   */
  function entry(head, fields, place, vectors) {
    /** @type {Record<string, any>} */
    const result = { _index: place };
    const idf = inverseFrequency(head.documents, fields);
    head.fields.forEach((field, number) => {
      /** @type {Record<string, {}>} */
      const documents = (result[field.name] = Object.create(null));
      const posting = fields[number];
      if (!posting) return;
      posting.documents.forEach((document, at) => {
        documents[document] = {};
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

  /**
   * Documents that have every term, or any where these are optional, best first.
   * @param {any} made a Lunr index @param {Term[]} terms @param {boolean} [optional]
   * @returns {LunrResult[]}
   */
  function ask(made, terms, optional = false) {
    return made.query((/** @type {any} */ query) => {
      for (const { token, prefix } of terms) {
        query.term(token, {
          usePipeline: false,
          presence: lunr.Query.presence[optional ? "OPTIONAL" : "REQUIRED"],
          wildcard: lunr.Query.wildcard[prefix ? "TRAILING" : "NONE"],
        });
      }
    });
  }

  return { index, ask };
})();
