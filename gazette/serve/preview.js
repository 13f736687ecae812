// Shows a page again after a change, and what is wrong above the last good one. Only `serve` sends this.
"use strict";
(function () {
  var seen = document.currentScript.dataset.seen;
  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/~preview.css";
  document.head.append(style);

  function line(name, text) {
    var element = document.createElement("p");
    element.className = name;
    element.textContent = text;
    return element;
  }

  function show(told) {
    var old = document.getElementById("gazette-preview");
    var panel = document.createElement("section");
    panel.id = "gazette-preview";
    panel.setAttribute("role", "alert");
    panel.append(line("head", told.head));
    told.problems.forEach(function (problem) {
      panel.append(line("place", problem.place), line("message", problem.message), line("hint", problem.hint));
    });
    if (old) { old.replaceWith(panel); } else { document.body.append(panel); }
  }

  new EventSource("/~changes?seen=" + seen).onmessage = function (event) {
    var told = JSON.parse(event.data);
    if (told.problems.length) { show(told); } else { location.reload(); }
  };
})();
