"use strict";
// Suggestions: parts of a query that do find something, when the whole finds nothing.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.suggest = (() => {
  const MOST = 4;

  /**
   * The longest parts of the query's runs and words, with the number of documents that hold their terms.
   * @param {Answer} answer @returns {{text: string, count: number}[]}
   */
  function parts(answer) {
    const reading = answer.query.readings[0];
    if (!reading) return [];
    const found = reading.marks.filter((mark) => !mark.sounds).flatMap((mark) => partsOf(mark.text, answer.found.terms));
    return found.sort((one, other) => other.text.length - one.text.length).slice(0, MOST);
  }

  /**
   * Parts of one text that stand in some document, none within another.
   * @param {string} text @param {Map<string, (Posting | null)[]>} known
   */
  function partsOf(text, known) {
    const characters = Array.from(text);
    const found = [];
    for (let start = 0, reached = 0; start < characters.length; start++) {
      for (let end = characters.length; end > Math.max(reached, start + 1); end--) {
        const part = characters.slice(start, end).join("");
        const count = documents(part, known).size;
        if (count === 0) continue;
        found.push({ text: part, count });
        reached = end;
      }
    }
    return found;
  }

  /** The documents that hold every term of a text. @param {string} text @param {Map<string, (Posting | null)[]>} known */
  function documents(text, known) {
    const sets = GazetteSearch.tokens.looseTokens(text).map((token) => {
      const fields = known.get(token) || [];
      return new Set(fields.flatMap((posting) => (posting ? posting.documents : [])));
    });
    return sets.reduce((all, set) => new Set(Array.from(all).filter((document) => set.has(document))), sets[0] || new Set());
  }

  return { parts };
})();
