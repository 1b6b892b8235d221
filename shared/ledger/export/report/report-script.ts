import type { ReportWords } from "../../../alerts/wording/report/words.ts";

/**
 * Searches and filters what is on the page already; without it everything is shown and unfolded. A word hits a finding
 * by the finding's own text or by what stands above it: its subject, duty, law and severity. Accents are not asked for.
 */
export const reportScript = ({ search }: ReportWords): string => `(() => {
  const words = ${JSON.stringify(search)};
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("js");
  const search = byId("search");
  const boxes = all("[data-show]");
  const findings = all(".finding");
  const rows = all(".row");
  const lines = all(".register tbody tr");
  const folds = all("details");
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g, "");
  const told = new Map();
  const textOf = (one) => {
    if (one && !told.has(one)) told.set(one, plain(one.textContent));
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
  for (const one of rows) texts.set(one, textOf(one) + plain(one.querySelector("svg").getAttribute("aria-label")));
  for (const one of lines) texts.set(one, textOf(one) + " " + textOf(one.closest(".register").querySelector("h2")));
  const keep = (units, selector) => {
    const live = new Set(units.filter((one) => !one.hidden).map((one) => one.closest(selector)));
    for (const one of new Set(units.map((unit) => unit.closest(selector)))) if (one) one.hidden = !live.has(one);
  };
  const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (_, name) => values[name]);
  let before = null;
  const apply = () => {
    const asked = search.value.trim();
    const wanted = plain(asked).split(/\\s+/).filter(Boolean);
    const without = boxes.filter((box) => !box.checked);
    const unshown = without.map((box) => box.dataset.show);
    const fits = (one) => wanted.every((word) => texts.get(one).includes(word));
    const show = (units, also) => units.filter((one) => !(one.hidden = !(fits(one) && also(one)))).length;
    const found = show(findings, (one) => !unshown.includes(one.closest(".severity").dataset.severity));
    const drawn = show(rows, () => true);
    const other = show(lines, () => true);
    for (const selector of [".subject", ".rule", ".severity"]) keep(findings, selector);
    keep(rows, ".days-table");
    const searching = wanted.length > 0;
    for (const one of all(".gap")) one.hidden = searching && all("tbody tr", one).every((row) => row.hidden);
    for (const one of all("main > section")) {
      const units = all(".finding, .row, .register tbody tr", one);
      one.hidden = searching && !one.matches(".verdict") && units.every((unit) => unit.hidden);
    }
    if (asked !== before) for (const fold of folds) fold.open = searching;
    before = asked;
    const values = {
      found, drawn, other, asked, all: findings.length,
      without: without.map((box) => box.parentElement.textContent.trim()).join(", "),
    };
    byId("shown").textContent = fill(searching ? words.searched : words.shown, values);
    byId("nothing").hidden = found + drawn + other > 0;
    byId("nothing").textContent = fill(words.nothing, values);
    const filtered = byId("filtered");
    filtered.hidden = !searching && unshown.length === 0;
    filtered.textContent = [
      fill(words.printed, values), byId("shown").textContent + ".",
      searching ? fill(words.searchedFor, values) : "", unshown.length > 0 ? fill(words.without, values) : "",
    ].filter(Boolean).join(" ");
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
    if (!at) return;
    if (at.closest("[hidden]")) {
      search.value = "";
      for (const box of boxes) box.checked = true;
      apply();
    }
    const fold = at.closest("details");
    if (fold) fold.open = true;
    at.scrollIntoView();
  };
  search.addEventListener("input", apply);
  for (const box of boxes) box.addEventListener("change", apply);
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();`;
