"use strict";
// Tallies: which documents hold the terms of a query, and Lunr's formula summed up for each. A common
// word is in nearly every article, and a browser runs slowly what it runs for the first time: what is done
// for each of them is done once, in a plain loop over whole numbers, and the formula is looked up.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.tally = (() => {
  const K1 = 1.2;
  const B = 0.75;

  /** What a term found in a field shows: 1 that the document has it, 2 in a heading or the title, 4 in the title. */
  const PLACES = { title: 7, heading: 3, body: 1, title_sound: 7, body_sound: 1 };
  const TITLED = 4;
  const HEADED = 2;

  /** Scores are summed up in whole thousandths, to which Lunr rounds them. */
  const THOUSAND = 1000;
  /** More than any sum of scores has thousandths. */
  const THOUSANDTHS = 1e9;

  /** As powers of two, more than there are steps of frequencies and of lengths: see `postings.countOf`. */
  const FREQUENCY_BITS = 5;
  const LENGTH_BITS = 6;

  /**
   * The documents that hold at least so many of the terms, best first by the sums that Lunr's scores are made of.
   * @param {Head} head @param {Entry[][]} expanded the terms @param {Reading} reading that asks for them
   * @param {{least: number, unwanted?: Set<number>}} limits least terms; documents to leave out
   * @returns {Hit[]}
   */
  function best(head, expanded, reading, { least, unwanted }) {
    const { having, throughout, sums } = tallied(head, expanded);
    if (unwanted) for (const document of unwanted) having[document] = 0;
    const length = Math.sqrt(expanded.flat().length);
    /** @type {Hit[]} */
    const hits = [];
    for (const document of inOrder(having, least, throughout, sums)) {
      hits.push({ document, tier: tierOf(throughout[document]), score: sums[document] / THOUSAND / length, reading });
    }
    return hits;
  }

  /** @param {number} place that every term has in a document */
  function tierOf(place) {
    return place & TITLED ? 2 : place & HEADED ? 1 : 0;
  }

  /**
   * How many of the terms each document has, what holds of every one of them (see PLACES), and its score in thousandths.
   * @param {Head} head @param {Entry[][]} expanded
   */
  function tallied(head, expanded) {
    const having = new Uint16Array(head.documents);
    const throughout = new Uint8Array(head.documents).fill(TITLED | HEADED);
    const sums = new Int32Array(head.documents);
    for (const some of expanded) {
      const places = new Uint8Array(head.documents);
      for (const entry of some) addUp(head, entry, places, sums);
      for (let document = 0; document < places.length; document++) {
        if (places[document]) having[document] += 1;
        throughout[document] &= places[document];
      }
    }
    return { having, throughout, sums };
  }

  /**
   * Marks where one term stands, and adds its scores to the sums.
   * @param {Head} head @param {Entry} entry @param {Uint8Array} places @param {Int32Array} sums
   */
  function addUp(head, [, fields], places, sums) {
    const idf = inverseFrequency(head.documents, fields);
    head.fields.forEach((field, number) => {
      const posting = fields[number];
      if (!posting) return;
      const { documents, steps } = posting;
      const { lengths } = field;
      const place = PLACES[field.name];
      const worth = new Int32Array(1 << (FREQUENCY_BITS + LENGTH_BITS)).fill(-1);
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at];
        const both = (steps[at] << LENGTH_BITS) | lengths[document];
        if (worth[both] < 0) worth[both] = thousandths(idf, field, steps[at], lengths[document]);
        places[document] |= place;
        sums[document] += worth[both];
      }
    });
  }

  /**
   * The documents that have enough of the terms, best first. Each becomes one number, since a browser sorts ten
   * thousand numbers in a fraction of the time that it takes for as many objects.
   * @param {Uint16Array} having @param {number} least @param {Uint8Array} throughout @param {Int32Array} sums
   * @returns {Float64Array}
   */
  function inOrder(having, least, throughout, sums) {
    const keys = new Float64Array(having.length);
    let count = 0;
    for (let document = 0; document < having.length; document++) {
      if (having[document] < least) continue;
      keys[count++] = (tierOf(throughout[document]) * THOUSANDTHS + sums[document]) * having.length + document;
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

  return { best, score, inverseFrequency };
})();
