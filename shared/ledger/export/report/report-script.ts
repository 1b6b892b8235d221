/**
 * Searches and filters what is on the page already; without it everything is shown and unfolded. A word hits a finding
 * by the finding's own text or by what stands above it: its subject, duty, law and severity.
 */
export const reportScript = `(() => {
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("js");
  const search = byId("search");
  const boxes = all("[data-show]");
  const findings = all(".finding");
  const rows = all(".row");
  const lines = all(".register tbody tr");
  const folds = all("details");
  const told = new Map();
  const textOf = (one) => {
    if (one && !told.has(one)) told.set(one, one.textContent.toLowerCase());
    return one ? told.get(one) : "";
  };
  const above = (one) => {
    const subject = one.closest(".subject");
    const rule = one.closest(".rule").querySelector("header");
    const severity = one.closest(".severity").querySelector("h3");
    return all("h5, .dossier, .common", subject).concat(rule, severity).map(textOf).join(" ");
  };
  const texts = new Map();
  for (const one of findings) texts.set(one, above(one) + " " + textOf(one));
  for (const one of rows) texts.set(one, textOf(one) + one.querySelector("svg").getAttribute("aria-label").toLowerCase());
  for (const one of lines) texts.set(one, textOf(one) + " " + textOf(one.closest(".register").querySelector("h2")));
  const keep = (units, selector) => {
    const live = new Set(units.filter((one) => !one.hidden).map((one) => one.closest(selector)));
    for (const one of new Set(units.map((unit) => unit.closest(selector)))) one.hidden = !live.has(one);
  };
  const counted = (number, one, many) => number + " " + (number === 1 ? one : many);
  let before = null;
  const apply = () => {
    const asked = search.value.trim();
    const words = asked.toLowerCase().split(/\\s+/).filter(Boolean);
    const unshown = boxes.filter((box) => !box.checked).map((box) => box.dataset.show);
    const fits = (one) => words.every((word) => texts.get(one).includes(word));
    const show = (units, also) => units.filter((one) => !(one.hidden = !(fits(one) && also(one)))).length;
    const found = show(findings, (one) => !unshown.includes(one.closest(".severity").dataset.severity));
    const drawn = show(rows, () => true);
    const other = show(lines, () => true);
    for (const selector of [".subject", ".rule", ".severity"]) keep(findings, selector);
    keep(rows, ".days-table");
    const searching = words.length > 0;
    for (const one of all("main > section")) {
      const units = all(".finding, .row, .register tbody tr", one);
      one.hidden = searching && !one.matches(".verdict") && units.every((unit) => unit.hidden);
    }
    if (asked !== before) for (const fold of folds) fold.open = searching;
    before = asked;
    const rest = searching ? ", " + counted(drawn, "row of the picture", "rows of the picture") + ", " + counted(other, "other line", "other lines") : "";
    byId("shown").textContent = found + " of " + findings.length + " findings" + rest;
    byId("nothing").hidden = found + drawn + other > 0;
    byId("nothing").textContent = "Nothing on this page holds all of: " + asked;
    const filtered = byId("filtered");
    filtered.hidden = !searching && unshown.length === 0;
    filtered.textContent = "Printed in part: " + byId("shown").textContent + (searching ? ", searched for: " + asked : "") + (unshown.length > 0 ? ", without: " + unshown.join(", ") : "");
  };
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = folds.filter((fold) => !fold.open);
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });
  const reveal = () => {
    const at = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    const fold = at && at.closest("details");
    if (fold) fold.open = true;
    if (at) at.scrollIntoView();
  };
  search.addEventListener("input", apply);
  for (const box of boxes) box.addEventListener("change", apply);
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();`;
