"use strict";
// Texts: where the words of a query stand in some lines, over punctuation and the ends of lines.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.text = (() => {
  /** Syllable → the characters that are read so; empty until a query in pinyin needs it. @type {Map<string, Set<string>>} */
  let readings = new Map();

  /** Takes the table of readings: lines of a syllable and its characters. @param {string} table */
  function learn(table) {
    readings = new Map(
      table.split("\n").map((line) => {
        const [syllable, characters] = line.split(" ");
        return [syllable, new Set(characters)];
      }),
    );
  }

  /**
   * Lines as one run of kept characters, each with the place it comes from.
   * @param {string[]} lines @returns {Stream}
   */
  function stream(lines) {
    const { foldCharacter, kept } = GazetteSearch.tokens;
    /** @type {Stream} */
    const result = { text: "", line: [], start: [], end: [] };
    lines.forEach((text, line) => {
      let place = 0;
      for (const character of text) {
        const folded = foldCharacter(character);
        if (kept(folded)) {
          for (let unit = 0; unit < folded.length; unit++) {
            result.line.push(line);
            result.start.push(place);
            result.end.push(place + character.length);
          }
          result.text += folded;
        }
        place += character.length;
      }
    });
    return result;
  }

  /**
   * Where a mark stands in a stream: places of first characters and of those after the last.
   * @param {Stream} where @param {Mark} mark @returns {[number, number][]}
   */
  function places(where, mark) {
    if (mark.sounds) return soundPlaces(where.text, mark.sounds);
    /** @type {[number, number][]} */
    const found = [];
    if (mark.text === "") return found;
    for (let at = where.text.indexOf(mark.text); at >= 0; at = where.text.indexOf(mark.text, at + 1)) {
      const end = at + mark.text.length;
      if (startsWord(where, at) && endsNumber(where, end)) found.push([at, end]);
    }
    return found;
  }

  /** Whether no word or number runs on over this place from before. @param {Stream} where @param {number} at */
  function startsWord(where, at) {
    return !(at > 0 && adjoining(where, at) && /[a-z]{2}|[0-9]{2}/.test(where.text.slice(at - 1, at + 1)));
  }

  /** Whether no number runs on over this place. @param {Stream} where @param {number} end */
  function endsNumber(where, end) {
    return !(end < where.text.length && adjoining(where, end) && /[0-9]{2}/.test(where.text.slice(end - 1, end + 1)));
  }

  /** Whether nothing stands between this character and the one before. @param {Stream} where @param {number} at */
  function adjoining(where, at) {
    return where.line[at] === where.line[at - 1] && where.start[at] === where.end[at - 1];
  }

  /**
   * @param {string} text @param {Syllable[]} sounds @returns {[number, number][]}
   */
  function soundPlaces(text, sounds) {
    const sets = sounds.map(charactersOf);
    /** @type {[number, number][]} */
    const found = [];
    for (let at = 0; at + sets.length <= text.length; at++) {
      if (sets.every((set, ahead) => set.has(text[at + ahead]))) found.push([at, at + sets.length]);
    }
    return found;
  }

  /** The characters that a syllable, or the beginning of one, can stand for. @param {Syllable} sound @returns {Set<string>} */
  function charactersOf({ letters, unfinished }) {
    if (!unfinished) return readings.get(letters) || new Set();
    const all = Array.from(readings).filter(([syllable]) => syllable.startsWith(letters));
    return new Set(all.flatMap(([, characters]) => Array.from(characters)));
  }

  /**
   * Where marks stand in lines, line by line; a mark that goes over a line's end has a span in each.
   * @param {Stream} where @param {Mark[]} marks @returns {Map<number, Span[]>} spans ascending and apart
   */
  function spans(where, marks) {
    const found = marks.flatMap((mark) => places(where, mark)).sort((one, other) => one[0] - other[0]);
    /** @type {Map<number, Span[]>} */
    const lines = new Map();
    for (const [first, after] of found) {
      for (let place = first; place < after; place++) {
        const line = lines.get(where.line[place]) || [];
        lines.set(where.line[place], line);
        const last = line[line.length - 1];
        if (last && (place > first || where.start[place] <= last.end)) last.end = Math.max(last.end, where.end[place]);
        else line.push({ start: where.start[place], end: where.end[place] });
      }
    }
    return lines;
  }

  /**
   * A part of a line cut into marked and unmarked pieces.
   * @param {string} text @param {Span[]} marked @param {number} [from] @param {number} [to] @returns {Piece[]}
   */
  function pieces(text, marked, from = 0, to = text.length) {
    /** @type {Piece[]} */
    const result = [];
    let place = from;
    for (const span of marked) {
      if (span.end <= from || span.start >= to) continue;
      result.push({ text: text.slice(place, span.start), marked: false });
      result.push({ text: text.slice(span.start, Math.min(span.end, to)), marked: true });
      place = Math.min(span.end, to);
    }
    result.push({ text: text.slice(place, to), marked: false });
    return result.filter((piece) => piece.text !== "");
  }

  /** One line with its marks. @param {string} line @param {Mark[]} marks @returns {Piece[]} */
  function marked(line, marks) {
    return pieces(line, spans(stream([line]), marks).get(0) || []);
  }

  return { learn, stream, places, spans, pieces, marked };
})();
