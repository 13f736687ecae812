"use strict";
// Running numbers: an issue that is cited as the 182nd of all.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.totals = (() => {
  /** The id of the issue with a running number; empty where there is no such issue. @param {number} total */
  async function issue(total) {
    const lines = ((await GazetteSearch.load.data("totals")) || "").split("\n").map((line) => line.split("\t"));
    const [, id = ""] = lines.find(([number]) => Number(number) === total) || [];
    return id;
  }

  return { issue };
})();
