/** Loads a style sheet that the page does without until now; once. @throws Event when it does not come */
export async function bringStyles(href: string): Promise<void> {
  if (document.head.querySelector(`link[href="${CSS.escape(href)}"]`) !== null) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  await new Promise((come, fail) => {
    sheet.addEventListener('load', come);
    sheet.addEventListener('error', fail);
    document.head.prepend(sheet); // what the page says of the same thing holds
  });
}
