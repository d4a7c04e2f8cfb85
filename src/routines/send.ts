/**
 * Sends a page to somebody: by the device's own share dialog, or else as a link on the clipboard.
 *
 * @param data title and URL of the page
 * @returns what to tell the reader; nothing where a dialog did
 */
export async function sendPage(data: { title: string; url: string }): Promise<string> {
  if ('canShare' in navigator && navigator.canShare(data)) {
    // The reader closed the dialog.
    await navigator.share(data).catch(() => undefined);
    return '';
  }
  try {
    // Absent where the page does not come over a safe line, and refused by some settings.
    await navigator.clipboard.writeText(data.url);
    return 'Link copied';
  } catch {
    return data.url;
  }
}
