"use strict";
/* A button beside each paragraph: its reference, version and address, as its reader writes them. */
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

const report = document.querySelector("[data-copy]");
if (report) {
  for (const paragraph of report.querySelectorAll("[data-reference]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = report.dataset.copy;
    button.setAttribute("aria-label", `${report.dataset.copy} ${paragraph.dataset.reference}`);
    button.addEventListener("click", async () => {
      const address = paragraph.querySelector(".no a").href;
      await put(`${paragraph.dataset.reference} (${report.dataset.source}), ${address}`);
      button.textContent = report.dataset.copied;
      setTimeout(() => { button.textContent = report.dataset.copy; }, 2000);
      button.focus();
    });
    paragraph.querySelector(".no").append(button);
  }
}
