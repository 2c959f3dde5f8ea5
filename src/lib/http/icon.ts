/** The app's icon in a few strokes, for the size of a tab; `assets/icon.svg` is what Slack gets. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#1f3a5f"/><rect x="10" y="10" width="44" height="44" rx="5" fill="#fdfaf3"/><rect x="16" y="16" width="22" height="5" rx="2.5" fill="#1f3a5f"/><path fill="#4fb3a5" d="M16 38h7v10h-7z"/><path fill="#2f7fc1" d="M25 31h7v17h-7z"/><path fill="#f2b134" d="M34 35h7v13h-7z"/><path fill="#e4572e" d="M43 24h6v24h-6z"/></svg>`;

/** In the page itself, so that no other request is needed. */
export const iconUrl = `data:image/svg+xml,${encodeURIComponent(drawing)}`;

/** For the head of a page. */
export const iconLink = `<link rel="icon" href="${iconUrl}">`;
