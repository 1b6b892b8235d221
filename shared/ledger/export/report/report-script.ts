/** Searches and filters what is on the page already; without it everything is shown. */
export const reportScript = `(() => {
  document.documentElement.classList.add("js");
  const search = document.getElementById("search");
  const boxes = [...document.querySelectorAll("[data-show]")];
  const findings = [...document.querySelectorAll(".finding")];
  const rows = [...document.querySelectorAll(".row")];
  const count = document.getElementById("shown");
  const texts = new Map([...findings, ...rows].map((one) => [one, (one.textContent + (one.querySelector("svg")?.getAttribute("aria-label") ?? "")).toLowerCase()]));
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const hidden = new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset.show));
    const fits = (one) => words.every((word) => texts.get(one).includes(word));
    let shown = 0;
    for (const one of findings) {
      one.hidden = hidden.has(one.dataset.group) || !fits(one);
      if (!one.hidden) shown += 1;
    }
    for (const one of rows) one.hidden = !fits(one);
    count.textContent = shown + " of " + findings.length + " findings";
  };
  search.addEventListener("input", apply);
  for (const box of boxes) box.addEventListener("change", apply);
  addEventListener("beforeprint", apply);
  apply();
})();`;
