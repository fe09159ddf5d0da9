"use strict";
const root = document.documentElement, tip = document.getElementById("tip"), live = document.getElementById("live");
const sections = [...document.querySelectorAll(".document")], links = [...document.querySelectorAll(".documents ol a")];
root.classList.add("scripted");
for (const part of document.querySelectorAll("[data-scripted]")) part.hidden = false;

document.getElementById("filters").open = matchMedia("(min-width: 60rem)").matches;

// --- one document at a time
let at = 0;
function show(index, focus) {
  at = Math.max(0, Math.min(sections.length - 1, index));
  sections.forEach((section, i) => { section.hidden = i !== at; });
  links.forEach((link, i) => { i === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"); });
  for (const [id, off] of [["previous", at === 0], ["next", at === sections.length - 1]]) {
    document.getElementById(id)?.setAttribute("aria-disabled", String(off));
  }
  if (focus) sections[at].querySelector("h2").focus();
  count();
}
links.forEach((link, i) => link.addEventListener("click", event => { event.preventDefault(); show(i, true); }));
document.getElementById("previous")?.addEventListener("click", () => show(at - 1));
document.getElementById("next")?.addEventListener("click", () => show(at + 1));

// --- filters
const boxes = [...document.querySelectorAll("input[data-role]")], doubtful = document.getElementById("doubtful");
const edited = document.getElementById("edited"), edits = document.getElementById("edits");
function filter() {
  const roles = new Set(boxes.filter(box => box.checked).map(box => box.dataset.role));
  for (const block of document.querySelectorAll(".block")) {
    block.hidden = !roles.has(block.dataset.role) || (doubtful.checked && !block.hasAttribute("data-doubtful"))
      || (edited.checked && !block.hasAttribute("data-edited"));
  }
  root.classList.toggle("no-edits", !edits.checked);
  hide();
  count();
}
function count() {
  if (!sections.length) return;
  const all = sections[at].querySelectorAll(".block"), seen = [...all].filter(block => !block.hidden).length;
  live.textContent = `Document ${at + 1} of ${sections.length}: ${seen} of ${all.length} blocks shown`;
}
function choose(wanted) { for (const box of boxes) box.checked = wanted(box); filter(); }
for (const box of [...boxes, doubtful, edited, edits]) box?.addEventListener("change", filter);
document.getElementById("all")?.addEventListener("click", () => choose(() => true));
document.getElementById("none")?.addEventListener("click", () => choose(() => false));
document.getElementById("text")?.addEventListener("click", () => choose(box => box.hasAttribute("data-text")));

// --- reasons, by pointer, by keyboard and by touch
let owner = null;
function explain(button) {
  owner = button;
  tip.textContent = document.getElementById(button.getAttribute("aria-describedby")).textContent;
  tip.hidden = false;
  place();
}
function place() {
  const button = owner.getBoundingClientRect(), size = tip.getBoundingClientRect();
  const above = button.top - size.height - 4;  // there it leaves the block's own text free
  tip.style.setProperty("top", `${above > 0 ? above : button.bottom + 4}px`);
  tip.style.setProperty("left", `${Math.max(8, Math.min(button.left, innerWidth - size.width - 8))}px`);
}
function hide() { owner = null; tip.hidden = true; }
const buttonOf = event => event.target instanceof Element ? event.target.closest("button.role") : null;
document.addEventListener("mouseover", event => {
  const button = buttonOf(event);
  if (button) explain(button);
  else if (owner && owner !== document.activeElement && !tip.contains(event.target)) hide();
});
document.addEventListener("focusin", event => { const button = buttonOf(event); button ? explain(button) : hide(); });
document.addEventListener("click", event => { const button = buttonOf(event); if (button) explain(button); });
document.addEventListener("scroll", () => { if (owner) place(); }, { passive: true });
document.addEventListener("keydown", event => {
  if (event.key === "Escape") return hide();
  const button = buttonOf(event), step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!button || !step) return;
  const shown = [...sections[at].querySelectorAll(".block:not([hidden]) button.role")];
  const next = shown[shown.indexOf(button) + step];
  if (next) { event.preventDefault(); next.focus(); }
});

show(0);
