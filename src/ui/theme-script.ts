/**
 * Puts a chosen theme on the page before anything is painted, so that the wrong theme never flashes.
 * It is the one script in the head of each page.
 */
export const themeScript =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';
