"use strict";
// Ranking: makes a Lunr index of the terms of one query and asks it. For the documents that can
// answer it holds what the index of the whole archive would hold of these terms, so the results and
// their scores are those of the whole.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.rank = (() => {
  /** Lunr copies what it is told of a match: nothing. */
  const NOTHING = {};

  /**
   * Documents that hold at least so many of the terms, best first: those with all of them in the
   * title or number, then those with all in headings, each by Lunr's score, and the newer ones first.
   * Lunr takes long over each document: it is asked about the best ones, further down its formula stands for it.
   * @param {Head} head @param {Postings} known @param {Term[]} terms @param {Reading} reading that asks for them
   * @param {{least: number, most: number, unwanted?: Set<number>}} limits least terms; most documents to ask Lunr about;
   * documents to leave out
   * @returns {Hit[]}
   */
  function ask(head, known, terms, reading, limits) {
    const expanded = terms.map((term) => expand(term, known));
    if (expanded.filter((some) => some.length > 0).length < limits.least) return [];
    const { standing, best } = GazetteSearch.tally;
    const hits = best(head, expanded.map((entries) => standing(head, entries)), reading, limits);
    const first = hits.splice(0, limits.most);
    const scores = first.length > 0 ? lunrScores(head, terms, expanded, first) : new Map();
    for (const hit of first) hit.score = scores.get(String(hit.document)) || 0;
    return first.sort(byRank).concat(hits);
  }

  let rehearsed = false;

  /**
   * Ranks two documents that are nowhere by two words, once: a browser takes longer to read a program for the first
   * time than to run it, and while the first chunks are on their way it has nothing else to do.
   * @param {Head} head
   */
  function rehearse(head) {
    if (rehearsed) return;
    rehearsed = true;
    const posting = { documents: Uint32Array.of(0, 1), steps: Uint8Array.of(1, 2) };
    const made = { ...head, documents: 2, fields: head.fields.map((field) => ({ ...field, lengths: Uint8Array.of(1, 2) })) };
    const known = new Map(["x", "y"].map((token) => [token, head.fields.map(() => posting)]));
    const terms = Array.from(known.keys(), (token) => ({ token, prefix: false }));
    ask(made, known, terms, { terms, loose: [], marks: [], weight: 1 }, { least: 2, most: 2 });
  }

  /** @param {Hit} one @param {Hit} other */
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
   * What Lunr says of some documents.
   * @param {Head} head @param {Term[]} terms @param {Entry[][]} expanded @param {Hit[]} hits
   * @returns {Map<string, number>} scores by reference
   */
  function lunrScores(head, terms, expanded, hits) {
    const candidates = hits.map((hit) => hit.document);
    const made = index(head, new Map(expanded.flat()), candidates);
    const { presence, wildcard } = lunr.Query;
    const results = made.query((/** @type {any} */ query) => {
      for (const { token, prefix } of terms) {
        query.term(token, { usePipeline: false, presence: presence.OPTIONAL, wildcard: prefix ? wildcard.TRAILING : wildcard.NONE });
      }
    });
    return new Map(results.map((/** @type {any} */ result) => [result.ref, result.score]));
  }

  /**
   * A Lunr index of some terms and documents. Fields without any of the terms are left out of it.
   * @param {Head} head @param {Postings} terms @param {number[]} candidates the documents
   */
  function index(head, terms, candidates) {
    const fields = head.fields.filter((_, number) => Array.from(terms.values()).some((some) => some[number]));
    const sorted = Array.from(terms.keys()).sort();
    /** @type {Map<string, number[]>} */
    const vectors = new Map();
    const inverted = sorted.map((term, place) => {
      const some = /** @type {Fields} */ (terms.get(term));
      return [term, entry(head, some, place, vectors, candidates)];
    });
    return lunr.Index.load({
      version: lunr.version,
      fields: fields.map((field) => field.name),
      fieldVectors: Array.from(vectors),
      invertedIndex: inverted,
      pipeline: [],
    });
  }

  /**
   * One term of the inverted index; adds its scores to the field vectors.
   * @param {Head} head @param {Fields} fields @param {number} place
   * @param {Map<string, number[]>} vectors @param {number[]} candidates
   */
  function entry(head, fields, place, vectors, candidates) {
    /** @type {Record<string, any>} */
    const result = { _index: place };
    const { score, inverseFrequency } = GazetteSearch.tally;
    const idf = inverseFrequency(head.documents, fields);
    head.fields.forEach((field, number) => {
      /** @type {Record<string, {}>} */
      const holding = (result[field.name] = Object.create(null));
      const posting = fields[number];
      if (!posting) return;
      const { documents, steps } = posting;
      for (const document of candidates) {
        const at = GazetteSearch.postings.placeOf(documents, document);
        if (documents[at] !== document) continue;
        holding[document] = NOTHING;
        const reference = `${field.name}/${document}`;
        let vector = vectors.get(reference);
        if (!vector) vectors.set(reference, (vector = []));
        vector.push(place, score(idf, field, steps[at], field.lengths[document]));
      }
    });
    return result;
  }

  return { ask, rehearse, byRank, index };
})();
