import { z } from 'zod';

/**
 * The lasting name of a record in folders, addresses and links: small Latin letters, digits, hyphens.
 * Vietnamese đ is written d, marks are left off: "Đèn nước" becomes `den-nuoc`.
 */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
