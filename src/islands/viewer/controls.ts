import { bringStyles } from '../bring-styles.ts';

/**
 * Brings the tools of an opened viewer into the page, behind the buttons that open it, with the styles of the page they
 * come from (src/pages/[...lang]/objects/[id]/viewer.astro).
 * @throws Error when they do not come
 */
export async function bringControls(openButtons: Element, address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const { head, body } = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sheets = [...head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(sheets.map((sheet) => bringStyles(sheet.getAttribute('href') ?? '')));
  document.head.append(...head.querySelectorAll('style')); // the development server writes them into the page
  openButtons.after(...body.children);
}
