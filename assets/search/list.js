"use strict";
// The list of results. It fills itself ten articles at a time: first those in which the words stand
// together, then those that hold them apart, then those that come close.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.list = (() => {
  const AT_ONCE = 10;
  /** Articles that are read for one filling, in search of ten with the words together. */
  const MOST_READ = 40;
  /** Different words that a link tells the article to mark. */
  const MOST_WORDS = 5;

  /** What is being shown; another search makes another one. @type {Listing | null} */
  let current = null;

  /**
   * Shows hits from the first one on.
   * @param {Hit[]} hits @param {Hit[]} close @returns {Promise<boolean>} false where another search took its place
   */
  function show(hits, close) {
    current = { full: [...hits], apart: [], close: [...close], headed: "full" };
    GazetteSearch.elements.get("results").replaceChildren();
    return more();
  }

  /** Shows the next ones. @returns {Promise<boolean>} false where another search took their place */
  async function more() {
    const listing = current;
    if (!listing) return false;
    let wanted = AT_ONCE;
    for (let read = 0; wanted > 0 && read < MOST_READ; ) {
      const kind = KINDS.find((other) => listing[other].length > 0);
      if (!kind) break;
      const hits = listing[kind].splice(0, wanted);
      read += hits.length;
      wanted -= await append(listing, kind, hits);
      if (current !== listing) return false;
    }
    GazetteSearch.elements.get("more").hidden = KINDS.every((kind) => listing[kind].length === 0);
    return true;
  }

  /** Whether a hit is to hold a phrase in quotes. @param {Hit} hit */
  function quoted(hit) {
    return hit.reading.marks.some((mark) => mark.exact);
  }

  /** Whether nobody knows yet if it does. @param {Hit} hit */
  function unread(hit) {
    return quoted(hit) && hit.phrase === undefined;
  }

  /** @type {("full" | "apart" | "close")[]} */
  const KINDS = ["full", "apart", "close"];

  /**
   * Adds hits to the list, then what their texts say of them.
   * @param {Listing} listing @param {"full" | "apart" | "close"} kind @param {Hit[]} hits
   * @returns {Promise<number>} how many stay; the others hold the words apart
   */
  async function append(listing, kind, hits) {
    const cards = await Promise.all(hits.map((hit) => GazetteSearch.results.card(hit.document)));
    if (current !== listing) return 0;
    const kept = await Promise.all(
      hits.map(async (hit, place) => {
        const card = cards[place];
        if (!card) GazetteSearch.elements.notice("lost");
        if (!card) return false;
        const item = GazetteSearch.elements.make("li", { class: "result" });
        fill(item, card, null);
        head(listing, kind, item);
        GazetteSearch.elements.get("results").append(item);
        const found = await GazetteSearch.results.examined(card, hit.reading.marks);
        if (current === listing && !found) GazetteSearch.elements.notice("lost");
        if (current !== listing || !found) return true;
        if (quoted(hit)) hit.phrase = found.together;
        if (kind === "full" && !found.together) {
          item.remove();
          if (!quoted(hit)) listing.apart.push(hit);
          return false;
        }
        fill(item, card, found);
        return true;
      }),
    );
    return kept.filter(Boolean).length;
  }

  /**
   * Puts the heading of its kind before the first item of that kind.
   * @param {Listing} listing @param {"full" | "apart" | "close"} kind @param {HTMLElement} item
   */
  function head(listing, kind, item) {
    if (listing.headed === kind) return;
    listing.headed = kind;
    const { make, say } = GazetteSearch.elements;
    item.dataset.heading = "";
    item.append(make("h2", { class: "results-heading" }, say(kind)));
  }

  /**
   * Fills an item: title and facts, and once its text is there the marks in them and the snippet.
   * @param {HTMLElement} item @param {Card} card @param {Examined | null} found
   */
  function fill(item, card, found) {
    const { make, marked } = GazetteSearch.elements;
    const english = isEnglish();
    const title = words(card.title, found);
    const link = make("a", { href: address(card, found) }, ...(english ? words(card.titleEn, found) : title));
    const heading = item.querySelector(".results-heading");
    item.replaceChildren(
      ...(heading ? [heading] : []),
      make("h2", { class: "result-title" }, link),
      ...(english ? [make("p", { class: "result-original", lang: "zh-Hans" }, ...title)] : []),
      facts(card, found),
      make("p", { class: "snippet", lang: "zh-Hans" }, ...(found ? marked(found.snippet) : [])),
    );
  }

  /** Text with the words that were found in it marked. @param {string} text @param {Examined | null} found */
  function words(text, found) {
    return found ? GazetteSearch.elements.marked(GazetteSearch.text.marked(text, found.shown)) : [text];
  }

  function isEnglish() {
    return document.documentElement.lang === "en";
  }

  /** Number, date, column, place in print. @param {Card} card @param {Examined | null} found */
  function facts(card, found) {
    const { make, say } = GazetteSearch.elements;
    const [year, number] = card.address.split("/")[0].split("-").map(Number);
    const place = say(card.page ? "place" : "issue", { year, number, page: card.page });
    const column = isEnglish() ? card.columnEn : card.column;
    return make(
      "p",
      { class: "result-facts" },
      ...(card.number ? [make("span", { lang: "zh-Hans" }, ...words(card.number, found)), " "] : []),
      ...(card.date ? [make("time", { datetime: card.date }, day(card.date)), " "] : []),
      ...(column ? [make("span", {}, column), " "] : []),
      make("span", {}, place),
    );
  }

  /** A date in words. @param {string} iso */
  function day(iso) {
    const date = new Date(`${iso}T00:00:00Z`);
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(date);
  }

  /** The article, at the first match, with the words to mark. @param {Card} card @param {Examined | null} found */
  function address(card, found) {
    const marks = found ? found.words.slice(0, MOST_WORDS).join(" ") : "";
    const mark = marks ? `?mark=${encodeURIComponent(marks)}` : "";
    const anchor = found && found.anchor ? `#${found.anchor}` : "";
    return `${card.address}.html${mark}${anchor}`;
  }

  return { show, more, quoted, unread };
})();
