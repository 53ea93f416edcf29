"use strict";
{
  // The language that was chosen before, else the browser's.
  let language = null;
  try { language = localStorage.getItem("language"); } catch { /* Storage may be switched off. */ }
  const root = document.documentElement;
  root.dataset.lang = language ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  root.lang = root.dataset.lang;
}
