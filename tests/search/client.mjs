// The search client in Node: the files that a site ships, in one context, with just enough of a
// document that a data script can be "inserted".

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const SCRIPTS = ["assets/vendor/lunr.min.js", "assets/search.js"];

/**
 * @param {string} site folder of a built site, or one that holds `assets/` and `search/` as a site does
 * @returns {{GazetteSearch: any, lunr: any, loaded: string[]}} the client, and the data files it loads
 */
export function client(site) {
  const loaded = [];
  const window = { console, setTimeout, Intl };
  window.self = window;
  window.document = {
    addEventListener() {},
    createElement: () => ({ remove() {} }),
    head: { append: (element) => queueMicrotask(() => insert(element)) },
  };
  const context = vm.createContext(window);
  for (const name of SCRIPTS) vm.runInContext(readFileSync(join(site, name), "utf-8"), context, { filename: name });
  return { GazetteSearch: window.GazetteSearch, lunr: window.lunr, loaded };

  function insert(element) {
    loaded.push(element.src);
    const file = join(site, element.src);
    if (!existsSync(file)) return element.onerror();
    try {
      vm.runInContext(readFileSync(file, "utf-8"), context, { filename: file });
    } catch (error) {
      // A file that was cut short: the browser reports it and goes on.
      if (error.name !== "SyntaxError") throw error;
    }
    element.onload();
  }
}
