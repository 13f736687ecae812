"use strict";
// Latin letters: English words of the glossary, pinyin in full, first letters of pinyin.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.latin = (() => {
  const MOST_TRANSLATIONS = 4;
  const MOST_CUTS = 3;
  const LONGEST_SYLLABLE = 6;
  /** Letters of the longest token of first letters. */
  const INITIALS = 4;
  const MOST_INITIALS = 12;

  /**
   * The Chinese of words that the glossary knows, the longest phrases first.
   * @param {string[]} parts @param {Map<string, string[]>} glossary
   * @returns {string[][]} each the Chinese words of one translation of all the parts
   */
  function translations(parts, glossary) {
    const words = GazetteSearch.tokens.wordTokens(parts.join(" "));
    /** @type {string[][]} */
    let result = words.length ? [[]] : [];
    for (let start = 0; start < words.length; ) {
      let end = words.length;
      while (end > start && !glossary.has(words.slice(start, end).join(" "))) end--;
      if (end === start) return [];
      const chinese = glossary.get(words.slice(start, end).join(" ")) || [];
      result = result.flatMap((before) => chinese.map((word) => [...before, word])).slice(0, MOST_TRANSLATIONS);
      start = end;
    }
    return result;
  }

  /**
   * The words read as pinyin: written as one, and word by word where each has two syllables or more. Passports
   * write `lyu` for what is typed `lv`.
   * @param {string[]} parts @param {Set<string>} syllables @returns {Spoken[]}
   */
  function pinyin(parts, syllables) {
    const plain = parts.map((part) => part.replace(/(?<=[a-z])[1-5]/g, "").replace(/(?<=[ln])yu/g, "v"));
    const words = plain.flatMap((part) => part.split(/['-]/)).filter((word) => word !== "");
    const cuts = words.map((word, place) => cut(word, syllables, place === words.length - 1));
    if (cuts.some((some) => some.length === 0)) return [];
    /** @type {Syllable[][]} */
    let whole = [[]];
    for (const some of cuts) whole = whole.flatMap((before) => some.map((one) => [...before, ...one])).slice(0, MOST_CUTS);
    const result = whole.filter((one) => one.length > 1).map((one) => spoken([one]));
    if (words.length > 1 && cuts.every((some) => some[0].length > 1)) result.push(spoken(cuts.map((some) => some[0])));
    return result;
  }

  /**
   * The ways to cut a word into syllables, the fewest syllables first.
   * @param {string} word @param {Set<string>} syllables @param {boolean} open whether the last syllable may be unfinished
   * @returns {Syllable[][]}
   */
  function cut(word, syllables, open) {
    /** @type {Syllable[][][]} ways to cut the letters before each place */
    const ways = [[[]]];
    for (let end = 1; end <= word.length; end++) {
      ways[end] = [];
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        const letters = word.slice(start, end);
        const unfinished = !syllables.has(letters);
        if (unfinished && !(open && end === word.length && start > 0 && begins(letters, syllables))) continue;
        for (const before of ways[start]) ways[end].push([...before, { letters, unfinished }]);
      }
      ways[end] = ways[end].sort((one, other) => cost(one) - cost(other)).slice(0, MOST_CUTS);
    }
    return ways[word.length];
  }

  /** @param {Syllable[]} way @returns {number} */
  function cost(way) {
    return way.length + (way.some((syllable) => syllable.unfinished) ? 0.5 : 0);
  }

  /** @param {string} letters @param {Set<string>} syllables @returns {boolean} */
  function begins(letters, syllables) {
    for (const syllable of syllables) if (syllable.startsWith(letters)) return true;
    return false;
  }

  /** @param {Syllable[][]} runs each cut into syllables @returns {Spoken} */
  function spoken(runs) {
    const terms = runs.flatMap((run) =>
      run.slice(1).map((syllable, place) => ({
        token: `${run[place].letters}'${syllable.letters}`,
        prefix: syllable.unfinished,
      })),
    );
    return { terms, sounds: runs };
  }

  /**
   * Words, or one with spaces between its letters, read as first letters: 冰雪运动 is bxyd, bx yd and b x y d.
   * @param {string[]} parts @returns {Spoken[]} none or one
   */
  function initials(parts) {
    const words = parts.every((part) => part.length === 1) ? [parts.join("")] : parts;
    // No syllable begins with i, u or v; an English word that says nothing is none in Chinese either.
    const speaks = (/** @type {string} */ word) => /^[a-hj-tw-z]{2,}$/.test(word) && GazetteSearch.tokens.looseTokens(word).length > 0;
    if (!words.every(speaks) || words.join("").length > MOST_INITIALS) return [];
    const terms = words.flatMap(initialTokens).map((token) => ({ token, prefix: false }));
    return [{ terms, sounds: words.map((word) => Array.from(word, (letter) => ({ letters: letter, unfinished: true }))) }];
  }

  /** @param {string} word @returns {string[]} */
  function initialTokens(word) {
    const length = Math.min(INITIALS, word.length);
    return Array.from({ length: word.length - length + 1 }, (_, start) => `.${word.slice(start, start + length)}`);
  }

  return { translations, pinyin, initials };
})();
