// What a page can do beyond reading: choose a citation style, copy it, and follow the contents while scrolling. Everything works without it.
"use strict";

function citeThis(box) {
  const styles = [...box.querySelectorAll("[data-style]")];
  if (!styles.length) return;
  const tools = document.createElement("div");
  tools.className = "style-tools";
  const select = document.createElement("select");
  select.setAttribute("aria-label", "Citation style");
  for (const style of styles) select.add(new Option(style.dataset.label, style.dataset.style));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  const current = () => styles.find((style) => style.dataset.style === select.value) || styles[0];
  const show = () => {
    for (const style of styles) {
      style.hidden = style !== current();
      style.querySelector("h3").hidden = true;
    }
    said.textContent = "";
  };
  select.addEventListener("change", () => {
    show();
    try { localStorage.setItem("citation-style", select.value); } catch { /* private windows */ }
  });
  button.addEventListener("click", async () => {
    const formatted = current().querySelector(".formatted");
    try {
      await navigator.clipboard.writeText(formatted.textContent.trim());
      said.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(formatted);
      said.textContent = "Selected; copy it with your keyboard";
    }
  });
  try {
    const kept = localStorage.getItem("citation-style");
    if (styles.some((style) => style.dataset.style === kept)) select.value = kept;
  } catch { /* private windows */ }
  tools.append(select, button, said);
  box.before(tools);
  show();
}

function followContents(nav) {
  const links = new Map([...nav.querySelectorAll("a[href^='#']")].map((link) => [link.hash.slice(1), link]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const link = links.get(entry.target.id);
      if (entry.isIntersecting) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-10% 0px -70% 0px" });
  for (const id of links.keys()) {
    const target = document.getElementById(id);
    if (target) seen.observe(target);
  }
}

for (const box of document.querySelectorAll("[data-styles]")) citeThis(box);
for (const nav of document.querySelectorAll(".contents")) followContents(nav);
if (matchMedia("(max-width: 57.99rem)").matches) for (const facets of document.querySelectorAll(".facets")) facets.open = false;

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const box = document.querySelector("input[type=search]");
  if (box) { event.preventDefault(); box.focus(); box.select(); }
});
