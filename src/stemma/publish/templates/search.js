"use strict";
// Shows only the reports that have all words looked for; without scripts the box stays hidden, and nothing is lost.
(() => {
  const box = document.getElementById("search-for");
  const told = document.getElementById("search-found");
  const reports = Array.from(document.querySelectorAll("#reports article.report"));
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const read = new Map();
  const textOf = (report) => {
    if (!read.has(report)) read.set(report, folded(report.textContent));
    return read.get(report);
  };
  const search = () => {
    const words = folded(box.value).split(/\s+/u).filter(Boolean);
    let found = 0;
    for (const report of reports) {
      report.hidden = !words.every((word) => textOf(report).includes(word));
      if (!report.hidden) found += 1;
    }
    told.textContent = words.length ? `${found} of ${reports.length} reports` : "";
  };
  // A link into a report that the search hides must still lead there.
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("article.report[hidden]")) return;
    box.value = "";
    search();
    target.scrollIntoView();
  };
  box.addEventListener("input", search);
  addEventListener("hashchange", showTarget);
  document.getElementById("search").hidden = false;
})();
