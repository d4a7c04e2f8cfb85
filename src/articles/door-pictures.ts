/** What can be drawn on a way into the site. It says what is behind it. */
export const doorPictures = [
  { id: 'own-feet', label: 'a thumb on a sole: something to do for your own feet' },
  { id: 'grades', label: 'a list, each line with a grade' },
  { id: 'check', label: 'a list to be ticked' },
  { id: 'for-two', label: 'two hands round somebody’s foot' },
] as const;

/** Which of them. */
export type DoorPictureId = (typeof doorPictures)[number]['id'];
