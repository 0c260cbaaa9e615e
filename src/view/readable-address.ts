/** An address with Chinese letters in the place of their codes: for print and citations. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
