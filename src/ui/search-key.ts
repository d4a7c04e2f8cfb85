/** Where a reader's choice to turn the / key off is kept: name and value in the device's storage. */
export const slashOff = { name: 'slash', value: 'off' } as const;
