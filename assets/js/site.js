"use strict";
/* What a page does beyond being read: display, language, copying, contents that follow. Nothing needs it. */
(function () {
  var root = document.documentElement;
  var KEY = "gazette-display";
  var TOP = 64; // pixels below the upper edge within which a heading counts as reached

  // Before the page is drawn: the display that was chosen, and room for what needs this script.
  var chosen = recall();
  if (chosen) { root.dataset.display = chosen; }
  root.dataset.script = "";

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }

  function begin() {
    switchDisplay();
    keepAnchor();
    copyCitations();
    followContents();
    focusSearch();
  }

  /** @returns {string | null} `light`, `dark`, or null where the system decides */
  function recall() {
    try {
      var value = localStorage.getItem(KEY);
      return value === "light" || value === "dark" ? value : null;
    } catch (error) {
      return null; // storage is shut off
    }
  }

  /** @param {string | null} value */
  function remember(value) {
    try {
      if (value) { localStorage.setItem(KEY, value); } else { localStorage.removeItem(KEY); }
    } catch (error) { /* storage is shut off: the choice holds for this page */ }
  }

  /** The button that changes between light and dark; choosing what the system has forgets the choice. */
  function switchDisplay() {
    var button = document.querySelector("[data-theme-switch]");
    if (!button) { return; }
    var system = window.matchMedia("(prefers-color-scheme: dark)");
    function isDark() { return root.dataset.display ? root.dataset.display === "dark" : system.matches; }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", function () {
      var wanted = isDark() ? "light" : "dark";
      if ((wanted === "dark") === system.matches) {
        delete root.dataset.display;
        remember(null);
      } else {
        root.dataset.display = wanted;
        remember(wanted);
      }
      show();
    });
    if (system.addEventListener) { system.addEventListener("change", show); }
    show();
  }

  /** The language switch leads to the same place on the other page. */
  function keepAnchor() {
    var link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-language]"));
    if (!link) { return; }
    function follow() { link.hash = location.hash; }
    window.addEventListener("hashchange", follow);
    follow();
  }

  /** A slash leads to the search box, unless it is being typed into something. */
  function focusSearch() {
    document.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
      if (event.target.closest("input, textarea, select, [contenteditable]")) { return; }
      var shown = Array.from(document.querySelectorAll("[data-search]")).find(function (box) { return box.offsetParent; });
      if (shown) { event.preventDefault(); shown.focus(); shown.select(); }
    });
  }

  function copyCitations() {
    document.querySelectorAll("button[data-copy]").forEach(function (button) {
      button.addEventListener("click", function () {
        var source = document.getElementById(button.dataset.copy);
        copy(source).then(function () {
          var label = button.textContent;
          button.textContent = button.dataset.copied;
          button.setAttribute("aria-live", "polite");
          setTimeout(function () { button.textContent = label; }, 2000);
        });
      });
    });
  }

  /**
   * Copies the text of an element; where the clipboard is closed (plain http), selects it and asks the browser to.
   * @param {HTMLElement} source
   * @returns {Promise<void>}
   */
  function copy(source) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(source.textContent).catch(function () { return copySelected(source); });
    }
    return copySelected(source);
  }

  function copySelected(source) {
    var selection = window.getSelection();
    selection.removeAllRanges();
    var range = document.createRange();
    range.selectNodeContents(source);
    selection.addRange(range);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  /** Marks the entry of the contents whose text is being read. */
  function followContents() {
    var contents = document.querySelector("[data-contents]");
    if (!contents) { return; }
    var links = new Map();
    contents.querySelectorAll("a").forEach(function (link) {
      var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) { links.set(target, link); }
    });
    var targets = Array.from(links.keys());
    var current = null;
    function update() {
      var reading = null;
      targets.forEach(function (target) { if (target.getBoundingClientRect().top <= TOP) { reading = target; } });
      if (reading === current) { return; }
      if (current) { links.get(current).removeAttribute("aria-current"); }
      if (reading) { show(links.get(reading)); }
      current = reading;
    }
    function show(link) {
      link.setAttribute("aria-current", "location");
      var box = contents.getBoundingClientRect();
      var place = link.getBoundingClientRect();
      if (place.top < box.top || place.bottom > box.bottom) {
        contents.scrollTop += place.top - box.top - box.height / 2;
      }
    }
    var waiting = false;
    window.addEventListener("scroll", function () {
      if (waiting) { return; }
      waiting = true;
      requestAnimationFrame(function () { waiting = false; update(); });
    }, { passive: true });
    update();
  }
})();
