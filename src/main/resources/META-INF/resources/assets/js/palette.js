// Ctrl K: screens and actions are found here at once, records and authorities by the server while one types.
"use strict";

const openPalette = (() => {
  const dialog = document.getElementById("palette");
  if (!dialog) return () => {};
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const status = dialog.querySelector("[role=status]");
  const MOST = 12;
  const ASK_AFTER = 40;
  let places = null;
  let found = [];
  let timer = 0;
  let asked = 0;

  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  function local(text) {
    const words = fold(text).split(/\s+/).filter(Boolean);
    return (places ?? []).filter(one => {
      const name = fold(one.name + " " + one.words);
      return words.every(word => name.includes(word));
    }).slice(0, MOST);
  }
  function draw() {
    const shown = [...found, ...local(input.value)];
    list.replaceChildren(...shown.map((one, index) => {
      const item = document.createElement("li");
      item.role = "option";
      item.id = "palette-" + index;
      item.dataset.address = one.address;
      item.setAttribute("aria-selected", String(index === 0));
      const name = document.createElement("span");
      name.textContent = one.name;
      const context = document.createElement("span");
      context.className = "quiet";
      context.textContent = one.context;
      item.append(name, context);
      return item;
    }));
    mark(0);
    status.textContent = shown.length || !input.value.trim() ? "" : status.dataset.nothing;
  }
  function mark(index) {
    const items = [...list.children];
    if (!items.length) return input.removeAttribute("aria-activedescendant");
    const at = (index + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    items[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[at].id);
  }
  const marked = () => [...list.children].findIndex(item => item.getAttribute("aria-selected") === "true");
  async function ask() {
    const text = input.value.trim();
    const turn = ++asked;
    if (!text) {
      found = [];
      return draw();
    }
    const answer = await fetch("/desk/find?q=" + encodeURIComponent(text), { headers: { Accept: "application/json" } });
    if (turn !== asked || !answer.ok) return;
    found = await answer.json();
    draw();
  }
  function go(item) {
    if (!item) return;
    dialog.close();
    location.assign(item.dataset.address);
  }
  input.addEventListener("input", () => {
    // what does not fit any more goes at once, not when the server has answered
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    found = found.filter(one => words.every(word => fold(one.name).includes(word)));
    draw();
    clearTimeout(timer);
    timer = setTimeout(ask, ASK_AFTER);
  });
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(marked() + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(list.children[marked()]);
    }
  });
  list.addEventListener("mousedown", event => {
    event.preventDefault();
    go(event.target.closest("li"));
  });
  return () => {
    if (dialog.open) return dialog.close();
    input.value = "";
    found = [];
    dialog.showModal();
    draw();
    if (!places) {
      fetch("/desk/find/places", { headers: { Accept: "application/json" } })
        .then(answer => (answer.ok ? answer.json() : []))
        .then(all => { places = all; draw(); });
    }
  };
})();
