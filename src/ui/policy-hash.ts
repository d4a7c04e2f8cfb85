import { createHash } from 'node:crypto';

/** The hash of a script or of styles, in the form that a security policy takes, without quotes. */
export const policyHash = (code: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(code).digest('base64')}`;
