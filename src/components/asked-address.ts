/** The letter to the museum on a page "not found" names the address that was asked for, which no host writes into it. */
const page = document.querySelector<HTMLElement>('[data-report-page]');
const written = page?.dataset['reportPage'];
if (page && written) {
  const named = (text: string): string =>
    text
      .replaceAll(written, location.href)
      .replaceAll(encodeURIComponent(written), encodeURIComponent(location.href));
  page.textContent = named(page.textContent);
  const mail = page.closest('details')?.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
  if (mail) mail.href = named(mail.href);
}
