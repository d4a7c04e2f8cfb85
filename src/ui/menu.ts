/** Id of the menu, which its button names. */
export const MENU_ID = 'menu';
