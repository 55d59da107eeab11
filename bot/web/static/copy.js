"use strict";
/* A button beside each paragraph or quotation: its reference, version and address (and its words, where it is quoted),
   as its reader writes them; and one that shares an answer by its address, or copies that. */
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
    const { reference, quote } = cited.dataset;
    const said = { reference, quote, source: cited.dataset.source || place.dataset.source, address };
    await put(place.dataset.form.replace(/\{(\w+)\}/g, (_, name) => said[name]));
    told(button, place);
  });
  return button;
}

/* Says for two seconds that it was copied. */
function told(button, place) {
  const label = button.textContent;
  button.textContent = place.dataset.copied;
  setTimeout(() => { button.textContent = label; }, 2000);
  button.focus();
}

function sharer(place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "share";
  button.textContent = place.dataset.share;
  button.addEventListener("click", async () => {
    if (navigator.share) {
      await navigator.share({ title: document.title, url: location.href }).catch(() => {}); // given up by the reader
      return;
    }
    await put(location.href);
    told(button, place);
  });
  return button;
}

for (const place of document.querySelectorAll("[data-copy]")) {
  for (const cited of place.querySelectorAll("[data-reference]")) {
    cited.querySelector(".no, figcaption").append(buttonFor(cited, place));
  }
}
for (const place of document.querySelectorAll("[data-share]")) place.append(sharer(place));
