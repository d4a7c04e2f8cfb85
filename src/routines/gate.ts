/** The sign that most often looks harmless: in the gate it stands before the others of its level, in bold. */
export const foremost = 'suspected-leg-clot';
