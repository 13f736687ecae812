// The search client in Node: its shipped scripts in one context, with just enough of a document that
// a data script can be "inserted". `client(site)` gives the namespace and what was loaded.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const ASSETS = new URL("../../assets/", import.meta.url).pathname;
const SCRIPTS = ["vendor/lunr.min.js", ...["tokens", "numerals", "latin", "query", "load", "postings", "rank", "search"].map((name) => `search/${name}.js`)];

/**
 * @param {string} site folder that holds `search/`
 * @returns {{GazetteSearch: any, lunr: any, loaded: string[]}}
 */
export function client(site) {
  const loaded = [];
  const window = { console, setTimeout, queueMicrotask };
  window.self = window;
  window.document = {
    createElement: () => ({ remove() {} }),
    head: { append: (element) => queueMicrotask(() => insert(element)) },
  };
  const context = vm.createContext(window);
  for (const name of SCRIPTS) vm.runInContext(readFileSync(join(ASSETS, name), "utf-8"), context, { filename: name });
  return { GazetteSearch: window.GazetteSearch, lunr: window.lunr, loaded };

  function insert(element) {
    const file = join(site, element.src);
    if (!existsSync(file)) return element.onerror();
    loaded.push(element.src);
    try {
      vm.runInContext(readFileSync(file, "utf-8"), context, { filename: file });
    } catch (error) {
      if (!(error instanceof SyntaxError) && error.name !== "SyntaxError") throw error;
    }
    element.onload();
  }
}
