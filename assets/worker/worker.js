"use strict";
/* Reading without a network. The file at the root of the site names the version of the site and calls this one.

   Whoever is online gets every page from the server, as if this were not here; what came is kept, and
   shown where the server cannot be reached. Everything in the cache is of one version of the site: that
   of this worker, whose name the cache bears. What came while another version was published is not
   kept; the worker of the new version fetches all that the old one had kept, and then takes its place.

   A page that turns this off deletes the cache while this may still be at work. So the cache is made
   when this is installed and when a reader asks for something to be kept, at no other time; it is looked
   for, made and deleted under one lock; and what is still to be written into a deleted one is lost with it. */
(function () {
  const worker = /** @type {ServiceWorkerGlobalScope & {GAZETTE: {version: string, files: string[]}}} */ (
    /** @type {unknown} */ (self)
  );
  const { version, files } = worker.GAZETTE;
  const root = worker.registration.scope;
  const OURS = `gazette ${root} `; // how the names of our caches begin; the page knows them by it as well
  const NAME = OURS + version;
  const KEPT = /\.(?:html|css|js|svg)$/;
  const AT_ONCE = 16; // files fetched side by side
  const PAUSE = 50; // milliseconds in which files that come together wait for one look at the version

  worker.addEventListener("install", (event) => event.waitUntil(install()));
  worker.addEventListener("activate", (event) => event.waitUntil(activate()));
  worker.addEventListener("fetch", (event) => {
    const address = keptAddress(event.request.url);
    if (address && event.request.method === "GET") event.respondWith(answer(event, address));
  });
  worker.addEventListener("message", (event) => {
    /** @type {{kind: string, addresses: string[]}} */
    const { kind, addresses } = event.data;
    // What cannot be kept now is kept when it is read again.
    if (kind === "read") event.waitUntil(keepRead(addresses).catch(() => {}));
    if (kind === "keep") event.waitUntil(keepAsked(addresses, event.ports[0]));
  });

  /** Fetches what every page needs and what the version before had kept; all of it, or the version before stays. */
  async function install() {
    const before = await keptBefore();
    const cache = await alone(() => caches.open(NAME));
    try {
      await keep(cache, [...files.map((path) => root + path), ...before]);
    } catch (error) {
      await caches.delete(NAME);
      throw error;
    }
    await worker.skipWaiting();
  }

  /** @returns {Promise<string[]>} addresses in the caches of other versions */
  async function keptBefore() {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => request.url);
  }

  async function activate() {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
    await Promise.all(names.map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /**
   * From the server; where it cannot be reached, as kept; a page that was not kept leads to the one that says so.
   * @param {FetchEvent} event @param {string} address
   */
  async function answer(event, address) {
    // A page is asked for anew, whatever the browser has of it: it may be of the version before.
    const anew = event.request.mode === "navigate";
    try {
      const response = await fetch(event.request, anew ? { cache: "no-cache" } : {});
      if (response.status === 200 && response.type === "basic") event.waitUntil(remember(address, response.clone()));
      return response;
    } catch (error) {
      const kept = await caches.match(address, { cacheName: NAME });
      if (kept || event.request.mode !== "navigate") return kept || Response.error();
      return missing(address);
    }
  }

  /** @param {string} address */
  async function missing(address) {
    const path = address.slice(root.length);
    const page = `${root}${path.startsWith("en/") ? "en/" : ""}offline.html`;
    const known = page !== address && (await caches.match(page, { cacheName: NAME }));
    return known ? Response.redirect(`${page}?page=${encodeURIComponent(path)}`) : Response.error();
  }

  /** @param {string} address @param {Response} response */
  async function remember(address, response) {
    if (!(await isCurrent())) return;
    const cache = await existing();
    await cache?.put(address, response);
  }

  /** A page that was open before this worker was, with all that it had loaded. @param {string[]} addresses */
  async function keepRead(addresses) {
    const cache = await existing();
    if (!cache) return;
    const known = new Set((await cache.keys()).map((request) => request.url));
    await keep(cache, addresses.filter((address) => !known.has(keptAddress(address))));
  }

  /** @param {string[]} addresses @param {MessagePort} port hears how far it is, and how it ended */
  async function keepAsked(addresses, port) {
    try {
      const known = await existing();
      const cache = known || (await alone(() => caches.open(NAME)));
      if (!known) await keep(cache, files.map((path) => root + path));
      await keep(cache, addresses, (done, total) => port.postMessage({ done, total }));
      port.postMessage({ kept: await caches.has(NAME) });
    } catch (error) {
      port.postMessage({ kept: false });
    }
  }

  /** The cache, where it has not been deleted. */
  function existing() {
    return alone(async () => ((await caches.has(NAME)) ? caches.open(NAME) : null));
  }

  /** While this is done, no page turns this off. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async function alone(work) {
    return await navigator.locks.request(OURS, work);
  }

  /**
   * Fetches these and keeps them, if they are of this version and can be had; what is gone is passed by.
   * @param {Cache} cache @param {string[]} wanted @param {(done: number, total: number) => void} [report]
   */
  async function keep(cache, wanted, report) {
    const addresses = [...new Set(wanted.map(keptAddress))].filter(Boolean);
    for (let done = 0; done < addresses.length; done += AT_ONCE) {
      report?.(done + 1, addresses.length);
      const some = addresses.slice(done, done + AT_ONCE);
      const responses = await Promise.all(some.map(fetchWhole));
      if (!(await isCurrent())) throw new Error("another version is published");
      await Promise.all(responses.map((response, index) => response && cache.put(some[index], response)));
    }
  }

  /** @param {string} address @returns {Promise<Response | null>} null where it is gone */
  async function fetchWhole(address) {
    const response = await fetch(address, { cache: "no-cache" });
    if (response.status === 404 || response.status === 410) return null;
    if (response.status !== 200) throw new Error(`${response.status} ${address}`);
    // A page may not be answered by a response that was led elsewhere: its text alone is taken.
    return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
  }

  /** @type {Promise<boolean> | null} */
  let looking = null;

  /** Whether the version of this worker is still the published one, now that a file has come. */
  function isCurrent() {
    looking = looking || new Promise((resolve) => setTimeout(resolve, PAUSE)).then(look);
    return looking;
  }

  async function look() {
    looking = null;
    const published = await fetch(`${root}version.txt`, { cache: "no-store" }).then((response) => response.text());
    if (published.trim() === version) return true;
    worker.registration.update().catch(() => {}); // tried again with the next page
    return false;
  }

  /** The address under which a file is kept: without query and anchor. @param {string} url @returns {string} or empty */
  function keptAddress(url) {
    const { origin, pathname } = new URL(url);
    const address = origin + (pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    return address.startsWith(root) && KEPT.test(address) ? address : "";
  }
})();
