"use strict";
// Postings: finds the chunk that holds a term and reads what gazette/search/encoding.py wrote.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.postings = (() => {
  /** Last digits of a number, digits that another one follows, frequencies, and what begins a field. */
  const LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const MORE = "()*+,-./:;=>?@[]^_{}~'";
  const LETTERS = "abcdefghijklmnopqrstuvwxyz";
  const MARKS = "!#$%&";

  /** What each character is, and its place among its like; by character code. */
  const KIND = new Int8Array(128);
  const PLACE = new Int8Array(128);
  [LAST, MORE, LETTERS, MARKS].forEach((characters, kind) => {
    Array.from(characters, (character, place) => {
      KIND[character.charCodeAt(0)] = kind;
      PLACE[character.charCodeAt(0)] = place;
    });
  });

  /** A rounded count by its place among all: 0, 1, 2, 3, 4, 6, 8, 12 … @param {number} step @returns {number} */
  function countOf(step) {
    return step < 4 ? step : (2 + (step & 1)) << ((step >> 1) - 1);
  }

  /**
   * The numbers that `encode_number` wrote one after the other.
   * @param {string} text @returns {number[]}
   */
  function numbers(text) {
    const result = [];
    let high = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (KIND[code] === 1) high = high * MORE.length + PLACE[code] + 1;
      else {
        result.push(high * LAST.length + PLACE[code]);
        high = 0;
      }
    }
    return result;
  }

  /** The places of the lengths that `encode_lengths` wrote. @param {string} text @returns {Uint8Array} */
  function lengths(text) {
    return Uint8Array.from(numbers(text));
  }

  /**
   * One term: a posting for each field, null where the field does not have it.
   * @param {string} text what follows the term in its chunk: `!…#…`
   * @returns {Fields}
   */
  function parse(text) {
    /** @type {Fields} */
    const fields = [null, null, null, null, null];
    // No entry takes less than a character. Each field has a part of these.
    const documents = new Uint32Array(text.length);
    const steps = new Uint8Array(text.length).fill(1);
    /** @type {{field: number, first: number}[]} */
    const begun = [];
    let count = 0;
    let document = -1;
    let high = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = KIND[code];
      if (kind === 0) {
        document += high * LAST.length + PLACE[code] + 1;
        documents[count++] = document;
        high = 0;
      } else if (kind === 1) high = high * MORE.length + PLACE[code] + 1;
      else if (kind === 2) steps[count - 1] = PLACE[code] + 2;
      else {
        begun.push({ field: PLACE[code], first: count });
        document = -1;
      }
    }
    begun.forEach(({ field, first }, place) => {
      const end = place + 1 < begun.length ? begun[place + 1].first : count;
      fields[field] = { documents: documents.subarray(first, end), steps: steps.subarray(first, end) };
    });
    return fields;
  }

  /**
   * Place of the last key that is not after `key`; 0 where all are.
   * @template {string | number} Key @param {ArrayLike<Key>} keys ascending @param {Key} key @returns {number}
   */
  function placeOf(keys, key) {
    let low = 0;
    let high = keys.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (keys[middle] <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  /**
   * The chunks that hold every term from `from` to `to`.
   * @param {string[]} folders first key of every folder @param {string} from @param {string} to
   * @returns {Promise<(string | null)[]>} texts; null for one that could not be loaded
   */
  async function chunks(folders, from, to) {
    const first = placeOf(folders, from);
    const last = placeOf(folders, to);
    const wanted = [];
    for (let folder = first; folder <= last; folder++) {
      const text = await GazetteSearch.load.data(`terms/${folder}/keys`);
      if (text === null) return [null];
      const keys = text.split("|");
      const start = folder === first ? placeOf(keys, from) : 0;
      const end = folder === last ? placeOf(keys, to) : keys.length - 1;
      for (let chunk = start; chunk <= end; chunk++) wanted.push(GazetteSearch.load.data(`terms/${folder}/${chunk}`));
    }
    return Promise.all(wanted);
  }

  /**
   * A term, or all terms that begin so, with their postings.
   * @param {string[]} folders @param {string} token @param {boolean} prefix
   * @returns {Promise<{terms: Postings, whole: boolean}>} `whole` is false where a chunk is missing
   */
  async function find(folders, token, prefix) {
    const key = GazetteSearch.tokens.shelf(token) + token;
    const texts = await chunks(folders, key, prefix ? `${key}\uffff` : key);
    const terms = new Map();
    for (const text of texts) {
      if (text === null) continue;
      for (let place = text.indexOf(`|${token}`); place >= 0; place = text.indexOf(`|${token}`, place + 1)) {
        const end = text.indexOf("|", place + 1);
        const entry = text.slice(place + 1, end < 0 ? undefined : end);
        const length = entry.search(/[!#$%&]/);
        if (prefix || length === token.length) terms.set(entry.slice(0, length), parse(entry.slice(length)));
      }
    }
    return { terms, whole: !texts.includes(null) };
  }

  return { numbers, countOf, lengths, parse, placeOf, find };
})();
