const key = 'corridor-country';

/** The country that the person chose on this device, or an empty string. Nothing guesses it. */
export function chosenCountry(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the choice where the browser allows it; without that it holds until the page is closed. */
export function rememberCountry(country: string): void {
  try {
    localStorage.setItem(key, country);
  } catch {
    return;
  }
}
