"use strict";
// Words that are not wanted: whether their characters stand together only the text of an article says.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.without = (() => {
  /** Articles whose texts are read; what comes after them and has all pairs of an unwanted word is left out unread. */
  const MOST_READ = 40;

  /**
   * The hits that do not hold an unwanted word.
   * @param {Hit[]} hits best first @param {Unwanted[]} unwanted @returns {Promise<Hit[]>}
   */
  async function spared(hits, unwanted) {
    if (unwanted.length === 0) return hits;
    const doubtful = hits.filter(({ document }) => unwanted.some(({ documents }) => documents.has(document)));
    const read = doubtful.slice(0, MOST_READ);
    const holding = await Promise.all(read.map((hit) => holds(hit.document, unwanted)));
    const dropped = new Set([...read.filter((_, place) => holding[place]), ...doubtful.slice(MOST_READ)]);
    return hits.filter((hit) => !dropped.has(hit));
  }

  /** Whether an article holds one of the words, or its text is missing. @param {number} document @param {Unwanted[]} unwanted */
  async function holds(document, unwanted) {
    const card = await GazetteSearch.results.card(document);
    if (!card) return true;
    const words = unwanted.filter(({ documents }) => documents.has(document));
    const found = await Promise.all(words.map(({ marks }) => GazetteSearch.results.examined(card, marks)));
    return found.some((one) => !one || one.together);
  }

  return { spared };
})();
