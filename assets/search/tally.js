"use strict";
// Tallies: which documents hold the terms of a query, and Lunr's formula summed up for each. A common word
// is in nearly every article: what it says of each is worked out when its postings come, while others are on their way.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.tally = (() => {
  const K1 = 1.2;
  const B = 0.75;

  /** What a term found in a field shows: 1 that the document has it, 2 in a heading or the title, 4 in the title. */
  const PLACES = { title: 7, heading: 3, body: 1, title_sound: 7, body_sound: 1 };
  const ANYWHERE = 7;
  /** The tier of a document by what holds of every term in it. */
  const TIERS = [0, 0, 1, 1, 2, 2, 2, 2];

  /** Scores are summed up in whole thousandths, to which Lunr rounds them. */
  const THOUSAND = 1000;
  /** More than any sum of scores has thousandths. */
  const THOUSANDTHS = 1e9;

  /** As powers of two, more than there are steps of frequencies and of lengths: see `postings.countOf`. */
  const FREQUENCY_BITS = 5;
  const LENGTH_BITS = 6;

  /** What single terms say, by their postings: several readings ask for the same ones. @type {WeakMap<Fields, Standing>} */
  const standings = new WeakMap();

  /**
   * What a term says of every document.
   * @param {Head} head @param {Entry[]} entries of the index that it asks for
   * @returns {Standing}
   */
  function standing(head, entries) {
    const known = entries.length === 1 ? standings.get(entries[0][1]) : undefined;
    if (known) return known;
    // Whole words of memory, each with the places of four documents.
    const made = { places: new Uint8Array((head.documents + 3) & ~3), scores: new Int32Array(head.documents), entries };
    for (const [, fields] of entries) {
      const idf = inverseFrequency(head.documents, fields);
      fields.forEach((posting, number) => posting && stand(made, posting, head.fields[number], idf));
    }
    if (entries.length === 1) standings.set(entries[0][1], made);
    return made;
  }

  /**
   * Marks where a term stands in one field, and adds its scores. Documents whose frequency and length are of the
   * same steps score the same: the formula is worked out once for them.
   * @param {Standing} made @param {Posting} posting @param {Field} field @param {number} idf
   */
  function stand({ places, scores }, { documents, steps }, field, idf) {
    const place = PLACES[field.name];
    const { lengths } = field;
    const worth = new Int32Array(1 << (FREQUENCY_BITS + LENGTH_BITS)).fill(-1);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at];
      const both = (steps[at] << LENGTH_BITS) | lengths[document];
      if (worth[both] < 0) worth[both] = thousandths(idf, field, steps[at], lengths[document]);
      places[document] |= place;
      scores[document] += worth[both];
    }
  }

  /**
   * The documents that hold at least so many of the terms, best first by the sums that Lunr's scores are made of.
   * @param {Head} head @param {Standing[]} terms @param {Reading} reading that asks for them
   * @param {{least: number, unwanted?: Set<number>}} limits least terms; documents to leave out
   * @returns {Hit[]}
   */
  function best(head, terms, reading, { least, unwanted }) {
    const throughout = common(terms, head.documents);
    const having = least < terms.length ? counts(terms, head.documents) : null;
    const documents = [];
    for (let document = 0; document < head.documents; document++) {
      const enough = having ? having[document] >= least : throughout[document];
      if (enough && !(unwanted && unwanted.has(document))) documents.push(document);
    }
    const sums = summed(terms, documents, head.documents);
    const length = Math.sqrt(terms.reduce((sum, { entries }) => sum + entries.length, 0));
    /** @type {Hit[]} */
    const hits = [];
    const keys = inOrder(documents, throughout, sums);
    for (let at = keys.length - 1; at >= 0; at--) {
      // A whole number to the browser too, which is quick to look up by.
      const document = (keys[at] % head.documents) | 0;
      hits.push({ document, tier: TIERS[throughout[document]], score: sums[document] / THOUSAND / length, reading });
    }
    return hits;
  }

  /**
   * What holds of every term in a document (see PLACES), worked out for four documents at a time.
   * @param {Standing[]} terms @param {number} documents
   */
  function common(terms, documents) {
    const throughout = new Uint8Array((documents + 3) & ~3).fill(ANYWHERE);
    const all = new Uint32Array(throughout.buffer);
    for (const { places } of terms) {
      const some = new Uint32Array(places.buffer);
      for (let four = 0; four < all.length; four++) all[four] &= some[four];
    }
    return throughout;
  }

  /** How many of the terms each document has. @param {Standing[]} terms @param {number} documents */
  function counts(terms, documents) {
    const having = new Uint16Array(documents);
    for (const { places } of terms) {
      for (let document = 0; document < documents; document++) if (places[document]) having[document] += 1;
    }
    return having;
  }

  /**
   * The sums of the scores of some of all documents, by document.
   * @param {Standing[]} terms @param {number[]} some @param {number} documents
   */
  function summed(terms, some, documents) {
    const sums = new Int32Array(documents);
    for (const { scores } of terms) {
      for (let at = 0; at < some.length; at++) {
        const document = some[at];
        sums[document] += scores[document];
      }
    }
    return sums;
  }

  /**
   * Documents with the best last. Each becomes one number, of which the document is the rest when divided by the
   * number of all, since a browser sorts ten thousand numbers in a fraction of the time that it takes for as many objects.
   * @param {number[]} documents @param {Uint8Array} throughout @param {Int32Array} sums @returns {Float64Array}
   */
  function inOrder(documents, throughout, sums) {
    const keys = new Float64Array(documents.length);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at];
      keys[at] = (TIERS[throughout[document]] * THOUSANDTHS + sums[document]) * sums.length + document;
    }
    return keys.sort();
  }

  /** @param {number} documents @param {Fields} fields */
  function inverseFrequency(documents, fields) {
    const having = fields.reduce((sum, posting) => sum + (posting ? posting.documents.length : 0), 0);
    return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
  }

  /**
   * Lunr's score of a term in a field, in thousandths, rounded as Lunr rounds.
   * @param {number} idf @param {Field} field @param {number} frequency as a step @param {number} length of the field, as a step
   */
  function thousandths(idf, { average, boost }, frequency, length) {
    const { countOf } = GazetteSearch.postings;
    const times = countOf(frequency);
    const value = ((idf * ((K1 + 1) * times)) / (K1 * (1 - B + B * (countOf(length) / average)) + times)) * boost;
    return Math.round(value * THOUSAND);
  }

  /** The same as Lunr's index has it. @param {number} idf @param {Field} field @param {number} frequency @param {number} length */
  function score(idf, field, frequency, length) {
    return thousandths(idf, field, frequency, length) / THOUSAND;
  }

  return { standing, best, score, inverseFrequency };
})();
