"use strict";
// Folding and tokens: the counterpart of gazette/search/folding.py and tokens.py.
// tests/search/vectors.json holds both sides to the same answers.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.tokens = (() => {
  /** Version of the rules; the index names the one it was made with. */
  const VERSION = 1;

  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{3ffff}";
  const KEPT = new RegExp(`^[${HAN}a-z0-9]$`, "u");
  const PIECE = new RegExp(`[a-z]+|[0-9]+|[${HAN}]+`, "gu");
  const NUMBER = new RegExp(`([${HAN}]{1,12})[ (-]*((?:19|20)[0-9]{2})[ )-]*第?0*([0-9]{1,4})(?: ?号|(?![0-9年]))`, "gu");
  const LONGEST_AGENCY = 8;
  const STOP_WORDS = new Set("a an and at by for from in of on or s the to with".split(" "));

  /** @type {Record<string, string>} */
  const BRACKETS = { "〔": "(", "﹝": "(", "[": "(", "【": "(", "{": "(", "〕": ")", "﹞": ")", "]": ")", "】": ")", "}": ")" };

  /** Traditional to simplified characters; empty until a query needs them. @type {Map<string, string>} */
  let simplified = new Map();

  /** @type {Map<string, string>} */
  let folded = new Map();

  /**
   * Takes the table of characters: lines of a simplified one and its traditional ones.
   * @param {string} table
   */
  function learn(table) {
    for (const line of table.split("\n")) {
      const [first, ...others] = Array.from(line);
      for (const other of others) simplified.set(other, first);
    }
    folded = new Map();
  }

  /** The character that stands for this one in the index. @param {string} character @returns {string} */
  function foldCharacter(character) {
    const known = folded.get(character);
    if (known !== undefined) return known;
    let result = character.normalize("NFKC");
    if (Array.from(result).length !== 1) result = character;
    result = BRACKETS[result] || (result === "○" || result === "◯" ? "〇" : plainLetter(result));
    result = simplified.get(result) || result;
    folded.set(character, result);
    return result;
  }

  /** A small letter without accents; ü becomes v. @param {string} character @returns {string} */
  function plainLetter(character) {
    const small = Array.from(character.toLowerCase()).length === 1 ? character.toLowerCase() : character;
    const [base, ...marks] = small.normalize("NFD");
    if (!(base >= "a" && base <= "z")) return small;
    return base === "u" && marks.includes("\u0308") ? "v" : base;
  }

  /** The text as it is compared: character for character. @param {string} text @returns {string} */
  function fold(text) {
    return Array.from(text, foldCharacter).join("");
  }

  /** Whether a folded character takes part in tokens. @param {string} character @returns {boolean} */
  function kept(character) {
    return KEPT.test(character);
  }

  /** An English word without the ending of its plural. @param {string} word @returns {string} */
  function wordToken(word) {
    if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
    if (word.length > 3 && word.endsWith("s") && !"aisu".includes(word[word.length - 2])) return word.slice(0, -1);
    return word;
  }

  /**
   * The tokens that a document must have to hold this folded text, in the order of the text.
   * @param {string} text @returns {string[]}
   */
  function queryTokens(text) {
    /** @type {string[]} */
    const tokens = [];
    const rest = text.replace(NUMBER, (_, agency, year, serial) => {
      tokens.push(`${Array.from(agency).slice(-LONGEST_AGENCY).join("")}${year}.${serial}`);
      return "|";
    });
    return Array.from(new Set([...tokens, ...looseTokens(rest)]));
  }

  /**
   * The same without a token for a document number as a whole.
   * @param {string} text @returns {string[]}
   */
  function looseTokens(text) {
    const tokens = pieces(text).flatMap((piece) => (/[a-z0-9]/.test(piece) ? [wordToken(piece)] : pairs(piece)));
    return Array.from(new Set(tokens)).filter((token) => !STOP_WORDS.has(token));
  }

  /**
   * Words, digits and runs of Chinese characters, punctuation left out.
   * @param {string} text @returns {string[]}
   */
  function pieces(text) {
    return text.split("|").flatMap((part) => joined(part).match(PIECE) || []);
  }

  /** The words and numbers of a text in their order. @param {string} text @returns {string[]} */
  function wordTokens(text) {
    return pieces(text).filter((piece) => /[a-z0-9]/.test(piece)).map(wordToken).filter((token) => !STOP_WORDS.has(token));
  }

  /** A text without what stands between two Chinese characters. @param {string} text @returns {string} */
  function joined(text) {
    let result = "";
    for (const character of text) result += kept(character) ? character : " ";
    return result.replace(new RegExp(`(?<=[${HAN}]) +(?=[${HAN}])`, "gu"), "");
  }

  /** The pairs of a run, or the one character it is. @param {string} run @returns {string[]} */
  function pairs(run) {
    const characters = Array.from(run);
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, place) => characters[place] + character);
  }

  /** Which tokens it is kept with in the index. @param {string} token @returns {string} */
  function shelf(token) {
    if (token.charCodeAt(token.length - 1) < 128) return token[0] === "." || token.includes("'") ? "d" : "a";
    return Array.from(token).length === 1 ? "b" : "c";
  }

  return { VERSION, learn, fold, foldCharacter, kept, wordToken, queryTokens, looseTokens, wordTokens, shelf };
})();
