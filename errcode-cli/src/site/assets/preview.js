"use strict";
{
  // Asks whether the files have changed, and loads the page again if they have. It stays where it is.
  const state = document.getElementById("preview").textContent;
  const ask = async () => {
    try {
      const answer = await fetch("./state", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== state) location.reload();
    } catch { /* The command has ended, or is about to be started again. */ }
    setTimeout(ask, 500);
  };
  setTimeout(ask, 500);
}
