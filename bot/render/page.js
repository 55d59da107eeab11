"use strict";
/* Searches, filters and sorts the rows of a table, or searches the entries of lists of names. */
const table = document.querySelector("table");
const rows = Array.from(table ? table.tBodies[0].rows : document.querySelectorAll(".names li"));
const box = document.querySelector(".find input");
const choices = Array.from(document.querySelectorAll(".find select"));
const shown = document.querySelector(".find output");
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

function folded(text) {
  return text.normalize("NFKD").replace(/[\p{M}\u0640\u200e\u200f\u2066-\u2069]/gu, "").toLowerCase();
}

const texts = new Map(rows.map((row) => [row, folded(Array.from(row.cells || [row], (cell) => cell.textContent).join(" "))]));

function search() {
  const wanted = folded(box.value).split(/\s+/).filter(Boolean);
  const chosen = choices.filter((choice) => choice.value);
  let count = 0;
  for (const row of rows) {
    row.hidden =
      !wanted.every((word) => texts.get(row).includes(word)) ||
      !chosen.every((choice) => row.cells[choice.dataset.column].textContent === choice.value);
    count += row.hidden ? 0 : 1;
  }
  shown.textContent = `${count} / ${rows.length}`;
}

function sort(head) {
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of head.parentNode.cells) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const key = (row) => row.cells[head.cellIndex].dataset.order || row.cells[head.cellIndex].textContent;
  const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * collator.compare(key(a), key(b)));
  table.tBodies[0].append(...sorted);
}

for (const button of document.querySelectorAll("th button")) {
  button.disabled = false;
  button.addEventListener("click", () => sort(button.parentNode));
}
if (box) {
  box.addEventListener("input", search);
  for (const choice of choices) choice.addEventListener("change", search);
  document.querySelector(".find").hidden = false;
  search();
}
