"use strict";
// Queries: what a reader typed becomes readings, each a list of terms that Lunr is asked for. Most
// queries have one reading; a word with a synonym, a numeral or Latin letters has more.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.query = (() => {
  /** Characters of a query that are looked at. */
  const LONGEST = 200;
  const MOST_READINGS = 12;
  const SHORTEST_PREFIX = 3;

  const QUOTED = /(^| )(-?)["“”„「『]([^"“”„「」『』]+)(?:["“”」』]|$)/g;
  const AGENCY_NUMBER = /\p{Script=Han}+[ (-]*(?:19|20)[0-9]{2}[ )-]*第?[0-9]{1,4}(?: ?号|(?![0-9]|\p{Script=Han}))/u;
  const ISSUE = /((?:19|20)[0-9]{2}) ?(?:年 ?第?|第) ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[号期]|((?:19|20)[0-9]{2})(?:-([0-9]{2})(?![0-9-])|\(([0-9]{1,2})\) ?:)/;
  const TOTAL = /\(?(?:总第 ?|serial no\.? ?)([0-9]+|[一二三四五六七八九十百零〇]+)(?: ?[号期]\)?)?/;
  const PAGE = /^[ :,]*(?:第 ?|pp?\.? ?)?([0-9]{1,3})(?: ?页|(?![0-9]|\p{Script=Han}))/u;
  const LATIN = /^[a-z][a-z'.-]*$|^(?:[a-z]+[1-5])+$/;

  /** How much a reading that is not the literal one counts. */
  const WEIGHTS = { glossary: 0.9, pinyin: 0.9, synonym: 0.8, initials: 0.7 };

  /**
   * Reads a query.
   * @param {string} raw @param {Words} words @returns {Query}
   */
  function parse(raw, words) {
    const characters = Array.from(raw);
    const cut = characters.length > LONGEST;
    let text = GazetteSearch.tokens.fold(characters.slice(0, LONGEST).join("")).replace(/\s+/g, " ").trim();
    // A word that was cut in two is another one.
    if (cut) text = text.replace(/ [a-z0-9]+$/, "");
    /** @type {string[]} */
    const unwanted = [];
    /** @type {Reading[][]} */
    const choices = [];

    text = text.replace(QUOTED, (_all, _before, minus, phrase) => {
      if (minus) unwanted.push(phrase);
      else choices.push([literal(phrase, 1, true)]);
      return " ";
    });
    text = text.replace(/(^| )-([^ ]+)/g, (_all, _before, word) => {
      unwanted.push(word);
      return " ";
    });
    const number = AGENCY_NUMBER.exec(text);
    if (number) {
      choices.push(numberReadings(number[0]));
      text = text.replace(number[0], " ");
    }
    const cited = citation(text);
    if (cited) text = text.replace(cited.text, " ");

    const parts = text.split(" ").filter((part) => part !== "");
    for (const part of parts.filter((part) => !LATIN.test(part))) choices.push(chineseReadings(part, words));
    const latin = parts.filter((part) => LATIN.test(part));
    if (latin.length > 0) choices.push(latinReadings(latin, words));
    const readings = product(choices.map(telling).filter((some) => some.length > 0));
    return { cited, cut, without: telling(unwanted.map((word) => literal(word))), readings };
  }

  /** @param {Reading[]} readings @returns {Reading[]} those that ask for anything */
  function telling(readings) {
    return readings.filter((reading) => reading.terms.length > 0);
  }

  /**
   * The citation of an issue, and of a page in it.
   * @param {string} text @returns {Citation | null}
   */
  function citation(text) {
    const issue = ISSUE.exec(text);
    const named = issue || TOTAL.exec(text);
    if (!named) return null;
    const number = GazetteSearch.numerals.parse(issue ? issue[2] || issue[4] || issue[5] : named[1]);
    const page = PAGE.exec(text.slice(named.index + named[0].length));
    return {
      text: named[0] + (page ? page[0] : ""),
      issue: issue ? `${issue[1] || issue[3]}-${String(number).padStart(2, "0")}` : "",
      total: issue ? 0 : number,
      page: page ? Number(page[1]) : 0,
    };
  }

  /**
   * The text as it stands.
   * @param {string} text @param {number} [weight] @param {boolean} [exact] whether it was in quotes
   * @returns {Reading}
   */
  function literal(text, weight = 1, exact = false) {
    const { queryTokens, looseTokens, kept } = GazetteSearch.tokens;
    const mark = { text: Array.from(text).filter(kept).join(""), sounds: null, exact };
    return { terms: terms(queryTokens(text)), loose: terms(looseTokens(text)), marks: [mark], weight };
  }

  /** @param {string[]} tokens @returns {Term[]} */
  function terms(tokens) {
    return tokens.map((token) => ({ token, prefix: false }));
  }

  /**
   * Several readings as one that asks for all of them.
   * @param {Reading[]} readings @returns {Reading}
   */
  function together(readings) {
    return {
      terms: distinct(readings.flatMap((reading) => reading.terms)),
      loose: distinct(readings.flatMap((reading) => reading.loose)),
      marks: readings.flatMap((reading) => reading.marks),
      weight: Math.min(1, ...readings.map((reading) => reading.weight)),
    };
  }

  /** @param {Term[]} some @returns {Term[]} */
  function distinct(some) {
    return Array.from(new Map(some.map((term) => [term.token, term])).values());
  }

  /**
   * Every way to take one reading of each part, the literal ones first.
   * @param {Reading[][]} choices @returns {Reading[]}
   */
  function product(choices) {
    /** @type {Reading[][]} */
    let taken = [[]];
    for (const some of choices) taken = taken.flatMap((others) => some.map((one) => [...others, one])).slice(0, MOST_READINGS);
    return choices.length === 0 ? [] : taken.map(together);
  }

  /**
   * A document number; where nothing but digits says that it is one, plain words as well.
   * @param {string} text @returns {Reading[]}
   */
  function numberReadings(text) {
    const whole = literal(text);
    whole.marks = [{ text: whole.terms[0].token.replace(".", ""), sounds: null, exact: false }];
    if (/[()号]/.test(text)) return [whole];
    return [whole, together(text.split(/[ -]/).map((part) => literal(part)))];
  }

  /**
   * Chinese words, digits, or both.
   * @param {string} text @param {Words} words @returns {Reading[]}
   */
  function chineseReadings(text, words) {
    const variants = GazetteSearch.numerals.variants(text).map((other) => literal(other));
    return [literal(text), ...variants, ...product(everydayChoices(text, words.synonyms)).slice(1)];
  }

  /**
   * A text cut at the everyday words in it, each of which may be any of its official words too.
   * @param {string} text @param {Map<string, string[]>} synonyms @returns {Reading[][]} the first choices are the text itself
   */
  function everydayChoices(text, synonyms) {
    const everyday = Array.from(synonyms.keys()).filter((word) => text.includes(word)).sort((one, other) => other.length - one.length);
    if (everyday.length === 0) return [];
    const escaped = everyday.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pieces = text.split(new RegExp(`(${escaped.join("|")})`)).filter((piece) => piece !== "");
    return pieces.map((piece) => official(piece, synonyms));
  }

  /** A word as it stands, then the official words for it. @param {string} word @param {Map<string, string[]>} synonyms */
  function official(word, synonyms) {
    return [literal(word), ...(synonyms.get(word) || []).map((other) => literal(other, WEIGHTS.synonym))];
  }

  /**
   * Latin words that follow each other: as they stand, as everyday words, in Chinese, as pinyin, as first letters.
   * @param {string[]} parts @param {Words} words @returns {Reading[]}
   */
  function latinReadings(parts, words) {
    const latin = GazetteSearch.latin;
    const readings = [latinWords(parts), ...product(parts.map((part) => official(part, words.synonyms))).slice(1)];
    for (const chinese of latin.translations(parts, words.glossary)) {
      readings.push(together(chinese.map((word) => literal(word, WEIGHTS.glossary))));
    }
    for (const spoken of latin.pinyin(parts, words.syllables)) readings.push(sounding(spoken, WEIGHTS.pinyin));
    for (const letters of latin.initials(parts)) readings.push(sounding(letters, WEIGHTS.initials));
    return readings;
  }

  /** English words, the last of which may be unfinished. @param {string[]} parts @returns {Reading} */
  function latinWords(parts) {
    const reading = together(telling(parts.map((part) => literal(part))));
    const last = reading.terms[reading.terms.length - 1];
    if (last && last.token.length >= SHORTEST_PREFIX) last.prefix = true;
    return reading;
  }

  /** @param {Spoken} spoken @param {number} weight @returns {Reading} */
  function sounding(spoken, weight) {
    const marks = spoken.sounds.map((sounds) => ({ text: "", sounds, exact: false }));
    return { terms: spoken.terms, loose: spoken.terms, marks, weight };
  }

  return { parse };
})();
