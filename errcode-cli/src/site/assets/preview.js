"use strict";
{
  // Asks whether the files have changed, and loads the page again if they have. Somebody who works in it goes on there.
  const state = document.getElementById("preview").textContent;
  const findings = document.getElementById("findings");
  const storage = {
    take: () => {
      try {
        const before = JSON.parse(sessionStorage.getItem("errcode.before") ?? "{}");
        sessionStorage.removeItem("errcode.before");
        return before;
      } catch { return {}; }
    },
    put: (before) => {
      try { sessionStorage.setItem("errcode.before", JSON.stringify(before)); } catch { /* Storage may be switched off. */ }
    },
  };
  const search = document.getElementById("search");
  const before = storage.take();
  if (search && before.search && search.value !== before.search) {
    search.value = before.search;
    search.dispatchEvent(new Event("input"));
  }
  const focused = document.getElementById(before.focus);
  focused?.focus();
  if (focused && focused === search) search.setSelectionRange(before.caret, before.caret);
  // A browser goes back to where the page was, where nobody would see that there are errors now.
  if (findings && before.isSound) addEventListener("load", () => setTimeout(() => scrollTo(0, 0)));

  let lastKey = -Infinity;
  addEventListener("keydown", () => { lastKey = performance.now(); }, true);
  const ask = async () => {
    try {
      const answer = await fetch("./state", { cache: "no-store" });
      const isOld = answer.ok && (await answer.text()) !== state;
      // Keys would be lost while the page loads.
      if (isOld && performance.now() - lastKey > 1000) {
        const { id, selectionStart } = document.activeElement;
        storage.put({ focus: id, caret: selectionStart, search: search?.value, isSound: !findings });
        location.reload();
        return;
      }
    } catch { /* The command has ended, or is about to be started again. */ }
    setTimeout(ask, 500);
  };
  setTimeout(ask, 500);
}
