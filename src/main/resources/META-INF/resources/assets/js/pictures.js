// A picture that is still being made is shown as a blank of its place, and comes when it is there.
"use strict";

(() => {
  const MADE = /^\/(desk\/files|media)\/[^/]+\/(thumbnail|display)\.jpg$/;
  const LONGEST = 10_000;
  const known = new WeakSet();

  async function waitFor(picture) {
    const address = new URL(picture.currentSrc || picture.src, location.href);
    if (known.has(picture) || address.origin !== location.origin || !MADE.test(address.pathname)) return;
    known.add(picture);
    picture.classList.add("coming");
    for (let pause = 500; picture.isConnected; pause = Math.min(LONGEST, pause * 1.5)) {
      await new Promise(done => setTimeout(done, pause));
      const answer = await fetch(address.pathname, { method: "HEAD", cache: "no-store" }).catch(() => null);
      // the service says of a picture that is being made when to ask again; of others it does not
      if (answer && !answer.ok && !answer.headers.has("Retry-After")) break;
      if (answer?.ok) {
        picture.addEventListener("load", () => picture.classList.remove("coming"), { once: true });
        picture.src = address.pathname + "?made";
        return;
      }
    }
    picture.classList.replace("coming", "none");
  }

  document.addEventListener("error", event => { if (event.target instanceof HTMLImageElement) waitFor(event.target); }, true);
  document.querySelectorAll("img").forEach(picture => { if (picture.complete && picture.src && !picture.naturalWidth) waitFor(picture); });
})();
