/** A map that can be asked to search. */
export interface MapService {
  readonly id: string;
  /** As it stands in a link. */
  readonly label: string;
  /** A word on where the link works. Default: everywhere. */
  readonly where?: string;
  /** Address of a search. It carries the words and no place. */
  readonly href: (words: string) => string;
}

/**
 * The maps that we link to, in the order of the page. The forms are those of each map's own
 * documentation; `0,0` is how a `geo:` address says “no place” (Android's common intents).
 */
export const maps: readonly MapService[] = [
  {
    id: 'openstreetmap',
    label: 'OpenStreetMap',
    href: (words) => `https://www.openstreetmap.org/search?query=${encodeURIComponent(words)}`,
  },
  {
    id: 'apple',
    label: 'Apple Maps',
    href: (words) => `https://maps.apple.com/?q=${encodeURIComponent(words)}`,
  },
  {
    id: 'google',
    label: 'Google Maps',
    href: (words) => `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(words)}`,
  },
  {
    id: 'geo',
    label: 'Your map app',
    where: 'on your phone',
    href: (words) => `geo:0,0?q=${encodeURIComponent(words)}`,
  },
];

/** What readers may want to search for. */
export const searches = ['podiatrist', 'massage therapist'] as const;
