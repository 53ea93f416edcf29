"use strict";
{
  // The language that was chosen before, else the browser's.
  let language = null;
  try { language = localStorage.getItem("errcode.language"); } catch { /* Storage may be switched off. */ }
  if (language !== "en" && language !== "zh") language = navigator.language.startsWith("zh") ? "zh" : "en";
  document.documentElement.dataset.lang = document.documentElement.lang = language;
}
