"use strict";
/* A button beside each paragraph or quotation: its reference, version and address, as its reader writes them. */
async function put(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea"); // a page from a file share or over plain HTTP
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  return undefined;
}

function buttonFor(cited, place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = place.dataset.copy;
  button.setAttribute("aria-label", `${place.dataset.copy} ${cited.dataset.reference}`);
  button.addEventListener("click", async () => {
    const address = cited.querySelector(".no a, a.reference").href;
    const said = { reference: cited.dataset.reference, source: cited.dataset.source || place.dataset.source, address };
    await put(place.dataset.form.replace(/\{(\w+)\}/g, (_, name) => said[name]));
    button.textContent = place.dataset.copied;
    setTimeout(() => { button.textContent = place.dataset.copy; }, 2000);
    button.focus();
  });
  return button;
}

for (const place of document.querySelectorAll("[data-copy]")) {
  for (const cited of place.querySelectorAll("[data-reference]")) {
    cited.querySelector(".no, figcaption").append(buttonFor(cited, place));
  }
}
