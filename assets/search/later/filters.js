"use strict";
// Filters: year, column, body and type, each with the number of results that it would leave.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.filters = (() => {
  /** @type {Facet[]} */
  let facets = [];

  /** Loads the facets once. */
  async function ready() {
    if (facets.length === 0) facets = await GazetteSearch.results.facets();
  }

  /** The select of a facet. @param {Facet} facet @returns {HTMLSelectElement} */
  function control(facet) {
    return GazetteSearch.elements.get(`filter-${facet.name}`);
  }

  /** What is chosen, by the Chinese name of the value. @returns {[string, string][]} */
  function chosen() {
    return facets.map((facet) => /** @type {[string, string]} */ ([facet.name, control(facet).value])).filter(([, value]) => value);
  }

  /**
   * What passes all filters but one. The controls are read here, not once more for each of thousands of hits.
   * @param {Facet} [except] @returns {(hit: Hit) => boolean}
   */
  function passing(except) {
    const set = facets.filter((facet) => facet !== except && control(facet).value);
    const wanted = set.map((facet) => facet.values.findIndex(([zh]) => zh === control(facet).value));
    return ({ document }) => set.every((facet, place) => valuesOf(facet, document).includes(wanted[place]));
  }

  /** @param {Facet} facet @param {number} document @returns {number[]} */
  function valuesOf(facet, document) {
    return facet.sets[facet.documents[document]];
  }

  /**
   * Writes the options with their counts, at most so many where texts are still to be read; keeps what is chosen.
   * @param {Hit[]} hits @param {Map<string, string>} wanted values to choose, by name of the facet
   */
  function count(hits, wanted) {
    for (const facet of facets) if (wanted.has(facet.name)) choose(facet, wanted.get(facet.name) || "");
    for (const facet of facets) {
      /** @type {Tally[]} */
      const tallies = facet.values.map(() => ({ count: 0, most: false }));
      for (const hit of hits.filter(passing(facet))) {
        const unread = GazetteSearch.list.unread(hit);
        for (const value of valuesOf(facet, hit.document)) {
          tallies[value].count += 1;
          tallies[value].most ||= unread;
        }
      }
      write(facet, tallies);
    }
  }

  /** @param {Facet} facet @param {string} value */
  function choose(facet, value) {
    const select = control(facet);
    if (value && facet.values.some(([zh]) => zh === value)) {
      select.append(new Option(value, value));
      select.value = value;
    } else select.value = "";
  }

  /** @param {Facet} facet @param {Tally[]} tallies of its values */
  function write(facet, tallies) {
    const { say } = GazetteSearch.elements;
    const select = control(facet);
    const { value } = select;
    const language = document.documentElement.lang === "en" ? 1 : 0;
    const options = facet.values
      .map((names, number) => ({ names, ...tallies[number] }))
      .filter(({ names, count }) => count > 0 || names[0] === value)
      .sort((one, other) => (facet.name === "year" ? other.names[0].localeCompare(one.names[0]) : other.count - one.count))
      .map(({ names, count, most }) => new Option(say(most ? "option_most" : "option", { name: names[language], count }), names[0]));
    select.replaceChildren(new Option(say("all"), ""), ...options);
    select.value = value;
    select.disabled = options.length === 0;
  }

  /** Chooses nothing. */
  function clear() {
    for (const facet of facets) control(facet).value = "";
  }

  return { ready, chosen, passing, count, clear };
})();
