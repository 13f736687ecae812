"use strict";
// The search page: reads the address and the form, searches, and shows what was found.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.page = (() => {
  /** Milliseconds without a key before the search begins. */
  const PAUSE = 120;

  /** Counts searches, so that a late answer never replaces a newer one. */
  let run = 0;
  /** @type {Answer | null} */
  let answer = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** Hits of the answer that pass the filters. @type {Hit[]} */
  let passing = [];
  /** Null until they are loaded. @type {Client["filters"] | null} */
  let filters = null;

  function start() {
    const { get } = GazetteSearch.elements;
    GazetteSearch.load.from(get("search-page").dataset.folder);
    const asked = new URLSearchParams(location.search);
    get("q").value = asked.get("q") || "";
    get("order").value = asked.get("order") === "date" ? "date" : "";
    listen();
    if (get("q").value) search(new Map(asked));
    else GazetteSearch.index.ready().catch(fail);
  }

  function listen() {
    const { get } = GazetteSearch.elements;
    get("q").addEventListener("input", (/** @type {InputEvent} */ event) => {
      // An input method puts letters into the box that are no words yet.
      if (!event.isComposing) later();
    });
    get("q").addEventListener("compositionstart", () => clearTimeout(waiting));
    get("q").addEventListener("compositionend", later);
    get("search-form").addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      clearTimeout(waiting);
      search();
    });
    get("filters").addEventListener("change", refine);
    get("clear-filters").addEventListener("click", () => {
      if (filters) filters.clear();
      refine();
    });
    get("more").addEventListener("click", async () => {
      if (await GazetteSearch.list.more()) correct();
    });
    get("search-page").addEventListener("keydown", move);
  }

  /** Searches when no key was pressed for a moment. */
  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  }

  /** Up and down go through the results. @param {KeyboardEvent} event */
  function move(event) {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const stops = [GazetteSearch.elements.get("q"), ...document.querySelectorAll("#results a")];
    const place = stops.indexOf(document.activeElement);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** @param {Map<string, string>} [wanted] filters that the address names */
  async function search(wanted = new Map()) {
    const mine = ++run;
    const { get, say } = GazetteSearch.elements;
    const text = get("q").value;
    if (text.trim()) status(say("searching"));
    get("results").setAttribute("aria-busy", "true");
    try {
      const found = await GazetteSearch.search.search(text);
      if (wanted.size > 1) await prepareFilters();
      if (mine !== run) return;
      answer = found;
      countFilters(wanted);
      await Promise.all([present(), prepareFilters()]);
      if (mine === run) countFilters();
    } catch (error) {
      if (mine === run) fail(error);
    }
    if (mine === run) get("results").setAttribute("aria-busy", "false");
  }

  /** Loads the filters, which no first answer waits for. */
  async function prepareFilters() {
    await GazetteSearch.load.rest();
    await GazetteSearch.filters.ready();
    filters = GazetteSearch.filters;
  }

  /** A filter or the order was changed. */
  function refine() {
    if (!answer) return;
    countFilters();
    present();
  }

  /** The hits but for those whose text does not hold a phrase in quotes, as far as it was read. */
  function held() {
    return answer ? answer.hits.filter((hit) => hit.phrase !== false) : [];
  }

  /** Has every filter count what it would leave. @param {Map<string, string>} [wanted] values to choose */
  function countFilters(wanted = new Map()) {
    if (filters) filters.count(held(), wanted);
  }

  /** Shows the answer as the filters and the order have it. */
  async function present() {
    if (!answer) return;
    const { get, notice } = GazetteSearch.elements;
    const byDate = get("order").value === "date";
    const [hits, close] = [held(), answer.close].map((some) => {
      const left = filters ? some.filter(filters.passing()) : [...some];
      return byDate ? left.sort((one, other) => other.document - one.document) : left;
    });
    passing = hits;
    remember();
    get("filters").hidden = answer.hits.length === 0;
    get("clear-filters").hidden = chosen().length === 0;
    get("notices").replaceChildren();
    if (answer.found.lost.size > 0) notice("lost");
    if (answer.query.cut) notice("cut");
    tell(answer);
    if (await GazetteSearch.list.show(hits, close)) correct();
  }

  /** Says how many articles hold a phrase in quotes, once more texts were read. */
  function correct() {
    if (!answer || !answer.hits.some(GazetteSearch.list.quoted)) return;
    passing = passing.filter((hit) => hit.phrase !== false);
    tell(answer);
    countFilters();
  }

  /** Says how many were found, and what else to try. @param {Answer} found */
  function tell(found) {
    status(summary(found));
    advise(found);
  }

  /** Whether a query asks for anything. @param {Query} query */
  function asks({ readings, cited }) {
    return readings.length > 0 || cited !== null;
  }

  /** @param {Answer} found @returns {string} */
  function summary(found) {
    const { get, say } = GazetteSearch.elements;
    const count = passing.length;
    if (!asks(found.query)) return get("q").value.trim() ? say("nothing_asked") : "";
    if (count === 0) return say(held().length > 0 ? "none_filtered" : "none");
    return say(passing.some(GazetteSearch.list.unread) ? "found_most" : count === 1 ? "found_one" : "found", { count });
  }

  /** What else to try where nothing was found. @param {Answer} found */
  async function advise(found) {
    const { get, make, say } = GazetteSearch.elements;
    get("advice").hidden = passing.length > 0 || !asks(found.query);
    get("suggestions").replaceChildren();
    if (get("advice").hidden || found.hits.length > 0) return;
    await GazetteSearch.load.rest();
    const suggestions = await GazetteSearch.suggest.suggestions(found);
    if (answer !== found) return;
    get("suggestions").replaceChildren(
      ...suggestions.map(({ text, count: some }) =>
        make("li", {}, make("a", { href: `?q=${encodeURIComponent(text)}` }, text), ` ${say("count", { count: some })}`),
      ),
    );
  }

  /** The filters that are set. @returns {[string, string][]} */
  function chosen() {
    return filters ? filters.chosen() : [];
  }

  /** Writes the search into the address, and into the link to the other language. */
  function remember() {
    const { get } = GazetteSearch.elements;
    const text = get("q").value.trim();
    const asked = new URLSearchParams(text ? [["q", text], ...chosen()] : []);
    if (get("order").value) asked.set("order", get("order").value);
    const query = asked.toString() ? `?${asked}` : "";
    try {
      history.replaceState(null, "", query || location.pathname);
    } catch {
      // A browser that keeps the address of a local file: the search goes on without it.
    }
    const other = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-language]"));
    if (other) other.search = query;
  }

  /** @param {string} text */
  function status(text) {
    GazetteSearch.elements.get("status").textContent = text;
  }

  /** @param {unknown} error */
  function fail(error) {
    const { say } = GazetteSearch.elements;
    status(say(error instanceof Error && error.message === "version" ? "version" : "missing"));
  }

  return { start };
})();

// The parts of the client stand in one file in any order: begin when all are there.
document.addEventListener("DOMContentLoaded", () => {
  if (GazetteSearch.elements.get("search-page")) GazetteSearch.page.start();
});
