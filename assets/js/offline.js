"use strict";
/* Reading without a network, where the site comes from a server: starts the worker that keeps what is read,
   keeps an issue or a year when asked to, and shows what is kept. */
(function () {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("../../", script.src).href;
  const OURS = `gazette ${root} `; // how the names of the worker's caches begin
  const KEY = "gazette-offline";

  if (!location.protocol.startsWith("http") || !navigator.serviceWorker || !window.caches || !navigator.locks) { return; }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }

  function begin() {
    /** @type {HTMLElement | null} */
    const offer = document.querySelector("[data-keep]");
    if (offer) { offerKeeping(offer); }
    /** @type {HTMLElement | null} */
    const page = document.querySelector("[data-offline]");
    if (page) { showState(page); }
    if (isOff()) { stop(); return; } // once more: a worker may have been starting when it was turned off
    // What the reader came for goes first.
    if (document.readyState === "complete") { start(); } else { window.addEventListener("load", start); }
  }

  function isOff() {
    try { return localStorage.getItem(KEY) === "off"; } catch (error) { return false; }
  }

  /** @param {boolean} off */
  function remember(off) {
    try {
      if (off) { localStorage.setItem(KEY, "off"); } else { localStorage.removeItem(KEY); }
    } catch (error) { /* storage is shut off: the choice holds for this page */ }
  }

  /**
   * Starts the worker, and hands it what this page loaded before the worker was there.
   * @returns {Promise<ServiceWorker | null>} null where there can be none
   */
  async function start() {
    try {
      const registration = await navigator.serviceWorker.register(`${root}service-worker.js`, { updateViaCache: "none" });
      const worker = await ready(registration);
      const loaded = performance.getEntriesByType("resource").map(function (entry) { return entry.name; });
      worker.postMessage({ kind: "read", addresses: [location.href, ...loaded] });
      return worker;
    } catch (error) {
      return null;
    }
  }

  /**
   * The newest worker, once it works.
   * @param {ServiceWorkerRegistration} registration @returns {Promise<ServiceWorker>}
   */
  function ready(registration) {
    return new Promise(function (resolve, reject) {
      const worker = registration.installing || registration.waiting || registration.active;
      if (!worker || worker.state === "redundant") { reject(new Error("no worker")); return; }
      if (worker.state === "activated") { resolve(worker); return; }
      worker.addEventListener("statechange", function () {
        if (worker.state === "activated") { resolve(worker); }
        if (worker.state === "redundant") { reject(new Error("not installed")); }
      });
    });
  }

  /** Deletes what is kept, and the worker; under the lock that the worker takes to open the cache. */
  async function stop() {
    const registration = await navigator.serviceWorker.getRegistration(root);
    await registration?.unregister();
    await navigator.locks.request(OURS, async function () {
      await Promise.all((await ourCaches()).map(function (name) { return caches.delete(name); }));
    });
  }

  async function ourCaches() {
    return (await caches.keys()).filter(function (name) { return name.startsWith(OURS); });
  }

  /** @returns {Promise<string[]>} addresses of everything that is kept */
  async function kept() {
    const names = await ourCaches();
    const requests = await Promise.all(names.map(async function (name) { return (await caches.open(name)).keys(); }));
    return requests.flat().map(function (request) { return request.url; });
  }

  /**
   * The button that keeps the pages whose links the page marks for it, in both languages, and the page itself.
   * @param {HTMLElement} offer
   */
  function offerKeeping(offer) {
    const button = /** @type {HTMLButtonElement} */ (offer.querySelector("button"));
    const status = /** @type {HTMLElement} */ (offer.querySelector("[role=status]"));
    const addresses = pagesToKeep();
    offer.hidden = false;
    kept().then(function (known) {
      if (addresses.every(function (address) { return known.includes(address); })) {
        status.textContent = offer.dataset.kept || "";
      }
    });
    button.addEventListener("click", async function () {
      button.disabled = true;
      remember(false);
      report(1, addresses.length);
      const done = await keep(addresses, report);
      status.textContent = (done ? offer.dataset.kept : offer.dataset.failed) || "";
      button.disabled = false;
    });

    /** @param {number} done @param {number} total */
    function report(done, total) {
      status.textContent = (offer.dataset.keeping || "").replace("{done}", String(done)).replace("{total}", String(total));
    }
  }

  function pagesToKeep() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("[data-kept-links] .entry-link, [data-kept-links] h2 a");
    const paths = [location, ...links].map(function (link) {
      return (link.origin + link.pathname).slice(root.length).replace(/^en\//, "").replace(/(^|\/)$/, "$1index.html");
    });
    return [...new Set(paths)].flatMap(function (path) { return [root + path, `${root}en/${path}`]; });
  }

  /**
   * @param {string[]} addresses @param {(done: number, total: number) => void} report
   * @returns {Promise<boolean>} whether all of them are kept
   */
  async function keep(addresses, report) {
    const registration = await navigator.serviceWorker.getRegistration(root);
    await registration?.update().catch(function () { /* no network: keeping says so */ });
    const worker = await start();
    if (!worker) { return false; }
    navigator.storage?.persist?.(); // asks the browser not to clear it when space is short
    return new Promise(function (resolve) {
      const channel = new MessageChannel();
      channel.port1.onmessage = function (event) {
        if ("kept" in event.data) { resolve(event.data.kept); } else { report(event.data.done, event.data.total); }
      };
      worker.postMessage({ kind: "keep", addresses }, [channel.port2]);
    });
  }

  /**
   * The page of offline reading: whether it is on, the switch, and what is kept.
   * @param {HTMLElement} page
   */
  function showState(page) {
    const words = page.dataset;
    const button = /** @type {HTMLButtonElement} */ (page.querySelector("button"));
    const status = /** @type {HTMLElement} */ (page.querySelector("[role=status]"));
    page.querySelector("[data-offline-unavailable]")?.remove();
    page.querySelector("[data-offline-available]")?.removeAttribute("hidden");
    show();
    if (new URLSearchParams(location.search).has("page")) { status.textContent = words.missing || ""; }
    button.addEventListener("click", async function () {
      button.disabled = true;
      remember(!isOff());
      if (isOff()) { await stop(); } else { await keep([location.href], function () {}); }
      show();
      button.disabled = false;
    });

    function show() {
      status.textContent = (isOff() ? words.isOff : words.isOn) || "";
      button.textContent = (isOff() ? words.on : words.off) || "";
      listPages(/** @type {HTMLElement} */ (page.querySelector(".offline-pages")));
    }
  }

  /**
   * The pages that are kept, of the language of this one, by their titles.
   * @param {HTMLElement} section
   */
  async function listPages(section) {
    const here = document.querySelector("h1")?.textContent || "";
    const name = document.title.slice(here.length); // of the site, with what parts it from the title of a page
    const english = document.documentElement.lang === "en";
    const addresses = (await kept()).filter(function (address) {
      const path = address.slice(root.length);
      return path.endsWith(".html") && !path.endsWith("offline.html") && path.startsWith("en/") === english;
    });
    const items = await Promise.all([...new Set(addresses)].sort().map(async function (address) {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = (await titleOf(address)).replace(name, "") || address.slice(root.length);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    section.querySelector("ul")?.replaceChildren(...items);
    section.hidden = items.length === 0;
  }

  /** @param {string} address */
  async function titleOf(address) {
    const html = await (await caches.match(address))?.text();
    return new DOMParser().parseFromString((html || "").split("</title>")[0], "text/html").title;
  }
})();
