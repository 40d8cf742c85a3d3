// Looking closely at pictures: deep zoom on our own image service, one picture or two side by side. Without it the
// pictures are links to themselves. The words stand in the page, in its language.
"use strict";

for (const gallery of document.querySelectorAll("[data-viewer]")) {
  const say = (word) => gallery.dataset[`say${word[0].toUpperCase()}${word.slice(1)}`];
  const pictures = [...gallery.querySelectorAll("[data-picture]")];
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let room;

  const library = () =>
    window.OpenSeadragon
      ? Promise.resolve()
      : new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = gallery.dataset.viewer;
          script.addEventListener("load", resolve);
          script.addEventListener("error", reject);
          document.head.append(script);
        });

  // what info.json says, without asking for it: the page knows the dimensions
  const source = ({ picture, width, height }) => {
    const factors = [1];
    while (Math.max(width, height) / factors.at(-1) > 512) {
      factors.push(factors.at(-1) * 2);
    }
    return {
      "@context": "http://iiif.io/api/image/3/context.json",
      id: new URL(picture, location.href).href,
      type: "ImageService3",
      protocol: "http://iiif.io/api/image",
      profile: "level2",
      width: Number(width),
      height: Number(height),
      tiles: [{ width: 512, height: 512, scaleFactors: factors }],
    };
  };

  const show = (element, picture) => {
    element.style.backgroundColor = picture.dataset.colour ?? "";
    const view = window.OpenSeadragon({
      element,
      tileSources: source(picture.dataset),
      showNavigationControl: false,
      visibilityRatio: 0.5,
      maxZoomPixelRatio: 3,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      gestureSettingsTouch: { pinchRotate: true },
      animationTime: still.matches ? 0 : 0.6,
      springStiffness: still.matches ? 50 : 8,
      blendTime: 0,
      crossOriginPolicy: false,
    });
    // how closely, and turned how far, for styles and whoever looks from outside
    const tell = () => {
      element.dataset.zoom = (view.viewport.getZoom() / view.viewport.getHomeZoom()).toFixed(2);
      element.dataset.turned = String(Math.round(view.viewport.getRotation()));
    };
    for (const news of ["open", "zoom", "rotate"]) {
      view.addHandler(news, tell);
    }
    view.canvas.setAttribute("role", "application");
    view.canvas.setAttribute("aria-label", `${picture.dataset.name}. ${say("keys")}`);
    return view;
  };

  // both show the same part, each measured against its own whole
  const bind = (views) => {
    let leading = false;
    const follow = (from) => {
      if (leading) {
        return;
      }
      leading = true;
      const own = from.viewport;
      for (const other of views.filter((view) => view !== from && view.isOpen())) {
        const port = other.viewport;
        port.setRotation(own.getRotation());
        port.zoomTo((own.getZoom() / own.getHomeZoom()) * port.getHomeZoom());
        const at = own.getCenter();
        const mine = own.getHomeBounds();
        const theirs = port.getHomeBounds();
        port.panTo(
          new window.OpenSeadragon.Point(
            theirs.x + ((at.x - mine.x) / mine.width) * theirs.width,
            theirs.y + ((at.y - mine.y) / mine.height) * theirs.height,
          ),
        );
      }
      leading = false;
    };
    for (const view of views) {
      for (const news of ["zoom", "pan", "rotate"]) {
        view.addHandler(news, () => follow(view));
      }
    }
  };

  const button = (word, mark, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = mark;
    made.title = say(word);
    made.setAttribute("aria-label", say(word));
    made.addEventListener("click", act);
    return made;
  };

  class Room {
    constructor(first, opener) {
      this.opener = opener;
      this.shown = [first];
      this.views = [];
      this.element = document.createElement("div");
      this.element.className = "viewer";
      this.element.setAttribute("role", "group");
      this.element.setAttribute("aria-label", say("viewer"));
      this.stage = document.createElement("div");
      this.stage.className = "viewer-stage";
      this.tools = document.createElement("div");
      this.tools.className = "viewer-tools";
      this.tools.setAttribute("role", "toolbar");
      this.tools.setAttribute("aria-label", say("tools"));
      this.tools.append(
        button("in", "+", () => this.each((port) => port.zoomBy(1.6))),
        button("out", "−", () => this.each((port) => port.zoomBy(1 / 1.6))),
        button("whole", "▣", () => this.whole()),
        button("turn", "↻", () => this.each((port) => port.setRotation((port.getRotation() + 90) % 360))),
      );
      if (pictures.length > 1) {
        this.beside = button("beside", "◫", () => this.toggle());
        this.beside.setAttribute("aria-pressed", "false");
        this.tools.append(this.beside);
      }
      if (document.fullscreenEnabled) {
        this.tools.append(button("screen", "[ ]", () => this.screen()));
      }
      this.tools.append(button("close", "×", () => this.close()));
      this.element.append(this.tools, this.stage);
      this.element.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !document.fullscreenElement) {
          this.close();
        }
      });
      gallery.prepend(this.element);
      gallery.classList.add("looking");
      this.open();
      this.views[0].canvas.focus();
    }

    open() {
      this.views.forEach((view) => view.destroy());
      this.stage.replaceChildren();
      this.views = this.shown.map((picture) => {
        const pane = document.createElement("figure");
        const glass = document.createElement("div");
        glass.className = "viewer-glass";
        const name = document.createElement("figcaption");
        name.textContent = picture.dataset.view;
        pane.append(glass, name);
        this.stage.append(pane);
        return show(glass, picture);
      });
      this.stage.classList.toggle("two", this.views.length > 1);
      bind(this.views);
    }

    // one leads, the others follow
    each(act) {
      act(this.views[0].viewport);
    }

    whole() {
      this.views[0].viewport.setRotation(0);
      this.views[0].viewport.goHome();
    }

    // the obverse beside the reverse, else the picture beside the one after it
    toggle() {
      const [first] = this.shown;
      const partner = { OBVERSE: "REVERSE", REVERSE: "OBVERSE" }[first.dataset.side];
      const second =
        pictures.find((picture) => partner && picture.dataset.side === partner) ??
        pictures[(pictures.indexOf(first) + 1) % pictures.length];
      this.shown = this.shown.length > 1 ? [first] : [first, second];
      this.beside.setAttribute("aria-pressed", String(this.shown.length > 1));
      this.open();
    }

    screen() {
      if (document.fullscreenElement) {
        document.exitFullscreen();
      } else {
        this.element.requestFullscreen();
      }
    }

    close() {
      this.views.forEach((view) => view.destroy());
      this.element.remove();
      gallery.classList.remove("looking");
      room = undefined;
      this.opener.focus();
    }
  }

  for (const picture of pictures) {
    const link = picture.querySelector("a");
    link.classList.add("zoomable");
    link.title = say("open");
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      try {
        await library();
        room?.close();
        room = new Room(picture, link);
      } catch {
        location.href = link.href;
      }
    });
  }
}
