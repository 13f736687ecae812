"use strict";
// Tallies: which documents hold the terms of a query, and Lunr's formula summed up for each. A common
// word is in nearly every article: what is done for each of them is done in plain loops over numbers.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.tally = (() => {
  const K1 = 1.2;
  const B = 0.75;

  /** What a term found in a field shows: 1 that the document has it, 2 in a heading or the title, 4 in the title. */
  const PLACES = { title: 7, heading: 3, body: 1, title_sound: 7, body_sound: 1 };
  const TITLED = 4;
  const HEADED = 2;

  /** More than any sum of scores has thousandths. */
  const THOUSANDTHS = 1e9;

  /**
   * The documents that hold at least so many of the terms, best first by the sums that Lunr's scores are made of.
   * @param {Head} head @param {Entry[][]} expanded @param {number} least @param {Set<number>} unwanted
   * @returns {Ranked[]}
   */
  function best(head, expanded, least, unwanted) {
    const { having, throughout } = whereabouts(head, expanded);
    for (const document of unwanted) having[document] = 0;
    const sums = new Float64Array(head.documents);
    const entries = expanded.flat();
    for (const entry of entries) addUp(head, entry, having, least, sums);
    const length = Math.sqrt(entries.length);
    /** @type {Ranked[]} */
    const ranked = [];
    for (const document of inOrder(having, least, throughout, sums)) {
      ranked.push({ document, tier: tierOf(throughout[document]), score: sums[document] / length });
    }
    return ranked;
  }

  /** @param {number} place that every term has in a document */
  function tierOf(place) {
    return place & TITLED ? 2 : place & HEADED ? 1 : 0;
  }

  /**
   * How many of the terms each document has, and what holds of every one of them (see PLACES).
   * @param {Head} head @param {Entry[][]} expanded
   */
  function whereabouts(head, expanded) {
    const having = new Uint16Array(head.documents);
    const throughout = new Uint8Array(head.documents).fill(TITLED | HEADED);
    for (const some of expanded) {
      const places = new Uint8Array(head.documents);
      for (const [, fields] of some) head.fields.forEach(({ name }, number) => markPlaces(places, fields[number], PLACES[name]));
      for (let document = 0; document < places.length; document++) {
        if (places[document]) having[document] += 1;
        throughout[document] &= places[document];
      }
    }
    return { having, throughout };
  }

  /** @param {Uint8Array} places @param {Posting | null} posting @param {number} place */
  function markPlaces(places, posting, place) {
    if (!posting) return;
    const { documents } = posting;
    for (let at = 0; at < documents.length; at++) places[documents[at]] |= place;
  }

  /**
   * Adds the scores of one term to the sums of the documents that have enough of the terms.
   * @param {Head} head @param {Entry} entry @param {Uint16Array} having @param {number} least @param {Float64Array} sums
   */
  function addUp(head, [, fields], having, least, sums) {
    const idf = inverseFrequency(head.documents, fields);
    head.fields.forEach(({ lengths, average, boost }, number) => {
      const posting = fields[number];
      if (!posting) return;
      const { documents, frequencies } = posting;
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at];
        if (having[document] >= least) sums[document] += score(idf, frequencies[at], lengths[document] / average, boost);
      }
    });
  }

  /**
   * The documents that have enough of the terms, best first. Each becomes one number, since a browser sorts ten
   * thousand numbers in a fraction of the time that it takes for as many objects.
   * @param {Uint16Array} having @param {number} least @param {Uint8Array} throughout @param {Float64Array} sums
   * @returns {Float64Array}
   */
  function inOrder(having, least, throughout, sums) {
    const keys = new Float64Array(having.length);
    let count = 0;
    for (let document = 0; document < having.length; document++) {
      if (having[document] < least) continue;
      const thousandths = Math.round(sums[document] * 1000);
      keys[count++] = (tierOf(throughout[document]) * THOUSANDTHS + thousandths) * having.length + document;
    }
    const sorted = keys.subarray(0, count).sort().reverse();
    for (let place = 0; place < count; place++) sorted[place] %= having.length;
    return sorted;
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

  return { best, score, inverseFrequency };
})();
