"use strict";
// Excerpts: what a reader is shown of an article: whether the words stand together, and the line that holds most of them.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.excerpt = (() => {
  /** Characters of a snippet before the first match, and in all. */
  const BEFORE = 24;
  const LONG = 110;
  const PAUSE = /[，。；：、！？]/;

  /**
   * What a reader wants to see of an article.
   * @param {string[]} titles title, English title, number @param {Paragraph[]} paragraphs @param {Mark[]} marks
   * @returns {Examined}
   */
  function examine(titles, paragraphs, marks) {
    const { stream, places } = GazetteSearch.text;
    const lines = paragraphs.map((paragraph) => paragraph.text);
    const body = stream(lines);
    const heads = titles.map((title) => stream([title]));
    const apart = marks.filter((mark) => [body, ...heads].every((where) => places(where, mark).length === 0));
    const shown = marks.filter((mark) => !apart.includes(mark)).concat(apart.flatMap(parts));
    const found = shown.map((mark) => places(body, mark).map(([first]) => body.line[first]));
    const line = fullest(found);
    const shownLine = line < 0 ? paragraphs.findIndex((paragraph) => paragraph.anchor !== "") : line;
    return {
      together: apart.length === 0,
      shown,
      words: words(body, lines, shown),
      anchor: line < 0 ? "" : paragraphs[Math.min(...found.flat())].anchor,
      snippet: snippet(lines[shownLine] || "", shown),
    };
  }

  /** The first of the lines in which most marks begin; -1 where none does. @param {number[][]} found lines, mark by mark */
  function fullest(found) {
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const line of found.flatMap((lines) => Array.from(new Set(lines)))) counts.set(line, (counts.get(line) || 0) + 1);
    const most = Math.max(0, ...counts.values());
    return Math.min(...Array.from(counts).map(([line, count]) => (count === most ? line : Infinity)), most ? Infinity : -1);
  }

  /** The pairs of a mark that does not stand together. @param {Mark} mark @returns {Mark[]} */
  function parts(mark) {
    const { text, sounds } = mark;
    if (!sounds) return GazetteSearch.tokens.looseTokens(text).map((token) => ({ ...mark, text: token }));
    return sounds.slice(1).map((sound, place) => ({ ...mark, sounds: [sounds[place], sound] }));
  }

  /** The part of a line around its first mark. @param {string} line @param {Mark[]} marks @returns {Piece[]} */
  function snippet(line, marks) {
    const { stream, spans, pieces } = GazetteSearch.text;
    const found = spans(stream([line]), marks).get(0) || [];
    const from = found.length > 0 && found[0].end > LONG - BEFORE ? beginning(line, found[0].start) : 0;
    const to = Math.min(line.length, from + LONG);
    const result = pieces(line, found, from, to);
    if (from > 0) result.unshift({ text: "…", marked: false });
    if (to < line.length) result.push({ text: "…", marked: false });
    return result;
  }

  /** Where a snippet begins that shows what is at a place: behind a comma or the like, not within a number. @param {string} line @param {number} at */
  function beginning(line, at) {
    const from = Math.max(0, at - BEFORE);
    const before = line.slice(from, at);
    return from + (PAUSE.test(before) ? before.search(PAUSE) + 1 : Math.max(0, before.search(/[^0-9A-Za-z.]/)));
  }

  /**
   * The words that stand at the marks, as printed but for what stands between their characters, each once.
   * @param {Stream} where @param {string[]} lines @param {Mark[]} marks @returns {string[]}
   */
  function words(where, lines, marks) {
    const found = marks.flatMap((mark) => GazetteSearch.text.places(where, mark)).map(([first, after]) => {
      let word = "";
      for (let place = first; place < after; place++) {
        const again = place > first && where.line[place] === where.line[place - 1] && where.start[place] === where.start[place - 1];
        if (!again) word += lines[where.line[place]].slice(where.start[place], where.end[place]);
      }
      return word;
    });
    return Array.from(new Set(found));
  }

  return { examine };
})();
