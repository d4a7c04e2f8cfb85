/**
 * The script that puts a chosen theme on the page before anything is painted, so that the wrong
 * theme never flashes. It stands in the page itself.
 */
export const themeBootScript =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';
