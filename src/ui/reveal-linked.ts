import { reveal } from './reveal.ts';

const show = (): void => reveal(document, location.hash)?.scrollIntoView();

addEventListener('hashchange', show);
show();
