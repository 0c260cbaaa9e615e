import type { Services } from '../app/index.js';

/** What the pages are made of at this moment: another object after every change of the corpus. */
export interface ServicesSource {
  current(): Services;
}
