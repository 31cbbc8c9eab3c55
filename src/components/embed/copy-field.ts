/**
 * `<copy-field>`: a field of text to take along, and the button that copies it. Without this script the button is hidden
 * and the text is selected by hand. Says in its status line whether it is copied.
 */
class CopyField extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const field = this.querySelector('textarea');
    const status = this.querySelector('[role=status]');
    if (!button || !field || !status) return;
    field.addEventListener('focus', () => field.select());
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(field).then((copied) => {
        status.textContent = (copied ? this.dataset['copied'] : this.dataset['byHand']) ?? '';
        if (!copied) field.focus();
        else button.focus();
      });
    });
  }
}

/** Whether the field's text is on the clipboard now. Plain http, as in a classroom's own network, has only the old way. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

customElements.define('copy-field', CopyField);
