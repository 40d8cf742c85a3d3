// Small comforts; every page is complete without them.
"use strict";

// on a narrow screen the facets start closed
const facets = document.querySelector("details.facets-open");
if (facets && matchMedia("(max-width: 56rem)").matches) {
  facets.open = false;
}

// "/" goes to the search field
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("q");
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
  }
});

// a menu closes by Escape and by a click elsewhere
for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

// What is typed is answered below the field, apart by kind; arrows walk through it, Escape closes it.
for (const field of document.querySelectorAll("input[data-suggest]")) {
  const box = document.createElement("div");
  box.className = "suggestions";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", field.dataset.suggestLabel);
  box.hidden = true;
  field.closest(".search-big").append(box);
  let asked = 0;
  let waiting;

  const close = () => {
    asked += 1;
    box.hidden = true;
  };

  const ask = async () => {
    const text = field.value.trim();
    const mine = (asked += 1);
    if (text.length < 2) {
      box.hidden = true;
      return;
    }
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`);
      const markup = answer.ok ? (await answer.text()).trim() : "";
      if (mine === asked) {
        box.innerHTML = markup;
        box.hidden = markup === "";
      }
    } catch {
      box.hidden = true;
    }
  };

  const walk = (event) => {
    const links = [...box.querySelectorAll("a")];
    if (event.key === "Escape" && !box.hidden) {
      event.preventDefault();
      close();
      field.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !box.hidden && links.length > 0) {
      event.preventDefault();
      const at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      (at < 0 ? field : links[Math.min(at, links.length - 1)]).focus();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  field.addEventListener("keydown", walk);
  box.addEventListener("keydown", walk);
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target) && event.target !== field) {
      close();
    }
  });
}
