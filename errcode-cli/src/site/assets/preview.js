"use strict";
{
  // Asks whether the files have changed, and loads the page again if they have. Somebody who types in it goes on there.
  const state = document.getElementById("preview").textContent;
  const search = document.getElementById("search");
  const typing = sessionStorage.getItem("errcode.typing");
  sessionStorage.removeItem("errcode.typing");
  if (search && typing !== null) {
    search.focus();
    search.setSelectionRange(Number(typing), Number(typing));
  }
  const ask = async () => {
    try {
      const answer = await fetch("./state", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== state) {
        if (search && document.activeElement === search) sessionStorage.setItem("errcode.typing", search.selectionStart);
        location.reload();
        return;
      }
    } catch { /* The command has ended, or is about to be started again. */ }
    setTimeout(ask, 500);
  };
  setTimeout(ask, 500);
}
