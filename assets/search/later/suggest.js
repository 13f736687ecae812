"use strict";
// Suggestions where nothing was found: what the closest articles say that is nearly what was asked
// for, else the parts of the query that do find something.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.suggest = (() => {
  const MOST = 4;
  /** Articles whose texts are read. */
  const MOST_READ = 3;
  /** Characters of a word, of which one may be wrong; two in twice as many. */
  const FOR_A_SLIP = 4;

  /** @param {Answer} answer @returns {Promise<Suggestion[]>} */
  async function suggestions(answer) {
    const reading = answer.query.readings[0];
    const words = reading ? reading.marks.filter((mark) => !mark.sounds).map((mark) => mark.text) : [];
    const near = await corrected(words, answer.close.slice(0, MOST_READ));
    return near.length > 0 ? near : parts(words, answer);
  }

  /**
   * The words as the closest articles write them, with the number of documents that this finds.
   * @param {string[]} words @param {Hit[]} close @returns {Promise<Suggestion[]>}
   */
  async function corrected(words, close) {
    const texts = await Promise.all(close.map((hit) => GazetteSearch.results.lines(hit.document)));
    const written = texts.map((lines) => words.map((word) => nearest(lines, word) || word).join(" "));
    const others = Array.from(new Set(written)).filter((text) => text !== words.join(" "));
    const counts = await Promise.all(others.map(async (text) => (await GazetteSearch.search.search(text)).hits.length));
    return others.map((text, place) => ({ text, count: counts[place] })).filter(({ count }) => count > 0);
  }

  /**
   * The part of a text that differs least from a word: by characters that are wrong, missing or too many.
   * @param {string[]} lines @param {string} word @returns {string} as printed; empty where every part differs too much
   */
  function nearest(lines, word) {
    const { text, line, start: starts, end: ends } = GazetteSearch.text.stream(lines);
    const wanted = word.split("");
    let best = { cost: Math.floor(wanted.length / FOR_A_SLIP) + 1, start: 0, end: 0 };
    // For each beginning of the word, the part that ends before this character and differs least from it.
    let row = wanted.reduce((costs, _, place) => [...costs, { cost: place + 1, start: 0 }], [{ cost: 0, start: 0 }]);
    text.split("").forEach((character, at) => {
      const before = row;
      row = [{ cost: 0, start: at + 1 }];
      wanted.forEach((sought, place) => {
        const other = [
          { ...before[place], cost: before[place].cost + Number(sought !== character) },
          { ...before[place + 1], cost: before[place + 1].cost + 1 },
          { ...row[place], cost: row[place].cost + 1 },
        ];
        row.push(other.reduce((least, one) => (one.cost < least.cost ? one : least)));
      });
      const { cost, start } = row[wanted.length];
      if (cost < best.cost) best = { cost, start, end: at + 1 };
    });
    const { start, end } = best;
    return line[start] === line[end - 1] ? (lines[line[start]] || "").slice(starts[start], ends[end - 1]) : text.slice(start, end);
  }

  /**
   * The longest parts of the words, with the number of documents that hold their terms.
   * @param {string[]} words @param {Answer} answer @returns {Suggestion[]}
   */
  function parts(words, answer) {
    return words.flatMap((word) => apart(partsOf(word, answer.found.terms))).sort(byLength).slice(0, MOST);
  }

  /** The longest first, and of equal ones those that find more. @param {Suggestion} one @param {Suggestion} other */
  function byLength(one, other) {
    return other.text.length - one.text.length || other.count - one.count;
  }

  /** Parts of one text that have no character in common: of 人事, 事任 and 任免 the second is no word. @param {Part[]} found */
  function apart(found) {
    /** @type {Part[]} */
    const kept = [];
    for (const part of found.sort(byLength)) {
      if (kept.every((other) => part.end <= other.start || other.end <= part.start)) kept.push(part);
    }
    return kept;
  }

  /**
   * Parts of one text that stand in some document, none within another.
   * @param {string} text @param {Postings} known @returns {Part[]}
   */
  function partsOf(text, known) {
    const characters = Array.from(text);
    const found = [];
    for (let start = 0, reached = 0; start < characters.length; start++) {
      for (let end = characters.length; end > Math.max(reached, start + 1); end--) {
        const part = characters.slice(start, end).join("");
        const count = documents(part, known).size;
        if (count === 0) continue;
        found.push({ text: part, count, start, end });
        reached = end;
      }
    }
    return found;
  }

  /** The documents that hold every term of a text. @param {string} text @param {Postings} known */
  function documents(text, known) {
    const sets = GazetteSearch.tokens.looseTokens(text).map((token) => {
      const fields = known.get(token) || [];
      return new Set(fields.flatMap((posting) => (posting ? Array.from(posting.documents) : [])));
    });
    return sets.reduce((all, set) => new Set(Array.from(all).filter((document) => set.has(document))), sets[0] || new Set());
  }

  return { suggestions };
})();
