"use strict";
/* Buttons beside each paragraph or quotation: one copies its words (or those of them that are selected) with its
   reference, version and address, as its reader writes them; one shares its address, or copies that. */
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
    const said = {
      reference: cited.dataset.reference,
      quote: cited.dataset.quote ?? place.dataset.quoted.replace("{quote}", () => wordsOf(cited)),
      source: cited.dataset.source || place.dataset.source,
      address: addressOf(cited),
    };
    await put(place.dataset.form.replace(/\{(\w+)\}/g, (_, name) => said[name]));
    told(button, place);
  });
  return button;
}

function addressOf(cited) {
  return cited.querySelector(".no a, a.reference").href;
}

/* What of a paragraph is selected; else all of it, of the first version where several stand side by side. */
function wordsOf(cited) {
  const version = cited.querySelector(".version");
  const selection = getSelection();
  const within = selection.rangeCount > 0 && version.contains(selection.getRangeAt(0).commonAncestorContainer);
  const text = (within && selection.toString()) || version.innerText;
  return text.trim().replace(/\s+/g, " ");
}

/* Says for two seconds that it was copied. */
function told(button, place) {
  const label = button.textContent;
  button.textContent = place.dataset.copied;
  setTimeout(() => { button.textContent = label; }, 2000);
  button.focus();
}

function sharer(place, kind, address) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = kind;
  button.textContent = place.dataset.share;
  button.addEventListener("click", async () => {
    if (navigator.share) {
      await navigator.share({ title: document.title, url: address() }).catch(() => {}); // given up by the reader
      return;
    }
    await put(address());
    told(button, place);
  });
  return button;
}

for (const place of document.querySelectorAll("[data-copy]")) {
  for (const cited of place.querySelectorAll("[data-reference]")) {
    const beside = cited.querySelector(".no, figcaption");
    beside.append(buttonFor(cited, place));
    if (!place.dataset.quoted) continue;
    const button = sharer(place, "copy", () => addressOf(cited));
    button.setAttribute("aria-label", `${place.dataset.share} ${cited.dataset.reference}`);
    beside.append(button);
  }
  if (!place.dataset.quoted) place.append(sharer(place, "share", () => location.href));
}
