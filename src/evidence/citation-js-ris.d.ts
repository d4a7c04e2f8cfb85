/** The RIS plugin brings no types; this is what the site asks of it. */
import '@citation-js/core';

declare module '@citation-js/core' {
  namespace plugins {
    namespace output {
      interface Formats {
        ris: (options: { format: 'object'; spec: 'new' }) => unknown;
      }
    }
  }
}
