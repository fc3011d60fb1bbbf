/** A file to the user's downloads; a page of an extension needs no permission for it. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Taken back at once, the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
